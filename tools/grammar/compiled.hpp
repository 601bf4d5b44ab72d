#pragma once

#include "text/knowledge.hpp"
#include "time/grammar_tables.hpp"

#include <dateline/text/error.hpp>

#include <map>
#include <string>
#include <string_view>
#include <vector>

/// The grammar while it is being compiled: the tables of grammar_tables.hpp as growing lists.
namespace dateline::grammar {

struct CompiledWord {
    std::string text{};
    std::vector<Sense> senses{};
    bool takes_stop = false;
    bool is_trigger = false;
};

struct CompiledState {
    std::vector<Edge> edges{};
    std::vector<Leaf> leaves{};
};

struct CompiledClass {
    std::string name{};
    std::string kind{};   ///< "number", "none" or the name of a symbol kind
    bool is_read = false; ///< the lexicon has words for it
};

struct CompiledCondition {
    ConditionKind kind{};
    bool capital = false;
    bool edge = false;
    ClassSet classes{};
    std::vector<std::uint16_t> words{};
};

struct CompiledRule {
    std::string name{};
    std::string file{}; ///< where it stands, for messages
    std::uint32_t line = 0;
    std::vector<CompiledCondition> conditions{};
    bool narrative_only = false;
};

struct CompiledSuffix {
    std::string text{};
    Sense sense{};
};

struct CompiledBuild {
    Op op{};
    std::vector<Arg> args{};
};

struct Example {
    bool expected = true;
    std::string file{};
    std::string rule{};
    std::uint32_t line = 0;
    std::string published{};
    std::string sentence{};
    std::string expression{};
    std::string value{};
};

struct Compiled {
    std::string language{}; ///< "en"
    std::map<std::string, std::string, std::less<>> definitions{};
    std::vector<CompiledClass> classes{};
    std::vector<CompiledWord> words{};
    std::map<std::string, std::uint16_t, std::less<>> word_ids{};
    std::vector<CompiledSuffix> suffixes{};
    std::vector<std::string> holidays{};
    std::vector<std::string> categories{};
    std::vector<std::uint16_t> category_states{};
    std::vector<CompiledState> states{};
    std::vector<CompiledRule> rules{};
    std::vector<CompiledBuild> builds{};
    std::vector<Example> examples{};
    std::size_t longest_lead = 0;

    [[nodiscard]] std::uint16_t word(std::string_view text);
    /// Index of the class of that name; -1: there is none.
    [[nodiscard]] int find_class(std::string_view name) const;
    /// Index of the category of that name, made where it is new.
    [[nodiscard]] std::uint16_t category(std::string_view name);
    [[nodiscard]] std::uint16_t new_state();
};

/// Place of a mistake, for messages.
struct Place {
    std::string_view file{};
    std::uint32_t line = 0;
    [[nodiscard]] Error error(std::string what, std::string remedy = {}) const {
        return {
            .file = std::string(file), .line = line, .what = std::move(what), .remedy = std::move(remedy)};
    }
};

Result<void> read_lexicon(Compiled& grammar, const std::vector<KnowledgeBlock>& blocks,
                          std::string_view file);
/// Names of days by rule (holidays.rules) become the category `holiday`.
Result<void> read_holiday_names(Compiled& grammar, const std::vector<KnowledgeBlock>& blocks,
                                std::string_view file);
Result<void> read_rules(Compiled& grammar, const std::vector<KnowledgeBlock>& blocks, std::string_view file);

/// One step of a way through a rule.
struct Step {
    EdgeKind kind{};
    std::uint16_t what = 0;
    std::string slot{};
};
struct Way {
    std::vector<Step> steps{};
    std::size_t span_first = 0;
    std::size_t span_last = 0; ///< 0: to the end
    std::size_t second_first = 0;
    std::size_t second_last = 0; ///< 0: there is no second span
};
/// All ways through a `match` line, alternatives and optional parts written out.
Result<std::vector<Way>> parse_match(Compiled& grammar, std::string_view pattern, Place place);
/// Index of the build node for one way.
Result<std::uint16_t> parse_build(Compiled& grammar, std::string_view text, const Way& way,
                                  const std::vector<std::string>& all_slots, Place place);

/// Words of a phrase as the lexer cuts them: lower case, "'s" apart, full stops gone.
[[nodiscard]] std::vector<std::string> phrase_words(std::string_view phrase);
[[nodiscard]] std::vector<std::string_view> split(std::string_view text, char separator);
[[nodiscard]] std::string_view trimmed(std::string_view text);

/// What is done once all files are read: no category may hold itself, and the words are marked that are a
/// sign of a time. Every way through every rule must hold one, or digits: else a text could hold an
/// expression that the scan for such signs does not see.
Result<void> finish(Compiled& grammar);
/// The registry of all languages.
[[nodiscard]] std::string write_registry(const std::vector<std::string>& languages);
/// A Catch2 source with one test for each example (tests/time/grammar_example.hpp has the checks).
[[nodiscard]] std::string write_examples(const Compiled& grammar);
[[nodiscard]] std::string write_tables(const Compiled& grammar);

} // namespace dateline::grammar
