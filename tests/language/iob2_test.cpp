#include <dateline/language/iob2.hpp>

#include <catch2/catch.hpp>

using namespace dateline;

TEST_CASE("iob2: tokens, documents and sentences", "[language][iob2]") {
    const auto read = read_iob2(
        "# newdoc id = a\nAnn\tB-PER\n#\tO\n\nKabul\n\n# newdoc id = b\n# text = x\nOslo\tB-LOC", "f");
    REQUIRE(read);
    REQUIRE(read->size() == 2);
    CHECK(read->front().id == "a");
    CHECK(read->front().text == "Ann #\nKabul");
    CHECK(read->front().ends == std::vector<TokenIndex>{2, 3});
    CHECK(read->front().document.sentences.size() == 2);
    CHECK(read->back().text == "Oslo");
    CHECK(read_iob2("", "f")->empty());
}

TEST_CASE("iob2: what is broken is refused with file and line", "[language][iob2]") {
    const auto empty = read_iob2("Ann\tB-PER\n\tO\n", "f");
    REQUIRE_FALSE(empty);
    CHECK(to_string(empty.error()) == "f:2: the token is empty; write the token, a tab, and its tag");
    REQUIRE_FALSE(read_iob2("\xED\xA0\x80\tO\n", "f"));
}

TEST_CASE("iob2: a sentence of more than 256 tokens is cut for the analysis and whole in the output",
          "[language][iob2]") {
    std::string bytes;
    for (int i = 0; i < 600; ++i) {
        bytes += "x\tO\n";
    }
    const auto read = read_iob2(bytes, "f");
    REQUIRE(read);
    CHECK(read->front().document.sentences.size() == 3);
    CHECK(to_iob2(read->front().text, read->front().document, read->front().ends) == bytes + "\n");
}

TEST_CASE("iob2: names as tags", "[language][iob2]") {
    const auto read = read_iob2("Ann\nLee\nof\nAcme\nOslo\n", "f");
    REQUIRE(read);
    Document document = read->front().document;
    document.names = {{.first = 0, .last = 2, .type = NameType::person},
                      {.first = 3, .last = 4, .type = NameType::organisation},
                      {.first = 4, .last = 5, .type = NameType::place}};
    CHECK(to_iob2(read->front().text, document, read->front().ends) ==
          "Ann\tB-PER\nLee\tI-PER\nof\tO\nAcme\tB-ORG\nOslo\tB-LOC\n\n");
    CHECK(to_label(NameType::other) == "MISC");
}
