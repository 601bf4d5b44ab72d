// Prints a timeline of awkward texts, as YAML or as JSON, for other programs to read.

#include "sample.hpp"

#include <fmt/core.h>

#include <iterator>

using namespace dateline;

namespace {

/// What YAML 1.1 loaders retype, stumble over or drop.
constexpr const char* texts[] = {"no",
                                 "2001",
                                 "2021-08-23",
                                 "~",
                                 "null",
                                 "1e3",
                                 "0x1F",
                                 "12:30:45",
                                 "=",
                                 "<<",
                                 "",
                                 " a ",
                                 "- x",
                                 "a: b",
                                 "a #b",
                                 "\"q\"",
                                 "\\n",
                                 "{[,]}",
                                 "é😀",
                                 "a\nb",
                                 "a\tb\r\n",
                                 "\x01\x1b\x7f",
                                 "\xC2\x85\xE2\x80\xA8\xEF\xBB\xBF"};

Timeline awkward() {
    Timeline t;
    t.title = "yes";
    t.articles = {
        {.id = "1", .title = "null", .outlet = "no", .published = sample::day("2021-08-24"), .url = "%"}};
    t.actors = {
        {.id = "on", .name = "off", .type = ActorType::person, .also = {std::begin(texts), std::end(texts)}}};
    for (const char* text : texts) {
        TimelineEvent event;
        event.id = fmt::format("e{}{}", t.events.size(), text);
        event.title = fmt::format("{}.", text);
        event.when = sample::on("2021-08-23", 0.1);
        event.reported = sample::day("2021-08-24");
        event.type = text;
        event.place = text;
        event.salience = 0.333;
        event.actors = {{.actor = "on", .role = Role::patient}};
        Evidence evidence;
        evidence.article = "1";
        evidence.event = text;
        evidence.quote = text;
        evidence.at = {1, 20};
        evidence.trigger = {3, 7};
        evidence.expression = text;
        evidence.anchor = text;
        evidence.rule = text;
        evidence.because = {text, text};
        evidence.says = {text};
        evidence.when = When{.span = {std::nullopt, sample::day("2021-08-20")},
                             .granularity = Granularity::interval,
                             .extent = Extent::lasting,
                             .modifier = Modifier::approx,
                             .clock = ClockTime{.hour = 14, .minute = 30, .utc_offset = 0},
                             .edtf = "../2021-08-20"};
        event.evidence = {evidence};
        t.events.push_back(event);
    }
    t.undated.push_back(t.events.back());
    t.undated.back().id = "undated";
    t.undated.back().when.reset();
    return t;
}

} // namespace

int main(int argc, char** argv) {
    const bool json = argc > 1 && std::string_view(argv[1]) == "json";
    fmt::print("{}", json ? to_json_line(awkward(), "") : write_yaml(awkward()));
    return 0;
}
