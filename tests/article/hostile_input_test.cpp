// Whatever the bytes are: an article whose blocks are in order, or one error with words in it.
#include <dateline/article/article.hpp>

#include <catch2/catch.hpp>

#include <rapidcheck.h>
#include <string>
#include <vector>

using namespace dateline;

namespace {

void check(const std::string& bytes, const ReadOptions& options) {
    const auto articles = read_articles(bytes, options);
    if (!articles) {
        RC_ASSERT(!articles.error().what.empty());
        return;
    }
    for (const Article& article : *articles) {
        RC_ASSERT(article.published.has_value());
        std::uint32_t end = 0;
        for (const Block& block : article.blocks) {
            RC_ASSERT(block.range.begin >= end);
            RC_ASSERT(block.range.end > block.range.begin);
            end = block.range.end;
        }
        RC_ASSERT(end <= article.text.size());
    }
}

/// Pieces that mean something to one reader or another, in any order.
const std::vector<std::string> pieces{"---\n",     "title: a\n", "Published: 2021-08-24\n",
                                      "\n",        "\r\n",       "{\"text\":",
                                      "\"x\"",     "}",          "[",
                                      ": ",        "\"",         "&a *a",
                                      "!!binary ", "By Jane",    "(Photo",
                                      "\u00e9",    "\u201d",     "\xc3",
                                      " / ",       ")",          "- ",
                                      "{",         "Title: ",    "...\n",
                                      "A line.\n"};

} // namespace

TEST_CASE("readers: any bytes give articles or an error", "[article][hostile]") {
    const ReadOptions options{.file = "x", .published = date::sys_days(date::year{2021} / 8 / 24)};
    CHECK(rc::check("random bytes", [&] { check(*rc::gen::arbitrary<std::string>(), options); }));
    CHECK(rc::check("pieces of headers, YAML, JSON and lines", [&] {
        std::string bytes;
        for (const std::string& piece :
             *rc::gen::container<std::vector<std::string>>(rc::gen::elementOf(pieces))) {
            bytes += piece;
        }
        check(bytes, options);
        check("---\n" + bytes + "---\nText.", options);
        check(bytes, {.file = "x.jsonl"});
    }));
}

TEST_CASE("readers: front matter that grows when it is walked, and deep nesting, are refused at once",
          "[article][hostile]") {
    std::string bomb = "---\na: &a [x,x,x,x,x,x,x,x,x]\n";
    for (char c = 'b'; c < 'j'; ++c) {
        const std::string alias = std::string("*") + static_cast<char>(c - 1);
        bomb +=
            std::string(1, c) + ": &" + c + " [" + alias + "," + alias + "," + alias + "," + alias + "]\n";
    }
    CHECK_FALSE(read_articles(bomb + "---\nText.", {.file = "x"}));
    CHECK_FALSE(read_articles("---\ntitle: " + std::string(100000, '[') + "\n---\nText.", {.file = "x"}));
    CHECK_FALSE(read_articles("{\"text\":" + std::string(100000, '['), {.file = "x"}));
}
