#include "token_text.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

using dateline::test::token_text;

namespace {

std::size_t sentences_in(std::string_view text) {
    const std::string tokens = token_text(text);
    return static_cast<std::size_t>(std::count(tokens.begin(), tokens.end(), '|')) + 1;
}

struct Row {
    std::string_view text;
    std::size_t sentences;
    std::string_view why;
};

} // namespace

TEST_CASE("sentences: news conventions", "[language][sentences]") {
    const Row rows[] = {
        {"He came. She left.", 2, "plain"},
        {"Gen. Ann Lee spoke to Sen. Roe.", 1, "titles"},
        {"The U.S. Army left. The U.N. stayed.", 2, "letters with dots inside a name"},
        {"They left the U.S. The war went on.", 2, "letters with dots at the end"},
        {"On Jan. 27 it began.", 1, "a month before a day"},
        {"It rose at 5 p.m. Monday.", 1, "a time before a weekday"},
        {"It rose at 5 p.m. The rest fell.", 2, "a time at the end"},
        {"George W. Bush spoke.", 1, "an initial"},
        {"KABUL, Aug. 31 (Reuters) - The last soldiers left.", 1, "a dateline belongs to its sentence"},
        {"\"We won.\" He smiled.", 2, "the closing quote belongs to the first"},
        {"\"We won!\" he said.", 1, "a quote goes on in small letters"},
        {"“Who won?” asked Kim.", 1, "a question inside"},
        {"She asked (Why?) and left.", 1, "brackets"},
        {"The first line\nis broken. The second is not.", 2, "one line break is a blank"},
        {"A heading\n\nA sentence.", 2, "an empty line ends a sentence"},
        {"He paid $3.5 million. 20 others paid less.", 2, "a number begins a sentence"},
        {"Shares of Acme Inc. rose.", 1, "a company"},
        {"1. Wash the rice.", 1, "a number of a list"},
        {"Well... Maybe not.", 2, "dots before a capital"},
        {"Well... maybe not.", 1, "dots before a small letter"},
        {"He was born in 1971.[1] Later he left.[2][3] He died.", 3,
         "notes belong to the sentence before them"},
        {"He left.[citation needed] She stayed.", 2, "so do notes in words"},
        {"The two senators — John Cornyn and Ted Cruz — agreed.", 1, "names between dashes"},
        {"Williamsburg, Va. -- The president said so.", 1, "a dateline with dashes"},
        {"He stepped off Air Force One at noon.", 1, "a name that holds a word that begins sentences"},
        {"They pay. “We do not,” she said.", 2, "a quote opens after a full stop"},
        {"He lives in Radford, Va. “The trend is downward.”", 2, "a quote opens after an abbreviation"},
        {"Non-U.S. persons and pro-Sen. Lee groups agreed.", 1, "an abbreviation after a hyphen"},
        {"The E.U. and J. K. Rowling met Mr. W. Smith at 5 p.m. on Tues. in St. Louis, Mo.", 1,
         "many of them"},
        {"It cost €3.5bn (US$4.1bn) in Q1. See https://example.org/a.b?c=d. They paid.", 3,
         "money and addresses"},
        {"“Do we want them?” he asked.", 1, "who spoke, after a closing quote"},
        {"“It is over.” “It is not.”", 2, "two quotes"},
        {"Storm hits coast\n\nTwo people died, police said. The rest fled.", 3, "a headline without a stop"},
        {"He said: \"Go home. Stay there.\" They did.", 3, "two sentences in a quote"},
    };
    for (const Row& row : rows) {
        INFO(row.why << ": " << token_text(row.text));
        CHECK(sentences_in(row.text) == row.sentences);
    }
}

TEST_CASE("sentences: one without an end is cut at 256 tokens", "[language][sentences]") {
    std::string text;
    for (int i = 0; i < 1000; ++i) {
        text += "word ";
    }
    CHECK(sentences_in(text) == 4);
}
