// What stands around every picture: heading, legend, sources.
#include "render/clean_text.hpp"
#include "render/date_words.hpp"
#include "render/event_facts.hpp"
#include "render/layout_steps.hpp"
#include "render/text_lines.hpp"
#include "render/words_table.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace dateline {

namespace {

constexpr std::size_t most_sources = 3;
constexpr Length source_pitch = px(24); ///< a link is large enough to be hit

struct LegendEntry {
    MarkForm form{};
    std::string_view word{};
};

/// In the order of the standard; `occurs` says which of the forms of a picture an entry explains.
std::vector<LegendEntry> entries_of(const EventChoice& choice) {
    const std::vector<MarkForm> forms = forms_of(choice);
    const auto any = [&forms](auto predicate) { return std::any_of(forms.begin(), forms.end(), predicate); };
    const auto is_plain = [](const MarkForm& f) { return f.standing == Standing::happened; };
    const auto ends = [](const MarkForm& f, MarkEnd begin, MarkEnd end) {
        return f.begin == begin && f.end == end;
    };
    std::vector<LegendEntry> out;
    const auto add = [&](auto predicate, const MarkForm& form, std::string_view word) {
        if (any(predicate)) {
            out.push_back({form, word});
        }
    };
    const auto approximate = MarkEnd::approximate;
    const auto known = MarkEnd::known;
    add([&](const MarkForm& f) { return f.shape == MarkShape::disc && is_plain(f); }, {},
        is_of_hours(choice.dated) ? words::legend_hour : words::legend_day);
    add([&](const MarkForm& f) { return f.shape == MarkShape::capsule; }, {.shape = MarkShape::capsule},
        words::legend_window);
    add([&](const MarkForm& f) { return f.shape == MarkShape::band && ends(f, known, known); },
        {.shape = MarkShape::band}, words::legend_span);
    const auto fade = [&](MarkEnd begin, MarkEnd end, std::string_view word) {
        add([&](const MarkForm& f) { return ends(f, begin, end); },
            {.shape = MarkShape::band, .begin = begin, .end = end}, word);
    };
    fade(approximate, known, words::legend_start);
    fade(known, approximate, words::legend_end);
    fade(approximate, approximate, words::legend_ends);
    add([&](const MarkForm& f) { return f.begin == MarkEnd::open || f.end == MarkEnd::open; },
        {.shape = MarkShape::band, .end = MarkEnd::open}, words::legend_open);
    const auto standing = [&](Standing s, std::string_view word) {
        add([&](const MarkForm& f) { return f.standing == s; }, {.standing = s}, word);
    };
    standing(Standing::planned, words::legend_planned);
    standing(Standing::possible, words::legend_possible);
    standing(Standing::claimed, words::legend_claimed);
    standing(Standing::denied, words::legend_denied);
    add([&](const MarkForm& f) { return f.shape == MarkShape::differs; }, {.shape = MarkShape::differs},
        words::legend_conflict);
    add([&](const MarkForm& f) { return f.shape == MarkShape::square; }, {.shape = MarkShape::square},
        words::legend_undated);
    return out;
}

std::string source_text(const SourceArticle& article) {
    const std::string title = clean_text(article.title);
    const std::string quoted = title.empty() ? std::string() : quote(words::quoted, title);
    return join({clean_text(article.outlet), quoted, day_with_year(article.published)}, ", ");
}

} // namespace

Length lay_out_heading(Layout& layout, const std::string& title, const std::string& subtitle, Length left,
                       Length right) {
    layout.rules.push_back({left, px(11), right, px(11), px(2), Paint::ink});
    Length y = px(38);
    for (const std::string& text : wrap_evenly(title, TextStyle::title, right - left, 2).lines) {
        layout.heading.push_back(make_line(text, TextStyle::title, Paint::ink, TextAnchor::start, left, y));
        y += px(26);
    }
    y -= px(6);
    for (const std::string& text : wrap(subtitle, TextStyle::subtitle, right - left, 2).lines) {
        layout.heading.push_back(
            make_line(text, TextStyle::subtitle, Paint::soft, TextAnchor::start, left, y));
        y += px(17);
    }
    return y - px(6);
}

Length lay_out_legend(Layout& layout, const EventChoice& choice, Length left, Length right, Length top) {
    const std::vector<LegendEntry> entries = entries_of(choice);
    if (entries.size() < 2) {
        return 0; // a single plain kind explains itself
    }
    Length x = left;
    Length y = top + px(18);
    for (const LegendEntry& entry : entries) {
        const MarkShape shape = entry.form.shape;
        const bool small =
            shape == MarkShape::disc || shape == MarkShape::square || shape == MarkShape::differs;
        const Length width = small ? px(11) : px(22);
        const Length height = small ? px(11) : px(8);
        TextLine line =
            make_line(std::string(entry.word), TextStyle::note, Paint::soft, TextAnchor::start, 0, 0);
        if (x > left && x + width + px(5) + line.width > right) {
            x = left;
            y += px(18);
        }
        layout.legend_marks.push_back({entry.form, {x, y - px(4) - height / 2, width, height}});
        line.x = x + width + px(5);
        line.y = y;
        x = line.x + line.width + px(16);
        layout.legend_lines.push_back(std::move(line));
    }
    return y + px(6) - top;
}

Length lay_out_source(Layout& layout, const Timeline& timeline, Length left, Length right, Length top) {
    const std::vector<SourceArticle>& articles = timeline.articles;
    Length y = top + px(18);
    for (std::size_t i = 0; i < articles.size() && i < most_sources; ++i) {
        const std::string_view phrase = articles.size() == 1 ? words::source : words::sources;
        const std::string text =
            i == 0 ? fill(phrase, {{"list", source_text(articles[i])}}) : source_text(articles[i]);
        const Wrapped wrapped = wrap(text, TextStyle::note, right - left, 1);
        layout.source.push_back(
            {make_line(wrapped.lines.front(), TextStyle::note, Paint::soft, TextAnchor::start, left, y),
             web_address(articles[i].url)});
        y += source_pitch;
    }
    if (articles.size() > most_sources) {
        const std::string rest = fmt::format("{}", articles.size() - most_sources);
        layout.source.push_back({make_line(fill(words::and_more, {{"count", rest}}), TextStyle::note,
                                           Paint::soft, TextAnchor::start, left, y),
                                 {}});
        y += source_pitch;
    }
    return y - px(18);
}

} // namespace dateline
