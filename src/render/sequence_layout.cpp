// What was before what: events of one time in a box, an arrow where one time ends before another begins.
// Times that overlap ("2014" and "May 2014") have no order, and stand side by side.

#include "render/clean_text.hpp"
#include "render/date_words.hpp"
#include "render/event_facts.hpp"
#include "render/graph_drawing.hpp"
#include "render/layout_steps.hpp"
#include "render/row_words.hpp"
#include "render/text_lines.hpp"
#include "render/words_table.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <functional>

namespace dateline {

namespace {

constexpr std::size_t most_boxes = 24;
constexpr std::size_t most_titles = 4;
constexpr Length box_text = px(200);
constexpr Length line_height = px(16);
constexpr Length padding = px(8);

/// Events of the same time.
struct Moment {
    Span span{};
    std::vector<const TimelineEvent*> events{};
    double salience = 0;
    std::vector<TextLine> lines{}; ///< placed from (0, 0) of the box's inside
};

bool is_before(const Moment& a, const Moment& b) {
    return a.span.last && b.span.first && *a.span.last < *b.span.first;
}

std::vector<Moment> moments_of(const Timeline& timeline) {
    std::vector<Moment> moments;
    for (const TimelineEvent* event : sorted_events(timeline).dated) {
        const auto same = std::find_if(moments.begin(), moments.end(),
                                       [&](const Moment& m) { return m.span == event->when->span; });
        Moment& moment = same == moments.end() ? moments.emplace_back() : *same;
        moment.span = event->when->span;
        moment.events.push_back(event);
        moment.salience = std::max(moment.salience, event->salience);
    }
    return moments;
}

/// Keeps the most salient ones, in their order; gives how many went.
std::size_t leave_out(std::vector<Moment>& moments) {
    if (moments.size() <= most_boxes) {
        return 0;
    }
    std::vector<double> saliences;
    saliences.reserve(moments.size());
    for (const Moment& moment : moments) {
        saliences.push_back(moment.salience);
    }
    std::nth_element(saliences.begin(), saliences.begin() + most_boxes - 1, saliences.end(),
                     std::greater<>());
    const double least = saliences[most_boxes - 1];
    const auto above = static_cast<std::size_t>(std::count_if(
        moments.begin(), moments.end(), [least](const Moment& m) { return m.salience > least; }));
    std::size_t like = most_boxes - above; // of those just salient enough the earliest stay
    const std::size_t all = moments.size();
    std::erase_if(moments, [&](const Moment& m) {
        const bool stays = m.salience > least || (m.salience == least && like > 0);
        like -= stays && m.salience == least ? 1U : 0U;
        return !stays;
    });
    return all - moments.size();
}

/// Pairs in order between which nothing else stands: with them the other pairs are said too.
std::vector<GraphEdge> steps_of(const std::vector<Moment>& moments) {
    std::vector<GraphEdge> steps;
    for (std::size_t a = 0; a < moments.size(); ++a) {
        for (std::size_t b = 0; b < moments.size(); ++b) {
            const bool direct = is_before(moments[a], moments[b]) &&
                                std::none_of(moments.begin(), moments.end(), [&](const Moment& between) {
                                    return is_before(moments[a], between) && is_before(between, moments[b]);
                                });
            if (direct) {
                steps.push_back({a, b, true});
            }
        }
    }
    return steps;
}

class SequenceBuilder {
  public:
    SequenceBuilder(const Timeline& timeline, Length width)
        : timeline_(timeline), moments_(moments_of(timeline)), left_out_(leave_out(moments_)) {
        layout_.width = width;
        layout_.title = title_of(timeline);
    }

    Result<Layout> build() {
        std::vector<GraphNode> sizes;
        for (Moment& moment : moments_) {
            sizes.push_back(write(moment));
        }
        const std::vector<GraphEdge> steps = steps_of(moments_);
        const Result<GraphDrawing> drawing = sizes.empty() ? Result<GraphDrawing>(GraphDrawing{})
                                                           : draw_graph(sizes, steps, GraphDirection::down);
        if (!drawing) {
            return fail(drawing.error());
        }
        layout_.width = std::max(layout_.width, drawing->width + 2 * margin);
        const Length right = layout_.width - margin;
        const std::string subtitle = fill(words::sequence_subtitle, {{"source", outlets_of(timeline_)}});
        Length y = lay_out_heading(layout_, layout_.title, subtitle, margin, right);
        place(*drawing, steps, margin + (right - margin - drawing->width) / 2, y + px(14));
        y += drawing->height + px(30);
        const std::size_t undated = sorted_events(timeline_).undated.size();
        for (const auto& [phrase, count] :
             {std::pair(words::more_times, left_out_), std::pair(words::more_undated, undated)}) {
            if (count > 0) {
                layout_.notes.push_back(make_line(fill(phrase, {{"count", fmt::format("{}", count)}}),
                                                  TextStyle::caption, Paint::soft, TextAnchor::start, margin,
                                                  y));
                y += px(20);
            }
        }
        layout_.rules.push_back({margin, y, right, y, one_px, Paint::ink});
        layout_.height = lay_out_source(layout_, timeline_, margin, right, y) + px(8);
        return std::move(layout_);
    }

  private:
    GraphNode write(Moment& moment) const;
    void place(const GraphDrawing& drawing, const std::vector<GraphEdge>& steps, Length x, Length y);

    const Timeline& timeline_;
    std::vector<Moment> moments_;
    std::size_t left_out_;
    Layout layout_{};
};

GraphNode SequenceBuilder::write(Moment& moment) const {
    Length y = px(12);
    const auto add = [&](const std::string& text, TextStyle style, Paint paint) {
        moment.lines.push_back(make_line(text, style, paint, TextAnchor::start, 0, y));
        y += line_height;
    };
    for (const std::string& line :
         wrap(date_in_words(*moment.events.front()->when), TextStyle::note, box_text, 1).lines) {
        add(line, TextStyle::note, Paint::soft);
    }
    for (std::size_t i = 0; i < moment.events.size() && i < most_titles; ++i) {
        const TimelineEvent& event = *moment.events[i];
        const std::string title = words_of(event, timeline_).title;
        const bool plain = event.status == Status::happened || event.status == Status::denied;
        const std::string text = plain ? title : fmt::format("{} ({})", title, to_string(event.status));
        for (const std::string& line : wrap_evenly(text, TextStyle::caption, box_text, 3).lines) {
            add(line, TextStyle::caption, Paint::ink);
        }
        y += px(2);
    }
    if (moment.events.size() > most_titles) {
        add(fill(words::and_more, {{"count", fmt::format("{}", moment.events.size() - most_titles)}}),
            TextStyle::note, Paint::soft);
    }
    Length width = px(40);
    for (const TextLine& line : moment.lines) {
        width = std::max(width, line.width);
    }
    return {(width / one_px + 2) * one_px + 2 * padding, y + 2 * padding - line_height / 2};
}

void SequenceBuilder::place(const GraphDrawing& drawing, const std::vector<GraphEdge>& steps, Length x,
                            Length y) {
    std::vector<std::string> story;
    for (std::size_t i = 0; i < moments_.size(); ++i) {
        const Box& box = drawing.nodes[i];
        Node node{.box = {box.x + x, box.y + y, box.width, box.height}};
        for (TextLine line : moments_[i].lines) {
            line.x = line.right_to_left ? node.box.right() - padding - line.width : node.box.x + padding;
            line.y += node.box.y + padding;
            node.lines.push_back(std::move(line));
        }
        std::vector<std::string> titles;
        for (const TimelineEvent* event : moments_[i].events) {
            titles.push_back(words_of(*event, timeline_).title);
        }
        node.label = join({date_in_words(*moments_[i].events.front()->when), join(titles, "; ")}, ": ") + ".";
        story.push_back(node.label);
        layout_.nodes.push_back(std::move(node));
    }
    for (std::size_t i = 0; i < steps.size(); ++i) {
        Edge edge;
        for (const Point& point : drawing.curves[i]) {
            edge.curves.resize(1);
            edge.curves[0].push_back({point.x + x, point.y + y});
        }
        const auto date = [this](std::size_t at) {
            return date_in_words(*moments_[at].events.front()->when);
        };
        edge.label =
            fill(words::sequence_step, {{"first", date(steps[i].from)}, {"then", date(steps[i].to)}});
        layout_.edges.push_back(std::move(edge));
    }
    story.resize(std::min<std::size_t>(story.size(), 12));
    layout_.description = join(story, " ");
}

} // namespace

Result<Layout> lay_out_sequence(const Timeline& timeline, Length width) {
    return SequenceBuilder(timeline, width).build();
}

} // namespace dateline
