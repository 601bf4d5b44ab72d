#include "cli/inputs.hpp"
#include "cli/verb.hpp"

#include <dateline/timeline/timeline.hpp>

#include <CLI/CLI.hpp>

namespace dateline {

namespace {

class ExplainVerb : public Verb {
  public:
    [[nodiscard]] std::string_view name() const override { return "explain"; }
    [[nodiscard]] std::string_view summary() const override {
        return "Say why an event of a timeline has its date";
    }
    [[nodiscard]] std::string examples() const override {
        return "  dateline explain timeline.yaml \"meets Baradar\"\n";
    }

    void declare(CLI::App& app) override {
        app.add_option("TIMELINE", input_, "A timeline file (YAML), or -")->required()->type_name("");
        app.add_option("EVENT", event_, "Id of the event, or a part of its id or title that no other has")
            ->required()
            ->type_name("");
    }

    void run(Session& session) override {
        const auto timeline = read_timeline(input_, session);
        if (!timeline) {
            return session.stop(timeline.error());
        }
        auto lines = explain(*timeline, event_);
        if (!lines) {
            return session.stop(lines.error());
        }
        if (lines->empty() || lines->back() != '\n') {
            *lines += '\n';
        }
        session.out().write(*lines);
        session.count_done();
    }

  private:
    std::string input_;
    std::string event_;
};

} // namespace

std::unique_ptr<Verb> make_explain_verb() {
    return std::make_unique<ExplainVerb>();
}

} // namespace dateline
