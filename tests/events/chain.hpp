#pragma once

#include "events/salience.hpp"

#include <dateline/article/article.hpp>
#include <dateline/time/timex.hpp>

#include <memory>
#include <string>
#include <string_view>

namespace dateline {

/// One small article with everything that the sieves read, made by the real chain.
struct Chain {
    Chain() = default;
    Chain(const Chain&) = delete;
    Chain& operator=(const Chain&) = delete;

    Article article{};
    Document document{};
    std::vector<Timex> timexes{};
    std::unique_ptr<Parse> tree{};
    std::unique_ptr<Cast> cast{};
    std::vector<TimexSite> sites{};
    std::unique_ptr<Reading> reading{};
    std::vector<Draft> drafts{};

    /// The draft whose trigger is the first such word; null: none.
    [[nodiscard]] const Draft* at(std::string_view word) const;
    /// The first token with this form; no_token: none.
    [[nodiscard]] TokenIndex token(std::string_view word) const;
};

/// `text` as the whole body of an article of that day (ISO). Behind a pointer: its parts refer to each other.
[[nodiscard]] std::unique_ptr<Chain> chain_of(const std::string& text, std::string_view published);
/// "2021-08-23/2021-08-23", "2001-01-01/…", "undated", "no event" (null).
[[nodiscard]] std::string day_of(const Draft* draft);
/// The shipped model, loaded once.
[[nodiscard]] const LanguageModel& shipped_model();

} // namespace dateline
