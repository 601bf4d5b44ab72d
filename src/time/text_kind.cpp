#include "time/text_kind.hpp"

namespace dateline {

namespace {

constexpr std::size_t least_years = 4;

void count_years(const Tree& tree, int published, std::size_t& old, std::size_t& recent) {
    if (const Field* field = std::get_if<Field>(&tree.node);
        field != nullptr && field->year && !field->short_year) {
        const bool is_old = field->before_christ || *field->year < published - 1;
        ++(is_old ? old : recent);
    }
    for (const Tree& part : tree.parts) {
        count_years(part, published, old, recent);
    }
}

/// "today", "yesterday", a bare weekday: the text stands on its publication day.
bool is_deictic(const Mention& mention) {
    if (const Field* field = std::get_if<Field>(&mention.tree.node)) {
        return field->weekday.has_value();
    }
    if (const Shift* shift = std::get_if<Shift>(&mention.tree.node)) {
        return shift->anchor == Anchor::publication && shift->amount.unit <= Unit::day;
    }
    return false;
}

} // namespace

TextKind kind_of(const std::vector<Mention>& mentions, const TimexContext& context) {
    const int published = static_cast<int>(civil(context.published).year());
    std::size_t old = 0;
    std::size_t recent = 0;
    std::size_t deictic = 0;
    for (const Mention& mention : mentions) {
        count_years(mention.tree, published, old, recent);
        deictic += is_deictic(mention) ? 1U : 0U;
    }
    const bool narrative = old >= least_years && old >= 3 * recent && old >= 2 * deictic;
    return narrative ? TextKind::narrative : TextKind::report;
}

} // namespace dateline
