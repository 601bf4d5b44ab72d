#include <dateline/language/given_tokens.hpp>

#include <catch2/catch.hpp>

using namespace dateline;

namespace {

const LanguageModel& model() {
    static const Result<LanguageModel> loaded = LanguageModel::load(DATELINE_MODEL);
    REQUIRE(loaded);
    return *loaded;
}

Document given(std::initializer_list<Range> tokens, std::initializer_list<TokenIndex> ends) {
    Document document;
    for (const Range range : tokens) {
        document.tokens.push_back({.range = range});
    }
    TokenIndex first = 0;
    for (const TokenIndex end : ends) {
        document.sentences.push_back({.first = first, .last = end});
        first = end;
    }
    return document;
}

} // namespace

TEST_CASE("given tokens: the sentences and tokens stay, everything else is made", "[language][given]") {
    Scratch scratch;
    const std::string text = "Ann left. Bob stayed";
    const auto made =
        analyze_tokens(text, given({{0, 3}, {4, 8}, {8, 9}, {10, 13}, {14, 20}}, {3, 5}), model(), scratch);
    REQUIRE(made);
    CHECK(made->sentences.size() == 2);
    CHECK(made->sentences[1].range == Range{10, 20});
    CHECK(made->tokens.size() == 5);
    for (const Sentence& sentence : made->sentences) {
        int roots = 0;
        for (TokenIndex i = sentence.first; i < sentence.last; ++i) {
            const TokenIndex head = made->tokens[i].head;
            roots += head == no_token ? 1 : 0;
            CHECK((head == no_token || (head >= sentence.first && head < sentence.last)));
        }
        CHECK(roots == 1);
    }
}

TEST_CASE("given tokens: ranges and sentences that cannot be are refused", "[language][given]") {
    Scratch scratch;
    const std::string text = "Ann left";
    Document too_long;
    for (std::uint32_t i = 0; i < 300; ++i) {
        too_long.tokens.push_back({.range = {i, i + 1}});
    }
    too_long.sentences.push_back({.first = 0, .last = 300});
    const std::string letters(300, 'x');
    CHECK_FALSE(analyze_tokens(text, given({{0, 3}, {4, 9}}, {2}), model(), scratch));
    CHECK_FALSE(analyze_tokens(text, given({{0, 3}, {2, 8}}, {2}), model(), scratch));
    CHECK_FALSE(analyze_tokens(text, given({{0, 3}, {4, 4}}, {2}), model(), scratch));
    CHECK_FALSE(analyze_tokens(text, given({{0, 3}, {4, 8}}, {1}), model(), scratch));
    CHECK_FALSE(analyze_tokens(text, given({{0, 3}, {4, 8}}, {1, 3}), model(), scratch));
    CHECK_FALSE(analyze_tokens(text, given({{0, 3}, {4, 8}}, {0, 2}), model(), scratch));
    CHECK_FALSE(analyze_tokens(letters, too_long, model(), scratch));
    CHECK(analyze_tokens("", Document{}, model(), scratch));
}
