#include "events/sites.hpp"

#include <algorithm>

namespace dateline {

std::vector<TimexSite> place_timexes(const Parse& tree, std::span<const Timex> timexes) {
    std::vector<TimexSite> sites;
    const std::vector<Token>& tokens = tree.document().tokens;
    for (const Timex& timex : timexes) {
        const auto first = std::partition_point(
            tokens.begin(), tokens.end(), [&](const Token& t) { return t.range.end <= timex.range.begin; });
        const auto last = std::partition_point(
            first, tokens.end(), [&](const Token& t) { return t.range.begin < timex.range.end; });
        if (first == last) {
            continue;
        }
        TimexSite site{.timex = &timex,
                       .span = {static_cast<TokenIndex>(first - tokens.begin()),
                                static_cast<TokenIndex>(last - tokens.begin())}};
        site.head = site.span.first;
        for (TokenIndex t = site.span.first; t < site.span.last; ++t) {
            const TokenIndex up = tree.head(t);
            if ((up == no_token || !site.span.contains(up)) && tree[t].upos != Upos::punct &&
                tree.relation(t) != Relation::case_) {
                site.head = t;
                break;
            }
        }
        sites.push_back(site);
    }
    return sites;
}

bool inside_timex(std::span<const TimexSite> sites, TokenIndex token) {
    return std::any_of(sites.begin(), sites.end(),
                       [token](const TimexSite& s) { return s.span.contains(token); });
}

bool is_adverbial(const Parse& tree, const TimexSite& site) {
    const Relation relation = tree.relation(site.head);
    return relation == Relation::obl || relation == Relation::obl_unmarked ||
           relation == Relation::obl_agent || relation == Relation::advmod ||
           (relation == Relation::nmod && tree.head(site.head) < site.head) ||
           (relation == Relation::nmod_unmarked && tree.head(site.head) < site.head);
}

} // namespace dateline
