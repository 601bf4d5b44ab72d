#include "events/same_name.hpp"

#include "events/lexicon.hpp"

#include <algorithm>

namespace dateline {

bool same_name(const NameWords& full, const NameWords& other, ActorType type) {
    if (full.empty() || other.empty()) {
        return false;
    }
    if (full == other) {
        return true;
    }
    const NameWords& longer = full.size() >= other.size() ? full : other;
    const NameWords& shorter = full.size() >= other.size() ? other : full;
    if (type == ActorType::person) {
        if (shorter.size() == 1) {
            return std::find(longer.begin() + (longer.size() > 1 ? 1 : 0), longer.end(), shorter[0]) !=
                   longer.end();
        }
        return shorter.front() == longer.front() &&
               std::find(longer.begin(), longer.end(), shorter.back()) != longer.end();
    }
    if (type == ActorType::organisation || type == ActorType::other) {
        // "Court" is too little to stand for "Supreme Court" by itself, and "CEO of Tesco" is not Tesco.
        const bool of = std::find(longer.begin(), longer.end(), "of") != longer.end() &&
                        std::find(shorter.begin(), shorter.end(), "of") == shorter.end();
        return (!of && std::equal(shorter.rbegin(), shorter.rend(), longer.rbegin())) ||
               std::equal(shorter.begin(), shorter.end(), longer.begin());
    }
    return false;
}

void NamePlaces::add(const NameWords& name, TokenIndex at) {
    const auto [place, is_new] = first_.emplace(name, at);
    place->second = std::min(place->second, at);
}

bool NamePlaces::is_offshoot(const NameWords& longer, const NameWords& shorter) const {
    if (shorter.size() >= longer.size() || !std::equal(shorter.begin(), shorter.end(), longer.begin())) {
        return false;
    }
    const std::string& next = longer[shorter.size()];
    const auto of_shorter = first_.find(shorter);
    const auto of_longer = first_.find(longer);
    return next != "of" && next != "for" && !is(next, NounClass::legal_form) && of_shorter != first_.end() &&
           of_longer != first_.end() && of_shorter->second < of_longer->second;
}

} // namespace dateline
