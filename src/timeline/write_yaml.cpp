#include "events/clock_text.hpp"
#include "events/value_names.hpp"
#include "timeline/when_yaml.hpp"
#include "timeline/yaml_quote.hpp"

#include <dateline/timeline/timeline.hpp>

#include <fmt/format.h>

namespace dateline {

namespace {

/// `{key: value, …}` on one line.
class FlowMap {
  public:
    FlowMap& raw(std::string_view key, std::string_view value) {
        out_ += fmt::format("{}{}: {}", out_.empty() ? "" : ", ", key, value);
        return *this;
    }
    FlowMap& text(std::string_view key, std::string_view value) { return raw(key, yaml_quote(value)); }
    /// Left out where empty.
    FlowMap& some_text(std::string_view key, std::string_view value) {
        return value.empty() ? *this : text(key, value);
    }
    FlowMap& texts(std::string_view key, const std::vector<std::string>& values) {
        if (values.empty()) {
            return *this;
        }
        std::string list;
        for (const std::string& value : values) {
            list += (list.empty() ? "" : ", ") + yaml_quote(value);
        }
        return raw(key, fmt::format("[{}]", list));
    }
    FlowMap& range(std::string_view key, CodePointRange range) {
        return raw(key, fmt::format("[{}, {}]", range.begin, range.end));
    }
    [[nodiscard]] std::string done() const { return "{" + out_ + "}"; }

  private:
    std::string out_;
};

std::string flow(const When& when) {
    FlowMap out;
    if (when.span.is_day()) {
        out.text("date", to_iso(*when.span.first));
    }
    out.text("precision", to_string(when.granularity));
    out.some_text("edtf", when.edtf);
    if (!when.span.is_day()) {
        if (when.span.first) {
            out.text("earliest", to_iso(*when.span.first));
        }
        if (when.span.last) {
            out.text("latest", to_iso(*when.span.last));
        }
    }
    if (when.extent == Extent::lasting) {
        out.text("extent", extent_name(when.extent));
    }
    out.some_text("modifier", to_timex3(when.modifier));
    if (when.clock) {
        out.text("clock", clock_text(*when.clock));
    }
    if (when.confidence < 1.0) {
        out.raw("confidence", yaml_number(when.confidence));
    }
    return out.done();
}

std::string flow(const SourceArticle& article) {
    FlowMap out;
    out.text("id", article.id)
        .some_text("title", article.title)
        .some_text("outlet", article.outlet)
        .text("published", to_iso(article.published))
        .some_text("url", article.url)
        .some_text("fingerprint", article.fingerprint);
    return out.done();
}

std::string flow(const TimelineActor& actor) {
    FlowMap out;
    out.text("id", actor.id).text("name", actor.name).text("type", to_string(actor.type));
    out.texts("also", actor.also);
    return out.done();
}

std::string flow(const EventActor& part) {
    return FlowMap().text("actor", part.actor).text("role", to_string(part.role)).done();
}

std::string flow(const Evidence& evidence) {
    FlowMap out;
    out.text("article", evidence.article)
        .some_text("quote", evidence.quote)
        .range("at", evidence.at)
        .range("trigger", evidence.trigger)
        .some_text("event", evidence.event)
        .some_text("expression", evidence.expression)
        .some_text("anchor", evidence.anchor)
        .some_text("rule", evidence.rule)
        .texts("because", evidence.because)
        .texts("says", evidence.says);
    if (evidence.when) {
        out.raw("when", flow(*evidence.when));
    }
    return out.done();
}

/// A key whose list has one line an entry, or is empty.
template <class Entry>
void add_list(std::string& out, std::string_view indent, std::string_view key,
              const std::vector<Entry>& list) {
    out += fmt::format("{}{}:{}\n", indent, key, list.empty() ? " []" : "");
    for (const Entry& entry : list) {
        out += fmt::format("{}  - {}\n", indent, flow(entry));
    }
}

void add_event(std::string& out, const TimelineEvent& event) {
    out += fmt::format("  - id: {}\n", yaml_quote(event.id));
    const auto add = [&](std::string_view key, std::string_view value) {
        out += fmt::format("    {}: {}\n", key, value);
    };
    add("title", yaml_quote(event.title));
    if (event.when) {
        add("when", flow(*event.when));
    }
    if (event.reported) {
        add("reported", yaml_quote(to_iso(*event.reported)));
    }
    if (!event.type.empty()) {
        add("type", yaml_quote(event.type));
    }
    add("status", yaml_quote(to_string(event.status)));
    if (event.actors.empty()) {
        add("actors", "[]");
    } else {
        std::string parts;
        for (const EventActor& part : event.actors) {
            parts += (parts.empty() ? "" : ", ") + flow(part);
        }
        add("actors", fmt::format("[{}]", parts));
    }
    if (!event.place.empty()) {
        add("place", yaml_quote(event.place));
    }
    add("salience", yaml_number(event.salience));
    add_list(out, "    ", "evidence", event.evidence);
}

void add_events(std::string& out, std::string_view key, const std::vector<TimelineEvent>& events) {
    out += fmt::format("{}:{}\n", key, events.empty() ? " []" : "");
    for (const TimelineEvent& event : events) {
        add_event(out, event);
    }
}

} // namespace

std::string when_yaml(const When& when) {
    return flow(when);
}

std::string write_yaml(const Timeline& timeline) {
    std::string out = "dateline: 1\n";
    out += fmt::format("title: {}\n", yaml_quote(timeline.title));
    add_list(out, "", "articles", timeline.articles);
    add_list(out, "", "actors", timeline.actors);
    add_events(out, "events", timeline.events);
    add_events(out, "undated", timeline.undated);
    return out;
}

} // namespace dateline
