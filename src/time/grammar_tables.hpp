#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <span>
#include <string_view>

/// The form of the compiled grammar: what tools/compile_grammar writes and the matcher reads.
namespace dateline::grammar {

/// The classes that the program itself knows; the other classes of a lexicon come after them. The first ones
/// are forms of numbers, which the lexer finds without a word list.
enum class WordClass : std::uint8_t {
    number,         ///< any count: "3", "1,900", "two and a half", "2.5"
    ordinal,        ///< "3rd", "third", "twenty-first"
    day_number,     ///< plain digits 1 … 31
    hour_number,    ///< plain digits 0 … 24
    two_digits,     ///< exactly two digits
    modern_year,    ///< four digits 1900 … 2099
    year,           ///< four digits 1000 … 2999, or "nineteen ninety-eight"
    short_year,     ///< "'98"
    decade,         ///< "1990s"
    short_decade,   ///< "'90s", "90s"
    clock,          ///< "10:30", "10:30:15"
    point_clock,    ///< "7.30"
    military,       ///< "0730": four digits that can be hours and minutes
    iso_day,        ///< "2021-08-24"
    iso_month,      ///< "2021-08"
    slashed_day,    ///< "8/24/2021", "24.08.2021"
    capitalised,    ///< any word with a capital
    any_word,       ///< any word
    foreign,        ///< digits that are no count: money, scores, part numbers, too many
    cardinal,       ///< "two", "twenty"
    multiplier,     ///< "hundred"
    ordinal_suffix, ///< "st", "nd"
    and_word,       ///< "and", between numbers
    tens_joiner,    ///< between tens and ones: "twenty-five", "treinta y uno"
    half_word,      ///< "half"
    one,            ///< "a", "an", "one"
    determiner,
    joining,     ///< what joins two dates; see Joint
    cue,         ///< the preposition before an expression
    verb,        ///< verb forms and the tense that they tell
    pluperfect,  ///< "had": what was planned before it is past
    planning,    ///< a verb with an object behind it looks ahead: "plan a rally"
    to_come,     ///< what looks ahead with "to" behind it: "set to"
    copula,      ///< what does between "to" and a verb: "to be held"
    modal,       ///< "will": looks ahead wherever it stands
    ability,     ///< "could": with a negation behind it past
    negation,    ///< "not"
    genitive,    ///< "Thursday's": the verb stands behind it
    present_be,  ///< "is": right before a day, or with a progressive form, it looks ahead
    progressive, ///< forms such as "meeting", told by their end
    deferring,   ///< "postponed": until a day to come
    past_be,     ///< "was": with "to" behind it a plan of then
    deadline,    ///< "ordered": what is to be done by a day lies ahead
    proviso,     ///< "unless": a past verb behind it looks ahead with "by"
    speech,      ///< "said": its day is that of the saying, not of what is told
    perfect,     ///< "have": what should have been is past
    pronoun,     ///< subjects: "he", "they"
    clause,      ///< what begins a clause: "that", "because"
    deictic_day, ///< "today", as days from it
    meridiem,    ///< "p.m.", as the hours to add
    zone,        ///< "GMT", as minutes east of it
    common,      ///< words of the grammar that alone are no sign of a time: "the", "in"
    count
};
inline constexpr std::string_view known_class_names[] = {
    "NUMBER",      "ORDINAL",    "DAY_NUMBER", "HOUR_NUMBER",    "TWO_DIGITS",  "MODERN_YEAR",
    "YEAR",        "SHORT_YEAR", "DECADE",     "SHORT_DECADE",   "CLOCK",       "POINT_CLOCK",
    "MILITARY",    "ISO_DAY",    "ISO_MONTH",  "SLASHED_DAY",    "CAPITALISED", "ANY_WORD",
    "FOREIGN",     "CARDINAL",   "MULTIPLIER", "ORDINAL_SUFFIX", "AND_WORD",    "TENS_JOINER",
    "HALF_WORD",   "ONE",        "DETERMINER", "JOINING",        "CUE",         "VERB",
    "PLUPERFECT",  "PLANNING",   "TO_COME",    "COPULA",         "MODAL",       "ABILITY",
    "NEGATION",    "GENITIVE",   "PRESENT_BE", "PROGRESSIVE",    "DEFERRING",   "PAST_BE",
    "DEADLINE",    "PROVISO",    "SPEECH",     "PERFECT",        "PRONOUN",     "CLAUSE",
    "DEICTIC_DAY", "MERIDIEM",   "ZONE",       "COMMON"};
static_assert(std::size(known_class_names) == static_cast<std::size_t>(WordClass::count));

/// In which order a date in figures stands ("8/24/2021"); the lexer keeps it in Lexeme::milli.
enum class FigureOrder : std::uint8_t { none, day_first, month_first, either };

/// A set of word classes, by their index.
struct ClassSet {
    static constexpr std::size_t word_bits = 64;
    static constexpr std::size_t capacity = 3 * word_bits;

    std::array<std::uint64_t, capacity / word_bits> bits{};

    [[nodiscard]] static constexpr ClassSet of(std::size_t index) {
        ClassSet set;
        set.bits[index / word_bits] = std::uint64_t{1} << (index % word_bits);
        return set;
    }
    [[nodiscard]] constexpr bool has(std::size_t index) const {
        return ((bits[index / word_bits] >> (index % word_bits)) & 1U) != 0;
    }
    [[nodiscard]] constexpr bool meets(const ClassSet& other) const {
        return ((bits[0] & other.bits[0]) | (bits[1] & other.bits[1]) | (bits[2] & other.bits[2])) != 0;
    }
    [[nodiscard]] constexpr bool empty() const { return (bits[0] | bits[1] | bits[2]) == 0; }
    constexpr ClassSet& operator|=(const ClassSet& other) {
        bits[0] |= other.bits[0];
        bits[1] |= other.bits[1];
        bits[2] |= other.bits[2];
        return *this;
    }
    friend constexpr ClassSet operator|(ClassSet a, const ClassSet& b) { return a |= b; }
    friend constexpr bool operator==(const ClassSet&, const ClassSet&) = default;
};
inline constexpr std::uint16_t no_word = 0xffff;

/// One meaning of a word. `capital`: only where the text begins it with a capital ("May", "March", "Sun").
struct Sense {
    std::uint8_t word_class = 0;
    bool capital = false;
    std::int32_t value = 0;
};

struct Word {
    std::string_view text{}; ///< lower case, without full stops
    std::uint16_t first_sense = 0;
    std::uint8_t sense_count = 0;
    bool takes_stop = false; ///< an abbreviation: the full stop after it belongs to it
    bool is_trigger =
        false; ///< a sign that there may be a time: every expression holds such a word, or digits
};

/// A verb form told by its end ("ed"), or a form told by its beginning ("un-").
struct Suffix {
    std::string_view text{};
    Sense sense{};
};

/// FNV-1a, for the table of words.
inline constexpr std::uint32_t first_hash = 2166136261U;
constexpr std::uint32_t next_hash(std::uint32_t hash, unsigned char c) {
    return (hash ^ c) * 16777619U;
}
constexpr std::uint32_t word_hash(std::string_view text) {
    std::uint32_t hash = first_hash;
    for (const char c : text) {
        hash = next_hash(hash, static_cast<unsigned char>(c));
    }
    return hash;
}

enum class EdgeKind : std::uint8_t { word_class, literal, category };
struct Edge {
    EdgeKind kind{};
    std::uint16_t what = 0; ///< class, word or category
    std::uint16_t to = 0;   ///< state
};

struct State {
    std::uint16_t first_edge = 0; ///< classes and categories first, then the literals by word
    std::uint16_t edge_count = 0;
    std::uint16_t literal_count = 0;
    std::uint16_t first_leaf = 0;
    std::uint16_t leaf_count = 0;
};

/// What must hold of the token before (`after`) or behind (`before`) a match, or may not stand in the same
/// paragraph within near_window words of it (`not-near`).
/// `case`: whether the first word of the match begins with a capital.
enum class ConditionKind : std::uint8_t { after, not_after, before, not_before, not_near, letter_case };
inline constexpr std::string_view condition_names[] = {"after",      "not-after", "before",
                                                       "not-before", "not-near",  "case"};
inline constexpr std::size_t near_window = 25;
struct Condition {
    ConditionKind kind{};
    bool capital = false; ///< of `case`: capital or lower
    bool edge = false;    ///< `^`: the start or end of the paragraph, or a full stop, holds as well
    ClassSet classes{};
    std::uint16_t first_word = 0; ///< into condition_words
    std::uint16_t word_count = 0;
};

/// End of one way through a rule. The span of the expression is elements [first, last). Where a range is
/// two expressions ("1998-99"), that of the second is [second_first, second_last).
struct Leaf {
    std::uint16_t rule = 0;
    std::uint16_t build = 0;
    std::uint8_t first = 0;
    std::uint8_t last = 0;
    std::uint8_t second_first = 0;
    std::uint8_t second_last = 0;
};

/// What a rule builds; the names are the words of the `build` lines.
enum class Op : std::uint8_t {
    field,
    nearest,
    shift,
    within,
    range,
    every,
    part,
    day_part,
    clock,
    bend,
    ref,
    duration,
    lasting,
    same,
    nth,
    first_units,
    nothing,
    name, ///< of a person: a month of that name that stands alone is no time in the text
    period,
    count
};
struct OpForm {
    std::string_view name{};
    std::string_view takes{}; ///< kinds of the arguments in order; `a|b` either, `?` may be left out
};
inline constexpr OpForm op_forms[] = {
    {"Field", "named"},
    {"Nearest", "unit|node direction anchor?"},
    {"Shift", "anchor|node period period? period?"},
    {"Within", "node node?"},
    {"Range", "node node"},
    {"Every", "node|unit number?"},
    {"Part", "modifier node"},
    {"DayPart", "day-part node?"},
    {"Clock", "number number? number? node?"}, // time, meridiem, zone, day
    {"Bend", "modifier node"},
    {"Ref", "reference"},
    {"Duration", "period period? period?"},
    {"Lasting", "direction period"},
    {"Same", "unit"},
    {"Nth", "number unit|node node?"},
    {"FirstUnits", "number period node?"}, // 1: from the start, -1: up to the end
    {"Nothing", ""},
    {"Name", "number"}, // a month that is a surname
    {"Period", "number unit"},
};

enum class ArgKind : std::uint8_t { absent, slot, number, half, symbol, node };
struct Arg {
    ArgKind kind = ArgKind::absent;
    std::uint8_t name = 0;  ///< of Field: which field; else 0
    std::int8_t sign = 0;   ///< of a period: -1, 1; 0 where the text has no sign
    std::int32_t value = 0; ///< slot: index of the element; node: index of the build node
};
struct Build {
    Op op{};
    std::uint16_t first_arg = 0;
    std::uint8_t arg_count = 0;
};

struct Rule {
    std::string_view name{};
    std::uint32_t line = 0;
    std::uint16_t first_condition = 0;
    std::uint8_t condition_count = 0;
    bool narrative_only = false; ///< `only narrative`: such words are time in a history, not in a report
};

/// The named arguments of Field.
enum class FieldName : std::uint8_t {
    none,
    year,
    month,
    day,
    weekday,
    quarter,
    half,
    season,
    decade,
    century,
    holiday,
    era,
    iso,
    slashed,
    short_year,
    short_decade,
    julian, ///< 1: the day is one of the Julian calendar
    count
};
inline constexpr OpForm field_forms[] = {
    {"", ""},
    {"year", "number"},
    {"month", "number"},
    {"day", "number"},
    {"weekday", "number"},
    {"quarter", "number"},
    {"half", "number"},
    {"season", "season"},
    {"decade", "number"},
    {"century", "number"},
    {"holiday", "number"},
    {"era", "era"},
    {"iso", "number"},
    {"slashed", "number"},
    {"short-year", "number"},
    {"short-decade", "number"},
    {"julian", "number"},
};

struct SymbolKind {
    std::string_view name{};
    const std::string_view* names = nullptr;
    std::size_t count = 0;
};

inline constexpr std::string_view unit_names[] = {"second", "minute",  "hour",      "day",  "weekend",
                                                  "week",   "month",   "quarter",   "half", "year",
                                                  "decade", "century", "millennium"};
inline constexpr std::string_view season_names[] = {"spring", "summer", "autumn", "winter"};
inline constexpr std::string_view day_part_names[] = {"morning", "midday",  "afternoon", "evening",
                                                      "night",   "daytime", "noon",      "midnight"};
inline constexpr std::string_view modifier_names[] = {
    "none",          "approx",        "start",  "mid",   "end",          "less-than",  "more-than",
    "equal-or-less", "equal-or-more", "before", "after", "on-or-before", "on-or-after"};
inline constexpr std::string_view direction_names[] = {"any", "past", "same", "future"};
inline constexpr std::string_view anchor_names[] = {"publication", "narrative", "reference", "comparison"};
inline constexpr std::string_view cue_names[] = {
    "none",  "in", "on",     "at",    "of",     "for",  "from",   "to",      "through", "since",
    "until", "by", "before", "after", "during", "over", "within", "between", "around"};
inline constexpr std::string_view tense_names[] = {"none", "past", "present", "future"};
inline constexpr std::string_view reference_names[] = {"past-ref", "present-ref", "future-ref"};
inline constexpr std::string_view era_names[] = {"ad", "bc"};

inline constexpr SymbolKind symbol_kinds[] = {
    {"unit", unit_names, std::size(unit_names)},
    {"season", season_names, std::size(season_names)},
    {"day-part", day_part_names, std::size(day_part_names)},
    {"modifier", modifier_names, std::size(modifier_names)},
    {"direction", direction_names, std::size(direction_names)},
    {"anchor", anchor_names, std::size(anchor_names)},
    {"cue", cue_names, std::size(cue_names)},
    {"tense", tense_names, std::size(tense_names)},
    {"reference", reference_names, std::size(reference_names)},
    {"era", era_names, std::size(era_names)},
};

/// Classes and words that can begin a match of a category, with all that its inner categories begin with.
struct Beginnings {
    ClassSet classes{};
    std::uint32_t first_bit = 0; ///< of 64 words each, into Grammar::beginning_words
};

/// One language: its words and rules as tables that live for ever.
struct Grammar {
    std::string_view language{}; ///< BCP 47: "en"
    std::span<const Sense> senses{};
    std::span<const Word> words{};
    std::span<const std::uint16_t> word_slots{}; ///< hash table of words; its size is a power of two
    std::span<const Suffix> suffixes{};
    std::span<const std::string_view> holiday_names{};
    std::span<const Edge> edges{};
    std::span<const Leaf> leaves{};
    std::span<const State> states{};
    std::span<const std::uint16_t> category_states{};
    std::span<const Beginnings> beginnings{}; ///< of each category
    std::span<const std::uint64_t> beginning_words{};
    std::span<const std::uint16_t> condition_words{};
    std::span<const Condition> conditions{};
    std::span<const Rule> rules{};
    std::span<const Arg> args{};
    std::span<const Build> builds{};
    std::uint16_t root_category = 0;
    std::uint16_t longest_lead = 0; ///< the most elements that stand before the first sign in any way
};

/// All languages, the default one (English) first. Defined in the file that compile_grammar makes of data/.
[[nodiscard]] std::span<const Grammar* const> grammars();
/// Nothing (nullptr) where no grammar has that language.
[[nodiscard]] const Grammar* find_grammar(std::string_view language);

} // namespace dateline::grammar
