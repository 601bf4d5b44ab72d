#include "render/graph_drawing.hpp"

#include <fmt/format.h>

#include <cmath>
#include <gvc.h>
#include <memory>
#include <mutex>
#include <string>

namespace dateline {

namespace {

/// Graphviz keeps statics of its own and is not made for threads: layouts queue here.
std::mutex graphviz; // NOLINT(cppcoreguidelines-avoid-non-const-global-variables)

struct FreeContext {
    void operator()(GVC_t* context) const { gvFreeContext(context); }
};
struct CloseGraph {
    void operator()(Agraph_t* graph) const { agclose(graph); }
};
/// Gives the layout back before the graph and the context go.
class LaidOut {
  public:
    LaidOut(GVC_t* context, Agraph_t* graph)
        : context_(context), graph_(graph), good_(gvLayout(context, graph, "dot") == 0) {}
    LaidOut(const LaidOut&) = delete;
    LaidOut& operator=(const LaidOut&) = delete;
    ~LaidOut() { gvFreeLayout(context_, graph_); }
    [[nodiscard]] bool good() const { return good_; }

  private:
    GVC_t* context_;
    Agraph_t* graph_;
    bool good_;
};

/// Its C interface says `char*` where it means `const char*`.
class Word {
  public:
    explicit Word(std::string text) : text_(std::move(text)) {}
    char* get() { return text_.data(); }

  private:
    std::string text_;
};

template <class Object>
void put(Object* object, const char* name, const std::string& value) {
    agsafeset(object, Word(name).get(), Word(value).get(), Word("").get());
}

/// Whole quarters of a pixel: the last digits of its floating sums are not the same on every machine.
Length quarter(double points) {
    return static_cast<Length>(std::lround(points * 4)) * (one_px / 4);
}

std::string inches(Length length) {
    return fmt::format("{:.4f}", static_cast<double>(length) / one_px / 72);
}

Box box_of(Agnode_t* node, const GraphNode& size, double top) {
    const pointf centre = ND_coord(node);
    return {quarter(centre.x) - size.width / 2, quarter(top - centre.y) - size.height / 2, size.width,
            size.height};
}

std::vector<Point> curve_of(Agedge_t* edge, double top) {
    std::vector<Point> points;
    const splines* all = ED_spl(edge);
    if (all == nullptr || all->size == 0) {
        return points;
    }
    const bezier& curve = all->list[0];
    for (int i = 0; i < curve.size; ++i) {
        points.push_back({quarter(curve.list[i].x), quarter(top - curve.list[i].y)});
    }
    if (curve.eflag != 0 && !points.empty()) { // the curve stops short of the arrow: draw it up to the tip
        points.back() = {quarter(curve.ep.x), quarter(top - curve.ep.y)};
    }
    return points;
}

} // namespace

Result<GraphDrawing> draw_graph(const std::vector<GraphNode>& nodes, const std::vector<GraphEdge>& edges,
                                GraphDirection direction) {
    const std::lock_guard<std::mutex> lock(graphviz);
    agseterr(AGMAX); // the library does not print
    const std::unique_ptr<GVC_t, FreeContext> context(gvContext());
    const std::unique_ptr<Agraph_t, CloseGraph> graph(agopen(Word("g").get(), Agdirected, nullptr));
    put(graph.get(), "rankdir", direction == GraphDirection::right ? "LR" : "TB");
    put(graph.get(), "nodesep", "0.2");
    put(graph.get(), "ranksep", direction == GraphDirection::right ? "0.35" : "0.3");
    std::vector<Agnode_t*> handles;
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        Agnode_t* node = agnode(graph.get(), Word(fmt::format("n{}", i)).get(), 1);
        put(node, "shape", "box");
        put(node, "label", "");
        put(node, "fixedsize", "true");
        put(node, "width", inches(nodes[i].width));
        put(node, "height", inches(nodes[i].height));
        handles.push_back(node);
    }
    std::vector<Agedge_t*> lines;
    for (std::size_t i = 0; i < edges.size(); ++i) {
        Agedge_t* edge = agedge(graph.get(), handles[edges[i].from], handles[edges[i].to],
                                Word(fmt::format("e{}", i)).get(), 1);
        put(edge, "arrowhead", edges[i].arrow ? "normal" : "none");
        lines.push_back(edge);
    }
    const LaidOut layout(context.get(), graph.get());
    if (!layout.good()) {
        return fail({.fault = Fault::environment,
                     .what = "Graphviz cannot lay out a graph",
                     .remedy = "install libgvc6 with its plugins"});
    }
    const boxf bounds = GD_bb(graph.get());
    GraphDrawing drawing{.width = quarter(bounds.UR.x), .height = quarter(bounds.UR.y)};
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        drawing.nodes.push_back(box_of(handles[i], nodes[i], bounds.UR.y));
    }
    for (Agedge_t* edge : lines) {
        drawing.curves.push_back(curve_of(edge, bounds.UR.y));
    }
    return drawing;
}

} // namespace dateline
