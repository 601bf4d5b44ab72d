#include "chain.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <random>
#include <utility>
#include <vector>

namespace dateline {

namespace {

/// Other trees, tags and relations for the same words, as a parser may give them for text that is no English.
void shuffle_trees(Document& document, std::mt19937& random) {
    const auto below = [&](std::size_t n) { return static_cast<std::size_t>(random() % n); };
    for (const Sentence& sentence : document.sentences) {
        std::vector<TokenIndex> order;
        for (TokenIndex t = sentence.first; t < sentence.last; ++t) {
            order.push_back(t);
        }
        for (std::size_t i = order.size(); i > 1; --i) {
            std::swap(order[i - 1], order[below(i)]);
        }
        for (std::size_t i = 0; i < order.size(); ++i) {
            Token& token = document.tokens[order[i]];
            token.head = i == 0 ? no_token : order[below(i)];
            token.relation =
                i == 0 ? Relation::root
                       : static_cast<Relation>(below(static_cast<std::size_t>(Relation::xcomp) + 1));
            if (below(3) == 0) {
                token.upos = static_cast<Upos>(below(static_cast<std::size_t>(Upos::x) + 1));
            }
        }
    }
}

} // namespace

TEST_CASE("property: any tree makes events that lie in the text", "[events][property]") {
    const auto chain =
        chain_of("The port's owner, Halvard, which filed for bankruptcy in June, agreed in May 2019 to sell "
                 "it. It! On Monday, "
                 "police with dogs saw them leave. \"We warned them,\" Anna Berg, a spokeswoman, said; he "
                 "did not. Talks "
                 "between 1999 and 2004 ended, the two firms announced on Tuesday, ending a strike that "
                 "nearly began at 5:30 "
                 "p.m. as the dam burst. She promised a report by the end of May, according to The Daily.",
                 "2021-08-25");
    std::mt19937 random(7);
    const std::size_t size = chain->article.text.size();
    for (int round = 0; round < 2000; ++round) {
        Document document = chain->document;
        shuffle_trees(document, random);
        const Analysis analysis = extract(chain->article, document, chain->timexes);
        const bool inside =
            std::all_of(analysis.events.begin(), analysis.events.end(), [size](const Event& e) {
                return e.trigger.begin < e.trigger.end && e.trigger.end <= size && e.sentence.end <= size;
            });
        REQUIRE(inside);
    }
}

} // namespace dateline
