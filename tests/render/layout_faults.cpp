#include "layout_faults.hpp"

#include <fmt/format.h>

#include <cstdint>

namespace dateline {

namespace {

struct Named {
    Box box{};
    std::string name{};
};

std::string place(const Box& b) {
    return fmt::format("({} {} {} {})", b.x / 64.0, b.y / 64.0, b.width / 64.0, b.height / 64.0);
}

/// A straight part of a leader.
struct Piece {
    Point a{};
    Point b{};
    std::size_t leader = 0;

    /// Twice the area of the triangle a, b, p: its sign says on which side p is.
    [[nodiscard]] std::int64_t side(const Point& p) const {
        return std::int64_t{b.x - a.x} * (p.y - a.y) - std::int64_t{b.y - a.y} * (p.x - a.x);
    }
    [[nodiscard]] bool crosses(const Piece& other) const {
        const auto opposite = [](std::int64_t x, std::int64_t y) {
            return (x < 0 && y > 0) || (x > 0 && y < 0);
        };
        return opposite(side(other.a), side(other.b)) && opposite(other.side(a), other.side(b));
    }
    [[nodiscard]] bool runs_through(const Box& box) const {
        const Point corners[] = {
            {box.x, box.y}, {box.right(), box.y}, {box.right(), box.bottom()}, {box.x, box.bottom()}};
        const auto inside = [&box](const Point& p) {
            return p.x > box.x && p.x < box.right() && p.y > box.y && p.y < box.bottom();
        };
        bool crossed = inside(a) || inside(b);
        for (std::size_t i = 0; i < 4; ++i) {
            crossed = crossed || crosses({corners[i], corners[(i + 1) % 4], 0});
        }
        return crossed;
    }
};

class Inspector {
  public:
    explicit Inspector(const Layout& layout) : layout_(layout) {}

    std::vector<std::string> inspect() {
        collect();
        check_overlaps(texts_, texts_);
        check_overlaps(marks_, marks_);
        check_overlaps(texts_, marks_);
        check_canvas();
        check_rows();
        check_leaders();
        return std::move(faults_);
    }

  private:
    void add_texts(const std::vector<TextLine>& lines) {
        for (const TextLine& line : lines) {
            texts_.push_back({line.box(), "\"" + line.text + "\""});
        }
    }

    void add_marks(const std::vector<Mark>& marks) {
        for (const Mark& mark : marks) {
            // Ticks stand on the axis by design, and "≠" on its bridge.
            if (mark.form.shape != MarkShape::tick && mark.form.shape != MarkShape::differs) {
                marks_.push_back({mark.box, "mark"});
            }
        }
    }

    void collect() {
        add_texts(layout_.heading);
        if (layout_.strip) {
            add_texts(layout_.strip->lines);
            add_marks(layout_.strip->marks);
        }
        for (const Row& row : layout_.rows) {
            add_texts(row.lines);
            add_marks(row.marks);
        }
        add_texts(layout_.notes);
        add_marks(layout_.legend_marks);
        add_texts(layout_.legend_lines);
        for (const Node& node : layout_.nodes) {
            add_texts(node.lines);
        }
        for (const Edge& edge : layout_.edges) {
            add_texts(edge.lines);
        }
        for (const Link& link : layout_.source) {
            add_texts({link.line});
        }
    }

    void check_overlaps(const std::vector<Named>& some, const std::vector<Named>& others) {
        for (std::size_t i = 0; i < some.size(); ++i) {
            for (std::size_t j = &some == &others ? i + 1 : 0; j < others.size(); ++j) {
                if (some[i].box.overlaps(others[j].box)) {
                    faults_.push_back(fmt::format("{} {} lies on {} {}", some[i].name, place(some[i].box),
                                                  others[j].name, place(others[j].box)));
                }
            }
        }
    }

    void check_canvas() {
        const auto check = [this](const Named& thing) {
            const Box& b = thing.box;
            if (b.x < 0 || b.y < 0 || b.right() > layout_.width || b.bottom() > layout_.height) {
                faults_.push_back(fmt::format("{} {} leaves the canvas", thing.name, place(b)));
            }
        };
        for (const Named& text : texts_) {
            check(text);
        }
        for (const Named& mark : marks_) {
            check(mark);
        }
        for (const Node& node : layout_.nodes) {
            check({node.box, "node"});
        }
        for (const Edge& edge : layout_.edges) {
            for (const std::vector<Point>& curve : edge.curves) {
                for (const Point& point : curve) {
                    check({{point.x, point.y, 0, 0}, "edge"});
                }
            }
        }
        if (layout_.strip) {
            for (const Rule& rule : layout_.strip->rules) {
                check({{rule.x1, rule.y1, rule.x2 - rule.x1, rule.y2 - rule.y1}, "rule"});
            }
        }
    }

    void check_rows() {
        for (std::size_t i = 0; i < layout_.rows.size(); ++i) {
            for (std::size_t j = i + 1; j < layout_.rows.size(); ++j) {
                if (layout_.rows[i].box.overlaps(layout_.rows[j].box)) {
                    faults_.push_back(fmt::format("row {} {} lies on row {} {}", i + 1,
                                                  place(layout_.rows[i].box), j + 1,
                                                  place(layout_.rows[j].box)));
                }
            }
        }
    }

    /// Leaders keep clear of words and of each other; two of one mark may begin together.
    void check_leaders() {
        if (!layout_.strip) {
            return;
        }
        std::vector<Piece> pieces;
        for (std::size_t k = 0; k < layout_.strip->leaders.size(); ++k) {
            const std::vector<Point>& points = layout_.strip->leaders[k].points;
            for (std::size_t i = 1; i < points.size(); ++i) {
                pieces.push_back({points[i - 1], points[i], k});
                check_inside(points[i]);
            }
        }
        for (std::size_t i = 0; i < pieces.size(); ++i) {
            for (const Named& text : texts_) {
                if (pieces[i].runs_through(text.box)) {
                    faults_.push_back(fmt::format("leader {} runs through {}", pieces[i].leader, text.name));
                }
            }
            for (std::size_t j = i + 1; j < pieces.size(); ++j) {
                if (pieces[i].leader != pieces[j].leader && pieces[i].crosses(pieces[j])) {
                    faults_.push_back(
                        fmt::format("leaders {} and {} cross", pieces[i].leader, pieces[j].leader));
                }
            }
        }
    }

    void check_inside(const Point& p) {
        if (p.x < 0 || p.y < 0 || p.x > layout_.width || p.y > layout_.height) {
            faults_.push_back(fmt::format("a leader leaves the canvas at {} {}", p.x / 64.0, p.y / 64.0));
        }
    }

    const Layout& layout_;
    std::vector<Named> texts_{};
    std::vector<Named> marks_{};
    std::vector<std::string> faults_{};
};

} // namespace

std::string listed(const std::vector<std::string>& faults) {
    std::string out;
    for (const std::string& fault : faults) {
        out += fault + "\n";
    }
    return out;
}

std::vector<std::string> faults_of(const Layout& layout) {
    return Inspector(layout).inspect();
}

} // namespace dateline
