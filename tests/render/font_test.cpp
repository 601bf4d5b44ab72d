#include "font_ruler.hpp"
#include "render/clean_text.hpp"
#include "render/font.hpp"
#include "render/text_lines.hpp"

#include <catch2/catch.hpp>

using namespace dateline;

TEST_CASE("font: the table is what Pango measures, and never less", "[render][font]") {
    const std::string folder = "/usr/share/fonts/truetype/dejavu/";
    const char* const texts[] = {
        "Governor Ilse Marendt leaves the town", "AVATAR To Wa. “fi” fl – efficient, 1 234",
        "10–24 Aug · “for the past two weeks”", "Łukasz Żółć, Đặng Thị Ngọc", "Граница Ελλάδα Ñandú"};
    for (const bool bold : {false, true}) {
        const Result<FontRuler> ruler =
            FontRuler::open(folder + (bold ? "DejaVuSans-Bold.ttf" : "DejaVuSans.ttf"), bold, 2048);
        if (!ruler) {
            FAIL(to_string(ruler.error()));
        }
        for (const char* text : texts) {
            const TextStyle style = bold ? TextStyle::row_title : TextStyle::caption;
            const double shaped = ruler->width(text) / 1024.0 * facts(style).size / 2048;
            const double ours = text_width(text, style);
            INFO(text);
            CHECK(ours >= shaped);
            CHECK(ours <= shaped * 1.03);
        }
    }
}

TEST_CASE("font: a file that is no font is an error that says what to install", "[render][font]") {
    const Result<FontRuler> ruler = FontRuler::open("/nowhere.ttf", false, 12);
    REQUIRE_FALSE(ruler);
    CHECK(to_string(ruler.error()) == "/nowhere.ttf: this font cannot be read; install fonts-dejavu-core");
    CHECK(ruler.error().fault == Fault::environment);
}

TEST_CASE("font: a mark over a letter has no width, an ideograph is one em wide", "[render][font]") {
    CHECK(text_width("e\u0301", TextStyle::caption) == text_width("e", TextStyle::caption));
    CHECK(text_width("北", TextStyle::caption) == px(12));
    CHECK(text_width("", TextStyle::title) == 0);
}

TEST_CASE("clean text: what XML forbids, overrides of direction and broken bytes do not pass",
          "[render][text]") {
    CHECK(clean_text("a\x01\x02"
                     "b\u202Ec\uFFFE") == "abc");
    CHECK(clean_text("  two\t\r\n lines  ") == "two lines");
    CHECK(clean_text("bad \xff\xfe byte") == "bad \uFFFD\uFFFD byte");
    CHECK(clean_text(std::string_view("a\0b", 3)) == "ab");
}

TEST_CASE("clean text: the first letter gives the direction", "[render][text]") {
    CHECK(runs_right_to_left("“שלום” says Ann"));
    CHECK_FALSE(runs_right_to_left("Ann says “שלום”"));
    CHECK_FALSE(runs_right_to_left("123"));
}

TEST_CASE("wrap: lines break at blanks, ideographs anywhere, and the rest is cut with an ellipsis",
          "[render][text]") {
    const Wrapped two = wrap("the river rises over the lower lock", TextStyle::caption, px(120), 2);
    REQUIRE(two.lines.size() == 2);
    CHECK(two.lines[0] == "the river rises over");
    CHECK(two.lines[1] == "the lower lock");
    CHECK_FALSE(two.cut);
    const Wrapped cut =
        wrap("the river rises over the lower lock and the mill", TextStyle::caption, px(120), 2);
    CHECK(cut.lines[1].substr(cut.lines[1].size() - 3) == "…");
    CHECK(cut.cut);
    CHECK(wrap("双方同意", TextStyle::caption, px(24), 9).lines == std::vector<std::string>{"双方", "同意"});
    CHECK(wrap("", TextStyle::caption, px(24), 2).lines.empty());
}

TEST_CASE("wrap: no line is wider than asked for", "[render][text]") {
    const std::string words = "a bb ccc dddd Wasserstandsvorhersagedienst e\u0301e\u0301 北京 x";
    for (Length width = px(40); width < px(400); width += px(7)) {
        for (const std::string& line : wrap(words, TextStyle::row_title, width, 3).lines) {
            CHECK(text_width(line, TextStyle::row_title) <= width);
        }
    }
}

TEST_CASE("wrap: lines of like length never break a word that fits", "[render][text]") {
    const Length width = text_width("published", TextStyle::note) + px(2);
    CHECK(wrap_evenly("published 20 Sep", TextStyle::note, width, 3).lines ==
          std::vector<std::string>{"published", "20 Sep"});
}

TEST_CASE("fill: slots are named, and marks inside a quotation become single", "[render][text]") {
    CHECK(fill("claimed by {who}", {{"who", "{who}"}}) == "claimed by {who}");
    CHECK(fill("{a} and {b}", {{"b", "2"}, {"a", "1"}}) == "1 and 2");
    CHECK(quote("“{text}”", "he said “no”") == "“he said ‘no’”");
}
