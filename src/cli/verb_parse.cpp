#include "cli/language_work.hpp"
#include "cli/verb.hpp"

#include <dateline/language/conllu.hpp>

#include <CLI/CLI.hpp>

namespace dateline {

namespace {

std::string conllu(LanguageInput input, Document document) {
    if (auto* treebank = std::get_if<ConlluDocument>(&input)) {
        treebank->document = std::move(document);
        return to_conllu(*treebank);
    }
    return to_conllu(conllu_of(id_of(input), text_of(input), std::move(document)));
}

class ParseVerb : public Verb {
  public:
    [[nodiscard]] std::string_view name() const override { return "parse"; }
    [[nodiscard]] std::string_view summary() const override {
        return "Sentences, tokens, tags, lemmas and dependency trees of texts, as CoNLL-U";
    }
    [[nodiscard]] std::string examples() const override {
        return "  dateline parse examples/articles/2016-03-flood-1.txt\n"
               "  echo 'They met on Monday.' | dateline parse -\n"
               "  dateline parse archive.jsonl --threads 4 -o archive.conllu\n"
               "  dateline parse treebank.conllu > again.conllu     tags and trees on the tokens that it "
               "has\n";
    }
    void declare(CLI::App& app) override { declare_language_options(app, options_); }
    void run(Session& session) override { work_on_language(options_, conllu, session); }

  private:
    LanguageOptions options_;
};

} // namespace

std::unique_ptr<Verb> make_parse_verb() {
    return std::make_unique<ParseVerb>();
}

} // namespace dateline
