// Time goes right: a row for each actor, place, type or source, labels beside the marks, the axis below all.
#include "render/axis_marks.hpp"
#include "render/clean_text.hpp"
#include "render/date_words.hpp"
#include "render/event_facts.hpp"
#include "render/label_block.hpp"
#include "render/layout_steps.hpp"
#include "render/lying_axis.hpp"
#include "render/row_words.hpp"
#include "render/text_lines.hpp"
#include "render/words_table.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <map>

namespace dateline {

namespace {

constexpr Length widest_name = px(140);
constexpr Length name_gap = px(16);
constexpr Length least_label = px(160);
constexpr Length widest_label = px(260);
constexpr Length mark_gap = px(6); ///< between a mark and its label
constexpr Length label_gap = px(14);
constexpr Length title_line = px(15);
constexpr Length to_base = px(12);
constexpr Length lane_air = px(6); ///< above and below what a lane holds
constexpr Length disc_radius = px(5.5);
constexpr Length mark_line = px(8); ///< from the top of a label to the middle of its mark
constexpr Length under_band = px(16);

std::string lane_of(const TimelineEvent& event, const Timeline& timeline, Lanes by) {
    switch (by) {
    case Lanes::none:
        break;
    case Lanes::actor: {
        const std::vector<NamedActor> actors = actors_of(event, timeline);
        const auto agent = std::find_if(actors.begin(), actors.end(),
                                        [](const NamedActor& a) { return a.role == Role::agent; });
        return agent != actors.end() ? agent->name : actors.empty() ? std::string() : actors.front().name;
    }
    case Lanes::place:
        return clean_text(event.place);
    case Lanes::type:
        return clean_text(event.type);
    case Lanes::source: {
        const std::vector<std::string> sources = sources_of(event);
        const std::vector<const SourceArticle*> articles = articles_of(event, timeline);
        return !sources.empty()   ? sources.back()
               : articles.empty() ? std::string()
                                  : clean_text(articles.front()->outlet);
    }
    }
    return {};
}

std::string_view word_for_none(Lanes by) {
    switch (by) {
    case Lanes::none:
        break;
    case Lanes::actor:
        return words::no_actor;
    case Lanes::place:
        return words::no_place;
    case Lanes::type:
        return words::no_type;
    case Lanes::source:
        return words::no_source;
    }
    return {};
}

/// A mark with its label; x is known, y counts from the top of its shelf.
struct Item {
    Row row{};
    std::vector<Rule> bridges{}; ///< between days that outlets give differently
    Length left = 0;             ///< of mark and label together
    Length right = 0;
    Length height = 0;
};

/// Items side by side.
struct Shelf {
    std::vector<Item> items{};
    [[nodiscard]] bool has_room(const Item& item) const {
        return std::none_of(items.begin(), items.end(), [&item](const Item& other) {
            return item.left < other.right + label_gap && other.left < item.right + label_gap;
        });
    }
    [[nodiscard]] Length height() const {
        Length most = 0;
        for (const Item& item : items) {
            most = std::max(most, item.height);
        }
        return most;
    }
};

struct Lane {
    std::string name{};
    double salience = 0; ///< of all its events together
    Paint paint = Paint::accent;
    std::vector<const ShownEvent*> events{};
};

class LanesBuilder {
  public:
    LanesBuilder(const Timeline& timeline, const LayoutRequest& request)
        : timeline_(timeline), request_(request),
          choice_(choose_events(timeline, request.most_labelled, request.most_undated)) {
        layout_.width = request.width;
        right_ = request.width - margin;
    }

    Layout build() {
        layout_.title = title_of(timeline_);
        layout_.description = story_of(choice_, timeline_);
        y_ = lay_out_heading(layout_, layout_.title, subtitle_of(timeline_), margin, right_) + px(14);
        if (!choice_.dated.empty()) {
            choose_lanes();
            make_time_axis();
            const Length top = y_;
            for (const Lane& lane : lanes_) {
                draw_lane(lane);
            }
            draw_axis(top);
        }
        lay_out_ending(
            layout_, choice_, timeline_,
            {.note_x = left_,
             .y = y_,
             .columns = static_cast<std::size_t>(std::max<Length>((right_ - margin) / grid_column, 1))});
        for (Mark& mark : layout_.legend_marks) {
            mark.paint = neutral_paint();
        }
        return std::move(layout_);
    }

  private:
    void choose_lanes();
    void make_time_axis();
    void draw_lane(const Lane& lane);
    void paint_lanes(std::size_t named);
    void draw_axis(Length top);
    /// Of what belongs to no lane: the accent is like the colour of one.
    [[nodiscard]] Paint neutral_paint() const { return is_coloured_ ? Paint::axis : Paint::accent; }
    void draw_backdrops(Length top, Length bottom);
    [[nodiscard]] Item item_of(const ShownEvent& shown) const;
    static void paint(Item& item, Paint paint);
    [[nodiscard]] Mark mark_at(const ShownEvent& shown) const;
    Box add_marks(Item& item, const ShownEvent& shown) const;

    const Timeline& timeline_;
    LayoutRequest request_;
    EventChoice choice_;
    Layout layout_{};
    Strip strip_{};
    TimeAxis axis_{};
    std::vector<PublicationDay> published_{};
    std::vector<Lane> lanes_{};
    Length left_ = margin; ///< of the axis, right of the names
    Length right_ = 0;
    Length y_ = 0;
    Length label_width_ = 0;
    bool is_coloured_ = false;
};

/// The lanes with the most to tell, by name where they are equal; what is left over shares one, and so does
/// what has no name.
void LanesBuilder::choose_lanes() {
    std::map<std::string, Lane> by_name;
    Lane none{.name = std::string(word_for_none(request_.lanes))};
    for (const ShownEvent& shown : choice_.dated) {
        if (shown.number == 0) {
            continue;
        }
        const std::string name = lane_of(*shown.event, timeline_, request_.lanes);
        Lane& lane = name.empty() ? none : by_name[name];
        lane.name = name.empty() ? lane.name : name;
        lane.salience += shown.event->salience;
        lane.events.push_back(&shown);
    }
    for (auto& [name, lane] : by_name) {
        lanes_.push_back(std::move(lane));
    }
    std::stable_sort(lanes_.begin(), lanes_.end(),
                     [](const Lane& a, const Lane& b) { return a.salience > b.salience; });
    const std::size_t room = request_.most_lanes - (none.events.empty() ? 0 : 1);
    if (lanes_.size() > room) {
        Lane others{.name =
                        fill(words::other_lanes, {{"count", fmt::format("{}", lanes_.size() - room + 1)}})};
        for (std::size_t i = room - 1; i < lanes_.size(); ++i) {
            others.events.insert(others.events.end(), lanes_[i].events.begin(), lanes_[i].events.end());
        }
        std::sort(others.events.begin(), others.events.end(),
                  [](const ShownEvent* a, const ShownEvent* b) { return a->number < b->number; });
        lanes_.resize(room - 1);
        lanes_.push_back(std::move(others));
    }
    const bool has_others = lanes_.size() == room && by_name.size() > room;
    const std::size_t named = lanes_.size() - (has_others ? 1 : 0);
    if (!none.events.empty()) {
        lanes_.push_back(std::move(none));
    }
    paint_lanes(named);
}

/// Up to four colours can be told apart by everybody; of more lanes place and name tell.
void LanesBuilder::paint_lanes(std::size_t named) {
    constexpr std::array colours{Paint::lane1, Paint::lane2, Paint::lane3, Paint::lane4};
    is_coloured_ = named > 1 && named <= colours.size();
    for (std::size_t i = 0; i < lanes_.size(); ++i) {
        lanes_[i].paint = is_coloured_ && i < named ? colours[i] : neutral_paint();
    }
}

void LanesBuilder::make_time_axis() {
    for (const Lane& lane : lanes_) {
        for (const std::string& line : wrap(lane.name, TextStyle::row_title, widest_name, 2).lines) {
            left_ = std::max(left_, margin + text_width(line, TextStyle::row_title) + name_gap);
        }
    }
    published_ = publication_days(timeline_, choice_.dated);
    label_width_ = std::clamp((right_ - left_) / 4, least_label, widest_label);
    axis_ = axis_of(choice_.dated, published_, left_, right_, request_.scale);
}

Mark LanesBuilder::mark_at(const ShownEvent& shown) const {
    const EventMark& mark = shown.mark;
    const Length middle = axis_.x_of(mark);
    if (mark.is_point()) {
        return {mark.form, {middle - disc_radius, mark_line - disc_radius, 2 * disc_radius, 2 * disc_radius}};
    }
    const Stretch stretch = extent_of(mark, axis_, left_, right_);
    return {mark.form, {stretch.begin, mark_line - px(4), stretch.end - stretch.begin, px(8)}};
}

/// The mark, and hollow ones for other days that outlets give; gives the box of all of them.
Box LanesBuilder::add_marks(Item& item, const ShownEvent& shown) const {
    const Mark mark = mark_at(shown);
    Box box = mark.box;
    const Length middle = box.x + box.width / 2;
    for (const EventMark& other : shown.others) {
        const Length x = axis_.x_of(other);
        const Length apart = std::abs(x - middle);
        if (apart <= 2 * disc_radius + px(2)) {
            continue; // on this scale only the words can tell them apart
        }
        item.bridges.push_back(
            {std::min(x, middle), mark_line, std::max(x, middle), mark_line, px(1.5), Paint::accent});
        item.row.marks.push_back(
            {{.shape = MarkShape::disc, .standing = Standing::planned},
             {x - disc_radius, mark_line - disc_radius, 2 * disc_radius, 2 * disc_radius}});
        if (apart >= px(26)) {
            item.row.marks.push_back({{.shape = MarkShape::differs},
                                      {(x + middle) / 2 - px(5), mark_line - px(5), px(10), px(10)}});
        }
        const Length right = std::max(box.right(), x + disc_radius);
        box.x = std::min(box.x, x - disc_radius);
        box.width = right - box.x;
    }
    item.row.marks.push_back(mark);
    return box;
}

/// The label stands right of its mark, left of it where that leaves the picture, and below one that is long.
Item LanesBuilder::item_of(const ShownEvent& shown) const {
    const TimelineEvent& event = *shown.event;
    const RowWords words = words_of(event, timeline_);
    Item item{.row = {.event = event.id, .label = spoken(shown, timeline_)}};
    const Box mark = add_marks(item, shown);
    const Wrapped title = wrap_evenly(words.title, TextStyle::caption, label_width_, 2);
    const Wrapped date = wrap(date_in_words(*event.when), TextStyle::note, label_width_, 1);
    item.row.full = join({words.title, words.caption}, "\n");
    Length width = text_width(date.lines.front(), TextStyle::note);
    for (const std::string& line : title.lines) {
        width = std::max(width, text_width(line, TextStyle::caption));
    }
    const bool below = mark.width > label_width_;
    const Length beside = mark.right() + mark_gap;
    const bool before = !below && beside + width > right_ && mark.x - mark_gap - width >= left_;
    const Length x = below ? std::min(mark.x, right_ - width) : before ? mark.x - mark_gap : beside;
    Length y = below ? under_band : 0;
    const auto add = [&](const std::string& text, TextStyle style, Paint paint) {
        item.row.lines.push_back(
            make_line(text, style, paint, before ? TextAnchor::end : TextAnchor::start, x, y + to_base));
        y += title_line;
    };
    for (const std::string& line : title.lines) {
        add(line, TextStyle::caption, Paint::ink);
    }
    add(date.lines.front(), TextStyle::note, Paint::soft);
    item.left = std::min(mark.x, before ? x - width : x);
    item.right = before ? mark.right() : std::max(mark.right(), x + width);
    item.height = y;
    item.row.box = {item.left, 0, item.right - item.left, item.height};
    return item;
}

void LanesBuilder::paint(Item& item, Paint paint) {
    for (Mark& mark : item.row.marks) {
        mark.paint = paint;
    }
    for (Rule& bridge : item.bridges) {
        bridge.paint = paint;
    }
}

void LanesBuilder::draw_lane(const Lane& lane) {
    std::vector<Shelf> shelves;
    for (const ShownEvent* shown : lane.events) {
        Item item = item_of(*shown);
        paint(item, lane.paint);
        auto shelf = std::find_if(shelves.begin(), shelves.end(),
                                  [&item](const Shelf& s) { return s.has_room(item); });
        if (shelf == shelves.end()) {
            shelf = shelves.emplace(shelves.end());
        }
        shelf->items.push_back(std::move(item));
    }
    layout_.rules.push_back({margin, y_, right_, y_, one_px, Paint::hairline});
    const Length top = y_;
    y_ += lane_air;
    Length name_y = y_ + px(14);
    for (const std::string& line : wrap(lane.name, TextStyle::row_title, widest_name, 2).lines) {
        strip_.lines.push_back(make_line(line, TextStyle::row_title,
                                         lane.paint == Paint::accent ? Paint::ink : lane.paint,
                                         TextAnchor::start, margin, name_y));
        name_y += px(18);
    }
    for (Shelf& shelf : shelves) {
        for (Item& item : shelf.items) {
            for (Rule& bridge : item.bridges) {
                bridge.y1 += y_;
                bridge.y2 += y_;
                strip_.rules.push_back(bridge);
            }
            move(item.row, 0, y_);
            layout_.rows.push_back(std::move(item.row));
        }
        y_ += shelf.height() + lane_air;
    }
    y_ = std::max(y_, top + lane_air + px(24));
    y_ = std::max(y_, name_y);
}

/// What lasts and belongs to no lane was there for all of them: a wash behind them, under all else.
void LanesBuilder::draw_backdrops(Length top, Length bottom) {
    if (lanes_.size() < 2 || axis_.scale == AxisScale::sequential) {
        return;
    }
    for (const ShownEvent* shown : lanes_.back().events) {
        const bool is_nobodys = lane_of(*shown->event, timeline_, request_.lanes).empty();
        if (is_nobodys && shown->mark.form.shape == MarkShape::band) {
            const Box box = mark_at(*shown).box;
            const Length middle = box.x + box.width / 2;
            layout_.rules.insert(layout_.rules.begin(),
                                 {middle, top, middle, bottom, box.width, Paint::wash});
        }
    }
}

void LanesBuilder::draw_axis(Length top) {
    const Length axis_y = y_ + px(12);
    draw_backdrops(top, axis_y);
    LyingAxis axis(strip_, axis_, left_, right_, axis_y);
    axis.draw(choice_.dated);
    axis.draw_published(published_, axis_y - px(12), is_coloured_ ? Paint::soft : Paint::published);
    if (axis_.scale != AxisScale::sequential && axis_.scale != AxisScale::logarithmic) {
        for (const AxisPiece& piece : axis_.pieces) {
            for (const AxisTick& tick : ticks_of(piece)) {
                if (tick.major) {
                    layout_.rules.push_back({tick.x, top, tick.x, axis_y, one_px, Paint::hairline});
                }
            }
        }
    }
    AxisMarks rest;
    for (const ShownEvent& shown : choice_.dated) {
        if (shown.number == 0) {
            rest.ticks.push_back(axis_.x_of(shown.mark));
        }
    }
    draw_marks(strip_, rest, AxisDirection::right, axis_y);
    for (Mark& tick : strip_.marks) {
        tick.paint = neutral_paint();
    }
    strip_.box = {margin, top, right_ - margin, axis.bottom() - top};
    y_ = axis.bottom() + px(10);
    layout_.strip = std::move(strip_);
}

} // namespace

Layout lay_out_lanes(const Timeline& timeline, const LayoutRequest& request) {
    return LanesBuilder(timeline, request).build();
}

} // namespace dateline
