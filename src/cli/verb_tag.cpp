#include "cli/highlight.hpp"
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

std::vector<std::string> language_codes() {
    const auto codes = timex_languages();
    return {codes.begin(), codes.end()};
}

/// The language of the model.
bool is_english(const Article& article) {
    return article.language == "en" || article.language.starts_with("en-");
}

class TagVerb : public Verb {
  public:
    [[nodiscard]] std::string_view name() const override { return "tag"; }
    [[nodiscard]] std::string_view summary() const override {
        return "Find the time expressions of articles and say what they mean";
    }
    [[nodiscard]] std::string examples() const override {
        return "  dateline tag examples/articles --format table\n"
               "  echo 'They met on Monday.' | dateline tag - --published 2021-08-24\n"
               "  dateline tag story.txt --format text          the article, its time expressions set off\n"
               "  dateline tag archive.jsonl --format json > times.jsonl\n"
               "  dateline tag noticia.txt --language es\n";
    }

    void declare(CLI::App& app) override {
        app.add_option("ARTICLE", inputs_, "Text files, JSON lines, folders of them, or -")
            ->required()
            ->type_name("");
        app.add_option("-p,--published", published_, "Publication day of the articles; beats what they say")
            ->type_name("DATE");
        app.add_option(
               "-f,--format", format_,
               "table, text (the article, highlighted), json (analysis records), timeml (one article)")
            ->check(CLI::IsMember({"table", "text", "json", "timeml"}))
            ->type_name("FORMAT");
        app.add_option(
               "--prefer", prefer_,
               "Which Monday where the words leave it open: evidence (tense, prepositions), past, future")
            ->check(CLI::IsMember({"evidence", "past", "future"}))
            ->type_name("WHICH");
        app.add_flag("--parse", parse_,
                     "Tell tense and names from the trees of the language model (English; much slower)");
        app.add_option("--language", language_, "Language of the articles; beats what they say")
            ->check(CLI::IsMember(language_codes()))
            ->type_name("CODE");
        app.add_option("-o,--output", output_, "File instead of standard output")->type_name("FILE");
        app.add_option("--model", model_, "Language model; implies --parse")->type_name("FILE");
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
        for (Article& article : articles) {
            article.language = language_.empty() ? article.language : language_;
        }
        std::optional<Pipeline> pipeline;
        if ((parse_ || !model_.empty()) && std::any_of(articles.begin(), articles.end(), is_english)) {
            auto opened = Pipeline::open(model_, session);
            if (!opened) {
                return session.stop(opened.error());
            }
            pipeline.emplace(std::move(*opened));
        }
        const Prefer prefer = prefer_ == "past"     ? Prefer::past
                              : prefer_ == "future" ? Prefer::future
                                                    : Prefer::evidence;
        Scratch scratch;
        std::string bytes;
        const bool headed = articles.size() > 1;
        for (Article& article : articles) {
            const bool parsed = pipeline && is_english(article);
            const Analysis analysis = parsed ? pipeline->tag(std::move(article), scratch, prefer)
                                             : tag_lightly(std::move(article), prefer);
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
        if (format_ == "text") {
            return highlight(analysis, terminal && !environment.no_colour);
        }
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
    std::string language_;
    bool parse_ = false;
    std::string output_;
    std::string model_;
};

} // namespace

std::unique_ptr<Verb> make_tag_verb() {
    return std::make_unique<TagVerb>();
}

} // namespace dateline
