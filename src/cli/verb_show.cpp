#include "cli/inputs.hpp"
#include "cli/verb.hpp"

#include <dateline/render/terminal.hpp>

#include <CLI/CLI.hpp>

#include <optional>

namespace dateline {

namespace {

class ShowVerb : public Verb {
  public:
    [[nodiscard]] std::string_view name() const override { return "show"; }
    [[nodiscard]] std::string_view summary() const override {
        return "Print a timeline file in the terminal";
    }
    [[nodiscard]] std::string examples() const override {
        return "  dateline show timelines/2016-03-flood.yaml\n"
               "  dateline build article.txt --format yaml | dateline show -\n\n"
               "Marks: ● a day, ◖━◗ some time within, ┣━┫ lasting, ~ not exact, ▷ open; ○ planned, ◇ "
               "possible,\n"
               "◌ claimed, ⊘ denied, □ without a date.\n";
    }

    void declare(CLI::App& app) override {
        app.add_option("TIMELINE", input_, "A timeline file (YAML), or -")->required()->type_name("");
        app.add_option("-w,--width", columns_,
                       "Columns; 0: lines are not broken (default: the terminal's, else 80)")
            ->check(CLI::Range(0, 1000))
            ->type_name("N");
    }

    void run(Session& session) override {
        const auto timeline = read_timeline(input_, session);
        if (!timeline) {
            return session.stop(timeline.error());
        }
        const Environment& environment = session.environment();
        TerminalOptions options{.colour = environment.out_is_terminal && !environment.no_colour};
        if (columns_) {
            options.columns = *columns_;
        } else if (environment.out_is_terminal && environment.width > 0) {
            options.columns = static_cast<std::size_t>(environment.width);
        }
        session.out().write(to_terminal(*timeline, options));
        session.count_done();
    }

  private:
    std::string input_;
    std::optional<std::size_t> columns_;
};

} // namespace

std::unique_ptr<Verb> make_show_verb() {
    return std::make_unique<ShowVerb>();
}

} // namespace dateline
