#pragma once

#include "events/draft.hpp"

#include <string>
#include <vector>

namespace dateline {

constexpr TokenIndex longest_complement = 14; ///< tokens of a content clause or object that a title keeps

/// How the words of an article read in a title: without times, which stand beside it, and without the capital
/// that only opened a sentence. Borrows the reading.
class TitleWords {
  public:
    explicit TitleWords(const Reading& reading) : reading_(reading), tree_(reading.tree) {}

    /// An adverbial time ("on Monday"), the preposition before it, or what joins two of them.
    [[nodiscard]] bool is_time(TokenIndex t) const;
    /// Words that lead to something that was left out: "as early as", "at about".
    [[nodiscard]] bool is_dangling(TokenIndex t) const;
    /// The token as it is written inside a sentence.
    [[nodiscard]] std::string inside(TokenIndex t) const;
    /// Words of a span without the times in it.
    [[nodiscard]] std::string without_times(TokenSpan span) const;
    /// The core with prepositional phrases right after it, up to the length that a title keeps.
    [[nodiscard]] TokenSpan extended(const Phrase& phrase) const;

  private:
    void drop_length_behind_comma(std::vector<TokenIndex>& kept) const;

    const Reading& reading_;
    const Parse& tree_;
};

} // namespace dateline
