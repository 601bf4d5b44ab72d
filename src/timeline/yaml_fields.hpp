#pragma once

#include "timeline/yaml_tree.hpp"

#include <dateline/calendar/day.hpp>
#include <dateline/text/error.hpp>
#include <dateline/text/text.hpp>

#include <fmt/format.h>

#include <functional>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dateline {

/// Collects the first finding of a file, in file order, and notes on keys that this version does not know.
class Findings {
  public:
    explicit Findings(std::string_view file) : file_(file) {}

    void note(const YamlNode& at, std::string what, std::string remedy = {});
    [[nodiscard]] const std::optional<Error>& first() const { return first_; }

    /// A key that is kept and not used: a later version's, or a mistyped one. Counted beyond the first ones.
    void note_unknown(const YamlNode& key, std::string what);
    [[nodiscard]] std::vector<std::string> notes() const;

  private:
    std::string file_;
    std::optional<Error> first_;
    std::vector<std::string> notes_{};
    std::size_t more_notes_ = 0;
};

/// The keys of one map of the file. Reading goes on with defaults after a finding: nothing of it is used.
class YamlFields {
  public:
    /// Notes when `node` is no map; keys that are not among `known` and do not begin with "x-" are noted as
    /// unknown. `name` is what messages call it: "an event".
    YamlFields(const YamlNode& node, std::string_view name, std::initializer_list<std::string_view> known,
               Findings& findings);

    [[nodiscard]] const YamlNode& node() const { return node_; }
    [[nodiscard]] Findings& findings() const { return findings_; }
    [[nodiscard]] const YamlNode* find(std::string_view key) const;
    /// Notes a missing key.
    [[nodiscard]] const YamlNode* require(std::string_view key, std::string_view remedy = {}) const;
    /// At the map; where it has an unknown key, likely the missing one mistyped, at that.
    void note_missing(std::string what, std::string remedy = {}) const;

    [[nodiscard]] std::string text(std::string_view key) const;          ///< "" where absent
    [[nodiscard]] std::string required_text(std::string_view key) const; ///< not empty either
    [[nodiscard]] std::vector<std::string> texts(std::string_view key) const;
    [[nodiscard]] std::optional<Day> day(std::string_view key) const;
    [[nodiscard]] double share(std::string_view key, double absent) const; ///< 0 … 1
    [[nodiscard]] CodePointRange range(std::string_view key) const;        ///< [begin, end]
    /// The entries of a list; none where the key is absent.
    [[nodiscard]] const std::vector<YamlNode>& list(std::string_view key) const;

    /// The value that `parse` knows under this name; `absent` without the key. `names` are for the message.
    template <class Value, class Parse>
    [[nodiscard]] Value name(std::string_view key, const Parse& parse, Value absent,
                             std::string_view names) const {
        const YamlNode* at = find(key);
        if (at == nullptr) {
            return absent;
        }
        const std::string written = text(key);
        const std::optional<Value> value = parse(written);
        if (!value) {
            findings_.note(*at, fmt::format("{} has no value \"{}\"", key, written),
                           fmt::format("write one of: {}", names));
        }
        return value.value_or(absent);
    }

  private:
    [[nodiscard]] std::string scalar(const YamlNode& at, std::string_view key) const;

    const YamlNode& node_;
    std::string name_;
    Findings& findings_;
    std::string known_;
    const YamlNode* unknown_ = nullptr; ///< the first such key
};

} // namespace dateline
