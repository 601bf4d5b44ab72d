#include "source_tree.hpp"

#include <catch2/catch.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

namespace architecture {

namespace {

/// Where a package's headers may be included.
struct Package {
    std::string_view name;
    std::vector<std::string_view> headers; ///< beginnings of include names
    std::vector<std::string_view> floors;
    std::size_t most_files; ///< in one floor; 0: any number
    bool sources_only;      ///< a C library or a slow header: never in a .hpp
};

const std::vector<Package>& packages() {
    // clang-format off
    static const std::vector<Package> all{
        {"Boost",      {"boost/"},                                  {"calendar"},                             1, true},
        {"xxHash",     {"xxhash.h"},                                {"text"},                                 1, true},
        {"utfcpp",     {"utf8.h", "utf8/", "utf8cpp/"},             {"text", "article", "render"},            1, true},
        {"yaml-cpp",   {"yaml-cpp/"},                               {"article", "timeline"},                  0, false},
        {"JSON",       {"nlohmann/"},                               {"article", "events", "timeline", "render", "cli"}, 0, false},
        {"pugixml",    {"pugixml.hpp"},                             {"article", "time", "render", "cli"},     0, false},
        {"libxml2",    {"libxml/"},                                 {"article"},                              1, true},
        {"Gumbo",      {"gumbo.h"},                                 {"article"},                              1, true},
        {"SQLite",     {"sqlite3.h"},                               {"timeline"},                             1, true},
        {"Graphviz",   {"gvc.h", "cgraph.h", "graphviz/"},          {"render"},                               1, true},
        {"Pango",      {"pango/", "cairo", "fontconfig/", "glib"},  {"render"},                               1, true},
        {"librsvg",    {"librsvg/"},                                {"render"},                               1, true},
        {"libcsv",     {"csv.h"},                                   {"timeline", "render"},                   1, true},
        {"CLI11",      {"CLI/"},                                    {"cli"},                                  0, false},
        {"spdlog",     {"spdlog/"},                                 {"cli"},                                  0, false},
        {"fmt",        {"fmt/"},                                    {"text", "calendar", "article", "language", "time", "events", "timeline", "render", "cli"}, 0, false},
        {"date",       {"date/"},                                   {"text", "calendar", "article", "language", "time", "events", "timeline", "render", "cli"}, 0, false},
        {"expected",   {"tl/"},                                     {"text", "calendar", "article", "language", "time", "events", "timeline", "render", "cli"}, 0, false},
    };
    // clang-format on
    return all;
}

const Package* package_of(std::string_view include) {
    for (const Package& package : packages()) {
        for (const std::string_view beginning : package.headers) {
            if (include.starts_with(beginning)) {
                return &package;
            }
        }
    }
    return nullptr;
}

bool is_standard(std::string_view name) {
    return name.find('/') == std::string_view::npos && name.find('.') == std::string_view::npos;
}

/// Memory mapping and file writing need the system's own interface, the kernels of the net that of the
/// processor.
bool is_posix(std::string_view name) {
    static const std::set<std::string_view> headers{
        "fcntl.h",    "sys/mman.h", "sys/stat.h", "sys/types.h", "unistd.h", "signal.h",     "sys/ioctl.h",
        "sys/file.h", "sys/wait.h", "termios.h",  "immintrin.h", "cpuid.h",  "sys/syscall.h"};
    return headers.contains(name);
}

} // namespace

TEST_CASE("packages: a public header shows no library but date and expected", "[architecture]") {
    std::vector<std::string> findings;
    for (const SourceFile& file : sources()) {
        for (const Include& include : includes_of(file.text)) {
            if (file.is_public() && !is_standard(include.name) && !include.name.starts_with("dateline/") &&
                include.name != "date/date.h" && include.name != "tl/expected.hpp") {
                findings.push_back(fmt::format("{}:{}: shows {}", file.path, include.line, include.name));
            }
        }
    }
    CHECK(joined(findings) == no_findings);
}

TEST_CASE("packages: each stays on its floors, and a C library in one .cpp", "[architecture]") {
    std::vector<std::string> findings;
    std::map<std::pair<std::string_view, std::string>, std::set<std::string>>
        users; // (package, floor) → files
    for (const SourceFile& file : sources()) {
        for (const Include& include : includes_of(file.text)) {
            const Package* package = package_of(include.name);
            if (package == nullptr || file.floor.empty()) {
                continue;
            }
            const std::string place = fmt::format("{}:{}", file.path, include.line);
            if (std::find(package->floors.begin(), package->floors.end(), file.floor) ==
                package->floors.end()) {
                findings.push_back(
                    fmt::format("{}: {} is not for the floor {}", place, package->name, file.floor));
            }
            if (package->sources_only && file.is_header()) {
                findings.push_back(fmt::format("{}: {} belongs in a .cpp", place, package->name));
            }
            users[{package->name, file.floor}].insert(file.path);
        }
    }
    for (const auto& [user, files] : users) {
        const Package& package =
            *std::find_if(packages().begin(), packages().end(),
                          [&name = user.first](const Package& p) { return p.name == name; });
        if (package.most_files != 0 && files.size() > package.most_files) {
            findings.push_back(fmt::format("{} is wrapped more than once in {}:{}", package.name, user.second,
                                           joined({files.begin(), files.end()})));
        }
    }
    CHECK(joined(findings) == no_findings);
}

TEST_CASE("packages: every include is the project's, the standard's, the system's or a named package's",
          "[architecture]") {
    std::vector<std::string> findings;
    for (const SourceFile& file : sources()) {
        for (const Include& include : includes_of(file.text)) {
            const std::string first = include.name.substr(0, include.name.find('/'));
            const bool own = first == "dateline" || rank_of(first) >= 0;
            if (!own && !is_standard(include.name) && !is_posix(include.name) &&
                package_of(include.name) == nullptr) {
                findings.push_back(fmt::format("{}:{}: {} is not in the list of this test", file.path,
                                               include.line, include.name));
            }
        }
    }
    CHECK(joined(findings) == no_findings);
}

} // namespace architecture
