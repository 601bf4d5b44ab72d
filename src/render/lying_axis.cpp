#include "render/lying_axis.hpp"

#include "render/date_words.hpp"
#include "render/text_lines.hpp"
#include "render/words_table.hpp"

#include <algorithm>

namespace dateline {

namespace {

constexpr Length first_note = px(35); ///< below the axis
constexpr Length note_pitch = px(13);

} // namespace

bool LyingAxis::add_note(TextLine line) {
    const Box box = line.box();
    Box wide = box;
    wide.x -= px(4);
    wide.width += px(8);
    if (box.x < left_ || box.right() > right_ ||
        std::any_of(notes_.begin(), notes_.end(), [&](const Box& other) { return other.overlaps(wide); })) {
        return false;
    }
    notes_.push_back(box);
    bottom_ = std::max(bottom_, box.bottom());
    strip_.lines.push_back(std::move(line));
    return true;
}

void LyingAxis::draw_ticks(const AxisPiece& piece) {
    bool first = true;
    for (const AxisTick& tick : ticks_of(piece)) {
        if (tick.is_drawn) {
            strip_.rules.push_back(
                {tick.x, axis_y_, tick.x, axis_y_ + (tick.major ? px(7) : px(4)), one_px, Paint::axis});
        }
        if (tick.label.empty()) {
            continue;
        }
        const Length y = axis_y_ + px(20);
        TextLine line = make_line(tick.label, TextStyle::axis, Paint::soft, TextAnchor::start, tick.x, y);
        if (tick.names_moment) {
            line.anchor = TextAnchor::middle;
        } else if (line.width <= tick.cell) {
            line.anchor = TextAnchor::middle;
            line.x = tick.x + tick.cell / 2;
        }
        const Length beyond = line.box().right() - (piece.right + px(8));
        if (beyond <= 0) {
            first = false;
            add_note(std::move(line));
        } else if (first) { // a short piece must still say where it is
            first = false;
            line.x -= beyond;
            add_note(std::move(line));
        }
    }
}

void LyingAxis::draw_breaks() {
    for (std::size_t i = 0; i + 1 < axis_.pieces.size(); ++i) {
        const Length x = axis_.pieces[i].right;
        strip_.breaks.push_back({x, break_width, axis_y_});
        const Length middle = x + break_width / 2;
        const std::string gap = gap_in_words(axis_.hidden[i]);
        // Beside a short piece at the edge the words would leave the picture: they move in.
        const Length half =
            std::max(text_width(gap, TextStyle::note), text_width(words::not_shown, TextStyle::note)) / 2;
        const Length at = std::clamp(middle, left_ + half + one_px, right_ - half - one_px);
        add_note(make_line(gap, TextStyle::note, Paint::soft, TextAnchor::middle, at, axis_y_ + first_note));
        add_note(make_line(std::string(words::not_shown), TextStyle::note, Paint::soft, TextAnchor::middle,
                           at, axis_y_ + first_note + note_pitch));
    }
}

/// Without a scale the years still stand where they begin.
void LyingAxis::draw_sequence_years(std::span<const ShownEvent> events) {
    std::string before;
    for (const ShownEvent& event : events) {
        if (event.number == 0) {
            continue;
        }
        const Day day = day_at(event.mark.begin);
        const std::string year = year_in_words(static_cast<int>(date::year_month_day{day}.year()));
        if (year != before && add_note(make_line(year, TextStyle::axis, Paint::soft, TextAnchor::middle,
                                                 axis_.x_of(event.mark), axis_y_ + px(20)))) {
            before = year;
        }
    }
}

/// On a log scale ticks say how long before the end they are; the end itself is named.
void LyingAxis::draw_log_ticks(const AxisPiece& piece) {
    const Day end = day_at(piece.end - 1);
    add_note(make_line(day_with_year(end), TextStyle::axis, Paint::soft, TextAnchor::end, piece.right,
                       axis_y_ + px(20)));
    for (const AxisTick& tick : log_ticks_of(axis_)) {
        strip_.rules.push_back({tick.x, axis_y_, tick.x, axis_y_ + px(5), one_px, Paint::axis});
        add_note(make_line(tick.label, TextStyle::axis, Paint::soft, TextAnchor::middle, tick.x,
                           axis_y_ + px(20)));
    }
    add_note(make_line(std::string(words::log_scale), TextStyle::note, Paint::soft, TextAnchor::start, left_,
                       axis_y_ + first_note));
}

void LyingAxis::draw(std::span<const ShownEvent> events) {
    for (const AxisPiece& piece : axis_.pieces) {
        strip_.rules.push_back({piece.left, axis_y_, piece.right, axis_y_, px(1.5), Paint::ink});
        if (axis_.scale == AxisScale::logarithmic) {
            draw_log_ticks(piece);
        } else if (axis_.scale != AxisScale::sequential) {
            draw_ticks(piece);
        }
    }
    if (axis_.scale == AxisScale::sequential) {
        draw_sequence_years(events);
        add_note(make_line(std::string(words::not_to_scale), TextStyle::note, Paint::soft, TextAnchor::start,
                           left_, axis_y_ + first_note));
    }
    if (axis_.pieces.front().unit == AxisUnit::hour) {
        add_note(make_line(weekday_and_date(day_at(axis_.pieces.front().begin)), TextStyle::note, Paint::soft,
                           TextAnchor::start, left_, axis_y_ + first_note));
    }
    draw_breaks();
}

void LyingAxis::draw_published(std::span<const PublicationDay> published, Length top, Paint paint) {
    if (axis_.scale == AxisScale::sequential) {
        return;
    }
    for (const PublicationDay& day : published) {
        const Length x = axis_.x(day.time);
        Length end = axis_y_ + px(7);
        for (const int step : {0, 1, 2}) {
            const Length y = axis_y_ + first_note + step * note_pitch;
            TextLine right = make_line(day.word, TextStyle::note, paint, TextAnchor::start, x + px(5), y);
            TextLine left = right;
            left.anchor = TextAnchor::end;
            left.x = x - px(5);
            if (add_note(std::move(right)) || add_note(std::move(left))) {
                end = y;
                break;
            }
        }
        // The line passes between tick labels, never through one.
        const bool through = std::any_of(notes_.begin(), notes_.end(), [&](const Box& box) {
            return box.x < x + px(1) && x < box.right() + px(1) && box.bottom() > axis_y_ && box.y < end;
        });
        strip_.rules.push_back({x, top, x, through ? axis_y_ + px(7) : end, one_px, paint, Stroke::dashed});
    }
}

} // namespace dateline
