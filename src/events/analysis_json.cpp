#include "events/clock_text.hpp"
#include "events/value_names.hpp"
#include "events/when_json.hpp"

#include <dateline/events/analysis.hpp>

#include <nlohmann/json.hpp>

namespace dateline {

namespace {

using nlohmann::ordered_json;

/// Writes one record; only this class knows that the record counts code points.
class RecordWriter {
  public:
    explicit RecordWriter(const Analysis& analysis) : analysis_(analysis), points_(analysis.article.text) {}

    [[nodiscard]] ordered_json write() const {
        ordered_json out = head();
        out["timexes"] = ordered_json::array();
        for (const Timex& timex : analysis_.timexes) {
            out["timexes"].push_back(write(timex));
        }
        out["actors"] = ordered_json::array();
        for (const Actor& actor : analysis_.actors) {
            out["actors"].push_back(write(actor));
        }
        out["events"] = ordered_json::array();
        for (const Event& event : analysis_.events) {
            out["events"].push_back(write(event));
        }
        return out;
    }

  private:
    void add_range(ordered_json& object, Range range) const {
        const CodePointRange at = points_.from_bytes(range);
        object["start"] = at.begin;
        object["end"] = at.end;
    }

    [[nodiscard]] ordered_json write(Range range) const {
        ordered_json out = ordered_json::object();
        add_range(out, range);
        return out;
    }

    static void add_text(ordered_json& object, const char* key, std::string_view text) {
        if (!text.empty()) {
            object[key] = text;
        }
    }

    static void add_texts(ordered_json& object, const char* key, const std::vector<std::string>& texts) {
        if (!texts.empty()) {
            object[key] = texts;
        }
    }

    [[nodiscard]] ordered_json head() const {
        const Article& article = analysis_.article;
        ordered_json out = ordered_json::object();
        out["dateline"] = 1;
        out["id"] = article.id;
        add_text(out, "url", article.url);
        add_text(out, "title", article.title);
        if (article.published) {
            out["published"] = to_iso(*article.published);
        }
        if (article.published_time) {
            out["published_time"] = clock_text(*article.published_time);
        }
        add_text(out, "outlet", article.outlet);
        add_text(out, "language", article.language);
        out["text"] = article.text;
        out["blocks"] = ordered_json::array();
        for (const Block& block : article.blocks) {
            ordered_json entry = write(block.range);
            entry["kind"] = block_kind_name(block.kind);
            out["blocks"].push_back(std::move(entry));
        }
        return out;
    }

    [[nodiscard]] static ordered_json write(const Derivation& derivation) {
        ordered_json out = ordered_json::object();
        add_text(out, "rule", derivation.rule);
        add_text(out, "tree", derivation.tree);
        add_text(out, "anchor", derivation.anchor);
        if (derivation.anchor_day) {
            out["anchor_day"] = to_iso(*derivation.anchor_day);
        }
        add_text(out, "direction", derivation.direction);
        add_texts(out, "because", derivation.because);
        return out;
    }

    [[nodiscard]] ordered_json write(const Timex& timex) const {
        ordered_json out = ordered_json::object();
        out["id"] = timex.id;
        add_range(out, timex.range);
        out["text"] = slice(analysis_.article.text, timex.range);
        out["type"] = to_string(timex.type);
        out["value"] = timex.value;
        add_text(out, "mod", to_timex3(timex.modifier));
        add_text(out, "cue", to_string(timex.cue));
        add_text(out, "begin_point", timex.begins_at_publication ? "t0" : "");
        add_text(out, "end_point", timex.ends_at_publication ? "t0" : "");
        if (timex.when) {
            add_when(out, *timex.when, "edtf");
        }
        if (timex.other_reading) {
            out["other_reading"] = to_iso(*timex.other_reading);
        }
        out["derivation"] = write(timex.derivation);
        return out;
    }

    [[nodiscard]] ordered_json write(const Actor& actor) const {
        ordered_json out = ordered_json::object();
        out["id"] = actor.id;
        out["name"] = actor.name;
        out["type"] = to_string(actor.type);
        add_texts(out, "also", actor.also);
        out["mentions"] = ordered_json::array();
        for (const Range mention : actor.mentions) {
            out["mentions"].push_back(write(mention));
        }
        return out;
    }

    [[nodiscard]] static ordered_json write(const EventTime& time) {
        ordered_json out = ordered_json::object();
        add_when(out, time.when, "value");
        add_ends(out, time.when);
        add_text(out, "timex", time.timex);
        add_text(out, "until", time.until);
        add_text(out, "rule", time.rule);
        add_texts(out, "because", time.because);
        return out;
    }

    [[nodiscard]] ordered_json write(const Participant& participant) const {
        ordered_json out = ordered_json::object();
        out["role"] = to_string(participant.role);
        add_range(out, participant.range);
        if (!participant.head.empty()) {
            out["head"] = write(participant.head);
        }
        add_text(out, "actor", participant.actor);
        return out;
    }

    [[nodiscard]] ordered_json write(const Attribution& source) const {
        ordered_json out = ordered_json::object();
        add_text(out, "actor", source.actor);
        add_text(out, "name", source.name);
        if (!source.range.empty()) {
            add_range(out, source.range);
        }
        add_text(out, "kind", source.kind);
        return out;
    }

    /// What TimeML would say of the trigger.
    void add_trigger(ordered_json& out, const Event& event) const {
        add_range(out, event.trigger);
        out["text"] = slice(analysis_.article.text, event.trigger);
        if (event.phrase != event.trigger && !event.phrase.empty()) {
            out["phrase"] = write(event.phrase);
        }
        out["lemma"] = event.lemma;
        add_text(out, "predicate", event.predicate);
        if (event.cls != EventClass::none) {
            out["class"] = to_string(event.cls);
        }
        add_text(out, "type", event.type);
        out["tense"] = to_string(event.tense);
        out["aspect"] = to_string(event.aspect);
        out["polarity"] = to_string(event.polarity);
        add_text(out, "modality", event.modality);
    }

    [[nodiscard]] ordered_json write(const Event& event) const {
        ordered_json out = ordered_json::object();
        out["id"] = event.id;
        add_trigger(out, event);
        out["status"] = to_string(event.status);
        add_text(out, "title", event.title);
        out["salience"] = to_thousandths(event.salience);
        if (event.time) {
            out["time"] = write(*event.time);
        }
        if (event.reported) {
            const std::string day = to_iso(*event.reported);
            out["reported"] = ordered_json{{"value", day}, {"earliest", day}, {"latest", day}};
        }
        out["participants"] = ordered_json::array();
        for (const Participant& participant : event.participants) {
            out["participants"].push_back(write(participant));
        }
        if (!event.place.empty()) {
            ordered_json place = ordered_json::object();
            if (!event.place_range.empty()) {
                add_range(place, event.place_range);
            }
            place["name"] = event.place;
            out["place"] = std::move(place);
        }
        if (!event.attribution.empty()) {
            out["attribution"] = ordered_json::array();
            for (const Attribution& source : event.attribution) {
                out["attribution"].push_back(write(source));
            }
        }
        if (!event.sentence.empty()) {
            out["sentence"] = write(event.sentence);
        }
        add_text(out, "same_as", event.same_as);
        return out;
    }

    const Analysis& analysis_;
    CodePoints points_;
};

} // namespace

std::string to_json_line(const Analysis& analysis) {
    // Articles are checked UTF-8; `replace` keeps a caller's broken one from ending in an exception.
    return RecordWriter(analysis).write().dump(-1, ' ', false, ordered_json::error_handler_t::replace);
}

} // namespace dateline
