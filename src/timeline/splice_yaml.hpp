#pragma once

#include <dateline/text/error.hpp>

#include <span>
#include <string>
#include <string_view>

namespace dateline {

/// One value of an event that is to be another one.
struct YamlEdit {
    std::string event{}; ///< TimelineEvent::id
    std::string key{};   ///< "title", "when", …
    std::string value{}; ///< as YAML on one line: "\"Two dead\"", "{date: …}"
};

/// The file with these values replaced, or added after the event's id where the key is not there. All other
/// bytes stay: comments, blank lines, order, unknown keys. Fails, with the place, on values that cannot be
/// replaced in one piece: block texts ("|", ">"), anchors, aliases and tags, plain texts of several lines.
[[nodiscard]] Result<std::string> splice_yaml(std::string_view bytes, std::string_view file,
                                              std::span<const YamlEdit> edits);

} // namespace dateline
