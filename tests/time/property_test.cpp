#include <dateline/time/timex.hpp>

#include <catch2/catch.hpp>

using namespace dateline;

TEST_CASE("timex: stub property", "[time]") {}
