#include "language/parse_state.hpp"

namespace dateline::language {

void ParseState::start(std::size_t words) {
    nodes_.assign(words + 1, Node{});
    stack_.clear();
    next_ = 0;
}

bool ParseState::allows(Move move) const {
    switch (move) {
    case Move::shift:
        return next_ < root();
    case Move::left:
        // One word only hangs on the root: the last that is left.
        return !stack_.empty() && (next_ < root() || stack_.size() == 1);
    case Move::right:
        return stack_.size() > 1;
    }
    return false;
}

void ParseState::apply(std::uint32_t step) {
    const Move move = move_of(step);
    if (move == Move::shift) {
        stack_.push_back(next_++);
        return;
    }
    const Place dependent = stack_.back();
    stack_.pop_back();
    const Place head = move == Move::left ? next_ : stack_.back();
    attach(head, dependent, head == root() ? Relation::root : relation_of(step));
}

void ParseState::attach(Place head, Place dependent, Relation relation) {
    Node& d = nodes_[dependent];
    Node& h = nodes_[head];
    d.head = head;
    d.relation = relation;
    h.relations |= std::uint64_t{1} << static_cast<unsigned>(relation);
    auto& side = dependent < head ? h.left : h.right;
    auto& count = dependent < head ? h.lefts : h.rights;
    side[1] = side[0];
    side[0] = dependent;
    count = static_cast<std::uint8_t>(count < 255 ? count + 1 : count);
}

} // namespace dateline::language
