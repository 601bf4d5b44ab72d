#pragma once

#include <dateline/dateline.hpp>

#include <span>
#include <string>
#include <vector>

namespace dateline::accuracy {

/// Files of examples/articles without suffix, sorted: "2012-12-recall", …
[[nodiscard]] std::vector<std::string> example_names();
/// The articles that tell one story, of several outlets and days.
[[nodiscard]] std::vector<std::string> running_story();

[[nodiscard]] std::string example_path(const std::string& file);
[[nodiscard]] std::string read_file(const std::string& path); ///< throws when it cannot be read

/// From bytes to what the events floor knows of an example; throws with the message of the floor that failed.
[[nodiscard]] Analysis analyze_example(const std::string& name);
/// What the default timeline of these articles shows.
[[nodiscard]] Timeline default_timeline(std::span<const Analysis> analyses);

} // namespace dateline::accuracy
