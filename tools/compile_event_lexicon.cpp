// Compiles data/en/{verbs,event_nouns,actor_nouns,cues}.lexicon into constexpr tables.
//   compile_event_lexicon OUT verbs.lexicon event_nouns.lexicon actor_nouns.lexicon cues.lexicon
// A mistake in a file ends with file, line and reason on standard error, and status 1.

#include "text/knowledge.hpp"

#include <fmt/core.h>
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <map>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace {

using dateline::Error;
using dateline::fail;
using dateline::KnowledgeBlock;
using dateline::KnowledgeEntry;
using dateline::Result;

// The order gives the bit; it is the order of the enumerators in src/events/lexicon.hpp.
constexpr std::array<std::string_view, 17> verb_classes = {
    "say",   "report",  "demand", "try",   "plan",  "mind",   "begin",   "state",   "perceive",
    "light", "outcome", "occur",  "shift", "gauge", "befall", "bearing", "transfer"};
constexpr std::array<std::string_view, 11> noun_kinds = {"person", "group",   "organisation", "place",
                                                         "outlet", "unnamed", "male",         "female",
                                                         "form",   "work",    "firm"};
constexpr std::array<std::string_view, 16> cue_names = {
    "planned", "possible", "claimed",   "conditional", "future", "irrealis", "negation",   "attribution",
    "beyond",  "whither",  "anonymous", "infinitive",  "nearly", "naming",   "foreseeing", "there"};
constexpr std::array<std::string_view, 2> genders = {"male", "female"};
constexpr std::array<std::string_view, 3> points = {"happening", "condition", "scheduled"};

struct Noun {
    std::string predicate{};
    std::string type{};
    std::size_t point = 0;
};

struct Tables {
    std::map<std::string, unsigned> verbs{};
    std::map<std::string, unsigned> actor_nouns{};
    std::map<std::string, unsigned> cues{};
    std::map<std::string, unsigned> first_names{};
    std::map<std::string, Noun> event_nouns{};
    std::map<std::string, std::string> verb_types{};
};

std::vector<std::string> words_of(std::string_view value) {
    std::vector<std::string> words;
    std::size_t at = 0;
    while (at < value.size()) {
        const std::size_t end = std::min(value.find(' ', at), value.size());
        if (end > at) {
            words.emplace_back(value.substr(at, end - at));
        }
        at = end + 1;
    }
    return words;
}

Result<std::size_t> index_of(std::span<const std::string_view> names, const KnowledgeEntry& entry,
                             std::string_view file) {
    const auto at = std::find(names.begin(), names.end(), entry.value);
    if (at == names.end()) {
        return fail({.file = std::string(file),
                     .line = entry.line,
                     .what = fmt::format("there is no {} “{}”", entry.key, entry.value),
                     .remedy = fmt::format("write one of: {}", fmt::join(names, ", "))});
    }
    return static_cast<std::size_t>(at - names.begin());
}

Error unknown_key(const KnowledgeEntry& entry, std::string_view file) {
    return {
        .file = std::string(file), .line = entry.line, .what = fmt::format("unknown key “{}”", entry.key)};
}

/// Blocks of `name CLASS` and word lists: each word gets the bit of its class.
Result<std::map<std::string, unsigned>> read_masks(const std::vector<KnowledgeBlock>& blocks,
                                                   std::string_view file, std::string_view name,
                                                   std::span<const std::string_view> classes) {
    std::map<std::string, unsigned> masks;
    for (const KnowledgeBlock& block : blocks) {
        unsigned bit = 0;
        for (const KnowledgeEntry& entry : block.entries) {
            if (entry.key == name) {
                const Result<std::size_t> index = index_of(classes, entry, file);
                if (!index) {
                    return fail(index.error());
                }
                bit = 1U << *index;
            } else if (entry.key == "verbs" || entry.key == "nouns" || entry.key == "words") {
                for (const std::string& word : words_of(entry.value)) {
                    masks[word] |= bit;
                }
            } else if (entry.key != "yes" && entry.key != "no" && entry.key != "timeml") {
                return fail(unknown_key(entry, file));
            }
        }
        if (bit == 0) {
            return fail({.file = std::string(file),
                         .line = block.line,
                         .what = fmt::format("this block has no `{}` line", name)});
        }
    }
    return masks;
}

void add_noun(Tables& tables, const std::string& word, const std::string& type, std::size_t point) {
    const std::size_t equals = word.find('=');
    const std::string lemma = word.substr(0, equals);
    const std::string predicate = equals == std::string::npos ? lemma : word.substr(equals + 1);
    tables.event_nouns.try_emplace(lemma,
                                   Noun{predicate, type, point}); // the first type that claims a noun has it
}

Result<void> read_event_nouns(Tables& tables, const std::vector<KnowledgeBlock>& blocks,
                              std::string_view file) {
    for (const KnowledgeBlock& block : blocks) {
        std::string type;
        std::size_t point = 0;
        for (const KnowledgeEntry& entry : block.entries) {
            if (entry.key == "type") {
                type = entry.value;
            } else if (entry.key == "point") {
                const Result<std::size_t> index = index_of(points, entry, file);
                if (!index) {
                    return fail(index.error());
                }
                point = *index;
            } else if (entry.key == "nouns") {
                for (const std::string& word : words_of(entry.value)) {
                    add_noun(tables, word, type, point);
                }
            } else if (entry.key == "verbs") {
                for (const std::string& word : words_of(entry.value)) {
                    tables.verb_types.try_emplace(word, type);
                }
            } else if (entry.key != "yes" && entry.key != "no") {
                return fail(unknown_key(entry, file));
            }
        }
    }
    return {};
}

std::string print(const Tables& tables) {
    std::string out = "#pragma once\n\n#include \"events/lexicon_row.hpp\"\n\n#include <array>\n\nnamespace "
                      "dateline::lexicon_tables {\n";
    const auto print_masks = [&out](std::string_view name, const std::map<std::string, unsigned>& masks) {
        out += fmt::format("\ninline constexpr std::array<MaskRow, {}> {} = {{{{\n", masks.size(), name);
        for (const auto& [word, mask] : masks) {
            out += fmt::format("    {{\"{}\", {}}},\n", word, mask);
        }
        out += "}};\n";
    };
    print_masks("verbs", tables.verbs);
    print_masks("actor_nouns", tables.actor_nouns);
    print_masks("cues", tables.cues);
    print_masks("first_names", tables.first_names);
    out += fmt::format("\ninline constexpr std::array<NounRow, {}> event_nouns = {{{{\n",
                       tables.event_nouns.size());
    for (const auto& [word, noun] : tables.event_nouns) {
        out +=
            fmt::format("    {{\"{}\", \"{}\", \"{}\", {}}},\n", word, noun.predicate, noun.type, noun.point);
    }
    out += fmt::format("}}}};\n\ninline constexpr std::array<TypeRow, {}> verb_types = {{{{\n",
                       tables.verb_types.size());
    for (const auto& [word, type] : tables.verb_types) {
        out += fmt::format("    {{\"{}\", \"{}\"}},\n", word, type);
    }
    out += "}};\n\n} // namespace dateline::lexicon_tables\n";
    return out;
}

Result<std::vector<KnowledgeBlock>> read_file(const std::string& path) {
    std::ifstream in(path, std::ios::binary);
    if (!in) {
        return fail({.fault = dateline::Fault::environment, .file = path, .what = "cannot be read"});
    }
    const std::string bytes((std::istreambuf_iterator<char>(in)), std::istreambuf_iterator<char>());
    return dateline::read_knowledge(bytes, path);
}

Result<Tables> compile(std::span<const std::string> paths) {
    std::vector<std::vector<KnowledgeBlock>> files;
    for (const std::string& path : paths) {
        Result<std::vector<KnowledgeBlock>> blocks = read_file(path);
        if (!blocks) {
            return fail(blocks.error());
        }
        files.push_back(std::move(*blocks));
    }
    Tables tables;
    const auto masks = [&](std::size_t file, std::string_view name, std::span<const std::string_view> classes,
                           std::map<std::string, unsigned>& into) -> Result<void> {
        Result<std::map<std::string, unsigned>> read = read_masks(files[file], paths[file], name, classes);
        if (!read) {
            return fail(read.error());
        }
        into = std::move(*read);
        return {};
    };
    return masks(0, "class", verb_classes, tables.verbs)
        .and_then([&] { return read_event_nouns(tables, files[1], paths[1]); })
        .and_then([&] { return masks(2, "kind", noun_kinds, tables.actor_nouns); })
        .and_then([&] { return masks(3, "cue", cue_names, tables.cues); })
        .and_then([&] { return masks(4, "gender", genders, tables.first_names); })
        .map([&] { return tables; });
}

} // namespace

int main(int argc, char** argv) {
    const std::vector<std::string> args(argv + 1, argv + argc);
    if (args.size() != 6) {
        fmt::print(stderr,
                   "usage: compile_event_lexicon OUT VERBS EVENT_NOUNS ACTOR_NOUNS CUES FIRST_NAMES\n");
        return 2;
    }
    const Result<Tables> tables = compile(std::span<const std::string>(args).subspan(1));
    if (!tables) {
        fmt::print(stderr, "{}\n", dateline::to_string(tables.error()));
        return 1;
    }
    std::ofstream out(args[0], std::ios::binary);
    out << print(*tables);
    return out.good() ? 0 : 1;
}
