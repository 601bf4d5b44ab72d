#include "language/net/tree.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <rapidcheck.h>
#include <vector>

using namespace dateline::language::net;

namespace {

using Heads = std::vector<std::uint32_t>;

bool is_tree(const Heads& heads) {
    if (std::count(heads.begin(), heads.end(), 0U) != 1) {
        return false;
    }
    for (std::size_t word = 0; word < heads.size(); ++word) {
        std::uint32_t at = heads[word];
        std::size_t steps = 0;
        while (at != 0) {
            if (++steps > heads.size()) {
                return false;
            }
            at = heads[at - 1];
        }
    }
    return true;
}

double score_of(const std::vector<float>& scores, const Heads& heads) {
    double sum = 0.0;
    for (std::size_t word = 0; word < heads.size(); ++word) {
        sum += static_cast<double>(scores[word * (heads.size() + 1) + heads[word]]);
    }
    return sum;
}

Heads tree_of(const std::vector<float>& scores, std::size_t words) {
    Heads heads(words);
    TreeWork work;
    best_tree(scores, heads, work);
    return heads;
}

/// Every way to give each word a head.
double best_by_trying(const std::vector<float>& scores, std::size_t words) {
    Heads heads(words, 0);
    double best = -1e30;
    for (;;) {
        if (is_tree(heads)) {
            best = std::max(best, score_of(scores, heads));
        }
        std::size_t at = 0;
        while (at < words && ++heads[at] > words) {
            heads[at++] = 0;
        }
        if (at == words) {
            return best;
        }
    }
}

rc::Gen<std::vector<float>> scores_for(std::size_t words) {
    return rc::gen::container<std::vector<float>>(
        words * (words + 1),
        rc::gen::map(rc::gen::inRange(-20, 21), [](int n) { return static_cast<float>(n); }));
}

} // namespace

TEST_CASE("tree: as good as the best of all trees", "[language][tree]") {
    CHECK(rc::check([] {
        const std::size_t words = *rc::gen::inRange<std::size_t>(1, 6);
        const std::vector<float> scores = *scores_for(words);
        const Heads heads = tree_of(scores, words);
        RC_ASSERT(is_tree(heads));
        RC_ASSERT(score_of(scores, heads) == best_by_trying(scores, words));
    }));
}

TEST_CASE("tree: cycles inside cycles are opened again", "[language][tree]") {
    CHECK(rc::check([] {
        const std::size_t words = *rc::gen::inRange<std::size_t>(20, 70);
        std::vector<float> scores = *scores_for(words);
        for (std::size_t word = 0; word < words;
             ++word) { // each word likes its neighbour best: pairs, then pairs of pairs
            scores[word * (words + 1) + (word % 2 == 0 ? word + 2 : word) % (words + 1)] += 50.0F;
        }
        RC_ASSERT(is_tree(tree_of(scores, words)));
    }));
}

TEST_CASE("tree: one word is the root, and no word its own head", "[language][tree]") {
    CHECK(tree_of({-5.0F, 100.0F}, 1) == Heads{0});
    CHECK(tree_of({}, 0).empty());
    // Both words would be the root; the second loses less.
    CHECK(tree_of({10.0F, 0.0F, 1.0F, 9.0F, 8.0F, 0.0F}, 2) == Heads{0, 1});
}
