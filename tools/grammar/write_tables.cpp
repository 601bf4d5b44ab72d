#include "grammar/compiled.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <iterator>

namespace dateline::grammar {

namespace {

constexpr std::string_view head = "// Written by compile_grammar; do not edit.\n#pragma once\n\n";

/// Collects one table as C++ text.
class Table {
  public:
    Table(std::string& out, std::string_view type, std::string_view name) : out_(out) {
        fmt::format_to(std::back_inserter(out_), "inline constexpr {} {}[] = {{\n", type, name);
    }
    Table(const Table&) = delete;
    Table& operator=(const Table&) = delete;
    ~Table() { out_ += "};\n\n"; }
    template <class... Args>
    void row(fmt::format_string<Args...> format, Args&&... args) {
        out_ += "    ";
        fmt::format_to(std::back_inserter(out_), format, std::forward<Args>(args)...);
        out_ += ",\n";
    }

  private:
    std::string& out_;
};

std::string class_set(const ClassSet& set) {
    return fmt::format("{{{{{}ULL}}}}", fmt::join(set.bits, "ULL, "));
}

std::string quoted(std::string_view text) {
    std::string out = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\') {
            out.push_back('\\');
        }
        out.push_back(c);
    }
    return out + '"';
}

void write_words(std::string& out, const Compiled& grammar) {
    {
        Table senses(out, "Sense", "senses");
        for (const CompiledWord& word : grammar.words) {
            for (const Sense& sense : word.senses) {
                senses.row("{{{}, {}, {}}}", sense.word_class, sense.capital, sense.value);
            }
        }
    }
    {
        Table words(out, "Word", "words");
        std::size_t first = 0;
        for (const CompiledWord& word : grammar.words) {
            words.row("{{{}, {}, {}, {}, {}}}", quoted(word.text), first, word.senses.size(), word.takes_stop,
                      word.is_trigger);
            first += word.senses.size();
        }
    }
    std::size_t size = 64;
    while (size < grammar.words.size() * 4) {
        size *= 2;
    }
    std::vector<std::uint16_t> slots(size, no_word);
    for (std::size_t i = 0; i < grammar.words.size(); ++i) {
        std::size_t at = word_hash(grammar.words[i].text) & (size - 1);
        while (slots[at] != no_word) {
            at = (at + 1) & (size - 1);
        }
        slots[at] = static_cast<std::uint16_t>(i);
    }
    Table table(out, "std::uint16_t", "word_slots");
    for (std::size_t i = 0; i < size; i += 16) {
        table.row("{}", fmt::join(slots.begin() + static_cast<std::ptrdiff_t>(i),
                                  slots.begin() + static_cast<std::ptrdiff_t>(i + 16), ", "));
    }
}

void write_states(std::string& out, const Compiled& grammar) {
    {
        Table edges(out, "Edge", "edges");
        for (const CompiledState& state : grammar.states) {
            for (const Edge& edge : state.edges) {
                edges.row("{{static_cast<EdgeKind>({}), {}, {}}}", static_cast<int>(edge.kind), edge.what,
                          edge.to);
            }
        }
    }
    {
        Table leaves(out, "Leaf", "leaves");
        for (const CompiledState& state : grammar.states) {
            for (const Leaf& leaf : state.leaves) {
                leaves.row("{{{}, {}, {}, {}, {}, {}}}", leaf.rule, leaf.build, leaf.first, leaf.last,
                           leaf.second_first, leaf.second_last);
            }
        }
    }
    {
        Table states(out, "State", "states");
        std::size_t edge = 0;
        std::size_t leaf = 0;
        for (const CompiledState& state : grammar.states) {
            const auto literals = std::count_if(state.edges.begin(), state.edges.end(), [](const Edge& each) {
                return each.kind == EdgeKind::literal;
            });
            states.row("{{{}, {}, {}, {}, {}}}", edge, state.edges.size(), literals, leaf,
                       state.leaves.size());
            edge += state.edges.size();
            leaf += state.leaves.size();
        }
    }
    Table categories(out, "std::uint16_t", "category_states");
    categories.row("{}", fmt::join(grammar.category_states, ", "));
}

void write_rules(std::string& out, const Compiled& grammar) {
    {
        Table words(out, "std::uint16_t", "condition_words");
        words.row("{}", no_word);
        for (const CompiledRule& rule : grammar.rules) {
            for (const CompiledCondition& condition : rule.conditions) {
                for (const std::uint16_t word : condition.words) {
                    words.row("{}", word);
                }
            }
        }
    }
    {
        Table conditions(out, "Condition", "conditions");
        std::size_t word = 1;
        for (const CompiledRule& rule : grammar.rules) {
            for (const CompiledCondition& condition : rule.conditions) {
                conditions.row("{{static_cast<ConditionKind>({}), {}, {}, {}, {}, {}}}",
                               static_cast<int>(condition.kind), condition.capital, condition.edge,
                               class_set(condition.classes), word, condition.words.size());
                word += condition.words.size();
            }
        }
        conditions.row("{{}}");
    }
    Table rules(out, "Rule", "rules");
    std::size_t condition = 0;
    for (const CompiledRule& rule : grammar.rules) {
        rules.row("{{{}, {}, {}, {}, {}}}", quoted(rule.name), rule.line, condition, rule.conditions.size(),
                  rule.narrative_only);
        condition += rule.conditions.size();
    }
}

/// What each category can begin with.
struct Beginning {
    ClassSet classes{};
    std::vector<std::uint64_t> words{};
};
void add_beginnings(const Compiled& grammar, std::uint16_t category, Beginning& beginning) {
    for (const Edge& edge : grammar.states[grammar.category_states[category]].edges) {
        if (edge.kind == EdgeKind::word_class) {
            beginning.classes |= ClassSet::of(edge.what);
        } else if (edge.kind == EdgeKind::literal) {
            beginning.words[edge.what / 64] |= std::uint64_t{1} << (edge.what % 64);
        } else {
            add_beginnings(grammar, edge.what, beginning);
        }
    }
}

void write_beginnings(std::string& out, const Compiled& grammar) {
    const std::size_t size = (grammar.words.size() + 63) / 64;
    std::vector<Beginning> all(grammar.categories.size());
    for (std::size_t category = 0; category < all.size(); ++category) {
        all[category].words.resize(size);
        add_beginnings(grammar, static_cast<std::uint16_t>(category), all[category]);
    }
    {
        Table table(out, "Beginnings", "beginnings");
        for (std::size_t category = 0; category < all.size(); ++category) {
            table.row("{{{}, {}}}", class_set(all[category].classes), category * size);
        }
    }
    Table bits(out, "std::uint64_t", "beginning_words");
    for (const Beginning& beginning : all) {
        for (const std::uint64_t word : beginning.words) {
            bits.row("{}ULL", word);
        }
    }
}

void write_builds(std::string& out, const Compiled& grammar) {
    {
        Table args(out, "Arg", "args");
        for (const CompiledBuild& build : grammar.builds) {
            for (const Arg& arg : build.args) {
                args.row("{{static_cast<ArgKind>({}), {}, {}, {}}}", static_cast<int>(arg.kind), arg.name,
                         arg.sign, arg.value);
            }
        }
        args.row("{{}}");
    }
    Table builds(out, "Build", "builds");
    std::size_t arg = 0;
    for (const CompiledBuild& build : grammar.builds) {
        builds.row("{{static_cast<Op>({}), {}, {}}}", static_cast<int>(build.op), arg, build.args.size());
        arg += build.args.size();
    }
}

} // namespace

std::string write_examples(const Compiled& grammar) {
    std::string out = "// Written by compile_grammar; do not edit.\n"
                      "#include \"grammar_example.hpp\"\n\n#include <catch2/catch.hpp>\n\n";
    for (const Example& example : grammar.examples) {
        fmt::format_to(std::back_inserter(out),
                       "TEST_CASE(\"grammar {}: {}:{}: {} {}\", \"[time][grammar]\") {{\n", grammar.language,
                       example.file.substr(example.file.rfind('/') + 1), example.line, example.rule,
                       example.expected ? "meets its example" : "stays out of its counter-example");
        if (example.expected) {
            fmt::format_to(std::back_inserter(out),
                           "    dateline::expect_timex({}, {}, {}, {}, {}, {});\n}}\n\n",
                           quoted(grammar.language), quoted(example.rule), quoted(example.published),
                           quoted(example.sentence), quoted(example.expression), quoted(example.value));
        } else {
            fmt::format_to(std::back_inserter(out), "    dateline::expect_no_timex({}, {}, {}, {});\n}}\n\n",
                           quoted(grammar.language), quoted(example.rule), quoted(example.published),
                           quoted(example.sentence));
        }
    }
    return out;
}

std::string write_tables(const Compiled& grammar) {
    std::string out(head);
    fmt::format_to(std::back_inserter(out),
                   "#include \"time/grammar_tables.hpp\"\n\nnamespace dateline::grammar::{} {{\n\n",
                   grammar.language);
    write_words(out, grammar);
    {
        Table suffixes(out, "Suffix", "suffixes");
        for (const CompiledSuffix& suffix : grammar.suffixes) {
            suffixes.row("{{{}, {{{}, {}, {}}}}}", quoted(suffix.text), suffix.sense.word_class,
                         suffix.sense.capital, suffix.sense.value);
        }
    }
    {
        Table holidays(out, "std::string_view", "holiday_names");
        if (grammar.holidays.empty()) {
            holidays.row("{{}}");
        }
        for (const std::string& name : grammar.holidays) {
            holidays.row("{}", quoted(name));
        }
    }
    write_states(out, grammar);
    write_rules(out, grammar);
    write_builds(out, grammar);
    const auto root = std::find(grammar.categories.begin(), grammar.categories.end(), "timex");
    write_beginnings(out, grammar);
    fmt::format_to(
        std::back_inserter(out),
        "inline constexpr Grammar grammar{{\n"
        "    \"{}\", senses, words, word_slots, suffixes, holiday_names, edges, leaves, states,\n"
        "    category_states, beginnings, beginning_words, condition_words, conditions, rules, args,\n"
        "    builds, {}, {}}};\n\n",
        grammar.language, root - grammar.categories.begin(), grammar.longest_lead);
    fmt::format_to(std::back_inserter(out), "}} // namespace dateline::grammar::{}\n", grammar.language);
    return out;
}

std::string write_registry(const std::vector<std::string>& languages) {
    std::string out(head.substr(0, head.find("#pragma")));
    std::string list;
    for (const std::string& language : languages) {
        fmt::format_to(std::back_inserter(out), "#include \"time/grammar_{}.hpp\"\n", language);
        fmt::format_to(std::back_inserter(list), "    &{}::grammar,\n", language);
    }
    fmt::format_to(std::back_inserter(out),
                   "\nnamespace dateline::grammar {{\n\nstd::span<const Grammar* const> grammars() {{\n"
                   "    static constexpr const Grammar* all[] = {{\n    {}    }};\n    return all;\n}}\n\n"
                   "}} // namespace dateline::grammar\n",
                   list);
    return out;
}

} // namespace dateline::grammar
