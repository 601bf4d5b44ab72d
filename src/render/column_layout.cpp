#include "render/clean_text.hpp"
#include "render/date_words.hpp"
#include "render/layout_steps.hpp"
#include "render/row_words.hpp"
#include "render/text_lines.hpp"
#include "render/words_table.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace dateline {

namespace {

// The columns of the list, from the left edge of the content.
constexpr Length date_column = px(95);
constexpr Length number_at = px(112); ///< right edge of the number
constexpr Length mark_at = px(118);
constexpr Length mark_width = px(22);
constexpr Length text_at = px(150);
constexpr Length row_height = px(48);
constexpr Length bare_row_height = px(32); ///< without a caption
constexpr Length wrapped_line = px(18);
constexpr Length first_line = px(19); ///< from the top of a row to its first base line
constexpr Length caption_line = px(17);

/// A label that is too wide is broken after its first word: "since" / "10 Aug".
std::vector<std::string> date_lines(const std::string& label) {
    if (label.empty()) {
        return {};
    }
    const std::size_t blank = label.find(' ');
    if (text_width(label, TextStyle::date) <= date_column || blank == std::string::npos) {
        return wrap(label, TextStyle::date, date_column, 2).lines;
    }
    std::vector<std::string> lines{label.substr(0, blank)};
    for (std::string& line :
         wrap(std::string_view(label).substr(blank + 1), TextStyle::date, date_column, 2).lines) {
        lines.push_back(std::move(line));
    }
    return lines;
}

class ColumnBuilder {
  public:
    ColumnBuilder(const Timeline& timeline, const LayoutRequest& request)
        : timeline_(timeline), request_(request),
          choice_(choose_events(timeline, request.most_labelled, request.most_undated)) {
        layout_.width = request.width;
        left_ = margin;
        right_ = request.width - margin;
    }

    Layout build() {
        layout_.title = title_of(timeline_);
        layout_.description = story_of(choice_, timeline_);
        y_ = lay_out_heading(layout_, layout_.title, subtitle_of(timeline_), left_, right_);
        add_strip();
        for (const ShownEvent& shown : choice_.dated) {
            if (shown.number > 0) {
                add_dated(shown);
            }
        }
        add_note(words::more_rows, choice_.dated.size() - choice_.labelled);
        add_undated();
        end_list();
        const Length legend = lay_out_legend(layout_, choice_, left_, right_, y_);
        layout_.height = lay_out_source(layout_, timeline_, left_, right_, y_ + legend) + px(8);
        return std::move(layout_);
    }

  private:
    void add_strip();
    void add_dated(const ShownEvent& shown);
    Length add_date(Row& row, const DateLabel& label);
    void add_undated();
    void add_note(std::string_view phrase, std::size_t count);
    void end_list();
    void add_row(Row row, const RowWords& words, MarkForm form, Length date_bottom);
    void separate();

    const Timeline& timeline_;
    LayoutRequest request_;
    EventChoice choice_;
    Layout layout_{};
    Length left_ = 0;
    Length right_ = 0;
    Length y_ = 0;
    DateLabel group_{};
    std::string year_{}; ///< the year last said
};

/// Events of one day need no axis where no hours are known: the list says it.
void ColumnBuilder::add_strip() {
    if (choice_.dated.empty() || is_one_day(choice_.dated)) {
        y_ += px(4);
        return;
    }
    layout_.strip = lay_out_strip(choice_.dated, publication_days(timeline_, choice_.dated), left_, right_,
                                  y_ + px(12), request_.scale);
    y_ = layout_.strip->box.bottom() + px(8);
}

void ColumnBuilder::separate() {
    layout_.rules.push_back({left_, y_, right_, y_, one_px, Paint::hairline});
}

void ColumnBuilder::add_row(Row row, const RowWords& words, MarkForm form, Length date_bottom) {
    const Length width = right_ - left_ - text_at;
    const Length x = left_ + text_at;
    const Wrapped title = wrap_evenly(words.title, TextStyle::row_title, width, 2);
    Length y = y_ + first_line;
    const auto add = [&](const std::string& text, TextStyle style, Paint paint) {
        row.lines.push_back(make_line(text, style, paint, TextAnchor::start, x, y));
    };
    for (const std::string& text : title.lines) {
        add(text, TextStyle::row_title, Paint::ink);
        y += wrapped_line;
    }
    y += caption_line - wrapped_line;
    const Wrapped caption = wrap_caption(words, width, 1);
    if (!caption.lines.empty()) {
        add(caption.lines.front(), TextStyle::caption, Paint::soft);
    }
    if (title.cut || caption.cut) {
        row.full = join({words.title, words.caption}, "\n");
    }
    const Length middle = y_ + first_line - px(5);
    const bool round = form.shape == MarkShape::disc;
    const Length half = round ? px(5.5) : form.shape == MarkShape::square ? px(5) : mark_width / 2;
    const Length half_height = round ? px(5.5) : form.shape == MarkShape::square ? px(5) : px(4);
    const Length mark_x = left_ + mark_at + mark_width / 2;
    row.marks.push_back({form, {mark_x - half, middle - half_height, 2 * half, 2 * half_height}});
    const Length extra = static_cast<Length>(std::max<std::size_t>(title.lines.size(), 1) - 1) * wrapped_line;
    const Length least = caption.lines.empty() ? bare_row_height : row_height;
    const Length height = std::max(least + extra, date_bottom - y_ + px(8));
    row.box = {left_, y_, right_ - left_, height};
    layout_.rows.push_back(std::move(row));
    y_ += height;
}

/// The date, the year where it is another one, the time of day; each only where the row above does not say it
/// already. Gives the y below.
Length ColumnBuilder::add_date(Row& row, const DateLabel& label) {
    const bool new_group = !is_same_date(label, group_);
    Length y = y_ + first_line;
    Length bottom = y_;
    const auto add = [&](const std::string& text, TextStyle style, Paint paint) {
        row.lines.push_back(make_line(text, style, paint, TextAnchor::start, left_, y));
        bottom = row.lines.back().box().bottom();
        y += caption_line;
    };
    const auto add_lines = [&](const std::string& text) {
        for (const std::string& line : date_lines(text)) {
            add(line, TextStyle::date, Paint::ink);
        }
    };
    if (new_group) {
        add_lines(label.first);
        add_lines(label.second);
        if (label.year != year_ && !label.year.empty()) {
            add(label.year, TextStyle::axis, Paint::soft);
        }
        year_ = label.year;
    }
    if (new_group || label.clock != group_.clock) {
        add_lines(label.clock);
    }
    if (!new_group && label.clock.empty() && !group_.clock.empty()) {
        add(std::string(words::no_clock), TextStyle::axis, Paint::soft);
    }
    group_ = label;
    return bottom;
}

void ColumnBuilder::add_dated(const ShownEvent& shown) {
    const TimelineEvent& event = *shown.event;
    const DateLabel label = date_label(*event.when);
    if (!is_same_date(label, group_) || layout_.rows.empty()) {
        separate();
    }
    Row row{.event = event.id};
    const Length date_bottom = add_date(row, label);
    row.lines.push_back(make_line(fmt::format("{}", shown.number), TextStyle::number, Paint::accent,
                                  TextAnchor::end, left_ + number_at, y_ + first_line - px(1)));
    const RowWords words = words_of(event, timeline_);
    row.label = spoken(shown, timeline_);
    add_row(std::move(row), words, shown.mark.form, date_bottom);
}

void ColumnBuilder::add_undated() {
    for (const TimelineEvent* event : choice_.undated) {
        Row row{.event = event->id};
        if (event == choice_.undated.front()) {
            separate();
            row.lines.push_back(make_line(std::string(words::no_date), TextStyle::date, Paint::soft,
                                          TextAnchor::start, left_, y_ + first_line));
        }
        const RowWords words = words_of(*event, timeline_);
        row.label = spoken(*event, timeline_);
        add_row(std::move(row), words, undated_form(*event), y_);
    }
    add_note(words::more_undated, choice_.more_undated);
}

void ColumnBuilder::add_note(std::string_view phrase, std::size_t count) {
    if (count == 0) {
        return;
    }
    separate();
    layout_.notes.push_back(make_line(fill(phrase, {{"count", fmt::format("{}", count)}}), TextStyle::caption,
                                      Paint::soft, TextAnchor::start, left_ + text_at, y_ + px(17)));
    y_ += px(26);
}

void ColumnBuilder::end_list() {
    layout_.rules.push_back({left_, y_, right_, y_, one_px, Paint::ink});
}

} // namespace

Layout lay_out_column(const Timeline& timeline, const LayoutRequest& request) {
    return ColumnBuilder(timeline, request).build();
}

} // namespace dateline
