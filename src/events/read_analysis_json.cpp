#include "events/clock_text.hpp"
#include "events/value_names.hpp"
#include "events/when_json.hpp"

#include <dateline/events/analysis.hpp>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <utility>

namespace dateline {

namespace {

using nlohmann::json;

/// The first thing that is wrong with a record. Reading goes on with defaults, nothing of it is used.
struct Finding {
    std::string what{};
    std::string remedy{};

    void note(std::string wrong, std::string cure = {}) {
        if (what.empty()) {
            what = std::move(wrong);
            remedy = std::move(cure);
        }
    }
};

/// An object of the record, with its place in words ("events[3].time"). Null and absent are the same.
class Fields {
  public:
    Fields(const json& object, std::string where, Finding& finding)
        : object_(object), where_(std::move(where)), finding_(finding) {
        if (!object_.is_object()) {
            finding_.note(fmt::format("{} is not an object", where_.empty() ? "the line" : where_));
        }
    }

    [[nodiscard]] std::string place(std::string_view key) const {
        return where_.empty() ? std::string(key) : fmt::format("{}.{}", where_, key);
    }

    [[nodiscard]] const json* find(const char* key) const {
        if (!object_.is_object()) {
            return nullptr;
        }
        const auto at = object_.find(key);
        return at == object_.end() || at->is_null() ? nullptr : &*at;
    }

    [[nodiscard]] std::string text(const char* key) const {
        const json* value = find(key);
        if (value == nullptr) {
            return {};
        }
        if (!value->is_string()) {
            finding_.note(fmt::format("{} is not a text", place(key)), "write it in double quotes");
            return {};
        }
        return value->get<std::string>();
    }

    [[nodiscard]] std::string required_text(const char* key) const {
        std::string value = text(key);
        if (value.empty()) {
            finding_.note(fmt::format("{} is missing", place(key)));
        }
        return value;
    }

    [[nodiscard]] std::vector<std::string> texts(const char* key) const {
        std::vector<std::string> out;
        for (const json& value : list(key)) {
            if (!value.is_string()) {
                finding_.note(fmt::format("{} holds something that is not a text", place(key)));
                return {};
            }
            out.push_back(value.get<std::string>());
        }
        return out;
    }

    [[nodiscard]] double share(const char* key, double absent) const {
        const json* value = find(key);
        if (value == nullptr) {
            return absent;
        }
        if (!value->is_number() || !(value->get<double>() >= 0.0 && value->get<double>() <= 1.0)) {
            finding_.note(fmt::format("{} is not a number from 0 to 1", place(key)));
            return absent;
        }
        return value->get<double>();
    }

    [[nodiscard]] std::optional<Day> day(const char* key) const {
        const std::string iso = text(key);
        if (iso.empty()) {
            return std::nullopt;
        }
        const Result<Day> parsed = parse_day(iso);
        if (!parsed) {
            finding_.note(fmt::format("{}: {}", place(key), parsed.error().what), parsed.error().remedy);
            return std::nullopt;
        }
        return *parsed;
    }

    [[nodiscard]] std::optional<ClockTime> clock(const char* key) const {
        const std::string written = text(key);
        const std::optional<ClockTime> parsed = parse_clock_text(written);
        if (!written.empty() && !parsed) {
            finding_.note(fmt::format("{} \"{}\" is no time of day", place(key), written),
                          "write it as \"14:30\" or \"14:30+02:00\"");
        }
        return parsed;
    }

    /// The value that `parse` knows under this name; `absent` where there is none.
    template <class Value>
    [[nodiscard]] Value name(const char* key, std::optional<Value> (*parse)(std::string_view),
                             Value absent) const {
        const std::string written = text(key);
        if (written.empty()) {
            return absent;
        }
        const std::optional<Value> value = parse(written);
        if (!value) {
            finding_.note(fmt::format("{} has no value \"{}\"", place(key), written));
        }
        return value.value_or(absent);
    }

    [[nodiscard]] const json& list(const char* key) const {
        static const json none = json::array();
        const json* value = find(key);
        if (value == nullptr) {
            return none;
        }
        if (!value->is_array()) {
            finding_.note(fmt::format("{} is not a list", place(key)));
            return none;
        }
        return *value;
    }

    [[nodiscard]] Finding& finding() const { return finding_; }

  private:
    const json& object_;
    std::string where_;
    Finding& finding_;
};

When read_when(const Fields& in, const char* edtf_key) {
    When when;
    when.edtf = in.text(edtf_key);
    when.span = {.first = in.day("earliest"), .last = in.day("latest")};
    const Result<EdtfValue> value = parse_edtf(when.edtf);
    if (!when.span.first && !when.span.last && value) {
        when.span = value->span; // other programs may write the value alone
    }
    if (when.span.first && when.span.last && *when.span.last < *when.span.first) {
        in.finding().note(fmt::format("{} {} is before {} {}", in.place("latest"), to_iso(*when.span.last),
                                      in.place("earliest"), to_iso(*when.span.first)));
    }
    const Granularity likely = value                ? value->granularity
                               : when.span.is_day() ? Granularity::day
                                                    : Granularity::interval;
    when.granularity = in.name("precision", parse_granularity, likely);
    when.extent = in.name("extent", parse_extent,
                          value && in.find("precision") == nullptr ? value->extent : Extent::within);
    when.modifier = in.name("modifier", parse_modifier, Modifier::none);
    when.clock = in.clock("clock");
    when.confidence = in.share("confidence", 1.0);
    return when;
}

Derivation read_derivation(const Fields& in) {
    return {.rule = in.text("rule"),
            .tree = in.text("tree"),
            .anchor = in.text("anchor"),
            .anchor_day = in.day("anchor_day"),
            .direction = in.text("direction"),
            .because = in.texts("because")};
}

/// Reads the record; only this class knows that it counts code points.
class RecordReader {
  public:
    RecordReader(const json& record, Finding& finding)
        : record_(record, {}, finding), finding_(finding), text_(record_.required_text("text")),
          points_(text_) {}

    [[nodiscard]] Analysis read() const {
        Analysis out;
        const json* version = record_.find("dateline");
        if (version != nullptr && *version != 1) {
            finding_.note(fmt::format("dateline is {}, and this program reads version 1", version->dump()));
        }
        out.article = read_article();
        each(record_, "timexes", [&](const Fields& in) { out.timexes.push_back(read_timex(in)); });
        each(record_, "actors", [&](const Fields& in) { out.actors.push_back(read_actor(in)); });
        each(record_, "events", [&](const Fields& in) { out.events.push_back(read_event(in)); });
        return out;
    }

  private:
    template <class Read>
    void each(const Fields& in, const char* key, const Read& read) const {
        std::size_t number = 0;
        for (const json& entry : in.list(key)) {
            read(Fields(entry, fmt::format("{}[{}]", in.place(key), number++), finding_));
        }
    }

    /// Absent where neither end is there.
    [[nodiscard]] Range range(const Fields& in) const {
        const json* start = in.find("start");
        const json* end = in.find("end");
        if (start == nullptr && end == nullptr) {
            return {};
        }
        if (start == nullptr || end == nullptr || !start->is_number_unsigned() ||
            !end->is_number_unsigned() || *start > *end || *end > points_.size()) {
            finding_.note(fmt::format("{} and {} are no range of the text, which has {} characters",
                                      in.place("start"), in.place("end"), points_.size()),
                          "count Unicode code points from 0, end exclusive");
            return {};
        }
        return points_.to_bytes({start->get<std::uint32_t>(), end->get<std::uint32_t>()});
    }

    [[nodiscard]] Range required_range(const Fields& in) const {
        if (in.find("start") == nullptr) {
            finding_.note(fmt::format("{} is missing", in.place("start")));
        }
        return range(in);
    }

    [[nodiscard]] Range range_at(const Fields& in, const char* key) const {
        const json* entry = in.find(key);
        return entry == nullptr ? Range{} : required_range(Fields(*entry, in.place(key), finding_));
    }

    [[nodiscard]] Article read_article() const {
        Article article;
        article.id = record_.required_text("id");
        article.url = record_.text("url");
        article.title = record_.text("title");
        article.published = record_.day("published");
        if (record_.find("published") == nullptr) {
            finding_.note("published is missing", "give the day the article appeared, as \"2021-08-24\"");
        }
        article.published_time = record_.clock("published_time");
        article.outlet = record_.text("outlet");
        if (record_.find("language") != nullptr) {
            article.language = record_.text("language");
        }
        article.text = text_;
        each(record_, "blocks", [&](const Fields& in) {
            article.blocks.push_back(
                {.range = required_range(in), .kind = in.name("kind", parse_block_kind, BlockKind::body)});
        });
        return article;
    }

    [[nodiscard]] Timex read_timex(const Fields& in) const {
        Timex timex;
        timex.id = in.text("id");
        timex.range = required_range(in);
        timex.type = in.name("type", parse_timex_type, TimexType::date);
        timex.value = in.text("value");
        timex.modifier = in.name("mod", parse_modifier, Modifier::none);
        timex.cue = in.name("cue", parse_cue, Cue::none);
        timex.begins_at_publication = in.text("begin_point") == "t0";
        timex.ends_at_publication = in.text("end_point") == "t0";
        if (in.find("precision") != nullptr || in.find("earliest") != nullptr ||
            in.find("latest") != nullptr) {
            timex.when = read_when(in, "edtf");
        }
        timex.other_reading = in.day("other_reading");
        if (const json* derivation = in.find("derivation")) {
            timex.derivation = read_derivation(Fields(*derivation, in.place("derivation"), finding_));
        }
        return timex;
    }

    [[nodiscard]] Actor read_actor(const Fields& in) const {
        Actor actor{.id = in.required_text("id"),
                    .name = in.required_text("name"),
                    .type = in.name("type", parse_actor_type, ActorType::other),
                    .also = in.texts("also")};
        each(in, "mentions", [&](const Fields& at) { actor.mentions.push_back(required_range(at)); });
        return actor;
    }

    [[nodiscard]] std::optional<EventTime> read_time(const Fields& in) const {
        const json* object = in.find("time");
        if (object == nullptr || (object->is_object() && object->empty())) {
            return std::nullopt;
        }
        const Fields fields(*object, in.place("time"), finding_);
        EventTime time{.when = read_when(fields, "value"),
                       .timex = fields.text("timex"),
                       .until = fields.text("until"),
                       .rule = fields.text("rule"),
                       .because = fields.texts("because")};
        const bool dated = time.when.span.first || time.when.span.last;
        return dated ? std::optional(std::move(time)) : std::nullopt;
    }

    [[nodiscard]] Event read_event(const Fields& in) const {
        Event event;
        event.id = in.required_text("id");
        event.trigger = required_range(in);
        event.phrase = in.find("phrase") == nullptr ? event.trigger : range_at(in, "phrase");
        event.lemma = in.text("lemma");
        event.predicate = in.text("predicate");
        event.cls = in.name("class", parse_event_class, EventClass::none);
        event.type = in.text("type");
        event.tense = in.name("tense", parse_event_tense, EventTense::none);
        event.aspect = in.name("aspect", parse_event_aspect, EventAspect::none);
        event.polarity = in.name("polarity", parse_polarity, Polarity::pos);
        event.modality = in.text("modality");
        event.status = in.name("status", parse_status, Status::happened);
        event.title = in.text("title");
        event.salience = in.share("salience", 0.0);
        event.time = read_time(in);
        if (const json* reported = in.find("reported")) {
            event.reported = Fields(*reported, in.place("reported"), finding_).day("value");
        }
        each(in, "participants", [&](const Fields& at) {
            event.participants.push_back({.role = at.name("role", parse_role, Role::other),
                                          .range = required_range(at),
                                          .head = range_at(at, "head"),
                                          .actor = at.text("actor")});
        });
        if (const json* place = in.find("place")) {
            const Fields at(*place, in.place("place"), finding_);
            event.place = at.required_text("name");
            event.place_range = range(at);
        }
        each(in, "attribution", [&](const Fields& at) {
            event.attribution.push_back({.actor = at.text("actor"),
                                         .name = at.text("name"),
                                         .range = range(at),
                                         .kind = at.text("kind")});
        });
        event.sentence = range_at(in, "sentence");
        event.same_as = in.text("same_as");
        return event;
    }

    Fields record_;
    Finding& finding_;
    std::string text_;
    CodePoints points_;
};

/// The parser counts bytes from 1; people count characters.
std::uint32_t column_of(std::string_view line, std::size_t byte) {
    const std::size_t before = std::min(line.size(), byte == 0 ? 0 : byte - 1);
    return static_cast<std::uint32_t>(
        std::count_if(line.begin(), line.begin() + static_cast<std::ptrdiff_t>(before),
                      [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }) +
        1);
}

} // namespace

Result<Analysis> analysis_from_json(std::string_view line, std::string_view file, std::uint32_t number) {
    if (const Result<void> utf8 = check_utf8(line, file); !utf8) {
        Error error = utf8.error();
        error.line = number;
        return fail(std::move(error));
    }
    json record;
    try {
        record = json::parse(line);
    } catch (const json::parse_error& error) {
        return fail({.file = std::string(file),
                     .line = number,
                     .column = column_of(line, error.byte),
                     .what = "the line stops being JSON about here",
                     .remedy = "give one analysis record a line, as dateline analyze writes them"});
    }
    Finding finding;
    Analysis analysis = RecordReader(record, finding).read();
    if (!finding.what.empty()) {
        return fail({.file = std::string(file),
                     .line = number,
                     .what = std::move(finding.what),
                     .remedy = std::move(finding.remedy)});
    }
    return analysis;
}

} // namespace dateline
