#include "language/characters.hpp"
#include "language/lemma_rules.hpp"
#include "language/name_labels.hpp"
#include "language/parse_state.hpp"
#include "language/sparse_weights.hpp"

#include <catch2/catch.hpp>

#include <cstring>

using namespace dateline;
using namespace dateline::language;

TEST_CASE("weights: a table with one feature adds to its classes only", "[language][weights]") {
    const Feature feature = 0x1234567800000001ULL;
    std::vector<std::uint64_t> words(8, 0);
    auto* bytes = reinterpret_cast<std::byte*>(words.data());
    const std::uint32_t head[] = {3, 2};
    std::memcpy(bytes, head, 8);
    SparseWeights::Slot slots[2];
    slots[SparseWeights::slot_of(feature, 2)] = {.check = SparseWeights::check_of(feature), .offset = 1};
    std::memcpy(bytes + 8, slots, sizeof(slots));
    const unsigned char list[] = {0, 2, 0, 2, 5, 0xFD};
    std::memcpy(bytes + 8 + sizeof(slots), list, sizeof(list));
    SparseWeights weights;
    REQUIRE(weights.attach(std::as_bytes(std::span(words))));
    std::vector<std::int32_t> scores(3, 0);
    const Feature asked[] = {feature, 0x9999999900000001ULL};
    weights.add(asked, scores);
    CHECK(scores == std::vector<std::int32_t>{5, 0, -3});
}

TEST_CASE("weights: a table whose lists run out of the file is refused", "[language][weights]") {
    std::vector<std::uint64_t> words(4, 0);
    auto* bytes = reinterpret_cast<std::byte*>(words.data());
    const std::uint32_t head[] = {3, 2};
    std::memcpy(bytes, head, 8);
    const SparseWeights::Slot slots[2] = {{.check = 1, .offset = 5000}, {}};
    std::memcpy(bytes + 8, slots, sizeof(slots));
    SparseWeights weights;
    CHECK_FALSE(weights.attach(std::as_bytes(std::span(words))));
    CHECK_FALSE(weights.attach({}));
}

TEST_CASE("lemma edits: case, cut and addition", "[language][lemmas]") {
    std::string out;
    apply({.letters = LemmaCase::lower, .cut = 3, .added = 1, .text = {'y'}}, "Parties", out);
    CHECK(out == "party");
    out.clear();
    apply({.letters = LemmaCase::lower, .cut = 255, .added = 2, .text = {'b', 'e'}}, "Was", out);
    CHECK(out == "be");
    out.clear();
    apply({.letters = LemmaCase::capital}, "ÉCOLE", out);
    CHECK(out == "École");
    out.clear();
    apply({.letters = LemmaCase::lower, .cut = 1, .added = 1, .text = {'x'}}, "Né", out);
    CHECK(out == "néx"); // a cut inside a character is no cut
    CHECK(writing_of("NATO") == Writing::capitals);
    CHECK(writing_of("Nato") == Writing::capital);
    CHECK(writing_of("nato") == Writing::small);
}

TEST_CASE("parse state: only one word hangs on the root", "[language][parse]") {
    ParseState state;
    state.start(2);
    CHECK(state.allows(Move::shift));
    CHECK_FALSE(state.allows(Move::left));
    state.apply(step_of(Move::shift, Relation::root));
    state.apply(step_of(Move::shift, Relation::root));
    CHECK_FALSE(state.allows(Move::shift));
    CHECK_FALSE(state.allows(Move::left));
    REQUIRE(state.allows(Move::right));
    state.apply(step_of(Move::right, Relation::obj));
    REQUIRE(state.allows(Move::left));
    state.apply(step_of(Move::left, Relation::dep));
    CHECK(state.done());
    CHECK(state.nodes()[0].head == state.root());
    CHECK(state.nodes()[0].relation == Relation::root);
    CHECK(state.nodes()[1].head == 0);
    CHECK(state.nodes()[1].relation == Relation::obj);
}

TEST_CASE("parse steps: number and parts go back and forth", "[language][parse]") {
    for (std::uint32_t step = 1; step < step_count; ++step) {
        CHECK(step_of(move_of(step), relation_of(step)) == step);
    }
    CHECK(move_of(0) == Move::shift);
}

TEST_CASE("name labels: inside never follows outside or another type", "[language][names]") {
    std::vector<std::int32_t> scores(2 * name_label_count, 0);
    scores[2] = 100;                    // inside person, first word
    scores[name_label_count + 4] = 100; // inside organisation, second word
    const std::vector<std::int32_t> transitions(std::size_t{name_label_count} * name_label_count, 0);
    std::vector<std::uint8_t> labels(2);
    std::vector<std::uint8_t> back(2 * name_label_count);
    best_labels(scores, transitions, labels, back);
    CHECK(int{labels[0]} == int{begin_label(NameType::organisation)});
    CHECK(is_inside(labels[1]));
    CHECK(type_of(labels[1]) == NameType::organisation);
}

TEST_CASE("characters: bytes that are not UTF-8 count one by one", "[language][characters]") {
    CHECK(decode("\xFF", 0).size == 1);
    CHECK(decode("\xE2\x82", 0).size == 1);
    CHECK(decode("\xC3\xA9", 0).value == 0xE9);
    CHECK(to_lower(0xC9) == 0xE9);
    CHECK(to_lower(0x416) == 0x436);
    CHECK(to_upper(to_lower('Q')) == 'Q');
    CHECK(kind_of(0x2019) == CharKind::mark);
    CHECK(kind_of(0xA0) == CharKind::space);
}
