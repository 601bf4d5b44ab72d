#include "article/paragraphs.hpp"

#include <catch2/catch.hpp>

#include <string>

using namespace dateline;

namespace {

std::vector<std::string> paragraphs(std::string_view text) {
    std::vector<std::string> out;
    for (const Range range : find_paragraphs(text)) {
        out.emplace_back(slice(text, range));
    }
    return out;
}

} // namespace

TEST_CASE("paragraphs: empty lines and line ends part them, blanks are left out", "[article][paragraphs]") {
    CHECK(paragraphs("  One.\n\n\tTwo. \r\nThree.\u00a0\n") ==
          std::vector<std::string>{"One.", "Two.", "Three."});
    CHECK(paragraphs("").empty());
    CHECK(paragraphs("\n \n\u00a0\n").empty());
}

TEST_CASE("paragraphs: a line that goes on in lower case belongs to the one before",
          "[article][paragraphs]") {
    CHECK(paragraphs("The minister left\nfor Paris.\nShe came back.") ==
          std::vector<std::string>{"The minister left\nfor Paris.", "She came back."});
}

TEST_CASE("paragraphs: text wrapped at a fixed width is joined where the next word did not fit",
          "[article][paragraphs]") {
    const std::string text = "The committee met in the old town hall of the city on\n"
                             "Monday and heard six witnesses from the north of the\n"
                             "Baltic coast.\n"
                             "Nobody spoke against it.\n";
    CHECK(paragraphs(text) ==
          std::vector<std::string>{text.substr(0, text.find("\nNobody")), "Nobody spoke against it."});
}

TEST_CASE("paragraphs: a text of a hundred thousand line breaks takes no time", "[article][paragraphs]") {
    CHECK(find_paragraphs(std::string(100000, '\n')).empty());
    std::string lines;
    for (int i = 0; i < 50000; ++i) {
        lines += "A\n";
    }
    CHECK(find_paragraphs(lines).size() == 50000);
}
