// CoNLL-U in (https://universaldependencies.org/format.html): sentences and tokens, and what stands around
// them.

#include "language/lines.hpp"

#include <dateline/language/conllu.hpp>
#include <dateline/language/given_tokens.hpp>

#include <fmt/format.h>

#include <array>
#include <charconv>
#include <optional>

namespace dateline {

using namespace language;

namespace {

constexpr std::size_t column_count = 10;
using Columns = std::array<std::string_view, column_count>;

/// The ten columns; nothing where there are fewer or more.
std::optional<Columns> columns_of(std::string_view line) {
    Columns columns;
    for (std::size_t i = 0; i < column_count; ++i) {
        const std::size_t end = line.find('\t');
        const bool last = i + 1 == column_count;
        if ((end == std::string_view::npos) != last) {
            return std::nullopt;
        }
        columns[i] = line.substr(0, end);
        line.remove_prefix(last ? line.size() : end + 1);
    }
    return columns;
}

std::optional<std::uint32_t> number_of(std::string_view text) {
    std::uint32_t number = 0;
    const auto [end, wrong] = std::from_chars(text.data(), text.data() + text.size(), number);
    const bool whole = wrong == std::errc{} && end == text.data() + text.size();
    return whole ? std::optional(number) : std::nullopt;
}

std::string misc_of(std::string_view column) {
    return std::string(column == "_" ? std::string_view() : column);
}

/// Whether column MISC says that no blank follows.
bool is_glued(std::string_view misc) {
    while (!misc.empty()) {
        const std::size_t bar = std::min(misc.find('|'), misc.size());
        if (misc.substr(0, bar) == "SpaceAfter=No") {
            return true;
        }
        misc.remove_prefix(std::min(bar + 1, misc.size()));
    }
    return false;
}

/// Reads one file; each take_… function reads one kind of line and gives what is wrong with it.
class ConlluReader {
  public:
    ConlluReader(std::string_view bytes, std::string_view file) : lines_(bytes), file_(file) {}

    Result<std::vector<ConlluDocument>> run() {
        while (const auto line = lines_.next()) {
            const Result<void> taken = line->empty()          ? end_sentence()
                                       : line->front() == '#' ? take_comment(*line)
                                                              : take_row(*line);
            if (!taken) {
                return fail(taken.error());
            }
        }
        if (const auto ended = end_sentence(); !ended) {
            return fail(ended.error());
        }
        return std::move(documents_);
    }

  private:
    [[nodiscard]] tl::unexpected<Error> wrong(std::string what, std::string remedy) const {
        return fail(Error{.file = std::string(file_),
                          .line = lines_.number(),
                          .what = std::move(what),
                          .remedy = std::move(remedy)});
    }

    Result<void> take_comment(std::string_view line) {
        if (!words_.empty() || in_multiword_ != 0) {
            return wrong("a comment stands inside a sentence", "put it before the first word");
        }
        if (const auto id = comment_value(line, "newdoc"); id) {
            begin_document({});
        } else if (const auto named = comment_value(line, "newdoc id"); named) {
            begin_document(*named);
        }
        new_paragraph_ = new_paragraph_ || comment_value(line, "newpar") || comment_value(line, "newpar id");
        sentence_.comments.emplace_back(line);
        return {};
    }

    void begin_document(std::string_view id) {
        documents_.emplace_back();
        documents_.back().id = std::string(id);
        glued_ = true;
    }

    Result<void> take_row(std::string_view line) {
        const auto columns = columns_of(line);
        if (!columns) {
            return wrong("this line has not ten columns", "separate the columns by tabs, write _ for none");
        }
        const std::string_view id = (*columns)[0];
        if (id.find('.') != std::string_view::npos) {
            return {}; // an empty node: it has no place in the text
        }
        if ((*columns)[1].empty()) {
            return wrong("the form is empty", "write the word in the second column");
        }
        return id.find('-') == std::string_view::npos ? take_word(*columns) : take_multiword(*columns);
    }

    Result<void> take_word(const Columns& columns) {
        const auto number = number_of(columns[0]);
        if (!number || *number != words_.size() + 1) {
            return wrong(
                fmt::format("the word has the number \"{}\", it should be {}", columns[0], words_.size() + 1),
                "number the words of a sentence 1, 2, 3");
        }
        if (words_.size() >= max_sentence_length) {
            return wrong(fmt::format("the sentence has more than {} words", max_sentence_length),
                         "cut it into sentences");
        }
        words_.emplace_back(columns[1]);
        sentence_.misc.push_back(misc_of(columns[9]));
        return {};
    }

    Result<void> take_multiword(const Columns& columns) {
        const std::size_t dash = columns[0].find('-');
        const auto first = number_of(columns[0].substr(0, dash));
        const auto last = number_of(columns[0].substr(dash + 1));
        if (!first || !last || *first != words_.size() + 1 || *last <= *first ||
            *last > max_sentence_length || *first <= in_multiword_) {
            return wrong(fmt::format("\"{}\" is no range of the words that follow", columns[0]),
                         "write the first and the last word that the token is made of, before the first");
        }
        in_multiword_ = *last;
        sentence_.multiword.push_back({.first = *first - 1,
                                       .last = *last,
                                       .form = std::string(columns[1]),
                                       .misc = misc_of(columns[9])});
        return {};
    }

    Result<void> end_sentence() {
        if (words_.empty() && in_multiword_ == 0) {
            return {}; // comments alone belong to the sentence that follows
        }
        if (in_multiword_ > words_.size()) {
            return wrong(fmt::format("the sentence ends before word {} of its last token", in_multiword_),
                         "write one line a word");
        }
        if (documents_.empty()) {
            begin_document({});
        }
        ConlluDocument& document = documents_.back();
        if (!add_text(document)) {
            return wrong("the text of this document is larger than 32 MiB", "cut it into documents");
        }
        document.sentences.push_back(std::move(sentence_));
        sentence_ = {};
        words_.clear();
        in_multiword_ = 0;
        new_paragraph_ = false;
        return {};
    }

    /// Appends the words to the text, and their ranges to the document.
    bool add_text(ConlluDocument& document) {
        Document& tokens = document.document;
        const auto first = static_cast<TokenIndex>(tokens.tokens.size());
        if (!document.text.empty()) {
            document.text += new_paragraph_ ? "\n\n" : glued_ ? "" : " ";
        }
        const auto size = [&] { return static_cast<std::uint32_t>(document.text.size()); };
        const std::uint32_t begin = size();
        auto multiword = sentence_.multiword.begin();
        std::size_t inside = 0; // words before this one and the next are of one token
        std::uint32_t end = begin;
        for (std::size_t i = 0; i < words_.size(); ++i) {
            const bool begins = multiword != sentence_.multiword.end() && multiword->first == i;
            if (i > 0 && i >= inside && !glued_) {
                document.text += ' ';
            }
            if (begins) {
                inside = multiword->last;
                glued_ = is_glued(multiword->misc);
                multiword->first += first;
                multiword->last += first;
                ++multiword;
            } else if (i >= inside) {
                glued_ = is_glued(sentence_.misc[i]);
            }
            const std::uint32_t at = size();
            document.text += words_[i];
            end = size();
            tokens.tokens.push_back(Token{.range = {at, end}});
            if (document.text.size() > max_text_bytes) {
                return false;
            }
        }
        tokens.sentences.push_back(
            {.range = {begin, end}, .first = first, .last = static_cast<TokenIndex>(tokens.tokens.size())});
        return true;
    }

    Lines lines_;
    std::string_view file_;
    std::vector<ConlluDocument> documents_{};
    ConlluSentence sentence_{};
    std::vector<std::string_view> words_{};
    std::uint32_t in_multiword_ = 0; ///< number of the last word of the last multiword token
    bool new_paragraph_ = false;
    bool glued_ = true; ///< no blank after what was read last
};

} // namespace

Result<std::vector<ConlluDocument>> read_conllu(std::string_view bytes, std::string_view file) {
    if (auto valid = check_utf8(bytes, file); !valid) {
        return fail(valid.error());
    }
    return ConlluReader(bytes, file).run();
}

} // namespace dateline
