// TimeML 1.2.1 of a timeline of one article: the sentences that it quotes, the words that name its events and
// times in them, and how they are related. TimeML knows no actors, places, sources or merging.

#include "events/clock_text.hpp"
#include "render/event_facts.hpp"
#include "render/formats/timeml_head.hpp"
#include "render/formats/writers.hpp"
#include "render/row_words.hpp"

#include <dateline/text/text.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace dateline {

namespace {

/// A stretch of a sentence that is an EVENT or a TIMEX3.
struct Tagged {
    std::size_t begin = 0; ///< bytes
    std::size_t end = 0;
    const TimelineEvent* event = nullptr;
    bool is_time = false;
};

struct Sentence {
    std::string quote{};
    std::vector<Tagged> tagged{};
};

std::size_t byte_at(std::string_view text, std::uint32_t code_point) {
    std::size_t at = 0;
    for (; code_point > 0 && at < text.size(); --code_point) {
        for (++at; at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U; ++at) {
        }
    }
    return at;
}

void add_unless_taken(Sentence& sentence, const Tagged& tagged) {
    const bool is_taken =
        std::any_of(sentence.tagged.begin(), sentence.tagged.end(), [&tagged](const Tagged& other) {
            return tagged.begin < other.end && other.begin < tagged.end;
        });
    if (!is_taken && tagged.begin < tagged.end) {
        sentence.tagged.push_back(tagged);
    }
}

class TimeMlWriter {
  public:
    explicit TimeMlWriter(const Timeline& timeline) : timeline_(timeline), events_(sorted_events(timeline)) {}

    Rendering write() {
        collect();
        const SourceArticle& article = timeline_.articles.front();
        pugi::xml_node root = add_timeml_head(document_, article.id, article.published, title_of(timeline_));
        pugi::xml_node body = root.append_child("TEXT");
        for (auto& [begin, sentence] : sentences_) {
            add_xml_text(body, "\n");
            add_sentence(body, sentence);
        }
        add_xml_text(body, "\n");
        for (const std::vector<const TimelineEvent*>* events : {&events_.dated, &events_.undated}) {
            for (const TimelineEvent* event : *events) {
                relate(root, *event);
            }
        }
        return {.bytes = xml_bytes(document_), .losses = losses_.in_words()};
    }

  private:
    void collect();
    void add_sentence(pugi::xml_node body, Sentence& sentence);
    void relate(pugi::xml_node root, const TimelineEvent& event);
    void add_time(pugi::xml_node node, const When& when, const std::string& id);
    /// A day that no words name, for a point of a longer time.
    std::string add_point(Day day);

    const Timeline& timeline_;
    SortedEvents events_;
    pugi::xml_document document_{};
    std::map<std::uint32_t, Sentence> sentences_{}; ///< by where they begin in the article
    std::map<const TimelineEvent*, std::string> event_ids_{};
    std::map<const TimelineEvent*, std::string> time_ids_{};
    int times_ = 0;
    int links_ = 0;
    Losses losses_{};
};

void TimeMlWriter::collect() {
    for (const std::vector<const TimelineEvent*>* events : {&events_.dated, &events_.undated}) {
        for (const TimelineEvent* event : *events) {
            for (const Evidence& evidence : event->evidence) {
                Sentence& sentence = sentences_[evidence.at.begin];
                sentence.quote = evidence.quote;
                const std::string_view quote = sentence.quote;
                const bool is_inside =
                    evidence.trigger.begin >= evidence.at.begin && evidence.trigger.end <= evidence.at.end;
                if (is_inside) {
                    add_unless_taken(sentence,
                                     {byte_at(quote, evidence.trigger.begin - evidence.at.begin),
                                      byte_at(quote, evidence.trigger.end - evidence.at.begin), event});
                }
                // "until June" names June, not the day before which all was over: such a time has no words
                // here.
                const bool is_whole = event->when && event->when->span.first && event->when->span.last;
                const std::size_t at = quote.find(evidence.expression);
                if (is_whole && !evidence.expression.empty() && at != std::string_view::npos) {
                    add_unless_taken(sentence, {at, at + evidence.expression.size(), event, true});
                }
            }
        }
    }
}

/// Each event and each time is named once; where it is said again the words stay plain.
void TimeMlWriter::add_sentence(pugi::xml_node body, Sentence& sentence) {
    std::sort(sentence.tagged.begin(), sentence.tagged.end(),
              [](const Tagged& a, const Tagged& b) { return a.begin < b.begin; });
    const std::string_view quote = sentence.quote;
    std::size_t done = 0;
    for (const Tagged& tagged : sentence.tagged) {
        std::map<const TimelineEvent*, std::string>& ids = tagged.is_time ? time_ids_ : event_ids_;
        if (ids.count(tagged.event) > 0) {
            continue;
        }
        add_xml_text(body, quote.substr(done, tagged.begin - done));
        pugi::xml_node node = body.append_child(tagged.is_time ? "TIMEX3" : "EVENT");
        if (tagged.is_time) {
            const std::string id = fmt::format("t{}", ++times_);
            ids[tagged.event] = id;
            add_time(node, *tagged.event->when, id);
        } else {
            const std::string id = fmt::format("e{}", ids.size() + 1);
            ids[tagged.event] = id;
            node.append_attribute("eid").set_value(id.c_str());
            node.append_attribute("class").set_value("OCCURRENCE");
        }
        add_xml_text(node, quote.substr(tagged.begin, tagged.end - tagged.begin));
        done = tagged.end;
    }
    add_xml_text(body, quote.substr(done));
}

/// A day, month or year by its name; anything else as a length between two days.
void TimeMlWriter::add_time(pugi::xml_node node, const When& when, const std::string& id) {
    const Span& span = when.span;
    node.append_attribute("tid").set_value(id.c_str());
    const bool is_named =
        span.is_day() ||
        (span.first && (when.granularity == Granularity::month || when.granularity == Granularity::year));
    const bool is_point = !span.first || !span.last;
    if (is_named || is_point) {
        const Day day = span.first ? *span.first : *span.last;
        const std::string value =
            is_named ? reduced_iso(day, span.is_day() ? Granularity::day : when.granularity) : to_iso(day);
        const std::optional<ClockTime>& clock = when.clock;
        node.append_attribute("type").set_value(clock ? "TIME" : "DATE");
        node.append_attribute("value").set_value(
            (clock ? fmt::format("{}T{}", value, clock_text(*clock)) : value).c_str());
    } else {
        const auto days = (*span.last - *span.first).count() + 1;
        node.append_attribute("type").set_value("DURATION");
        node.append_attribute("value").set_value(fmt::format("P{}D", days).c_str());
        node.append_attribute("beginPoint").set_value(add_point(*span.first).c_str());
        node.append_attribute("endPoint").set_value(add_point(*span.last).c_str());
    }
    if (when.modifier != Modifier::none) {
        node.append_attribute("mod").set_value(std::string(to_timex3(when.modifier)).c_str());
    }
}

std::string TimeMlWriter::add_point(Day day) {
    std::string id = fmt::format("t{}", ++times_);
    pugi::xml_node node = document_.child("TimeML").append_child("TIMEX3");
    node.append_attribute("tid").set_value(id.c_str());
    node.append_attribute("type").set_value("DATE");
    node.append_attribute("value").set_value(to_iso(day).c_str());
    return id;
}

std::string_view relation_of(const When& when) {
    const bool lasting = when.extent == Extent::lasting;
    if (!when.span.last) {
        return lasting ? "BEGUN_BY" : "AFTER";
    }
    if (!when.span.first) {
        return lasting ? "ENDED_BY" : "BEFORE";
    }
    return lasting ? "SIMULTANEOUS" : "IS_INCLUDED";
}

void TimeMlWriter::relate(pugi::xml_node root, const TimelineEvent& event) {
    const auto found = event_ids_.find(&event);
    if (found == event_ids_.end()) {
        losses_.add("events whose words stand in no sentence of the file, left out");
        return;
    }
    const std::string instance = "ei" + found->second.substr(1);
    pugi::xml_node made = root.append_child("MAKEINSTANCE");
    made.append_attribute("eiid").set_value(instance.c_str());
    made.append_attribute("eventID").set_value(found->second.c_str());
    made.append_attribute("pos").set_value("OTHER");
    made.append_attribute("tense").set_value("NONE");
    made.append_attribute("aspect").set_value("NONE");
    made.append_attribute("polarity").set_value(event.status == Status::denied ? "NEG" : "POS");
    if (event.status != Status::happened && event.status != Status::denied) {
        made.append_attribute("modality").set_value(std::string(to_string(event.status)).c_str());
    }
    if (!event.when || (!event.when->span.first && !event.when->span.last)) {
        return;
    }
    std::string& time = time_ids_[&event];
    if (time.empty()) { // counted from other words, or dated by the sentence before
        time = fmt::format("t{}", ++times_);
        add_time(root.append_child("TIMEX3"), *event.when, time);
    }
    pugi::xml_node link = root.append_child("TLINK");
    link.append_attribute("lid").set_value(fmt::format("l{}", ++links_).c_str());
    link.append_attribute("relType").set_value(std::string(relation_of(*event.when)).c_str());
    link.append_attribute("eventInstanceID").set_value(instance.c_str());
    link.append_attribute("relatedToTime").set_value(time.c_str());
}

} // namespace

Result<Rendering> write_timeml(const Timeline& timeline, const RenderOptions&) {
    if (timeline.articles.size() != 1) {
        return fail({.fault = Fault::usage,
                     .what = fmt::format("TimeML is of one article, and this timeline is from {}",
                                         timeline.articles.size()),
                     .remedy = "write the articles themselves: dateline tag --format timeml"});
    }
    return TimeMlWriter(timeline).write();
}

} // namespace dateline
