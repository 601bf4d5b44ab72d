#include <dateline/language/noun_phrases.hpp>

#include <catch2/catch.hpp>

using namespace dateline;

namespace {

/// A token of a tree: tag, head (its index; no_token: root), relation.
Token token(Upos upos, TokenIndex head, Relation relation) {
    return {.head = head, .relation = relation, .upos = upos};
}

} // namespace

TEST_CASE("noun phrases: from the first modifier to the head, without what follows", "[language][parse]") {
    Document d; // the three new schools in Kabul opened
    d.tokens = {token(Upos::det, 3, Relation::det),         token(Upos::num, 3, Relation::nummod),
                token(Upos::adj, 3, Relation::amod),        token(Upos::noun, 6, Relation::nsubj),
                token(Upos::adp, 5, Relation::case_),       token(Upos::propn, 3, Relation::nmod),
                token(Upos::verb, no_token, Relation::root)};
    CHECK(noun_phrases(d) == std::vector<NounPhrase>{{3, 0, 4}, {5, 5, 6}});
}

TEST_CASE("noun phrases: titles and the words of a name stand inside", "[language][parse]") {
    Document d; // CIA Director William J. Burns left
    d.tokens = {token(Upos::propn, 1, Relation::compound), token(Upos::propn, 2, Relation::nmod_desc),
                token(Upos::propn, 5, Relation::nsubj),    token(Upos::propn, 2, Relation::flat),
                token(Upos::propn, 2, Relation::flat),     token(Upos::verb, no_token, Relation::root)};
    CHECK(noun_phrases(d) == std::vector<NounPhrase>{{2, 0, 5}});
}

TEST_CASE("noun phrases: a possessor is a phrase inside a phrase", "[language][parse]") {
    Document d; // the city's mayor
    d.tokens = {token(Upos::det, 1, Relation::det), token(Upos::noun, 3, Relation::nmod_poss),
                token(Upos::part, 1, Relation::case_), token(Upos::noun, no_token, Relation::root)};
    CHECK(noun_phrases(d) == std::vector<NounPhrase>{{1, 0, 2}, {3, 0, 4}});
    CHECK(noun_phrases(Document{}).empty());
}
