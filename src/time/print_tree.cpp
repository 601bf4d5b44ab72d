#include "time/tree.hpp"

#include <fmt/format.h>

#include <iterator>

namespace dateline {

namespace {

std::string_view unit_name(Unit unit) {
    return grammar::unit_names[static_cast<std::size_t>(unit)];
}

std::string_view modifier_name(Modifier modifier) {
    return grammar::modifier_names[static_cast<std::size_t>(modifier)];
}

std::string amount_text(const Amount& amount) {
    if (amount.count.unknown) {
        return fmt::format("{}some {}", amount.sign < 0 ? "-" : "", unit_name(amount.unit));
    }
    const int count = amount.sign * amount.count.whole;
    return amount.count.milli == 0
               ? fmt::format("{} {}", count, unit_name(amount.unit))
               : fmt::format("{}.{:03} {}", count, amount.count.milli, unit_name(amount.unit));
}

/// Writes a node with its children in brackets.
class Printer {
  public:
    explicit Printer(std::string& out) : out_(out) {}

    void print(const Tree& tree) {
        std::visit([this](const auto& node) { open(node); }, tree.node);
        for (const Tree& part : tree.parts) {
            separate();
            print(part);
            first_ = false;
        }
        out_ += ')';
        first_ = false;
    }

  private:
    void begin(std::string_view word) {
        out_ += word;
        out_ += '(';
        first_ = true;
    }
    void separate() {
        out_ += first_ ? "" : ", ";
        first_ = false;
    }
    template <class... Args>
    void item(fmt::format_string<Args...> format, Args&&... args) {
        separate();
        fmt::format_to(std::back_inserter(out_), format, std::forward<Args>(args)...);
    }
    void number(std::string_view key, const std::optional<int>& value) {
        if (value) {
            item("{}={}", key, *value);
        }
    }

    void open(const Field& field) {
        begin("Field");
        number("year", field.year);
        if (field.before_christ) {
            item("era=bc");
        }
        number("month", field.month);
        number("day", field.day);
        number("weekday", field.weekday);
        number("quarter", field.quarter);
        number("half", field.half);
        if (field.season) {
            item("season={}", grammar::season_names[static_cast<std::size_t>(*field.season)]);
        }
        number("decade", field.decade);
        number("century", field.century);
        if (field.holiday) {
            item("holiday={}", *field.holiday);
        }
        if (field.iso_day) {
            item("{}", to_iso(*field.iso_day));
        }
    }
    void open(const Nearest& node) {
        begin("Nearest");
        if (node.unit) {
            item("{}", unit_name(*node.unit));
        }
        item("{}", grammar::direction_names[static_cast<std::size_t>(node.direction)]);
    }
    void open(const Shift& node) {
        begin("Shift");
        item("{}", grammar::anchor_names[static_cast<std::size_t>(node.anchor)]);
        for (const Amount& amount : node.amounts) {
            item("{}", amount_text(amount));
        }
    }
    void open(const Within&) { begin("Within"); }
    void open(const FromTo&) { begin("Range"); }
    void open(const SideOf& node) { begin(node.last ? "End" : "Begin"); }
    void open(const Every& node) {
        begin("Every");
        if (node.unit) {
            item("{} {}", node.count, unit_name(*node.unit));
        }
    }
    void open(const Part& node) {
        begin("Part");
        item("{}", modifier_name(node.modifier));
    }
    void open(const PartOfDay& node) {
        begin("DayPart");
        item("{}", grammar::day_part_names[static_cast<std::size_t>(node.part)]);
    }
    void open(const Clock& node) {
        begin("Clock");
        item("{:02}:{:02}", node.time.hour, node.time.minute.value_or(0));
    }
    void open(const Bend& node) {
        begin("Bend");
        item("{}", modifier_name(node.modifier));
    }
    void open(const Ref& node) {
        begin("Ref");
        item("{}", grammar::reference_names[static_cast<std::size_t>(node.reference)]);
    }
    void open(const Duration& node) {
        begin("Duration");
        for (const Amount& amount : node.amounts) {
            item("{}", amount_text(amount));
        }
    }
    void open(const Lasting& node) {
        begin("Lasting");
        item("{}", grammar::direction_names[static_cast<std::size_t>(node.direction)]);
        item("{}", amount_text(node.amount));
    }
    void open(const Same& node) {
        begin("Same");
        item("{}", unit_name(node.unit));
    }
    void open(const Nth& node) {
        begin("Nth");
        item("{}", node.ordinal);
        if (node.unit) {
            item("{}", unit_name(*node.unit));
        }
    }
    void open(const PersonName& node) {
        begin("Name");
        item("{}", node.month);
    }
    void open(const FirstUnits& node) {
        begin(node.from_end ? "LastUnits" : "FirstUnits");
        item("{}", amount_text(node.amount));
    }

    std::string& out_;
    bool first_ = true;
};

} // namespace

std::string to_string(const Tree& tree) {
    std::string out;
    Printer(out).print(tree);
    return out;
}

} // namespace dateline
