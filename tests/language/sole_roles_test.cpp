#include "language/net/sole_roles.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <array>
#include <map>
#include <rapidcheck.h>
#include <utility>
#include <vector>

using namespace dateline;
using namespace dateline::language::net;

namespace {

/// Scores that are named one by one; all others are very low.
class Given final : public ArcScores {
  public:
    std::map<std::pair<std::size_t, std::uint32_t>, float> arcs{};
    std::map<std::pair<std::size_t, std::uint32_t>, std::map<Relation, float>> values{};

    float arc(std::size_t word, std::uint32_t head) override {
        const auto found = arcs.find({word, head});
        return found == arcs.end() ? -20.0F : found->second;
    }
    std::span<const float> relations(std::size_t word, std::uint32_t head) override {
        for (std::size_t r = 0; r < names_.size(); ++r) {
            const std::map<Relation, float>& of_arc = values[{word, head}];
            const auto found = of_arc.find(names_[r]);
            out_[r] = found == of_arc.end() ? -20.0F : found->second;
        }
        return out_;
    }
    std::span<const Relation> names() const override { return names_; }

  private:
    std::array<Relation, 5> names_{Relation::root, Relation::nsubj, Relation::appos, Relation::obj,
                                   Relation::nsubj_pass};
    std::array<float, 5> out_{};
};

} // namespace

TEST_CASE("sole roles: of two subjects the less sure one becomes what it is likeliest to be", "[language]") {
    // "Secretary Pompeo posted": both subjects of the verb
    std::vector<std::uint32_t> heads{3, 3, 0};
    std::vector<Relation> relations{Relation::nsubj, Relation::nsubj, Relation::root};
    Given scores;
    scores.arcs = {{{0, 3}, 5.0F}, {{1, 3}, 3.0F}, {{1, 1}, 2.0F}, {{0, 2}, 1.0F}};
    scores.values[{0, 3}] = {{Relation::nsubj, 5.0F}};
    scores.values[{1, 3}] = {{Relation::nsubj, 5.0F}, {Relation::obj, 0.0F}};
    scores.values[{1, 1}] = {{Relation::appos, 5.0F}};
    scores.values[{0, 2}] = {{Relation::appos, 5.0F}};
    keep_roles_sole(scores, heads, relations);
    CHECK(heads == std::vector<std::uint32_t>{3, 1, 0});
    CHECK(relations == std::vector<Relation>{Relation::nsubj, Relation::appos, Relation::root});
}

TEST_CASE("sole roles: another relation under the same head, where that is likelier", "[language]") {
    std::vector<std::uint32_t> heads{2, 0, 2};
    std::vector<Relation> relations{Relation::nsubj, Relation::root, Relation::nsubj_pass};
    Given scores;
    scores.arcs = {{{0, 2}, 5.0F}, {{2, 2}, 5.0F}, {{2, 1}, 1.0F}};
    scores.values[{0, 2}] = {{Relation::nsubj, 5.0F}};
    scores.values[{2, 2}] = {{Relation::nsubj_pass, 2.0F}, {Relation::obj, 1.0F}};
    scores.values[{2, 1}] = {{Relation::appos, 5.0F}};
    keep_roles_sole(scores, heads, relations);
    CHECK(heads == std::vector<std::uint32_t>{2, 0, 2});
    CHECK(relations == std::vector<Relation>{Relation::nsubj, Relation::root, Relation::obj});
}

TEST_CASE("sole roles: a word without a rival stays as it is", "[language]") {
    std::vector<std::uint32_t> heads{2, 0, 2};
    std::vector<Relation> relations{Relation::nsubj, Relation::root, Relation::obj};
    Given scores; // would rather have everything otherwise
    scores.arcs = {{{0, 3}, 50.0F}};
    keep_roles_sole(scores, heads, relations);
    CHECK(heads == std::vector<std::uint32_t>{2, 0, 2});
    CHECK(relations == std::vector<Relation>{Relation::nsubj, Relation::root, Relation::obj});
}

TEST_CASE("sole roles: whatever the scores, a tree stays a tree and no role is shared", "[language]") {
    rc::check("random trees", [] {
        const auto words = *rc::gen::inRange<std::uint32_t>(1, most_changes + 1);
        std::vector<std::uint32_t> heads(words, 0);
        std::vector<Relation> relations(words, Relation::root);
        Given scores;
        for (std::uint32_t word = 1; word < words; ++word) {
            heads[word] = *rc::gen::inRange<std::uint32_t>(1, word + 1);
            relations[word] = *rc::gen::element(Relation::nsubj, Relation::obj, Relation::appos);
            for (std::uint32_t head = 1; head <= words; ++head) {
                scores.arcs[{word, head}] = static_cast<float>(*rc::gen::inRange(-9, 9));
                for (const Relation r : scores.names()) {
                    scores.values[{word, head}][r] = static_cast<float>(*rc::gen::inRange(-9, 9));
                }
            }
        }
        keep_roles_sole(scores, heads, relations);
        RC_ASSERT(std::count(heads.begin(), heads.end(), 0U) == 1);
        for (std::size_t word = 0; word < words; ++word) {
            std::uint32_t at = heads[word];
            for (std::uint32_t step = 0; at != 0; ++step) {
                RC_ASSERT(step <= words);
                at = heads[at - 1];
            }
            for (std::size_t other = 0; other < word; ++other) {
                const bool rivals = heads[other] == heads[word] && relations[other] == relations[word];
                RC_ASSERT(!rivals || relations[word] == Relation::appos || heads[word] == 0);
            }
        }
    });
}
