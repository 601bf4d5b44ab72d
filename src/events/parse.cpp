#include "events/parse.hpp"

#include "events/lexicon.hpp"

#include <algorithm>

namespace dateline {

namespace {

constexpr TokenIndex shortest_quotation = 5;

} // namespace

Parse::Parse(const Document& document, std::string_view text) : document_(&document), text_(text) {
    sentence_of_.resize(document.tokens.size());
    for (std::size_t s = 0; s < document.sentences.size(); ++s) {
        for (TokenIndex t = document.sentences[s].first; t < document.sentences[s].last; ++t) {
            sentence_of_[t] = static_cast<std::uint32_t>(s);
        }
    }
    name_of_.resize(document.tokens.size());
    for (std::size_t n = 0; n < document.names.size(); ++n) {
        for (TokenIndex t = document.names[n].first; t < document.names[n].last; ++t) {
            name_of_[t] = static_cast<std::uint32_t>(n + 1);
        }
    }
    mend_relations();
    find_children();
    find_subtrees();
    find_quotes();
}

void Parse::mend_relations() {
    relations_.reserve(document_->tokens.size());
    for (TokenIndex t = 0; t < size(); ++t) {
        relations_.push_back(mended(t));
    }
}

Relation Parse::mended(TokenIndex t) const {
    const Token& token = (*this)[t];
    if (token.head == no_token || token.head + 1 >= t) {
        return token.relation;
    }
    // "announced the deal, ending months of talks": a participle after a comma accompanies, it is not
    // announced.
    const bool complement = token.relation == Relation::xcomp || token.relation == Relation::ccomp;
    if (complement && token.xpos == Xpos::vbg && form(t - 1) == ",") {
        return Relation::advcl;
    }
    // "agreed in May to sell": an infinitive of such a verb says what, it is no purpose.
    const bool infinitive = token.xpos == Xpos::vb && (*this)[t - 1].xpos == Xpos::to;
    if (token.relation == Relation::advcl && infinitive && is(lemma(token.head), Hint::infinitive)) {
        const bool has_object = std::any_of(
            document_->tokens.begin() + token.head, document_->tokens.begin() + t, [&](const Token& between) {
                return between.head == token.head &&
                       (between.relation == Relation::obj || between.relation == Relation::xcomp ||
                        between.relation == Relation::ccomp);
            });
        return has_object ? token.relation : Relation::xcomp;
    }
    return token.relation;
}

void Parse::find_children() {
    const std::size_t n = document_->tokens.size();
    child_begin_.assign(n + 1, 0);
    for (const Token& token : document_->tokens) {
        if (token.head != no_token) {
            ++child_begin_[token.head + 1];
        }
    }
    for (std::size_t i = 0; i < n; ++i) {
        child_begin_[i + 1] += child_begin_[i];
    }
    child_list_.resize(child_begin_[n]);
    std::vector<std::uint32_t> next(child_begin_.begin(), child_begin_.end() - 1);
    for (TokenIndex t = 0; t < n; ++t) {
        const TokenIndex head = document_->tokens[t].head;
        if (head != no_token) {
            child_list_[next[head]++] = t;
        }
    }
}

void Parse::find_subtrees() {
    const auto n = static_cast<TokenIndex>(document_->tokens.size());
    subtrees_.resize(n);
    for (TokenIndex t = 0; t < n; ++t) {
        subtrees_[t] = {t, t + 1};
    }
    // A token widens all above it; sentences are at most a few hundred tokens deep, and news far less.
    for (TokenIndex t = 0; t < n; ++t) {
        for (TokenIndex up = head(t); up != no_token; up = head(up)) {
            TokenSpan& span = subtrees_[up];
            if (span.first <= t && t < span.last) {
                continue;
            }
            span.first = std::min(span.first, t);
            span.last = std::max(span.last, t + 1);
        }
    }
}

void Parse::find_quotes() {
    quoted_.assign(document_->tokens.size(), false);
    constexpr TokenIndex none = no_token;
    TokenIndex open = none;
    const auto mark = [this](TokenIndex first, TokenIndex last) {
        if (last - first >= shortest_quotation) {
            std::fill(quoted_.begin() + first, quoted_.begin() + last, true);
        }
    };
    for (TokenIndex t = 0; t < size(); ++t) {
        // A paragraph break ends a quotation that was never closed (each paragraph of a long one opens anew).
        if (t > 0 && text_.substr((*this)[t - 1].range.end, (*this)[t].range.begin - (*this)[t - 1].range.end)
                             .find('\n') != std::string_view::npos) {
            if (open != none) {
                mark(open, t);
            }
            open = none;
        }
        const std::string_view word = form(t);
        const bool opens = word == "“" || word == "``";
        const bool closes = word == "”" || word == "''";
        if (word == "\"" || opens || closes) {
            if (open != none && !opens) {
                mark(open, t);
                open = none;
            } else if (!closes) {
                open = t + 1;
            }
        }
    }
    if (open != none) {
        mark(open, size());
    }
}

std::span<const TokenIndex> Parse::children(TokenIndex token) const {
    return std::span<const TokenIndex>(child_list_)
        .subspan(child_begin_[token], child_begin_[token + 1] - child_begin_[token]);
}

TokenIndex Parse::child(TokenIndex token, std::initializer_list<Relation> relations) const {
    for (const TokenIndex c : children(token)) {
        if (std::find(relations.begin(), relations.end(), relation(c)) != relations.end()) {
            return c;
        }
    }
    return no_token;
}

std::string_view Parse::preposition(TokenIndex token) const {
    const TokenIndex c = child(token, {Relation::case_});
    return c == no_token ? std::string_view{} : lemma(c);
}

bool Parse::dominates(TokenIndex above, TokenIndex below) const {
    for (TokenIndex t = below; t != no_token; t = head(t)) {
        if (t == above) {
            return true;
        }
    }
    return false;
}

const Name* Parse::name_at(TokenIndex token) const {
    return name_of_[token] == 0 ? nullptr : &document_->names[name_of_[token] - 1];
}

Range Parse::range_of(TokenSpan span) const {
    return {(*this)[span.first].range.begin, (*this)[span.last - 1].range.end};
}

bool is_clause(Relation relation) {
    switch (relation) {
    case Relation::root:
    case Relation::acl:
    case Relation::acl_relcl:
    case Relation::advcl:
    case Relation::advcl_relcl:
    case Relation::ccomp:
    case Relation::csubj:
    case Relation::csubj_outer:
    case Relation::csubj_pass:
    case Relation::parataxis:
    case Relation::xcomp:
        return true;
    default:
        return false;
    }
}

bool is_nominal(const Parse& tree, TokenIndex token) {
    const Upos upos = tree[token].upos;
    return upos == Upos::noun || upos == Upos::propn || upos == Upos::pron;
}

bool is_subject(Relation relation) {
    return relation == Relation::nsubj || relation == Relation::nsubj_pass ||
           relation == Relation::nsubj_outer;
}

} // namespace dateline
