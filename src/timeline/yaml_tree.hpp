#pragma once

#include <dateline/text/error.hpp>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace dateline {

/// A YAML document as plain values, with the place of each; aliases are resolved, keys are texts.
struct YamlNode {
    enum class Kind : std::uint8_t { scalar, list, map };

    Kind kind = Kind::scalar;
    std::string text{};            ///< of a scalar; of a null ""
    bool quoted = false;           ///< a text, whatever it looks like
    std::uint32_t line = 0;        ///< from 1
    std::uint32_t column = 0;      ///< from 1, in code points
    std::vector<YamlNode> items{}; ///< of a list; of a map the values
    std::vector<YamlNode> keys{};  ///< of a map, beside `items`: scalars

    /// Of a map; nullptr where the key is not there.
    [[nodiscard]] const YamlNode* find(std::string_view key) const;
};

/// What a file may be: hostile ones are refused before they take memory or stack.
struct YamlLimits {
    std::size_t aliased = 100'000; ///< values that stand there through aliases only
    std::size_t depth = 64;        ///< lists and maps within each other
};

/// Reads exactly one document. Refuses, with line and column: what is not UTF-8 or not YAML, a second
/// document, duplicate keys, keys that are no text, unknown anchors, too many aliased values or levels.
[[nodiscard]] Result<YamlNode> read_yaml_tree(std::string_view bytes, std::string_view file,
                                              const YamlLimits& limits);

} // namespace dateline
