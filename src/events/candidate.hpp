#pragma once

#include "events/lexicon.hpp"
#include "events/parse.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace dateline {

/// Where the clause of a predicate stands in its sentence.
enum class ClauseKind : std::uint8_t { main, content, relative, adverbial, participle, complement, nominal };

/// A word that may name a happening, before anything is known about it.
struct Candidate {
    TokenIndex trigger = 0;     ///< the word itself: a verb, or a noun
    TokenIndex verb = no_token; ///< for a noun: the empty verb that carries it ("held" of "held a meeting");
                                ///< for a verb: itself
    TokenIndex governor =
        no_token; ///< the predicate above whose complement or content this is ("said", "expected", "tried")
    ClauseKind clause = ClauseKind::main;
    NounPoint point = NounPoint::happening;
    std::string lemma{};
    std::string predicate{};
    std::string type{};

    [[nodiscard]] bool is_noun() const { return verb != trigger; }
};

/// All verbs and event nouns of the body, in text order.
[[nodiscard]] std::vector<Candidate> find_candidates(const Parse& tree);

} // namespace dateline
