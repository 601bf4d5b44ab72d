#include "render/clean_text.hpp"
#include "render/date_words.hpp"
#include "render/event_mark.hpp"
#include "render/graph_drawing.hpp"
#include "render/layout_steps.hpp"
#include "render/row_words.hpp"
#include "render/text_lines.hpp"
#include "render/words_table.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

namespace dateline {

namespace {

constexpr std::size_t most_pairs = 24;
constexpr std::size_t most_labels = 3;
constexpr Length node_text = px(150);
constexpr Length label_text = px(150);
constexpr Length node_line = px(17);
constexpr Length label_line = px(14);
constexpr Length padding = px(8);

/// What one actor did to another, in time order.
struct Pair {
    std::string from{}; ///< TimelineActor::id
    std::string to{};
    std::vector<const TimelineEvent*> events{};
    double salience = 0;
};

bool is_acted_on(Role role) {
    return role == Role::patient || role == Role::recipient || role == Role::counterpart;
}

/// By first event; the most salient ones where there are too many.
std::vector<Pair> pairs_of(const Timeline& timeline) {
    std::vector<Pair> pairs;
    std::map<std::pair<std::string, std::string>, std::size_t> known;
    const auto add = [&](const TimelineEvent& event) {
        for (const EventActor& agent : event.actors) {
            for (const EventActor& other : event.actors) {
                if (agent.role != Role::agent || !is_acted_on(other.role) || agent.actor == other.actor) {
                    continue;
                }
                const auto [at, is_new] = known.try_emplace({agent.actor, other.actor}, pairs.size());
                if (is_new) {
                    pairs.push_back({.from = agent.actor, .to = other.actor});
                }
                Pair& pair = pairs[at->second];
                if (pair.events.empty() || pair.events.back() != &event) {
                    pair.events.push_back(&event);
                }
                pair.salience = std::max(pair.salience, event.salience);
            }
        }
    };
    std::for_each(timeline.events.begin(), timeline.events.end(), add);
    std::for_each(timeline.undated.begin(), timeline.undated.end(), add);
    if (pairs.size() > most_pairs) {
        std::stable_sort(pairs.begin(), pairs.end(),
                         [](const Pair& a, const Pair& b) { return a.salience > b.salience; });
        pairs.resize(most_pairs);
    }
    return pairs;
}

std::string name_of(const Timeline& timeline, const std::string& id) {
    const auto at = std::find_if(timeline.actors.begin(), timeline.actors.end(),
                                 [&id](const TimelineActor& a) { return a.id == id; });
    const std::string name = at == timeline.actors.end() ? std::string() : clean_text(at->name);
    return name.empty() ? clean_text(id) : name;
}

std::string_view status_word(Status status) {
    switch (status) {
    case Status::happened:
    case Status::ongoing:
        return {};
    case Status::planned:
        return words::planned;
    case Status::possible:
        return words::possible;
    case Status::conditional:
        return words::conditional;
    case Status::claimed:
        return words::claimed;
    case Status::denied:
        return words::denied;
    }
    return {};
}

/// "meet · 15 May · claimed"; the year with the first date and where it changes is too much here: it stands
/// with every date that is not of the year of publication.
std::string label_of(const TimelineEvent& event, const Timeline& timeline) {
    std::string date;
    if (event.when) {
        const DateLabel label = date_label(*event.when);
        const std::string published =
            timeline.articles.empty()
                ? std::string()
                : year_in_words(
                      static_cast<int>(date::year_month_day{timeline.articles.front().published}.year()));
        date = event.when->span.is_day() ? day_and_month(*event.when->span.first)
                                         : join({label.first, label.second}, " ");
        if (!label.year.empty() && label.year != published) {
            date = join({date, label.year}, " ");
        }
    }
    const std::string type = clean_text(event.type);
    return join({type, date, std::string(status_word(event.status))}, " · ");
}

class NetworkBuilder {
  public:
    NetworkBuilder(const Timeline& timeline, Length width) : timeline_(timeline), pairs_(pairs_of(timeline)) {
        layout_.width = width;
        layout_.title = title_of(timeline);
    }

    Result<Layout> build() {
        collect();
        Result<GraphDrawing> drawing = best_drawing();
        if (!drawing) {
            return fail(drawing.error());
        }
        layout_.width = std::max(layout_.width, drawing->width + 2 * margin);
        const Length right = layout_.width - margin;
        Length y = lay_out_heading(layout_, layout_.title, subtitle(), margin, right);
        if (names_.empty()) {
            layout_.notes.push_back(make_line(std::string(words::network_empty), TextStyle::caption,
                                              Paint::soft, TextAnchor::start, margin, y + px(20)));
            y += px(36);
        } else {
            place(*drawing, margin + (right - margin - drawing->width) / 2, y + px(14));
            y += drawing->height + px(30);
        }
        layout_.rules.push_back({margin, y, right, y, one_px, Paint::ink});
        layout_.height = lay_out_source(layout_, timeline_, margin, right, y) + px(8);
        return std::move(layout_);
    }

  private:
    void collect();
    [[nodiscard]] Result<GraphDrawing> best_drawing() const;
    void place(const GraphDrawing& drawing, Length x, Length y);
    [[nodiscard]] std::string subtitle() const;
    [[nodiscard]] std::vector<std::string> labels_of(const Pair& pair) const;

    const Timeline& timeline_;
    std::vector<Pair> pairs_;
    Layout layout_{};
    std::vector<std::string> ids_{}; ///< actors in order of appearance
    std::vector<std::vector<std::string>> names_{};
    std::vector<std::vector<std::string>> labels_{}; ///< by pair
    std::vector<GraphNode> nodes_{};                 ///< actors, then one for the words of each pair
    std::vector<GraphEdge> edges_{};                 ///< two for each pair: to its words and on
};

std::vector<std::string> NetworkBuilder::labels_of(const Pair& pair) const {
    std::vector<std::string> lines;
    for (std::size_t i = 0; i < pair.events.size() && i < most_labels; ++i) {
        const Wrapped line = wrap(label_of(*pair.events[i], timeline_), TextStyle::note, label_text, 1);
        lines.insert(lines.end(), line.lines.begin(), line.lines.end());
    }
    if (pair.events.size() > most_labels) {
        lines.push_back(
            fill(words::and_more, {{"count", fmt::format("{}", pair.events.size() - most_labels)}}));
    }
    return lines;
}

void NetworkBuilder::collect() {
    const auto index_of = [this](const std::string& id) {
        const auto at = std::find(ids_.begin(), ids_.end(), id);
        if (at != ids_.end()) {
            return static_cast<std::size_t>(at - ids_.begin());
        }
        ids_.push_back(id);
        names_.push_back(wrap(name_of(timeline_, id), TextStyle::date, node_text, 3).lines);
        return ids_.size() - 1;
    };
    const auto size_of = [](const std::vector<std::string>& lines, TextStyle style, Length line) {
        Length width = px(24);
        for (const std::string& text : lines) {
            width = std::max(width, text_width(text, style));
        }
        const Length count = static_cast<Length>(std::max<std::size_t>(lines.size(), 1));
        return GraphNode{(width / one_px + 2) * one_px + 2 * padding, count * line + padding};
    };
    std::vector<std::pair<std::size_t, std::size_t>> ends;
    for (const Pair& pair : pairs_) {
        const std::size_t from = index_of(pair.from);
        ends.emplace_back(from, index_of(pair.to));
        labels_.push_back(labels_of(pair));
    }
    for (const std::vector<std::string>& name : names_) {
        nodes_.push_back(size_of(name, TextStyle::date, node_line));
    }
    for (std::size_t i = 0; i < pairs_.size(); ++i) {
        nodes_.push_back(size_of(labels_[i], TextStyle::note, label_line));
        edges_.push_back({ends[i].first, ids_.size() + i, false});
        edges_.push_back({ids_.size() + i, ends[i].second, true});
    }
}

/// Left to right where that fits the width, else downwards where that does, else what is narrower.
Result<GraphDrawing> NetworkBuilder::best_drawing() const {
    if (nodes_.empty()) {
        return GraphDrawing{};
    }
    Result<GraphDrawing> right = draw_graph(nodes_, edges_, GraphDirection::right);
    if (!right || right->width <= layout_.width - 2 * margin) {
        return right;
    }
    Result<GraphDrawing> down = draw_graph(nodes_, edges_, GraphDirection::down);
    return !down || down->width < right->width ? std::move(down) : std::move(right);
}

void NetworkBuilder::place(const GraphDrawing& drawing, Length x, Length y) {
    const auto moved = [x, y](Box box) { return Box{box.x + x, box.y + y, box.width, box.height}; };
    const auto add_lines = [](std::vector<TextLine>& out, const std::vector<std::string>& texts,
                              const Box& box, TextStyle style, Paint paint, Length pitch) {
        const Length height = static_cast<Length>(texts.size()) * pitch;
        Length base = box.middle() - height / 2 + pitch * 3 / 4;
        for (const std::string& text : texts) {
            out.push_back(make_line(text, style, paint, TextAnchor::middle, box.x + box.width / 2, base));
            base += pitch;
        }
    };
    for (std::size_t i = 0; i < ids_.size(); ++i) {
        Node node{.box = moved(drawing.nodes[i]), .label = name_of(timeline_, ids_[i])};
        add_lines(node.lines, names_[i], node.box, TextStyle::date, Paint::ink, node_line);
        layout_.nodes.push_back(std::move(node));
    }
    std::vector<std::string> story;
    for (std::size_t i = 0; i < pairs_.size(); ++i) {
        const Pair& pair = pairs_[i];
        const bool certain = std::any_of(pair.events.begin(), pair.events.end(), [](const TimelineEvent* e) {
            return standing_of(e->status) == Standing::happened;
        });
        Edge edge{.standing = certain ? Standing::happened : standing_of(pair.events.front()->status)};
        for (const std::size_t half : {2 * i, 2 * i + 1}) {
            std::vector<Point> curve;
            for (const Point& point : drawing.curves[half]) {
                curve.push_back({point.x + x, point.y + y});
            }
            edge.curves.push_back(std::move(curve));
        }
        std::vector<std::string> told;
        for (const TimelineEvent* event : pair.events) {
            const std::string date = event->when ? date_in_words(*event->when) : std::string(words::no_date);
            told.push_back(join({date, clean_text(event->title)}, ": "));
        }
        edge.label = join(told, ". ") + ".";
        story.push_back(edge.label);
        add_lines(edge.lines, labels_[i], moved(drawing.nodes[ids_.size() + i]), TextStyle::note, Paint::soft,
                  label_line);
        layout_.edges.push_back(std::move(edge));
    }
    if (story.size() > 12) {
        story.resize(12);
    }
    layout_.description = join(story, " ");
}

std::string NetworkBuilder::subtitle() const {
    return fill(words::network_subtitle,
                {{"count", fmt::format("{}", ids_.size())}, {"source", outlets_of(timeline_)}});
}

} // namespace

Result<Layout> lay_out_network(const Timeline& timeline, Length width) {
    return NetworkBuilder(timeline, width).build();
}

} // namespace dateline
