#include "layout_faults.hpp"

#include <fmt/format.h>

namespace dateline {

namespace {

struct Named {
    Box box{};
    std::string name{};
};

std::string place(const Box& b) {
    return fmt::format("({} {} {} {})", b.x / 64.0, b.y / 64.0, b.width / 64.0, b.height / 64.0);
}

class Inspector {
  public:
    explicit Inspector(const Layout& layout) : layout_(layout) {}

    std::vector<std::string> inspect() {
        collect();
        check_overlaps(texts_, texts_);
        check_overlaps(marks_, marks_);
        check_overlaps(texts_, marks_);
        check_canvas();
        check_order();
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

    void check_order() {
        for (std::size_t i = 1; i < layout_.rows.size(); ++i) {
            if (layout_.rows[i].box.y < layout_.rows[i - 1].box.bottom()) {
                faults_.push_back(fmt::format("row {} begins above the end of the one before", i + 1));
            }
        }
    }

    const Layout& layout_;
    std::vector<Named> texts_{};
    std::vector<Named> marks_{};
    std::vector<std::string> faults_{};
};

} // namespace

std::vector<std::string> faults_of(const Layout& layout) {
    return Inspector(layout).inspect();
}

} // namespace dateline
