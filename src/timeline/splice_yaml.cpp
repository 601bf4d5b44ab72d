#include "timeline/splice_yaml.hpp"

#include "timeline/yaml_tree.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <vector>

namespace dateline {

namespace {

/// Where a line and column (in code points) stand, in bytes.
std::size_t offset_of(std::string_view bytes, const YamlNode& node) {
    std::size_t at = 0;
    for (std::uint32_t line = 1; line < node.line; ++line) {
        at = bytes.find('\n', at) + 1;
    }
    if (at == 0 && bytes.substr(0, 3) == "\xEF\xBB\xBF") {
        at = 3;
    }
    for (std::uint32_t column = 1; column < node.column; ++column) {
        ++at;
        while (at < bytes.size() && (static_cast<unsigned char>(bytes[at]) & 0xC0U) == 0x80U) {
            ++at;
        }
    }
    return at;
}

/// The end of a quoted text that begins at `at`.
std::size_t end_of_quoted(std::string_view bytes, std::size_t at) {
    const char quote = bytes[at++];
    while (at < bytes.size()) {
        if (bytes[at] == quote) {
            if (quote == '\'' && at + 1 < bytes.size() && bytes[at + 1] == quote) {
                at += 2;
                continue;
            }
            return at + 1;
        }
        at += quote == '"' && bytes[at] == '\\' ? 2U : 1U;
    }
    return bytes.size();
}

bool is_comment(std::string_view bytes, std::size_t at) {
    return bytes[at] == '#' && at > 0 &&
           (bytes[at - 1] == ' ' || bytes[at - 1] == '\t' || bytes[at - 1] == '\n');
}

/// The end of "{…}" or "[…]".
std::size_t end_of_flow(std::string_view bytes, std::size_t at) {
    std::size_t depth = 0;
    while (at < bytes.size()) {
        const char c = bytes[at];
        if (c == '"' || c == '\'') {
            // Inside a plain text a quotation mark is a letter like others.
            const char before = at > 0 ? bytes[at - 1] : ' ';
            if (std::string_view(" ,:[{\n").find(before) != std::string_view::npos) {
                at = end_of_quoted(bytes, at);
                continue;
            }
        }
        if (is_comment(bytes, at)) {
            at = std::min(bytes.find('\n', at), bytes.size());
            continue;
        }
        depth += c == '{' || c == '[' ? 1U : 0U;
        if (c == '}' || c == ']') {
            if (--depth == 0) {
                return at + 1;
            }
        }
        ++at;
    }
    return bytes.size();
}

/// The end of a plain text on one line; in a flow map it also ends at a comma or bracket.
std::size_t end_of_plain(std::string_view bytes, std::size_t at, bool in_flow) {
    std::size_t end = at;
    while (end < bytes.size() && bytes[end] != '\n' && bytes[end] != '\r' && !is_comment(bytes, end) &&
           !(in_flow && std::string_view(",{}[]").find(bytes[end]) != std::string_view::npos)) {
        ++end;
    }
    while (end > at && (bytes[end - 1] == ' ' || bytes[end - 1] == '\t')) {
        --end;
    }
    return end;
}

/// The value's end in bytes; nothing where it is not in one simple piece.
std::optional<std::size_t> end_of_value(std::string_view bytes, const YamlNode& value, bool in_flow) {
    const std::size_t begin = offset_of(bytes, value);
    if (begin >= bytes.size()) {
        return std::nullopt;
    }
    switch (bytes[begin]) {
    case '"':
    case '\'':
        return end_of_quoted(bytes, begin);
    case '{':
    case '[':
        return end_of_flow(bytes, begin);
    case '|':
    case '>':
    case '&':
    case '*':
    case '!':
        return std::nullopt;
    default:
        break;
    }
    const std::size_t end = end_of_plain(bytes, begin, in_flow);
    const bool is_whole =
        value.kind == YamlNode::Kind::scalar && bytes.substr(begin, end - begin) == value.text;
    return is_whole ? std::optional(end) : std::nullopt;
}

struct Splice {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::string text{};
};

class Splicer {
  public:
    Splicer(std::string_view bytes, std::string_view file, const YamlNode& root)
        : bytes_(bytes), file_(file), root_(root) {}

    Result<std::string> apply(std::span<const YamlEdit> edits) {
        for (const YamlEdit& edit : edits) {
            if (const Result<void> added = add(edit); !added) {
                return fail(added.error());
            }
        }
        std::stable_sort(splices_.begin(), splices_.end(),
                         [](const Splice& a, const Splice& b) { return a.begin < b.begin; });
        std::string out;
        std::size_t at = 0;
        for (const Splice& splice : splices_) {
            out += bytes_.substr(at, splice.begin - at);
            out += splice.text;
            at = splice.end;
        }
        out += bytes_.substr(at);
        return out;
    }

  private:
    [[nodiscard]] const YamlNode* find_event(std::string_view id) const {
        for (const std::string_view list : {"events", "undated"}) {
            if (const YamlNode* events = root_.find(list)) {
                for (const YamlNode& event : events->items) {
                    const YamlNode* own = event.find("id");
                    if (own != nullptr && own->text == id) {
                        return &event;
                    }
                }
            }
        }
        return nullptr;
    }

    [[nodiscard]] tl::unexpected<Error> cannot(const YamlNode& at, std::string_view key) const {
        return fail({.file = std::string(file_),
                     .line = at.line,
                     .column = at.column,
                     .what = fmt::format("the value of {} is not in one simple piece", key),
                     .remedy = "change it by hand, or write it in quotation marks on one line"});
    }

    Result<void> add(const YamlEdit& edit) {
        const YamlNode* event = find_event(edit.event);
        if (event == nullptr) {
            return fail(
                {.file = std::string(file_), .what = fmt::format("there is no event \"{}\"", edit.event)});
        }
        const bool in_flow = bytes_[offset_of(bytes_, *event)] == '{';
        if (const YamlNode* value = event->find(edit.key)) {
            const std::optional<std::size_t> end = end_of_value(bytes_, *value, in_flow);
            if (!end) {
                return cannot(*value, edit.key);
            }
            splices_.push_back({offset_of(bytes_, *value), *end, edit.value});
            return {};
        }
        const YamlNode* id = event->find("id");
        const std::optional<std::size_t> end = end_of_value(bytes_, *id, in_flow);
        if (!end) {
            return cannot(*id, "id");
        }
        if (in_flow) {
            splices_.push_back({*end, *end, fmt::format(", {}: {}", edit.key, edit.value)});
            return {};
        }
        // After the id's line, with its comment, at the depth of the event's keys.
        const std::size_t line_end = std::min(bytes_.find('\n', *end), bytes_.size());
        const std::size_t at = line_end > 0 && bytes_[line_end - 1] == '\r' ? line_end - 1 : line_end;
        const std::string_view newline = at < line_end ? "\r\n" : "\n";
        splices_.push_back(
            {at, at,
             fmt::format("{}{}{}: {}", newline, std::string(event->keys.front().column - 1, ' '), edit.key,
                         edit.value)});
        return {};
    }

    std::string_view bytes_;
    std::string_view file_;
    const YamlNode& root_;
    std::vector<Splice> splices_{};
};

} // namespace

Result<std::string> splice_yaml(std::string_view bytes, std::string_view file,
                                std::span<const YamlEdit> edits) {
    const Result<YamlNode> root = read_yaml_tree(bytes, file, {});
    if (!root) {
        return fail(root.error());
    }
    return Splicer(bytes, file, *root).apply(edits);
}

} // namespace dateline
