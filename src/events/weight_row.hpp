#pragma once

#include <string_view>

namespace dateline {

struct WeightRow {
    std::string_view name{};
    double weight = 0;
};

} // namespace dateline
