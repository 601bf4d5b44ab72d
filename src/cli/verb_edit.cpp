#include "cli/inputs.hpp"
#include "cli/verb.hpp"

#include <dateline/timeline/edit.hpp>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

namespace dateline {

namespace {

class EditVerb : public Verb {
  public:
    [[nodiscard]] std::string_view name() const override { return "edit"; }
    [[nodiscard]] std::string_view summary() const override {
        return "Take corrections from a table over into a timeline file";
    }
    [[nodiscard]] std::string examples() const override {
        return "  dateline render timeline.yaml --to csv -o timeline.csv      then correct it in a "
               "spreadsheet\n"
               "  dateline edit timeline.yaml --csv timeline.csv -o timeline.yaml\n\n"
               "Title, status, place, type and date (edtf, earliest, latest) are taken over; comments and "
               "all else in\n"
               "the file stay as they are.\n";
    }

    void declare(CLI::App& app) override {
        app.add_option("TIMELINE", input_, "A timeline file (YAML), or -")->required()->type_name("");
        app.add_option("--csv", table_, "The corrected table")->required()->type_name("FILE");
        app.add_option("-o,--output", output_, "File instead of standard output; may be the timeline itself")
            ->type_name("FILE");
    }

    void run(Session& session) override {
        const auto yaml = read_file(input_, session.environment());
        if (!yaml) {
            return session.stop(yaml.error());
        }
        const auto table = read_file(table_, session.environment());
        if (!table) {
            return session.stop(table.error());
        }
        const auto edited = edit_with_csv(*yaml, input_ == "-" ? "standard input" : input_, *table, table_);
        if (!edited) {
            return session.stop(edited.error());
        }
        if (!session.deliver(output_, edited->bytes)) {
            return;
        }
        session.note(edited->values == 0
                         ? std::string("nothing is different in the table")
                         : fmt::format("values changed: {}, in events: {}", edited->values, edited->events));
        session.count_done();
    }

  private:
    std::string input_;
    std::string table_;
    std::string output_;
};

} // namespace

std::unique_ptr<Verb> make_edit_verb() {
    return std::make_unique<EditVerb>();
}

} // namespace dateline
