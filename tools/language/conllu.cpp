#include "conllu.hpp"

#include "language/name_labels.hpp"
#include "language/tokenize.hpp"
#include "language/treebank_names.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <fstream>
#include <iterator>
#include <map>
#include <optional>

namespace dateline::training {
namespace {

std::vector<std::string_view> split(std::string_view line, char by) {
    std::vector<std::string_view> parts;
    std::size_t at = 0;
    while (true) {
        const std::size_t end = line.find(by, at);
        parts.push_back(line.substr(at, end == std::string_view::npos ? end : end - at));
        if (end == std::string_view::npos) {
            return parts;
        }
        at = end + 1;
    }
}

bool has(std::string_view list, std::string_view entry) {
    const auto parts = split(list, '|');
    return std::find(parts.begin(), parts.end(), entry) != parts.end();
}

Features features_from(std::string_view text) {
    Features f;
    f.tense = has(text, "Tense=Past")   ? VerbTense::past
              : has(text, "Tense=Pres") ? VerbTense::present
                                        : VerbTense::none;
    f.form = has(text, "VerbForm=Fin")    ? VerbForm::finite
             : has(text, "VerbForm=Inf")  ? VerbForm::infinitive
             : has(text, "VerbForm=Part") ? VerbForm::participle
             : has(text, "VerbForm=Ger")  ? VerbForm::gerund
                                          : VerbForm::none;
    f.mood = has(text, "Mood=Ind")   ? VerbMood::indicative
             : has(text, "Mood=Imp") ? VerbMood::imperative
             : has(text, "Mood=Sub") ? VerbMood::subjunctive
                                     : VerbMood::none;
    f.number = has(text, "Number=Sing")   ? Number::singular
               : has(text, "Number=Plur") ? Number::plural
                                          : Number::none;
    f.person = static_cast<std::uint8_t>(has(text, "Person=1")   ? 1
                                         : has(text, "Person=2") ? 2
                                         : has(text, "Person=3") ? 3
                                                                 : 0);
    f.passive = has(text, "Voice=Pass");
    return f;
}

std::optional<unsigned> number_of(std::string_view text) {
    unsigned value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc{} && end == text.data() + text.size() ? std::optional(value) : std::nullopt;
}

/// Empty, or what is wrong with the line.
std::string read_word(const std::vector<std::string_view>& cells, TreeSentence& sentence) {
    const auto xpos = language::xpos_named(cells[4]);
    const auto upos = language::upos_named(cells[3]);
    const auto relation = language::relation_named(cells[7]);
    const auto head = number_of(cells[6]);
    if (!upos || !head) {
        return fmt::format("tag or head of \"{}\"", cells[1]);
    }
    sentence.words.push_back({.form = std::string(cells[1]),
                              .lemma = std::string(cells[2]),
                              .xpos = xpos.value_or(Xpos::fw),
                              .upos = *upos,
                              .features = features_from(cells[5]),
                              .head = static_cast<std::uint16_t>(*head),
                              .relation = relation.value_or(Relation::dep),
                              .space_after = !has(cells[9], "SpaceAfter=No")});
    return {};
}

void finish(TreeSentence& sentence, std::vector<TreeSentence>& out, const std::string& document) {
    if (sentence.words.empty()) {
        return;
    }
    const auto root = static_cast<std::uint16_t>(sentence.words.size());
    for (Word& word : sentence.words) {
        word.head = word.head == 0 || word.head > root ? root : static_cast<std::uint16_t>(word.head - 1);
    }
    sentence.document = document;
    out.push_back(std::move(sentence));
    sentence = {};
}

} // namespace

Result<std::string> read_file(const std::string& path) {
    std::ifstream in(path, std::ios::binary);
    std::string bytes{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
    if (!in) {
        return fail(Error{.fault = Fault::environment, .file = path, .what = "cannot be read"});
    }
    return bytes;
}

Result<std::vector<TreeSentence>> read_conllu(const std::string& path) {
    const Result<std::string> bytes = read_file(path);
    if (!bytes) {
        return fail(bytes.error());
    }
    std::vector<TreeSentence> sentences;
    TreeSentence sentence;
    std::string document;
    unsigned inside = 0;
    bool space_inside = true;
    std::uint32_t number = 0;
    for (const std::string_view line : split(*bytes, '\n')) {
        ++number;
        if (line.empty()) {
            finish(sentence, sentences, document);
            inside = 0;
            continue;
        }
        if (line.front() == '#') {
            constexpr std::string_view key = "# newdoc id = ";
            document = line.substr(0, key.size()) == key ? std::string(line.substr(key.size())) : document;
            continue;
        }
        const auto cells = split(line, '\t');
        if (cells.size() != 10) {
            return fail(Error{.file = path, .line = number, .what = "a line of CoNLL-U has ten columns"});
        }
        if (cells[0].find('.') != std::string_view::npos) {
            continue;
        }
        if (const std::size_t dash = cells[0].find('-'); dash != std::string_view::npos) {
            inside = number_of(cells[0].substr(dash + 1)).value_or(0);
            space_inside = !has(cells[9], "SpaceAfter=No");
            continue;
        }
        if (const std::string wrong = read_word(cells, sentence); !wrong.empty()) {
            return fail(Error{.file = path, .line = number, .what = wrong});
        }
        if (sentence.words.size() <= inside) {
            sentence.words.back().space_after = sentence.words.size() == inside && space_inside;
        }
    }
    finish(sentence, sentences, document);
    return sentences;
}

namespace {

std::optional<NameType> type_named(std::string_view name) {
    static const std::map<std::string_view, NameType> types = {{"PER", NameType::person},
                                                               {"person", NameType::person},
                                                               {"Person", NameType::person},
                                                               {"ORG", NameType::organisation},
                                                               {"group", NameType::organisation},
                                                               {"corporation", NameType::organisation},
                                                               {"Organisation", NameType::organisation},
                                                               {"LOC", NameType::place},
                                                               {"location", NameType::place},
                                                               {"Location", NameType::place},
                                                               {"MISC", NameType::other},
                                                               {"OTH", NameType::other},
                                                               {"Nationality", NameType::other},
                                                               {"product", NameType::other},
                                                               {"creative-work", NameType::other}};
    const auto at = types.find(name);
    return at == types.end() ? std::nullopt : std::optional(at->second);
}

/// Adds a token of the file as the tokenizer would split it, when that only cuts at hyphens and slashes.
void add_token(std::string_view form, std::string_view tag, NamedSentence& sentence) {
    const auto type = tag.size() > 2 ? type_named(tag.substr(2)) : std::nullopt;
    std::uint8_t label = 0;
    if (type) {
        const std::uint8_t begin = language::begin_label(*type);
        const std::uint8_t before = sentence.labels.empty() ? std::uint8_t{0} : sentence.labels.back();
        const bool goes_on = tag.front() == 'I' && (before == begin || before == begin + 1);
        label = goes_on ? static_cast<std::uint8_t>(begin + 1) : begin;
    }
    std::vector<language::RawToken> parts;
    std::string lower;
    if (form.find('-') != std::string_view::npos) {
        language::tokenize(form, {0, static_cast<std::uint32_t>(form.size())}, parts, lower);
    }
    if (parts.empty()) {
        parts.push_back({.range = {0, static_cast<std::uint32_t>(form.size())}});
    }
    for (const language::RawToken& part : parts) {
        sentence.forms.emplace_back(slice(form, part.range));
        sentence.labels.push_back(label);
        label = label % 2 == 1 ? static_cast<std::uint8_t>(label + 1) : label;
    }
}

} // namespace

Result<std::vector<NamedSentence>> read_iob2(const std::string& path) {
    const Result<std::string> bytes = read_file(path);
    if (!bytes) {
        return fail(bytes.error());
    }
    std::vector<NamedSentence> sentences;
    NamedSentence sentence;
    for (const std::string_view line : split(*bytes, '\n')) {
        const std::size_t tab = line.find('\t');
        if (tab != std::string_view::npos) {
            add_token(line.substr(0, tab), line.substr(tab + 1), sentence);
        } else if (line.empty() && !sentence.forms.empty()) {
            sentences.push_back(std::move(sentence));
            sentence = {};
        }
    }
    return sentences;
}

} // namespace dateline::training
