#include "events/actor_index.hpp"

#include <algorithm>

namespace dateline {

namespace {

constexpr std::size_t most_actors_of_a_word = 256;

} // namespace

void ActorIndex::add(Lists& lists, const std::string& word, Index actor) {
    std::vector<Index>& list = lists[word];
    if (list.size() < most_actors_of_a_word && (list.empty() || list.back() != actor)) {
        list.push_back(actor);
    }
}

void ActorIndex::add_name(Index actor, const std::vector<std::string>& words) {
    by_name_.emplace(words, actor);
    for (const std::string& word : words) {
        add(by_word_, word, actor);
    }
    if (words.size() > 1) {
        add(by_last_word_, words.back(), actor);
    }
}

void ActorIndex::add_other_form(Index actor, const std::vector<std::string>& words) {
    if (!words.empty()) {
        add(by_last_word_, words.back(), actor);
    }
}

ActorIndex::Index ActorIndex::named(const std::vector<std::string>& words) const {
    const auto at = by_name_.find(words);
    return at == by_name_.end() ? 0 : at->second;
}

std::vector<ActorIndex::Index> ActorIndex::sharing_word(const std::vector<std::string>& words) const {
    std::vector<Index> found;
    for (const std::string& word : words) {
        const auto at = by_word_.find(word);
        if (at != by_word_.end()) {
            found.insert(found.end(), at->second.begin(), at->second.end());
        }
    }
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
}

std::span<const ActorIndex::Index> ActorIndex::ending_with(std::string_view word) const {
    const auto at = by_last_word_.find(word);
    return at == by_last_word_.end() ? std::span<const Index>() : std::span<const Index>(at->second);
}

} // namespace dateline
