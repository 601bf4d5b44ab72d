#include "time/build_tree.hpp"

#include <algorithm>
#include <array>

namespace dateline {

namespace {

using namespace grammar;

/// A number of the text or of the rule: what an argument that is no tree gives.
struct Value {
    std::int32_t whole = 0;
    std::int16_t milli = 0;
    ClassSet classes{}; ///< of the lexeme; empty: written in the rule
};

/// Builds the trees of one match from the argument tables.
class Builder {
  public:
    Builder(const Matcher& matcher, const Match& match)
        : tables(matcher.grammar()), matcher_(matcher), match_(match) {}

    std::optional<Tree> build(std::uint16_t index) const {
        const Build& node = tables.builds[index];
        switch (node.op) {
        case Op::field:
            return field(node);
        case Op::nearest:
            return nearest(node);
        case Op::shift:
            return shift(node);
        case Op::within:
            return absent(node, 1) ? tree(node, 0) : with_parts(node, Within{}, {0, 1});
        case Op::range:
            return with_parts(node, FromTo{}, {0, 1});
        case Op::every:
            return every(node);
        case Op::part:
            return with_parts(node, Part{static_cast<Modifier>(number(node, 0))}, {1});
        case Op::day_part:
            return with_parts(node, PartOfDay{static_cast<DayPart>(number(node, 0))}, {1});
        case Op::clock:
            return clock(node);
        case Op::bend:
            return with_parts(node, Bend{static_cast<Modifier>(number(node, 0))}, {1});
        case Op::ref:
            return Tree{.node = Ref{static_cast<Reference>(number(node, 0))}};
        case Op::duration:
            return duration(node);
        case Op::lasting:
            return lasting(node);
        case Op::same:
            return Tree{.node = Same{static_cast<Unit>(number(node, 0))}};
        case Op::nth:
            return nth(node);
        case Op::first_units:
            return first_units(node);
        case Op::name:
            return Tree{.node = PersonName{number(node, 0)}};
        case Op::nothing:
        case Op::period:
        case Op::count:
            return std::nullopt;
        }
        return std::nullopt;
    }

  private:
    [[nodiscard]] const Arg& arg(const Build& node, std::size_t i) const {
        return tables.args[node.first_arg + i];
    }
    [[nodiscard]] bool absent(const Build& node, std::size_t i) const {
        return arg(node, i).kind == ArgKind::absent;
    }

    /// What the lexeme of that element means as the class it was read as.
    [[nodiscard]] Value slot_value(std::size_t element) const {
        const Lexeme& lexeme = matcher_.lexemes()[match_.starts[element]];
        return {.whole = meaning(tables, lexeme, static_cast<WordClass>(match_.classes[element])),
                .milli = lexeme.kind == LexemeKind::number ? lexeme.milli : std::int16_t{0},
                .classes = lexeme.classes};
    }

    [[nodiscard]] Value value(const Arg& a) const {
        if (a.kind == ArgKind::slot) {
            return slot_value(static_cast<std::size_t>(a.value));
        }
        return {.whole = a.value, .milli = a.kind == ArgKind::half ? std::int16_t{500} : std::int16_t{0}};
    }
    [[nodiscard]] std::int32_t number(const Build& node, std::size_t i) const {
        return value(arg(node, i)).whole;
    }

    /// Whether the argument is a tree: a node of the rule, or a slot that a category filled.
    [[nodiscard]] bool is_tree(const Arg& a) const {
        return a.kind == ArgKind::node ||
               (a.kind == ArgKind::slot && match_.inner[static_cast<std::size_t>(a.value)] != no_inner);
    }
    [[nodiscard]] std::optional<Tree> tree(const Build& node, std::size_t i) const {
        const Arg& a = arg(node, i);
        if (a.kind == ArgKind::node) {
            return build(static_cast<std::uint16_t>(a.value));
        }
        return build_tree(matcher_, matcher_.inner(match_.inner[static_cast<std::size_t>(a.value)]));
    }

    template <class Node>
    [[nodiscard]] std::optional<Tree> with_parts(const Build& build, Node node,
                                                 std::initializer_list<std::size_t> parts) const {
        Tree made{.node = std::move(node)};
        for (const std::size_t i : parts) {
            if (absent(build, i)) {
                continue;
            }
            auto part = tree(build, i);
            if (!part) {
                return std::nullopt;
            }
            made.parts.push_back(std::move(*part));
        }
        return made;
    }

    [[nodiscard]] Amount amount(const Build& node, std::size_t i) const {
        const Arg& outer = arg(node, i);
        const Build& period = tables.builds[static_cast<std::size_t>(outer.value)];
        const Value count = absent(period, 0) ? Value{.whole = 1} : value(arg(period, 0));
        Amount made{.unit = static_cast<Unit>(number(period, 1)), .sign = outer.sign < 0 ? -1 : 1};
        made.count = {.whole = count.whole, .milli = count.milli, .unknown = count.whole < 0};
        const Arg& written = arg(period, 0);
        if (written.kind == ArgKind::slot && match_.classes[static_cast<std::size_t>(written.value)] ==
                                                 static_cast<std::uint16_t>(WordClass::deictic_day)) {
            made.count = {.whole = count.whole < 0 ? -count.whole : count.whole};
            made.sign = count.whole < 0 ? -1 : 1;
        }
        return made;
    }

    /// The amounts from the argument `first` on, as ISO 8601 orders them, whatever the order of the text.
    [[nodiscard]] std::vector<Amount> amounts(const Build& node, std::size_t first) const {
        std::vector<Amount> made;
        for (std::size_t i = first; i < node.arg_count; ++i) {
            if (!absent(node, i) && !absent(tables.builds[static_cast<std::size_t>(arg(node, i).value)], 1)) {
                made.push_back(amount(node, i));
            }
        }
        std::stable_sort(made.begin(), made.end(),
                         [](const Amount& a, const Amount& b) { return a.unit > b.unit; });
        return made;
    }

    [[nodiscard]] std::optional<Tree> field(const Build& node) const {
        Field made;
        for (std::size_t i = 0; i < node.arg_count; ++i) {
            const Arg& a = arg(node, i);
            if (a.kind != ArgKind::absent && !set_field(made, static_cast<FieldName>(a.name), value(a))) {
                return std::nullopt;
            }
        }
        return Tree{.node = made};
    }

    bool set_field(Field& made, FieldName name, Value v) const {
        const int n = v.whole;
        const auto in = [n](int low, int high) { return low <= n && n <= high; };
        switch (name) {
        case FieldName::year:
            made.year = n;
            made.short_year = v.classes.has(static_cast<std::size_t>(WordClass::short_year));
            return v.milli == 0 && in(0, max_year);
        case FieldName::short_year:
            made.year = n;
            made.short_year = true;
            return in(0, 99);
        case FieldName::month:
            made.month = n;
            return in(1, 12);
        case FieldName::day:
            made.day = n;
            return in(1, 31);
        case FieldName::weekday:
            made.weekday = n;
            return in(0, 6);
        case FieldName::quarter:
            made.quarter = n;
            return in(1, 4);
        case FieldName::half:
            made.half = n;
            return in(1, 2);
        case FieldName::season:
            made.season = static_cast<Season>(n);
            return true;
        case FieldName::decade:
            made.decade = n;
            return in(0, max_year);
        case FieldName::short_decade:
            made.decade = n;
            made.short_year = true;
            return in(0, 90);
        case FieldName::century:
            made.century = n;
            return in(1, 99);
        case FieldName::holiday:
            made.holiday = tables.holiday_names[static_cast<std::size_t>(n)];
            return true;
        case FieldName::era:
            made.before_christ = n == 1;
            return true;
        case FieldName::iso:
            return set_iso(made, v);
        case FieldName::slashed:
            made.year = n / 10000;
            made.month = n / 100 % 100;
            made.day = n % 100;
            made.order = static_cast<FigureOrder>(v.milli);
            return true;
        case FieldName::julian:
            made.julian = n == 1;
            return true;
        case FieldName::none:
        case FieldName::count:
            return false;
        }
        return false;
    }

    static bool set_iso(Field& made, Value v) {
        if (v.classes.has(static_cast<std::size_t>(WordClass::iso_day))) {
            made.iso_day = Day{date::days{v.whole}};
        } else {
            made.year = v.whole / 100;
            made.month = v.whole % 100;
        }
        return true;
    }

    [[nodiscard]] std::optional<Tree> nearest(const Build& node) const {
        Nearest made{.direction = static_cast<Direction>(number(node, 1)),
                     .anchor = absent(node, 2) ? Anchor::publication : static_cast<Anchor>(number(node, 2))};
        if (is_tree(arg(node, 0))) {
            return with_parts(node, made, {0});
        }
        made.unit = static_cast<Unit>(number(node, 0));
        return Tree{.node = made};
    }
    [[nodiscard]] std::optional<Tree> shift(const Build& node) const {
        Shift made{.amounts = amounts(node, 1)};
        if (is_tree(arg(node, 0))) {
            return with_parts(node, made, {0});
        }
        made.anchor = static_cast<Anchor>(number(node, 0));
        return Tree{.node = std::move(made)};
    }
    [[nodiscard]] std::optional<Tree> every(const Build& node) const {
        Every made{.count = absent(node, 1) ? 1 : number(node, 1)};
        if (is_tree(arg(node, 0))) {
            return with_parts(node, made, {0});
        }
        made.unit = static_cast<Unit>(number(node, 0));
        return Tree{.node = made};
    }
    [[nodiscard]] std::optional<Tree> duration(const Build& node) const {
        return Tree{.node = Duration{amounts(node, 0)}};
    }
    [[nodiscard]] std::optional<Tree> lasting(const Build& node) const {
        return Tree{.node = Lasting{static_cast<Direction>(number(node, 0)), amount(node, 1)}};
    }
    [[nodiscard]] std::optional<Tree> nth(const Build& node) const {
        Nth made{.ordinal = number(node, 0)};
        if (is_tree(arg(node, 1))) {
            return with_parts(node, made, {2, 1});
        }
        made.unit = static_cast<Unit>(number(node, 1));
        return with_parts(node, made, {2});
    }
    [[nodiscard]] std::optional<Tree> first_units(const Build& node) const {
        return with_parts(node, FirstUnits{.from_end = number(node, 0) < 0, .amount = amount(node, 1)}, {2});
    }

    [[nodiscard]] std::optional<Tree> clock(const Build& node) const {
        const Arg& slot = arg(node, 0);
        const Value time = value(slot);
        const auto read_as = [&](WordClass word_class) {
            return slot.kind == ArgKind::slot && match_.classes[static_cast<std::size_t>(slot.value)] ==
                                                     static_cast<std::uint16_t>(word_class);
        };
        const bool said = read_as(WordClass::clock);
        int hour = said ? time.whole / 3600 : time.whole;
        int minute = said ? time.whole / 60 % 60 : 0;
        if (read_as(WordClass::military)) {
            hour = time.whole / 100;
            minute = time.whole % 100;
        } else if (time.classes.has(static_cast<std::size_t>(WordClass::point_clock))) { // "8.30 p.m."
            minute = time.milli / 10;
        } else if (!said && time.milli != 0) {
            return std::nullopt;
        }
        if (!absent(node, 1)) {
            const int half = number(node, 1);
            if (hour < (said ? 0 : 1) || hour > 12) { // "0:01 a.m." is written
                return std::nullopt;
            }
            hour = hour % 12 + half;
        }
        if (hour < 0 || hour > 24) {
            return std::nullopt;
        }
        Clock made{.half_written = !absent(node, 1)};
        made.time.hour = static_cast<std::uint8_t>(hour);
        made.time.minute = static_cast<std::uint8_t>(minute);
        if (said && time.milli != 0) {
            made.time.second = static_cast<std::uint8_t>(time.whole % 60);
        }
        if (!absent(node, 2)) {
            constexpr int open_offset = 9999; // "ET": winter or summer time, the text does not say
            const int offset = number(node, 2);
            made.time.utc_offset =
                offset == open_offset ? std::nullopt : std::optional(static_cast<std::int16_t>(offset));
        }
        return with_parts(node, made, {3});
    }

    const Grammar& tables;
    const Matcher& matcher_;
    const Match& match_;
};

} // namespace

std::optional<Tree> build_tree(const Matcher& matcher, const Match& match) {
    return Builder(matcher, match).build(matcher.grammar().leaves[match.leaf].build);
}

} // namespace dateline
