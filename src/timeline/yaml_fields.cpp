#include "timeline/yaml_fields.hpp"

#include <fmt/ranges.h>

#include <algorithm>
#include <charconv>
#include <utility>

namespace dateline {

namespace {

template <class Number>
std::optional<Number> parse_number(std::string_view text) {
    Number value{};
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc{} && end == text.data() + text.size() ? std::optional(value) : std::nullopt;
}

/// What a YAML reader takes a plain scalar for; only texts have to be quoted.
bool looks_like_a_text(const YamlNode& node) {
    constexpr std::string_view retyped[] = {"",     "~",     "null",  "Null",  "NULL", "true", "True",
                                            "TRUE", "false", "False", "FALSE", "yes",  "Yes",  "YES",
                                            "no",   "No",    "NO",    "on",    "On",   "ON",   "off",
                                            "Off",  "OFF",   "y",     "Y",     "n",    "N"};
    const std::string_view text = node.text;
    const bool number = text.find_first_of("0123456789") != std::string_view::npos &&
                        text.find_first_not_of("0123456789+-.:_eExXoO") == std::string_view::npos;
    return !number && std::find(std::begin(retyped), std::end(retyped), text) == std::end(retyped);
}

} // namespace

void Findings::note(const YamlNode& at, std::string what, std::string remedy) {
    const auto place = [](const auto& x) { return std::pair(x.line, x.column); };
    if (!first_ || place(at) < place(*first_)) {
        first_ = Error{.file = file_,
                       .line = at.line,
                       .column = at.column,
                       .what = std::move(what),
                       .remedy = std::move(remedy)};
    }
}

void Findings::note_unknown(const YamlNode& key, std::string what) {
    constexpr std::size_t most = 20; // a file of nothing else must not fill the screen
    if (notes_.size() == most) {
        ++more_notes_;
        return;
    }
    notes_.push_back(fmt::format("{}:{}:{}: {}", file_, key.line, key.column, what));
}

std::vector<std::string> Findings::notes() const {
    std::vector<std::string> all = notes_;
    if (more_notes_ > 0) {
        all.push_back(fmt::format("{}: {} more keys that are not known", file_, more_notes_));
    }
    return all;
}

YamlFields::YamlFields(const YamlNode& node, std::string_view name,
                       std::initializer_list<std::string_view> known, Findings& findings)
    : node_(node), name_(name), findings_(findings),
      known_(fmt::format("its keys are: {}", fmt::join(known, ", "))) {
    if (node.kind != YamlNode::Kind::map) {
        findings_.note(node, fmt::format("{} has to be entries \"key: value\"", name_), known_);
    }
    for (const YamlNode& key : node.keys) {
        const bool is_own = key.text.starts_with("x-"); // what an editor keeps there for other programs
        if (!is_own && std::find(known.begin(), known.end(), key.text) == known.end()) {
            unknown_ = unknown_ == nullptr ? &key : unknown_;
            findings_.note_unknown(
                key, fmt::format("{} has no key {}: it is kept and not used; {}", name_, key.text, known_));
        }
    }
}

const YamlNode* YamlFields::find(std::string_view key) const {
    return node_.find(key);
}

const YamlNode* YamlFields::require(std::string_view key, std::string_view remedy) const {
    const YamlNode* at = find(key);
    if (at == nullptr) {
        note_missing(fmt::format("{} needs the key {}", name_, key), std::string(remedy));
    }
    return at;
}

void YamlFields::note_missing(std::string what, std::string remedy) const {
    if (node_.kind != YamlNode::Kind::map) {
        return;
    }
    if (unknown_ != nullptr) {
        findings_.note(*unknown_, fmt::format("{} has no key {}", name_, unknown_->text), known_);
    } else {
        findings_.note(node_, std::move(what), std::move(remedy));
    }
}

std::string YamlFields::scalar(const YamlNode& at, std::string_view key) const {
    if (at.kind != YamlNode::Kind::scalar) {
        findings_.note(at, fmt::format("{} has to be one text, not a {}", key,
                                       at.kind == YamlNode::Kind::list ? "list" : "map"));
        return {};
    }
    if (!at.quoted && !looks_like_a_text(at)) {
        findings_.note(at, fmt::format("{} has to be a text", key),
                       fmt::format("write it in double quotes: \"{}\"", at.text));
    }
    return at.text;
}

std::string YamlFields::text(std::string_view key) const {
    const YamlNode* at = find(key);
    return at == nullptr ? std::string() : scalar(*at, key);
}

std::string YamlFields::required_text(std::string_view key) const {
    const YamlNode* at = require(key);
    std::string value = text(key);
    if (at != nullptr && value.empty()) {
        findings_.note(*at, fmt::format("{} may not be empty", key));
    }
    return value;
}

const std::vector<YamlNode>& YamlFields::list(std::string_view key) const {
    static const std::vector<YamlNode> none;
    const YamlNode* at = find(key);
    if (at == nullptr) {
        return none;
    }
    if (at->kind != YamlNode::Kind::list) {
        findings_.note(*at, fmt::format("{} has to be a list", key), "write [] for an empty one");
        return none;
    }
    return at->items;
}

std::vector<std::string> YamlFields::texts(std::string_view key) const {
    std::vector<std::string> out;
    for (const YamlNode& item : list(key)) {
        out.push_back(scalar(item, key));
    }
    return out;
}

std::optional<Day> YamlFields::day(std::string_view key) const {
    const YamlNode* at = find(key);
    if (at == nullptr) {
        return std::nullopt;
    }
    if (at->kind == YamlNode::Kind::scalar && !at->quoted) {
        // Other YAML readers would take the plain form for a date object.
        findings_.note(*at, fmt::format("{} has to be a text", key),
                       fmt::format("write it in double quotes: \"{}\"", at->text));
        return std::nullopt;
    }
    const Result<Day> day = parse_day(scalar(*at, key));
    if (!day) {
        findings_.note(*at, fmt::format("{}: {}", key, day.error().what), day.error().remedy);
        return std::nullopt;
    }
    return *day;
}

double YamlFields::share(std::string_view key, double absent) const {
    const YamlNode* at = find(key);
    if (at == nullptr) {
        return absent;
    }
    const std::optional<double> value =
        at->kind == YamlNode::Kind::scalar && !at->quoted ? parse_number<double>(at->text) : std::nullopt;
    if (!value || !(*value >= 0.0 && *value <= 1.0)) {
        findings_.note(*at, fmt::format("{} has to be a number from 0 to 1", key));
        return absent;
    }
    return *value;
}

CodePointRange YamlFields::range(std::string_view key) const {
    const YamlNode* at = find(key);
    if (at == nullptr) {
        return {};
    }
    std::vector<std::uint32_t> ends;
    for (const YamlNode& item : at->items) {
        const std::optional<std::uint32_t> end =
            item.kind == YamlNode::Kind::scalar ? parse_number<std::uint32_t>(item.text) : std::nullopt;
        if (end) {
            ends.push_back(*end);
        }
    }
    if (at->kind != YamlNode::Kind::list || at->items.size() != 2 || ends.size() != 2 || ends[1] < ends[0]) {
        findings_.note(*at, fmt::format("{} has to be two numbers [begin, end], in that order", key),
                       "count characters from 0, end exclusive");
        return {};
    }
    return {ends[0], ends[1]};
}

} // namespace dateline
