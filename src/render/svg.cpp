#include "render/svg.hpp"

#include "render/svg_marks.hpp"
#include "render/svg_number.hpp"

#include <dateline/text/fingerprint.hpp>

#include <fmt/format.h>

namespace dateline {

namespace {

constexpr const char* fonts = "'Noto Sans','Source Sans 3','Helvetica Neue',Arial,sans-serif";

/// Rules that paint by class under a media query, each bound to this picture: an inline style reaches the
/// whole page.
std::string style_of(const Theme& theme, const SvgCanvas& canvas) {
    std::string rules;
    for (const auto& [paint, kind] : canvas.classes) {
        const char* property = kind == 'f' ? "fill" : kind == 's' ? "stroke" : "stop-color";
        rules += fmt::format("#{} .{}-{}{{{}:{}}}", canvas.prefix, kind, to_string(paint), property,
                             theme.colour(paint));
    }
    return fmt::format("@media {}{{{}}}", theme.media, rules);
}

/// What a pointer can hit: all of the box, not only the strokes in it.
void add_target(pugi::xml_node link, const Box& box) {
    pugi::xml_node target = link.append_child("rect");
    set(target, "x", in_pixels(box.x));
    set(target, "y", in_pixels(box.y));
    set(target, "width", in_pixels(box.width));
    set(target, "height", in_pixels(box.height));
    set(target, "fill", "none");
    set(target, "pointer-events", "all");
}

class SvgDrawing {
  public:
    SvgDrawing(const Layout& layout, const Palette& palette, std::string prefix)
        : layout_(layout), palette_(palette), prefix_(std::move(prefix)) {}

    std::string draw() {
        pugi::xml_node svg = canvas_.document.append_child("svg");
        canvas_.palette = palette_;
        canvas_.prefix = prefix_;
        open_root(svg);
        draw_rules(svg);
        for (const TextLine& line : layout_.heading) {
            draw_line(svg, line);
        }
        draw_strip(svg);
        draw_network(svg);
        draw_rows(svg);
        for (const TextLine& line : layout_.notes) {
            draw_line(svg, line);
        }
        draw_legend(svg);
        draw_source(svg);
        write_style();
        return canvas_.text();
    }

  private:
    void open_root(pugi::xml_node svg);
    void draw_rule(pugi::xml_node parent, const Rule& rule);
    void draw_rules(pugi::xml_node svg);
    void draw_line(pugi::xml_node parent, const TextLine& line);
    void draw_strip(pugi::xml_node svg);
    void draw_network(pugi::xml_node svg);
    void draw_rows(pugi::xml_node svg);
    void draw_legend(pugi::xml_node svg);
    void draw_source(pugi::xml_node svg);
    void write_style();

    const Layout& layout_;
    const Palette& palette_;
    std::string prefix_;
    SvgCanvas canvas_{};
    pugi::xml_node style_{};
};

void SvgDrawing::open_root(pugi::xml_node svg) {
    const std::string width = in_pixels(layout_.width);
    const std::string height = in_pixels(layout_.height);
    const auto shown = [this](Length length) {
        return in_pixels(static_cast<Length>(scaled(length, layout_.size_percent, 100)));
    };
    const std::string title_id = prefix_ + "-t";
    const std::string description_id = prefix_ + "-d";
    const bool described = !layout_.description.empty();
    set(svg, "xmlns", "http://www.w3.org/2000/svg");
    set(svg, "id", prefix_);
    set(svg, "width", shown(layout_.width));
    set(svg, "height", shown(layout_.height));
    set(svg, "viewBox", fmt::format("0 0 {} {}", width, height));
    set(svg, "role", "graphics-document document");
    set(svg, "aria-labelledby", described ? title_id + " " + description_id : title_id);
    set(svg, "font-family", fonts);
    pugi::xml_node title = svg.append_child("title");
    set(title, "id", title_id);
    title.text().set(layout_.title.c_str());
    if (described) {
        pugi::xml_node description = svg.append_child("desc");
        set(description, "id", description_id);
        description.text().set(layout_.description.c_str());
    }
    if (!palette_.overrides.empty()) {
        style_ = svg.append_child("style");
    }
    pugi::xml_node ground = svg.append_child("rect");
    set(ground, "width", width);
    set(ground, "height", height);
    canvas_.fill(ground, Paint::background);
}

void SvgDrawing::draw_rule(pugi::xml_node parent, const Rule& rule) {
    pugi::xml_node line = parent.append_child("line");
    set(line, "x1", in_pixels(rule.x1));
    set(line, "y1", in_pixels(rule.y1));
    set(line, "x2", in_pixels(rule.x2));
    set(line, "y2", in_pixels(rule.y2));
    canvas_.stroke(line, rule.paint, rule.thickness);
    if (rule.stroke == Stroke::dashed) {
        set(line, "stroke-dasharray", "3 3");
    } else if (rule.stroke == Stroke::faint) {
        set(line, "opacity", "0.45");
    }
}

void SvgDrawing::draw_rules(pugi::xml_node svg) {
    pugi::xml_node group = svg.append_child("g");
    set(group, "aria-hidden", "true");
    for (const Rule& rule : layout_.rules) {
        draw_rule(group, rule);
    }
}

void SvgDrawing::draw_line(pugi::xml_node parent, const TextLine& line) {
    pugi::xml_node text = parent.append_child("text");
    const StyleFacts style = facts(line.style);
    set(text, "x", in_pixels(line.x));
    set(text, "y", in_pixels(line.y));
    set(text, "font-size", in_pixels(style.size));
    if (style.weight != 400) {
        set(text, "font-weight", fmt::format("{}", style.weight));
    }
    canvas_.fill(text, line.paint);
    TextAnchor anchor = line.anchor;
    if (line.right_to_left) { // in such a text the start is on the right: what ends at x begins there for us
        anchor = anchor == TextAnchor::start ? TextAnchor::end
                 : anchor == TextAnchor::end ? TextAnchor::start
                                             : anchor;
        set(text, "direction", "rtl");
        set(text, "unicode-bidi", "isolate");
    }
    if (anchor != TextAnchor::start) {
        set(text, "text-anchor", anchor == TextAnchor::middle ? "middle" : "end");
    }
    text.text().set(line.text.c_str());
}

void SvgDrawing::draw_strip(pugi::xml_node svg) {
    if (!layout_.strip) {
        return;
    }
    const Strip& strip = *layout_.strip;
    pugi::xml_node group = svg.append_child("g");
    set(group, "aria-hidden", "true");
    for (const Rule& rule : strip.rules) {
        draw_rule(group, rule);
    }
    for (const AxisBreak& gap : strip.breaks) {
        draw_break(canvas_, group, gap);
    }
    for (const Leader& leader : strip.leaders) {
        draw_leader(canvas_, group, leader);
    }
    for (const Mark& mark : strip.marks) {
        draw_mark(canvas_, group, mark);
    }
    for (const TextLine& line : strip.lines) {
        draw_line(group, line);
    }
}

void SvgDrawing::draw_network(pugi::xml_node svg) {
    if (layout_.nodes.empty()) {
        return;
    }
    pugi::xml_node list = svg.append_child("g");
    set(list, "role", "list");
    for (const Edge& edge : layout_.edges) {
        pugi::xml_node item = list.append_child("g");
        set(item, "role", "listitem");
        set(item, "aria-label", edge.label);
        draw_edge(canvas_, item, edge);
        for (const TextLine& line : edge.lines) {
            draw_line(item, line);
        }
    }
    for (const Node& node : layout_.nodes) {
        pugi::xml_node item = list.append_child("g");
        set(item, "role", "listitem");
        set(item, "aria-label", node.label);
        draw_node_box(canvas_, item, node);
        for (const TextLine& line : node.lines) {
            draw_line(item, line);
        }
    }
}

void SvgDrawing::draw_rows(pugi::xml_node svg) {
    if (layout_.rows.empty()) {
        return;
    }
    pugi::xml_node list = svg.append_child("g");
    set(list, "role", "list");
    for (const Row& row : layout_.rows) {
        pugi::xml_node item = list.append_child("g");
        set(item, "role", "listitem");
        set(item, "aria-label", row.label);
        if (!row.full.empty()) {
            item.append_child("title").text().set(row.full.c_str());
        }
        pugi::xml_node inside = item;
        if (!row.href.empty()) {
            inside = item.append_child("a");
            set(inside, "href", row.href);
            add_target(inside, row.box);
        }
        for (const Mark& mark : row.marks) {
            draw_mark(canvas_, inside, mark);
        }
        for (const TextLine& line : row.lines) {
            draw_line(inside, line);
        }
    }
}

void SvgDrawing::draw_legend(pugi::xml_node svg) {
    if (layout_.legend_marks.empty()) {
        return;
    }
    pugi::xml_node group = svg.append_child("g");
    set(group, "aria-hidden", "true");
    for (const Mark& mark : layout_.legend_marks) {
        draw_mark(canvas_, group, mark);
    }
    for (const TextLine& line : layout_.legend_lines) {
        draw_line(group, line);
    }
}

void SvgDrawing::draw_source(pugi::xml_node svg) {
    for (const Link& link : layout_.source) {
        if (link.href.empty()) {
            draw_line(svg, link.line);
            continue;
        }
        pugi::xml_node anchor = svg.append_child("a");
        set(anchor, "href", link.href);
        // What can be hit is 24 high, the text is not.
        const Box box = link.line.box();
        add_target(anchor, {box.x, box.middle() - px(12), box.width, px(24)});
        draw_line(anchor, link.line);
    }
}

/// Only now it is known what was painted.
void SvgDrawing::write_style() {
    std::string style;
    for (const Theme& theme : palette_.overrides) {
        style += style.empty() ? "" : "\n";
        style += style_of(theme, canvas_);
    }
    if (style_) {
        style_.text().set(style.c_str());
    }
}

} // namespace

std::string draw_svg(const Layout& layout, const Palette& palette) {
    // Named by what it shows: drawn once without a name, hashed, and drawn again.
    const std::string content = SvgDrawing(layout, palette, "").draw();
    const std::string prefix = fmt::format("d{:06x}", hash64(content) >> 40);
    return SvgDrawing(layout, palette, prefix).draw();
}

} // namespace dateline
