#include "chain.hpp"
#include "text/knowledge.hpp"

#include <catch2/catch.hpp>
#include <fmt/format.h>

#include <fstream>
#include <functional>
#include <iterator>
#include <map>

namespace {

using namespace dateline;

std::vector<KnowledgeBlock> blocks_of(const std::string& name) {
    std::ifstream in(std::string(DATELINE_SOURCE_DIR "/data/en/") + name, std::ios::binary);
    const std::string bytes((std::istreambuf_iterator<char>(in)), std::istreambuf_iterator<char>());
    return read_knowledge(bytes, name).value();
}

struct Example {
    std::string sentence{};
    std::string word{};
};

Example example_of(const KnowledgeEntry& entry) {
    const std::size_t bar = entry.value.find(" | ");
    return {entry.value.substr(0, bar),
            bar == std::string::npos ? std::string{} : entry.value.substr(bar + 3)};
}

/// Runs the examples of a file; `holds` says whether the word is what the block's first line names.
void run_examples(
    const std::string& file,
    const std::function<bool(const Chain&, const std::string& name, const std::string& word)>& holds) {
    std::size_t run = 0;
    for (const KnowledgeBlock& block : blocks_of(file)) {
        const std::string& name = block.entries.front().value;
        std::size_t yes = 0;
        std::size_t no = 0;
        for (const KnowledgeEntry& entry : block.entries) {
            if (entry.key != "yes" && entry.key != "no") {
                continue;
            }
            const Example example = example_of(entry);
            const auto chain = chain_of(example.sentence, "2021-08-24");
            INFO(file << ":" << entry.line << ": " << entry.key << " " << entry.value);
            CHECK(holds(*chain, name, example.word) == (entry.key == "yes"));
            ++(entry.key == "yes" ? yes : no);
            ++run;
        }
        INFO(file << ":" << block.line << ": each block has examples for and against");
        CHECK(yes > 0);
        CHECK(no > 0);
    }
    CHECK(run > 4);
}

} // namespace

TEST_CASE("lexicon: the examples of the verb classes hold", "[events][lexicon]") {
    const std::map<std::string, VerbClass> classes = {
        {"say", VerbClass::say},         {"report", VerbClass::report},    {"demand", VerbClass::demand},
        {"try", VerbClass::attempt},     {"plan", VerbClass::plan},        {"mind", VerbClass::mind},
        {"begin", VerbClass::begin},     {"state", VerbClass::state},      {"perceive", VerbClass::perceive},
        {"light", VerbClass::light},     {"outcome", VerbClass::outcome},  {"occur", VerbClass::occur},
        {"shift", VerbClass::shift},     {"gauge", VerbClass::gauge},      {"befall", VerbClass::befall},
        {"bearing", VerbClass::bearing}, {"transfer", VerbClass::transfer}};
    run_examples("verbs.lexicon", [&](const Chain& chain, const std::string& name, const std::string& word) {
        const Draft* draft = chain.at(word);
        if (draft == nullptr) {
            return false;
        }
        const bool carries = name == "light" || name == "outcome" || name == "occur";
        return carries ? draft->candidate.is_noun() && draft->candidate.verb != no_token &&
                             is(chain.tree->lemma(draft->candidate.verb), classes.at(name))
                       : is(draft->candidate.lemma, classes.at(name));
    });
}

TEST_CASE("lexicon: the examples of the event nouns hold", "[events][lexicon]") {
    run_examples("event_nouns.lexicon",
                 [](const Chain& chain, const std::string& name, const std::string& word) {
                     const Draft* draft = chain.at(word);
                     return draft != nullptr && draft->candidate.is_noun() && draft->candidate.type == name;
                 });
}

TEST_CASE("lexicon: the examples of the actor nouns hold", "[events][lexicon]") {
    run_examples(
        "actor_nouns.lexicon", [](const Chain& chain, const std::string& name, const std::string& word) {
            const std::map<std::string, NounClass> classes = {{"person", NounClass::person},
                                                              {"group", NounClass::group},
                                                              {"organisation", NounClass::organisation},
                                                              {"outlet", NounClass::outlet},
                                                              {"unnamed", NounClass::unnamed}};
            const TokenIndex token = chain.token(word);
            REQUIRE(token != no_token);
            if (name == "male" || name == "female") {
                const TokenIndex title = token > 0 ? token - 1 : token;
                const std::string before = lower_case(chain.tree->form(title));
                return is(before, name == "male" ? NounClass::male : NounClass::female);
            }
            if (name == "form") {
                return is(lower_case(word), NounClass::legal_form);
            }
            if (name == "firm") {
                return chain.cast->at(token) != nullptr && chain.cast->at(token)->name == "Barclays";
            }
            if (name == "work") {
                return std::none_of(chain.drafts.begin(), chain.drafts.end(),
                                    [](const Draft& draft) { return draft.time.has_value(); });
            }
            if (name == "place") {
                return std::any_of(chain.drafts.begin(), chain.drafts.end(), [&](const Draft& draft) {
                    return draft.place_name.find(word) != std::string::npos;
                });
            }
            return chain.cast->at(token) != nullptr &&
                   (is(chain.tree->lemma(token), classes.at(name)) || is(lower_case(word), classes.at(name)));
        });
}

TEST_CASE("lexicon: the examples of the first names hold", "[events][lexicon]") {
    run_examples("first_names.lexicon",
                 [](const Chain& chain, const std::string& name, const std::string& word) {
                     REQUIRE(chain.token(word) != no_token);
                     return gender_of_name(word) == (name == "male" ? Gender::male : Gender::female);
                 });
}

TEST_CASE("lexicon: the examples of the cues hold", "[events][lexicon]") {
    const std::map<std::string, Status> statuses = {
        {"planned", Status::planned},         {"possible", Status::possible}, {"claimed", Status::claimed},
        {"conditional", Status::conditional}, {"future", Status::planned},    {"irrealis", Status::planned},
        {"beyond", Status::denied},           {"anonymous", Status::claimed}};
    run_examples("cues.lexicon", [&](const Chain& chain, const std::string& name, const std::string& word) {
        const Draft* draft = chain.at(word);
        if (draft == nullptr) {
            return false;
        }
        if (name == "negation") {
            return draft->group.polarity == Polarity::neg;
        }
        if (name == "attribution" || name == "foreseeing") {
            return !draft->attribution.empty();
        }
        if (name == "whither") {
            const TokenIndex next = draft->candidate.trigger + 1;
            return is(chain.tree->lemma(next), Hint::whither) &&
                   title_of(*chain.reading, *draft).find(chain.tree->form(next)) != std::string::npos;
        }
        if (name == "nearly") {
            return title_of(*chain.reading, *draft).find(" nearly ") != std::string::npos;
        }
        if (name == "there") {
            return !draft->place_name.empty();
        }
        if (name == "naming") {
            return std::any_of(
                draft->participants.begin(), draft->participants.end(),
                [](const DraftParticipant& p) { return p.actor != nullptr && p.actor->name == "Ivan Berg"; });
        }
        if (name == "infinitive") {
            return is(draft->candidate.lemma, Hint::infinitive) &&
                   title_of(*chain.reading, *draft).find(" to ") != std::string::npos;
        }
        return draft->status == statuses.at(name);
    });
}
