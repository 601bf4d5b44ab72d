#include "language/characters.hpp"
#include "language/lemma_rules.hpp"
#include "language/pronouns.hpp"
#include "training.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <bit>
#include <cstring>
#include <map>
#include <optional>
#include <set>
#include <tuple>

namespace dateline::training {

using namespace language;

namespace {

using FormKey = std::tuple<Xpos, Writing, std::string>; ///< tag, writing, form in lower case
using Counts = std::map<std::pair<std::string, std::string>, std::size_t>;

struct Example {
    std::string form{};
    std::string lemma{};
};

/// The shortest edit from form to lemma; none where it does not fit the file's form.
std::optional<LemmaEdit> edit_of(const Example& e, Xpos xpos) {
    const bool proper = xpos == Xpos::nnp || xpos == Xpos::nnps;
    const std::vector<LemmaCase> order =
        proper ? std::vector{LemmaCase::keep, LemmaCase::capital, LemmaCase::lower}
               : std::vector{LemmaCase::lower, LemmaCase::keep, LemmaCase::capital};
    std::optional<LemmaEdit> best;
    std::size_t least = 1000;
    for (const LemmaCase letters : order) {
        std::string cased;
        append_cased(cased, e.form, letters);
        std::size_t same = 0;
        while (same < cased.size() && same < e.lemma.size() && cased[same] == e.lemma[same]) {
            ++same;
        }
        while (same > 0 && same < cased.size() &&
               (static_cast<unsigned char>(cased[same]) & 0xC0U) == 0x80U) {
            --same;
        }
        const std::size_t cut = cased.size() - same;
        const std::size_t added = e.lemma.size() - same;
        LemmaEdit edit{.letters = letters,
                       .cut = static_cast<std::uint8_t>(same == 0 ? 255 : std::min<std::size_t>(cut, 254)),
                       .added = static_cast<std::uint8_t>(added)};
        if (added > edit.text.size() || cut + added >= least) {
            continue;
        }
        std::copy_n(e.lemma.begin() + static_cast<std::ptrdiff_t>(same), added, edit.text.begin());
        best = edit;
        least = cut + added;
    }
    return best;
}

std::map<FormKey, Example> most_frequent(const std::vector<TaggedWord>& words) {
    std::map<FormKey, Counts> counts;
    for (const TaggedWord& word : words) {
        std::string lower;
        append_lower(lower, word.form);
        if (word.lemma != "_") {
            ++counts[{word.xpos, writing_of(word.form), lower}][{word.form, word.lemma}];
        }
    }
    std::map<FormKey, Example> out;
    for (const auto& [key, lemmas] : counts) {
        const auto best = std::max_element(lemmas.begin(), lemmas.end(),
                                           [](const auto& a, const auto& b) { return a.second < b.second; });
        out[key] = {best->first.first, best->first.second};
    }
    return out;
}

/// What a regular form may be made of: "planned" of "plann", "plan" or "planne".
std::vector<std::string> bases_of(const std::string& form, Xpos xpos) {
    const std::string_view ending = xpos == Xpos::vbg                        ? "ing"
                                    : xpos == Xpos::vbd || xpos == Xpos::vbn ? "ed"
                                                                             : "s";
    if (form.size() < ending.size() + 3 || !std::string_view(form).ends_with(ending)) {
        return {};
    }
    const std::string stem = form.substr(0, form.size() - ending.size());
    std::vector<std::string> out{stem + "e", stem};
    if (stem.back() == stem[stem.size() - 2]) {
        out.push_back(stem.substr(0, stem.size() - 1));
    }
    if (ending == "s") {
        out = {stem};
        if (stem.back() == 'e') {
            out.push_back(stem.substr(0, stem.size() - 1));
        }
    }
    return out;
}

class LemmaTable {
  public:
    void learn(const std::map<FormKey, Example>& examples) {
        for (std::size_t size = 0; size <= max_lemma_suffix; ++size) {
            learn_suffixes(examples, size);
        }
        for (const auto& [key, example] : examples) {
            const auto& [xpos, writing, lower] = key;
            const LemmaEdit* rule = decide(key);
            std::string guess;
            if (rule != nullptr) {
                apply(*rule, example.form, guess);
            }
            const auto edit = edit_of(example, xpos);
            if (guess != example.lemma && edit) {
                table_[form_key(xpos, writing, lower)] = *edit;
            }
        }
    }

    /// Where the rules make no word of a word, and cutting the ending off in another way makes one, that is
    /// the lemma: "telephoned" is of "telephone", since plain text has no "telephon".
    void learn_unseen(const std::set<std::string>& vocabulary) {
        for (const std::string& word : vocabulary) {
            for (const Xpos xpos : {Xpos::vbd, Xpos::vbn, Xpos::vbg, Xpos::vbz, Xpos::nns}) {
                const FormKey key{xpos, Writing::small, word};
                const LemmaEdit* rule = decide(key);
                std::string guess;
                if (rule == nullptr || table_.contains(form_key(xpos, Writing::small, word))) {
                    continue;
                }
                apply(*rule, word, guess);
                if (vocabulary.contains(guess)) {
                    continue;
                }
                for (const std::string& other : bases_of(word, xpos)) {
                    const auto edit = edit_of({.form = word, .lemma = other}, xpos);
                    if (vocabulary.contains(other) && edit) {
                        table_[form_key(xpos, Writing::small, word)] = *edit;
                        break;
                    }
                }
            }
        }
    }

    [[nodiscard]] std::string packed() const {
        std::vector<LemmaEdit> edits;
        for (const auto& [key, edit] : table_) {
            edits.push_back(edit);
        }
        std::sort(edits.begin(), edits.end());
        edits.erase(std::unique(edits.begin(), edits.end()), edits.end());
        const auto slots = static_cast<std::uint32_t>(
            std::bit_ceil(std::max<std::size_t>(16, table_.size() + table_.size() / 4)));
        std::vector<LemmaRules::Slot> slot_table(slots);
        for (const auto& [key, edit] : table_) {
            std::size_t at = key & (slots - 1);
            while (slot_table[at].edit != 0) {
                at = (at + 1) & (slots - 1);
            }
            const auto number = std::lower_bound(edits.begin(), edits.end(), edit) - edits.begin();
            slot_table[at] = {.check = static_cast<std::uint32_t>(key >> 32U),
                              .edit = static_cast<std::uint32_t>(number + 1)};
        }
        const auto count = static_cast<std::uint32_t>(edits.size());
        std::string out(8 + edits.size() * sizeof(LemmaEdit) + slot_table.size() * sizeof(LemmaRules::Slot),
                        '\0');
        std::memcpy(out.data(), &count, 4);
        std::memcpy(out.data() + 4, &slots, 4);
        std::memcpy(out.data() + 8, edits.data(), edits.size() * sizeof(LemmaEdit));
        std::memcpy(out.data() + 8 + edits.size() * sizeof(LemmaEdit), slot_table.data(),
                    slot_table.size() * sizeof(LemmaRules::Slot));
        fmt::print("lemmas: {} edits, {} rules and exceptions\n", edits.size(), table_.size());
        return out;
    }

  private:
    /// What the suffixes learned so far say.
    [[nodiscard]] const LemmaEdit* decide(const FormKey& key) const {
        const auto& [xpos, writing, lower] = key;
        for (std::size_t size = max_lemma_suffix + 1; size-- > 0;) {
            if (size > lower.size()) {
                continue;
            }
            const auto at = table_.find(suffix_key(xpos, writing, lower, size));
            if (at != table_.end()) {
                return &at->second;
            }
        }
        return nullptr;
    }

    void learn_suffixes(const std::map<FormKey, Example>& examples, std::size_t size) {
        struct Group {
            std::map<LemmaEdit, std::size_t> edits{};
            std::size_t total = 0;
            const FormKey* member = nullptr;
        };
        std::map<std::uint64_t, Group> groups;
        for (const auto& [key, example] : examples) {
            const auto& [xpos, writing, lower] = key;
            const auto edit = edit_of(example, xpos);
            if (lower.size() < size || !edit || edit->cut == 255) {
                continue;
            }
            Group& group = groups[suffix_key(xpos, writing, lower, size)];
            ++group.edits[*edit];
            ++group.total;
            group.member = &key;
        }
        std::map<std::uint64_t, LemmaEdit> found;
        for (const auto& [key, group] : groups) {
            const auto best =
                std::max_element(group.edits.begin(), group.edits.end(),
                                 [](const auto& a, const auto& b) { return a.second < b.second; });
            const LemmaEdit* now = decide(*group.member);
            const bool differs = now == nullptr || *now != best->first;
            if (differs && (size == 0 || group.total >= 3) && best->second * 2 > group.total) {
                found[key] = best->first;
            }
        }
        table_.insert(found.begin(), found.end());
    }

    std::map<std::uint64_t, LemmaEdit> table_{};
};

} // namespace

std::string train_lemmas(const std::vector<TaggedWord>& words, const std::set<std::string>& vocabulary) {
    LemmaTable table;
    table.learn(most_frequent(words));
    table.learn_unseen(vocabulary);
    return table.packed();
}

std::string train_pronouns(const std::vector<TaggedWord>& words) {
    std::map<std::uint32_t, std::map<std::uint32_t, std::size_t>> counts;
    for (const TaggedWord& word : words) {
        const bool closed = word.upos == Upos::pron || word.upos == Upos::det;
        if (!closed || word.features.person + static_cast<unsigned>(word.features.number) == 0) {
            continue;
        }
        std::string lower;
        append_lower(lower, word.form);
        const std::uint32_t value =
            (static_cast<std::uint32_t>(word.features.number) << 3U) | word.features.person;
        ++counts[pronoun_key(word.xpos, lower)][value];
    }
    std::vector<std::uint32_t> entries;
    for (const auto& [key, values] : counts) {
        const auto best = std::max_element(values.begin(), values.end(),
                                           [](const auto& a, const auto& b) { return a.second < b.second; });
        if (best->second > 1) {
            entries.push_back(key | best->first);
        }
    }
    std::sort(entries.begin(), entries.end());
    std::string out(entries.size() * 4, '\0');
    std::memcpy(out.data(), entries.data(), out.size());
    return out;
}

} // namespace dateline::training
