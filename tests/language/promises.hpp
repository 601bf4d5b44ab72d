#pragma once

#include <dateline/language/document.hpp>

#include <string>
#include <string_view>

namespace dateline::test {

/// What is promised of the document of any text whatever; empty, or the promise that is broken.
inline std::string broken_promise(std::string_view text, const Document& document) {
    std::uint32_t at = 0;
    for (const Token& token : document.tokens) {
        if (token.range.begin < at || token.range.end <= token.range.begin || token.range.end > text.size()) {
            return "tokens lie in the text, in order, disjoint, not empty";
        }
        if (token.lemma.begin > token.lemma.end || token.lemma.end > document.lemmas.size()) {
            return "lemmas lie in their buffer";
        }
        at = token.range.end;
    }
    TokenIndex next = 0;
    for (const Sentence& sentence : document.sentences) {
        if (sentence.first != next || sentence.last <= next || sentence.last > document.tokens.size() ||
            sentence.last - sentence.first > 256) {
            return "sentences cover the tokens one after the other, at most 256 each";
        }
        for (TokenIndex i = sentence.first; i < sentence.last; ++i) {
            const TokenIndex head = document.tokens[i].head;
            if (head != no_token && (head < sentence.first || head >= sentence.last)) {
                return "a head is a word of the same sentence";
            }
        }
        next = sentence.last;
    }
    if (next != document.tokens.size()) {
        return "every token is in a sentence";
    }
    TokenIndex name_end = 0;
    for (const Name& name : document.names) {
        if (name.first < name_end || name.last <= name.first || name.last > document.tokens.size()) {
            return "names are in order, disjoint, not empty";
        }
        name_end = name.last;
    }
    return {};
}

} // namespace dateline::test
