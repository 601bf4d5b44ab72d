#pragma once

#include <dateline/calendar/day.hpp>
#include <dateline/calendar/when.hpp>
#include <dateline/language/document.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dateline {

/// TimeML 1.2.1 `type`.
enum class TimexType : std::uint8_t { date, time, duration, set };
[[nodiscard]] std::string_view to_string(TimexType type); ///< "DATE"

/// The preposition (or adverb) right before the expression, outside its range. It does not change the
/// expression's own `when` ("since December" is the month); it says how an event stands to it.
enum class Cue : std::uint8_t {
    none,
    in,
    on,
    at,
    of,
    for_,
    from,
    to,
    through,
    since,
    until,
    by,
    before,
    after,
    during,
    over,
    within,
    between,
    around
};
[[nodiscard]] std::string_view to_string(Cue cue); ///< "since"; none: ""

/// Why a time expression has its date, in the words of the program; `explain` prints it.
struct Derivation {
    std::string rule{};   ///< the grammar rule that recognised it: "unit-ago"
    std::string tree{};   ///< the expression tree: "Shift(anchor, -20 year)"
    std::string anchor{}; ///< "publication", "narrative", "expression", "none"
    std::optional<Day> anchor_day{};
    std::string direction{}; ///< "past", "future", "same"; empty where nothing had to be chosen
    std::vector<std::string>
        because{}; ///< one reason a choice, in order: "the governing verb 'said' is past"
    friend bool operator==(const Derivation&, const Derivation&) = default;
};

/// One time expression.
struct Timex {
    std::string id{}; ///< "t1", "t2", … in text order
    Range range{};    ///< bytes; articles inside, prepositions outside (TimeML)
    TimexType type = TimexType::date;
    std::string value{}; ///< TIMEX3: "2021-08-23", "P2W", "PAST_REF", "2021-W34", "1998-02-06TMO"
    Modifier modifier = Modifier::none;
    Cue cue = Cue::none;
    /// Of a length that touches publication: whether it begins ("the next two weeks", "in ten days") or ends
    /// there
    /// ("the past two weeks"). TimeML's beginPoint and endPoint are then the creation time, "t0".
    bool begins_at_publication = false;
    bool ends_at_publication = false;
    std::optional<When> when{}; ///< where on the calendar; absent where the text gives no place ("two weeks")
    std::optional<Day>
        other_reading{}; ///< first day of the reading that was not chosen ("Monday": the coming one)
    Derivation derivation{};
};

/// Which one is meant where the words leave it open ("Monday", "in March", "on 5 May").
enum class Prefer : std::uint8_t {
    evidence, ///< what tense, prepositions and nearness say; without any, as news means it: mostly the last
              ///< one
    past,
    future ///< as plans and assistants mean it
};

/// What relative expressions count from.
struct TimexContext {
    Day published{};
    std::optional<ClockTime> published_time{};
    Prefer prefer = Prefer::evidence;
    std::string_view language = "en"; ///< one of timex_languages(); in another one nothing is found
};

/// The languages that there is a grammar for, as BCP 47 codes: "en", "es".
[[nodiscard]] std::vector<std::string_view> timex_languages();

/// Finds and resolves the time expressions of an analysed article, in text order, disjoint.
/// Blocks other than body, dateline and headline are left out.
[[nodiscard]] std::vector<Timex> tag_timexes(const Article& article, const Document& document,
                                             const TimexContext& context);

/// The same without a parse: needs no model, and is some hundred times faster. Tense is read from word forms
/// only.
[[nodiscard]] std::vector<Timex> tag_timexes(const Article& article, const TimexContext& context);

/// The same of a plain text: needs no model. Tense is read from word forms only.
[[nodiscard]] std::vector<Timex> tag_timexes(std::string_view text, const TimexContext& context);

/// Resolves one phrase ("next week", "20 years ago"). Fails if the phrase as a whole is no time expression.
[[nodiscard]] Result<Timex> resolve_phrase(std::string_view phrase, const TimexContext& context);

} // namespace dateline
