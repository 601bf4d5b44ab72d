#pragma once

#include "time/lexeme.hpp"

#include <array>
#include <optional>
#include <span>
#include <vector>

namespace dateline {

inline constexpr std::size_t longest_path = 16;
inline constexpr std::uint32_t no_inner = 0xffffffffU;

/// One way through a rule over the lexemes: where each element ends, and the match inside it where the
/// element is a category.
struct Match {
    std::uint32_t begin = 0; ///< lexeme
    std::uint32_t end = 0;
    std::uint16_t leaf = 0;
    std::uint8_t length = 0; ///< elements
    std::array<std::uint32_t, longest_path> starts{};
    std::array<std::uint32_t, longest_path> inner{};   ///< index into the matcher's matches, or no_inner
    std::array<std::uint16_t, longest_path> classes{}; ///< the class that the element was read as
};

/// Finds rules of the compiled grammar. Leftmost, then longest, then the rule further up in the file. The
/// grammar has no repetition and no recursion, so the work at one lexeme is bounded: linear in the text.
class Matcher {
  public:
    explicit Matcher(const grammar::Grammar& words) : tables(words) {}

    /// The lexemes that are matched from now on; they must outlive the matches.
    void read(std::span<const Lexeme> lexemes) { lexemes_ = lexemes; }

    /// The best match that begins at that lexeme. Valid until the next call.
    [[nodiscard]] const Match* match_at(std::uint32_t at);
    [[nodiscard]] const Match& inner(std::uint32_t index) const { return matches_[index]; }
    [[nodiscard]] std::span<const Lexeme> lexemes() const { return lexemes_; }
    [[nodiscard]] const grammar::Grammar& grammar() const { return tables; }

  private:
    struct Found {
        std::uint16_t category = 0;
        std::uint32_t at = 0;
        std::uint32_t first = 0; ///< into ends_
        std::uint32_t last = 0;
    };
    Found find(std::uint16_t category, std::uint32_t at);
    void walk(std::uint16_t state, Match& path, std::uint32_t at, std::vector<std::uint32_t>& results);
    void step(const grammar::Edge& edge, Match& path, std::uint32_t at, std::vector<std::uint32_t>& results);
    void accept(std::uint16_t state, const Match& path, std::vector<std::uint32_t>& results);
    [[nodiscard]] bool is_near(const grammar::Condition& condition, const Match& path) const;
    [[nodiscard]] bool holds(std::uint16_t rule, const Match& path) const;

    [[nodiscard]] bool may_begin(std::uint16_t category, const Lexeme& lexeme) const;

    const grammar::Grammar& tables;
    std::span<const Lexeme> lexemes_{};
    std::vector<Match> matches_{};
    std::vector<std::uint32_t> ends_{};
    std::vector<Found> found_{};
};

} // namespace dateline
