#include "render/label_block.hpp"

#include "render/date_words.hpp"
#include "render/layout_steps.hpp"
#include "render/row_words.hpp"
#include "render/text_lines.hpp"
#include "render/words_table.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace dateline {

namespace {

constexpr Length date_line = px(17);
constexpr Length heading_line = px(21); ///< of a list of several columns
constexpr Length title_line = px(18);
constexpr Length caption_line = px(16);
constexpr Length to_base = px(13); ///< from the top of a line to its base
constexpr Length between_events = px(5);
constexpr Length grid_text = px(24); ///< from the left of a mark to its text
constexpr Length between_columns = px(24);

/// Text lines one below the other.
class Lines {
  public:
    Lines(Row& row, Length x, Length y) : row_(row), x_(x), y_(y) {}

    void add(const std::vector<std::string>& texts, TextStyle style, Paint paint, Length height) {
        for (const std::string& text : texts) {
            row_.lines.push_back(make_line(text, style, paint, TextAnchor::start, x_, y_ + to_base));
            y_ += height;
        }
    }
    [[nodiscard]] Length bottom() const { return y_; }

  private:
    Row& row_;
    Length x_;
    Length y_;
};

void add_words(Row& row, Lines& lines, const RowWords& words, const LabelStyle& style) {
    const Wrapped title = wrap_evenly(words.title, TextStyle::row_title, style.width, style.title_lines);
    const Wrapped caption = wrap_caption(words, style.width, style.caption_lines);
    lines.add(title.lines, TextStyle::row_title, Paint::ink, title_line);
    lines.add(caption.lines, TextStyle::caption, Paint::soft, caption_line);
    if (title.cut || caption.cut) {
        row.full = join({words.title, words.caption}, "\n");
    }
}

/// "Sun 15 Aug 2021, noon"; the year only where it is not that of the one before, of the same day the time
/// alone.
std::string heading_of(const DateLabel& label, const DateLabel& before) {
    if (!label.clock.empty() && is_same_date(label, before)) {
        return label.clock;
    }
    const std::string date = join({label.first, label.second}, " ");
    return join({label.year == before.year ? date : join({date, label.year}, " "), label.clock}, ", ");
}

void extend(LabelBlock& block, const PlacedMark& mark, const Timeline& timeline, const LabelStyle& style,
            const std::string& heading) {
    const TimelineEvent& event = *mark.event->event;
    Row row{.event = event.id, .label = spoken(*mark.event, timeline)};
    const Length top = block.rows.empty() ? 0 : block.height + between_events;
    Lines lines(row, 0, top);
    if (block.rows.empty()) {
        block.anchor = mark.anchor;
        lines.add(wrap(heading, TextStyle::date, style.width, 2).lines, TextStyle::date, Paint::accent,
                  date_line);
    }
    add_words(row, lines, words_of(event, timeline), style);
    row.box = {0, top, style.width, lines.bottom() - top};
    block.height = lines.bottom();
    block.salience = std::max(block.salience, event.salience);
    block.marks.push_back(&mark);
    block.rows.push_back(std::move(row));
}

} // namespace

std::vector<LabelBlock> label_blocks(std::span<const PlacedMark> marks, const Timeline& timeline,
                                     const LabelStyle& style) {
    std::vector<LabelBlock> blocks;
    DateLabel before;
    for (const PlacedMark& mark : marks) {
        const DateLabel label = date_label(*mark.event->event->when);
        if (blocks.empty() || !style.shares_dates || label != before) {
            blocks.emplace_back();
        }
        extend(blocks.back(), mark, timeline, style, heading_of(label, before));
        before = label;
    }
    return blocks;
}

void move(Row& row, Length right, Length down) {
    row.box.x += right;
    row.box.y += down;
    for (TextLine& line : row.lines) {
        line.x += right;
        line.y += down;
    }
    for (Mark& mark : row.marks) {
        mark.box.x += right;
        mark.box.y += down;
    }
}

namespace {

struct GridItem {
    const TimelineEvent* event = nullptr;
    MarkForm form{};
    std::string label{};
    std::string clock{};
};

/// Marks and words side by side under one heading; gives the y below.
Length lay_out_grid(Layout& layout, const std::vector<GridItem>& items, TextLine heading,
                    const Timeline& timeline, const Box& place, std::size_t columns) {
    const auto count = static_cast<Length>(columns);
    const Length width = (place.width - (count - 1) * between_columns) / count;
    const LabelStyle style{.width = width - grid_text};
    Length y = place.y + px(8);
    Length row_bottom = y;
    for (std::size_t i = 0; i < items.size(); ++i) {
        const Length x = place.x + static_cast<Length>(i % columns) * (width + between_columns);
        if (i % columns == 0) {
            y = row_bottom + (i == 0 ? 0 : px(8));
        }
        Row row{.event = items[i].event->id, .label = items[i].label};
        const Length top =
            i < columns ? y + heading_line : y; // the heading stands over the first column alone
        if (i == 0) {
            heading.x = x;
            heading.y = y + to_base;
            row.lines.push_back(heading);
        }
        Lines lines(row, x + grid_text, top);
        if (!items[i].clock.empty()) {
            lines.add({items[i].clock}, TextStyle::date, Paint::accent, date_line);
        }
        add_words(row, lines, words_of(*items[i].event, timeline), style);
        const bool is_square = items[i].form.shape == MarkShape::square;
        const Length size = is_square ? px(10) : px(11);
        row.marks.push_back({items[i].form, {x, top + px(8.5) - size / 2, size, size}});
        const Length bottom = std::max(lines.bottom(), top + title_line); // of a mark, if there are no words
        row.box = {x, y, width, bottom - y};
        row_bottom = std::max(row_bottom, bottom);
        layout.rows.push_back(std::move(row));
    }
    return row_bottom + px(8);
}

/// The undated events under a heading, with a note of how many more there are; gives the y below.
Length lay_out_undated(Layout& layout, const EventChoice& choice, const Timeline& timeline, const Box& place,
                       std::size_t columns) {
    if (choice.undated.empty()) {
        return place.y;
    }
    layout.rules.push_back({place.x, place.y, place.right(), place.y, one_px, Paint::hairline});
    std::vector<GridItem> items;
    for (const TimelineEvent* event : choice.undated) {
        items.push_back({event, undated_form(*event), spoken(*event, timeline)});
    }
    TextLine heading =
        make_line(std::string(words::no_date), TextStyle::date, Paint::soft, TextAnchor::start, 0, 0);
    Length bottom = lay_out_grid(layout, items, std::move(heading), timeline, place, columns);
    if (choice.more_undated > 0) {
        const std::string rest = fmt::format("{}", choice.more_undated);
        layout.notes.push_back(make_line(fill(words::more_undated, {{"count", rest}}), TextStyle::caption,
                                         Paint::soft, TextAnchor::start, place.x + grid_text,
                                         bottom + px(12)));
        bottom += px(24);
    }
    return bottom;
}

} // namespace

Length lay_out_one_day(Layout& layout, const EventChoice& choice, const Timeline& timeline, const Box& place,
                       std::size_t columns) {
    if (choice.dated.empty()) {
        return place.y;
    }
    std::vector<GridItem> items;
    for (const ShownEvent& shown : choice.dated) {
        if (shown.number > 0) {
            items.push_back({shown.event, shown.mark.form, spoken(shown, timeline),
                             date_label(*shown.event->when).clock});
        }
    }
    const Day day = *choice.dated.front().event->when->span.first;
    TextLine heading =
        make_line(weekday_and_date(day), TextStyle::date, Paint::accent, TextAnchor::start, 0, 0);
    return lay_out_grid(layout, items, std::move(heading), timeline, place, columns);
}

void lay_out_ending(Layout& layout, const EventChoice& choice, const Timeline& timeline,
                    const Ending& ending) {
    const Length right = layout.width - margin;
    Length y = ending.y;
    if (choice.dated.size() > choice.labelled) {
        const std::string rest = fmt::format("{}", choice.dated.size() - choice.labelled);
        TextLine note = make_line(fill(words::more_rows, {{"count", rest}}), TextStyle::caption, Paint::soft,
                                  TextAnchor::start, ending.note_x, y + px(14));
        note.x = std::max(margin, std::min(note.x, right - note.width));
        layout.notes.push_back(std::move(note));
        y += px(26);
    }
    y = lay_out_undated(layout, choice, timeline, {margin, y, right - margin, 0}, ending.columns);
    layout.rules.push_back({margin, y, right, y, one_px, Paint::ink});
    const Length legend = lay_out_legend(layout, choice, margin, right, y);
    layout.height = lay_out_source(layout, timeline, margin, right, y + legend) + px(8);
}

} // namespace dateline
