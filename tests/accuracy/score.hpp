#pragma once

#include "gold.hpp"
#include "names.hpp"

#include <dateline/timeline/timeline.hpp>

#include <map>
#include <string>
#include <vector>

namespace dateline::accuracy {

/// What is counted over all articles.
struct Counts {
    int must = 0;    ///< gold events that must be shown
    int shown = 0;   ///< events on the timelines, dated and undated
    int matched = 0; ///< of the shown ones, those that are a gold event
    int must_found = 0;
    int dated = 0; ///< matched with a right date
    int must_dated = 0;
    int who_gold = 0; ///< participants of matched gold events
    int who_found = 0;
    int who_right = 0; ///< actors of matched shown events that are in the gold
    int who_wrong = 0;
    int leaks = 0; ///< matched, shown on the publication day, and that is wrong

    Counts& operator+=(const Counts& other);
    friend bool operator==(const Counts&, const Counts&) = default;
};

/// What was wrong, for people.
struct Faults {
    std::vector<std::string> missed{};
    std::vector<std::string> extra{};
    std::vector<std::string> misdated{};
    std::vector<std::string> wrong_actors{};
};

struct ArticleScore {
    Counts counts{};
    Faults faults{};
};

/// Pairs shown events with gold events one to one: a pair needs a common trigger; of the pairings with most
/// pairs the one with most right dates, then with most `must` events, then with the likest titles.
[[nodiscard]] ArticleScore score(const GoldArticle& gold, const Timeline& shown, const NameWords& words);

/// Equal, or both closed and at least 80 % of the days of either are in both.
[[nodiscard]] bool is_right(const Span& shown, const std::vector<Span>& readings);

/// In per cent: found_p, found_r, found_f1, dated_p, dated_r, dated_f1, who_p, who_r, who_f1, leaks.
/// found: precision = matched / shown, recall = must_found / must. dated: the same with right dates only.
[[nodiscard]] std::map<std::string, double> figures(const Counts& counts);

} // namespace dateline::accuracy
