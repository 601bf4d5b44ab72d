#pragma once

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace dateline {

/// Finds actors by the words of their names, so that a long article costs no more a name than a short one.
/// Of a word that very many actors share only the first ones are found.
class ActorIndex {
  public:
    using Index = std::uint32_t; ///< of an actor, from 1; 0: none

    /// Words in lower case.
    void add_name(Index actor, const std::vector<std::string>& words);
    void add_other_form(Index actor, const std::vector<std::string>& words);

    /// The first actor that was named so.
    [[nodiscard]] Index named(const std::vector<std::string>& words) const;
    /// Whose name has one of the words; ascending, each once.
    [[nodiscard]] std::vector<Index> sharing_word(const std::vector<std::string>& words) const;
    /// Whose longer name, or any other form, ends with the word; in the order of adding.
    [[nodiscard]] std::span<const Index> ending_with(std::string_view word) const;

  private:
    using Lists = std::map<std::string, std::vector<Index>, std::less<>>;
    static void add(Lists& lists, const std::string& word, Index actor);

    std::map<std::vector<std::string>, Index> by_name_{};
    Lists by_word_{};
    Lists by_last_word_{};
};

} // namespace dateline
