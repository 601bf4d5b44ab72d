#include "events/clock_text.hpp"
#include "events/value_names.hpp"
#include "timeline/noted_timeline.hpp"
#include "timeline/yaml_fields.hpp"
#include "timeline/yaml_tree.hpp"

#include <dateline/timeline/timeline.hpp>

#include <fmt/format.h>

#include <map>
#include <utility>

namespace dateline {

namespace {

/// All names that an enumeration prints, for messages.
template <class Enum>
std::string names_to(Enum last, std::string_view (*name)(Enum)) {
    std::string out;
    for (int i = 0; i <= static_cast<int>(last); ++i) {
        const std::string_view one = name(static_cast<Enum>(i));
        if (!one.empty()) {
            out += fmt::format("{}{}", out.empty() ? "" : ", ", one);
        }
    }
    return out;
}

/// The list that an event stands in.
enum class Section : std::uint8_t { events, undated };

class TimelineReader {
  public:
    explicit TimelineReader(Findings& findings) : findings_(findings) {}

    [[nodiscard]] Timeline read(const YamlNode& root) {
        const YamlFields in(root, "the timeline",
                            {"dateline", "title", "articles", "actors", "events", "undated"}, findings_);
        Timeline out;
        check_version(in);
        out.title = in.text("title");
        for (const YamlNode& node : in.list("articles")) {
            out.articles.push_back(read_article(node));
        }
        for (const YamlNode& node : in.list("actors")) {
            out.actors.push_back(read_actor(node));
        }
        if (in.require("events") != nullptr) {
            for (const YamlNode& node : in.list("events")) {
                out.events.push_back(read_event(node, Section::events));
            }
        }
        for (const YamlNode& node : in.list("undated")) {
            out.undated.push_back(read_event(node, Section::undated));
        }
        return out;
    }

  private:
    using Lines = std::map<std::string, std::uint32_t, std::less<>>; ///< where an id was given first

    void check_version(const YamlFields& in) {
        const YamlNode* version = in.require("dateline");
        if (version != nullptr && (version->kind != YamlNode::Kind::scalar || version->text != "1")) {
            findings_.note(*version, fmt::format("this is version {} of the timeline file", version->text),
                           "this program reads version 1: write \"dateline: 1\"");
        }
    }

    /// Notes an id that was given before.
    std::string new_id(const YamlFields& in, Lines& lines) {
        std::string id = in.required_text("id");
        const auto [first, added] = lines.emplace(id, in.node().line);
        if (!added) {
            findings_.note(*in.find("id"),
                           fmt::format("the id \"{}\" is taken by line {}", id, first->second),
                           "give this one another id");
        }
        return id;
    }

    /// Notes an id that was never given.
    std::string known_id(const YamlFields& in, std::string_view key, const Lines& lines,
                         std::string_view list) {
        std::string id = in.required_text(key);
        if (!id.empty() && !lines.contains(id)) {
            findings_.note(*in.find(key), fmt::format("there is no \"{}\" among the {}", id, list),
                           fmt::format("add it to {}, or correct the id", list));
        }
        return id;
    }

    SourceArticle read_article(const YamlNode& node) {
        const YamlFields in(node, "an article", {"id", "title", "outlet", "published", "url", "fingerprint"},
                            findings_);
        SourceArticle out;
        out.id = new_id(in, articles_);
        out.title = in.text("title");
        out.outlet = in.text("outlet");
        out.published = in.require("published") == nullptr ? Day{} : in.day("published").value_or(Day{});
        out.url = in.text("url");
        out.fingerprint = in.text("fingerprint");
        return out;
    }

    TimelineActor read_actor(const YamlNode& node) {
        const YamlFields in(node, "an actor", {"id", "name", "type", "also"}, findings_);
        TimelineActor out;
        out.id = new_id(in, actors_);
        out.name = in.required_text("name");
        out.type = in.name("type", parse_actor_type, ActorType::other,
                           names_to<ActorType>(ActorType::other, to_string));
        out.also = in.texts("also");
        return out;
    }

    std::optional<When> read_when(const YamlNode* node) {
        if (node == nullptr) {
            return std::nullopt;
        }
        const YamlFields in(
            *node, "a when",
            {"date", "precision", "edtf", "earliest", "latest", "extent", "modifier", "clock", "confidence"},
            findings_);
        When out;
        out.edtf = in.text("edtf");
        const Result<EdtfValue> value = parse_edtf(out.edtf);
        out.span = read_span(in, value ? &*value : nullptr);
        const Granularity likely = value               ? value->granularity
                                   : out.span.is_day() ? Granularity::day
                                                       : Granularity::interval;
        out.granularity = in.name("precision", parse_granularity, likely,
                                  names_to<Granularity>(Granularity::interval, to_string));
        const bool by_edtf = value && in.find("date") == nullptr && in.find("earliest") == nullptr &&
                             in.find("latest") == nullptr;
        out.extent =
            in.name("extent", parse_extent, by_edtf ? value->extent : Extent::within, "within, lasting");
        out.modifier =
            in.name("modifier", parse_modifier, Modifier::none, names_to(Modifier::on_or_after, to_timex3));
        const std::string clock = in.text("clock");
        out.clock = parse_clock_text(clock);
        if (!clock.empty() && !out.clock) {
            findings_.note(*in.find("clock"), fmt::format("\"{}\" is no time of day", clock),
                           "write it as \"14:30\" or \"14:30+02:00\"");
        }
        out.confidence = in.share("confidence", 1.0);
        check_edtf(in, out, value ? &*value : nullptr);
        if (out.edtf.empty()) {
            out.edtf = to_edtf(out);
        }
        return out;
    }

    /// `date` is both ends; without any, the EDTF says them.
    Span read_span(const YamlFields& in, const EdtfValue* value) {
        if (in.find("date") != nullptr) {
            for (const std::string_view other : {"earliest", "latest"}) {
                if (const YamlNode* at = in.find(other)) {
                    findings_.note(*at, fmt::format("date and {} exclude each other", other),
                                   "a day has date only");
                }
            }
            const std::optional<Day> day = in.day("date");
            return {.first = day, .last = day};
        }
        Span span{.first = in.day("earliest"), .last = in.day("latest")};
        if (in.find("earliest") == nullptr && in.find("latest") == nullptr) {
            if (value == nullptr) {
                in.note_missing("a when needs one of the keys date, earliest, latest, edtf");
                return span;
            }
            return value->span;
        }
        if (span.first && span.last && *span.last < *span.first) {
            findings_.note(*in.find("latest"), fmt::format("latest {} is before earliest {}",
                                                           to_iso(*span.last), to_iso(*span.first)));
        }
        return span;
    }

    /// An EDTF that is left from before an edit would contradict the days.
    void check_edtf(const YamlFields& in, const When& when, const EdtfValue* value) {
        const YamlNode* at = in.find("edtf");
        const bool spanned = when.span.first || when.span.last;
        if (at != nullptr && value != nullptr && spanned && !intersect(value->span, when.span)) {
            findings_.note(*at, fmt::format("edtf \"{}\" contradicts the other dates here", when.edtf),
                           fmt::format("write \"{}\", or leave it out", to_edtf(when)));
        }
    }

    const YamlNode* find_when(const YamlFields& in, Section section) {
        if (section == Section::events) {
            return in.require("when", "give its date, or move the event to undated");
        }
        if (const YamlNode* when = in.find("when")) {
            findings_.note(*when, "an event under undated has no key when", "move it to events");
        }
        return nullptr;
    }

    TimelineEvent read_event(const YamlNode& node, Section section) {
        const YamlFields in(
            node, "an event",
            {"id", "title", "when", "reported", "type", "status", "actors", "place", "salience", "evidence"},
            findings_);
        TimelineEvent out;
        out.id = new_id(in, events_);
        out.title = in.required_text("title");
        out.when = read_when(find_when(in, section));
        out.reported = in.day("reported");
        out.type = in.text("type");
        out.status = in.name("status", parse_status, Status::happened,
                             names_to<Status>(Status::conditional, to_string));
        for (const YamlNode& part : in.list("actors")) {
            const YamlFields at(part, "an event's actor", {"actor", "role"}, findings_);
            out.actors.push_back(
                {.actor = known_id(at, "actor", actors_, "actors"),
                 .role = at.name("role", parse_role, Role::other, names_to<Role>(Role::other, to_string))});
        }
        out.place = in.text("place");
        out.salience = in.share("salience", 1.0); // written by hand: it is meant to be seen
        for (const YamlNode& evidence : in.list("evidence")) {
            out.evidence.push_back(read_evidence(evidence));
        }
        return out;
    }

    Evidence read_evidence(const YamlNode& node) {
        const YamlFields in(node, "a piece of evidence",
                            {"article", "quote", "at", "trigger", "event", "expression", "anchor", "rule",
                             "because", "says", "when"},
                            findings_);
        Evidence out;
        out.article = known_id(in, "article", articles_, "articles");
        out.quote = in.text("quote");
        out.at = in.range("at");
        out.trigger = in.range("trigger");
        out.event = in.text("event");
        out.expression = in.text("expression");
        out.anchor = in.text("anchor");
        out.rule = in.text("rule");
        out.because = in.texts("because");
        out.says = in.texts("says");
        out.when = read_when(in.find("when"));
        return out;
    }

    Findings& findings_;
    Lines articles_;
    Lines actors_;
    Lines events_;
};

} // namespace

Result<Timeline> read_yaml(std::string_view bytes, std::string_view file) {
    return read_yaml_with_notes(bytes, file).map([](NotedTimeline&& read) {
        return std::move(read.timeline);
    });
}

Result<NotedTimeline> read_yaml_with_notes(std::string_view bytes, std::string_view file) {
    Result<YamlNode> tree = read_yaml_tree(bytes, file, {});
    if (!tree) {
        return fail(std::move(tree.error()));
    }
    Findings findings(file);
    Timeline timeline = TimelineReader(findings).read(*tree);
    if (findings.first()) {
        return fail(*findings.first());
    }
    return NotedTimeline{std::move(timeline), findings.notes()};
}

} // namespace dateline
