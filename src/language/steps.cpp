#include "language/steps.hpp"

#include "language/characters.hpp"
#include "language/name_labels.hpp"
#include "language/pronouns.hpp"

namespace dateline::language {

namespace {

void write_names(std::span<const std::uint8_t> labels, const Sentence& sentence, Document& document) {
    for (std::size_t i = 0; i < labels.size(); ++i) {
        if (labels[i] == 0) {
            continue;
        }
        std::size_t end = i + 1;
        while (end < labels.size() && is_inside(labels[end])) {
            ++end;
        }
        document.names.push_back({.first = sentence.first + static_cast<TokenIndex>(i),
                                  .last = sentence.first + static_cast<TokenIndex>(end),
                                  .type = type_of(labels[i])});
        i = end - 1;
    }
}

/// Whether `token` has a dependent of the relation.
bool has(const Document& document, const Sentence& sentence, TokenIndex token, Relation relation) {
    for (TokenIndex i = sentence.first; i < sentence.last; ++i) {
        if (document.tokens[i].head == token && document.tokens[i].relation == relation) {
            return true;
        }
    }
    return false;
}

bool is_subject(Relation relation) {
    return relation == Relation::nsubj || relation == Relation::nsubj_pass ||
           relation == Relation::nsubj_outer || relation == Relation::csubj || relation == Relation::expl;
}

/// Coordination joins like forms: a finite verb without a subject of its own that was hung on the infinitive
/// below a finite verb goes on from that verb ("wanted to talk and sent a letter").
void join_like_forms(Document& document, const Sentence& sentence) {
    const auto is_past = [](const Token& t) { return t.xpos == Xpos::vbd; };
    for (TokenIndex i = sentence.first; i < sentence.last; ++i) {
        Token& verb = document.tokens[i];
        if (verb.relation != Relation::conj || !is_past(verb) || verb.head == no_token) {
            continue;
        }
        const Token& infinitive = document.tokens[verb.head];
        const bool hangs = infinitive.relation == Relation::xcomp && infinitive.xpos == Xpos::vb &&
                           infinitive.head != no_token && is_past(document.tokens[infinitive.head]);
        if (hangs && !has(document, sentence, i, Relation::nsubj)) {
            verb.head = infinitive.head;
        }
    }
}

} // namespace

void write_sentence(std::string_view text, const LanguageModel::Parts& model, Scratch::Buffers& b,
                    std::size_t first, const Sentence& sentence, Document& document) {
    const net::Predictions& said = b.predictions;
    for (TokenIndex i = sentence.first; i < sentence.last; ++i) {
        const std::size_t at = first + (i - sentence.first);
        Token& token = document.tokens[i];
        const TagClass& tag = model.net.tags()[said.tags[at]];
        const std::string_view form = slice(text, token.range);
        token.xpos = tag.xpos;
        token.upos = tag.upos;
        token.features = features_of(tag);
        token.relation = said.relations[at];
        token.head = said.heads[at] == 0 ? no_token : sentence.first + said.heads[at] - 1;
        b.lower.clear();
        append_lower(b.lower, form);
        look_up_pronoun(model.pronouns, tag.xpos, b.lower, token.features);
        token.lemma.begin = static_cast<std::uint32_t>(document.lemmas.size());
        model.lemmas.append_lemma(form, tag.xpos, b.lower, document.lemmas);
        token.lemma.end = static_cast<std::uint32_t>(document.lemmas.size());
    }
    write_names(std::span(said.labels).subspan(first, sentence.last - sentence.first), sentence, document);
    join_like_forms(document, sentence);
    refine_features(document, sentence);
}

void refine_features(Document& document, const Sentence& sentence) {
    for (TokenIndex i = sentence.first; i < sentence.last; ++i) {
        const Token& subject = document.tokens[i];
        if (!is_subject(subject.relation) || subject.head == no_token) {
            continue;
        }
        const bool several = has(document, sentence, i, Relation::conj);
        const auto agree = [&](Token& verb) {
            if (verb.features.form != VerbForm::finite || verb.features.mood != VerbMood::indicative) {
                return;
            }
            if (subject.relation != Relation::expl || verb.features.person == 0) {
                verb.features.person =
                    subject.features.person == 0 ? std::uint8_t{3} : subject.features.person;
                const bool plural = several || subject.features.number == Number::plural;
                verb.features.number = plural && verb.xpos != Xpos::vbz ? Number::plural : Number::singular;
            }
        };
        agree(document.tokens[subject.head]);
        for (TokenIndex k = sentence.first; k < sentence.last; ++k) {
            Token& verb = document.tokens[k];
            const bool auxiliary = verb.relation == Relation::aux || verb.relation == Relation::aux_pass ||
                                   verb.relation == Relation::cop;
            if (verb.head == subject.head && auxiliary) {
                agree(verb);
            }
        }
    }
}

} // namespace dateline::language
