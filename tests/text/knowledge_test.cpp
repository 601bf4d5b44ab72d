#include "text/knowledge.hpp"

#include <catch2/catch.hpp>
#include <fmt/format.h>
#include <rapidcheck/catch.h>

namespace dateline {

namespace {

/// "[2 key=value@2 key=value@3]" a block, so that a whole reading is one comparison.
std::string read(std::string_view bytes) {
    const Result<std::vector<KnowledgeBlock>> blocks = read_knowledge(bytes, "a.rules");
    if (!blocks) {
        return to_string(blocks.error());
    }
    std::string out;
    for (const KnowledgeBlock& block : *blocks) {
        out += fmt::format("[{}", block.line);
        for (const KnowledgeEntry& entry : block.entries) {
            out += fmt::format(" {}={}@{}", entry.key, entry.value, entry.line);
        }
        out += ']';
    }
    return out;
}

} // namespace

TEST_CASE("knowledge: blocks of keys and values with their lines", "[text][knowledge]") {
    struct Row {
        std::string_view bytes;
        std::string_view expected;
        std::string_view why;
    };
    const Row rows[] = {
        {"", "", "an empty file"},
        {"\n\n", "", "empty lines"},
        {"# only a comment", "", "a comment"},
        {"rule a\nyes b c", "[1 rule=a@1 yes=b c@2]", "no line end at the end of the file"},
        {"rule a\nyes b\n", "[1 rule=a@1 yes=b@2]", "a line end there"},
        {"rule a\n\nrule b\n", "[1 rule=a@1][3 rule=b@3]", "an empty line ends a block"},
        {"rule a\n \t \nrule b\n", "[1 rule=a@1][3 rule=b@3]", "so does a line of blanks"},
        {"\n\nrule a\n\n\n\nrule b", "[3 rule=a@3][7 rule=b@7]", "more of them end no more"},
        {"rule a\n# why\nyes b", "[1 rule=a@1 yes=b@3]", "a comment line does not end it"},
        {"rule a\n   # why\nyes b", "[1 rule=a@1 yes=b@3]", "nor does one that is moved in"},
        {"# head\nrule a", "[2 rule=a@2]", "a comment above a block is not in it"},
        {"rule a  # why\nyes b", "[1 rule=a@1 yes=b@2]", "a comment after two blanks"},
        {"rule a # b", "[1 rule=a # b@1]", "after one blank it is text"},
        {"rule a#b", "[1 rule=a#b@1]", "without a blank as well"},
        {"rule \t a \t ", "[1 rule=a@1]", "blanks around a value"},
        {"rule\ta", "[1 rule=a@1]", "a tab between key and value"},
        {"rule", "[1 rule=@1]", "a key without a value"},
        {"rule  # why", "[1 rule=@1]", "a key with a comment only"},
        {"words a\n  b\n\tc", "[1 words=a b c@1]", "lines that go on are joined by a blank"},
        {"words\n  a\n  b", "[1 words=a b@1]", "also after a key alone"},
        {"words a\n  b  # why\n  c", "[1 words=a b c@1]", "with comments at their ends"},
        {"words a\n# why\n  b", "[1 words=a b@1]", "and between them"},
        {"rule a\r\nyes b\r\n\r\nrule c\r\n", "[1 rule=a@1 yes=b@2][4 rule=c@4]", "line ends of Windows"},
        {"rule é\nyes “x” | y", "[1 rule=é@1 yes=“x” | y@2]", "UTF-8 and bars are text"},
        {"rule a\nrule a", "[1 rule=a@1 rule=a@2]", "a key may come twice: the compilers judge"},
    };
    for (const Row& row : rows) {
        INFO(row.why);
        CHECK(read(row.bytes) == row.expected);
    }
}

TEST_CASE("knowledge: a line that continues nothing is refused with its line", "[text][knowledge]") {
    const std::string words =
        ": a line that begins with a blank continues the one before, and there is none; "
        "begin the line with its key";
    CHECK(read("  a") == "a.rules:1" + words);
    CHECK(read("# head\n\n a") == "a.rules:3" + words);
    CHECK(read("rule a\n\n  b\n") == "a.rules:3" + words);
    CHECK(read("rule a\nyes b\n\n# why\n\tc") == "a.rules:5" + words);
}

TEST_CASE("knowledge: what is written is read", "[text][knowledge][property]") {
    rc::prop("any blocks of plain keys and values", [] {
        const auto word = [] {
            return *rc::gen::nonEmpty(
                rc::gen::container<std::string>(rc::gen::elementOf(std::string("abz09-|é."))));
        };
        std::string written;
        std::string expected;
        std::uint32_t line = 1;
        const int count = *rc::gen::inRange(0, 5);
        for (int i = 0; i < count; ++i) {
            expected += fmt::format("[{}", line);
            const int entries = *rc::gen::inRange(1, 5);
            for (int k = 0; k < entries; ++k, ++line) {
                const std::string key = word();
                const std::string value = word();
                written += fmt::format("{}   {}\n", key, value);
                expected += fmt::format(" {}={}@{}", key, value, line);
            }
            expected += "]";
            written += "\n";
            ++line;
        }
        RC_ASSERT(read(written) == expected);
    });
}

} // namespace dateline
