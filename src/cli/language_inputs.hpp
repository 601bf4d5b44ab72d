#pragma once

#include "cli/inputs.hpp"
#include "cli/session.hpp"

#include <dateline/article/article.hpp>
#include <dateline/language/conllu.hpp>
#include <dateline/language/iob2.hpp>

#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace dateline {

/// A text for the language floor: an article, or a document whose sentences and tokens are given.
using LanguageInput = std::variant<Article, ConlluDocument, Iob2Document>;

[[nodiscard]] const std::string& id_of(const LanguageInput& input);
[[nodiscard]] const std::string& text_of(const LanguageInput& input);

/// The texts of files, folders and "-", one after the other: a file of JSON lines is read line by line, every
/// other file whole. What cannot be read is reported to the session, and the next one is given.
class LanguageInputs {
  public:
    /// `form`: text, jsonl, conllu, iob2, or empty: told by suffix and first character.
    LanguageInputs(std::vector<std::string> paths, std::string form, Session& session)
        : paths_(paths.begin(), paths.end()), form_(std::move(form)), session_(session) {}

    [[nodiscard]] std::optional<LanguageInput> next();

  private:
    [[nodiscard]] std::optional<LanguageInput> next_line();
    void open_next();
    void open_file(const std::string& file);
    void read_whole(const std::string& file, std::string_view form);

    std::deque<std::string> paths_; ///< as the user named them
    std::deque<std::string> files_; ///< of the path that was taken last
    std::deque<LanguageInput> ready_;
    std::optional<LineSource> lines_;
    std::string line_file_;
    std::string form_;
    Session& session_;
};

} // namespace dateline
