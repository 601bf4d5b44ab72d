#include <dateline/language/document.hpp>

#include <catch2/catch.hpp>

#include <algorithm>
#include <chrono>
#include <thread>

using namespace dateline;

namespace {

const LanguageModel& model() {
    static const Result<LanguageModel> loaded = LanguageModel::load(DATELINE_MODEL);
    REQUIRE(loaded);
    return *loaded;
}

Article article_of(std::string text) {
    Article article{.text = std::move(text)};
    article.blocks.push_back({.range = {0, static_cast<std::uint32_t>(article.text.size())}});
    return article;
}

struct Parsed {
    Article article{};
    Document document{};
    [[nodiscard]] std::string_view form(TokenIndex i) const {
        return slice(article.text, document.tokens[i].range);
    }
    [[nodiscard]] TokenIndex find(std::string_view word) const {
        for (TokenIndex i = 0; i < document.tokens.size(); ++i) {
            if (form(i) == word) {
                return i;
            }
        }
        FAIL("no token " << word);
        return 0;
    }
    [[nodiscard]] const Token& token(std::string_view word) const { return document.tokens[find(word)]; }
    /// "relation(head)".
    [[nodiscard]] std::string arc(std::string_view word) const {
        const Token& t = token(word);
        return std::string(to_string(t.relation)) + "(" +
               std::string(t.head == no_token ? "" : form(t.head)) + ")";
    }
    [[nodiscard]] std::string names() const {
        std::string out;
        for (const Name& name : document.names) {
            const Range range{document.tokens[name.first].range.begin,
                              document.tokens[name.last - 1].range.end};
            out += (out.empty() ? "" : ", ") + std::string(slice(article.text, range)) + "/" +
                   std::string(to_string(name.type));
        }
        return out;
    }
};

Parsed parse(std::string text) {
    Parsed parsed{.article = article_of(std::move(text))};
    Scratch scratch;
    parsed.document = analyze(parsed.article, model(), scratch);
    return parsed;
}

bool equal(const Document& a, const Document& b) {
    return a.lemmas == b.lemmas && a.names == b.names &&
           std::equal(a.tokens.begin(), a.tokens.end(), b.tokens.begin(), b.tokens.end(),
                      [](const Token& x, const Token& y) {
                          return x.range == y.range && x.head == y.head && x.relation == y.relation &&
                                 x.upos == y.upos && x.xpos == y.xpos && x.features == y.features &&
                                 x.lemma == y.lemma;
                      });
}

} // namespace

TEST_CASE("analyze: subject, object and time of a plain sentence", "[language][parse]") {
    const Parsed p = parse("The president signed the agreement. He spoke on Monday.");
    CHECK(p.arc("signed") == "root()");
    CHECK(p.arc("president") == "nsubj(signed)");
    CHECK(p.arc("agreement") == "obj(signed)");
    CHECK(p.arc("Monday") == "obl(spoke)");
    CHECK(p.arc("on") == "case(Monday)");
    CHECK(p.token("signed").features.tense == VerbTense::past);
    CHECK(p.token("signed").features.form == VerbForm::finite);
    CHECK(p.document.lemma(p.find("signed")) == "sign");
}

TEST_CASE("analyze: a weekday without a preposition is a time", "[language][parse]") {
    const Parsed p = parse("Soldiers left the city Monday.");
    CHECK(p.arc("Soldiers") == "nsubj(left)");
    CHECK(p.arc("city") == "obj(left)");
    CHECK(p.arc("Monday") == "obl:unmarked(left)");
}

TEST_CASE("analyze: passive with agent", "[language][parse]") {
    const Parsed p = parse("The three men were arrested by the police in March.");
    CHECK(p.arc("men") == "nsubj:pass(arrested)");
    CHECK(p.arc("were") == "aux:pass(arrested)");
    CHECK(p.arc("police") == "obl:agent(arrested)");
    CHECK(p.token("arrested").features.passive);
    CHECK(p.document.lemma(p.find("men")) == "man");
}

TEST_CASE("analyze: what was said is a clause of its own", "[language][parse]") {
    const Parsed p = parse("The minister said that the troops will leave next year.");
    CHECK(p.arc("said") == "root()");
    CHECK(p.arc("leave") == "ccomp(said)");
    CHECK(p.arc("troops") == "nsubj(leave)");
    CHECK(p.arc("will") == "aux(leave)");
    CHECK(p.token("leave").features.form == VerbForm::infinitive);
}

TEST_CASE("analyze: relative clauses, purposes, coordination", "[language][parse]") {
    const Parsed p = parse("The man who led the group wanted to talk and sent a letter.");
    CHECK(p.arc("led") == "acl:relcl(man)");
    CHECK(p.arc("talk") == "xcomp(wanted)");
    CHECK(p.arc("sent") == "conj(wanted)");
    CHECK(p.arc("letter") == "obj(sent)");
}

TEST_CASE("analyze: names of people, places and organisations", "[language][names]") {
    const Parsed p = parse("Mary Smith met John Brown in Paris, France.");
    CHECK(p.names() == "Mary Smith/person, John Brown/person, Paris/place, France/place");
}

TEST_CASE("analyze: sentences keep to their blocks", "[language][sentences]") {
    Article article{.text = "A heading without a stop\nThe text begins here."};
    article.blocks = {{.range = {0, 24}, .kind = BlockKind::headline},
                      {.range = {25, 46}, .kind = BlockKind::body}};
    Scratch scratch;
    const Document document = analyze(article, model(), scratch);
    REQUIRE(document.sentences.size() == 2);
    CHECK(document.sentences[0].block == BlockKind::headline);
    CHECK(document.sentences[1].range == Range{25, 46});
    CHECK(document.sentences[0].last == document.sentences[1].first);
}

TEST_CASE("analyze: every sentence is a tree with one root", "[language][parse]") {
    const Parsed p =
        parse("“¿Qué?” 👩‍🚀 \xFF\xFE — said. ... !!! a b c d, e; f: (g) [h] — and so on, in "
              "1999, 2001 and 20\nx");
    for (const Sentence& sentence : p.document.sentences) {
        int roots = 0;
        for (TokenIndex i = sentence.first; i < sentence.last; ++i) {
            TokenIndex at = i;
            std::uint32_t steps = 0;
            while (p.document.tokens[at].head != no_token) {
                at = p.document.tokens[at].head;
                REQUIRE(at >= sentence.first);
                REQUIRE(at < sentence.last);
                REQUIRE(++steps <= sentence.last - sentence.first);
            }
            roots += p.document.tokens[i].head == no_token ? 1 : 0;
        }
        CHECK(roots == 1);
    }
}

TEST_CASE("analyze: an empty article is an empty document", "[language]") {
    Scratch scratch;
    CHECK(analyze(Article{}, model(), scratch).tokens.empty());
    CHECK(parse("   ").document.sentences.empty());
}

TEST_CASE("analyze: what is said of a sentence does not depend on the others", "[language]") {
    const std::vector<std::string> sentences = {
        "The envoy left on Monday.", "Ministers of six states met in Vienna, officials said.", "No.",
        "Rain fell for three days before the river rose and took the bridge."};
    std::string text;
    for (const std::string& sentence : sentences) {
        text += sentence + "\n\n";
    }
    const Parsed together = parse(text);
    REQUIRE(together.document.sentences.size() == sentences.size());
    for (std::size_t s = 0; s < sentences.size(); ++s) {
        const Parsed alone = parse(sentences[s]);
        const Sentence& sentence = together.document.sentences[s];
        REQUIRE(alone.document.tokens.size() == sentence.last - sentence.first);
        for (TokenIndex i = sentence.first; i < sentence.last; ++i) {
            const Token& one = alone.document.tokens[i - sentence.first];
            const Token& other = together.document.tokens[i];
            CHECK(one.xpos == other.xpos);
            CHECK(one.relation == other.relation);
            CHECK((one.head == no_token ? no_token : one.head + sentence.first) == other.head);
        }
    }
}

TEST_CASE("analyze: two threads with one model give the same document", "[language]") {
    std::string text;
    for (int i = 0; i < 50; ++i) {
        text += "The U.S. envoy met Foreign Minister Ivan Petrov in Vienna on Tuesday, officials said. ";
    }
    const Article article = article_of(text);
    Scratch used;
    REQUIRE_FALSE(analyze(article_of("Something else was read before."), model(), used).tokens.empty());
    Document first;
    Document second;
    std::thread one([&] { first = analyze(article, model(), used); });
    std::thread two([&] {
        Scratch scratch;
        second = analyze(article, model(), scratch);
    });
    one.join();
    two.join();
    CHECK(equal(first, second));
}

TEST_CASE("analyze: a line without any full stop takes linear time", "[language]") {
    std::string text;
    for (int i = 0; i < 20000; ++i) {
        text += "last ";
    }
    const auto begin = std::chrono::steady_clock::now();
    const Parsed p = parse(text);
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - begin;
    CHECK(p.document.sentences.size() == 79);
    CHECK(took.count() < 30.0);
}
