#include "golden.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <iterator>

namespace dateline {

namespace {

/// The first line that differs, for the eye.
std::string first_difference(const std::string& old, const std::string& now) {
    std::size_t line = 1;
    std::size_t begin = 0;
    for (std::size_t i = 0; i < std::min(old.size(), now.size()) && old[i] == now[i]; ++i) {
        if (old[i] == '\n') {
            ++line;
            begin = i + 1;
        }
    }
    const auto rest = [begin](const std::string& s) {
        return begin < s.size() ? s.substr(begin, s.find('\n', begin) - begin) : std::string("(end)");
    };
    return "line " + std::to_string(line) + "\n  was " + rest(old) + "\n  now " + rest(now);
}

} // namespace

std::string read_source(const std::string& path) {
    std::ifstream in(std::string(DATELINE_SOURCE_DIR) + "/" + path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

void check_golden(const std::string& path, const std::string& now) {
    if (std::getenv("DATELINE_APPROVE") != nullptr) {
        std::ofstream(std::string(DATELINE_SOURCE_DIR) + "/" + path, std::ios::binary) << now;
        return;
    }
    const std::string old = read_source(path);
    INFO(path << ", " << first_difference(old, now) << "\nif that is right: ./check --approve");
    CHECK((old == now));
}

} // namespace dateline
