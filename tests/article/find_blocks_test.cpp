#include <dateline/article/article.hpp>

#include <catch2/catch.hpp>

#include <string>
#include <utility>

using namespace dateline;

namespace {

constexpr std::string_view story = "The minister of the island met six envoys in the harbour town on Monday.";

/// The kind of `line` in a text where it stands before, between or after paragraphs of a story.
enum class At { top, middle, bottom };
BlockKind kind(std::string_view line, At at, std::string_view title = "") {
    const std::string filler =
        std::string(story) + "\n\nNobody said for how long the talks would last this time.\n\n";
    std::string text = at == At::top ? "" : filler;
    const auto begin = text.size();
    text += line;
    text += at == At::bottom ? "\n" : "\n\n" + filler;
    for (const Block& block : find_blocks(text, title)) {
        if (block.range.begin == begin) {
            return block.kind;
        }
    }
    FAIL("no block begins with the line");
    return BlockKind::body;
}

} // namespace

TEST_CASE("blocks: what stands above a story", "[article][blocks]") {
    CHECK(kind("News \u00a0 / \u00a0 Afghanistan", At::top) == BlockKind::breadcrumb);
    CHECK(kind("Home > World", At::top) == BlockKind::breadcrumb);
    CHECK(kind("Envoys meet in harbour town", At::top) == BlockKind::headline);
    CHECK(kind("By Jane Doe", At::top) == BlockKind::byline);
    CHECK(kind("Jane Doe", At::top) == BlockKind::byline);
    CHECK(kind("Friday, January 4, 2019", At::top) == BlockKind::dateline);
    CHECK(kind("2019-01-04", At::top) == BlockKind::dateline);
    CHECK(kind("Island minister Jane Doe (Photo by Agency)", At::top) == BlockKind::caption);
}

TEST_CASE("blocks: what interrupts a story", "[article][blocks]") {
    CHECK(kind("ADVERTISEMENT", At::middle) == BlockKind::footer);
    CHECK(kind("Story Continued Below", At::middle) == BlockKind::footer);
    CHECK(kind("More: Island votes on Sunday", At::middle) == BlockKind::footer);
    CHECK(kind("FILE PHOTO: The harbour in winter", At::middle) == BlockKind::caption);
    CHECK(kind("SECOND ROUND", At::middle) == BlockKind::headline);
    CHECK(kind("___", At::middle) == BlockKind::footer);
}

TEST_CASE("blocks: what stands below a story", "[article][blocks]") {
    CHECK(kind("Reporting by Jane Doe; Editing by John Roe", At::bottom) == BlockKind::byline);
    CHECK(kind("The Associated Press contributed to this report.", At::bottom) == BlockKind::byline);
    CHECK(kind("All rights reserved.", At::bottom) == BlockKind::footer);
    CHECK(kind("Island TV\u2019s website can also be accessed at the following alternate addresses:",
               At::bottom) == BlockKind::footer);
    CHECK(kind("Island TV News Roku", At::bottom) == BlockKind::footer);
    CHECK(kind("Follow us on Twitter", At::bottom) == BlockKind::footer);
}

TEST_CASE("blocks: sentences of a story stay body wherever they stand", "[article][blocks]") {
    const auto place = GENERATE(At::top, At::middle, At::bottom);
    const auto* const line =
        GENERATE("Talks are off, again.", "He stayed.", "\u201cWe go home,\u201d she said.",
                 "The reports of the meeting came late on Tuesday, after the vote was over.",
                 "More than a week passed before the harbour was opened for ships.",
                 "The photo was taken in 2001, he added.");
    INFO(line);
    CHECK(kind(line, place) == BlockKind::body);
}

TEST_CASE("blocks: lists that a sentence introduces stay body", "[article][blocks]") {
    const std::string text =
        std::string(story) +
        "\n\nThe tariffs will be set at these levels:\n\n25% on cars\n\n20% on ships\n\n" +
        std::string(story);
    for (const Block& block : find_blocks(text, "")) {
        CHECK(block.kind == BlockKind::body);
    }
}

TEST_CASE("blocks: the title again is a headline, with or without a full stop, on its own only",
          "[article][blocks]") {
    CHECK(kind("Brexit is delayed, again.", At::top, "Brexit is delayed again") == BlockKind::headline);
    CHECK(kind("Ministers of the island meet envoys on Monday", At::middle,
               "Ministers of the Island Meet Envoys on Monday") == BlockKind::headline);
    CHECK(kind("The ministers of the island meet envoys on Monday, in the harbour town.", At::top,
               "Ministers of the Island Meet Envoys on Monday") == BlockKind::body);
    const auto alone = find_blocks("Envoys meet in harbour town", "Envoys meet in harbour town");
    REQUIRE(alone.size() == 1);
    CHECK(alone[0].kind == BlockKind::body);
}

TEST_CASE("blocks: a text without any full sentence stays body", "[article][blocks]") {
    const auto blocks = find_blocks("Minister met envoys on Monday\n\nTalks go on", "");
    REQUIRE(blocks.size() == 2);
    CHECK(blocks[0].kind == BlockKind::body);
    CHECK(blocks[1].kind == BlockKind::body);
}

TEST_CASE("blocks: a caption that stands twice in a row at the top is no story", "[article][blocks]") {
    const std::string caption =
        "The clock face of the old tower is projected onto the front of the house on Friday.";
    const auto blocks = find_blocks(caption + "\n\n" + caption + "\n\n" + std::string(story), "");
    REQUIRE(blocks.size() == 3);
    CHECK(blocks[0].kind == BlockKind::caption);
    CHECK(blocks[1].kind == BlockKind::caption);
    CHECK(blocks[2].kind == BlockKind::body);
}

TEST_CASE("blocks: together they are all non-blank lines, in order, disjoint", "[article][blocks]") {
    const std::string text = "A\n\n\n B c.\r\nD\n  e f\n\u00a0\nG.";
    std::string kept;
    std::uint32_t end = 0;
    for (const Block& block : find_blocks(text, "")) {
        CHECK(block.range.begin >= end);
        end = block.range.end;
        kept += slice(text, block.range);
    }
    std::erase_if(kept, [](char c) { return c == ' ' || c == '\n'; });
    CHECK(kept == "ABc.DefG.");
}

TEST_CASE("blocks: hostile texts of a megabyte take linear time", "[article][blocks]") {
    const auto* const unit = GENERATE("( photo ", "a/b ", "read more: ", "\n", "x\n\n", "\"(", "by By By ");
    std::string text;
    while (text.size() < 1'000'000) {
        text += unit;
    }
    CHECK(find_blocks(text, unit).size() <= text.size());
}
