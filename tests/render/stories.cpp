#include "stories.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <initializer_list>

namespace dateline::stories {

namespace {

Day day(int y, unsigned m, unsigned d) {
    return Day{date::year{y} / date::month{m} / date::day{d}};
}

When on(Day d) {
    return {.span = {d, d}};
}

When in_year(int y) {
    return {.span = {day(y, 1, 1), day(y, 12, 31)}, .granularity = Granularity::year};
}

When from_to(Day a, Day b, std::string edtf = {}) {
    return {.span = {a, b},
            .granularity = Granularity::interval,
            .extent = Extent::lasting,
            .edtf = std::move(edtf)};
}

When within(Day a, Day b, Granularity g) {
    return {.span = {a, b}, .granularity = g};
}

struct Details {
    Status status = Status::happened;
    std::string place{};
    std::string expression{};
    std::vector<std::string> says{};
    double salience = 0.6;
};

TimelineEvent event(std::string title, std::optional<When> when, Details d = {}) {
    TimelineEvent e;
    e.title = std::move(title);
    e.id = e.title;
    e.when = std::move(when);
    e.status = d.status;
    e.place = std::move(d.place);
    e.salience = d.salience;
    e.evidence.push_back({.article = "a1",
                          .event = "e1",
                          .expression = std::move(d.expression),
                          .says = std::move(d.says),
                          .when = e.when});
    return e;
}

Timeline story(std::string title, Day published) {
    Timeline t;
    t.title = std::move(title);
    t.articles.push_back({.id = "a1",
                          .title = "Lurien counts the hours to its last ferry",
                          .outlet = "The Lurien Courier",
                          .published = published,
                          .url = "https://courier.example/ferry"});
    return t;
}

/// A fixed sequence of numbers, the same on every machine.
struct Sequence {
    std::uint32_t state = 1;
    unsigned next(unsigned below) {
        state = state * 1664525U + 1013904223U;
        return (state >> 8) % below;
    }
};

} // namespace

Timeline dam() {
    Timeline t = story("How the Orsel dam came to its last week", day(2023, 5, 16));
    t.events = {event("The state and its partners close the Orsel gorge", in_year(2003),
                      {.expression = "20 years ago"}),
                event("Farmers and herders move their animals to higher ground",
                      from_to(day(2023, 5, 2), day(2023, 5, 16), "2023-05-02~/2023-05-16"),
                      {.place = "Upper valley", .expression = "for the past two weeks"}),
                event("The river rises over the lower lock", on(day(2023, 5, 7)),
                      {.place = "Orsel", .expression = "on May 7"}),
                event("Governor Ilse Marendt leaves the town", on(day(2023, 5, 7)),
                      {.expression = "on the same day"}),
                event("Chief engineer Tomas Brand meets the valley council in Orsel", on(day(2023, 5, 15)),
                      {.status = Status::claimed,
                       .expression = "on Monday",
                       .says = {"The Northern Post", "unnamed council members"}}),
                event("Hana Solberg says a longer wait is “an invitation to the flood”", on(day(2023, 5, 15)),
                      {.place = "Lurien", .expression = "on Monday"}),
                event("The Northern Post reports the secret meeting", on(day(2023, 5, 16)),
                      {.expression = "on Tuesday"}),
                event("Deadline for the valley to be cleared", on(day(2023, 5, 23)),
                      {.status = Status::planned, .expression = "next week’s cut-off date"})};
    t.undated = {event("Talks in the capital end in an agreement on the height of the spillway", std::nullopt,
                       {.place = "Sarn"})};
    return t;
}

Timeline three_events() {
    Timeline t = story("Three days on the ferry", day(2023, 5, 16));
    t.events = {event("The ferry runs aground", on(day(2023, 5, 11)),
                      {.place = "Lurien", .expression = "on Thursday"}),
                event("Divers free the hull", on(day(2023, 5, 13)), {.expression = "two days later"}),
                event("The ferry sails again", on(day(2023, 5, 15)), {.expression = "on Monday"})};
    return t;
}

Timeline twelve_events() {
    Timeline t = story("A year of the Lurien tram", day(2023, 12, 20));
    const std::initializer_list<std::pair<Day, const char*>> days = {
        {day(2023, 1, 9), "The council votes for the tram"},
        {day(2023, 2, 2), "The first rails arrive by barge"},
        {day(2023, 2, 20), "Shopkeepers of Mill Street go to court"},
        {day(2023, 3, 14), "The court turns the shopkeepers down"},
        {day(2023, 4, 3), "Work begins at the harbour"},
        {day(2023, 5, 30), "A water main breaks under the works"},
        {day(2023, 6, 12), "Mayor Edda Rask asks for more money"},
        {day(2023, 7, 7), "The state grants half of it"},
        {day(2023, 9, 1), "The first car is shown in the old depot"},
        {day(2023, 10, 15), "Drivers are trained at night"},
        {day(2023, 11, 28), "The line passes its inspection"},
        {day(2023, 12, 18), "The tram opens, a day late"}};
    for (const auto& [when, title] : days) {
        t.events.push_back(event(title, on(when)));
    }
    return t;
}

Timeline many_events() {
    Timeline t = story("Six weeks of the harbour strike", day(2023, 7, 1));
    Sequence sequence;
    std::vector<Day> days;
    for (int i = 0; i < 45; ++i) {
        days.push_back(day(2023, 5, 18) + date::days{static_cast<int>(sequence.next(43))});
    }
    std::sort(days.begin(), days.end());
    for (int i = 0; i < 45; ++i) {
        const double salience = 0.5 + sequence.next(50) / 100.0;
        t.events.push_back(event(fmt::format("Crane crews and the port meet for the {}. time", i + 1),
                                 on(days[static_cast<std::size_t>(i)]),
                                 {.place = "Lurien", .expression = "on that day", .salience = salience}));
        t.events.back().id = fmt::format("meet-{:02}", i);
    }
    return t;
}

Timeline one_day() {
    Timeline t = story("The day the bridge closed", day(2023, 5, 16));
    t.events = {event("A pier gives way", on(day(2023, 5, 15)), {.expression = "on Monday"}),
                event("Police close the bridge", on(day(2023, 5, 15)), {.expression = "on Monday"}),
                event("Ferries take over", on(day(2023, 5, 15)), {.place = "Lurien"})};
    return t;
}

Timeline only_undated() {
    Timeline t = story("What the old pilots tell", day(2023, 5, 16));
    t.undated = {
        event("A pilot takes the first ship through the ice", std::nullopt),
        event("The lighthouse burns down", std::nullopt, {.place = "Skar", .expression = "in the old days"}),
        event("A king comes to see it", std::nullopt,
              {.status = Status::claimed, .says = {"a pilot’s widow"}})};
    return t;
}

Timeline only_spans() {
    Timeline t = story("A season on the river", day(2023, 9, 20));
    const auto lasting = [](std::optional<Day> a, std::optional<Day> b) {
        return When{.span = {a, b}, .granularity = Granularity::interval, .extent = Extent::lasting};
    };
    t.events = {
        event("The lower lock is out of service", lasting(std::nullopt, day(2023, 6, 12)),
              {.expression = "until 12 June"}),
        event("Barges wait above the weir", from_to(day(2023, 6, 1), day(2023, 6, 30)),
              {.place = "Orsel", .expression = "throughout June"}),
        event("The river carries too little water",
              within(day(2023, 6, 1), day(2023, 8, 31), Granularity::season), {.expression = "this summer"}),
        event("Dredgers clear the channel",
              from_to(day(2023, 6, 20), day(2023, 7, 28), "2023-06-20/2023-07-28~"),
              {.expression = "from 20 June to about the end of July"}),
        event("A barge is lost on the rapids", within(day(2023, 7, 1), day(2023, 7, 31), Granularity::month),
              {.expression = "in July"}),
        event("The pilots are on leave",
              from_to(day(2023, 7, 8), day(2023, 8, 20), "2023-07-08~/2023-08-20~")),
        event("Night passages are forbidden", lasting(day(2023, 8, 10), std::nullopt),
              {.status = Status::ongoing, .expression = "since 10 August"}),
        event("The ministry sends an answer", When{.span = {std::nullopt, day(2023, 9, 1)}},
              {.expression = "by 1 September"})};
    return t;
}

Timeline every_status() {
    Timeline t = story("Every shape of knowing", day(2023, 5, 16));
    const Status statuses[] = {Status::happened,    Status::planned, Status::possible,
                               Status::conditional, Status::claimed, Status::denied};
    int i = 0;
    for (const Status s : statuses) {
        const Day first = day(2023, 5, 1) + date::days{5 * ++i};
        t.events.push_back(event(fmt::format("A disc of one day, number {}", i), on(first),
                                 {.status = s, .says = {"Tomas Brand"}}));
    }
    for (const Status s : statuses) {
        const Day first = day(2023, 5, 1) + date::days{5 * ++i};
        t.events.push_back(event(fmt::format("A window of a week, number {}", i),
                                 within(first, first + date::days{6}, Granularity::week), {.status = s}));
    }
    for (const Status s : statuses) {
        const Day first = day(2023, 5, 1) + date::days{5 * ++i};
        t.events.push_back(event(fmt::format("A span of eight days, number {}", i),
                                 from_to(first, first + date::days{7}), {.status = s}));
    }
    return t;
}

Timeline long_titles() {
    Timeline t = story("A headline that says far more than the ten words that a picture should say in its "
                       "head, and so goes on to "
                       "a second line and beyond",
                       day(2023, 5, 16));
    const std::string title =
        "The provincial commission for the safety of dams, weirs, locks and other works on the river "
        "asks the ministry of the interior for a second opinion on the spillway of the Orsel dam, and "
        "for time to read it";
    t.events = {
        event(title, on(day(2023, 5, 7)), {.place = "Orsel", .expression = "on May 7"}),
        event(std::string(120, 'W'), on(day(2023, 5, 9)),
              {.place = "Upper valley of the Orsel, above the second bridge",
               .expression = "two days after the commission for the safety of dams, weirs and locks had met",
               .says = {"an engineer who asked not to be named because he is not allowed to speak"}}),
        event("Short", from_to(day(2022, 12, 29), day(2023, 1, 3)),
              {.expression = "over the turn of the year"}),
        event("Shorter", from_to(day(2023, 4, 27), day(2023, 5, 3)))};
    std::swap(t.events[0], t.events[2]);
    std::swap(t.events[1], t.events[3]);
    return t;
}

Timeline scripts() {
    Timeline t = story("Names from <everywhere> & \"back\" ]]> 'again'", day(2023, 5, 16));
    t.articles.front().outlet = "Courier\x01\x1f </svg><script>alert(1)</script>";
    t.articles.front().url = "javascript:alert(1)";
    t.events = {event("王小明在北京会见李华，双方同意在下周一之前完成所有的准备工作并于八月三十一日之前撤离全"
                      "部人员和设备",
                      on(day(2023, 5, 7)), {.place = "北京", .expression = "5月7日"}),
                event("נשיא המדינה נפגש עם ראש העיר בחיפה", on(day(2023, 5, 8)),
                      {.place = "חיפה", .expression = "ביום שני"}),
                event("الرئيس يلتقي رئيس الوزراء في القاهرة", on(day(2023, 5, 9)), {.place = "القاهرة"}),
                event("Mayor محمد علي meets Đặng Thị Ngọc Thịnh and Łukasz Żółć", on(day(2023, 5, 10))),
                event("Ze\u0301ro e\u0301mojis: 🚢🌊🇫🇷 and \u202Ereversed\u202C text <b onload=\"x\">",
                      on(day(2023, 5, 11)))};
    return t;
}

Timeline three_outlets() {
    Timeline t = story("Who opened the lock, and when", day(2023, 5, 16));
    t.articles.push_back({.id = "a2",
                          .title = "Lock opened a day early",
                          .outlet = "The Northern Post",
                          .published = day(2023, 5, 17)});
    t.articles.push_back({.id = "a3",
                          .title = "“Nobody was warned”",
                          .outlet = "Sarn Tribune",
                          .published = day(2023, 5, 22),
                          .url = "http://tribune.example/a?b=1&c=2"});
    t.articles.push_back(
        {.id = "a4", .title = "The lock, again", .outlet = "Sarn Tribune", .published = day(2023, 5, 22)});
    t.events = {event("Rain falls on the upper valley", from_to(day(2023, 5, 10), day(2023, 5, 12))),
                event("The keeper opens the lock", on(day(2023, 5, 13)),
                      {.place = "Orsel", .expression = "on Saturday"}),
                event("Water reaches the mill", on(day(2023, 5, 14)), {.expression = "on Sunday"})};
    t.events[1].evidence.push_back(
        {.article = "a2", .event = "e4", .expression = "on Friday", .when = on(day(2023, 5, 12))});
    t.events[1].evidence.push_back(
        {.article = "a3", .event = "e2", .expression = "last Saturday", .when = on(day(2023, 5, 13))});
    t.events[2].reported = day(2023, 5, 20);
    return t;
}

Timeline bursts() {
    Timeline t = story("Five floods", day(2023, 5, 16));
    for (const int year : {1784, 1845, 1910, 1958, 2023}) {
        for (const unsigned d : {3U, 4U, 6U}) {
            t.events.push_back(
                event(fmt::format("The river takes bridge {} of {}", d, year), on(day(year, 5, d))));
        }
    }
    return t;
}

Timeline quarrel() {
    Timeline t = story("Who quarrels over the Orsel dam", day(2023, 5, 16));
    t.actors = {{.id = "brand", .name = "Tomas Brand", .type = ActorType::person},
                {.id = "council", .name = "Valley council", .type = ActorType::organisation},
                {.id = "farmers", .name = "Farmers of the upper valley", .type = ActorType::group},
                {.id = "marendt", .name = "Ilse Marendt", .type = ActorType::person},
                {.id = "ministry",
                 .name = "Ministry of the Interior and of Public Works",
                 .type = ActorType::organisation},
                {.id = "nobody", .name = "Somebody who acts alone", .type = ActorType::person},
                {.id = "solberg", .name = "Hana Solberg", .type = ActorType::person}};
    const auto add = [&t](const char* title, std::optional<When> when, const char* type, const char* agent,
                          const char* other, Role role, Status status) {
        TimelineEvent e = event(title, std::move(when), {.status = status});
        e.type = type;
        e.actors = {{agent, Role::agent}, {other, role}};
        (e.when ? t.events : t.undated).push_back(std::move(e));
    };
    add("The ministry appoints Ilse Marendt", in_year(2003), "appoint", "ministry", "marendt", Role::patient,
        Status::happened);
    add("The farmers sue the council", on(day(2022, 11, 3)), "sue", "farmers", "council", Role::patient,
        Status::happened);
    add("Tomas Brand meets the council", on(day(2023, 5, 2)), "meet", "brand", "council", Role::counterpart,
        Status::happened);
    add("Hana Solberg accuses Tomas Brand", on(day(2023, 5, 9)), "accuse", "solberg", "brand", Role::patient,
        Status::happened);
    add("Tomas Brand meets the council in secret", on(day(2023, 5, 15)), "meet", "brand", "council",
        Role::counterpart, Status::claimed);
    add("Ilse Marendt pays Tomas Brand", on(day(2023, 5, 15)), "pay", "marendt", "brand", Role::recipient,
        Status::claimed);
    add("The council sues the ministry", on(day(2023, 5, 23)), "sue", "council", "ministry", Role::patient,
        Status::planned);
    add("The farmers thank Hana Solberg", std::nullopt, "thank", "farmers", "solberg", Role::recipient,
        Status::happened);
    return t;
}

} // namespace dateline::stories
