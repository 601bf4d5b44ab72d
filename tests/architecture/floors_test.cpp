#include "source_tree.hpp"

#include <catch2/catch.hpp>
#include <fmt/format.h>

namespace architecture {

namespace {

/// The floor that an include belongs to: "dateline/time/timex.hpp", "time/grammar.hpp"; empty for others.
std::string floor_of_include(std::string_view name) {
    if (name.starts_with("dateline/")) {
        name.remove_prefix(9);
    }
    const std::string floor(name.substr(0, name.find('/')));
    return name.find('/') != std::string_view::npos && rank_of(floor) >= 0 ? floor : std::string();
}

/// <dateline/dateline.hpp> and its like hold several floors; <dateline/version.hpp> holds none.
bool is_collection(std::string_view name) {
    return name.starts_with("dateline/") && name.find('/', 9) == std::string_view::npos &&
           name != "dateline/version.hpp";
}

} // namespace

TEST_CASE("floors: every folder under src and include/dateline is one", "[architecture]") {
    for (const SourceFile& file : sources()) {
        INFO(file.path);
        CHECK((file.floor.empty() || rank_of(file.floor) >= 0));
    }
}

TEST_CASE("floors: none includes a higher one", "[architecture]") {
    std::vector<std::string> findings;
    for (const SourceFile& file : sources()) {
        for (const Include& include : includes_of(file.text)) {
            const std::string other = floor_of_include(include.name);
            if (!file.floor.empty() && !other.empty() && rank_of(other) > rank_of(file.floor)) {
                findings.push_back(fmt::format("{}:{}: {} includes {}, which is above it", file.path,
                                               include.line, file.floor, include.name));
            }
        }
    }
    CHECK(joined(findings) == no_findings);
}

TEST_CASE("floors: only cli includes the headers that hold several floors", "[architecture]") {
    std::vector<std::string> findings;
    for (const SourceFile& file : sources()) {
        for (const Include& include : includes_of(file.text)) {
            if (!file.floor.empty() && file.floor != "cli" && is_collection(include.name)) {
                findings.push_back(fmt::format("{}:{}: includes {}", file.path, include.line, include.name));
            }
        }
    }
    CHECK(joined(findings) == no_findings);
}

TEST_CASE("floors: a public header includes public headers only", "[architecture]") {
    std::vector<std::string> findings;
    for (const SourceFile& file : sources()) {
        for (const Include& include : includes_of(file.text)) {
            if (file.is_public() && !floor_of_include(include.name).empty() &&
                !include.name.starts_with("dateline/")) {
                findings.push_back(fmt::format("{}:{}: includes {}", file.path, include.line, include.name));
            }
        }
    }
    CHECK(joined(findings) == no_findings);
}

TEST_CASE("floors: nothing in src includes tools or tests", "[architecture]") {
    std::vector<std::string> findings;
    for (const SourceFile& file : sources()) {
        for (const Include& include : includes_of(file.text)) {
            if (include.name.starts_with("tools/") || include.name.starts_with("tests/") ||
                include.name.starts_with("../")) {
                findings.push_back(fmt::format("{}:{}: includes {}", file.path, include.line, include.name));
            }
        }
    }
    CHECK(joined(findings) == no_findings);
}

TEST_CASE("floors: every header guards itself", "[architecture]") {
    std::vector<std::string> findings;
    for (const SourceFile& file : sources()) {
        if (file.is_header() && lines_with(file.text, "#pragma once").size() != 1) {
            findings.push_back(file.path + ": has no #pragma once");
        }
    }
    CHECK(joined(findings) == no_findings);
}

} // namespace architecture
