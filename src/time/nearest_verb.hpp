#pragma once

#include "time/find.hpp"

namespace dateline {

/// The nearest verb of the clause by its form: no parse needed.
class NearestVerb : public GovernorFinder {
  public:
    explicit NearestVerb(const grammar::Grammar& words) : tables(words) {}
    [[nodiscard]] Governor find(std::string_view text, const std::vector<Lexeme>& lexemes, std::size_t first,
                                std::size_t last) const override;

  private:
    const grammar::Grammar& tables;
};

/// Whether a sentence ends with that lexeme: not behind an initial or before a comma or a small letter, as in
/// "Hatfield, Pa., on Friday".
[[nodiscard]] bool ends_sentence(const std::vector<Lexeme>& lexemes, std::size_t at, std::string_view text);

} // namespace dateline
