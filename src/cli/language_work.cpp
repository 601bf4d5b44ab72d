#include "cli/language_work.hpp"

#include "cli/ordered_work.hpp"
#include "cli/pipeline.hpp"

#include <dateline/language/given_tokens.hpp>

#include <CLI/CLI.hpp>

namespace dateline {

namespace {

Result<Document> analysed(const LanguageInput& input, const LanguageModel& model, Scratch& scratch) {
    if (const auto* article = std::get_if<Article>(&input)) {
        return analyze(*article, model, scratch);
    }
    const auto* treebank = std::get_if<ConlluDocument>(&input);
    const Document& given = treebank != nullptr ? treebank->document : std::get<Iob2Document>(input).document;
    return analyze_tokens(text_of(input), given, model, scratch);
}

/// `put` takes bytes and says whether there is use in going on.
void work(const LanguageOptions& options, const LanguageModel& model, const PrintAnalysed& print,
          Session& session, const std::function<bool(std::string_view)>& put) {
    const std::size_t threads = options.threads == 0 ? session.environment().processors : options.threads;
    std::vector<Scratch> scratch(threads);
    LanguageInputs inputs(options.inputs, options.form, session);
    Progress progress(session.environment(), "texts", 0, session.progress());
    work_in_order<LanguageInput, Result<std::string>>(
        threads, [&] { return inputs.next(); },
        [&](LanguageInput input, std::size_t worker) -> Result<std::string> {
            Result<Document> document = analysed(input, model, scratch[worker]);
            if (!document) {
                return fail(document.error());
            }
            return print(std::move(input), std::move(*document));
        },
        [&](const Result<std::string>& bytes) {
            progress.step();
            if (!bytes) {
                session.report(bytes.error());
                return true;
            }
            session.count_done();
            return put(*bytes);
        });
}

} // namespace

void declare_language_options(CLI::App& app, LanguageOptions& options) {
    app.add_option("TEXT", options.inputs,
                   "Text files, JSON lines, folders of them, -, or files with given tokens (.conllu, .iob2)")
        ->required()
        ->type_name("");
    app.add_option(
           "--input", options.form,
           "Form of the inputs, where suffix and first character do not tell: text, jsonl, conllu, iob2")
        ->check(CLI::IsMember({"text", "jsonl", "conllu", "iob2"}))
        ->type_name("FORM");
    app.add_option("-o,--output", options.output, "File instead of standard output")->type_name("FILE");
    app.add_option("--model", options.model, "Language model")->type_name("FILE");
    app.add_option("--threads", options.threads, "Texts at a time; 0: as many as the machine has processors")
        ->check(CLI::Range(0, 256))
        ->type_name("N");
}

void work_on_language(const LanguageOptions& options, const PrintAnalysed& print, Session& session) {
    const auto pipeline = Pipeline::open(options.model, session);
    if (!pipeline) {
        return session.stop(pipeline.error());
    }
    if (options.output.empty()) {
        return work(options, pipeline->model(), print, session, [&](std::string_view bytes) {
            session.out().write(bytes);
            return !session.out().closed();
        });
    }
    auto file = NewFile::open(options.output);
    if (!file) {
        return session.stop(file.error());
    }
    Result<void> written;
    work(options, pipeline->model(), print, session, [&](std::string_view bytes) {
        written = file->write(bytes);
        return written.has_value();
    });
    written = written ? file->commit() : written;
    if (!written) {
        session.stop(written.error());
    }
}

} // namespace dateline
