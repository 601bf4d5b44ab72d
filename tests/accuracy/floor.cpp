#include "floor.hpp"

#include <fmt/core.h>
#include <nlohmann/json.hpp>

#include <cmath>
#include <fstream>

namespace dateline::accuracy {

namespace {

using Json = nlohmann::ordered_json;

Json read(const std::string& file) {
    std::ifstream in(file);
    return in ? Json::parse(in) : Json::object();
}

bool is_better(const std::string& figure, double value, double floor) {
    return figure == "leaks" ? value < floor : value > floor;
}

double one_decimal(double value) {
    return std::round(value * 10) / 10;
}

} // namespace

std::vector<std::string> below_floor(const std::string& file, const std::string& part,
                                     const std::map<std::string, double>& figures, bool approve) {
    Json floors = read(file);
    Json& floor = floors[part];
    if (approve) {
        for (const auto& [name, value] : figures) {
            if (!floor.contains(name) || is_better(name, one_decimal(value), floor[name].get<double>())) {
                floor[name] = one_decimal(value);
            }
        }
        std::ofstream(file) << floors.dump(2) << '\n';
    }
    std::vector<std::string> lines;
    for (const auto& [name, value] : figures) {
        if (!floor.contains(name)) {
            lines.push_back(fmt::format("{} {} has no floor yet; ./check --approve tests/accuracy records it",
                                        part, name));
        } else if (const auto bound = floor[name].get<double>(); is_better(name, bound, one_decimal(value))) {
            lines.push_back(fmt::format("{} {} is {:.1f}, {} {:.1f}", part, name, value,
                                        name == "leaks" ? "above" : "below", bound));
        }
    }
    return lines;
}

} // namespace dateline::accuracy
