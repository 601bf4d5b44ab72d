#include "render/formats/writers.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace dateline {

void Losses::add(std::string_view what, std::size_t count) {
    if (count == 0) {
        return;
    }
    const auto found =
        std::find_if(losses_.begin(), losses_.end(), [what](const Loss& l) { return l.what == what; });
    if (found == losses_.end()) {
        losses_.push_back({std::string(what), count});
    } else {
        found->count += count;
    }
}

std::vector<std::string> Losses::in_words() const {
    std::vector<std::string> words;
    for (const Loss& loss : losses_) {
        words.push_back(fmt::format("{}: {}", loss.what, loss.count));
    }
    return words;
}

} // namespace dateline
