#include "language/tokenize.hpp"

#include "language/characters.hpp"
#include "language/word_classes.hpp"
#include "language/word_end.hpp"

#include <algorithm>
#include <array>

namespace dateline::language {
namespace {

bool is_apostrophe(std::uint32_t c) {
    return c == '\'' || c == 0x2019 || c == 0x2018;
}

/// Splits one run of characters without blanks.
class ChunkSplitter {
  public:
    ChunkSplitter(std::string_view text, Range chunk, std::vector<RawToken>& out, std::string& lower)
        : text_(text), end_(chunk.end), at_(chunk.begin), out_(out), lower_(lower) {}

    void run(bool paragraph) {
        first_ = true;
        paragraph_ = paragraph;
        if (paragraph && list_number()) {
            return;
        }
        strip_web_address();
        while (at_ < end_) {
            const CodePoint c = decode(text_, at_);
            if (at_ == web_begin_ && web_end_ > web_begin_) {
                emit(web_end_);
            } else if (kind_of(c.value) == CharKind::mark) {
                mark(c);
            } else {
                word(word_end(text_, at_, end_));
            }
        }
    }

  private:
    [[nodiscard]] CodePoint peek(std::uint32_t at) const {
        return at < end_ ? decode(text_, at) : CodePoint{0x20, 1};
    }
    [[nodiscard]] CharKind kind_at(std::uint32_t at) const { return kind_of(peek(at).value); }

    void emit(std::uint32_t to) {
        if (to <= at_) {
            return;
        }
        out_.push_back(
            {.range = {at_, to}, .space_before = first_, .paragraph_before = first_ && paragraph_});
        first_ = false;
        at_ = to;
    }

    /// "1." at the start of a paragraph.
    bool list_number() {
        const std::string_view chunk = slice(text_, {at_, end_});
        if (chunk.size() < 2 || chunk.size() > 4 || chunk.back() != '.') {
            return false;
        }
        const bool digits =
            std::all_of(chunk.begin(), chunk.end() - 1, [](char c) { return c >= '0' && c <= '9'; });
        if (digits) {
            emit(end_);
        }
        return digits;
    }

    /// Finds an address of the web or of mail in the chunk and its bounds without brackets and stops.
    void strip_web_address() {
        std::uint32_t begin = at_;
        std::uint32_t end = end_;
        constexpr std::string_view around = "<>()[]{}\"'.,;:!?*|";
        while (begin < end && around.find(text_[begin]) != std::string_view::npos) {
            ++begin;
        }
        while (end > begin && around.find(text_[end - 1]) != std::string_view::npos) {
            --end;
        }
        if (is_web_address(slice(text_, {begin, end}), lower_)) {
            web_begin_ = begin;
            web_end_ = end;
        }
    }

    void word(std::uint32_t to) {
        const std::string_view form = slice(text_, {at_, to});
        lower_.clear();
        append_lower(lower_, form);
        if (const std::uint32_t split = contraction_split(lower_); split > 0) {
            emit(at_ + split);
            emit(to);
            return;
        }
        if (form.front() >= '0' && form.front() <= '9') {
            number(to);
            return;
        }
        clitics(to);
    }

    /// "5pm", "35mm": the unit is a token of its own.
    void number(std::uint32_t to) {
        const std::size_t unit = lower_.find_first_not_of("0123456789.,:");
        if (unit != std::string::npos && is_of(std::string_view(lower_).substr(unit), WordClass::unit) &&
            lower_.size() == to - at_) {
            emit(at_ + static_cast<std::uint32_t>(unit));
            emit(to);
            return;
        }
        clitics(to);
    }

    /// The clitics at the end of [at_, to), outermost last, then what is left of the word before them.
    void clitics(std::uint32_t to) {
        std::array<std::uint32_t, 4> cuts{};
        std::size_t count = 0;
        std::string_view rest = lower_;
        std::uint32_t end = to;
        while (count < cuts.size()) {
            const std::size_t size = clitic_size(rest);
            if (size == 0 || size >= rest.size()) {
                break;
            }
            rest.remove_suffix(size);
            end = back(end, size);
            cuts[count++] = end;
        }
        while (count > 0) {
            emit(cuts[--count]);
        }
        emit(to);
    }

    static std::size_t clitic_size(std::string_view lower) {
        for (const std::size_t size : {std::size_t{3}, std::size_t{2}}) {
            if (lower.size() >= size && is_of(lower.substr(lower.size() - size), WordClass::clitic)) {
                return size;
            }
        }
        return 0;
    }

    /// `count` code points before `from`.
    [[nodiscard]] std::uint32_t back(std::uint32_t from, std::size_t count) const {
        for (; count > 0 && from > at_; --count) {
            --from;
            while (from > at_ && (static_cast<unsigned char>(text_[from]) & 0xC0U) == 0x80U) {
                --from;
            }
        }
        return from;
    }

    void mark(CodePoint c) {
        const std::uint32_t next = at_ + c.size;
        const bool glued = !first_;
        if (is_apostrophe(c.value) && apostrophe(next, glued)) {
            return;
        }
        if ((c.value == '#' || c.value == '@') && kind_at(next) == CharKind::letter && !glued) {
            emit(word_end(text_, next, end_));
            return;
        }
        if ((c.value == ':' || c.value == ';') && !glued && emoticon(next)) {
            return;
        }
        emit(run_of_marks(c, next));
    }

    /// "'72", "'s" after a token that is not a word ("Yahoo!'s"), "''".
    bool apostrophe(std::uint32_t next, bool glued) {
        const CodePoint after = peek(next);
        if (after.value == '\'' && text_[at_] == '\'') {
            emit(next + 1);
            return true;
        }
        if (kind_of(after.value) == CharKind::digit && kind_at(next + 1) == CharKind::digit) {
            emit(word_end(text_, next, end_));
            return true;
        }
        if (glued && kind_of(after.value) == CharKind::letter) {
            const std::uint32_t to = word_end(text_, next, end_);
            lower_.clear();
            append_lower(lower_, slice(text_, {at_, to}));
            if (is_of(lower_, WordClass::clitic)) {
                emit(to);
                return true;
            }
        }
        return false;
    }

    bool emoticon(std::uint32_t next) {
        if (peek(next).value == '-') {
            ++next;
        }
        const std::uint32_t mouth = peek(next).value;
        if (next < end_ && (mouth == ')' || mouth == '(') && next + 1 == end_) {
            emit(end_);
            return true;
        }
        return false;
    }

    /// Where the run that begins with `c` ends: "...", "!?", "--", "***", an emoji with its joiners.
    [[nodiscard]] std::uint32_t run_of_marks(CodePoint c, std::uint32_t next) const {
        constexpr std::string_view alike = ".-*=_~+|`$#";
        const bool repeats = c.value < 0x80 ? alike.find(static_cast<char>(c.value)) != std::string_view::npos
                                            : c.value == 0x2026 || c.value == 0x2014;
        const bool asks = c.value == '!' || c.value == '?';
        while (next < end_) {
            const CodePoint n = decode(text_, next);
            const bool joined = kind_of(n.value) == CharKind::joiner;
            const bool after_joiner = next >= 3 && slice(text_, {next - 3, next}) == "\xE2\x80\x8D";
            const bool goes_on =
                (repeats && n.value == c.value) || (asks && (n.value == '!' || n.value == '?'));
            if (!joined && !after_joiner && !goes_on) {
                break;
            }
            next += n.size;
        }
        return next;
    }

    std::string_view text_;
    std::uint32_t end_ = 0;
    std::uint32_t at_ = 0;
    std::vector<RawToken>& out_;
    std::string& lower_;
    std::uint32_t web_begin_ = 0;
    std::uint32_t web_end_ = 0;
    bool first_ = true;
    bool paragraph_ = false;
};

} // namespace

bool is_word_part(std::string_view text, Range first, Range second) {
    if (kind_of(decode(text, first.begin).value) == CharKind::mark) {
        return false;
    }
    std::string lower;
    append_lower(lower, slice(text, {first.begin, second.end}));
    if (contraction_split(lower) == first.size()) {
        return true;
    }
    lower.clear();
    append_lower(lower, slice(text, second));
    return is_of(lower, WordClass::clitic);
}

void tokenize(std::string_view text, Range block, std::vector<RawToken>& out, std::string& lower) {
    bool paragraph = true;
    std::uint32_t at = block.begin;
    const std::string_view inside = text.substr(0, block.end);
    while (at < block.end) {
        std::uint32_t breaks = 0;
        while (at < block.end) {
            const CodePoint c = decode(inside, at);
            if (kind_of(c.value) != CharKind::space) {
                break;
            }
            breaks += c.value == '\n' ? 1U : 0U;
            at += c.size;
        }
        if (at >= block.end) {
            break;
        }
        paragraph = paragraph || breaks > 1;
        std::uint32_t end = at;
        while (end < block.end) {
            const CodePoint c = decode(inside, end);
            if (kind_of(c.value) == CharKind::space) {
                break;
            }
            end += c.size;
        }
        ChunkSplitter(inside, {at, end}, out, lower).run(paragraph);
        paragraph = false;
        at = end;
    }
}

} // namespace dateline::language
