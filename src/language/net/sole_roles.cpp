#include "language/net/sole_roles.hpp"

#include <algorithm>
#include <optional>

namespace dateline::language::net {
namespace {

enum class Role : std::uint8_t { none, subject, object, clause };

Role role_of(Relation relation) {
    switch (relation) {
    case Relation::nsubj:
    case Relation::nsubj_pass:
    case Relation::csubj:
    case Relation::csubj_pass:
        return Role::subject;
    case Relation::obj:
        return Role::object;
    case Relation::ccomp:
        return Role::clause;
    default:
        return Role::none;
    }
}

/// e^x for x up to some 80, by products only: that of the C library differs from machine to machine.
double exponential(float x) {
    constexpr int squares = 20;
    double power = std::max(1.0 + static_cast<double>(x) / (1 << squares), 0.0);
    for (int i = 0; i < squares; ++i) {
        power *= power;
    }
    return power;
}

struct Change {
    double chance = 0.0; ///< of the tree after it, with that of the tree before it as 1
    std::size_t word = 0;
    std::uint32_t head = 0;
    Relation relation = Relation::root;
};

class Sentence {
  public:
    Sentence(ArcScores& scores, std::span<std::uint32_t> heads, std::span<Relation> relations)
        : scores_(scores), heads_(heads), relations_(relations) {}

    /// The likeliest change that takes a role from one of the words that share it.
    std::optional<Change> likeliest_change() {
        best_.reset();
        for (std::size_t word = 0; word < heads_.size(); ++word) {
            if (shares_role(word)) {
                try_word(word);
            }
        }
        return best_;
    }

    void make(const Change& change) {
        heads_[change.word] = change.head;
        relations_[change.word] = change.relation;
    }

  private:
    bool has_role(std::uint32_t head, Role role, std::size_t but) const {
        for (std::size_t other = 0; other < heads_.size(); ++other) {
            if (other != but && heads_[other] == head && role_of(relations_[other]) == role) {
                return true;
            }
        }
        return false;
    }

    bool shares_role(std::size_t word) const {
        const Role role = role_of(relations_[word]);
        return role != Role::none && has_role(heads_[word], role, word);
    }

    bool governs(std::size_t word, std::uint32_t other) const {
        while (other != 0 && other != word + 1) {
            other = heads_[other - 1];
        }
        return other != 0;
    }

    void try_word(std::size_t word) {
        const double own = chance_of(scores_.relations(word, heads_[word]), relations_[word]);
        if (own <= 0.0) {
            return;
        }
        const float own_arc = scores_.arc(word, heads_[word]);
        for (std::uint32_t head = 1; head <= heads_.size(); ++head) {
            if (governs(word, head)) {
                continue;
            }
            // What an arc is worth bounds what it can be worth with a relation.
            const double chance = exponential(scores_.arc(word, head) - own_arc) / own;
            if (!best_ || chance > best_->chance) {
                try_head(word, head, chance);
            }
        }
    }

    /// `chance`: of the arc, with a relation that is sure.
    void try_head(std::size_t word, std::uint32_t head, double chance) {
        const std::span<const float> values = scores_.relations(word, head);
        const std::span<const Relation> names = scores_.names();
        std::optional<std::size_t> free;
        for (std::size_t r = 0; r < names.size(); ++r) {
            const Role role = role_of(names[r]);
            if (names[r] != Relation::root && (!free || values[r] > values[*free]) &&
                (role == Role::none || !has_role(head, role, word))) {
                free = r;
            }
        }
        if (!free) {
            return;
        }
        chance *= chance_of(values, names[*free]);
        if (!best_ || chance > best_->chance) {
            best_ = Change{.chance = chance, .word = word, .head = head, .relation = names[*free]};
        }
    }

    double chance_of(std::span<const float> values, Relation relation) const {
        const std::span<const Relation> names = scores_.names();
        const float most = *std::max_element(values.begin(), values.end());
        double sum = 0.0;
        double own = 0.0;
        for (std::size_t r = 0; r < names.size(); ++r) {
            if (names[r] != Relation::root) {
                const double value = exponential(values[r] - most);
                sum += value;
                own = names[r] == relation ? value : own;
            }
        }
        return sum > 0.0 ? own / sum : 0.0;
    }

    ArcScores& scores_;
    std::span<std::uint32_t> heads_;
    std::span<Relation> relations_;
    std::optional<Change> best_{};
};

} // namespace

void keep_roles_sole(ArcScores& scores, std::span<std::uint32_t> heads, std::span<Relation> relations) {
    Sentence sentence(scores, heads, relations);
    for (std::size_t made = 0; made < most_changes; ++made) {
        const std::optional<Change> change = sentence.likeliest_change();
        if (!change) {
            return;
        }
        sentence.make(*change);
    }
}

} // namespace dateline::language::net
