#include "cli/ordered_work.hpp"

#include <catch2/catch.hpp>

#include <atomic>
#include <chrono>

using namespace dateline;

TEST_CASE("ordered work: results come in the order of the items for any number of threads",
          "[cli][threads]") {
    const std::size_t threads = GENERATE(1U, 2U, 5U, 16U);
    int next = 0;
    std::vector<int> taken;
    work_in_order<int, int>(
        threads, [&]() -> std::optional<int> { return next < 300 ? std::optional(next++) : std::nullopt; },
        [](int item, std::size_t) {
            std::this_thread::sleep_for(std::chrono::microseconds((item * 7919) % 50));
            return item * 2;
        },
        [&](int value) {
            taken.push_back(value);
            return true;
        });
    REQUIRE(taken.size() == 300);
    for (int i = 0; i < 300; ++i) {
        CHECK(taken[static_cast<std::size_t>(i)] == i * 2);
    }
}

TEST_CASE("ordered work: no more than eight items a thread are waiting", "[cli][threads]") {
    int given = 0;
    int taken = 0;
    int most = 0;
    work_in_order<int, int>(
        2, [&]() -> std::optional<int> { return given < 200 ? std::optional(given++) : std::nullopt; },
        [](int item, std::size_t) { return item; },
        [&](int) {
            most = std::max(most, given - taken);
            ++taken;
            return true;
        });
    CHECK(taken == 200);
    CHECK(most <= 16);
}

TEST_CASE("ordered work: it stops when the results are not wanted any more", "[cli][threads]") {
    const std::size_t threads = GENERATE(1U, 3U);
    int given = 0;
    int taken = 0;
    work_in_order<int, int>(
        threads, [&]() -> std::optional<int> { return given++; }, [](int item, std::size_t) { return item; },
        [&](int) { return ++taken < 5; });
    CHECK(taken == 5);
}

TEST_CASE("ordered work: nothing to do is done", "[cli][threads]") {
    const std::size_t threads = GENERATE(1U, 4U);
    work_in_order<int, int>(
        threads, []() -> std::optional<int> { return std::nullopt; },
        [](int item, std::size_t) { return item; },
        [](int) {
            FAIL("there was no item");
            return true;
        });
    SUCCEED();
}
