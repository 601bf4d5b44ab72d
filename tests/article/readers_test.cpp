#include <dateline/article/article.hpp>

#include <catch2/catch.hpp>

#include <string>

using namespace dateline;

namespace {

const ReadOptions dated{.file = "a/story.txt", .published = date::sys_days(date::year{2021} / 8 / 24)};
const ReadOptions undated{.file = "a/story.txt"};

std::string message(std::string_view bytes, const ReadOptions& options) {
    const auto articles = read_articles(bytes, options);
    return articles ? "none" : to_string(articles.error());
}

Article one(std::string_view bytes, const ReadOptions& options) {
    auto articles = read_articles(bytes, options);
    REQUIRE(articles);
    REQUIRE(articles->size() == 1);
    return std::move(articles->front());
}

} // namespace

TEST_CASE("text: without a header the whole file is text and the id is the file name", "[article][text]") {
    const Article article = one("Envoys met on Monday.\n", dated);
    CHECK(article.id == "story");
    CHECK(article.text == "Envoys met on Monday.\n");
    CHECK(to_iso(*article.published) == "2021-08-24");
    REQUIRE(article.blocks.size() == 1);
}

TEST_CASE("text: a header of key and value lines is taken off", "[article][text]") {
    const Article article = one("Title: Envoys meet: talks\nPublished: 2021-08-24T10:15Z\nOutlet: The Daily\n"
                                "URL: https://a.example/b\n\nEnvoys met.\n",
                                undated);
    CHECK(article.title == "Envoys meet: talks");
    CHECK(article.outlet == "The Daily");
    CHECK(article.url == "https://a.example/b");
    CHECK(article.text == "Envoys met.\n");
    CHECK(to_iso(*article.published) == "2021-08-24");
    REQUIRE(article.published_time);
    CHECK(article.published_time->hour == 10);
}

TEST_CASE("text: YAML front matter, with CRLF and a byte order mark", "[article][text]") {
    const Article article = one("\xef\xbb\xbf---\r\ntitle: \"Envoys meet\"\r\npublished: 2021-08-24\r\nid: "
                                "envoys\r\nlanguage: en-GB\r\n"
                                "---\r\nEnvoys met.\r\n",
                                undated);
    CHECK(article.id == "envoys");
    CHECK(article.title == "Envoys meet");
    CHECK(article.language == "en-GB");
    CHECK(article.text == "Envoys met.\r\n");
}

TEST_CASE("text: the option beats what the document says", "[article][text]") {
    const Article article = one("Published: 2020-01-01 09:00\n\nEnvoys met.", dated);
    CHECK(to_iso(*article.published) == "2021-08-24");
    CHECK_FALSE(article.published_time);
}

TEST_CASE("text: a date line at the top is the last resort for the publication day", "[article][text]") {
    const Article article =
        one("Friday, January 4, 2019\n\nEnvoys met in the harbour town on Monday.", undated);
    CHECK(to_iso(*article.published) == "2019-01-04");
}

TEST_CASE("text: without a title in the header the headline above the story is the title",
          "[article][text]") {
    const std::string story = "Envoys met in the harbour town on Monday, officials said.";
    CHECK(one("News / World\n\nEnvoys meet in harbour town\n\n" + story, dated).title ==
          "Envoys meet in harbour town");
    CHECK(one("Title: Talks\n\nEnvoys meet in harbour town\n\n" + story, dated).title == "Talks");
    CHECK(one(story + "\n\nSECOND ROUND\n\n" + story, dated).title.empty());
}

TEST_CASE("text: what is no article is refused with the reason", "[article][text]") {
    CHECK(message("", undated) == "a/story.txt: the file is empty; give a file that holds an article");
    CHECK(message(" \n\r\n", undated) == "a/story.txt: the file is empty; give a file that holds an article");
    CHECK(message(std::string_view("Envoys\0met", 10), undated) ==
          "a/story.txt:1:7: there is a NUL byte, so this is not text; give a plain text file in UTF-8");
    CHECK(
        message("One.\nCaf\xe9 two.", undated) ==
        "a/story.txt:2:4: the bytes here are not UTF-8; convert the file, for example: iconv -f WINDOWS-1252 "
        "-t UTF-8 FILE");
    CHECK(message("Envoys met.", undated) ==
          "a/story.txt: no publication date; give --published 2021-08-24, or begin the text with a line "
          "\"Published: 2021-08-24\" and an empty line");
    CHECK(message(std::string(max_text_bytes + 1, 'a'), dated) ==
          "a/story.txt: the text is larger than 32 MiB; cut it into articles: one file each, or one JSON "
          "line each");
    CHECK(message("Title: Envoys\nPublished: 2021-08-24\n\n \n", undated) ==
          "a/story.txt: the article has no text; put the text after the header");
    CHECK(message("x", {.file = "x", .format = "pdf"}) ==
          "there is no reader \"pdf\"; known: timeml, jsonl, text");
}

TEST_CASE("text: mistakes in a plain header are named with their line", "[article][text]") {
    CHECK(message("Title: Envoys\nPublished: 2021-04-31\n\nEnvoys met.", undated)
              .find("a/story.txt:2: there is no 31 April") == 0);
    CHECK(message("Title: Envoys\nAutor: Jane\n\nEnvoys met.", undated) ==
          "a/story.txt:2: unknown key \"autor\"; known keys: id, title, published, outlet, url, language");
    CHECK(message("Title: Envoys\nTitle: Again\n\nEnvoys met.", undated) ==
          "a/story.txt:2: the key \"title\" stands twice; keep one of them");
    CHECK(message("Title: Envoys\nEnvoys met.", undated) ==
          "a/story.txt:2: this line of the header is not \"Key: value\"; put an empty line between header "
          "and text");
    CHECK(message("Published: soon\n\nEnvoys met.", undated) ==
          "a/story.txt:1: \"soon\" is not a date; write it as 2021-08-24");
}

TEST_CASE("text: mistakes in front matter are named with their line", "[article][text]") {
    CHECK(message("---\ntitle: A\nauthor: B\n---\nText.", undated) ==
          "a/story.txt:3: unknown key \"author\"; known keys: id, title, published, outlet, url, language");
    CHECK(message("---\ntitle: A\ntitle: B\n---\nText.", undated) ==
          "a/story.txt:3: the key \"title\" stands twice; keep one of them");
    CHECK(message("---\ntitle: [A, B]\n---\nText.", undated) ==
          "a/story.txt:2: the value of \"title\" is a list or a map; write one line of text, in quotes where "
          "it holds a colon");
    CHECK(message("---\ntitle: A\nText.", undated) ==
          "a/story.txt:1: the front matter that begins here is not closed; end it with a line \"---\"");
    CHECK(message("---\n- a\n---\nText.", undated) ==
          "a/story.txt:2: the front matter is not a list of \"key: value\" lines; keys: id, title, "
          "published, outlet, "
          "url, language");
    CHECK(message("---\npublished: 2021-02-30\n---\nText.", undated)
              .find("a/story.txt:2: there is no 30 February") == 0);
    CHECK(message("---\ntitle: a: b\n---\nText.", undated)
              .find("a/story.txt:2: the front matter is not YAML: ") == 0);
    CHECK(message("---\n---\n", dated) ==
          "a/story.txt: the article has no text; put the text after the header");
}

TEST_CASE("jsonl: a line an article, unknown keys ignored, offsets into text as it stands",
          "[article][jsonl]") {
    const auto articles = read_articles(
        "{\"id\":\"a\",\"text\":\"Envoys met.\",\"published\":\"2021-08-24\",\"extra\":[1]}\n\n"
        "{\"text\":\" Caf\\u00e9.\",\"title\":null,\"published\":\"2021-08-25\",\"url\":\"u\"}\n",
        {.file = "x.jsonl"});
    REQUIRE(articles);
    REQUIRE(articles->size() == 2);
    CHECK((*articles)[0].id == "a");
    CHECK((*articles)[1].id == "line-3");
    CHECK((*articles)[1].text == " Caf\u00e9.");
    CHECK((*articles)[1].url == "u");
}

TEST_CASE("jsonl: mistakes are named with their line", "[article][jsonl]") {
    const ReadOptions options{.file = "x.jsonl"};
    const std::string good = "{\"id\":\"a\",\"text\":\"Envoys met.\",\"published\":\"2021-08-24\"}\n";
    CHECK(message(good + "{\"id\":\"b\", \"text\": }\n", options)
              .find("x.jsonl:2:20: this line is not JSON: ") == 0);
    CHECK(message(good + "[1]\n", options) ==
          "x.jsonl:2: this line is not a JSON object; write one {\"id\": …, \"text\": …} a line");
    CHECK(message(good + "{\"id\":\"b\"}\n", options) ==
          "x.jsonl:2: the record has no \"text\"; add \"text\": \"…\"");
    CHECK(message(good + "{\"text\":7}\n", options) ==
          "x.jsonl:2: the value of \"text\" is not a string; put it in quotes");
    CHECK(message(good + good, options) ==
          "x.jsonl:2: the id \"a\" stands on line 1 already; give each article an id of its own");
    CHECK(message(good + "{\"text\":\"Envoys met.\",\"published\":\"2021-04-31\"}", options)
              .find("x.jsonl:2: there is no 31 April") == 0);
    CHECK(message(good + "{\"text\":\"Envoys met.\"}", options).find("x.jsonl:2: no publication date; ") ==
          0);
    CHECK(message(good + "{\"text\":\"a\\u0000b\"}", options) ==
          "x.jsonl:2: the value of \"text\" holds a NUL character; take it out");
}

TEST_CASE("jsonl: the limit holds for a line, not for the file", "[article][jsonl]") {
    const std::string good = "{\"id\":\"a\",\"text\":\"Envoys met.\",\"published\":\"2021-08-24\"}\n";
    CHECK(message(good + "{\"text\":\"" + std::string(max_text_bytes, 'a') + "\"}", {.file = "x.jsonl"}) ==
          "x.jsonl:2: this line is larger than 32 MiB; cut the text into articles, one a line");
}

TEST_CASE("timeml: the text of all elements, the document's own creation time, its id and title",
          "[article]") {
    const std::string bytes =
        "<?xml version=\"1.0\" ?>\n<TimeML>\n<DOCID>a-7</DOCID>\n<DCT><TIMEX3 tid=\"t0\" "
        "type=\"TIME\" value=\"1998-03-03T09:00\" functionInDocument=\"CREATION_TIME\">1998"
        "</TIMEX3></DCT>\n<TITLE>Envoys &amp; others</TITLE>\n<TEXT>They <EVENT>met</EVENT> on "
        "<TIMEX3 tid=\"t1\" type=\"DATE\" value=\"X\">Monday</TIMEX3>.\n</TEXT>\n</TimeML>\n";
    const auto articles = read_articles(bytes, {.file = "a/story.tml"});
    REQUIRE(articles);
    REQUIRE(articles->size() == 1);
    CHECK(articles->front().id == "a-7");
    CHECK(articles->front().title == "Envoys & others");
    CHECK(articles->front().text == "They met on Monday.\n");
    CHECK(to_iso(*articles->front().published) == "1998-03-03");
    CHECK(articles->front().published_time == ClockTime{.hour = 9, .minute = 0});
}

TEST_CASE("timeml: what is broken is refused with its line", "[article]") {
    const auto message = [](const std::string& bytes) {
        const auto articles = read_articles(bytes, {.file = "a.tml"});
        return articles ? std::string("read") : to_string(articles.error());
    };
    CHECK(message("<TimeML>\n<TEXT>They met.</TimeML>\n").find("a.tml:2: this is not XML: ") == 0);
    CHECK(message("<TimeML><DOCID>a</DOCID></TimeML>") ==
          "a.tml: there is no <TEXT> in a <TimeML>; TimeML keeps the article in TimeML/TEXT");
    CHECK(message("<TimeML><DCT><TIMEX3 value=\"1998-13-03\"/></DCT>\n<TEXT>They met.</TEXT></TimeML>")
              .find("a.tml:2: ") == 0);
}
