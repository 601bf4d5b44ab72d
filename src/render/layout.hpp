#pragma once

#include "render/font.hpp"
#include "render/length.hpp"
#include "render/theme.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace dateline {

/// What is known of a time, as a form (docs/pictures.md, marks).
enum class MarkShape : std::uint8_t {
    disc,
    capsule,
    band,
    square,
    tick,
    differs ///< "≠" on the bridge between dates that outlets give differently
};
/// Whether it happened, as fill and stroke. `possible` turns a disc into a diamond.
enum class Standing : std::uint8_t { happened, planned, possible, claimed, denied };
enum class MarkEnd : std::uint8_t { known, approximate, open };

/// A mark without its place; what the row, the strip and the legend share.
struct MarkForm {
    MarkShape shape = MarkShape::disc;
    Standing standing = Standing::happened;
    MarkEnd begin = MarkEnd::known;
    MarkEnd end = MarkEnd::known;
    friend auto operator<=>(const MarkForm&, const MarkForm&) = default;
};

struct Mark {
    MarkForm form{};
    Box box{};
    bool upright = false; ///< time goes down, not right
    Paint paint = Paint::accent;
    friend bool operator==(const Mark&, const Mark&) = default;
};

enum class TextAnchor : std::uint8_t { start, middle, end };

/// One line of text. `x` is where `anchor` says, `y` the base line, `width` as measured.
struct TextLine {
    std::string text{};
    TextStyle style = TextStyle::caption;
    Paint paint = Paint::ink;
    TextAnchor anchor = TextAnchor::start;
    Length x = 0;
    Length y = 0;
    Length width = 0;
    bool right_to_left = false;

    [[nodiscard]] Box box() const;
    friend bool operator==(const TextLine&, const TextLine&) = default;
};
/// Measures; sets the direction from the text.
[[nodiscard]] TextLine make_line(std::string text, TextStyle style, Paint paint, TextAnchor anchor, Length x,
                                 Length y);

enum class Stroke : std::uint8_t { solid, dashed, faint };

struct Rule {
    Length x1 = 0;
    Length y1 = 0;
    Length x2 = 0;
    Length y2 = 0;
    Length thickness = one_px;
    Paint paint = Paint::hairline;
    Stroke stroke = Stroke::solid;
    friend bool operator==(const Rule&, const Rule&) = default;
};

/// Where the axis is interrupted: a zigzag from x to x + width at the height of the axis; on an upright one
/// from y to y + width.
struct AxisBreak {
    Length x = 0;
    Length width = 0;
    Length y = 0;
    bool upright = false;
    friend bool operator==(const AxisBreak&, const AxisBreak&) = default;
};

struct Point {
    Length x = 0;
    Length y = 0;
    friend bool operator==(const Point&, const Point&) = default;
};

/// From a mark to its label, in straight parts.
struct Leader {
    std::vector<Point> points{};
    friend bool operator==(const Leader&, const Leader&) = default;
};

/// Axis and marks, true to scale, above a list or beside labels; hidden from assistive technology, since the
/// list says it all.
struct Strip {
    Box box{};
    std::vector<Rule> rules{}; ///< back to front
    std::vector<AxisBreak> breaks{};
    std::vector<Leader> leaders{};
    std::vector<Mark> marks{};
    std::vector<TextLine> lines{};
    friend bool operator==(const Strip&, const Strip&) = default;
};

/// One event of the list.
struct Row {
    Box box{};
    std::string event{}; ///< TimelineEvent::id
    std::string href{};  ///< where a click on it goes: "#e3" on a page; empty: nowhere
    std::string label{}; ///< for assistive technology: date, title, caption in one sentence
    std::string full{};  ///< what was cut off, whole; empty: nothing was
    std::vector<Mark> marks{};
    std::vector<TextLine> lines{};
    friend bool operator==(const Row&, const Row&) = default;
};

/// An actor of the network.
struct Node {
    Box box{};
    std::vector<TextLine> lines{};
    std::string label{};
    friend bool operator==(const Node&, const Node&) = default;
};

/// Who acted on whom: chains of cubic curves (1 + 3n points each), up to the words and on from them; the last
/// one ends in an arrow head.
struct Edge {
    std::vector<std::vector<Point>> curves{};
    Standing standing = Standing::happened;
    std::vector<TextLine> lines{};
    std::string label{};
    friend bool operator==(const Edge&, const Edge&) = default;
};

struct Link {
    TextLine line{};
    std::string href{}; ///< http or https; empty: plain text
    friend bool operator==(const Link&, const Link&) = default;
};

/// A picture as a value: every coordinate is known, nothing is drawn. All coordinates count from the upper
/// left corner of the canvas.
struct Layout {
    Length width = 0;
    Length height = 0;
    int size_percent = 100;    ///< of what the coordinates say: a slide is read from farther away
    std::string title{};       ///< whole, for <title>
    std::string description{}; ///< the story, for <desc>
    std::vector<Rule> rules{};
    std::vector<TextLine> heading{};
    std::optional<Strip> strip{};
    std::vector<Row> rows{};
    std::vector<TextLine> notes{}; ///< "and 16 more, marked as ticks"
    std::vector<Edge> edges{};
    std::vector<Node> nodes{};
    std::vector<Mark> legend_marks{};
    std::vector<TextLine> legend_lines{};
    std::vector<Link> source{};
    friend bool operator==(const Layout&, const Layout&) = default;
};

} // namespace dateline
