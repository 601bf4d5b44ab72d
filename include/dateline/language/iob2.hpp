#pragma once

#include <dateline/language/document.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace dateline {

/// One document of an IOB2 file: a token and its tag a line, an empty line after each sentence.
struct Iob2Document {
    std::string id{};   ///< of "# newdoc id = …"; empty: it names none
    std::string text{}; ///< the tokens with a blank between them, a sentence a line
    Document document{};
    std::vector<TokenIndex> ends{}; ///< where the sentences of the file end; longer ones than 256 are cut in
                                    ///< `document`
};

/// Reads the tokens of IOB2 ("token TAB tag"; the tags are not read, and a line may lack them). Comments
/// begin with "# " and hold no tab. Fails with file and line on what is not UTF-8 and on an empty token.
[[nodiscard]] Result<std::vector<Iob2Document>> read_iob2(std::string_view bytes, std::string_view file);

/// "token TAB tag" lines with the names of `document`: B-PER, I-PER, B-ORG, B-LOC, B-MISC, O.
/// `ends`: as in Iob2Document.
[[nodiscard]] std::string to_iob2(std::string_view text, const Document& document,
                                  const std::vector<TokenIndex>& ends);

/// PER, ORG, LOC, MISC: how name corpora call the types.
[[nodiscard]] std::string_view to_label(NameType type);

} // namespace dateline
