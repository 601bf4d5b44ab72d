#include "article/line_matcher.hpp"

#include <algorithm>

namespace dateline {

namespace {

constexpr std::uint16_t no_word = 0xffff;

bool takes(const PatternStep& step, const LineToken& token, std::uint16_t word) {
    switch (step.op) {
    case PatternOp::literal:
        return step.a == word;
    case PatternOp::any:
        return true;
    case PatternOp::word:
        return token.shape == TokenShape::word || token.shape == TokenShape::name;
    case PatternOp::name:
        return token.shape == TokenShape::name;
    case PatternOp::number:
        return token.shape == TokenShape::number;
    case PatternOp::address:
        return token.shape == TokenShape::address;
    case PatternOp::split:
    case PatternOp::jump:
    case PatternOp::accept:
        return false;
    }
    return false;
}

} // namespace

LineMatcher::LineMatcher(const BoilerplateTable& table) : table_(table), seen_(table.steps.size(), 0) {
    for (const BoilerplateRule& rule : table.rules) {
        longest_ = std::max<std::size_t>(longest_, rule.at_most);
    }
    if (!table_.steps.empty()) {
        ++round_;
        follow(0);
        first_ = next_; // the same for every line
    }
}

void LineMatcher::follow(std::uint16_t first) {
    stack_.assign(1, first);
    while (!stack_.empty()) {
        const std::uint16_t at = stack_.back();
        stack_.pop_back();
        if (seen_[at] == round_) {
            continue;
        }
        seen_[at] = round_;
        const PatternStep& step = table_.steps[at];
        if (step.op == PatternOp::split) {
            stack_.push_back(step.b);
            stack_.push_back(step.a);
        } else if (step.op == PatternOp::jump) {
            stack_.push_back(step.a);
        } else {
            next_.push_back(at);
        }
    }
}

std::vector<std::uint16_t> LineMatcher::match(std::span<const LineToken> tokens, bool open) {
    std::vector<std::uint16_t> matched;
    if (tokens.size() > longest_ || table_.steps.empty()) {
        return matched;
    }
    next_ = first_;
    for (const LineToken& token : tokens) {
        active_.swap(next_);
        next_.clear();
        ++round_;
        const auto found = std::lower_bound(table_.words.begin(), table_.words.end(), token.text);
        const auto word = found != table_.words.end() && *found == token.text
                              ? static_cast<std::uint16_t>(found - table_.words.begin())
                              : no_word;
        for (const std::uint16_t at : active_) {
            if (takes(table_.steps[at], token, word)) {
                follow(static_cast<std::uint16_t>(at + 1));
            }
        }
        if (next_.empty()) {
            return matched;
        }
    }
    for (const std::uint16_t at : next_) {
        const PatternStep& step = table_.steps[at];
        if (step.op != PatternOp::accept) {
            continue;
        }
        const BoilerplateRule& rule = table_.rules[step.a];
        if (tokens.size() <= rule.at_most && (open || rule.end == LineEnd::any)) {
            matched.push_back(step.a);
        }
    }
    std::sort(matched.begin(), matched.end());
    matched.erase(std::unique(matched.begin(), matched.end()), matched.end());
    return matched;
}

} // namespace dateline
