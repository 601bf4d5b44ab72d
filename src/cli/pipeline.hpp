#pragma once

#include "cli/session.hpp"

#include <dateline/article/article.hpp>
#include <dateline/events/analysis.hpp>
#include <dateline/language/document.hpp>

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace dateline {

/// The floors from an article to its analysis, in one call; const, shared by threads.
class Pipeline {
  public:
    /// Finds and loads the model. `model`: what --model says, may be empty.
    [[nodiscard]] static Result<Pipeline> open(const std::string& model, Session& session);
    [[nodiscard]] const LanguageModel& model() const { return model_; }
    [[nodiscard]] Analysis analyse(Article article, Scratch& scratch) const;
    /// Time expressions only: no events, no actors.
    [[nodiscard]] Analysis tag(Article article, Scratch& scratch, Prefer prefer = Prefer::evidence) const;

  private:
    explicit Pipeline(LanguageModel model) : model_(std::move(model)) {}

    LanguageModel model_;
};

/// Time expressions without a parse: needs no model. Of an article in another language than there is a
/// grammar for, nothing.
[[nodiscard]] Analysis tag_lightly(Article article, Prefer prefer);

/// What --published says; fails as usage.
[[nodiscard]] Result<std::optional<Day>> published_option(const std::string& value);

/// Reads all articles of files, folders and "-". A file that cannot be read is reported to the session and
/// left out. Ids are made unique: a second article "story" with another text becomes "story-2".
[[nodiscard]] std::vector<Article> read_inputs(std::span<const std::string> paths,
                                               std::optional<Day> published, Session& session);

} // namespace dateline
