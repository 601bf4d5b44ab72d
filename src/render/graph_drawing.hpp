#pragma once

#include "render/layout.hpp"

#include <dateline/text/error.hpp>

#include <cstddef>
#include <vector>

namespace dateline {

struct GraphNode {
    Length width = 0;
    Length height = 0;
};
struct GraphEdge {
    std::size_t from = 0; ///< index into the nodes
    std::size_t to = 0;
    bool arrow = true;
};
enum class GraphDirection : std::uint8_t { right, down };

/// Places and curves; the upper left corner is (0, 0).
struct GraphDrawing {
    Length width = 0;
    Length height = 0;
    std::vector<Box> nodes{};
    std::vector<std::vector<Point>> curves{}; ///< by edge, 1 + 3n points; ends at the tip of the arrow
};

/// Graphviz's layered layout, in process: one graph at a time (its library keeps global state), sizes of
/// nodes as given, no text measured. Fails with Fault::environment where Graphviz finds no layouts.
[[nodiscard]] Result<GraphDrawing> draw_graph(const std::vector<GraphNode>& nodes,
                                              const std::vector<GraphEdge>& edges, GraphDirection direction);

} // namespace dateline
