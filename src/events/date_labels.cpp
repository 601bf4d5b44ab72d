#include "events/date_labels.hpp"

#include "events/expression_time.hpp"

#include <algorithm>

namespace dateline {

namespace {

/// How many line breaks stand before a token.
std::ptrdiff_t breaks_before(const Parse& tree, TokenIndex t) {
    if (t == 0) {
        return 2;
    }
    const std::string_view between = slice(tree.text(), {tree[t - 1].range.end, tree[t].range.begin});
    return std::count(between.begin(), between.end(), '\n');
}

bool is_label_mark(std::string_view form) {
    return form == ":" || form == "-" || form == "–" || form == "—" || form == "--";
}

/// A label opens its line and stands alone before the mark: no clause, no place with it (those are
/// datelines).
bool is_label(const Reading& reading, const TimexSite& site) {
    const Parse& tree = reading.tree;
    const TokenIndex mark = site.span.last;
    const bool bullet = breaks_before(tree, site.span.first) == 0 &&
                        tree[site.span.first - 1].upos == Upos::punct; // "• July 23: …"
    const TokenIndex first = bullet ? site.span.first - 1 : site.span.first;
    const When& when = *site.timex->when;
    return mark + 1 < tree.size() && is_label_mark(tree.form(mark)) && breaks_before(tree, first) > 0 &&
           breaks_before(tree, mark) == 0 && when.extent != Extent::lasting;
}

} // namespace

std::vector<DateLabel> find_date_labels(const Reading& reading) {
    const Parse& tree = reading.tree;
    std::vector<DateLabel> labels;
    for (const TimexSite& site : reading.sites) {
        if (tree.sentence(site.span.first).block != BlockKind::body || !dates_events(*site.timex) ||
            !is_label(reading, site)) {
            continue;
        }
        TokenIndex last = site.span.last + 1;
        while (last < tree.size() && breaks_before(tree, last) < 2) {
            ++last;
        }
        if (!labels.empty()) {
            TokenSpan& before = labels.back().told;
            before.last = std::min(before.last, site.span.first);
        }
        labels.push_back({.site = &site, .told = {site.span.last + 1, last}});
    }
    return labels;
}

} // namespace dateline
