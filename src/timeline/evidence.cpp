#include "timeline/evidence.hpp"

#include "events/when_json.hpp"
#include "timeline/slug.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>

namespace dateline {

namespace {

bool same_date(const When& a, const When& b) {
    return std::tie(a.span, a.granularity, a.extent, a.modifier, a.clock) ==
           std::tie(b.span, b.granularity, b.extent, b.modifier, b.clock);
}

const Timex* find_timex(const Analysis& analysis, std::string_view id) {
    const auto at = std::find_if(analysis.timexes.begin(), analysis.timexes.end(),
                                 [&](const Timex& timex) { return timex.id == id; });
    return id.empty() || at == analysis.timexes.end() ? nullptr : &*at;
}

/// The rule of the event, then that of the expression with the direction chosen.
std::string rule_text(const std::string& sieve, const Timex* timex) {
    std::string out = sieve;
    if (timex != nullptr && !timex->derivation.rule.empty()) {
        out += (out.empty() ? "" : "; ") + timex->derivation.rule;
        if (!timex->derivation.direction.empty()) {
            out += ", " + timex->derivation.direction;
        }
    }
    return out;
}

std::string anchor_text(const Derivation& derivation) {
    const bool counted = derivation.anchor_day && !derivation.anchor.empty() && derivation.anchor != "none";
    return counted ? fmt::format("{} day {}", derivation.anchor, to_iso(*derivation.anchor_day)) : "";
}

/// "two days after": a length says when something was only with the word that follows it.
std::uint32_t end_of_distance(std::string_view text, std::uint32_t end) {
    constexpr std::size_t reach = 18; // bytes: "five weeks to the day after"
    const std::string_view behind = text.substr(end, reach);
    for (const std::string_view link : {" after", " before"}) {
        if (const std::size_t at = behind.find(link); at != std::string_view::npos) {
            return end + static_cast<std::uint32_t>(at + link.size());
        }
    }
    return end;
}

void add_once(std::vector<std::string>& list, const std::string& text) {
    if (!text.empty() && std::find(list.begin(), list.end(), text) == list.end()) {
        list.push_back(text);
    }
}

} // namespace

When shown_when(const When& when) {
    When out = when;
    out.confidence = to_thousandths(when.confidence);
    const Result<EdtfValue> value = parse_edtf(when.edtf);
    if (when.edtf.empty() || (value && !intersect(value->span, when.span))) {
        out.edtf = to_edtf(when);
    }
    return out;
}

EvidenceWriter::EvidenceWriter(std::span<const Source> sources, const ActorClusters& actors)
    : sources_(sources), actors_(actors) {
    points_.reserve(sources.size());
    for (const Source& source : sources) {
        points_.emplace_back(source.analysis->article.text);
    }
}

std::vector<std::string> EvidenceWriter::says(const EventMention& mention) const {
    const std::string outlet = folded(sources_[mention.source].analysis->article.outlet);
    std::vector<std::string> names;
    for (const Attribution& source : mention.event->attribution) {
        const ActorIndex actor = actors_.find(mention.source, source.actor);
        const std::string name =
            actor == ActorClusters::npos ? one_line(source.name) : actors_.actors()[actor].name;
        if (folded(name) != outlet) {
            add_once(names, name);
        }
    }
    return names;
}

Evidence EvidenceWriter::write(const EventMention& mention, const std::optional<When>& shown) const {
    const Source& source = sources_[mention.source];
    const std::string& text = source.analysis->article.text;
    const Event& event = *mention.event;
    Evidence out;
    out.article = source.id;
    out.event = event.id;
    out.quote = one_line(slice(text, event.sentence));
    out.at = points_[mention.source].from_bytes(event.sentence);
    out.trigger = points_[mention.source].from_bytes(event.phrase);
    out.says = says(mention);
    if (!event.time) {
        return out;
    }
    const Timex* timex = find_timex(*source.analysis, event.time->timex);
    if (timex != nullptr) {
        const Timex* until = find_timex(*source.analysis, event.time->until);
        const std::uint32_t end = until != nullptr ? until->range.end
                                  : timex->type == TimexType::duration
                                      ? end_of_distance(text, timex->range.end)
                                      : timex->range.end;
        out.expression = one_line(slice(text, {timex->range.begin, end}));
        out.anchor = anchor_text(timex->derivation);
        for (const std::string& reason : timex->derivation.because) {
            add_once(out.because, one_line(reason));
        }
    }
    out.rule = rule_text(event.time->rule, timex);
    for (const std::string& reason : event.time->because) {
        add_once(out.because, one_line(reason));
    }
    if (date_of(event) != nullptr) {
        const When own = shown_when(event.time->when);
        if (!shown || !same_date(own, *shown)) {
            out.when = own;
        }
    }
    return out;
}

} // namespace dateline
