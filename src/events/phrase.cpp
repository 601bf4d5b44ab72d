#include "events/phrase.hpp"

#include "events/lexicon.hpp"

#include <algorithm>

namespace dateline {

namespace {

/// What stands after the head and still belongs to the name of the thing: "capital of Afghanistan", "15".
bool extends(const Parse& tree, TokenIndex child) {
    switch (tree.relation(child)) {
    case Relation::flat:
    case Relation::fixed:
    case Relation::compound:
    case Relation::nummod:
    case Relation::goeswith:
    case Relation::nmod_desc:
        return true;
    case Relation::nmod: {
        const std::string_view preposition = tree.preposition(child);
        return preposition == "of" || preposition == "per"; // "71 per cent"
    }
    default:
        return false;
    }
}

bool precedes(const Parse& tree, TokenIndex child) {
    switch (tree.relation(child)) {
    case Relation::case_:
    case Relation::mark:
    case Relation::cc:
    case Relation::punct:
    case Relation::cop:
    case Relation::aux:
    case Relation::nsubj:
    case Relation::advcl:
    case Relation::acl:
    case Relation::acl_relcl:
    case Relation::parataxis:
    case Relation::discourse:
    case Relation::advmod:
    case Relation::obl:
    case Relation::obl_unmarked:
    case Relation::conj:
        return false;
    default:
        return true;
    }
}

/// The token goes on what stands before it, without a blank and with a hyphen between.
bool joined_by_hyphen(const Parse& tree, TokenIndex t) {
    return tree[t - 1].range.end == tree[t].range.begin && (tree.form(t) == "-" || tree.form(t - 1) == "-");
}

void collect(const Parse& tree, TokenIndex head, std::vector<Phrase>& phrases) {
    phrases.push_back(phrase_at(tree, head));
    for (const TokenIndex c : tree.children(head)) {
        const bool source = is(tree.preposition(c), Hint::attribution); // "on Wednesday, according to police"
        if (tree.relation(c) == Relation::conj && tree[c].upos != Upos::verb && !source) {
            collect(tree, c, phrases);
        }
    }
}

} // namespace

Phrase phrase_at(const Parse& tree, TokenIndex head) {
    Phrase phrase{.head = head, .core = {head, head + 1}};
    for (const TokenIndex c : tree.children(head)) {
        const TokenSpan span = tree.subtree(c);
        if (c < head && precedes(tree, c)) {
            phrase.core.first = std::min(phrase.core.first, span.first);
        } else if (c > head && tree.relation(c) == Relation::appos && span.first == phrase.core.last &&
                   tree.name_at(c) != nullptr) {
            phrase.core.last =
                std::max(phrase.core.last, tree.name_at(c)->last); // "Taliban leader Abdul Ghani Baradar"
        } else if (c > head && extends(tree, c) && span.first <= phrase.core.last + 1) {
            // An `of` phrase brings its own appositions and clauses along: only its core counts.
            phrase.core.last = std::max(phrase.core.last, phrase_at(tree, c).core.last);
        }
    }
    if (const Name* name = tree.name_at(head)) {
        phrase.core.first = std::min(phrase.core.first, name->first);
        phrase.core.last = std::max(phrase.core.last, name->last);
    }
    // "in peace talks", where the preposition was hung on "peace"
    while (phrase.core.first < head && tree[phrase.core.first].upos == Upos::adp &&
           tree[phrase.core.first + 1].xpos != Xpos::jjs) { // but "at least 40 people"
        ++phrase.core.first;
    }
    // "face-to-face encounter": a phrase does not begin inside a word that hyphens join
    while (phrase.core.first > tree.sentence(head).first && joined_by_hyphen(tree, phrase.core.first)) {
        --phrase.core.first;
    }
    return phrase;
}

std::vector<Phrase> coordinated(const Parse& tree, TokenIndex head) {
    std::vector<Phrase> phrases;
    collect(tree, head, phrases);
    return phrases;
}

std::string words_of(const Parse& tree, TokenSpan span, Determiner determiner) {
    while (determiner == Determiner::drop && span.first + 1 < span.last &&
           (tree[span.first].upos == Upos::det || tree[span.first].upos == Upos::punct)) {
        ++span.first;
    }
    std::string out;
    for (const char c : slice(tree.text(), tree.range_of(span))) {
        const bool blank = c == ' ' || c == '\n' || c == '\t' || c == '\r';
        if (!blank) {
            out += c;
        } else if (!out.empty() && out.back() != ' ') {
            out += ' ';
        }
    }
    return out;
}

std::string lower_case(std::string_view ascii) {
    std::string out(ascii);
    for (char& c : out) {
        c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    }
    return out;
}

std::vector<std::string> lower_words(std::string_view text) {
    std::vector<std::string> words;
    std::size_t at = 0;
    while (at < text.size()) {
        const std::size_t end = std::min(text.find(' ', at), text.size());
        if (end > at) {
            words.push_back(lower_case(text.substr(at, end - at)));
        }
        at = end + 1;
    }
    return words;
}

} // namespace dateline
