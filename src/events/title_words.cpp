#include "events/title_words.hpp"

#include <algorithm>
#include <iterator>

namespace dateline {

namespace {

/// Quotation marks whose partner was left out.
void drop_lone_quotes(std::string& words) {
    constexpr std::string_view opening = "“";
    constexpr std::string_view closing = "”";
    if (std::count(words.begin(), words.end(), '"') % 2 != 0) {
        words.erase(words.rfind('"'), 1);
    }
    const std::size_t open = words.rfind(opening);
    const std::size_t close = words.rfind(closing);
    if (open != std::string::npos && (close == std::string::npos || close < open)) {
        words.erase(open, opening.size());
    } else if (open == std::string::npos && close != std::string::npos) {
        words.erase(close, closing.size());
    }
}

} // namespace

TokenSpan TitleWords::extended(const Phrase& phrase) const {
    TokenSpan span = phrase.core;
    for (const TokenIndex c : tree_.children(phrase.head)) {
        const TokenSpan below = tree_.subtree(c);
        if (tree_.relation(c) == Relation::nmod && below.first >= span.last && below.first <= span.last + 1) {
            const std::string_view preposition = tree_.preposition(c);
            const bool parties = preposition == "between" || preposition == "among";
            const TokenIndex end = parties ? below.last : std::max(phrase_at(tree_, c).core.last, c + 1);
            if (end - span.first <= longest_complement) {
                span.last = end;
            }
        }
    }
    return span;
}

bool TitleWords::is_time(TokenIndex t) const {
    const TimexSite* site = site_at(reading_.sites, t);
    if (site == nullptr && tree_.relation(t) == Relation::case_) {
        site = site_at(reading_.sites, t + 1);
        site = site != nullptr && site->span.first == t + 1 ? site : nullptr;
    }
    if (site == nullptr) { // "between June and October"
        return tree_[t].upos == Upos::cconj && t > 0 && site_at(reading_.sites, t - 1) != nullptr &&
               site_at(reading_.sites, t + 1) != nullptr && is_time(t - 1);
    }
    const bool joined = tree_.relation(site->head) == Relation::conj && site->span.first > 1 &&
                        site_at(reading_.sites, site->span.first - 2) != nullptr;
    return site->timex->when && site->timex->value != "PRESENT_REF" &&
           (is_adverbial(tree_, *site) || (joined && is_time(site->span.first - 2)));
}

bool TitleWords::is_dangling(TokenIndex t) const {
    const Upos upos = tree_[t].upos;
    if (tree_.relation(t) == Relation::compound_prt) {
        return false; // "to step down"
    }
    return upos == Upos::adp || upos == Upos::sconj || upos == Upos::cconj || upos == Upos::det ||
           (upos == Upos::punct && tree_.form(t) != "\"" && tree_.form(t) != "”");
}

std::string TitleWords::without_times(TokenSpan span) const {
    for (TokenIndex t = span.first + 1; t < span.last; ++t) {
        // "…, according to police": who says so is no part of it; "71 per cent" says nobody
        const bool share = tree_.lemma(t) == "per" && tree_[t - 1].upos == Upos::num;
        if (is(tree_.lemma(t), Hint::attribution) && !share) {
            span.last = t;
        }
    }
    std::vector<TokenIndex> kept;
    for (TokenIndex t = span.first; t < span.last; ++t) {
        const bool rounds =
            tree_[t].upos == Upos::adv && t + 1 < tree_.size() && is_time(t + 1); // "at about 10 p.m."
        if (!is_time(t) && !rounds) {
            kept.push_back(t);
        }
    }
    drop_length_behind_comma(kept);
    const bool left_out = kept.size() < span.last - span.first;
    while (!kept.empty() && tree_[kept.front()].upos == Upos::punct &&
           tree_[kept.front()].xpos == Xpos::comma) {
        kept.erase(kept.begin());
    }
    while (!kept.empty() && (left_out || tree_[kept.back()].upos == Upos::punct) &&
           is_dangling(kept.back())) {
        kept.pop_back();
    }
    std::string out;
    for (const TokenIndex t : kept) {
        const bool joined = t > 0 && tree_[t].range.begin == tree_[t - 1].range.end;
        if (!out.empty() && !joined) {
            out += ' ';
        }
        out += inside(t);
    }
    drop_lone_quotes(out);
    return out;
}

/// "…, a day after the vote", without the vote.
void TitleWords::drop_length_behind_comma(std::vector<TokenIndex>& kept) const {
    const TimexSite* site = kept.empty() ? nullptr : site_at(reading_.sites, kept.back());
    const auto first = site == nullptr ? kept.end() : std::find(kept.begin(), kept.end(), site->span.first);
    if (first != kept.end() && first != kept.begin() && site->timex->type == TimexType::duration &&
        tree_[*std::prev(first)].xpos == Xpos::comma) {
        kept.erase(std::prev(first), kept.end());
    }
}

std::string TitleWords::inside(TokenIndex t) const {
    std::string form(tree_.form(t));
    const bool named = tree_[t].upos == Upos::propn || tree_.name_at(t) != nullptr || form == "I";
    const bool one_capital = form.size() == 1 || (form.size() > 1 && form[1] >= 'a' && form[1] <= 'z');
    const bool opens =
        t == tree_.sentence(t).first || tree_[t].upos == Upos::det; // "1974 - The bridge is opened"
    if (opens && !named && one_capital && form[0] >= 'A' && form[0] <= 'Z') {
        form[0] = static_cast<char>(form[0] - 'A' + 'a');
    }
    return form;
}

} // namespace dateline
