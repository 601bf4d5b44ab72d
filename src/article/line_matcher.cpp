#include "article/line_matcher.hpp"

#include <algorithm>

namespace dateline {

namespace {

constexpr std::uint16_t no_word = 0xffff;
constexpr std::size_t most_sets = 4096; // then all are forgotten: memory is bounded
constexpr std::uint32_t nowhere = 0;
constexpr std::uint32_t at_begin = 1;

bool takes(const PatternStep& step, std::uint16_t word, TokenShape shape) {
    switch (step.op) {
    case PatternOp::literal:
        return step.a == word;
    case PatternOp::any:
        return true;
    case PatternOp::word:
        return shape == TokenShape::word || shape == TokenShape::name;
    case PatternOp::name:
        return shape == TokenShape::name;
    case PatternOp::number:
        return shape == TokenShape::number;
    case PatternOp::address:
        return shape == TokenShape::address;
    case PatternOp::split:
    case PatternOp::jump:
    case PatternOp::accept:
        return false;
    }
    return false;
}

} // namespace

LineMatcher::LineMatcher(const BoilerplateTable& table) : table_(table), seen_(table.steps.size(), 0) {
    for (std::size_t i = 0; i < table.words.size(); ++i) {
        words_.emplace(table.words[i], static_cast<std::uint16_t>(i));
    }
    for (const BoilerplateRule& rule : table.rules) {
        longest_ = std::max<std::size_t>(longest_, rule.at_most);
    }
    if (!table_.steps.empty()) {
        ++round_;
        follow(0, first_);
    }
    forget();
}

void LineMatcher::forget() {
    ids_.clear();
    sets_.clear();
    next_.clear();
    keep({});
    keep(first_);
}

LineMatcher::SetId LineMatcher::keep(Steps steps) {
    const auto [at, is_new] = ids_.try_emplace(std::move(steps), static_cast<SetId>(sets_.size()));
    if (is_new) {
        sets_.push_back(&at->first);
    }
    return at->second;
}

void LineMatcher::follow(std::uint16_t first, Steps& into) {
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
            into.push_back(at);
        }
    }
}

LineMatcher::Symbol LineMatcher::symbol_of(const LineToken& token) const {
    const auto found = words_.find(token.text);
    return {.word = found != words_.end() ? found->second : no_word, .shape = token.shape};
}

LineMatcher::SetId LineMatcher::step(SetId from, Symbol symbol) {
    const std::uint64_t key = (std::uint64_t{from} << 32U) | (std::uint64_t{symbol.word} << 8U) |
                              static_cast<std::uint64_t>(symbol.shape);
    if (const auto known = next_.find(key); known != next_.end()) {
        return known->second;
    }
    ++round_;
    Steps reached;
    for (const std::uint16_t at : *sets_[from]) {
        if (takes(table_.steps[at], symbol.word, symbol.shape)) {
            follow(static_cast<std::uint16_t>(at + 1), reached);
        }
    }
    if (sets_.size() >= most_sets) {
        forget();
        return keep(std::move(reached));
    }
    const SetId to = keep(std::move(reached));
    next_.emplace(key, to);
    return to;
}

std::vector<std::uint16_t> LineMatcher::match(std::span<const LineToken> tokens, bool open) {
    std::vector<std::uint16_t> matched;
    if (tokens.size() > longest_) {
        return matched;
    }
    SetId at = at_begin;
    for (const LineToken& token : tokens) {
        at = step(at, symbol_of(token));
        if (at == nowhere) {
            return matched;
        }
    }
    for (const std::uint16_t reached : *sets_[at]) {
        const PatternStep& step = table_.steps[reached];
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
