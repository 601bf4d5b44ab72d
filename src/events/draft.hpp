#pragma once

#include "events/actors.hpp"
#include "events/candidate.hpp"
#include "events/phrase.hpp"
#include "events/sites.hpp"
#include "events/verb_group.hpp"

#include <dateline/events/analysis.hpp>

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace dateline {

/// A participant with its tokens, before it becomes a part of the record.
struct DraftParticipant {
    Role role = Role::other;
    Phrase phrase{};
    std::string_view preposition{}; ///< empty: a core argument
    const Actor* actor = nullptr;   ///< null: a thing
    bool inherited = false;         ///< from a governing clause ("tried to leave": the subject)
};

/// An event while it is made: the sieves fill it in, none overwrites what another has set.
struct Draft {
    Candidate candidate{};
    VerbGroup group{};
    std::vector<DraftParticipant> participants{};
    std::optional<Phrase> place{};
    std::string place_name{};
    std::vector<Attribution> attribution{};
    Status status = Status::happened;
    std::optional<EventTime> time{};
    const TimexSite* site =
        nullptr; ///< the expression that stands with it; also where its time is not a place on the calendar
    bool own_time = false; ///< the expression hangs on this event itself
    double salience = 0;
    std::size_t same_as = 0; ///< index + 1 of the first mention; 0: is the first
    std::size_t told_by =
        0; ///< index + 1 of the draft whose words are its title ("talks" that "end"); 0: its own
    std::string title{};
};

/// All that the sieves may look at; nothing in it changes.
struct Reading {
    const Article& article;
    const Parse& tree;
    const Cast& cast;
    std::span<const TimexSite> sites;
};

/// Who takes part, by tree: subject, object, obliques; for nouns possessive, `of`, `by`, `with`, `between`.
void find_participants(const Reading& reading, Draft& draft);
/// Who says so: governing verbs of saying, "according to", chains.
void find_attribution(const Reading& reading, Draft& draft);
/// Whether it happened, is planned, possible, claimed, denied, conditional.
void find_status(const Reading& reading, Draft& draft);
/// When: sieves in order of measured precision. After status.
void anchor(const Reading& reading, std::span<Draft> drafts);
/// Mentions of one happening in the article.
void find_same(const Reading& reading, std::span<Draft> drafts);
/// How much a reader would miss it, 0..1.
void weigh(const Reading& reading, std::span<Draft> drafts);
[[nodiscard]] std::string title_of(const Reading& reading, const Draft& draft);

} // namespace dateline
