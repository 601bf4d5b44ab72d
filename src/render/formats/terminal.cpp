#include "render/clean_text.hpp"
#include "render/date_words.hpp"
#include "render/event_facts.hpp"
#include "render/event_mark.hpp"
#include "render/row_words.hpp"
#include "render/text_lines.hpp"
#include "render/words_table.hpp"

#include <dateline/render/terminal.hpp>

#include <algorithm>
#include <optional>
#include <vector>

namespace dateline {

namespace {

constexpr std::size_t least_columns = 40;
constexpr std::size_t date_columns = 17;
constexpr std::size_t mark_columns = 5;
constexpr std::size_t text_from = date_columns + mark_columns;

std::size_t columns_of(std::string_view text) {
    std::size_t columns = 0;
    while (!text.empty()) {
        const char32_t c = take_code_point(text);
        const bool is_wide = is_ideograph(c) || (c >= 0x1F300 && c <= 0x1FAFF);
        columns += is_combining(c) ? 0U : is_wide ? 2U : 1U;
    }
    return columns;
}

/// Breaks clean text at blanks; a longer word stands alone on its line.
std::vector<std::string> broken(std::string_view text, std::size_t columns) {
    std::vector<std::string> lines;
    std::size_t used = 0;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find(' '), text.size());
        const std::string_view word = text.substr(0, end);
        const std::size_t width = columns_of(word);
        if (lines.empty() || (columns > 0 && used + 1 + width > columns)) {
            lines.emplace_back(word);
            used = width;
        } else {
            lines.back() += ' ';
            lines.back() += word;
            used += 1 + width;
        }
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return lines;
}

std::string_view point_mark(Standing standing) {
    switch (standing) {
    case Standing::happened:
        return "●";
    case Standing::planned:
        return "○";
    case Standing::possible:
        return "◇";
    case Standing::claimed:
        return "◌";
    case Standing::denied:
        return "⊘";
    }
    return "●";
}

/// The mark of docs/pictures.md in three columns.
std::string mark_text(const MarkForm& form) {
    if (form.shape == MarkShape::square) {
        return "□";
    }
    const std::string_view point = point_mark(form.standing);
    if (form.shape == MarkShape::disc) {
        return std::string(point);
    }
    const std::string_view middle = form.standing == Standing::happened ? "━" : point;
    const auto side = [&form](MarkEnd end, std::string_view known, std::string_view open) {
        return end == MarkEnd::open                               ? open
               : end == MarkEnd::approximate                      ? std::string_view("~")
               : form.shape == MarkShape::capsule && known == "┣" ? std::string_view("◖")
               : form.shape == MarkShape::capsule                 ? std::string_view("◗")
                                                                  : known;
    };
    return std::string(side(form.begin, "┣", "◁")) + std::string(middle) +
           std::string(side(form.end, "┫", "▷"));
}

class TerminalText {
  public:
    TerminalText(const Timeline& timeline, const TerminalOptions& options)
        : timeline_(timeline), colour_(options.colour),
          columns_(options.columns == 0 ? 0 : std::max(options.columns, least_columns)) {
        for (const SourceArticle& article : timeline.articles) {
            published_ = std::max(published_.value_or(article.published), article.published);
        }
    }

    std::string write() {
        for (const std::string& line : broken(title_of(timeline_), columns_)) {
            out_ += styled(line, "1") + "\n";
        }
        for (const std::string& line : broken(subtitle_of(timeline_), columns_)) {
            out_ += styled(line, "2") + "\n";
        }
        const SortedEvents events = sorted_events(timeline_);
        DateLabel before;
        for (const TimelineEvent* event : events.dated) {
            const DateLabel label = date_label(*event->when);
            const bool same_day = is_same_date(label, before);
            out_ += same_day ? "" : "\n";
            const std::string clock = label.clock == before.clock ? std::string()
                                      : label.clock.empty()       ? std::string(words::no_clock)
                                                                  : label.clock;
            add(*event, same_day ? clock : date_in_words(*event->when), mark_of(*event, published_).form);
            before = label;
        }
        for (const TimelineEvent* event : events.undated) {
            const bool first = event == events.undated.front();
            out_ += first ? "\n" : "";
            add(*event, first ? std::string(words::no_date) : std::string(), undated_form(*event));
        }
        return std::move(out_);
    }

  private:
    [[nodiscard]] std::string styled(const std::string& text, std::string_view code) const {
        return colour_ && !text.empty() ? "\x1b[" + std::string(code) + "m" + text + "\x1b[0m" : text;
    }

    static std::string padded(const std::string& text, std::size_t columns) {
        const std::size_t used = columns_of(text);
        return text + std::string(used < columns ? columns - used : 1, ' ');
    }

    void add(const TimelineEvent& event, const std::string& date, const MarkForm& form) {
        const RowWords words = words_of(event, timeline_);
        const std::size_t room = columns_ == 0 ? 0 : columns_ - text_from;
        const std::vector<std::string> dates = broken(date, date_columns - 1);
        std::vector<std::string> texts;
        for (const std::string& line : broken(words.title, room)) {
            texts.push_back(styled(line, "1"));
        }
        for (const std::string& line : broken(words.caption, room)) {
            texts.push_back(styled(line, "2"));
        }
        for (std::size_t i = 0; i < std::max(dates.size(), texts.size()); ++i) {
            std::string line = padded(i < dates.size() ? dates[i] : "", date_columns);
            line += i == 0 ? styled(mark_text(form), "36") +
                                 std::string(mark_columns - columns_of(mark_text(form)), ' ')
                           : std::string(mark_columns, ' ');
            line += i < texts.size() ? texts[i] : "";
            line.erase(line.find_last_not_of(' ') + 1);
            out_ += line + "\n";
        }
    }

    const Timeline& timeline_;
    bool colour_;
    std::size_t columns_;
    std::optional<Day> published_{};
    std::string out_{};
};

} // namespace

std::string to_terminal(const Timeline& timeline, const TerminalOptions& options) {
    return TerminalText(timeline, options).write();
}

} // namespace dateline
