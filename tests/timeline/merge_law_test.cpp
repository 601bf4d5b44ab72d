#include "random_analysis.hpp"

#include <catch2/catch.hpp>
#include <fmt/format.h>
#include <rapidcheck/catch.h>

#include <algorithm>
#include <set>

using namespace dateline;

namespace {

/// How often rapidcheck tries: enough for these small worlds to meet all rules.
std::vector<Analysis> shuffled(std::vector<Analysis> analyses) {
    for (std::size_t i = analyses.size(); i > 1; --i) {
        std::swap(analyses[i - 1], analyses[*rc::gen::inRange<std::size_t>(0, i)]);
    }
    return analyses;
}

} // namespace

TEST_CASE("merge: the order of the analyses changes no byte", "[timeline][merge]") {
    rc::prop("shuffled", [] {
        const std::vector<Analysis> analyses = sample::random_analyses();
        RC_ASSERT(write_yaml(merge(shuffled(analyses), {})) == write_yaml(merge(analyses, {})));
    });
}

TEST_CASE("merge: repeating analyses changes no byte", "[timeline][merge]") {
    rc::prop("repeated", [] {
        const std::vector<Analysis> analyses = sample::random_analyses();
        std::vector<Analysis> twice = analyses;
        for (const Analysis& analysis : analyses) {
            if (*rc::gen::inRange(0, 2) == 0) {
                twice.push_back(analysis);
            }
        }
        RC_ASSERT(merge(shuffled(twice), {}) == merge(analyses, {}));
    });
}

TEST_CASE("merge: the records of two shards give what all analyses give", "[timeline][merge]") {
    rc::prop("through JSON lines", [] {
        const std::vector<Analysis> analyses = sample::random_analyses();
        std::vector<Analysis> read;
        for (const Analysis& analysis : shuffled(analyses)) {
            read.push_back(analysis_from_json(to_json_line(analysis), "shard", 1).value());
        }
        RC_ASSERT(write_yaml(merge(read, {})) == write_yaml(merge(analyses, {})));
    });
}

TEST_CASE("merge: every event of every article is in exactly one event", "[timeline][merge]") {
    rc::prop("a partition", [] {
        std::vector<Analysis> analyses = sample::random_analyses();
        for (std::size_t i = 0; i < analyses.size(); ++i) {
            analyses[i].article.id = fmt::format("article {}", i);
        }
        std::set<std::pair<std::string, std::string>> all;
        for (const Analysis& analysis : analyses) {
            for (const Event& event : analysis.events) {
                all.emplace(analysis.article.id, event.id);
            }
        }
        const Timeline timeline = merge(analyses, {});
        std::set<std::string> ids;
        for (const auto* events : {&timeline.events, &timeline.undated}) {
            for (const TimelineEvent& event : *events) {
                RC_ASSERT(ids.insert(event.id).second);
                RC_ASSERT(!event.evidence.empty());
                for (const Evidence& evidence : event.evidence) {
                    RC_ASSERT(all.erase({evidence.article, evidence.event}) == 1U);
                }
            }
        }
        RC_ASSERT(all.empty());
    });
}

TEST_CASE("merge: mentions that the article links stay together", "[timeline][merge]") {
    rc::prop("same_as", [] {
        const Analysis analysis = sample::random_analysis();
        const Timeline timeline = merge(std::vector{analysis}, {});
        std::map<std::string, std::string> event_of;
        for (const auto* events : {&timeline.events, &timeline.undated}) {
            for (const TimelineEvent& event : *events) {
                for (const Evidence& evidence : event.evidence) {
                    event_of[evidence.event] = event.id;
                }
            }
        }
        for (const Event& event : analysis.events) {
            if (!event.same_as.empty()) {
                RC_ASSERT(event_of.at(event.id) == event_of.at(event.same_as));
            }
        }
    });
}

TEST_CASE("merge: what is merged is read back from its file", "[timeline][merge][yaml]") {
    rc::prop("round trip", [] {
        const Timeline timeline = merge(sample::random_analyses(), {});
        const auto read = read_yaml(write_yaml(timeline), "t.yaml");
        RC_ASSERT(read.has_value());
        RC_ASSERT(*read == timeline);
    });
}
