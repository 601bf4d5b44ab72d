#pragma once

#include "render/layout.hpp"
#include "render/svg.hpp"

#include <pugixml.hpp>

#include <set>
#include <string>
#include <string_view>
#include <utility>

namespace dateline {

/// The tree of a drawing, and its colours. pugixml escapes; the order of attributes is that of the calls.
struct SvgCanvas {
    pugi::xml_document document{};
    Palette palette{};
    std::string prefix{};
    int gradients = 0;
    std::set<std::pair<Paint, char>> classes{}; ///< given so far: f fill, s stroke, g stop of a gradient

    void fill(pugi::xml_node node, Paint paint);
    void stroke(pugi::xml_node node, Paint paint, Length width);
    /// "f-ink": what a style sheet of another theme paints by.
    std::string class_of(char kind, Paint paint);
    [[nodiscard]] std::string text() const;
};

void set(pugi::xml_node node, const char* name, const std::string& value);

void draw_mark(SvgCanvas& canvas, pugi::xml_node parent, const Mark& mark);
void draw_break(SvgCanvas& canvas, pugi::xml_node parent, const AxisBreak& gap);
void draw_leader(SvgCanvas& canvas, pugi::xml_node parent, const Leader& leader);
void draw_edge(SvgCanvas& canvas, pugi::xml_node parent, const Edge& edge);
void draw_node_box(SvgCanvas& canvas, pugi::xml_node parent, const Node& node);

} // namespace dateline
