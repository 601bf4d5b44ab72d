// The examples of data/en/boilerplate.rules, each against its rule.
#include "article/boilerplate_compiler.hpp"
#include "article/line_matcher.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <fstream>
#include <iterator>

using namespace dateline;

namespace {

bool meets(const std::string& rule, const std::string& line) {
    LineMatcher matcher(boilerplate_table());
    const auto matched = matcher.match(line_tokens(line), !ends_sentence(line));
    return std::any_of(matched.begin(), matched.end(),
                       [&](std::uint16_t index) { return boilerplate_table().rules[index].name == rule; });
}

} // namespace

TEST_CASE("boilerplate: each rule meets its yes lines and none of its no lines", "[article][boilerplate]") {
    const std::string file = DATELINE_SOURCE_DIR "/data/en/boilerplate.rules";
    std::ifstream in(file, std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(in), {}};
    const auto compiled = compile_boilerplate(bytes, "boilerplate.rules");
    REQUIRE(compiled);
    REQUIRE(compiled->rules.size() == boilerplate_table().rules.size());
    for (const CompiledRule& rule : compiled->rules) {
        for (const BoilerplateExample& example : rule.yes) {
            DYNAMIC_SECTION(rule.name << " meets line " << example.line << ": " << example.text) {
                CHECK(meets(rule.name, example.text));
            }
        }
        for (const BoilerplateExample& example : rule.no) {
            DYNAMIC_SECTION(rule.name << " leaves line " << example.line << ": " << example.text) {
                CHECK_FALSE(meets(rule.name, example.text));
            }
        }
    }
}

TEST_CASE("boilerplate: no rule meets a plain sentence of a story", "[article][boilerplate]") {
    const auto* const sentence = GENERATE(
        "The minister met the ambassador in the capital on Monday, officials said.",
        "\"We will not sign up for a plan that nobody has read,\" she told reporters.",
        "More than 300 people were hurt when the roof fell in.",
        "By Friday, the two sides had agreed to share the cost.",
        "He was photographed with the minister; the photo appeared in print on May 4, 2010.",
        "Read aloud in court, the letter asked for mercy.", "Police said they follow the group on Twitter.",
        "Copyright holders sued the company for damages.");
    LineMatcher matcher(boilerplate_table());
    INFO(sentence);
    CHECK(matcher.match(line_tokens(sentence), !ends_sentence(sentence)).empty());
}
