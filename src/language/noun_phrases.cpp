#include <dateline/language/noun_phrases.hpp>

#include <algorithm>

namespace dateline {
namespace {

bool is_nominal(Upos upos) {
    return upos == Upos::noun || upos == Upos::propn || upos == Upos::pron || upos == Upos::num;
}

/// Whether a noun with this relation is a part of the phrase of its head, not the head of one.
bool is_part(Relation relation) {
    switch (relation) {
    case Relation::compound:
    case Relation::flat:
    case Relation::fixed:
    case Relation::goeswith:
    case Relation::nmod_desc:
    case Relation::nummod:
    case Relation::amod:
    case Relation::det:
    case Relation::det_predet:
        return true;
    default:
        return false;
    }
}

bool stands_before(Relation relation) {
    return is_part(relation) || relation == Relation::nmod_poss || relation == Relation::advmod ||
           relation == Relation::nmod || relation == Relation::nmod_unmarked;
}

bool stands_after(Relation relation) {
    return relation == Relation::flat || relation == Relation::fixed || relation == Relation::goeswith ||
           relation == Relation::nmod_desc || relation == Relation::nummod || relation == Relation::compound;
}

/// What a token brings along on its left and right when it is a part of a phrase.
struct Reach {
    TokenIndex first = 0;
    TokenIndex last = 0;
};

} // namespace

std::vector<NounPhrase> noun_phrases(const Document& document) {
    std::vector<Reach> reach(document.tokens.size());
    for (TokenIndex i = 0; i < document.tokens.size(); ++i) {
        reach[i] = {i, i + 1};
    }
    // Parts are inside of their heads: going from the words inward and again outward settles each in two
    // passes, since a part on the left of its head comes before it, and one on the right after it.
    const auto take = [&](TokenIndex child) {
        const Token& token = document.tokens[child];
        if (token.head == no_token) {
            return;
        }
        Reach& head = reach[token.head];
        if (child < token.head && stands_before(token.relation)) {
            head.first = std::min(head.first, reach[child].first);
        } else if (child > token.head && stands_after(token.relation) && reach[child].first <= head.last) {
            head.last = std::max(head.last, reach[child].last);
        }
    };
    for (TokenIndex i = 0; i < document.tokens.size(); ++i) {
        take(i);
    }
    for (auto i = static_cast<TokenIndex>(document.tokens.size()); i-- > 0;) {
        take(i);
    }
    std::vector<NounPhrase> out;
    for (TokenIndex i = 0; i < document.tokens.size(); ++i) {
        const Token& token = document.tokens[i];
        if (is_nominal(token.upos) && !(token.head != no_token && is_part(token.relation))) {
            out.push_back({.head = i, .first = reach[i].first, .last = reach[i].last});
        }
    }
    return out;
}

} // namespace dateline
