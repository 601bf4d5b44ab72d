#include "language/verb_forms.hpp"
#include "text/knowledge.hpp"

#include <catch2/catch.hpp>

#include <fstream>
#include <iterator>
#include <sstream>
#include <string>

using namespace dateline;
using language::verb_base;

TEST_CASE("verb forms: the examples of the knowledge file hold", "[language][lemma]") {
    std::ifstream in(DATELINE_SOURCE_DIR "/data/en/irregular_verbs.lexicon", std::ios::binary);
    const std::string bytes((std::istreambuf_iterator<char>(in)), std::istreambuf_iterator<char>());
    const auto blocks = read_knowledge(bytes, "irregular_verbs.lexicon");
    REQUIRE(blocks);
    std::size_t run = 0;
    for (const KnowledgeBlock& block : *blocks) {
        for (const KnowledgeEntry& entry : block.entries) {
            if (entry.key != "yes" && entry.key != "no") {
                continue;
            }
            std::istringstream words(entry.value);
            std::string form;
            std::string tag;
            std::string bar;
            std::string base;
            words >> form >> tag >> bar >> base;
            const Xpos xpos = tag == "VB" ? Xpos::vb : tag == "VBN" ? Xpos::vbn : Xpos::vbd;
            INFO("line " << entry.line << ": " << entry.value);
            CHECK((verb_base(form, xpos) == base) == (entry.key == "yes"));
            ++run;
        }
    }
    CHECK(run >= 10);
}

TEST_CASE("verb forms: other words are left to the trained rules", "[language][lemma]") {
    CHECK(verb_base("fled", Xpos::nn).empty());
    CHECK(verb_base("zorbled", Xpos::vbd).empty());
    CHECK(verb_base("", Xpos::vbd).empty());
    CHECK(verb_base("s", Xpos::vbz).empty());
    CHECK(verb_base("reaches", Xpos::vbz) == "reach");
    CHECK(verb_base("carrying", Xpos::vbg) == "carry");
}
