#include "events/sites.hpp"

#include <algorithm>

namespace dateline {

namespace {

/// "the April Ninth Front", "the Seventh of May Brigade": a day that only names somebody. "The 2008 Olympics"
/// were in that year.
bool is_in_name(const Parse& tree, const TimexSite& site) {
    const TokenIndex next = site.span.last;
    if (!site.timex->when || site.timex->when->granularity != Granularity::day || next >= tree.size()) {
        return false;
    }
    const Name* name = tree.name_at(next - 1);
    if (name != nullptr && name->type == NameType::organisation && name->last > next) {
        return true;
    }
    const TokenIndex head = tree.head(site.head);
    return tree[next].upos == Upos::propn && tree.relation(site.head) == Relation::compound &&
           head != no_token && head >= next && tree[head].upos == Upos::propn;
}

} // namespace

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
        if (!is_in_name(tree, site)) {
            sites.push_back(site);
        }
    }
    return sites;
}

bool is_quoted_apart(const Parse& tree, const TimexSite& site, TokenIndex event) {
    return tree.quoted(site.head) && !tree.quoted(event);
}

const TimexSite* site_at(std::span<const TimexSite> sites, TokenIndex token) {
    const auto at = std::partition_point(sites.begin(), sites.end(),
                                         [token](const TimexSite& s) { return s.span.last <= token; });
    return at != sites.end() && at->span.contains(token) ? &*at : nullptr;
}

std::span<const TimexSite> sites_in(std::span<const TimexSite> sites, TokenIndex first, TokenIndex last) {
    const auto before = [](TokenIndex token) {
        return [token](const TimexSite& s) { return s.span.first < token; };
    };
    const auto begin = std::partition_point(sites.begin(), sites.end(), before(first));
    const auto end = std::partition_point(begin, sites.end(), before(last));
    return {begin, end};
}

bool is_adverbial(const Parse& tree, const TimexSite& site) {
    const Relation relation = tree.relation(site.head);
    return relation == Relation::obl || relation == Relation::obl_unmarked ||
           relation == Relation::obl_agent || relation == Relation::advmod ||
           (relation == Relation::nmod && tree.head(site.head) < site.head) ||
           (relation == Relation::nmod_unmarked && tree.head(site.head) < site.head);
}

} // namespace dateline
