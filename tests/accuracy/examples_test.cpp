#include "chain.hpp"
#include "floor.hpp"
#include "score.hpp"

#include <catch2/catch.hpp>
#include <fmt/core.h>

#include <cstdlib>
#include <string>

using namespace dateline;
using namespace dateline::accuracy;

namespace {

bool approving() {
    const char* set = std::getenv("DATELINE_APPROVE");
    return set != nullptr && std::string(set) == "1";
}

void print(const char* what, const std::vector<std::string>& lines) {
    for (const std::string& line : lines) {
        fmt::print("   {:13}{}\n", what, line);
    }
}

void print(const std::string& name, const ArticleScore& scored) {
    auto f = figures(scored.counts);
    fmt::print("{:18} must {:3} shown {:3} matched {:3}   found {:5.1f}   dated {:5.1f}   who {:5.1f}\n",
               name, scored.counts.must, scored.counts.shown, scored.counts.matched, f["found_f1"],
               f["dated_f1"], f["who_f1"]);
    print("missed", scored.faults.missed);
    print("extra", scored.faults.extra);
    print("wrong date", scored.faults.misdated);
    print("wrong actor", scored.faults.wrong_actors);
}

/// Precision and recall are printed and have no floor: a gain of one may be worth a little of the other.
std::map<std::string, double> floored(const Counts& total) {
    auto all = figures(total);
    std::map<std::string, double> chosen;
    for (const char* name : {"found_f1", "dated_f1", "who_f1", "leaks"}) {
        chosen[name] = all[name];
    }
    return chosen;
}

void print_total(const Counts& total) {
    auto f = figures(total);
    fmt::print("must {} shown {} matched {}\n{:8}{:>7}{:>7}{:>7}\n", total.must, total.shown, total.matched,
               "", "P", "R", "F1");
    for (const char* kind : {"found", "dated", "who"}) {
        const std::string name = kind;
        fmt::print("{:8}{:7.1f}{:7.1f}{:7.1f}\n", name, f[name + "_p"], f[name + "_r"], f[name + "_f1"]);
    }
    fmt::print("leaks   {:7.1f}\n", f["leaks"]);
}

} // namespace

TEST_CASE("accuracy: the examples' timelines are no worse than the recorded floor", "[accuracy][examples]") {
    const NameWords words = read_name_words(DATELINE_SOURCE_DIR "/tests/accuracy/names.json");
    Counts total;
    for (const std::string& name : example_names()) {
        const std::vector<Analysis> one{analyze_example(name)};
        const ArticleScore scored =
            score(read_gold(example_path(name + ".editor.json")), default_timeline(one), words);
        print(name, scored);
        total += scored.counts;
    }
    print_total(total);
    const auto worse = below_floor(DATELINE_SOURCE_DIR "/tests/accuracy/floor.json", "examples",
                                   floored(total), approving());
    for (const std::string& line : worse) {
        FAIL_CHECK(line);
    }
}
