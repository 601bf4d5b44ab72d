#include "render/row_words.hpp"

#include "render/clean_text.hpp"
#include "render/date_words.hpp"
#include "render/event_facts.hpp"
#include "render/event_mark.hpp"
#include "render/words_table.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace dateline {

namespace {

constexpr std::string_view dot = " · ";

std::string outlet_of(const Timeline& timeline, std::string_view article) {
    const SourceArticle* found = find_article(timeline, article);
    return found == nullptr ? std::string() : clean_text(found->outlet);
}

/// The chain of sources as the reader needs it: the last one said it, the one before passed it on.
std::string sources(const TimelineEvent& event, const std::string& title) {
    for (const Evidence& evidence : event.evidence) {
        std::vector<std::string> names;
        for (const std::string& name : evidence.says) {
            const std::string clean = clean_text(name);
            if (!clean.empty() && title.find(clean) == std::string::npos) {
                names.push_back(clean);
            }
        }
        if (!names.empty()) {
            std::string who = names.back();
            names.pop_back();
            std::reverse(names.begin(), names.end());
            return names.empty() ? who
                                 : fill(words::source_via, {{"who", who}, {"through", join(names, ", ")}});
        }
    }
    return {};
}

std::string status_words(const TimelineEvent& event, const std::string& title) {
    const std::string who = sources(event, title);
    const auto by = [&who](std::string_view alone, std::string_view named) {
        return who.empty() ? std::string(alone) : fill(named, {{"who", who}});
    };
    switch (event.status) {
    case Status::happened:
        return by("", words::said_by);
    case Status::ongoing:
        return join({std::string(words::ongoing), by("", words::said_by)}, dot);
    case Status::planned:
        return join({std::string(words::planned), by("", words::said_by)}, dot);
    case Status::possible:
        return join({std::string(words::possible), by("", words::said_by)}, dot);
    case Status::conditional:
        return join({std::string(words::conditional), by("", words::said_by)}, dot);
    case Status::claimed:
        return by(words::claimed, words::claimed_by);
    case Status::denied:
        return by(words::denied, words::denied_by);
    }
    return {};
}

/// The words of the text, in quotation marks; a second, different expression after "also".
std::vector<std::string> expressions(const TimelineEvent& event) {
    std::vector<std::string> seen;
    for (const Evidence& evidence : event.evidence) {
        const std::string text = clean_text(evidence.expression);
        const bool other_date = evidence.when && event.when && evidence.when->span != event.when->span;
        if (!text.empty() && !other_date && std::find(seen.begin(), seen.end(), text) == seen.end()) {
            seen.push_back(text);
        }
    }
    std::vector<std::string> parts;
    for (std::size_t i = 0; i < seen.size() && i < 2; ++i) {
        parts.push_back(quote(i == 0 ? words::quoted : words::also_quoted, seen[i]));
    }
    parts.resize(2);
    return parts;
}

/// A part of the caption; with less room those of lower weight go first.
struct Part {
    std::string text{};
    int weight = 0;
    int from = 0; ///< said only where parts of less weight than this are left out
};

std::string joined(const std::vector<Part>& parts, int least) {
    std::vector<std::string> texts;
    texts.reserve(parts.size());
    for (const Part& part : parts) {
        const bool is_said = part.weight >= least && least >= part.from;
        texts.push_back(is_said ? part.text : std::string());
    }
    return join(texts, dot);
}

std::string outlets_words(const TimelineEvent& event, const Timeline& timeline) {
    std::set<std::string> outlets;
    for (const Evidence& evidence : event.evidence) {
        const std::string outlet = outlet_of(timeline, evidence.article);
        if (!outlet.empty()) {
            outlets.insert(outlet);
        }
    }
    return outlets.size() < 2 ? std::string()
                              : fill(words::by_outlets, {{"count", fmt::format("{}", outlets.size())}});
}

std::string_view cell_words(Granularity granularity) {
    switch (granularity) {
    case Granularity::instant:
    case Granularity::part_of_day:
    case Granularity::day:
        return {};
    case Granularity::weekend:
        return words::known_to_weekend;
    case Granularity::week:
        return words::known_to_week;
    case Granularity::month:
        return words::known_to_month;
    case Granularity::season:
        return words::known_to_season;
    case Granularity::quarter:
        return words::known_to_quarter;
    case Granularity::half:
        return words::known_to_half;
    case Granularity::year:
        return words::known_to_year;
    case Granularity::decade:
        return words::known_to_decade;
    case Granularity::century:
        return words::known_to_century;
    case Granularity::millennium:
        return words::known_to_millennium;
    case Granularity::interval:
        return words::some_time_in;
    }
    return {};
}

std::string_view part_words(Modifier modifier) {
    switch (modifier) {
    case Modifier::start:
        return words::early_in;
    case Modifier::mid:
        return words::mid_in;
    case Modifier::end:
        return words::late_in;
    default:
        return {};
    }
}

std::string cell_part(const When& when) {
    if (when.extent != Extent::within || when.span.is_day()) {
        return {};
    }
    const bool is_between = when.span.first && when.span.last && when.granularity <= Granularity::day;
    return std::string(is_between ? words::some_time_in : cell_words(when.granularity));
}

std::string exactness_words(const When& when) {
    const Exactness exact = exactness_of(when);
    if (when.span.is_day() && !(exact.begin && exact.end)) {
        return std::string(words::day_not_exact);
    }
    if (!exact.begin && !exact.end) {
        return std::string(words::ends_not_exact);
    }
    if (!exact.begin) {
        return std::string(words::start_not_exact);
    }
    return exact.end ? std::string() : std::string(words::end_not_exact);
}

std::string publication_words(const TimelineEvent& event, const Timeline& timeline) {
    const bool one_day = timeline.articles.size() == 1 && event.when->span.is_day() &&
                         *event.when->span.first == timeline.articles.front().published;
    return one_day ? std::string(words::publication_day) : std::string();
}

std::string conflict_words(const TimelineEvent& event, const Timeline& timeline) {
    std::vector<std::string> parts;
    for (const OtherDate& other : other_dates(event, timeline)) {
        parts.push_back(fill(words::another_date, {{"date", date_in_words(other.when)}, {"who", other.who}}));
    }
    return join(parts, dot);
}

} // namespace

std::vector<OtherDate> other_dates(const TimelineEvent& event, const Timeline& timeline) {
    std::vector<OtherDate> others;
    if (!event.when) {
        return others;
    }
    for (const Evidence& evidence : event.evidence) {
        if (!evidence.when || intersect(evidence.when->span, event.when->span)) {
            continue;
        }
        const std::string who = outlet_of(timeline, evidence.article);
        const auto same = std::find_if(others.begin(), others.end(), [&](const OtherDate& o) {
            return o.when.span == evidence.when->span;
        });
        if (same == others.end()) {
            others.push_back({*evidence.when, who});
        } else if (same->who.find(who) == std::string::npos) {
            same->who = join({same->who, who}, ", ");
        }
    }
    return others;
}

RowWords words_of(const TimelineEvent& event, const Timeline& timeline) {
    RowWords row;
    const std::string title = clean_text(event.title);
    row.title = event.status == Status::denied ? fill(words::denied_title, {{"title", title}}) : title;
    const std::string place = clean_text(event.place);
    const bool place_is_said = title.find(place) != std::string::npos;
    const std::vector<std::string> said = expressions(event);
    std::vector<Part> parts{{place_is_said ? std::string() : place, 2},
                            {status_words(event, title), 4},
                            {outlets_words(event, timeline), 2}};
    if (event.when) {
        parts.push_back({conflict_words(event, timeline), 4});
        parts.push_back({said[0], 3});
        parts.push_back({said[1], 1});
        parts.push_back({cell_part(*event.when), 4});
        // “late on Sunday” says it itself, as long as there is room for it.
        parts.push_back({std::string(part_words(event.when->modifier)), 4, said[0].empty() ? 0 : 4});
        parts.push_back({exactness_words(*event.when), 4});
        parts.push_back({publication_words(event, timeline), 1});
        const bool elsewhere = event.reported && !event.when->span.contains(*event.reported);
        const bool is_publication = event.reported && timeline.articles.size() == 1 &&
                                    *event.reported == timeline.articles.front().published;
        if (elsewhere && !is_publication) {
            parts.push_back({fill(words::reported, {{"date", weekday_and_day(*event.reported)}}), 2});
        }
    } else {
        parts.push_back({said[0], 3});
        parts.push_back({std::string(words::no_date_given), 4});
    }
    row.caption = joined(parts, 0);
    for (const int least : {2, 3, 4}) {
        row.shorter.push_back(joined(parts, least));
    }
    return row;
}

Wrapped wrap_caption(const RowWords& words, Length width, std::size_t max_lines) {
    Wrapped caption = wrap(words.caption, TextStyle::caption, width, max_lines);
    const bool is_short = caption.cut;
    for (std::size_t i = 0; caption.cut && i < words.shorter.size(); ++i) {
        caption = wrap(words.shorter[i], TextStyle::caption, width, max_lines);
    }
    caption.cut = is_short;
    return caption;
}

std::string outlets_of(const Timeline& timeline) {
    std::set<std::string> outlets;
    for (const SourceArticle& article : timeline.articles) {
        const std::string outlet = clean_text(article.outlet);
        if (!outlet.empty()) {
            outlets.insert(outlet);
        }
    }
    std::string who = outlets.size() > 1
                          ? fill(words::outlets_many, {{"count", fmt::format("{}", outlets.size())}})
                      : outlets.size() == 1 ? *outlets.begin()
                                            : std::string();
    if (timeline.articles.empty()) {
        return who;
    }
    const auto [first, last] = std::minmax_element(
        timeline.articles.begin(), timeline.articles.end(),
        [](const SourceArticle& a, const SourceArticle& b) { return a.published < b.published; });
    const When when{.span = {first->published, last->published}, .extent = Extent::lasting};
    const std::string date =
        first->published == last->published ? day_with_year(first->published) : date_in_words(when);
    return join({who, date}, ", ");
}

std::string subtitle_of(const Timeline& timeline) {
    const auto count = [](std::size_t n, std::string_view one, std::string_view many) {
        return n == 1 ? std::string(one) : fill(many, {{"count", fmt::format("{}", n)}});
    };
    const std::size_t undated = timeline.undated.size();
    std::vector<std::string> counts;
    if (timeline.events.empty() && undated > 0) {
        counts.push_back(count(undated, words::only_undated_one, words::only_undated_many));
    } else {
        counts.push_back(count(timeline.events.size(), words::dated_one, words::dated_many));
        if (undated > 0) {
            counts.push_back(count(undated, words::undated_one, words::undated_many));
        }
    }
    std::vector<std::string> parts{join(counts, ", ")};
    if (!timeline.articles.empty()) {
        parts.push_back(count(timeline.articles.size(), words::article_one, words::article_many));
        parts.push_back(outlets_of(timeline));
    }
    return join(parts, dot);
}

std::string title_of(const Timeline& timeline) {
    std::string title = clean_text(timeline.title);
    if (title.empty() && !timeline.articles.empty()) {
        title = clean_text(timeline.articles.front().title);
    }
    return title.empty() ? std::string(words::untitled) : title;
}

} // namespace dateline
