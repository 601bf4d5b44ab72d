#include "grammar/compiled.hpp"

#include <algorithm>
#include <utility>

namespace dateline::grammar {

namespace {

char lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

} // namespace

std::uint16_t Compiled::word(std::string_view text) {
    if (const auto found = word_ids.find(text); found != word_ids.end()) {
        return found->second;
    }
    const auto id = static_cast<std::uint16_t>(words.size());
    words.push_back({.text = std::string(text)});
    word_ids.emplace(std::string(text), id);
    return id;
}

int Compiled::find_class(std::string_view name) const {
    const auto found =
        std::find_if(classes.begin(), classes.end(), [&](const CompiledClass& c) { return c.name == name; });
    return found == classes.end() ? -1 : static_cast<int>(found - classes.begin());
}

std::uint16_t Compiled::category(std::string_view name) {
    const auto found = std::find(categories.begin(), categories.end(), name);
    if (found != categories.end()) {
        return static_cast<std::uint16_t>(found - categories.begin());
    }
    categories.emplace_back(name);
    category_states.push_back(new_state());
    return static_cast<std::uint16_t>(categories.size() - 1);
}

std::uint16_t Compiled::new_state() {
    states.emplace_back();
    return static_cast<std::uint16_t>(states.size() - 1);
}

std::string_view trimmed(std::string_view text) {
    while (!text.empty() && text.front() == ' ') {
        text.remove_prefix(1);
    }
    while (!text.empty() && text.back() == ' ') {
        text.remove_suffix(1);
    }
    return text;
}

std::vector<std::string_view> split(std::string_view text, char separator) {
    std::vector<std::string_view> parts;
    while (true) {
        const std::size_t end = std::min(text.find(separator), text.size());
        if (const std::string_view part = trimmed(text.substr(0, end)); !part.empty() || separator != ' ') {
            parts.push_back(part);
        }
        if (end == text.size()) {
            return parts;
        }
        text.remove_prefix(end + 1);
    }
}

std::vector<std::string> phrase_words(std::string_view phrase) {
    std::vector<std::string> words;
    for (const std::string_view part : split(phrase, ' ')) {
        std::string word;
        for (std::size_t i = 0; i < part.size(); ++i) {
            const std::size_t left = part.size() - i - 1;
            if (part[i] == '\'' && (left == 1 || left == 2)) { // 's, 'll
                words.push_back(std::exchange(word, "'"));
            } else if (part[i] == '-' || (part[i] == '\'' && left == 0)) {
                words.push_back(std::exchange(word, {}));
                words.emplace_back(1, part[i]);
            } else if (part[i] != '.') {
                word.push_back(lower(part[i]));
            }
        }
        words.push_back(word);
    }
    std::erase(words, std::string{});
    return words;
}

} // namespace dateline::grammar
