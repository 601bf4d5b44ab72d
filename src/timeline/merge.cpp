#include "events/when_json.hpp"
#include "timeline/actor_clusters.hpp"
#include "timeline/evidence.hpp"
#include "timeline/gather_events.hpp"
#include "timeline/mention_unit.hpp"
#include "timeline/order.hpp"
#include "timeline/slug.hpp"

#include <dateline/timeline/timeline.hpp>

#include <algorithm>
#include <set>
#include <tuple>

namespace dateline {

namespace {

/// An event before it has its id.
struct Entry {
    TimelineEvent event{};
    std::string wanted_id{};
    std::pair<std::size_t, std::size_t> told_first{}; ///< source and position of its first mention
};

class Merger {
  public:
    explicit Merger(std::span<const Analysis> analyses)
        : sources_(gather_sources(analyses)), actors_(sources_), evidence_(sources_, actors_) {}

    [[nodiscard]] Timeline merge(const MergeOptions& options) const {
        Timeline out;
        const std::vector<MentionUnit> units = gather_units(sources_, actors_);
        std::vector<Entry> entries;
        std::vector<std::size_t> told_with_others(sources_.size());
        for (const std::vector<std::size_t>& group : gather_events(units, sources_)) {
            std::vector<EventMention> mentions;
            for (const std::size_t unit : group) {
                mentions.insert(mentions.end(), units[unit].mentions.begin(), units[unit].mentions.end());
                told_with_others[units[unit].source()] += group.size() - 1;
            }
            entries.push_back(describe(mentions));
        }
        add_events(out, entries);
        add_articles(out);
        add_actors(out);
        out.title = options.title.empty() ? title(told_with_others) : one_line(options.title);
        return out;
    }

  private:
    /// Mentions in the order in which they may speak for the event.
    [[nodiscard]] static std::vector<EventMention> by_salience(std::vector<EventMention> mentions) {
        std::sort(mentions.begin(), mentions.end(), [](const EventMention& a, const EventMention& b) {
            return std::tuple(-to_thousandths(a.event->salience), a.source, a.position) <
                   std::tuple(-to_thousandths(b.event->salience), b.source, b.position);
        });
        return mentions;
    }

    [[nodiscard]] Entry describe(const std::vector<EventMention>& mentions) const {
        const std::vector<EventMention> ranked = by_salience(mentions);
        Entry entry;
        TimelineEvent& event = entry.event;
        const std::size_t dated = best_dated(mentions);
        if (dated < mentions.size()) {
            event.when = shown_when(*date_of(*mentions[dated].event));
        }
        event.title = title_of(ranked);
        event.type = ranked.front().event->type;
        event.status = status_of(ranked, event.when);
        event.reported = reported_of(mentions, event.when);
        event.salience = salience_of(ranked);
        add_participants(event, ranked);
        for (const EventMention& mention : ranked) {
            if (event.place.empty()) {
                event.place = one_line(mention.event->place);
            }
        }
        for (const EventMention& mention : mentions) {
            event.evidence.push_back(evidence_.write(mention, event.when));
        }
        std::sort(event.evidence.begin(), event.evidence.end(), [](const Evidence& a, const Evidence& b) {
            return std::tie(a.article, a.at, a.trigger, a.event) <
                   std::tie(b.article, b.at, b.trigger, b.event);
        });
        entry.wanted_id = wanted_id(event, ranked);
        entry.told_first = first_told(mentions);
        return entry;
    }

    [[nodiscard]] static std::pair<std::size_t, std::size_t>
    first_told(const std::vector<EventMention>& mentions) {
        std::pair<std::size_t, std::size_t> first{mentions.front().source, mentions.front().position};
        for (const EventMention& mention : mentions) {
            first = std::min(first, {mention.source, mention.position});
        }
        return first;
    }

    [[nodiscard]] std::string title_of(const std::vector<EventMention>& ranked) const {
        for (const EventMention& mention : ranked) {
            if (!mention.event->title.empty()) {
                return one_line(mention.event->title);
            }
        }
        const EventMention& best = ranked.front();
        const std::string word =
            one_line(slice(sources_[best.source].analysis->article.text, best.event->trigger));
        return word.empty() ? best.event->id : word;
    }

    /// What was planned before it was due is superseded by what is told afterwards.
    [[nodiscard]] Status status_of(const std::vector<EventMention>& ranked,
                                   const std::optional<When>& when) const {
        const std::optional<Day> due =
            when ? (when->span.first ? when->span.first : when->span.last) : std::nullopt;
        for (const EventMention& mention : ranked) {
            if (due && sources_[mention.source].published >= *due) {
                return mention.event->status;
            }
        }
        return ranked.front().event->status;
    }

    [[nodiscard]] static std::optional<Day> reported_of(const std::vector<EventMention>& mentions,
                                                        const std::optional<When>& when) {
        std::optional<Day> first;
        for (const EventMention& mention : mentions) {
            const std::optional<Day>& day = mention.event->reported;
            if (day && (!first || *day < *first)) {
                first = day;
            }
        }
        const bool same = first && when && when->span.is_day() && *when->span.first == *first;
        return same ? std::nullopt : first;
    }

    /// Other texts that tell the same raise it a little; copies of one text do not.
    [[nodiscard]] double salience_of(const std::vector<EventMention>& ranked) const {
        constexpr double per_text = 0.05;
        constexpr double most = 0.15;
        std::set<std::string_view> texts;
        for (const EventMention& mention : ranked) {
            texts.insert(sources_[mention.source].fingerprint);
        }
        const double more = std::min(most, per_text * static_cast<double>(texts.size() - 1));
        const double own = to_thousandths(ranked.front().event->salience);
        return to_thousandths(std::clamp(own + more, 0.0, 1.0));
    }

    void add_participants(TimelineEvent& event, const std::vector<EventMention>& ranked) const {
        for (const EventMention& mention : ranked) {
            for (const Participant& participant : mention.event->participants) {
                const ActorIndex actor = actors_.find(mention.source, participant.actor);
                if (actor == ActorClusters::npos) {
                    continue;
                }
                const std::string& id = actors_.actors()[actor].id;
                const bool known = std::any_of(event.actors.begin(), event.actors.end(),
                                               [&](const EventActor& other) { return other.actor == id; });
                if (!known) {
                    event.actors.push_back({.actor = id, .role = participant.role});
                }
            }
        }
    }

    /// Predicate, the first two actors, the date.
    [[nodiscard]] std::string wanted_id(const TimelineEvent& event,
                                        const std::vector<EventMention>& ranked) const {
        const EventMention& best = ranked.front();
        const std::string& predicate = best.event->predicate;
        std::string id =
            slug(predicate.empty() ? slice(sources_[best.source].analysis->article.text, best.event->trigger)
                                   : predicate);
        for (std::size_t i = 0; i < std::min<std::size_t>(2, event.actors.size()); ++i) {
            id += '-';
            id += event.actors[i].actor;
        }
        if (event.when) {
            id += '-';
            id += slug(event.when->edtf);
        }
        id = slug(id); // without a doubled or leading '-', should a part be empty
        return id.empty() ? "event" : id;
    }

    void add_events(Timeline& out, std::vector<Entry>& entries) const {
        std::sort(entries.begin(), entries.end(),
                  [](const Entry& a, const Entry& b) { return a.told_first < b.told_first; });
        UniqueIds ids;
        for (Entry& entry : entries) {
            entry.event.id = ids.take(std::move(entry.wanted_id));
        }
        // Stable: what the days leave open stays in the order of telling.
        std::stable_sort(entries.begin(), entries.end(),
                         [](const Entry& a, const Entry& b) { return comes_before(a.event, b.event); });
        for (Entry& entry : entries) {
            (entry.event.when ? out.events : out.undated).push_back(std::move(entry.event));
        }
    }

    void add_articles(Timeline& out) const {
        for (const Source& source : sources_) {
            const Article& article = source.analysis->article;
            out.articles.push_back({.id = source.id,
                                    .title = one_line(article.title),
                                    .outlet = one_line(article.outlet),
                                    .published = source.published,
                                    .url = article.url,
                                    .fingerprint = source.fingerprint});
        }
    }

    void add_actors(Timeline& out) const {
        std::set<std::string_view> used;
        for (const auto* events : {&out.events, &out.undated}) {
            for (const TimelineEvent& event : *events) {
                for (const EventActor& actor : event.actors) {
                    used.insert(actor.actor);
                }
            }
        }
        for (const TimelineActor& actor : actors_.actors()) {
            if (used.contains(actor.id)) {
                out.actors.push_back(actor);
            }
        }
        std::sort(out.actors.begin(), out.actors.end(),
                  [](const TimelineActor& a, const TimelineActor& b) { return a.id < b.id; });
    }

    /// That of the article whose events the others tell most; of equals the earliest.
    [[nodiscard]] std::string title(const std::vector<std::size_t>& told_with_others) const {
        std::size_t best = 0;
        for (std::size_t i = 1; i < sources_.size(); ++i) {
            best = told_with_others[i] > told_with_others[best] ? i : best;
        }
        return sources_.empty() ? std::string() : one_line(sources_[best].analysis->article.title);
    }

    std::vector<Source> sources_;
    ActorClusters actors_;
    EvidenceWriter evidence_;
};

} // namespace

Timeline merge(std::span<const Analysis> analyses, const MergeOptions& options) {
    return Merger(analyses).merge(options);
}

} // namespace dateline
