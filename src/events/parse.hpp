#pragma once

#include <dateline/language/document.hpp>

#include <initializer_list>
#include <span>
#include <string_view>
#include <vector>

namespace dateline {

/// Tokens [first, last).
struct TokenSpan {
    TokenIndex first = 0;
    TokenIndex last = 0;
    [[nodiscard]] bool contains(TokenIndex token) const { return first <= token && token < last; }
};

/// The dependency trees of one document with their children: what the event floor asks of a parse.
/// Borrows document and text, which must outlive it. Building is linear. Relations that cannot be right where
/// a comma stands are mended; everything else is as the language floor gives it.
class Parse {
  public:
    Parse(const Document& document, std::string_view text);

    [[nodiscard]] const Document& document() const { return *document_; }
    [[nodiscard]] std::string_view text() const { return text_; }
    [[nodiscard]] TokenIndex size() const { return static_cast<TokenIndex>(document_->tokens.size()); }
    [[nodiscard]] const Token& operator[](TokenIndex token) const { return document_->tokens[token]; }
    [[nodiscard]] std::string_view lemma(TokenIndex token) const { return document_->lemma(token); }
    [[nodiscard]] std::string_view form(TokenIndex token) const {
        return slice(text_, document_->tokens[token].range);
    }
    [[nodiscard]] TokenIndex head(TokenIndex token) const { return document_->tokens[token].head; }
    [[nodiscard]] Relation relation(TokenIndex token) const { return relations_[token]; }

    [[nodiscard]] std::span<const TokenIndex> children(TokenIndex token) const;
    /// The first child with one of these relations; no_token: none.
    [[nodiscard]] TokenIndex child(TokenIndex token, std::initializer_list<Relation> relations) const;
    /// The lemma of the `case` child of a phrase ("on" of "on Monday"); empty: none.
    [[nodiscard]] std::string_view preposition(TokenIndex token) const;
    /// All tokens below and including `token`, as bounds.
    [[nodiscard]] TokenSpan subtree(TokenIndex token) const { return subtrees_[token]; }
    [[nodiscard]] bool dominates(TokenIndex above, TokenIndex below) const;
    [[nodiscard]] std::size_t sentence_index(TokenIndex token) const { return sentence_of_[token]; }
    [[nodiscard]] const Sentence& sentence(TokenIndex token) const {
        return document_->sentences[sentence_of_[token]];
    }
    /// Inside a longer direct quotation (five tokens or more).
    [[nodiscard]] bool quoted(TokenIndex token) const { return quoted_[token]; }
    /// The name that the token belongs to; null: none.
    [[nodiscard]] const Name* name_at(TokenIndex token) const;
    [[nodiscard]] Range range_of(TokenSpan span) const;

  private:
    void mend_relations();
    [[nodiscard]] Relation mended(TokenIndex t) const;
    void find_children();
    void find_subtrees();
    void find_quotes();

    const Document* document_;
    std::string_view text_;
    std::vector<Relation> relations_{};
    std::vector<TokenIndex> child_list_{};
    std::vector<std::uint32_t> child_begin_{};
    std::vector<TokenSpan> subtrees_{};
    std::vector<std::uint32_t> sentence_of_{};
    std::vector<bool> quoted_{};
    std::vector<std::uint32_t> name_of_{}; ///< index + 1; 0: none
};

/// Relations of clauses (heads that are predicates).
[[nodiscard]] bool is_clause(Relation relation);
[[nodiscard]] bool is_subject(Relation relation);
/// A noun, proper noun or pronoun.
[[nodiscard]] bool is_nominal(const Parse& tree, TokenIndex token);

} // namespace dateline
