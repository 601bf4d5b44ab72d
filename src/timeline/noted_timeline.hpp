#pragma once

#include <dateline/timeline/timeline.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace dateline {

/// A timeline, and what its reader should hear of the file: keys that this version does not know, a line each
/// ("t.yaml:7:5: an event has no key foo: it is kept and not used; …").
struct NotedTimeline {
    Timeline timeline{};
    std::vector<std::string> notes{};
};
[[nodiscard]] Result<NotedTimeline> read_yaml_with_notes(std::string_view bytes, std::string_view file);

} // namespace dateline
