#include "timeline/find_event.hpp"
#include "timeline/when_text.hpp"

#include <dateline/timeline/timeline.hpp>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <utility>

namespace dateline {

namespace {

/// Lines "  label      text", left out where there is nothing to say.
class Lines {
  public:
    explicit Lines(std::string_view heading) : out_(fmt::format("{}\n", heading)) {}
    void add(std::string_view label, std::string_view text) {
        if (!text.empty()) {
            out_ += fmt::format("  {:<10} {}\n", label, text);
        }
    }
    void gap() { out_ += '\n'; }
    [[nodiscard]] std::string take() { return std::move(out_); }

  private:
    std::string out_;
};

std::string source_text(const Timeline& timeline, const std::string& id) {
    const auto article = std::find_if(timeline.articles.begin(), timeline.articles.end(),
                                      [&](const SourceArticle& source) { return source.id == id; });
    if (article == timeline.articles.end()) {
        return id;
    }
    return fmt::format("{}, {}", article->outlet.empty() ? article->id : article->outlet,
                       to_iso(article->published));
}

/// The date that the expression was read as; an event without a date of its own shares the event's.
std::string expression_text(const Evidence& evidence, const std::optional<When>& shown) {
    if (evidence.expression.empty()) {
        return {};
    }
    const std::optional<When>& when = evidence.when ? evidence.when : shown;
    return when ? fmt::format("\"{}\" → {}", evidence.expression, when->edtf)
                : fmt::format("\"{}\"", evidence.expression);
}

void add(Lines& lines, const Timeline& timeline, const TimelineEvent& event, const Evidence& evidence) {
    const std::string source = source_text(timeline, evidence.article);
    lines.add("sentence", evidence.quote.empty() ? fmt::format("({})", source)
                                                 : fmt::format("\"{}\" ({})", evidence.quote, source));
    lines.add("expression", expression_text(evidence, event.when));
    if (evidence.when) {
        lines.add("here", when_text(*evidence.when));
    }
    lines.add("anchor", evidence.anchor);
    lines.add("rule", evidence.rule);
    for (const std::string& reason : evidence.because) {
        lines.add("because", reason);
    }
    lines.add("says", fmt::format("{}", fmt::join(evidence.says, ", ")));
}

} // namespace

Result<std::string> explain(const Timeline& timeline, std::string_view part) {
    const Result<const TimelineEvent*> found = find_event(timeline, part);
    if (!found) {
        return fail(found.error());
    }
    const TimelineEvent& event = **found;
    Lines lines(event.title);
    lines.add("id", event.id);
    lines.add("when", event.when ? when_text(*event.when) : "undated: no article says when");
    if (event.reported) {
        lines.add("reported", to_iso(*event.reported));
    }
    lines.add("status", to_string(event.status));
    for (std::size_t i = 0; i < event.evidence.size(); ++i) {
        if (i > 0) {
            lines.gap();
        }
        add(lines, timeline, event, event.evidence[i]);
    }
    return lines.take();
}

} // namespace dateline
