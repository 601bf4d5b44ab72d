#include "render/clean_text.hpp"
#include "render/date_words.hpp"
#include "render/event_facts.hpp"
#include "render/layout_steps.hpp"
#include "render/row_words.hpp"
#include "render/text_lines.hpp"
#include "render/words_table.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

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

constexpr std::size_t dense_from = 40; ///< from here on only the most important events are labelled
constexpr std::size_t most_labelled = 24;
constexpr std::size_t most_undated = 12;
constexpr std::size_t most_published = 4;
constexpr std::size_t most_told = 12; ///< sentences in the description

/// A label that is too wide is broken after its first word: "since" / "10 Aug".
std::vector<std::string> date_lines(const std::string& label) {
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
    ColumnBuilder(const Timeline& timeline, Length width, Scale scale) : timeline_(timeline), scale_(scale) {
        layout_.width = width;
        left_ = margin;
        right_ = width - margin;
        SortedEvents sorted = sorted_events(timeline);
        dated_ = std::move(sorted.dated);
        undated_ = std::move(sorted.undated);
    }

    Layout build() {
        layout_.title = title_of(timeline_);
        y_ = lay_out_heading(layout_, layout_.title, subtitle_of(timeline_), left_, right_);
        choose_events();
        add_strip();
        for (const ShownEvent& shown : events_) {
            if (shown.number > 0) {
                add_dated(shown);
            }
        }
        add_note(words::more_rows, dated_.size() - labelled_);
        add_undated();
        end_list();
        const Length legend = lay_out_legend(layout_, forms_, left_, right_, y_);
        layout_.height = lay_out_source(layout_, timeline_, left_, right_, y_ + legend) + px(8);
        describe();
        return std::move(layout_);
    }

  private:
    void choose_events();
    void add_strip();
    void add_dated(const ShownEvent& shown);
    void add_undated();
    void add_note(std::string_view phrase, std::size_t count);
    void end_list();
    void describe();
    void add_row(Row row, const RowWords& words, MarkForm form, Length date_bottom);
    void separate(bool with_line);
    [[nodiscard]] std::vector<EventMark> other_days(const TimelineEvent& event) const;
    [[nodiscard]] bool is_one_day() const;
    [[nodiscard]] std::vector<PublicationDay> publication_days() const;

    const Timeline& timeline_;
    Scale scale_;
    Layout layout_{};
    std::vector<const TimelineEvent*> dated_{};
    std::vector<const TimelineEvent*> undated_{};
    std::vector<ShownEvent> events_{};
    std::vector<MarkForm> forms_{}; ///< that occur, for the legend
    std::vector<std::string> story_{};
    std::size_t labelled_ = 0;
    Length left_ = 0;
    Length right_ = 0;
    Length y_ = 0;
    DateLabel group_{};
    std::string year_{}; ///< the year last said
};

/// All carry a row and a number up to a limit; beyond it the most salient ones, the first and the last.
void ColumnBuilder::choose_events() {
    std::optional<Day> published;
    for (const SourceArticle& article : timeline_.articles) {
        published = std::max(published.value_or(article.published), article.published);
    }
    std::vector<std::size_t> order(dated_.size());
    for (std::size_t i = 0; i < order.size(); ++i) {
        order[i] = i;
    }
    if (dated_.size() >= dense_from) {
        std::sort(order.begin() + 1, order.end() - 1, [this](std::size_t a, std::size_t b) {
            const TimelineEvent& one = *dated_[a];
            const TimelineEvent& other = *dated_[b];
            return one.salience != other.salience ? one.salience > other.salience : one.id < other.id;
        });
        std::swap(order[1], order.back()); // the first and the last event are always labelled
        order.resize(most_labelled);
        std::sort(order.begin(), order.end());
    }
    const std::set<std::size_t> labelled(order.begin(), order.end());
    labelled_ = labelled.size();
    int number = 0;
    for (std::size_t i = 0; i < dated_.size(); ++i) {
        const TimelineEvent& event = *dated_[i];
        ShownEvent shown{&event, mark_of(event, published), labelled.count(i) > 0 ? ++number : 0};
        if (shown.number > 0 && shown.mark.is_point()) {
            shown.others = other_days(event);
        }
        if (!shown.others.empty()) {
            forms_.push_back({.shape = MarkShape::differs});
        }
        events_.push_back(std::move(shown));
    }
}

/// Only whole days can stand beside the mark; wider dates are said in the row.
std::vector<EventMark> ColumnBuilder::other_days(const TimelineEvent& event) const {
    std::vector<EventMark> days;
    for (const OtherDate& other : other_dates(event, timeline_)) {
        TimelineEvent elsewhere;
        elsewhere.when = other.when;
        const EventMark mark = mark_of(elsewhere, std::nullopt);
        if (mark.is_point()) {
            days.push_back(mark);
        }
    }
    return days;
}

bool ColumnBuilder::is_one_day() const {
    return std::all_of(events_.begin(), events_.end(), [this](const ShownEvent& e) {
        return e.mark.is_point() && e.others.empty() && e.mark.begin == events_.front().mark.begin;
    });
}

std::vector<PublicationDay> ColumnBuilder::publication_days() const {
    std::set<Day> days;
    for (const SourceArticle& article : timeline_.articles) {
        days.insert(article.published);
    }
    std::vector<PublicationDay> lines;
    if (days.size() <= most_published) {
        for (const Day day : days) {
            const bool is_new_year = std::none_of(events_.begin(), events_.end(), [day](const ShownEvent& e) {
                const Day begin{date::days{static_cast<int>(e.mark.begin / 2)}};
                return date::year_month_day{begin}.year() == date::year_month_day{day}.year();
            });
            const std::string date = is_new_year ? day_with_year(day) : day_and_month(day);
            lines.push_back(
                {begin_of(day) + 2, lines.empty() ? fill(words::published_on, {{"date", date}}) : date});
        }
    }
    return lines;
}

/// Events of one day need no axis: the list says it.
void ColumnBuilder::add_strip() {
    if (events_.empty() || is_one_day()) {
        y_ += px(4);
        return;
    }
    layout_.strip = lay_out_strip(events_, publication_days(), left_, right_, y_ + px(12), scale_);
    y_ = layout_.strip->box.bottom() + px(8);
}

void ColumnBuilder::separate(bool with_line) {
    if (with_line) {
        layout_.rules.push_back({left_, y_, right_, y_, one_px, Paint::hairline});
    }
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
    Wrapped caption = wrap(words.caption, TextStyle::caption, width, 1);
    const bool is_short = caption.cut;
    for (std::size_t i = 0; caption.cut && i < words.shorter.size(); ++i) {
        caption = wrap(words.shorter[i], TextStyle::caption, width, 1);
    }
    if (!caption.lines.empty()) {
        add(caption.lines.front(), TextStyle::caption, Paint::soft);
    }
    if (title.cut || is_short) {
        row.full = join({words.title, words.caption}, "\n");
    }
    const Length middle = y_ + first_line - px(5);
    const bool round = form.shape == MarkShape::disc;
    const Length half = round ? px(5.5) : form.shape == MarkShape::square ? px(5) : mark_width / 2;
    const Length half_height = round ? px(5.5) : form.shape == MarkShape::square ? px(5) : px(4);
    const Length mark_x = left_ + mark_at + mark_width / 2;
    row.marks.push_back({form, {mark_x - half, middle - half_height, 2 * half, 2 * half_height}});
    forms_.push_back(form);
    const Length extra = static_cast<Length>(std::max<std::size_t>(title.lines.size(), 1) - 1) * wrapped_line;
    const Length least = caption.lines.empty() ? bare_row_height : row_height;
    const Length height = std::max(least + extra, date_bottom - y_ + px(8));
    row.box = {left_, y_, right_ - left_, height};
    layout_.rows.push_back(std::move(row));
    y_ += height;
}

void ColumnBuilder::add_dated(const ShownEvent& shown) {
    const TimelineEvent& event = *shown.event;
    const DateLabel label = date_label(*event.when);
    const bool new_group = label != group_;
    separate(new_group || layout_.rows.empty());
    Row row{.event = event.id};
    Length date_bottom = y_;
    if (new_group) {
        Length y = y_ + first_line;
        const auto add = [&](const std::string& text, TextStyle style, Paint paint) {
            if (!text.empty()) {
                row.lines.push_back(make_line(text, style, paint, TextAnchor::start, left_, y));
                date_bottom = row.lines.back().box().bottom();
                y += caption_line;
            }
        };
        for (const std::string& part : {label.first, label.second}) {
            for (const std::string& text : date_lines(part)) {
                add(text, TextStyle::date, Paint::ink);
            }
        }
        if (label.year != year_) {
            add(label.year, TextStyle::axis, Paint::soft);
        }
        year_ = label.year;
        group_ = label;
    }
    row.lines.push_back(make_line(fmt::format("{}", shown.number), TextStyle::number, Paint::accent,
                                  TextAnchor::end, left_ + number_at, y_ + first_line - px(1)));
    const RowWords words = words_of(event, timeline_);
    const std::string date =
        event.when->span.is_day() ? day_in_full(*event.when->span.first) : date_in_words(*event.when);
    const bool plain_day = event.when->span.is_day() && shown.mark.is_point();
    const std::string known = plain_day ? std::string(words::known_to_day) : std::string();
    row.label = join({date, words.title, words.caption, known}, ". ") + ".";
    story_.push_back(join({date, words.title}, ": ") + ".");
    add_row(std::move(row), words, shown.mark.form, date_bottom);
}

void ColumnBuilder::add_undated() {
    std::vector<const TimelineEvent*> shown = undated_;
    if (shown.size() > most_undated) {
        std::stable_sort(shown.begin(), shown.end(), [](const TimelineEvent* a, const TimelineEvent* b) {
            return a->salience != b->salience ? a->salience > b->salience : a->id < b->id;
        });
        shown.resize(most_undated);
    }
    for (const TimelineEvent* event : shown) {
        separate(event == shown.front());
        Row row{.event = event->id};
        if (event == shown.front()) {
            row.lines.push_back(make_line(std::string(words::no_date), TextStyle::date, Paint::soft,
                                          TextAnchor::start, left_, y_ + first_line));
        }
        const RowWords words = words_of(*event, timeline_);
        row.label = join({words.title, words.caption}, ". ") + ".";
        add_row(std::move(row), words, undated_form(*event), y_);
    }
    add_note(words::more_undated, undated_.size() - shown.size());
}

void ColumnBuilder::add_note(std::string_view phrase, std::size_t count) {
    if (count == 0) {
        return;
    }
    separate(true);
    layout_.notes.push_back(make_line(fill(phrase, {{"count", fmt::format("{}", count)}}), TextStyle::caption,
                                      Paint::soft, TextAnchor::start, left_ + text_at, y_ + px(17)));
    y_ += px(26);
}

void ColumnBuilder::end_list() {
    layout_.rules.push_back({left_, y_, right_, y_, one_px, Paint::ink});
}

void ColumnBuilder::describe() {
    if (story_.size() > most_told) {
        story_.resize(most_told);
    }
    layout_.description = join(story_, " ");
}

} // namespace

Layout lay_out_column(const Timeline& timeline, Length width, Scale scale) {
    return ColumnBuilder(timeline, width, scale).build();
}

} // namespace dateline
