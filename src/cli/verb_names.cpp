#include "cli/language_work.hpp"
#include "cli/verb.hpp"

#include <dateline/language/iob2.hpp>
#include <dateline/text/text.hpp>

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>

namespace dateline {

namespace {

/// {"id", "names": [{"start", "end", "type", "text"}]}, offsets in code points; with the text where wanted.
std::string json_line(const LanguageInput& input, const Document& document, bool with_text) {
    const std::string& text = text_of(input);
    const CodePoints places(text);
    nlohmann::ordered_json record{{"id", id_of(input)}};
    if (with_text) {
        record["text"] = text;
    }
    record["names"] = nlohmann::ordered_json::array();
    for (const Name& name : document.names) {
        const Range range{document.tokens[name.first].range.begin, document.tokens[name.last - 1].range.end};
        const CodePointRange place = places.from_bytes(range);
        record["names"].push_back({{"start", place.begin},
                                   {"end", place.end},
                                   {"type", to_label(name.type)},
                                   {"text", slice(text, range)}});
    }
    return record.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + "\n";
}

std::string iob2(const LanguageInput& input, const Document& document) {
    std::vector<TokenIndex> ends;
    if (const auto* given = std::get_if<Iob2Document>(&input)) {
        ends = given->ends; // a sentence that was cut for the analysis is whole again
    } else {
        std::transform(document.sentences.begin(), document.sentences.end(), std::back_inserter(ends),
                       [](const Sentence& sentence) { return sentence.last; });
    }
    std::string id = id_of(input);
    std::replace_if(
        id.begin(), id.end(), [](char c) { return c == '\n' || c == '\r' || c == '\t'; }, ' ');
    return fmt::format("# newdoc id = {}\n", id) + to_iob2(text_of(input), document, ends);
}

class NamesVerb : public Verb {
  public:
    [[nodiscard]] std::string_view name() const override { return "names"; }
    [[nodiscard]] std::string_view summary() const override {
        return "Names of people, organisations and places in texts";
    }
    [[nodiscard]] std::string examples() const override {
        return "  dateline names examples/articles/2016-03-flood-1.txt\n"
               "  echo 'Ann Lee of Acme Corp. met them in Kabul.' | dateline names - --format iob2\n"
               "  dateline names archive.jsonl --threads 4 -o names.jsonl\n"
               "  dateline names corpus.iob2 --format iob2 > again.iob2     names on the tokens that it "
               "has\n";
    }
    void declare(CLI::App& app) override {
        declare_language_options(app, options_);
        app.add_option("-f,--format", format_,
                       "json (a line a text: start, end in code points, type PER, ORG, LOC or MISC, text) or "
                       "iob2 (a line a token)")
            ->check(CLI::IsMember({"json", "iob2"}))
            ->type_name("FORMAT");
        app.add_flag("--text", with_text_, "Put the whole text into each JSON line");
    }
    void run(Session& session) override {
        work_on_language(
            options_,
            [&](const LanguageInput& input, const Document& document) {
                return format_ == "iob2" ? iob2(input, document) : json_line(input, document, with_text_);
            },
            session);
    }

  private:
    LanguageOptions options_;
    std::string format_ = "json";
    bool with_text_ = false;
};

} // namespace

std::unique_ptr<Verb> make_names_verb() {
    return std::make_unique<NamesVerb>();
}

} // namespace dateline
