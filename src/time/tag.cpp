#include "time/find.hpp"
#include "time/resolve.hpp"
#include "time/text_kind.hpp"

#include <dateline/time/timex.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace dateline {

namespace {

/// A quarter that the text speaks of, and not one that it compares with ("a year earlier").
bool names_quarter(const Tree& tree) {
    if (const Field* field = std::get_if<Field>(&tree.node)) {
        return !field->year;
    }
    return std::holds_alternative<Nearest>(tree.node);
}

/// Resolves the mentions in text order; each may count from the ones before it.
std::vector<Timex> resolve_all(const std::vector<Mention>& mentions, const TimexContext& context) {
    std::vector<Timex> timexes;
    Scene scene{.context = context, .kind = kind_of(mentions, context)};
    for (const Mention& mention : mentions) {
        scene.governor = mention.governor;
        scene.cue = mention.cue;
        auto resolved = resolve(mention, scene);
        if (!resolved) {
            continue;
        }
        resolved->timex.id = fmt::format("t{}", timexes.size() + 1);
        if (resolved->cell) {
            scene.last_named = resolved->cell;
            if (resolved->cell->granularity <= Granularity::day) {
                scene.last_day = resolved->cell;
            }
            if (resolved->cell->granularity == Granularity::quarter && names_quarter(mention.tree)) {
                scene.last_quarter = resolved->cell;
            }
        }
        timexes.push_back(std::move(resolved->timex));
    }
    return timexes;
}

/// Mentions that are part of a longer name of a person or an organisation: "April Ryan", "May's cabinet".
void drop_names(const Document& document, std::vector<Mention>& mentions) {
    std::size_t next = 0; // names and mentions both stand in text order
    std::erase_if(mentions, [&](const Mention& mention) {
        while (next < document.names.size() &&
               document.tokens[document.names[next].last - 1].range.end <= mention.range.begin) {
            ++next;
        }
        if (next == document.names.size()) {
            return false;
        }
        const Name& name = document.names[next];
        const Range range{document.tokens[name.first].range.begin, document.tokens[name.last - 1].range.end};
        return (name.type == NameType::person || name.type == NameType::organisation) &&
               range.contains(mention.range) && range != mention.range;
    });
}

} // namespace

std::vector<Timex> tag_timexes(std::string_view text, const TimexContext& context) {
    std::vector<Lexeme> lexemes;
    std::vector<Mention> mentions;
    find_mentions(text, {0, static_cast<std::uint32_t>(text.size())}, NearestVerb{}, lexemes, mentions);
    return resolve_all(mentions, context);
}

std::vector<Timex> tag_timexes(const Article& article, const Document& document,
                               const TimexContext& context) {
    std::vector<Lexeme> lexemes;
    std::vector<Mention> mentions;
    const GoverningVerb governors(document);
    for (const Block& block : article.blocks) {
        if (block.kind == BlockKind::body || block.kind == BlockKind::headline ||
            block.kind == BlockKind::dateline) {
            find_mentions(article.text, block.range, governors, lexemes, mentions);
        }
    }
    drop_names(document, mentions);
    return resolve_all(mentions, context);
}

Result<Timex> resolve_phrase(std::string_view phrase, const TimexContext& context) {
    std::vector<Timex> timexes = tag_timexes(phrase, context);
    const auto is_blank = [](char c) { return c == ' ' || c == '\n' || c == '\t'; };
    const auto first =
        static_cast<std::size_t>(std::find_if_not(phrase.begin(), phrase.end(), is_blank) - phrase.begin());
    std::size_t last = phrase.size();
    while (last > first && is_blank(phrase[last - 1])) {
        --last;
    }
    const bool whole = timexes.size() == 1 && timexes.front().range.end == last &&
                       (timexes.front().range.begin == first || timexes.front().cue != Cue::none);
    if (!whole) {
        return fail({.fault = Fault::input,
                     .what = fmt::format("'{}' is no time expression as a whole", phrase),
                     .remedy = "write one such as '20 years ago', 'next week' or '2021-08-24'"});
    }
    return std::move(timexes.front());
}

} // namespace dateline
