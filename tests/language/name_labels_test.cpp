#include "language/name_labels.hpp"

#include <catch2/catch.hpp>

#include <vector>

using namespace dateline;
using namespace dateline::language;

namespace {

std::vector<int> labels_of(const std::vector<float>& scores) {
    std::vector<std::uint8_t> labels(scores.size() / name_label_count);
    std::vector<std::uint8_t> back(scores.size());
    best_labels(scores, labels, back);
    return {labels.begin(), labels.end()};
}

} // namespace

TEST_CASE("name labels: inside never follows outside or another type", "[language][names]") {
    std::vector<float> scores(2 * name_label_count, 0.0F);
    scores[2] = 100.0F;                    // inside person, first word
    scores[name_label_count + 4] = 100.0F; // inside organisation, second word
    CHECK(labels_of(scores) == std::vector<int>{3, 4});
}

TEST_CASE("name labels: the best sequence, not the best label of each word", "[language][names]") {
    std::vector<float> scores(3 * name_label_count, 0.0F);
    scores[0] = 1.0F; // outside is a little better alone
    scores[begin_label(NameType::place)] = 0.5F;
    scores[name_label_count + 6] = 4.0F; // but the next word is inside a place
    scores[2 * name_label_count] = 1.0F;
    CHECK(labels_of(scores) == std::vector<int>{5, 6, 0});
    CHECK(labels_of({}).empty());
}
