#include "grammar/compiled.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace dateline::grammar {

namespace {

constexpr std::size_t max_ways = 6000;
constexpr std::size_t max_steps = 15;

/// Reads a pattern by recursive descent; alternatives and optional parts are written out as it goes.
class PatternReader {
  public:
    PatternReader(Compiled& grammar, std::string_view text, Place place)
        : grammar_(grammar), text_(text), place_(place) {}

    Result<std::vector<Way>> read_all() {
        auto ways = read_alternatives();
        if (ways && at_ != text_.size()) {
            return fail(error(fmt::format("'{}' has no beginning", text_[at_])));
        }
        return ways;
    }

  private:
    [[nodiscard]] Error error(std::string what) const { return place_.error(std::move(what)); }

    void skip_blanks() {
        while (at_ < text_.size() && text_[at_] == ' ') {
            ++at_;
        }
    }
    [[nodiscard]] bool take(char c) {
        skip_blanks();
        if (at_ < text_.size() && text_[at_] == c) {
            ++at_;
            return true;
        }
        return false;
    }
    std::string_view read_name() {
        const std::size_t begin = at_;
        while (at_ < text_.size() && (std::isalnum(static_cast<unsigned char>(text_[at_])) != 0 ||
                                      text_[at_] == '_' || text_[at_] == '-')) {
            ++at_;
        }
        return text_.substr(begin, at_ - begin);
    }

    Result<std::vector<Way>> read_alternatives() {
        std::vector<Way> all;
        do {
            auto ways = read_sequence();
            if (!ways) {
                return ways;
            }
            all.insert(all.end(), ways->begin(), ways->end());
        } while (take('|'));
        return all;
    }

    Result<std::vector<Way>> read_sequence() {
        std::vector<Way> ways{Way{}};
        while (true) {
            skip_blanks();
            if (at_ == text_.size() || text_[at_] == '|' || text_[at_] == ')') {
                return ways;
            }
            if (take('[')) {
                for (Way& way : ways) {
                    (way.span_last == 0 ? way.span_first : way.second_first) = way.steps.size();
                }
                continue;
            }
            if (take(']')) {
                for (Way& way : ways) {
                    (way.span_last == 0 ? way.span_last : way.second_last) = way.steps.size();
                }
                continue;
            }
            auto element = read_element();
            if (!element) {
                return element;
            }
            ways = product(ways, *element, take('?'));
            if (ways.size() > max_ways) {
                return fail(error(fmt::format("there are more than {} ways through this rule", max_ways)));
            }
        }
    }

    static std::vector<Way> product(const std::vector<Way>& left, const std::vector<Way>& right,
                                    bool optional) {
        std::vector<Way> all;
        for (const Way& a : left) {
            for (const Way& b : right) {
                Way both = a;
                both.steps.insert(both.steps.end(), b.steps.begin(), b.steps.end());
                all.push_back(std::move(both));
            }
            if (optional) {
                all.push_back(a);
            }
        }
        return all;
    }

    Result<std::vector<Way>> read_element() {
        if (take('(')) {
            auto ways = read_alternatives();
            if (ways && !take(')')) {
                return fail(error("a '(' is not closed"));
            }
            return ways;
        }
        if (text_[at_] == '"') {
            return read_literal();
        }
        const std::string_view name = read_name();
        if (name.empty()) {
            return fail(error(fmt::format("'{}' means nothing here", text_[at_])));
        }
        if (at_ < text_.size() && text_[at_] == ':') {
            ++at_;
            return read_slot(name);
        }
        return read_reference(name);
    }

    Result<std::vector<Way>> read_slot(std::string_view slot) {
        auto ways = read_element();
        if (!ways) {
            return ways;
        }
        for (Way& way : *ways) {
            if (way.steps.size() != 1 || way.steps[0].kind == EdgeKind::literal) {
                return fail(error(fmt::format("slot '{}' needs one class or category", slot)));
            }
            way.steps[0].slot = slot;
        }
        return ways;
    }

    Result<std::vector<Way>> read_literal() {
        const std::size_t end = text_.find('"', at_ + 1);
        if (end == std::string_view::npos) {
            return fail(error("a '\"' is not closed"));
        }
        Way way;
        for (const std::string& word : phrase_words(text_.substr(at_ + 1, end - at_ - 1))) {
            way.steps.push_back({.kind = EdgeKind::literal, .what = grammar_.word(word)});
        }
        if (way.steps.empty()) { // punctuation
            way.steps.push_back(
                {.kind = EdgeKind::literal, .what = grammar_.word(text_.substr(at_ + 1, end - at_ - 1))});
        }
        at_ = end + 1;
        return std::vector{way};
    }

    Result<std::vector<Way>> read_reference(std::string_view name) {
        const bool is_class = name.front() >= 'A' && name.front() <= 'Z';
        if (!is_class) {
            return std::vector{Way{.steps = {{.kind = EdgeKind::category, .what = grammar_.category(name)}}}};
        }
        const int index = grammar_.find_class(name);
        if (index < 0) {
            return fail(error(fmt::format("there is no class '{}' in the lexicon", name)));
        }
        return std::vector{
            Way{.steps = {{.kind = EdgeKind::word_class, .what = static_cast<std::uint16_t>(index)}}}};
    }

    Compiled& grammar_;
    std::string_view text_;
    Place place_;
    std::size_t at_ = 0;
};

} // namespace

Result<std::vector<Way>> parse_match(Compiled& grammar, std::string_view pattern, Place place) {
    auto ways = PatternReader(grammar, pattern, place).read_all();
    if (!ways) {
        return ways;
    }
    for (Way& way : *ways) {
        if (way.span_last == 0) {
            way.span_last = way.steps.size();
        }
        if (way.span_last <= way.span_first || way.steps.size() > max_steps) {
            return fail(
                place.error(way.steps.size() > max_steps
                                ? fmt::format("a way through this rule has more than {} words", max_steps)
                                : "this rule can match nothing at all"));
        }
    }
    return ways;
}

} // namespace dateline::grammar
