#include "assignment.hpp"

#include <limits>
#include <optional>

namespace dateline::accuracy {

namespace {

constexpr std::int64_t unreachable = std::numeric_limits<std::int64_t>::min();

/// Grows the pairing by one row at a time, each time along the path of exchanges that gains most.
/// Such paths keep the pairing the best one of its size, so the first path without a gain ends it.
class Pairer {
  public:
    explicit Pairer(const Worth& worth)
        : worth_(worth), columns_(worth.empty() ? 0 : worth.front().size()), column_of_(worth.size()),
          row_of_(columns_) {}

    Pairing run() {
        while (grow()) {
        }
        Pairing pairs;
        for (std::size_t row = 0; row < worth_.size(); ++row) {
            if (column_of_[row]) {
                pairs.emplace_back(row, *column_of_[row]);
            }
        }
        return pairs;
    }

  private:
    /// Bellman-Ford over the columns: gain_[c] is the most that a path of exchanges ending in c gains.
    void measure() {
        gain_.assign(columns_, unreachable);
        from_.assign(columns_, 0);
        for (std::size_t row = 0; row < worth_.size(); ++row) {
            if (!column_of_[row]) {
                relax(row, 0);
            }
        }
        for (bool changed = true; changed;) {
            changed = false;
            for (std::size_t column = 0; column < columns_; ++column) {
                if (row_of_[column] && gain_[column] != unreachable) {
                    const std::size_t row = *row_of_[column];
                    changed |= relax(row, gain_[column] - worth_[row][column]);
                }
            }
        }
    }

    bool relax(std::size_t row, std::int64_t before) {
        bool better = false;
        for (std::size_t column = 0; column < columns_; ++column) {
            if (worth_[row][column] > 0 && column_of_[row] != column &&
                before + worth_[row][column] > gain_[column]) {
                gain_[column] = before + worth_[row][column];
                from_[column] = row;
                better = true;
            }
        }
        return better;
    }

    bool grow() {
        measure();
        std::optional<std::size_t> end;
        for (std::size_t column = 0; column < columns_; ++column) {
            if (!row_of_[column] && gain_[column] > 0 && (!end || gain_[column] > gain_[*end])) {
                end = column;
            }
        }
        if (!end) {
            return false;
        }
        for (std::optional<std::size_t> column = end; column;) {
            const std::size_t row = from_[*column];
            const std::optional<std::size_t> left = column_of_[row];
            column_of_[row] = column;
            row_of_[*column] = row;
            column = left;
        }
        return true;
    }

    const Worth& worth_;
    std::size_t columns_ = 0;
    std::vector<std::optional<std::size_t>> column_of_;
    std::vector<std::optional<std::size_t>> row_of_;
    std::vector<std::int64_t> gain_{};
    std::vector<std::size_t> from_{};
};

} // namespace

Pairing best_pairing(const Worth& worth) {
    return Pairer(worth).run();
}

} // namespace dateline::accuracy
