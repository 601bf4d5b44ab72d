#include <dateline/text/text.hpp>

#include <catch2/catch.hpp>

#include <type_traits>

namespace dateline {

static_assert(sizeof(Range) == 8);
static_assert(sizeof(CodePointRange) == 8);
static_assert(std::is_trivially_copyable_v<Range>);
static_assert(!std::is_convertible_v<Range, CodePointRange>);

TEST_CASE("range: half open", "[text][range]") {
    const Range range{2, 5};
    CHECK(range.size() == 3);
    CHECK_FALSE(range.empty());
    CHECK(Range{4, 4}.empty());
    CHECK(range.contains(Range{2, 5}));
    CHECK(range.contains(Range{3, 3}));
    CHECK(range.contains(Range{5, 5}));
    CHECK_FALSE(range.contains(Range{2, 6}));
    CHECK(range.overlaps(Range{4, 9}));
    CHECK_FALSE(range.overlaps(Range{5, 9})); // it ends where the other begins
    CHECK_FALSE(range.overlaps(Range{0, 2}));
}

TEST_CASE("range: ordered by place in the text", "[text][range]") {
    CHECK(Range{1, 9} < Range{2, 3});
    CHECK(Range{1, 2} < Range{1, 3});
}

TEST_CASE("slice: the characters of a range", "[text][range]") {
    CHECK(slice("On Monday", {3, 9}) == "Monday");
    CHECK(slice("On Monday", {9, 9}).empty());
}

} // namespace dateline
