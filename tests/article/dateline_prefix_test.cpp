#include "article/dateline_prefix.hpp"

#include <dateline/article/article.hpp>

#include <catch2/catch.hpp>

#include <string>

using namespace dateline;

TEST_CASE("dateline: a place in capitals, or an agency in brackets, before the first dash",
          "[article][blocks]") {
    CHECK(dateline_prefix("SEOUL (Reuters) - Two ships sank.") == 18);
    CHECK(dateline_prefix("KABUL, Aug. 31 (Reuters) - Two ships sank.") == 27);
    CHECK(dateline_prefix("HAVENMOUTH, Aldmark — The leaders met.") == 24);
    CHECK(dateline_prefix("Callow Bridge (Northern Press Wire) – Two died.") == 40);
}

TEST_CASE("dateline: a dash inside a sentence is none", "[article][blocks]") {
    CHECK(dateline_prefix("The minister - a lawyer - resigned.") == 0);
    CHECK(dateline_prefix("US officials - two of them - resigned.") == 0);
    CHECK(dateline_prefix("NASA has a plan. It is old - very old.") == 0);
    CHECK(dateline_prefix("The talks went on for days, and then for weeks, until the town ran out of bread "
                          "and water - but not of hope.") == 0);
    CHECK(dateline_prefix("") == 0);
}

TEST_CASE("blocks: a dateline before a paragraph is a block of its own", "[article][blocks]") {
    const std::string text = "SEOUL (Reuters) - Two ships sank in the harbour on Monday.";
    const std::vector<Block> blocks = find_blocks(text, "");
    REQUIRE(blocks.size() == 2);
    CHECK(blocks[0].kind == BlockKind::dateline);
    CHECK(std::string(slice(text, blocks[0].range)) == "SEOUL (Reuters) -");
    CHECK(std::string(slice(text, blocks[1].range)) == "Two ships sank in the harbour on Monday.");
}
