#pragma once

#include "events/draft.hpp"

#include <span>
#include <vector>

namespace dateline {

/// The event (index into drafts) that a token names or carries; drafts.size(): none.
class EventAt {
  public:
    EventAt(const Parse& tree, std::span<const Draft> drafts)
        : none_(drafts.size()), of_token_(tree.size(), drafts.size()) {
        for (std::size_t i = 0; i < drafts.size(); ++i) {
            of_token_[drafts[i].candidate.trigger] = i;
            if (drafts[i].candidate.verb != no_token) {
                of_token_[drafts[i].candidate.verb] = i;
            }
        }
    }
    [[nodiscard]] std::size_t at(TokenIndex token) const { return of_token_[token]; }
    [[nodiscard]] std::size_t none() const { return none_; }

  private:
    std::size_t none_;
    std::vector<std::size_t> of_token_;
};

} // namespace dateline
