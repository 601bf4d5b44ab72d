#pragma once

#include "language/tokenize.hpp"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace dateline::language {

/// The features of one place between two tokens, as "template value" (data/en/sentences.weights); one buffer
/// for all of them.
class BoundaryFeatures {
  public:
    void clear() {
        names_.clear();
        ends_.clear();
    }
    /// The parts are joined by "|".
    void add(std::string_view form, std::initializer_list<std::string_view> parts);
    [[nodiscard]] std::size_t size() const { return ends_.size(); }
    [[nodiscard]] std::string_view operator[](std::size_t i) const {
        const std::uint32_t begin = i == 0 ? 0 : ends_[i - 1];
        return std::string_view(names_).substr(begin, ends_[i] - begin);
    }

  private:
    std::string names_{};
    std::vector<std::uint32_t> ends_{};
};

/// What the places between the tokens of one block look like: whether a sentence may begin there, and the
/// features by which the weights decide. The training program uses the same class.
class BoundaryView {
  public:
    /// Of the tokens [first, last). `text` and `tokens` must outlive the view. Linear.
    BoundaryView(std::string_view text, std::span<const RawToken> tokens, std::size_t first,
                 std::size_t last);

    /// Whether it is asked at all if a sentence begins with token `i` (> first): not between two words in
    /// small letters, not inside a written word, a name or a dateline.
    [[nodiscard]] bool is_open(std::size_t i) const;
    /// Whether one begins there in any case: a full stop, then a quote that opens and a capital.
    [[nodiscard]] bool is_certain(std::size_t i) const;
    /// Whether a mark stands before it; after a word or a comma the weights must speak more clearly.
    [[nodiscard]] bool is_marked(std::size_t i) const;
    /// Features of the place before token `i`, when the sentence so far began with token `begin`.
    void features(std::size_t i, std::size_t begin, BoundaryFeatures& out) const;

  private:
    /// One token as the features see it.
    struct Look {
        std::string_view lower{};    ///< the word in small letters
        std::string_view shape{};    ///< "Xx", "d/d", ",": letters and digits as classes, runs as one
        std::string_view end{};      ///< what it is as the last token: ".", "title", "word", …
        std::string_view start{};    ///< what it is as the first token: "Cap", "low", "num", …
        std::uint8_t brackets = 0;   ///< open before it
        bool in_quotes = false;      ///< an odd number of quotes before it
        std::uint16_t to_stop = 0;   ///< tokens until the next stop, itself included
        std::uint16_t to_end = 0;    ///< tokens until the paragraph ends
        std::uint32_t paragraph = 0; ///< first token of the paragraph
        std::uint32_t anchor = 0;    ///< the token itself; of a note ("[12]"), the last one before it
    };

    [[nodiscard]] const Look& look(std::size_t i) const { return looks_[i - first_]; }
    [[nodiscard]] std::string_view word(std::size_t i) const { return slice(text_, tokens_[i].range); }
    void see_words();
    void see_surroundings();
    void see_notes();
    [[nodiscard]] std::size_t end_of_note(std::size_t i) const;
    [[nodiscard]] bool in_note(std::size_t i) const { return look(i).anchor != i; }
    [[nodiscard]] std::size_t last_word(std::size_t i, std::size_t begin, std::string& closers) const;
    [[nodiscard]] std::string rest(std::size_t i) const;
    [[nodiscard]] std::size_t first_word(std::size_t i, std::string& openers) const;

    std::string_view text_;
    std::span<const RawToken> tokens_; ///< [0, last)
    std::size_t first_ = 0;
    std::vector<Look> looks_{};
    std::string lower_{}; ///< all words in small letters
    std::string shapes_{};
};

} // namespace dateline::language
