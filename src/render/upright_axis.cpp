#include "render/upright_axis.hpp"

#include "render/date_words.hpp"
#include "render/text_lines.hpp"
#include "render/words_table.hpp"

#include <algorithm>

namespace dateline {

namespace {

constexpr Length word_gap = px(12); ///< between the words and the axis
constexpr Length line_pitch = px(14);
constexpr Length to_base = px(4); ///< from the middle of a line to its base

} // namespace

bool UprightAxis::add_note(const std::string& text, TextStyle style, Paint paint, Length y) {
    const Length right = axis_x_ - word_gap;
    std::vector<TextLine> lines;
    for (const std::string& part : wrap_evenly(text, style, right - left_, 3).lines) {
        lines.push_back(make_line(part, style, paint, TextAnchor::end, right,
                                  y + to_base + static_cast<Length>(lines.size()) * line_pitch));
    }
    for (const TextLine& line : lines) {
        Box box = line.box();
        box.y -= px(1);
        box.height += px(2);
        const bool is_taken = std::any_of(notes_.begin(), notes_.end(),
                                          [&box](const Box& other) { return other.overlaps(box); });
        if (is_taken || box.y < axis_.pieces.front().left - px(12) ||
            box.bottom() > axis_.pieces.back().right + px(12)) {
            return false;
        }
    }
    for (TextLine& line : lines) {
        notes_.push_back(line.box());
        strip_.lines.push_back(std::move(line));
    }
    return true;
}

void UprightAxis::draw_ticks(const AxisPiece& piece) {
    for (const AxisTick& tick : ticks_of(piece)) {
        if (tick.is_drawn) {
            strip_.rules.push_back(
                {axis_x_ - (tick.major ? px(7) : px(4)), tick.x, axis_x_, tick.x, one_px, Paint::axis});
        }
        if (!tick.label.empty()) {
            const bool is_day = !tick.names_moment && piece.unit <= AxisUnit::week && tick.cell >= px(14) &&
                                tick.cell < px(120);
            const Length middle = is_day ? tick.x + tick.cell / 2 : tick.is_drawn ? tick.x : tick.x + px(8);
            add_note(tick.label, TextStyle::axis, Paint::soft, middle);
        }
    }
}

void UprightAxis::draw_breaks() {
    for (std::size_t i = 0; i + 1 < axis_.pieces.size(); ++i) {
        const Length y = axis_.pieces[i].right;
        strip_.breaks.push_back({axis_x_, break_width, y, true});
        add_note(gap_in_words(axis_.hidden[i]), TextStyle::note, Paint::soft, y + break_width / 2 - px(7));
        add_note(std::string(words::not_shown), TextStyle::note, Paint::soft, y + break_width / 2 + px(7));
    }
}

void UprightAxis::draw_sequence_years(std::span<const ShownEvent> events) {
    std::string before;
    for (const ShownEvent& event : events) {
        const Day day = day_at(event.mark.begin);
        const std::string year = year_in_words(static_cast<int>(date::year_month_day{day}.year()));
        if (event.number > 0 && year != before &&
            add_note(year, TextStyle::axis, Paint::soft, axis_.x_of(event.mark))) {
            before = year;
        }
    }
}

void UprightAxis::draw_log_ticks(const AxisPiece& piece) {
    const Day end = day_at(piece.end - 1);
    add_note(day_with_year(end), TextStyle::axis, Paint::soft, piece.right - px(16));
    for (const AxisTick& tick : log_ticks_of(axis_)) {
        strip_.rules.push_back({axis_x_ - px(5), tick.x, axis_x_, tick.x, one_px, Paint::axis});
        add_note(tick.label, TextStyle::axis, Paint::soft, tick.x);
    }
    add_note(std::string(words::log_scale), TextStyle::note, Paint::soft, piece.left);
}

void UprightAxis::draw(std::span<const ShownEvent> events) {
    draw_breaks();
    if (axis_.pieces.front().unit == AxisUnit::hour) {
        add_note(weekday_and_date(day_at(axis_.pieces.front().begin)), TextStyle::note, Paint::soft,
                 axis_.pieces.front().left);
    }
    for (const AxisPiece& piece : axis_.pieces) {
        strip_.rules.push_back({axis_x_, piece.left, axis_x_, piece.right, px(1.5), Paint::ink});
        if (axis_.scale == AxisScale::logarithmic) {
            draw_log_ticks(piece);
        } else if (axis_.scale != AxisScale::sequential) {
            draw_ticks(piece);
        }
    }
    if (axis_.scale == AxisScale::sequential) {
        add_note(std::string(words::not_to_scale), TextStyle::note, Paint::soft, axis_.pieces.front().left);
        draw_sequence_years(events);
    }
}

void UprightAxis::draw_published(std::span<const PublicationDay> published, Length right) {
    if (axis_.scale == AxisScale::sequential) {
        return;
    }
    for (const PublicationDay& day : published) {
        const Length y = axis_.x(day.time);
        const bool above = add_note(day.word, TextStyle::note, Paint::published, y - px(21));
        if (!above) {
            add_note(day.word, TextStyle::note, Paint::published, y + px(9));
        }
        notes_.push_back({left_, y - px(2), axis_x_ - left_, px(4)});
        strip_.rules.push_back({left_, y, right, y, one_px, Paint::published, Stroke::dashed});
    }
}

} // namespace dateline
