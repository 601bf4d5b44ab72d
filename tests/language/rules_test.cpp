#include "text/knowledge.hpp"
#include "token_text.hpp"

#include <catch2/catch.hpp>

#include <fstream>
#include <iterator>

TEST_CASE("tokens.rules: each example has the tokens that stand beside it", "[language][tokens][knowledge]") {
    const std::string path = std::string(DATELINE_SOURCE_DIR) + "/data/en/tokens.rules";
    std::ifstream in(path, std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
    const auto blocks = dateline::read_knowledge(bytes, path);
    REQUIRE(blocks);
    std::size_t examples = 0;
    for (const auto& block : *blocks) {
        for (const auto& entry : block.entries) {
            if (entry.key != "yes" && entry.key != "no") {
                continue;
            }
            const std::size_t arrow = entry.value.find(" => ");
            REQUIRE(arrow != std::string::npos);
            INFO("line " << entry.line);
            CHECK(dateline::test::token_text(entry.value.substr(0, arrow)) == entry.value.substr(arrow + 4));
            ++examples;
        }
    }
    CHECK(examples >= 20);
}
