#include "grammar/compiled.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <optional>

namespace dateline::grammar {

namespace {

const SymbolKind* find_kind(std::string_view name) {
    for (const SymbolKind& kind : symbol_kinds) {
        if (kind.name == name) {
            return &kind;
        }
    }
    return nullptr;
}

std::optional<std::int32_t> value_of(std::string_view kind, std::string_view text) {
    if (kind == "none") {
        return text == "word" ? std::optional(0) : std::nullopt;
    }
    if (kind == "number") {
        std::int32_t value = 0;
        const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), value);
        return fault == std::errc{} && end == text.data() + text.size() ? std::optional(value) : std::nullopt;
    }
    const SymbolKind* symbols = find_kind(kind);
    for (std::size_t i = 0; i < symbols->count; ++i) {
        if (symbols->names[i] == text) {
            return static_cast<std::int32_t>(i);
        }
    }
    return std::nullopt;
}

/// `word` as the lexicon writes it: capital first letter, full stop of an abbreviation, "-ed" an ending,
/// "un-" a beginning.
Result<void> add_word(Compiled& grammar, std::string_view word, Sense sense, Place place) {
    if (word.size() > 1 && (word.front() == '-' || word.back() == '-')) {
        grammar.suffixes.push_back(
            {.text = std::string(word.front() == '-' ? word.substr(1) : word), .sense = sense});
        return {};
    }
    sense.capital = word.front() >= 'A' && word.front() <= 'Z';
    const std::vector<std::string> parts = phrase_words(word);
    if (parts.size() != 1) {
        return fail(
            place.error(fmt::format("'{}' is not one word", word), "write a rule for it in the grammar"));
    }
    CompiledWord& entry = grammar.words[grammar.word(parts.front())];
    for (const Sense& known : entry.senses) {
        if (known.word_class == sense.word_class) {
            return fail(place.error(
                fmt::format("'{}' stands in {} twice", word, grammar.classes[sense.word_class].name)));
        }
    }
    entry.takes_stop = entry.takes_stop || (word.back() == '.' && word.find('.') == word.size() - 1);
    entry.senses.push_back(sense);
    return {};
}

Result<void> read_class(Compiled& grammar, const KnowledgeBlock& block, std::string_view file) {
    const KnowledgeEntry& head = block.entries.front();
    const auto words = split(head.value, ' ');
    const Place place{file, head.line};
    if (head.key != "class" || words.size() != 2) {
        return fail(place.error("a block of the lexicon begins with `class NAME KIND`"));
    }
    const std::string kind(words[1]);
    if (kind != "none" && kind != "number" && find_kind(kind) == nullptr) {
        return fail(place.error(fmt::format("there is no kind of value named '{}'", kind)));
    }
    int index = grammar.find_class(words[0]); // ORDINAL and the like are known before
    if (index < 0) {
        grammar.classes.push_back({.name = std::string(words[0])});
        index = static_cast<int>(grammar.classes.size()) - 1;
    }
    CompiledClass& read = grammar.classes[static_cast<std::size_t>(index)];
    if (read.is_read) {
        return fail(place.error(fmt::format("class {} stands here twice", words[0])));
    }
    read.is_read = true;
    read.kind = kind;
    if (grammar.classes.size() > ClassSet::capacity) {
        return fail(place.error("there are more than 128 classes"));
    }
    for (std::size_t i = 1; i < block.entries.size(); ++i) {
        const KnowledgeEntry& line = block.entries[i];
        const Place here{file, line.line};
        const auto value = value_of(kind, line.key);
        if (!value) {
            return fail(here.error(fmt::format("'{}' is no {}", line.key, kind)));
        }
        for (const std::string_view word : split(line.value, ' ')) {
            const Sense sense{.word_class = static_cast<std::uint8_t>(index), .value = *value};
            if (auto added = add_word(grammar, word, sense, here); !added) {
                return added;
            }
        }
    }
    return {};
}

/// The ways to write a name: with "'s", with "s" and without the mark, as the text may have it.
std::vector<std::vector<std::string>> spellings(std::string_view name) {
    std::vector<std::vector<std::string>> found{phrase_words(name)};
    if (name.find('\'') != std::string_view::npos) {
        std::string bare(name);
        std::erase(bare, '\'');
        found.push_back(phrase_words(bare));
    }
    return found;
}

} // namespace

Result<void> read_lexicon(Compiled& grammar, const std::vector<KnowledgeBlock>& blocks,
                          std::string_view file) {
    for (const std::string_view name : known_class_names) {
        grammar.classes.push_back({.name = std::string(name), .kind = "number"});
    }
    for (const KnowledgeBlock& block : blocks) {
        if (auto read = read_class(grammar, block, file); !read) {
            return read;
        }
    }
    return {};
}

Result<void> read_holiday_names(Compiled& grammar, const std::vector<KnowledgeBlock>& blocks,
                                std::string_view file) {
    const std::uint16_t category = grammar.category("holiday");
    const auto rule = static_cast<std::uint16_t>(grammar.rules.size());
    grammar.rules.push_back({.name = "holiday-name"});
    for (const KnowledgeBlock& block : blocks) {
        for (const KnowledgeEntry& entry : block.entries) {
            if (entry.key != "name") {
                continue;
            }
            const auto index = static_cast<std::int32_t>(grammar.holidays.size());
            grammar.holidays.push_back(entry.value);
            grammar.builds.push_back({.op = Op::field,
                                      .args = {{.kind = ArgKind::number,
                                                .name = static_cast<std::uint8_t>(FieldName::holiday),
                                                .value = index}}});
            for (const auto& words : spellings(entry.value)) {
                std::uint16_t state = grammar.category_states[category];
                for (const std::string& word : words) {
                    const std::uint16_t id = grammar.word(word);
                    auto& edges = grammar.states[state].edges;
                    const auto known = std::find_if(edges.begin(), edges.end(),
                                                    [&](const Edge& edge) { return edge.what == id; });
                    if (known != edges.end()) {
                        state = known->to;
                        continue;
                    }
                    const std::uint16_t next = grammar.new_state();
                    grammar.states[state].edges.push_back(
                        {.kind = EdgeKind::literal, .what = id, .to = next});
                    state = next;
                }
                if (grammar.states[state].leaves.empty()) {
                    grammar.states[state].leaves.push_back(
                        {.rule = rule,
                         .build = static_cast<std::uint16_t>(grammar.builds.size() - 1),
                         .first = 0,
                         .last = static_cast<std::uint8_t>(words.size())});
                }
            }
        }
    }
    if (grammar.holidays.empty()) {
        return fail(Place{file, 0}.error("there is no `name` in the rules of holidays"));
    }
    return {};
}

} // namespace dateline::grammar
