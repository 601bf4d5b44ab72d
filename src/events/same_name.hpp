#pragma once

#include <dateline/events/analysis.hpp>
#include <dateline/language/document.hpp>

#include <map>
#include <string>
#include <vector>

namespace dateline {

/// Words of a name in small letters.
using NameWords = std::vector<std::string>;

/// One name stands for the other: the same words, a person's surname or first and last name, or the beginning
/// or end of an organisation's longer name.
[[nodiscard]] bool same_name(const NameWords& full, const NameWords& other, ActorType type);

/// Where the names of an article's body stand first.
class NamePlaces {
  public:
    void add(const NameWords& name, TokenIndex at);

    /// News gives a name in full before it shortens it: where "Tesco" comes before "Tesco Polska", the longer
    /// is a part of the other, not the other. "Acme" and "Acme Corp", "Senate" and "Senate of Norland" are
    /// one in any order.
    [[nodiscard]] bool is_offshoot(const NameWords& longer, const NameWords& shorter) const;

  private:
    std::map<NameWords, TokenIndex> first_{};
};

} // namespace dateline
