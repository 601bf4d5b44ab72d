#include "article/boilerplate_table.hpp"
#include "article/dateline_prefix.hpp"
#include "article/line_matcher.hpp"
#include "article/line_tokens.hpp"
#include "article/paragraphs.hpp"
#include "article/publication_day.hpp"

#include <dateline/article/article.hpp>

#include <algorithm>
#include <cstddef>
#include <optional>
#include <set>

namespace dateline {

namespace {

/// A paragraph of the story has at least so many words and ends as sentences do …
constexpr std::size_t least_words_of_story = 6;
/// … or is so long that nothing else is.
constexpr std::size_t words_of_story_anyway = 25;
/// Longer lines are no headlines, no leftovers of a page, no subheads.
constexpr std::size_t most_words_of_headline = 22;
constexpr std::size_t most_words_of_leftover = 12;
constexpr std::size_t most_words_of_subhead = 8;
/// Share of common words from which on a sentence repeats the title: a first sentence that only says what the
/// title says, and when, is still the story's.
constexpr double nearly_equal = 0.9;

struct Paragraph {
    Range range{};
    std::vector<LineToken> tokens{};
    std::vector<std::uint16_t> rules{}; ///< those that match the line, wherever it stands
    std::size_t words = 0;
    bool open = false; ///< does not end as sentences do
    std::optional<BlockKind> kind{};

    [[nodiscard]] bool of_story() const {
        return rules.empty() && !kind &&
               (words >= words_of_story_anyway || (!open && words >= least_words_of_story));
    }
};

std::set<std::string_view> word_set(const std::vector<LineToken>& tokens) {
    std::set<std::string_view> words;
    for (const LineToken& token : tokens) {
        if (token.shape != TokenShape::mark) {
            words.insert(token.text);
        }
    }
    return words;
}

enum class Likeness : std::uint8_t { other, near, equal };

Likeness likeness(const std::vector<LineToken>& line, const std::set<std::string_view>& title) {
    if (title.empty()) {
        return Likeness::other;
    }
    const auto size = static_cast<double>(title.size());
    std::set<std::string_view> words;
    double more = 0; // words that the title has not
    for (const LineToken& token : line) {
        if (token.shape != TokenShape::mark && words.insert(token.text).second &&
            !title.contains(token.text)) {
            more += 1;
            if (size / (size + more) < nearly_equal) {
                return Likeness::other;
            }
        }
    }
    if (words == title) {
        return Likeness::equal;
    }
    const double common = static_cast<double>(words.size()) - more;
    return common / (size + more) >= nearly_equal ? Likeness::near : Likeness::other;
}

class BlockFinder {
  public:
    BlockFinder(std::string_view text, std::string_view title)
        : text_(text), title_tokens_(line_tokens(title)), title_(word_set(title_tokens_)) {}

    std::vector<Block> find() {
        read_paragraphs();
        mark_repetitions();
        find_story();
        std::vector<Block> blocks;
        blocks.reserve(paragraphs_.size());
        for (std::size_t i = 0; i < paragraphs_.size(); ++i) {
            Paragraph& paragraph = paragraphs_[i];
            if (has_story() && !paragraph.kind) {
                paragraph.kind = kind_by_rule(i);
            }
            if (has_story() && !paragraph.kind) {
                paragraph.kind = kind_by_shape(i);
            }
            push(blocks, paragraph.range, paragraph.kind.value_or(BlockKind::body));
        }
        return blocks;
    }

  private:
    /// A dateline at the head of a paragraph is a block of its own, so that its place acts in no sentence.
    void push(std::vector<Block>& blocks, Range range, BlockKind kind) const {
        const std::uint32_t prefix = kind == BlockKind::body ? dateline_prefix(slice(text_, range)) : 0;
        if (prefix != 0 && prefix < range.size()) {
            blocks.push_back({{range.begin, range.begin + prefix - 1}, BlockKind::dateline});
            range.begin += prefix;
        }
        blocks.push_back({range, kind});
    }

    void read_paragraphs() {
        thread_local LineMatcher matcher(boilerplate_table()); // what it keeps only makes it faster
        for (const Range range : find_paragraphs(text_)) {
            Paragraph paragraph{.range = range};
            const std::string_view line = slice(text_, range);
            paragraph.tokens = line_tokens(line);
            paragraph.words = static_cast<std::size_t>(
                std::count_if(paragraph.tokens.begin(), paragraph.tokens.end(),
                              [](const LineToken& token) { return token.shape != TokenShape::mark; }));
            paragraph.open = !ends_sentence(line);
            paragraph.rules = matcher.match(paragraph.tokens, paragraph.open);
            paragraphs_.push_back(std::move(paragraph));
        }
    }

    /// The title again, and captions that page and picture both show: the same line twice in a row. On top of
    /// a text both are captions (news_raw: all 210 texts that begin so).
    void mark_repetitions() {
        for (std::size_t i = 0; i < paragraphs_.size(); ++i) {
            Paragraph& paragraph = paragraphs_[i];
            if (paragraphs_.size() > 1 && likeness(paragraph.tokens, title_) == Likeness::equal) {
                paragraph.kind = BlockKind::headline;
            } else if (i > 0 && paragraph.words > 0 &&
                       slice(text_, paragraph.range) == slice(text_, paragraphs_[i - 1].range)) {
                paragraph.kind = BlockKind::caption;
                if (i == 1) {
                    paragraphs_[0].kind = BlockKind::caption;
                }
            }
        }
    }

    void find_story() {
        first_ = paragraphs_.size();
        for (std::size_t i = 0; i < paragraphs_.size(); ++i) {
            if (paragraphs_[i].of_story()) {
                first_ = std::min(first_, i);
                last_ = i;
            }
        }
    }

    [[nodiscard]] bool has_story() const { return first_ < paragraphs_.size(); }

    [[nodiscard]] LinePlace place_of(std::size_t i) const {
        return i < first_ ? LinePlace::top : i > last_ ? LinePlace::bottom : LinePlace::anywhere;
    }

    [[nodiscard]] std::optional<BlockKind> kind_by_rule(std::size_t i) const {
        for (const std::uint16_t index : paragraphs_[i].rules) {
            const BoilerplateRule& rule = boilerplate_table().rules[index];
            if (rule.place == LinePlace::anywhere || rule.place == place_of(i)) {
                return rule.kind;
            }
        }
        return std::nullopt;
    }

    [[nodiscard]] std::optional<BlockKind> kind_by_shape(std::size_t i) const {
        const Paragraph& paragraph = paragraphs_[i];
        if (paragraph.words == 0) {
            return BlockKind::footer; // "***", "___"
        }
        if (place_of(i) == LinePlace::top) {
            return kind_at_top(i);
        }
        if (!paragraph.open || introduces(i) || (i > 0 && introduces(i - 1))) {
            return std::nullopt;
        }
        if (place_of(i) == LinePlace::bottom) {
            return paragraph.words <= most_words_of_leftover ? std::optional(BlockKind::footer)
                                                             : std::nullopt;
        }
        return is_subhead(i) ? std::optional(BlockKind::headline) : std::nullopt;
    }

    [[nodiscard]] std::optional<BlockKind> kind_at_top(std::size_t i) const {
        const Paragraph& paragraph = paragraphs_[i];
        if (paragraph.words == 1 && day_of_line(slice(text_, paragraph.range))) {
            return BlockKind::dateline;
        }
        if (!paragraph.open || introduces(i)) {
            return likeness(paragraph.tokens, title_) == Likeness::near ? std::optional(BlockKind::headline)
                                                                        : std::nullopt;
        }
        return paragraph.words <= most_words_of_headline ? std::optional(BlockKind::headline) : std::nullopt;
    }

    /// "He gave three reasons:" - what follows belongs to it.
    [[nodiscard]] bool introduces(std::size_t i) const {
        const Paragraph& paragraph = paragraphs_[i];
        const char last = text_[paragraph.range.end - 1];
        return paragraph.kind.value_or(BlockKind::body) == BlockKind::body &&
               (last == ':' || last == ';' || last == ',');
    }

    /// A short line that begins like a sentence and stands alone between two paragraphs of the story. Lines
    /// in a row are a list, and what goes on in lower case was broken by the page.
    [[nodiscard]] bool is_subhead(std::size_t i) const {
        const Paragraph& paragraph = paragraphs_[i];
        if (paragraph.words > most_words_of_subhead || paragraph.tokens.front().shape == TokenShape::word) {
            return false;
        }
        const auto closed = [&](std::size_t other) {
            return !paragraphs_[other].open || paragraphs_[other].kind;
        };
        if (i == 0 || i + 1 >= paragraphs_.size() || !closed(i - 1)) {
            return false;
        }
        const Paragraph& next = paragraphs_[i + 1];
        return !next.open && next.words >= least_words_of_story &&
               next.tokens.front().shape != TokenShape::word;
    }

    std::string_view text_;
    std::vector<LineToken> title_tokens_;
    std::set<std::string_view> title_; ///< points into title_tokens_
    std::vector<Paragraph> paragraphs_;
    std::size_t first_ = 0; ///< of the story
    std::size_t last_ = 0;
};

} // namespace

std::vector<Block> find_blocks(std::string_view text, std::string_view title) {
    return BlockFinder(text, title).find();
}

} // namespace dateline
