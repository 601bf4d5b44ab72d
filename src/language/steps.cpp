#include "language/steps.hpp"

#include "language/characters.hpp"
#include "language/name_labels.hpp"
#include "language/pronouns.hpp"
#include "language/tag_features.hpp"

#include <algorithm>

namespace dateline::language {

void tag_words(const LanguageModel::Parts& model, Scratch::Buffers& b) {
    b.tags.assign(b.atoms.size(), 0);
    for (std::size_t i = 0; i < b.atoms.size(); ++i) {
        tag_features(b.atoms, i, b.tags, b.features);
        b.scores.assign(model.tags.size(), 0);
        model.tagger.add(b.features.features(), b.scores);
        b.tags[i] =
            static_cast<std::uint8_t>(std::max_element(b.scores.begin(), b.scores.end()) - b.scores.begin());
    }
}

void parse_words(const LanguageModel::Parts& model, Scratch::Buffers& b) {
    b.state.start(b.atoms.size());
    while (!b.state.done()) {
        parse_features(b.state, b.atoms, b.tags, b.features);
        b.scores.assign(step_count, 0);
        model.parser.add(b.features.features(), b.scores);
        std::uint32_t best = step_count;
        for (std::uint32_t step = 0; step < step_count; ++step) {
            if (b.state.allows(move_of(step)) && (best == step_count || b.scores[step] > b.scores[best])) {
                best = step;
            }
        }
        b.state.apply(best);
    }
}

void label_names(const LanguageModel::Parts& model, Scratch::Buffers& b) {
    const std::size_t n = b.atoms.size();
    b.scores.assign(n * name_label_count, 0);
    b.labels.assign(n, 0);
    b.back.assign(n * name_label_count, 0);
    for (std::size_t i = 0; i < n; ++i) {
        name_features(b.atoms, b.tags, i, b.features);
        model.names.add(b.features.features(),
                        std::span(b.scores).subspan(i * name_label_count, name_label_count));
    }
    best_labels(b.scores, model.name_transitions, b.labels, b.back);
}

namespace {

void write_names(const Scratch::Buffers& b, const Sentence& sentence, Document& document) {
    for (std::size_t i = 0; i < b.labels.size(); ++i) {
        if (b.labels[i] == 0) {
            continue;
        }
        std::size_t end = i + 1;
        while (end < b.labels.size() && is_inside(b.labels[end])) {
            ++end;
        }
        document.names.push_back({.first = sentence.first + static_cast<TokenIndex>(i),
                                  .last = sentence.first + static_cast<TokenIndex>(end),
                                  .type = type_of(b.labels[i])});
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

} // namespace

void write_sentence(std::string_view text, const LanguageModel::Parts& model, Scratch::Buffers& b,
                    const Sentence& sentence, Document& document) {
    const auto nodes = b.state.nodes();
    for (TokenIndex i = sentence.first; i < sentence.last; ++i) {
        const std::size_t at = i - sentence.first;
        Token& token = document.tokens[i];
        const TagClass& tag = model.tags[b.tags[at]];
        const std::string_view form = slice(text, token.range);
        token.xpos = tag.xpos;
        token.upos = tag.upos;
        token.features = features_of(tag);
        token.relation = nodes[at].relation;
        token.head = nodes[at].head == b.state.root() ? no_token : sentence.first + nodes[at].head;
        b.lower.clear();
        append_lower(b.lower, form);
        look_up_pronoun(model.pronouns, tag.xpos, b.lower, token.features);
        token.lemma.begin = static_cast<std::uint32_t>(document.lemmas.size());
        model.lemmas.append_lemma(form, tag.xpos, b.lower, document.lemmas);
        token.lemma.end = static_cast<std::uint32_t>(document.lemmas.size());
    }
    write_names(b, sentence, document);
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
