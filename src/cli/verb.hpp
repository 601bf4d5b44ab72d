#pragma once

#include "cli/session.hpp"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace CLI {
class App;
}

namespace dateline {

/// One verb of the command, one file each: what it takes (declare), what it does (run).
class Verb {
  public:
    Verb() = default;
    virtual ~Verb() = default;
    Verb(const Verb&) = delete;
    Verb& operator=(const Verb&) = delete;

    [[nodiscard]] virtual std::string_view name() const = 0;
    [[nodiscard]] virtual std::string_view summary() const = 0;
    /// Examples on files of the repository; each is run by a test.
    [[nodiscard]] virtual std::string examples() const = 0;
    virtual void declare(CLI::App& app) = 0;
    virtual void run(Session& session) = 0;
};

[[nodiscard]] std::unique_ptr<Verb> make_build_verb();
[[nodiscard]] std::unique_ptr<Verb> make_tag_verb();
[[nodiscard]] std::unique_ptr<Verb> make_analyze_verb();
[[nodiscard]] std::unique_ptr<Verb> make_parse_verb();
[[nodiscard]] std::unique_ptr<Verb> make_names_verb();
[[nodiscard]] std::unique_ptr<Verb> make_render_verb();
[[nodiscard]] std::unique_ptr<Verb> make_edit_verb();
[[nodiscard]] std::unique_ptr<Verb> make_explain_verb();
[[nodiscard]] std::unique_ptr<Verb> make_show_verb();
[[nodiscard]] std::unique_ptr<Verb> make_version_verb();

} // namespace dateline
