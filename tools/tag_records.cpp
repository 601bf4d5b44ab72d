// tag_records [FILE]: JSON lines {"id","text","published"} to JSON lines {"id","timexes":[…]}, offsets in
// code points, for scoring. Not installed.
#include <dateline/text/text.hpp>
#include <dateline/time/timex.hpp>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <cstdio>
#include <fstream>
#include <iostream>

namespace {

nlohmann::ordered_json to_json(const dateline::Timex& timex, std::string_view text,
                               const dateline::CodePoints& points) {
    const auto range = points.from_bytes(timex.range);
    nlohmann::ordered_json out{{"start", range.begin},
                               {"end", range.end},
                               {"text", std::string(dateline::slice(text, timex.range))},
                               {"type", std::string(dateline::to_string(timex.type))},
                               {"value", timex.value}};
    if (timex.modifier != dateline::Modifier::none) {
        out["mod"] = std::string(dateline::to_timex3(timex.modifier));
    }
    if (timex.when) {
        out["edtf"] = timex.when->edtf;
    }
    out["rule"] = timex.derivation.rule;
    out["tree"] = timex.derivation.tree;
    out["because"] = timex.derivation.because;
    return out;
}

int run(std::istream& in) {
    std::string line;
    while (std::getline(in, line)) {
        const auto record = nlohmann::json::parse(line);
        const auto text = record.at("text").get<std::string>();
        const auto published = dateline::parse_day(record.at("published").get<std::string>().substr(0, 10));
        if (!published) {
            fmt::print(stderr, "{}\n", dateline::to_string(published.error()));
            return 1;
        }
        const dateline::CodePoints points(text);
        nlohmann::ordered_json out{{"id", record.at("id")}, {"timexes", nlohmann::ordered_json::array()}};
        for (const dateline::Timex& timex : dateline::tag_timexes(text, {.published = *published})) {
            out["timexes"].push_back(to_json(timex, text, points));
        }
        fmt::print("{}\n", out.dump());
    }
    return 0;
}

} // namespace

int main(int count, char** argument) {
    try {
        if (count > 1) {
            std::ifstream file(argument[1]);
            return run(file);
        }
        return run(std::cin);
    } catch (const std::exception& error) {
        fmt::print(stderr, "tag_records: {}\n", error.what());
        return 1;
    }
}
