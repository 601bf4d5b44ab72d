#include "time/text_kind.hpp"

namespace dateline {

namespace {

constexpr std::size_t least_years = 4;
constexpr std::size_t many_years = 30;

void count_years(const Tree& tree, int published, std::size_t& old, std::size_t& recent, std::size_t& past) {
    if (const Field* field = std::get_if<Field>(&tree.node);
        field != nullptr && field->year && !field->short_year) {
        const bool is_old = field->before_christ || *field->year < published - 1;
        ++(is_old ? old : recent);
        past += field->before_christ || *field->year < published ? 1U : 0U;
    }
    for (const Tree& part : tree.parts) {
        count_years(part, published, old, recent, past);
    }
}

bool is_weekday(const Tree& tree) {
    const Field* field = std::get_if<Field>(&tree.node);
    return field != nullptr && field->weekday.has_value();
}

/// "yesterday", "two years ago", "last week", a bare weekday: the text stands on its publication day. Not
/// "today": histories say it of the present age.
bool is_deictic(const Mention& mention) {
    if (is_weekday(mention.tree)) {
        return true;
    }
    if (const Shift* shift = std::get_if<Shift>(&mention.tree.node)) {
        return shift->anchor == Anchor::publication && shift->amounts.front().count.whole != 0;
    }
    const Nearest* nearest = std::get_if<Nearest>(&mention.tree.node);
    if (nearest == nullptr || nearest->anchor != Anchor::publication) {
        return false;
    }
    return nearest->unit ? nearest->direction != Direction::any
                         : !mention.tree.parts.empty() && is_weekday(mention.tree.parts.front());
}

} // namespace

TextKind kind_of(const std::vector<Mention>& mentions, const TimexContext& context) {
    const int published = static_cast<int>(civil(context.published).year());
    std::size_t old = 0;
    std::size_t recent = 0;
    std::size_t past = 0; // before the year of publication
    std::size_t deictic = 0;
    for (const Mention& mention : mentions) {
        if (mention.narrative_only) {
            continue;
        }
        count_years(mention.tree, published, old, recent, past);
        deictic += is_deictic(mention) ? 1U : 0U;
    }
    const bool long_gone = old >= least_years && old >= 12 * recent && old >= 6 * deictic;
    const bool just_gone = past >= many_years && past >= 5 * (old + recent - past) && past >= 6 * deictic;
    return long_gone || just_gone ? TextKind::narrative : TextKind::report;
}

} // namespace dateline
