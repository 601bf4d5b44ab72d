#include "render/label_block.hpp"

#include "render/date_words.hpp"
#include "render/row_words.hpp"
#include "render/text_lines.hpp"
#include "render/words_table.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace dateline {

namespace {

constexpr Length date_line = px(17);
constexpr Length title_line = px(18);
constexpr Length caption_line = px(16);
constexpr Length to_base = px(13); ///< from the top of a line to its base
constexpr Length between_events = px(5);
constexpr Length undated_text = px(24); ///< from the square to the text
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

/// "Sun 15 Aug 2021"; the year only where it is not that of the one before.
std::string heading_of(const DateLabel& label, const std::string& year_before) {
    const std::string date = join({label.first, label.second}, " ");
    return label.year == year_before ? date : join({date, label.year}, " ");
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
        extend(blocks.back(), mark, timeline, style, heading_of(label, before.year));
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

Length lay_out_undated(Layout& layout, const EventChoice& choice, const Timeline& timeline, const Box& place,
                       std::size_t columns) {
    if (choice.undated.empty()) {
        return place.y;
    }
    layout.rules.push_back({place.x, place.y, place.right(), place.y, one_px, Paint::hairline});
    Length y = place.y + px(8);
    const auto count = static_cast<Length>(columns);
    const Length width = (place.width - (count - 1) * between_columns) / count;
    const LabelStyle style{.width = width - undated_text};
    Length row_bottom = y;
    for (std::size_t i = 0; i < choice.undated.size(); ++i) {
        const TimelineEvent& event = *choice.undated[i];
        const Length x = place.x + static_cast<Length>(i % columns) * (width + between_columns);
        if (i % columns == 0) {
            y = row_bottom + (i == 0 ? 0 : px(8));
        }
        Row row{.event = event.id, .label = spoken(event, timeline)};
        Length top = y;
        if (i == 0) {
            row.lines.push_back(make_line(std::string(words::no_date), TextStyle::date, Paint::soft,
                                          TextAnchor::start, x, y + to_base));
        }
        if (i < columns) {
            top += date_line; // the heading stands over the first column alone
        }
        Lines lines(row, x + undated_text, top);
        add_words(row, lines, words_of(event, timeline), style);
        row.marks.push_back({undated_form(event), {x, top + px(4), px(10), px(10)}});
        row.box = {x, y, width, lines.bottom() - y};
        row_bottom = std::max(row_bottom, lines.bottom());
        layout.rows.push_back(std::move(row));
    }
    if (choice.more_undated > 0) {
        layout.notes.push_back(make_line(
            fill(words::more_undated, {{"count", fmt::format("{}", choice.more_undated)}}),
            TextStyle::caption, Paint::soft, TextAnchor::start, place.x + undated_text, row_bottom + px(20)));
        row_bottom += px(24);
    }
    return row_bottom + px(8);
}

} // namespace dateline
