#include "render/svg_marks.hpp"

#include "render/svg_number.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace dateline {

namespace {

constexpr const char* thin = "0.2";

std::int64_t whole_root(std::int64_t value) {
    std::int64_t low = 0;
    std::int64_t high = std::int64_t{1} << 31;
    while (low + 1 < high) {
        const std::int64_t middle = (low + high) / 2;
        (middle * middle <= value ? low : high) = middle;
    }
    return low;
}

std::string join_numbers(std::initializer_list<Length> lengths) {
    std::string out;
    for (const Length length : lengths) {
        out += out.empty() ? "" : " ";
        out += in_pixels(length);
    }
    return out;
}

/// The pale colour that goes with a paint: the accent has one of its own, a lane's is its own, thin.
void fill_with_wash(SvgCanvas& canvas, pugi::xml_node node, Paint paint) {
    canvas.fill(node, paint == Paint::accent ? Paint::wash : paint);
    if (paint != Paint::accent) {
        set(node, "fill-opacity", thin);
    }
}

/// Fill and stroke that say whether it happened. The stroke lies inside the box: `inset` is half its width.
void paint_standing(SvgCanvas& canvas, pugi::xml_node node, const Mark& mark) {
    switch (mark.form.standing) {
    case Standing::happened:
        canvas.fill(node, mark.paint);
        return;
    case Standing::planned:
    case Standing::denied:
        canvas.fill(node, Paint::background);
        canvas.stroke(node, mark.paint, px(2));
        return;
    case Standing::possible:
        canvas.fill(node, Paint::background);
        canvas.stroke(node, mark.paint, px(1.8));
        return;
    case Standing::claimed:
        fill_with_wash(canvas, node, mark.paint);
        canvas.stroke(node, mark.paint, px(1.8));
        set(node, "stroke-dasharray", "2.6 2");
        return;
    }
}

Length inset_of(Standing standing) {
    return standing == Standing::happened ? 0 : px(0.95);
}

/// One diagonal through the mark; what is denied is never struck in words.
void strike(SvgCanvas& canvas, pugi::xml_node parent, const Mark& mark) {
    const Box& box = mark.box;
    const Length middle = box.x + box.width / 2;
    const Length reach = box.height / 2 + px(2.5);
    pugi::xml_node line = parent.append_child("path");
    set(line, "d",
        fmt::format("M{}L{}", join_numbers({middle - reach, box.middle() + reach}),
                    join_numbers({middle + reach, box.middle() - reach})));
    canvas.stroke(line, mark.paint, px(1.8));
}

void draw_disc(SvgCanvas& canvas, pugi::xml_node parent, const Mark& mark) {
    const Box& box = mark.box;
    const Length x = box.x + box.width / 2;
    const Length y = box.middle();
    const Length radius = box.width / 2 - inset_of(mark.form.standing);
    if (mark.form.standing == Standing::possible) {
        pugi::xml_node diamond = parent.append_child("path");
        const Length reach = box.width / 2 + px(0.3);
        set(diamond, "d",
            fmt::format("M{}L{}L{}L{}Z", join_numbers({x, y - reach}), join_numbers({x + reach, y}),
                        join_numbers({x, y + reach}), join_numbers({x - reach, y})));
        paint_standing(canvas, diamond, mark);
        return;
    }
    pugi::xml_node circle = parent.append_child("circle");
    set(circle, "cx", in_pixels(x));
    set(circle, "cy", in_pixels(y));
    set(circle, "r", in_pixels(radius));
    paint_standing(canvas, circle, mark);
}

/// How long the fade at an end is: the last 30 %, 24 to 80 px, and so much less on a short mark that its
/// middle stays.
Length fade_length(const Mark& mark) {
    const Length width = mark.box.width;
    const bool both = mark.form.begin != MarkEnd::known && mark.form.end != MarkEnd::known;
    return std::min(std::clamp(width * 3 / 10, px(24), px(80)), width * (both ? 32 : 45) / 100);
}

/// A gradient of one colour over the box, its opacity falling to nothing at ends that are not known.
std::string fade(SvgCanvas& canvas, pugi::xml_node parent, const Mark& mark, Paint paint,
                 const char* opacity = "1") {
    std::string id = fmt::format("{}-f{}", canvas.prefix, ++canvas.gradients);
    pugi::xml_node gradient = parent.append_child("linearGradient");
    set(gradient, "id", id);
    const Length part = fade_length(mark);
    const auto offset = [&](Length at) {
        return in_pixels(static_cast<Length>(scaled(at, one_px, std::max<Length>(mark.box.width, 1))));
    };
    const auto stop = [&](const std::string& at, const char* opaque) {
        pugi::xml_node node = gradient.append_child("stop");
        set(node, "offset", at);
        set(node, "class", canvas.class_of('g', paint));
        set(node, "stop-color", std::string(canvas.palette.base->colour(paint)));
        set(node, "stop-opacity", opaque);
    };
    if (mark.form.begin != MarkEnd::known) {
        stop("0", "0");
        stop(offset(part), opacity);
    }
    if (mark.form.end != MarkEnd::known) {
        stop(offset(mark.box.width - part), opacity);
        stop("1", "0");
    }
    return id;
}

std::string fade_wash(SvgCanvas& canvas, pugi::xml_node parent, const Mark& mark) {
    return mark.paint == Paint::accent ? fade(canvas, parent, mark, Paint::wash)
                                       : fade(canvas, parent, mark, mark.paint, thin);
}

/// An arrow head at an open side, pointing outwards.
void draw_arrow(SvgCanvas& canvas, pugi::xml_node parent, const Mark& mark, Length direction) {
    const Length x = direction < 0 ? mark.box.x : mark.box.right();
    const Length y = mark.box.middle();
    pugi::xml_node head = parent.append_child("path");
    set(head, "d",
        fmt::format("M{}L{}L{}", join_numbers({x - direction * 6, y - px(5)}), join_numbers({x, y}),
                    join_numbers({x - direction * 6, y + px(5)})));
    set(head, "fill", "none");
    canvas.stroke(head, mark.paint, px(2));
}

void outline(SvgCanvas& canvas, pugi::xml_node parent, const Mark& mark) {
    const Box& box = mark.box;
    const MarkForm& form = mark.form;
    const Length part = fade_length(mark);
    const Length from = box.x + (form.begin == MarkEnd::known ? 0 : part);
    const Length to = box.right() - (form.end == MarkEnd::known ? 0 : part);
    pugi::xml_node sides = parent.append_child("path");
    set(sides, "d",
        fmt::format("M{}H{}M{}H{}", join_numbers({from, box.y}), in_pixels(to),
                    join_numbers({from, box.bottom()}), in_pixels(to)));
    canvas.stroke(sides, mark.paint, px(1.5));
    if (form.standing == Standing::claimed) {
        set(sides, "stroke-dasharray", "2.6 2");
    } else if (form.standing == Standing::possible) {
        set(sides, "stroke-dasharray", "0.1 3");
        set(sides, "stroke-linecap", "round");
    }
    std::string ends;
    const Length reach = px(1.5);
    if (form.begin == MarkEnd::known) {
        ends += fmt::format("M{}V{}", join_numbers({box.x, box.y - reach}), in_pixels(box.bottom() + reach));
    }
    if (form.end == MarkEnd::known) {
        ends += fmt::format("M{}V{}", join_numbers({box.right(), box.y - reach}),
                            in_pixels(box.bottom() + reach));
    }
    if (!ends.empty()) {
        pugi::xml_node strokes = parent.append_child("path");
        set(strokes, "d", ends);
        canvas.stroke(strokes, mark.paint, px(2.5));
    }
}

pugi::xml_node draw_rect(pugi::xml_node parent, const Box& box, Length radius) {
    pugi::xml_node rect = parent.append_child("rect");
    set(rect, "x", in_pixels(box.x));
    set(rect, "y", in_pixels(box.y));
    set(rect, "width", in_pixels(box.width));
    set(rect, "height", in_pixels(box.height));
    if (radius > 0) {
        set(rect, "rx", in_pixels(radius));
    }
    return rect;
}

void draw_open_sides(SvgCanvas& canvas, pugi::xml_node parent, const Mark& mark) {
    if (mark.form.begin == MarkEnd::open) {
        draw_arrow(canvas, parent, mark, -one_px);
    }
    if (mark.form.end == MarkEnd::open) {
        draw_arrow(canvas, parent, mark, one_px);
    }
}

/// A filled triangle at the end of a curve, in the direction of its last leg. Pointing needs a root: taken in
/// whole 1/64 px, so that no machine rounds it otherwise.
void draw_arrow_head(SvgCanvas& canvas, pugi::xml_node parent, const std::vector<Point>& curve) {
    const Point tip = curve.back();
    const Point before = curve[curve.size() - 2];
    const std::int64_t dx = tip.x - before.x;
    const std::int64_t dy = tip.y - before.y;
    const std::int64_t length = std::max<std::int64_t>(whole_root(dx * dx + dy * dy), 1);
    const auto at = [&](Length along, Length aside) {
        return join_numbers(
            {tip.x - static_cast<Length>(scaled(along, dx, length) + scaled(aside, dy, length)),
             tip.y - static_cast<Length>(scaled(along, dy, length) - scaled(aside, dx, length))});
    };
    pugi::xml_node head = parent.append_child("path");
    set(head, "d", fmt::format("M{}L{}L{}Z", at(0, 0), at(px(8), px(3.5)), at(px(8), -px(3.5))));
    canvas.fill(head, Paint::accent);
}

/// "≠" as a path: a letter would depend on the reader's font.
void draw_differs(SvgCanvas& canvas, pugi::xml_node parent, const Mark& mark) {
    canvas.fill(draw_rect(parent, mark.box, 0), Paint::background);
    const Length x = mark.box.x + mark.box.width / 2;
    const Length y = mark.box.middle();
    pugi::xml_node path = parent.append_child("path");
    set(path, "d",
        fmt::format("M{}h7M{}h7M{}L{}", join_numbers({x - px(3.5), y - px(1.75)}),
                    join_numbers({x - px(3.5), y + px(1.75)}), join_numbers({x - px(2.5), y + px(4.5)}),
                    join_numbers({x + px(2.5), y - px(4.5)})));
    set(path, "fill", "none");
    canvas.stroke(path, mark.paint, px(1.2));
}

void add_class(pugi::xml_node node, const std::string& name) {
    pugi::xml_attribute classes = node.attribute("class");
    if (classes) {
        classes.set_value(fmt::format("{} {}", classes.as_string(), name).c_str());
    } else {
        set(node, "class", name);
    }
}

/// The same mark lying, in a group that turns it: down is later.
Mark lay_down(const Mark& mark, pugi::xml_node& parent) {
    parent = parent.append_child("g");
    set(parent, "transform",
        fmt::format("translate({}) rotate(90)", join_numbers({mark.box.right(), mark.box.y})));
    return {.form = mark.form, .box = {0, 0, mark.box.height, mark.box.width}, .paint = mark.paint};
}

bool fades(const MarkForm& form) {
    return form.begin != MarkEnd::known || form.end != MarkEnd::known;
}

void draw_capsule(SvgCanvas& canvas, pugi::xml_node parent, const Mark& mark) {
    const Standing standing = mark.form.standing;
    if (fades(mark.form)) {
        const bool solid = standing == Standing::happened;
        const std::string id =
            solid ? fade(canvas, parent, mark, mark.paint) : fade_wash(canvas, parent, mark);
        pugi::xml_node rect = draw_rect(parent, mark.box, mark.box.height / 2);
        set(rect, "fill", fmt::format("url(#{})", id));
        if (!solid) {
            Mark inner = mark;
            inner.form.begin = inner.form.begin == MarkEnd::known ? MarkEnd::approximate : inner.form.begin;
            inner.form.end = inner.form.end == MarkEnd::known ? MarkEnd::approximate : inner.form.end;
            outline(canvas, parent, inner);
        }
        draw_open_sides(canvas, parent, mark);
        return;
    }
    const Length inset = inset_of(standing);
    Box box = mark.box;
    box.x += inset;
    box.y += inset / 2;
    box.width -= 2 * inset;
    box.height -= inset;
    pugi::xml_node rect = draw_rect(parent, box, box.height / 2);
    paint_standing(canvas, rect, mark);
    if (standing == Standing::possible) {
        set(rect, "stroke-dasharray", "0.1 3");
        set(rect, "stroke-linecap", "round");
    }
}

void draw_band(SvgCanvas& canvas, pugi::xml_node parent, const Mark& mark) {
    const bool hollow = mark.form.standing != Standing::happened && mark.form.standing != Standing::claimed;
    if (fades(mark.form)) {
        const std::string id =
            hollow ? fade(canvas, parent, mark, Paint::background) : fade_wash(canvas, parent, mark);
        set(draw_rect(parent, mark.box, 0), "fill", fmt::format("url(#{})", id));
    } else if (hollow) {
        canvas.fill(draw_rect(parent, mark.box, 0), Paint::background);
    } else {
        fill_with_wash(canvas, draw_rect(parent, mark.box, 0), mark.paint);
    }
    outline(canvas, parent, mark);
    draw_open_sides(canvas, parent, mark);
}

void draw_square(SvgCanvas& canvas, pugi::xml_node parent, const Mark& mark) {
    pugi::xml_node square = draw_rect(parent, mark.box, 0);
    set(square, "fill", "none");
    canvas.stroke(square, Paint::soft, px(1.4));
    if (mark.form.standing == Standing::claimed) {
        set(square, "stroke-dasharray", "2.6 2");
    }
}

} // namespace

std::string SvgCanvas::class_of(char kind, Paint paint) {
    classes.emplace(paint, kind);
    return fmt::format("{}-{}", kind, to_string(paint));
}

void SvgCanvas::fill(pugi::xml_node node, Paint paint) {
    add_class(node, class_of('f', paint));
    set(node, "fill", std::string(palette.base->colour(paint)));
}

void SvgCanvas::stroke(pugi::xml_node node, Paint paint, Length width) {
    add_class(node, class_of('s', paint));
    set(node, "stroke", std::string(palette.base->colour(paint)));
    set(node, "stroke-width", in_pixels(width));
}

std::string SvgCanvas::text() const {
    struct StringWriter : pugi::xml_writer {
        std::string out{};
        void write(const void* data, std::size_t size) override {
            out.append(static_cast<const char*>(data), size);
        }
    };
    StringWriter writer;
    document.save(writer, "", pugi::format_indent | pugi::format_no_declaration, pugi::encoding_utf8);
    return std::move(writer.out);
}

void set(pugi::xml_node node, const char* name, const std::string& value) {
    node.append_attribute(name).set_value(value.c_str());
}

void draw_mark(SvgCanvas& canvas, pugi::xml_node parent, const Mark& given) {
    const bool turned =
        given.upright && (given.form.shape == MarkShape::capsule || given.form.shape == MarkShape::band);
    const Mark mark = turned ? lay_down(given, parent) : given;
    switch (mark.form.shape) {
    case MarkShape::disc:
        draw_disc(canvas, parent, mark);
        break;
    case MarkShape::capsule:
        draw_capsule(canvas, parent, mark);
        break;
    case MarkShape::band:
        draw_band(canvas, parent, mark);
        break;
    case MarkShape::square:
        draw_square(canvas, parent, mark);
        break;
    case MarkShape::differs:
        draw_differs(canvas, parent, mark);
        return;
    case MarkShape::tick:
        canvas.fill(draw_rect(parent, mark.box, 0), mark.paint);
        return;
    }
    if (mark.form.standing == Standing::denied) {
        strike(canvas, parent, mark);
    }
}

void draw_break(SvgCanvas& canvas, pugi::xml_node parent, const AxisBreak& gap) {
    pugi::xml_node zigzag = parent.append_child("path");
    set(zigzag, "d",
        fmt::format("M{}{}", join_numbers({gap.x, gap.y}),
                    gap.upright ? "l6 4l-12 6l12 6l-12 6l6 4" : "l4 -6l6 12l6 -12l6 12l4 -6"));
    set(zigzag, "fill", "none");
    canvas.stroke(zigzag, Paint::axis, px(1.2));
}

void draw_leader(SvgCanvas& canvas, pugi::xml_node parent, const Leader& leader) {
    std::string d;
    for (const Point& point : leader.points) {
        d += fmt::format("{}{}", d.empty() ? "M" : "L", join_numbers({point.x, point.y}));
    }
    pugi::xml_node path = parent.append_child("path");
    set(path, "d", d);
    set(path, "fill", "none");
    canvas.stroke(path, Paint::axis, one_px);
    set(path, "opacity", "0.7");
}

void draw_edge(SvgCanvas& canvas, pugi::xml_node parent, const Edge& edge) {
    for (const std::vector<Point>& curve : edge.curves) {
        if (curve.empty()) {
            continue;
        }
        std::string d = fmt::format("M{}", join_numbers({curve.front().x, curve.front().y}));
        for (std::size_t i = 1; i + 2 < curve.size(); i += 3) {
            const Point& a = curve[i];
            const Point& b = curve[i + 1];
            const Point& c = curve[i + 2];
            d += fmt::format("C{}", join_numbers({a.x, a.y, b.x, b.y, c.x, c.y}));
        }
        pugi::xml_node path = parent.append_child("path");
        set(path, "d", d);
        set(path, "fill", "none");
        canvas.stroke(path, Paint::accent, px(1.5));
        if (edge.standing != Standing::happened) {
            set(path, "stroke-dasharray", "2.6 2");
        }
    }
    if (!edge.curves.empty() && edge.curves.back().size() >= 4) {
        draw_arrow_head(canvas, parent, edge.curves.back());
    }
}

void draw_node_box(SvgCanvas& canvas, pugi::xml_node parent, const Node& node) {
    pugi::xml_node rect = draw_rect(parent, node.box, px(4));
    canvas.fill(rect, Paint::background);
    canvas.stroke(rect, Paint::accent, px(1.5));
}

} // namespace dateline
