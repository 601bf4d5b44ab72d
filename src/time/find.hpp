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
void find_mentions(std::string_view text, Range range, const GovernorFinder& governors,
                   std::vector<Lexeme>& lexemes, std::vector<Mention>& mentions);

/// The nearest verb of the sentence by its form: no parse needed.
class NearestVerb : public GovernorFinder {
  public:
    [[nodiscard]] Governor find(std::string_view text, const std::vector<Lexeme>& lexemes, std::size_t first,
                                std::size_t last) const override;
};

/// The verb above the expression in the tree of its sentence.
class GoverningVerb : public GovernorFinder {
  public:
    explicit GoverningVerb(const Document& document) : document_(document) {}
    [[nodiscard]] Governor find(std::string_view text, const std::vector<Lexeme>& lexemes, std::size_t first,
                                std::size_t last) const override;

  private:
    const Document& document_;
};

} // namespace dateline
