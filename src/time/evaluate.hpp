#pragma once

#include "time/policies.hpp"
#include "time/scene.hpp"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace dateline {

/// What a tree comes to, before it is written as a Timex.
struct Outcome {
    TimexType type = TimexType::date;
    std::string value{};
    Modifier modifier = Modifier::none;
    std::optional<Cell> cell{}; ///< the calendar cell, where it is one
    std::optional<Span> span{}; ///< where it is more or less than a cell
    Extent extent = Extent::within;
    std::optional<Day> other{};
    bool begins_at_publication = false; ///< see Timex
    bool ends_at_publication = false;
};

/// Evaluates trees in one scene and keeps the reasons of every choice in order.
class Evaluator {
  public:
    explicit Evaluator(const Scene& scene) : scene_(scene) {}

    [[nodiscard]] std::optional<Outcome> evaluate(const Tree& tree);
    [[nodiscard]] const Derivation& derivation() const { return derivation_; }
    [[nodiscard]] double confidence() const { return confidence_; }

  private:
    using Maybe = std::optional<Outcome>;
    Maybe of(const Field& field, const Tree& tree);
    Maybe of(const Nearest& node, const Tree& tree);
    Maybe of(const Shift& node, const Tree& tree);
    Maybe of(const Within& node, const Tree& tree);
    Maybe of(const FromTo& node, const Tree& tree);
    Maybe of(const SideOf& node, const Tree& tree);
    Maybe of(const Every& node, const Tree& tree);
    Maybe of(const Part& node, const Tree& tree);
    Maybe of(const PartOfDay& node, const Tree& tree);
    Maybe of(const Clock& node, const Tree& tree);
    Maybe of(const Bend& node, const Tree& tree);
    Maybe of(const Ref& node, const Tree& tree);
    Maybe of(const Duration& node, const Tree& tree);
    Maybe of(const Lasting& node, const Tree& tree);
    Maybe of(const Same& node, const Tree& tree);
    Maybe of(const Nth& node, const Tree& tree);
    Maybe of(const FirstUnits& node, const Tree& tree);
    Maybe of(const PersonName& node, const Tree& tree);

    std::optional<std::pair<Outcome, Outcome>> sides(const Tree& range);
    static void turn_year(Outcome& from, Outcome& to, const Field* last);
    std::optional<std::pair<Outcome, Outcome>> clock_sides(const Tree& range);
    std::optional<Day> weekday_and_day(int weekday, int day);
    std::optional<Span> distance_ahead(const Duration& node);
    Maybe so_long_from(const Shift& node, const policies::Choice& anchor);
    Maybe after_coarse(const Shift& node);
    Maybe nth_week(int index, const Cell& outer);
    Maybe same_in(const Same& same, const Outcome& whole);
    Maybe of_year(const Field& field);
    Maybe choose(const policies::MaybeChoice& choice);
    Maybe at_hand(Unit unit);
    Maybe nearest_unit(const Nearest& node);
    Maybe nearest_field(const Nearest& node, const Field& field);
    std::optional<Cell> field_in(const Field& field, const Cell& outer);
    std::optional<Cell> day_at_hand(const Tree& tree);
    [[nodiscard]] std::optional<Cell> moved_clock(const policies::Choice& anchor, const Amount& amount) const;
    std::optional<policies::Choice> shift_anchor(const Shift& node, const Tree& tree);
    void note(const policies::Choice& choice);
    void because(std::string reason);

    const Scene& scene_;
    Derivation derivation_{};
    double confidence_ = 1.0;
};

/// The cell at that time of its day; "8" in the evening is 20:00.
[[nodiscard]] Cell at_clock(Cell cell, const ClockTime& time);
/// The year, or the decade or century that holds it; nothing outside the calendar.
[[nodiscard]] std::optional<Cell> year_cell(int year, Granularity granularity);
/// The outcome that is just this cell.
[[nodiscard]] Outcome outcome_of(const Cell& cell);
/// The cell moved by an amount; years give years, months months, weeks and days days.
[[nodiscard]] std::optional<Cell> moved(const Cell& from, const Amount& amount, bool keep_size);

} // namespace dateline
