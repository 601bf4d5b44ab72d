#include "language/name_agreement.hpp"

#include "language/joined_names.hpp"
#include "language/word_classes.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <unordered_map>
#include <unordered_set>

namespace dateline::language {
namespace {

constexpr TokenIndex longest = 4; ///< words of a name that is looked for where it was not seen
constexpr std::size_t types = static_cast<std::size_t>(NameType::other) + 1;

bool is_capital(std::string_view word) {
    return !word.empty() && word.front() >= 'A' && word.front() <= 'Z';
}

/// How often the same words are a name of each type in the document.
class Ledger {
  public:
    Ledger(std::string_view text, const Document& document) : text_(text), document_(document) {
        for (const Name& name : document.names) {
            ++counts_[words_of(name.first, name.last)][static_cast<std::size_t>(name.type)];
            first_words_.insert(words_of(name.first, name.first + 1));
            if (is_company(name)) {
                companies_.insert(words_of(name.first, name.last - 1));
                firms_.insert(words_of(name.first, name.first + 1));
            } else if (name.type == NameType::person && name.last - name.first > 1) {
                surnames_.insert(words_of(name.last - 1, name.last));
            } else if (name.type == NameType::organisation && name.last - name.first > 1) {
                shortened_.insert(words_of(name.first, name.first + 1));
            }
        }
    }

    [[nodiscard]] std::string_view words_of(TokenIndex first, TokenIndex last) const {
        return slice(text_, {document_.tokens[first].range.begin, document_.tokens[last - 1].range.end});
    }

    [[nodiscard]] NameType type_of(const Name& name) const {
        const std::string_view words = words_of(name.first, name.last);
        if (is_company(name) || companies_.contains(words)) {
            return NameType::organisation;
        }
        if (name.last - name.first == 1 && name.type != NameType::person && surnames_.contains(words)) {
            return NameType::person;
        }
        const std::array<std::size_t, types>& counts = counts_.at(words);
        const bool named_so = counts[static_cast<std::size_t>(NameType::organisation)] > 0;
        const bool shortened = firms_.contains(words) || (named_so && shortened_.contains(words));
        if (name.type == NameType::person && shortened && !surnames_.contains(words)) {
            return NameType::organisation; // "Kestrel" after "Kestrel Air": nobody has that name in full
        }
        const auto best = std::max_element(counts.begin(), counts.end());
        const std::size_t all = counts[0] + counts[1] + counts[2] + counts[3];
        const bool clear = all > 1 && 3 * *best >= 2 * all;
        return clear ? static_cast<NameType>(best - counts.begin()) : name.type;
    }

    /// The name that begins at `at`, none of whose tokens may be `end` or later.
    [[nodiscard]] std::optional<Name> name_at(TokenIndex at, TokenIndex end, bool starts_sentence) const {
        const std::string_view word = words_of(at, at + 1);
        if (!is_capital(word) || !first_words_.contains(word)) {
            return std::nullopt;
        }
        for (TokenIndex size = std::min(longest, end - at); size > 0; --size) {
            const auto found = counts_.find(words_of(at, at + size));
            if (found == counts_.end()) {
                continue;
            }
            const std::array<std::size_t, types>& counts = found->second;
            // One word alone may be another word here: it must have been a name more than once.
            const bool often = counts[0] + counts[1] + counts[2] + counts[3] > 1;
            if (size > 1 || (word.size() > 2 && !starts_sentence && often)) {
                const auto best = std::max_element(counts.begin(), counts.end());
                return Name{
                    .first = at, .last = at + size, .type = static_cast<NameType>(best - counts.begin())};
            }
        }
        return std::nullopt;
    }

  private:
    /// "Nordvik ASA"
    [[nodiscard]] bool is_company(const Name& name) const {
        return name.last - name.first > 1 &&
               is_of(words_of(name.last - 1, name.last), WordClass::company_ending);
    }

    std::string_view text_;
    const Document& document_;
    std::unordered_map<std::string_view, std::array<std::size_t, types>> counts_{};
    std::unordered_set<std::string_view> first_words_{};
    std::unordered_set<std::string_view> surnames_{};
    std::unordered_set<std::string_view> shortened_{}; ///< first words of organisations' longer names
    std::unordered_set<std::string_view> companies_{}; ///< names of firms without the ending
    std::unordered_set<std::string_view> firms_{};     ///< first words of names of firms by their ending
};

} // namespace

void agree_names(std::string_view text, Document& document) {
    join_names(text, document);
    const Ledger ledger(text, document);
    std::vector<Name> out;
    out.reserve(document.names.size());
    auto next = document.names.begin();
    for (const Sentence& sentence : document.sentences) {
        for (TokenIndex at = sentence.first; at < sentence.last;) {
            if (next != document.names.end() && next->first == at) {
                out.push_back({.first = next->first, .last = next->last, .type = ledger.type_of(*next)});
                at = next->last;
                ++next;
                continue;
            }
            const TokenIndex end =
                next != document.names.end() ? std::min(next->first, sentence.last) : sentence.last;
            const std::optional<Name> found = ledger.name_at(at, end, at == sentence.first);
            if (found) {
                out.push_back(*found);
            }
            at = found ? found->last : at + 1;
        }
    }
    document.names = std::move(out);
}

} // namespace dateline::language
