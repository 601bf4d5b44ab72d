#include "cli/verb.hpp"

#include <dateline/version.hpp>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

namespace dateline {

namespace {

class VersionVerb : public Verb {
  public:
    [[nodiscard]] std::string_view name() const override { return "version"; }
    [[nodiscard]] std::string_view summary() const override { return "Print the version"; }
    [[nodiscard]] std::string examples() const override { return "  dateline version\n"; }
    void declare(CLI::App& /*app*/) override {}
    void run(Session& session) override {
        session.out().write(fmt::format("dateline {}\n", version()));
        session.count_done();
    }
};

} // namespace

std::unique_ptr<Verb> make_version_verb() {
    return std::make_unique<VersionVerb>();
}

} // namespace dateline
