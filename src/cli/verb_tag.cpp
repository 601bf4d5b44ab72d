#include "cli/pipeline.hpp"
#include "cli/table.hpp"
#include "cli/timeml.hpp"
#include "cli/verb.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <algorithm>

namespace dateline {

namespace {

/// How it was resolved, in one cell: anchor, then rule.
std::string resolution(const Timex& timex) {
    const Derivation& derivation = timex.derivation;
    std::string words = derivation.rule;
    if (derivation.anchor_day) {
        words += fmt::format(", from {} {}", derivation.anchor, to_iso(*derivation.anchor_day));
    }
    if (!derivation.direction.empty()) {
        words += ", " + derivation.direction;
    }
    for (const std::string& reason : derivation.because) {
        words += "; " + reason;
    }
    return words;
}

std::string timex_table(const Analysis& analysis, std::size_t width) {
    std::vector<std::vector<std::string>> rows{{"expression", "type", "value", "EDTF", "how"}};
    for (const Timex& timex : analysis.timexes) {
        std::string text(slice(analysis.article.text, timex.range));
        std::replace(text.begin(), text.end(), '\n', ' ');
        std::string value = timex.value;
        if (timex.modifier != Modifier::none) {
            value += fmt::format(" {}", to_timex3(timex.modifier));
        }
        rows.push_back({text, std::string(to_string(timex.type)), value, timex.when ? timex.when->edtf : "",
                        resolution(timex)});
    }
    return format_table(rows, width);
}

class TagVerb : public Verb {
  public:
    [[nodiscard]] std::string_view name() const override { return "tag"; }
    [[nodiscard]] std::string_view summary() const override {
        return "Find the time expressions of articles and say what they mean";
    }
    [[nodiscard]] std::string_view examples() const override {
        return "  dateline tag examples/articles --format table\n"
               "  echo 'They met on Monday.' | dateline tag - --published 2021-08-24\n";
    }

    void declare(CLI::App& app) override {
        app.add_option("ARTICLE", inputs_, "Text files, JSON lines, folders of them, or -")
            ->required()
            ->type_name("");
        app.add_option("-p,--published", published_, "Publication day of the articles; beats what they say")
            ->type_name("DATE");
        app.add_option("-f,--format", format_, "table, json (analysis records), timeml (one article)")
            ->check(CLI::IsMember({"table", "json", "timeml"}))
            ->type_name("FORMAT");
        app.add_option(
               "--prefer", prefer_,
               "Which Monday where the words leave it open: evidence (tense, prepositions), past, future")
            ->check(CLI::IsMember({"evidence", "past", "future"}))
            ->type_name("WHICH");
        app.add_option("-o,--output", output_, "File instead of standard output")->type_name("FILE");
        app.add_option("--model", model_, "Language model")->type_name("FILE");
    }

    void run(Session& session) override {
        const auto published = published_option(published_);
        if (!published) {
            return session.stop(published.error());
        }
        std::vector<Article> articles = read_inputs(inputs_, *published, session);
        if (articles.empty()) {
            return;
        }
        if (format_ == "timeml" && articles.size() > 1) {
            return session.stop(
                {.fault = Fault::usage,
                 .what = fmt::format("a TimeML document holds one article, here are {}", articles.size()),
                 .remedy = "give them one by one, or use --format json"});
        }
        const auto pipeline = Pipeline::open(model_, session);
        if (!pipeline) {
            return session.stop(pipeline.error());
        }
        const Prefer prefer = prefer_ == "past"     ? Prefer::past
                              : prefer_ == "future" ? Prefer::future
                                                    : Prefer::evidence;
        Scratch scratch;
        std::string bytes;
        const bool headed = articles.size() > 1;
        for (Article& article : articles) {
            const Analysis analysis = pipeline->tag(std::move(article), scratch, prefer);
            bytes += print(analysis, headed, session.environment());
            if (output_.empty()) {
                session.out().write(bytes);
                bytes.clear();
            }
            session.count_done();
        }
        if (!output_.empty()) {
            if (const auto written = write_file(output_, bytes); !written) {
                session.stop(written.error());
            }
        }
    }

  private:
    [[nodiscard]] std::string print(const Analysis& analysis, bool headed,
                                    const Environment& environment) const {
        if (format_ == "json") {
            return to_json_line(analysis) + "\n";
        }
        if (format_ == "timeml") {
            return to_timeml(analysis);
        }
        const bool terminal = output_.empty() && environment.out_is_terminal;
        const auto width = static_cast<std::size_t>(std::max(60, environment.width));
        const std::string table = timex_table(analysis, terminal ? width : 0);
        return headed ? fmt::format("{} ({})\n{}\n", analysis.article.id, to_iso(*analysis.article.published),
                                    table)
                      : table;
    }

    std::vector<std::string> inputs_;
    std::string published_;
    std::string format_ = "table";
    std::string prefer_ = "evidence";
    std::string output_;
    std::string model_;
};

} // namespace

std::unique_ptr<Verb> make_tag_verb() {
    return std::make_unique<TagVerb>();
}

} // namespace dateline
