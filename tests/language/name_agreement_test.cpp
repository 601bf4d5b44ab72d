#include "language/name_agreement.hpp"

#include <catch2/catch.hpp>

#include <string>

using namespace dateline;
using namespace dateline::language;

namespace {

/// A document of words between blanks; "|" ends a sentence; no blank stands around "-".
struct Words {
    std::string text{};
    Document document{};

    explicit Words(const std::string& words) {
        std::size_t at = 0;
        document.sentences.push_back({});
        while (at < words.size()) {
            const std::size_t end = std::min(words.find(' ', at), words.size());
            const std::string word = words.substr(at, end - at);
            at = end + 1;
            const auto count = static_cast<TokenIndex>(document.tokens.size());
            if (word == "|") {
                document.sentences.push_back({.first = count, .last = count});
                continue;
            }
            const bool joins = word == "-" || (!text.empty() && text.ends_with("- "));
            if (joins && !text.empty()) {
                text.pop_back();
            }
            const auto begin = static_cast<std::uint32_t>(text.size());
            text += word + " ";
            document.tokens.push_back(
                Token{.range = {begin, begin + static_cast<std::uint32_t>(word.size())}});
            document.sentences.back().last = count + 1;
        }
    }
    Words& name(TokenIndex first, TokenIndex last, NameType type) {
        document.names.push_back({.first = first, .last = last, .type = type});
        return *this;
    }
    std::vector<Name> agreed() {
        agree_names(text, document);
        return document.names;
    }
};

constexpr auto person = NameType::person;
constexpr auto place = NameType::place;
constexpr auto organisation = NameType::organisation;

} // namespace

TEST_CASE("name agreement: a surname alone is the person named in full", "[language][names]") {
    const auto names =
        Words("William Burns spoke . | Later Burns left .").name(0, 2, person).name(5, 6, place).agreed();
    CHECK(names == std::vector<Name>{{0, 2, person}, {5, 6, person}});
}

TEST_CASE("name agreement: two of three decide", "[language][names]") {
    auto words = Words("at Samsung | by Samsung | of Samsung");
    words.name(1, 2, organisation).name(3, 4, place).name(5, 6, organisation);
    CHECK(words.agreed() ==
          std::vector<Name>{{1, 2, organisation}, {3, 4, organisation}, {5, 6, organisation}});
    auto two = Words("at Jordan | by Jordan");
    two.name(1, 2, person).name(3, 4, place);
    CHECK(two.agreed() == std::vector<Name>{{1, 2, person}, {3, 4, place}});
}

TEST_CASE("name agreement: a firm by its ending, and without it", "[language][names]") {
    auto words = Words("then Nordvik ASA said | in Nordvik they | in Oslo");
    words.name(1, 3, person).name(5, 6, place).name(8, 9, place);
    CHECK(words.agreed() == std::vector<Name>{{1, 3, organisation}, {5, 6, organisation}, {8, 9, place}});
}

TEST_CASE("name agreement: what is a name elsewhere is one here", "[language][names]") {
    auto words = Words("the Red Cross came | the Red Cross left | a red cross");
    words.name(1, 3, organisation);
    CHECK(words.agreed() == std::vector<Name>{{1, 3, organisation}, {5, 7, organisation}});
    auto once = Words("with May there | in May");
    once.name(1, 2, person);
    CHECK(once.agreed() == std::vector<Name>{{1, 2, person}}); // one word that was a name once is not enough
    auto twice = Words("with Lagos there | by Lagos | in Lagos | Lagos");
    twice.name(1, 2, place).name(4, 5, place);
    CHECK(twice.agreed() ==
          std::vector<Name>{{1, 2, place}, {4, 5, place}, {6, 7, place}}); // not where a sentence begins
    CHECK(Words("").agreed().empty());
}

TEST_CASE("name agreement: the first word of a firm that nobody has for a name is the firm",
          "[language][names]") {
    auto firm = Words("at Kestrel Air | by Kestrel | of Kestrel");
    firm.name(1, 3, organisation).name(4, 5, organisation).name(6, 7, person);
    CHECK(firm.agreed() ==
          std::vector<Name>{{1, 3, organisation}, {4, 5, organisation}, {6, 7, organisation}});
    auto person_too = Words("at Kestrel Air | by Kestrel | of Kestrel | then Anna Kestrel");
    person_too.name(1, 3, organisation).name(4, 5, organisation).name(6, 7, person).name(8, 10, person);
    CHECK(person_too.agreed()[2].type == person);
}

TEST_CASE("name agreement: two organisations that a hyphen joins are one, places and persons two",
          "[language][names]") {
    auto network = Words("the ABS - CBN network");
    network.name(1, 2, organisation).name(3, 4, organisation);
    CHECK(network.agreed() == std::vector<Name>{{1, 4, organisation}});
    auto war = Words("the Iran - Iraq war");
    war.name(1, 2, place).name(3, 4, place);
    CHECK(war.agreed() == std::vector<Name>{{1, 2, place}, {3, 4, place}});
    auto ticket = Words("the Bush - Cheney ticket");
    ticket.name(1, 2, person).name(3, 4, person);
    CHECK(ticket.agreed() == std::vector<Name>{{1, 2, person}, {3, 4, person}});
}

TEST_CASE("name agreement: a firm of two names is one, with its ending and without", "[language][names]") {
    auto firm = Words("at Brandt & Lyle | by Brandt & Lyle Co. | then Brandt and Lyle");
    firm.name(1, 2, person).name(3, 4, person).name(5, 6, person).name(7, 9, organisation);
    firm.name(10, 11, person).name(12, 13, person);
    const std::vector<Name> names = firm.agreed();
    REQUIRE(names.size() == 4);
    CHECK(names[0] == Name{1, 4, organisation});
    CHECK(names[1] == Name{5, 9, organisation});
    auto couple = Words("by Anna & Lyle");
    couple.name(1, 2, person).name(3, 4, person);
    CHECK(couple.agreed() == std::vector<Name>{{1, 2, person}, {3, 4, person}});
}

TEST_CASE("name agreement: the first word of a firm with its ending is the firm", "[language][names]") {
    auto firm = Words("of Halvorsen Lines Co. | then Halvorsen said | then Halvorsen said");
    firm.name(1, 4, organisation).name(5, 6, person).name(8, 9, person);
    CHECK(firm.agreed()[1].type == organisation);
    auto founder = Words("of Halvorsen Lines Co. | then Halvorsen said | then Anna Halvorsen said");
    founder.name(1, 4, organisation).name(5, 6, person).name(8, 10, person);
    CHECK(founder.agreed()[1].type == person);
}
