#include <dateline/language/conllu.hpp>
#include <dateline/language/given_tokens.hpp>

#include <catch2/catch.hpp>

using namespace dateline;

namespace {

const std::string treebank = "# newdoc id = a\n"
                             "# sent_id = a-1\n"
                             "1-2\tDon't\t_\t_\t_\t_\t_\t_\t_\t_\n"
                             "1\tDo\tdo\tAUX\tVB\t_\t3\taux\t_\t_\n"
                             "2\tn't\tnot\tPART\tRB\t_\t3\tadvmod\t_\t_\n"
                             "3\tgo\tgo\tVERB\tVB\t_\t0\troot\t_\tSpaceAfter=No\n"
                             "3.1\tgone\tgo\tVERB\tVB\t_\t_\t_\t0:root\t_\n"
                             "4\t!\t!\tPUNCT\t.\t_\t3\tpunct\t_\t_\n"
                             "\n"
                             "# newpar\n"
                             "# sent_id = a-2\n"
                             "1\tÇa\t_\tX\tFW\t_\t0\troot\t_\tLang=fr|SpaceAfter=No\n"
                             "\n"
                             "1\tYes\t_\tX\tUH\t_\t0\troot\t_\t_\n"
                             "\n"
                             "# newdoc id = b\n"
                             "1\tNo\t_\tX\tUH\t_\t0\troot\t_\t_\n";

std::string row(std::string_view id, std::string_view form = "x") {
    return std::string(id) + "\t" + std::string(form) + "\t_\t_\t_\t_\t_\t_\t_\t_\n";
}

std::string words(int count) {
    std::string out;
    for (int i = 1; i <= count; ++i) {
        out += row(std::to_string(i));
    }
    return out + "\n";
}

} // namespace

TEST_CASE("conllu: the text is made of the forms, with blanks and paragraphs as the file tells",
          "[language][conllu]") {
    const auto documents = read_conllu(treebank, "x.conllu");
    REQUIRE(documents);
    REQUIRE(documents->size() == 2);
    const ConlluDocument& a = documents->front();
    CHECK(a.id == "a");
    CHECK(a.text == "Don't go!\n\nÇaYes");
    REQUIRE(a.document.sentences.size() == 3);
    CHECK(a.document.tokens.size() == 6);
    CHECK(slice(a.text, a.document.tokens[1].range) == "n't");
    CHECK(slice(a.text, a.document.sentences[0].range) == "Don't go!");
    CHECK(a.sentences[0].comments == std::vector<std::string>{"# newdoc id = a", "# sent_id = a-1"});
    CHECK(a.sentences[0].multiword == std::vector<MultiwordToken>{{.first = 0, .last = 2, .form = "Don't"}});
    CHECK(a.sentences[0].misc == std::vector<std::string>{"", "", "SpaceAfter=No", ""});
    CHECK(documents->back().text == "No");
}

TEST_CASE("conllu: what was read is written with comments, multiword tokens, MISC and places in code points",
          "[language][conllu]") {
    const auto documents = read_conllu(treebank, "x.conllu");
    REQUIRE(documents);
    CHECK(to_conllu(documents->front()) ==
          "# newdoc id = a\n# sent_id = a-1\n"
          "1-2\tDon't\t_\t_\t_\t_\t_\t_\t_\tTokenRange=0:5\n"
          "1\tDo\t_\tX\tNN\t_\t0\troot\t_\tTokenRange=0:2\n"
          "2\tn't\t_\tX\tNN\t_\t0\troot\t_\tTokenRange=2:5\n"
          "3\tgo\t_\tX\tNN\t_\t0\troot\t_\tSpaceAfter=No|TokenRange=6:8\n"
          "4\t!\t_\tX\tNN\t_\t0\troot\t_\tTokenRange=8:9\n"
          "\n"
          "# newpar\n# sent_id = a-2\n"
          "1\tÇa\t_\tX\tNN\t_\t0\troot\t_\tLang=fr|SpaceAfter=No|TokenRange=11:13\n"
          "\n"
          "1\tYes\t_\tX\tNN\t_\t0\troot\t_\tTokenRange=13:16\n"
          "\n");
}

TEST_CASE("conllu: what is written is read back as the same tokens", "[language][conllu]") {
    const auto once = read_conllu(treebank, "x.conllu");
    REQUIRE(once);
    const auto again = read_conllu(to_conllu(once->front()), "x.conllu");
    REQUIRE(again);
    REQUIRE(again->size() == 1);
    CHECK(again->front().text == once->front().text);
    CHECK(to_conllu(again->front()) == to_conllu(once->front()));
}

TEST_CASE("conllu: an analysed text gets ids, paragraphs and multiword tokens", "[language][conllu]") {
    const std::string text = "They\tcan't.\n \nSo";
    Document document;
    for (const Range range : {Range{0, 4}, Range{5, 7}, Range{7, 10}, Range{10, 11}, Range{14, 16}}) {
        document.tokens.push_back({.range = range});
    }
    document.sentences = {{.range = {0, 11}, .first = 0, .last = 4},
                          {.range = {14, 16}, .first = 4, .last = 5}};
    const ConlluDocument made = conllu_of("a\nb", text, document);
    REQUIRE(made.sentences.size() == 2);
    CHECK(made.sentences[0].comments == std::vector<std::string>{"# newdoc id = a b", "# newpar",
                                                                 "# sent_id = a b-1",
                                                                 "# text = They can't."});
    CHECK(made.sentences[1].comments ==
          std::vector<std::string>{"# newpar", "# sent_id = a b-2", "# text = So"});
    CHECK(made.sentences[0].multiword ==
          std::vector<MultiwordToken>{{.first = 1, .last = 3, .form = "can't", .misc = "SpaceAfter=No"}});
    CHECK(made.sentences[0].misc == std::vector<std::string>{"", "SpaceAfter=No", "SpaceAfter=No", ""});
}

TEST_CASE("conllu: what is broken is refused with file and line", "[language][conllu]") {
    struct Row {
        std::string bytes;
        std::string_view message;
        std::string_view why;
    };
    const Row rows[] = {
        {"1\tA\n", "f:1: this line has not ten columns; separate the columns by tabs, write _ for none",
         "two"},
        {row("1") + "1\tA\t_\t_\t_\t_\t_\t_\t_\t_\t_\n",
         "f:2: this line has not ten columns; separate the columns by tabs, write _ for none", "eleven"},
        {row("2"),
         "f:1: the word has the number \"2\", it should be 1; number the words of a sentence 1, 2, 3",
         "begins with 2"},
        {row("1") + row("1"),
         "f:2: the word has the number \"1\", it should be 2; number the words of a sentence 1, 2, 3",
         "twice"},
        {row("1x"),
         "f:1: the word has the number \"1x\", it should be 1; number the words of a sentence 1, 2, 3",
         "no number"},
        {row("99999999999999999999"),
         "f:1: the word has the number \"99999999999999999999\", it should be 1; number the words of a "
         "sentence 1, 2, 3",
         "too large"},
        {row("1", ""), "f:1: the form is empty; write the word in the second column", "no form"},
        {row("1") + "# late\n", "f:2: a comment stands inside a sentence; put it before the first word",
         "comment"},
        {row("2-1"),
         "f:1: \"2-1\" is no range of the words that follow; write the first and the last word that the "
         "token is made of, before the first",
         "backwards"},
        {row("1-2") + row("1-3"),
         "f:2: \"1-3\" is no range of the words that follow; write the first and the last word that the "
         "token is made of, before the first",
         "overlap"},
        {row("1-4000000000"),
         "f:1: \"1-4000000000\" is no range of the words that follow; write the first and the last word that "
         "the token is made of, before the first",
         "far too long"},
        {row("1-2") + row("1") + "\n",
         "f:3: the sentence ends before word 2 of its last token; write one line a word", "cut off"},
        {words(257), "f:257: the sentence has more than 256 words; cut it into sentences", "too long"},
        {row("1", "\xFF"),
         "f:1:3: the bytes here are not UTF-8; convert the file, for example: iconv -f WINDOWS-1252 -t UTF-8 "
         "FILE",
         "bytes"},
        {row("1", std::string_view("\0", 1)),
         "f:1:3: there is a NUL byte, so this is not text; give a plain text file in UTF-8", "NUL"},
    };
    for (const Row& r : rows) {
        INFO(r.why);
        const auto read = read_conllu(r.bytes, "f");
        REQUIRE_FALSE(read);
        CHECK(to_string(read.error()) == r.message);
        CHECK(read.error().fault == Fault::input);
    }
}

TEST_CASE("conllu: line ends of two characters, no last line end, and nothing at all are fine",
          "[language][conllu]") {
    const auto windows = read_conllu(
        "# newdoc id = w\r\n1\tA\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No\r\n2\t.\t_\t_\t_\t_\t_\t_\t_\t_", "f");
    REQUIRE(windows);
    CHECK(windows->front().id == "w");
    CHECK(windows->front().text == "A.");
    CHECK(read_conllu("", "f")->empty());
    CHECK(read_conllu("\n\n# only a comment\n", "f")->empty());
    CHECK(read_conllu(words(256), "f")->size() == 1);
}

TEST_CASE("features: as column FEATS has them, in the order of the alphabet", "[language][conllu]") {
    CHECK(to_string(Features{}) == "_");
    CHECK(to_string(Features{.tense = VerbTense::past,
                             .form = VerbForm::finite,
                             .mood = VerbMood::indicative,
                             .number = Number::singular,
                             .person = 3,
                             .passive = true}) ==
          "Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin|Voice=Pass");
}
