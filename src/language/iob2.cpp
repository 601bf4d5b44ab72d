#include "language/lines.hpp"

#include <dateline/language/given_tokens.hpp>
#include <dateline/language/iob2.hpp>

#include <array>

namespace dateline {

using namespace language;

namespace {

class Iob2Reader {
  public:
    Iob2Reader(std::string_view bytes, std::string_view file) : lines_(bytes), file_(file) {}

    Result<std::vector<Iob2Document>> run() {
        while (const auto line = lines_.next()) {
            const std::size_t tab = line->find('\t');
            if (line->empty()) {
                end_sentence();
            } else if (line->substr(0, 2) == "# " && tab == std::string_view::npos) {
                take_comment(*line);
            } else if (tab == 0) {
                return fail(Error{.file = std::string(file_),
                                  .line = lines_.number(),
                                  .what = "the token is empty",
                                  .remedy = "write the token, a tab, and its tag"});
            } else if (!take_token(line->substr(0, tab))) {
                return fail(Error{.file = std::string(file_),
                                  .line = lines_.number(),
                                  .what = "the text of this document is larger than 32 MiB",
                                  .remedy = "cut it into documents"});
            }
        }
        end_sentence();
        return std::move(documents_);
    }

  private:
    void take_comment(std::string_view line) {
        const auto id = comment_value(line, "newdoc id");
        if (id || comment_value(line, "newdoc")) {
            end_sentence();
            documents_.emplace_back();
            documents_.back().id = std::string(id.value_or(std::string_view()));
        }
    }

    bool take_token(std::string_view form) {
        if (documents_.empty()) {
            documents_.emplace_back();
        }
        Iob2Document& to = documents_.back();
        Document& document = to.document;
        const auto index = static_cast<TokenIndex>(document.tokens.size());
        if (!to.text.empty()) {
            to.text += in_sentence_ ? ' ' : '\n';
        }
        const auto begin = static_cast<std::uint32_t>(to.text.size());
        to.text += form;
        if (to.text.size() > max_text_bytes) {
            return false;
        }
        const Range range{begin, static_cast<std::uint32_t>(to.text.size())};
        if (!in_sentence_ || index - document.sentences.back().first >= max_sentence_length) {
            document.sentences.push_back({.range = range, .first = index, .last = index});
        }
        document.tokens.push_back(Token{.range = range});
        document.sentences.back().last = index + 1;
        document.sentences.back().range.end = range.end;
        in_sentence_ = true;
        return true;
    }

    void end_sentence() {
        if (in_sentence_) {
            documents_.back().ends.push_back(
                static_cast<TokenIndex>(documents_.back().document.tokens.size()));
        }
        in_sentence_ = false;
    }

    Lines lines_;
    std::string_view file_;
    std::vector<Iob2Document> documents_{};
    bool in_sentence_ = false;
};

} // namespace

Result<std::vector<Iob2Document>> read_iob2(std::string_view bytes, std::string_view file) {
    if (auto valid = check_utf8(bytes, file); !valid) {
        return fail(valid.error());
    }
    return Iob2Reader(bytes, file).run();
}

std::string_view to_label(NameType type) {
    constexpr std::array<std::string_view, 4> labels = {"PER", "ORG", "LOC", "MISC"};
    return labels[static_cast<std::size_t>(type)];
}

std::string to_iob2(std::string_view text, const Document& document, const std::vector<TokenIndex>& ends) {
    std::string out;
    auto name = document.names.begin();
    auto end = ends.begin();
    for (TokenIndex i = 0; i < document.tokens.size(); ++i) {
        while (name != document.names.end() && name->last <= i) {
            ++name;
        }
        out += slice(text, document.tokens[i].range);
        if (name != document.names.end() && name->first <= i) {
            out += i == name->first ? "\tB-" : "\tI-";
            out += to_label(name->type);
            out += '\n';
        } else {
            out += "\tO\n";
        }
        if (end != ends.end() && *end == i + 1) {
            out += '\n';
            ++end;
        }
    }
    return out;
}

} // namespace dateline
