#include "tagging.hpp"

using namespace dateline;

namespace {

/// A document by hand: words of one sentence with heads (index of the governing word, -1: root).
struct Word {
    std::string_view text{};
    int head = -1;
    Upos upos = Upos::noun;
    Features features{};
    Relation relation = Relation::dep;
};

struct Hand {
    Article article{};
    Document document{};
};

Hand by_hand(const std::vector<Word>& words) {
    Hand made;
    for (const Word& word : words) {
        made.article.text += made.article.text.empty() ? "" : " ";
        const auto begin = static_cast<std::uint32_t>(made.article.text.size());
        made.article.text += word.text;
        const auto end = static_cast<std::uint32_t>(made.article.text.size());
        const auto lemma = static_cast<std::uint32_t>(made.document.lemmas.size());
        made.document.lemmas += word.text;
        made.document.tokens.push_back(
            {.range = {begin, end},
             .lemma = {lemma, static_cast<std::uint32_t>(made.document.lemmas.size())},
             .head = word.head < 0 ? no_token : static_cast<TokenIndex>(word.head),
             .relation = word.relation,
             .upos = word.upos,
             .features = word.features});
    }
    const auto size = static_cast<std::uint32_t>(made.article.text.size());
    made.document.sentences.push_back(
        {.range = {0, size}, .first = 0, .last = static_cast<TokenIndex>(words.size())});
    made.article.blocks.push_back({.range = {0, size}});
    return made;
}

constexpr Features past{.tense = VerbTense::past, .form = VerbForm::finite};
constexpr Features infinitive{.form = VerbForm::infinitive};

} // namespace

TEST_CASE("document: the verb above the expression decides, not the nearest one", "[time][parse]") {
    // "He said talks will begin Friday": the nearest verb forms are future and past alike
    const Hand hand = by_hand({{"He", 1, Upos::pron},
                               {"said", -1, Upos::verb, past},
                               {"talks", 4, Upos::noun},
                               {"will", 4, Upos::aux, {}, Relation::aux},
                               {"begin", 1, Upos::verb, infinitive},
                               {"Friday", 4, Upos::propn}});
    const auto timexes = tag_timexes(hand.article, hand.document, {.published = day("2021-08-24")});
    REQUIRE(timexes.size() == 1);
    CHECK(timexes.front().value == "2021-08-27");
    CHECK(timexes.front().derivation.because.front() == "the governing verb 'begin' is future");
}

TEST_CASE("document: what is scheduled for a day lies ahead, what had been lies back", "[time][parse]") {
    const Features participle{.tense = VerbTense::past, .form = VerbForm::participle};
    const Hand ahead = by_hand({{"They", 1, Upos::pron},
                                {"discussed", -1, Upos::verb, past},
                                {"talks", 1, Upos::noun},
                                {"scheduled", 2, Upos::verb, participle},
                                {"for", 5, Upos::adp},
                                {"Friday", 3, Upos::propn}});
    const TimexContext context{.published = day("2021-08-24")};
    CHECK(tag_timexes(ahead.article, ahead.document, context).front().value == "2021-08-27");
    const Hand back = by_hand({{"Talks", 3, Upos::noun},
                               {"had", 3, Upos::aux, past, Relation::aux},
                               {"been", 3, Upos::aux, participle, Relation::aux_pass},
                               {"scheduled", -1, Upos::verb, participle},
                               {"on", 5, Upos::adp},
                               {"Friday", 3, Upos::propn}});
    CHECK(tag_timexes(back.article, back.document, context).front().value == "2021-08-20");
}

TEST_CASE("document: captions and bylines are left out", "[time][blocks]") {
    Hand hand = by_hand({{"Kabul", -1, Upos::propn}, {"Monday", 0, Upos::propn}});
    CHECK(tag_timexes(hand.article, hand.document, {.published = day("2021-08-24")}).size() == 1);
    hand.article.blocks.front().kind = BlockKind::caption;
    CHECK(tag_timexes(hand.article, hand.document, {.published = day("2021-08-24")}).empty());
}

TEST_CASE("document: a word inside the name of a person is no time", "[time][names]") {
    Hand hand =
        by_hand({{"April", 1, Upos::propn}, {"Ryan", 2, Upos::propn}, {"spoke", -1, Upos::verb, past}});
    hand.document.names.push_back({.first = 0, .last = 2, .type = NameType::person});
    CHECK(tag_timexes(hand.article, hand.document, {.published = day("2021-08-24")}).empty());
}

TEST_CASE("document: since when a thing has lasted is not the day that the report tells of", "[time]") {
    const auto timexes =
        tag("2017-05-18", "Dockworkers voted on Wednesday night to go on with a strike that has shut "
                          "the port since April 24. The count was finished shortly before midnight.");
    REQUIRE(timexes.size() == 3);
    CHECK(timexes[1].value == "2017-04-24");
    CHECK(timexes[2].value == "2017-05-17T24:00");
}
