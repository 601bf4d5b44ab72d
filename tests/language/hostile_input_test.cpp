// Whatever the bytes are: tokens in order that cover all that is no blank, sentences, trees; and in linear
// time.
#include "language/characters.hpp"
#include "language/tokenize.hpp"
#include "promises.hpp"

#include <dateline/language/conllu.hpp>
#include <dateline/language/document.hpp>
#include <dateline/language/iob2.hpp>

#include <catch2/catch.hpp>

#include <rapidcheck.h>

using namespace dateline;
using dateline::test::broken_promise;

namespace {

const LanguageModel& model() {
    static const Result<LanguageModel> loaded = LanguageModel::load(DATELINE_MODEL);
    REQUIRE(loaded);
    return *loaded;
}

Document analysed(const std::string& text) {
    Scratch scratch;
    Article article{.text = text};
    if (!text.empty()) {
        article.blocks = {{.range = {0, static_cast<std::uint32_t>(text.size())}}};
    }
    return analyze(article, model(), scratch);
}

std::string repeated(std::string_view unit, std::size_t size) {
    std::string text;
    while (text.size() < size) {
        text += unit;
    }
    return text;
}

/// Number of tokens after tokens and sentences were cut.
std::size_t tokens_of(const std::string& text) {
    std::vector<language::RawToken> tokens;
    std::string lower;
    language::tokenize(text, {0, static_cast<std::uint32_t>(text.size())}, tokens, lower);
    language::mark_sentences(text, tokens, 0);
    return tokens.size();
}

} // namespace

TEST_CASE("hostile text: offsets survive NUL, lone surrogates, marks of direction, emoji",
          "[language][hostile]") {
    struct Row {
        std::string text;
        std::size_t tokens;
        std::string_view why;
    };
    const Row rows[] = {
        {std::string("They\0left.", 10), 3, "a NUL is a blank"},
        {"They \xED\xA0\x80 left.", 4, "half of a surrogate pair"},
        {"They \xED\xA0\x80\xED\xB0\x80left.", 3, "both halves"},
        {"\xE2\x80\x8FThey\xE2\x80\x8E left\xE2\x80\xAC.", 3, "marks of direction"},
        {"\xE2\x80\xAEThey left.", 3, "text turned round"},
        {"\xEF\xBB\xBFThey left.", 3, "a byte order mark"},
        {"They \xF0\x9F\x91\xA9\xE2\x80\x8D\xF0\x9F\x9A\x80 left \xF0\x9F\x87\xA6\xF0\x9F\x87\xAB.", 6,
         "emoji and a flag"},
        {"Th\xCC\x81"
         "ey left.",
         3, "an accent of its own"},
        {"\xFF\xFE\xC3", 1, "no UTF-8 at all"},
    };
    for (const Row& row : rows) {
        INFO(row.why);
        const Document document = analysed(row.text);
        CHECK(broken_promise(row.text, document) == "");
        CHECK(document.tokens.size() == row.tokens);
    }
}

TEST_CASE("hostile text: any bytes give a document that keeps its promises", "[language][hostile]") {
    const std::vector<std::string> pieces{". ",
                                          "\"",
                                          "“",
                                          "”",
                                          "'s",
                                          "n't",
                                          "(",
                                          ")",
                                          "[",
                                          "]",
                                          "U.S. ",
                                          "Gen. ",
                                          "Jan. ",
                                          "The ",
                                          "he ",
                                          "5 ",
                                          "$",
                                          "...",
                                          "…",
                                          "\n",
                                          "\n\n",
                                          "\t",
                                          "-",
                                          "—",
                                          "--",
                                          "http://x.y/",
                                          "a@b.c",
                                          "#x",
                                          "@y",
                                          "\xFF",
                                          "\xED\xA0\x80",
                                          std::string("\0", 1),
                                          "\xE2\x80\x8F",
                                          "😀",
                                          "\xE2\x80\x8D",
                                          ":",
                                          ";",
                                          ","};
    rc::check("promises", [&] {
        std::string text;
        for (const std::size_t i : *rc::gen::container<std::vector<std::size_t>>(
                 rc::gen::inRange<std::size_t>(0, pieces.size() + 3))) {
            text += i < pieces.size() ? pieces[i] : *rc::gen::arbitrary<std::string>();
        }
        RC_ASSERT(broken_promise(text, analysed(text)) == "");
    });
}

TEST_CASE("hostile text: readers of given tokens take any bytes", "[language][hostile]") {
    const std::vector<std::string> pieces{"1\tA\t_\t_\t_\t_\t_\t_\t_\t_\n",
                                          "2\tb\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No\n",
                                          "1-2\tAb\t_\t_\t_\t_\t_\t_\t_\t_\n",
                                          "\n",
                                          "# newdoc id = x\n",
                                          "# newpar\n",
                                          "#",
                                          "\t",
                                          "\r\n",
                                          "3.1\t",
                                          "1-",
                                          "_",
                                          "\xFF",
                                          "A\tO\n",
                                          "# newdoc"};
    rc::check("an error with words in it, or documents", [&] {
        std::string bytes;
        for (const std::size_t i :
             *rc::gen::container<std::vector<std::size_t>>(rc::gen::inRange<std::size_t>(0, pieces.size()))) {
            bytes += pieces[i];
        }
        const auto conllu = read_conllu(bytes, "f");
        RC_ASSERT(conllu || (!conllu.error().what.empty() && conllu.error().line > 0));
        if (conllu) {
            for (const ConlluDocument& document : *conllu) {
                RC_ASSERT(broken_promise(document.text, document.document) == "");
                const auto again = read_conllu(to_conllu(document), "f");
                RC_ASSERT(again);
            }
        }
        const auto iob2 = read_iob2(bytes, "f");
        RC_ASSERT(iob2 || (!iob2.error().what.empty() && iob2.error().line > 0));
    });
}

// With quadratic time 10 MB would take hours: the limit that every test has would end it.
TEST_CASE("hostile text: tokens and sentences of 10 MB are cut", "[language][hostile][slow]") {
    for (const std::string_view unit : {"word and ", "Word. ", "[", "x[", "\" ", ". \"A", "A. ", "1. ",
                                        "a.b.", "(a", "“", "http://a ", "x-"}) {
        INFO(unit);
        CHECK(tokens_of(repeated(unit, 10'000'000)) > 0);
    }
}

TEST_CASE("hostile text: a megabyte without a full stop is cut into sentences of 256",
          "[language][hostile]") {
    const std::string text = repeated("word and ", 1'000'000);
    const Document document = analysed(text);
    CHECK(broken_promise(text, document) == "");
    CHECK(document.sentences.size() == (document.tokens.size() + 255) / 256);
}

TEST_CASE("sentences: a paragraph longer than what is looked at in one go has the same sentences",
          "[language][hostile]") {
    const std::string text = repeated("The U.S. envoys left Kabul on Monday. ", 400'000);
    std::vector<language::RawToken> tokens;
    std::string lower;
    language::tokenize(text, {0, static_cast<std::uint32_t>(text.size())}, tokens, lower);
    language::mark_sentences(text, tokens, 0);
    REQUIRE(tokens.size() > 40'000);
    std::size_t wrong = 0;
    for (const language::RawToken& token : tokens) {
        wrong += token.starts_sentence != (slice(text, token.range) == "The") ? 1U : 0U;
    }
    CHECK(wrong == 0);
}
