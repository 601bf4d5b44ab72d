#include "names.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <fstream>
#include <stdexcept>

namespace dateline::accuracy {

namespace {

bool is_word_byte(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '\'' ||
           (static_cast<unsigned char>(c) & 0x80U) != 0;
}

std::string stem(std::string word) {
    if (const auto apostrophe = word.find('\''); apostrophe != std::string::npos && apostrophe > 0) {
        word.resize(apostrophe);
    }
    const bool plural = word.size() > 3 && word.back() == 's' && word[word.size() - 2] != 's';
    if (plural) {
        word.pop_back();
    }
    return word;
}

std::set<std::string> without_titles(std::set<std::string> words, const NameWords& known) {
    std::set<std::string> rest;
    for (const std::string& word : words) {
        if (!known.titles.contains(word)) {
            rest.insert(word);
        }
    }
    return rest.empty() ? words : rest;
}

} // namespace

NameWords read_name_words(const std::string& file) {
    std::ifstream in(file);
    if (!in) {
        throw std::runtime_error("cannot read " + file);
    }
    const auto json = nlohmann::json::parse(in);
    NameWords words;
    for (const auto& word : json.at("empty")) {
        words.empty.insert(word.get<std::string>());
    }
    for (const auto& word : json.at("titles")) {
        words.titles.insert(word.get<std::string>());
    }
    return words;
}

std::set<std::string> content_words(std::string_view text, const NameWords& words) {
    std::set<std::string> found;
    std::string word;
    const auto finish = [&] {
        if (!word.empty() && !words.empty.contains(word)) {
            found.insert(stem(word));
        }
        word.clear();
    };
    for (const char c : text) {
        if (is_word_byte(c)) {
            word += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
        } else if (c != '.') { // "U.S." is one word
            finish();
        }
    }
    finish();
    return found;
}

bool same_name(std::string_view a, std::string_view b, const NameWords& words) {
    const auto in_a = without_titles(content_words(a, words), words);
    const auto in_b = without_titles(content_words(b, words), words);
    if (in_a.empty() || in_b.empty()) {
        return false;
    }
    const auto common = static_cast<std::size_t>(std::count_if(
        in_a.begin(), in_a.end(), [&](const std::string& word) { return in_b.contains(word); }));
    const std::size_t all = in_a.size() + in_b.size() - common;
    return common == in_a.size() || common == in_b.size() || 2 * common >= all;
}

bool any_same_name(const std::vector<std::string>& a, const std::vector<std::string>& b,
                   const NameWords& words) {
    return std::any_of(a.begin(), a.end(), [&](const std::string& x) {
        return std::any_of(b.begin(), b.end(), [&](const std::string& y) { return same_name(x, y, words); });
    });
}

} // namespace dateline::accuracy
