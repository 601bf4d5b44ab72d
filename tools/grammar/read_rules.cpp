#include "grammar/compiled.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace dateline::grammar {

namespace {

using Definitions = decltype(Compiled::definitions);

/// `<NAME>` stands for its definition.
Result<std::string> with_definitions(std::string_view pattern, const Definitions& definitions, Place place) {
    std::string out;
    while (true) {
        const std::size_t open = pattern.find('<');
        out += pattern.substr(0, open);
        if (open == std::string_view::npos) {
            return out;
        }
        const std::size_t close = pattern.find('>', open);
        const auto found = definitions.find(pattern.substr(open + 1, close - open - 1));
        if (close == std::string_view::npos || found == definitions.end()) {
            return fail(place.error(fmt::format("there is no definition for '{}'", pattern.substr(open)),
                                    "write `define NAME PATTERN` further up"));
        }
        out += found->second;
        pattern.remove_prefix(close + 1);
    }
}

Result<CompiledCondition> read_condition(Compiled& grammar, std::string_view key, std::string_view text,
                                         Place place) {
    CompiledCondition condition;
    condition.kind = static_cast<ConditionKind>(
        std::find(std::begin(condition_names), std::end(condition_names), key) - std::begin(condition_names));
    if (condition.kind == ConditionKind::letter_case) {
        condition.capital = text == "capital";
        if (text != "capital" && text != "lower") {
            return fail(place.error(fmt::format("'{}' is neither capital nor lower", text)));
        }
        return condition;
    }
    for (const std::string_view item : split(text, ' ')) {
        if (item == "^") {
            condition.edge = true;
        } else if (item.front() == '"' && item.size() > 2) {
            const auto words = phrase_words(item.substr(1, item.size() - 2));
            condition.words.push_back(
                grammar.word(words.empty() ? item.substr(1, item.size() - 2) : words.front()));
        } else if (const int index = grammar.find_class(item); index >= 0) {
            condition.classes |= ClassSet::of(static_cast<std::size_t>(index));
        } else {
            return fail(place.error(fmt::format("'{}' is neither a class nor a word in quotes", item)));
        }
    }
    return condition;
}

Result<Example> read_example(const KnowledgeEntry& entry, std::string_view rule, Place place) {
    const auto parts = split(entry.value, '|');
    const bool expected = entry.key == "yes";
    if (parts.size() != (expected ? 4U : 2U)) {
        return fail(place.error(expected ? "an example is `yes DATE | sentence | expression | value`"
                                         : "a counter-example is `no DATE | sentence`"));
    }
    Example example{.expected = expected,
                    .file = std::string(place.file),
                    .rule = std::string(rule),
                    .line = place.line,
                    .published = std::string(parts[0]),
                    .sentence = std::string(parts[1])};
    if (expected) {
        example.expression = parts[2];
        example.value = parts[3];
        if (example.sentence.find(example.expression) == std::string::npos) {
            return fail(place.error(fmt::format("'{}' does not stand in the sentence", example.expression)));
        }
    }
    return example;
}

void insert(Compiled& grammar, std::uint16_t category, const Way& way, std::uint16_t rule,
            std::uint16_t build) {
    std::uint16_t state = grammar.category_states[category];
    for (const Step& step : way.steps) {
        auto& edges = grammar.states[state].edges;
        const auto known = std::find_if(edges.begin(), edges.end(), [&](const Edge& edge) {
            return edge.kind == step.kind && edge.what == step.what;
        });
        if (known != edges.end()) {
            state = known->to;
            continue;
        }
        const std::uint16_t next = grammar.new_state();
        grammar.states[state].edges.push_back({.kind = step.kind, .what = step.what, .to = next});
        state = next;
    }
    grammar.states[state].leaves.push_back({.rule = rule,
                                            .build = build,
                                            .first = static_cast<std::uint8_t>(way.span_first),
                                            .last = static_cast<std::uint8_t>(way.span_last),
                                            .second_first = static_cast<std::uint8_t>(way.second_first),
                                            .second_last = static_cast<std::uint8_t>(way.second_last)});
}

struct RuleText {
    std::vector<KnowledgeEntry> matches{};
    KnowledgeEntry build{};
    std::vector<std::string> gives{};
    std::size_t yes = 0;
    std::size_t no = 0;
};

Result<void> add_ways(Compiled& grammar, const RuleText& rule, std::uint16_t index,
                      const Definitions& definitions, std::string_view file) {
    std::vector<std::pair<Way, std::uint32_t>> ways;
    std::vector<std::string> slots;
    for (const KnowledgeEntry& match : rule.matches) {
        const Place place{file, match.line};
        auto pattern = with_definitions(match.value, definitions, place);
        auto found = pattern ? parse_match(grammar, *pattern, place) : tl::unexpected(pattern.error());
        if (!found) {
            return fail(found.error());
        }
        for (Way& way : *found) {
            for (const Step& step : way.steps) {
                if (!step.slot.empty()) {
                    slots.push_back(step.slot);
                }
            }
            ways.emplace_back(std::move(way), match.line);
        }
    }
    for (const auto& [way, line] : ways) {
        auto build = parse_build(grammar, rule.build.value, way, slots, {file, rule.build.line});
        if (!build) {
            return fail(build.error());
        }
        for (const std::string& category : rule.gives) {
            insert(grammar, grammar.category(category), way, index, *build);
        }
    }
    return {};
}

Result<void> read_rule(Compiled& grammar, const KnowledgeBlock& block, const Definitions& definitions,
                       std::string_view file) {
    RuleText rule;
    const auto index = static_cast<std::uint16_t>(grammar.rules.size());
    grammar.rules.push_back(
        {.name = block.entries.front().value, .file = std::string(file), .line = block.line});
    for (std::size_t i = 1; i < block.entries.size(); ++i) {
        const KnowledgeEntry& entry = block.entries[i];
        const Place place{file, entry.line};
        if (entry.key == "match") {
            rule.matches.push_back(entry);
        } else if (entry.key == "build") {
            rule.build = entry;
        } else if (entry.key == "only") {
            if (entry.value != "narrative") {
                return fail(place.error(fmt::format("'only {}' is not known", entry.value),
                                        "the one kind of text that a rule can be kept for is `narrative`"));
            }
            grammar.rules[index].narrative_only = true;
        } else if (entry.key == "gives") {
            for (const std::string_view category : split(entry.value, ' ')) {
                rule.gives.emplace_back(category);
            }
        } else if (entry.key == "yes" || entry.key == "no") {
            auto example = read_example(entry, grammar.rules[index].name, place);
            if (!example) {
                return fail(example.error());
            }
            ++(entry.key == "yes" ? rule.yes : rule.no);
            grammar.examples.push_back(*example);
        } else if (std::find(std::begin(condition_names), std::end(condition_names), entry.key) !=
                   std::end(condition_names)) {
            auto condition = read_condition(grammar, entry.key, entry.value, place);
            if (!condition) {
                return fail(condition.error());
            }
            grammar.rules[index].conditions.push_back(*condition);
        } else {
            return fail(place.error(fmt::format("a rule has no line '{}'", entry.key),
                                    "lines of a rule: gives, match, after, not-after, before, not-before, "
                                    "case, only, build, yes, no"));
        }
    }
    const Place place{file, block.line};
    if (rule.matches.empty() || rule.build.key.empty()) {
        return fail(
            place.error(fmt::format("rule '{}' has no `match` or no `build`", grammar.rules[index].name)));
    }
    const bool is_veto = rule.build.value == "Nothing()" || rule.build.value.starts_with("Name(");
    if (rule.no == 0 || (rule.yes == 0 && !is_veto)) {
        return fail(place.error(
            fmt::format("rule '{}' needs at least one `yes` and one `no`", grammar.rules[index].name)));
    }
    if (rule.gives.empty()) {
        rule.gives.emplace_back("timex");
    }
    return add_ways(grammar, rule, index, definitions, file);
}

} // namespace

Result<void> read_rules(Compiled& grammar, const std::vector<KnowledgeBlock>& blocks, std::string_view file) {
    Definitions& definitions = grammar.definitions;
    for (const KnowledgeBlock& block : blocks) {
        const KnowledgeEntry& head = block.entries.front();
        if (head.key == "define") {
            for (const KnowledgeEntry& entry : block.entries) {
                const std::size_t blank = entry.value.find(' ');
                const Place place{file, entry.line};
                if (entry.key != "define" || blank == std::string::npos) {
                    return fail(place.error("a definition is `define NAME PATTERN`"));
                }
                auto pattern = with_definitions(trimmed(entry.value).substr(blank), definitions, place);
                if (!pattern) {
                    return fail(pattern.error());
                }
                definitions[entry.value.substr(0, blank)] = "( " + *pattern + " )";
            }
            continue;
        }
        if (head.key != "rule" || head.value.empty()) {
            return fail(Place{file, head.line}.error(
                "a block of the grammar begins with `rule NAME` or `define NAME`"));
        }
        if (auto read = read_rule(grammar, block, definitions, file); !read) {
            return read;
        }
    }
    return {};
}

} // namespace dateline::grammar
