#pragma once

#include "time/lexeme.hpp"
#include "time/resolve.hpp"

#include <string_view>
#include <vector>

namespace dateline {

/// Who tells the tense of the verb that governs the lexemes [first, last); word forms by default.
class GovernorFinder {
  public:
    virtual ~GovernorFinder() = default;
    [[nodiscard]] virtual Governor find(std::string_view text, const std::vector<Lexeme>& lexemes,
                                        std::size_t first, std::size_t last) const = 0;
};

/// Appends the time expressions of text[range), in order, disjoint. Linear. `lexemes` is work memory.
void find_mentions(const grammar::Grammar& tables, std::string_view text, Range range,
                   const GovernorFinder& governors, std::vector<Lexeme>& lexemes,
                   std::vector<Mention>& mentions);

/// The nearest verb of the sentence by its form: no parse needed.
class NearestVerb : public GovernorFinder {
  public:
    explicit NearestVerb(const grammar::Grammar& words) : tables(words) {}
    [[nodiscard]] Governor find(std::string_view text, const std::vector<Lexeme>& lexemes, std::size_t first,
                                std::size_t last) const override;

  private:
    const grammar::Grammar& tables;
};

/// The verb that the expression hangs on in the tree of its sentence; without one, the nearest.
class GoverningVerb : public GovernorFinder {
  public:
    GoverningVerb(const grammar::Grammar& words, const Document& document)
        : tables(words), document_(document) {}
    [[nodiscard]] Governor find(std::string_view text, const std::vector<Lexeme>& lexemes, std::size_t first,
                                std::size_t last) const override;

  private:
    const grammar::Grammar& tables;
    const Document& document_;
};

} // namespace dateline
