#include "chain.hpp"

#include <stdexcept>

namespace dateline {

const LanguageModel& shipped_model() {
    static const Result<LanguageModel> model =
        LanguageModel::load(DATELINE_SOURCE_DIR "/data/models/en.model");
    if (!model) {
        throw std::runtime_error(to_string(model.error()));
    }
    return *model;
}

std::unique_ptr<Chain> chain_of(const std::string& text, std::string_view published) {
    auto chain = std::make_unique<Chain>();
    chain->article.id = "test";
    chain->article.text = text;
    chain->article.published = parse_day(published).value();
    chain->article.blocks = {{.range = {0, static_cast<std::uint32_t>(text.size())}}};
    Scratch scratch;
    chain->document = analyze(chain->article, shipped_model(), scratch);
    chain->timexes = tag_timexes(chain->article, chain->document, {.published = *chain->article.published});
    chain->tree = std::make_unique<Parse>(chain->document, chain->article.text);
    chain->sites = place_timexes(*chain->tree, chain->timexes);
    chain->cast = std::make_unique<Cast>(*chain->tree, chain->sites);
    chain->reading = std::make_unique<Reading>(Reading{
        .article = chain->article, .tree = *chain->tree, .cast = *chain->cast, .sites = chain->sites});
    chain->drafts = draft_events(*chain->reading);
    return chain;
}

const Draft* Chain::at(std::string_view word) const {
    for (const Draft& draft : drafts) {
        if (tree->form(draft.candidate.trigger) == word) {
            return &draft;
        }
    }
    return nullptr;
}

TokenIndex Chain::token(std::string_view word) const {
    for (TokenIndex t = 0; t < tree->size(); ++t) {
        if (tree->form(t) == word) {
            return t;
        }
    }
    return no_token;
}

std::string day_of(const Draft* draft) {
    if (draft == nullptr) {
        return "no event";
    }
    if (!draft->time) {
        return "undated";
    }
    const Span& span = draft->time->when.span;
    return (span.first ? to_iso(*span.first) : std::string("…")) + "/" +
           (span.last ? to_iso(*span.last) : std::string("…"));
}

} // namespace dateline
