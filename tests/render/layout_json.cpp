#include "layout_json.hpp"

#include <nlohmann/json.hpp>

namespace dateline {

namespace {

using Json = nlohmann::ordered_json;

Json json(const Box& b) {
    return Json::array({b.x, b.y, b.width, b.height});
}

Json json(const Mark& m) {
    const auto number = [](auto e) { return static_cast<int>(e); };
    Json out{{"mark", Json::array({number(m.form.shape), number(m.form.standing), number(m.form.begin),
                                   number(m.form.end)})},
             {"box", json(m.box)}};
    if (m.paint != Paint::accent) {
        out["paint"] = to_string(m.paint);
    }
    return out;
}

Json json(const Leader& leader) {
    Json points = Json::array();
    for (const Point& p : leader.points) {
        points.push_back(Json::array({p.x, p.y}));
    }
    return {{"leader", points}};
}

Json json(const TextLine& l) {
    return {{"text", l.text}, {"style", static_cast<int>(l.style)}, {"box", json(l.box())}, {"y", l.y}};
}

Json json(const Rule& r) {
    return {{"rule", Json::array({r.x1, r.y1, r.x2, r.y2})},
            {"thickness", r.thickness},
            {"paint", to_string(r.paint)}};
}

Json json(const AxisBreak& b) {
    return {{"break", Json::array({b.x, b.width, b.y})}};
}

Json json(const Node& n) {
    return {{"node", n.label}, {"box", json(n.box)}};
}

Json json(const Edge& e) {
    Json points = Json::array();
    for (const std::vector<Point>& curve : e.curves) {
        for (const Point& p : curve) {
            points.push_back(p.x);
            points.push_back(p.y);
        }
    }
    return {{"edge", e.label}, {"curve", points}};
}

template <class T>
void add(std::string& out, const char* part, const std::vector<T>& values) {
    for (const T& value : values) {
        Json line{{"in", part}};
        line.update(json(value));
        out += line.dump() + "\n";
    }
}

} // namespace

std::string to_json(const Layout& layout) {
    std::string out = Json{{"width", layout.width},
                           {"height", layout.height},
                           {"title", layout.title},
                           {"description", layout.description}}
                          .dump() +
                      "\n";
    add(out, "picture", layout.rules);
    add(out, "heading", layout.heading);
    if (layout.strip) {
        out += Json{{"strip", json(layout.strip->box)}}.dump() + "\n";
        add(out, "strip", layout.strip->rules);
        add(out, "strip", layout.strip->breaks);
        add(out, "strip", layout.strip->leaders);
        add(out, "strip", layout.strip->marks);
        add(out, "strip", layout.strip->lines);
    }
    for (const Row& row : layout.rows) {
        out += Json{{"row", row.label}, {"box", json(row.box)}}.dump() + "\n";
        add(out, "row", row.marks);
        add(out, "row", row.lines);
    }
    add(out, "note", layout.notes);
    add(out, "network", layout.edges);
    add(out, "network", layout.nodes);
    add(out, "legend", layout.legend_marks);
    add(out, "legend", layout.legend_lines);
    for (const Link& link : layout.source) {
        Json line{{"source", link.href}};
        line.update(json(link.line));
        out += line.dump() + "\n";
    }
    return out;
}

} // namespace dateline
