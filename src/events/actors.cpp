#include "events/actors.hpp"

#include "events/antecedents.hpp"
#include "events/lexicon.hpp"
#include "events/phrase.hpp"
#include "events/same_name.hpp"

#include <algorithm>
#include <optional>
#include <set>
#include <string>

namespace dateline {

namespace {

ActorType type_of(NameType type) {
    switch (type) {
    case NameType::person:
        return ActorType::person;
    case NameType::organisation:
        return ActorType::organisation;
    case NameType::place:
        return ActorType::place;
    case NameType::other:
        return ActorType::other;
    }
    return ActorType::other;
}

/// Groups are listed in the form that stands for one ("rescuers"), the others by lemma.
/// "an accountant, Rosa Jimenez,": who is introduced by name is a person, whatever the noun.
bool is_introduced(const Parse& tree, TokenIndex t) {
    const TokenIndex apposed = tree.child(t, {Relation::appos});
    const Name* name = apposed == no_token ? nullptr : tree.name_at(apposed);
    return name != nullptr && name->type == NameType::person && apposed > t && tree.form(apposed - 1) == ",";
}

std::optional<ActorType> type_of_noun(const Parse& tree, TokenIndex t) {
    const std::string_view lemma = tree.lemma(t);
    if (is(lemma, NounClass::group) || is(lower_case(tree.form(t)), NounClass::group)) {
        return ActorType::group;
    }
    if (is(lemma, NounClass::person) || is_introduced(tree, t)) {
        return ActorType::person;
    }
    if (is(lemma, NounClass::organisation)) {
        return ActorType::organisation;
    }
    return std::nullopt;
}

constexpr std::size_t most_forms = 64; ///< other forms kept of one actor

bool is_known_form(const Actor& actor, const std::string& form) {
    return form.empty() || form == actor.name || actor.also.size() >= most_forms ||
           std::find(actor.also.begin(), actor.also.end(), form) != actor.also.end();
}

std::string slug(std::string_view name) {
    std::string out;
    for (const char c : name) {
        const bool word =
            (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (static_cast<unsigned char>(c) >= 0x80);
        if (c >= 'A' && c <= 'Z') {
            out += static_cast<char>(c - 'A' + 'a');
        } else if (word) {
            out += c;
        } else if (!out.empty() && out.back() != '-' && c != '.' && c != '\'') {
            out += '-';
        }
    }
    while (!out.empty() && out.back() == '-') {
        out.pop_back();
    }
    return out.empty() ? "actor" : out;
}

/// A person's name without the titles that the recogniser took in ("Prime Minister Boris Johnson"), any name
/// without words in small letters before it.
TokenSpan name_core(const Parse& tree, const Name& name) {
    TokenSpan core{name.first, name.last};
    for (TokenIndex t = name.first + 1; t < name.last; ++t) {
        // "Puerto Rico Senate on Sunday": names go on over "of" and "for", not over other prepositions
        if (tree[t].upos == Upos::adp && tree.form(t) != "of" && tree.form(t) != "for") {
            core.last = t;
            break;
        }
    }
    for (TokenIndex t = core.first; t + 1 < core.last; ++t) {
        const std::string word = lower_case(tree.form(t));
        const bool small = word == tree.form(t);
        const bool title = name.type == NameType::person && is(word, NounClass::person);
        if (title || (small && t == core.first)) {
            core.first = t + 1;
        }
    }
    return core;
}

/// Names, and capitalised words that no name covers ("Crew Dragon"); a name goes on over the proper nouns
/// after it
/// ("Washington" of "Washington Post").
std::vector<Name> proper_names(const Parse& tree, std::span<const TimexSite> sites) {
    std::vector<Name> names;
    for (TokenIndex t = 0; t < tree.size();) {
        const Name* name = tree.name_at(t);
        const bool proper = name != nullptr || tree[t].upos == Upos::propn;
        if (!proper || inside_timex(sites, t)) {
            ++t;
            continue;
        }
        Name run = name != nullptr ? *name : Name{t, t + 1, NameType::other};
        while (run.last < tree.size() && tree.sentence_index(run.last) == tree.sentence_index(t) &&
               tree[run.last].upos == Upos::propn && tree.head(run.last - 1) == run.last) {
            const Name* next = tree.name_at(run.last);
            if (next != nullptr && next->type == NameType::person && run.type != NameType::other) {
                break; // "US President Joe Biden": two names
            }
            run.type = next != nullptr               ? next->type
                       : run.type == NameType::place ? NameType::organisation
                                                     : run.type;
            run.last = next != nullptr ? next->last : run.last + 1;
        }
        names.push_back(run);
        t = run.last;
    }
    return names;
}

/// "Fourteen other men" that only begin a sentence are "fourteen other men" anywhere else.
std::string common_name(const Parse& tree, TokenSpan core) {
    std::string name = words_of(tree, core, Determiner::drop);
    const TokenIndex first = core.first;
    const bool opens = first == tree.sentence(first).first && name.rfind(tree.form(first), 0) == 0;
    const bool one_capital =
        name.size() > 1 && name[0] >= 'A' && name[0] <= 'Z' && name[1] >= 'a' && name[1] <= 'z';
    if (opens && one_capital && tree[first].upos != Upos::propn && tree.name_at(first) == nullptr) {
        name[0] = static_cast<char>(name[0] - 'A' + 'a');
    }
    return name;
}

/// "… which owns the dam, said it overflowed": an object that a later "it" of the sentence takes up as what
/// something happens to.
bool is_taken_up(const Parse& tree, TokenIndex thing) {
    if (tree.relation(thing) != Relation::obj) {
        return false;
    }
    for (TokenIndex t = thing + 1; t < tree.sentence(thing).last; ++t) {
        const TokenIndex verb = tree.head(t);
        if (is_subject(tree.relation(t)) && tree[t].upos == Upos::pron && tree.lemma(t) == "it" &&
            verb != no_token && is(tree.lemma(verb), VerbClass::befall)) {
            return true;
        }
    }
    return false;
}

/// "sold its chain", "cut their staff": what is done to a part of oneself.
bool is_belonging(const Parse& tree, TokenIndex noun) {
    const TokenIndex owner = tree.child(noun, {Relation::nmod_poss});
    return tree.relation(noun) == Relation::obj && owner != no_token && tree[owner].upos == Upos::pron;
}

/// "a boy, identified only as Ivan,": the name that a participle after the noun gives; no_token: none.
TokenIndex name_given(const Parse& tree, TokenIndex noun) {
    for (const TokenIndex participle : tree.children(noun)) {
        if (tree.relation(participle) != Relation::acl || tree[participle].xpos != Xpos::vbn ||
            !is(tree.lemma(participle), Hint::naming)) {
            continue;
        }
        for (const TokenIndex c : tree.children(participle)) {
            const Name* name = tree.name_at(c);
            const std::string_view preposition = tree.preposition(c);
            if (name != nullptr && name->type == NameType::person && c > participle &&
                (preposition.empty() || preposition == "as")) {
                return c;
            }
        }
    }
    return no_token;
}

/// "the court", without more.
bool is_bare_definite(const Parse& tree, TokenIndex head) {
    const TokenIndex det = tree.child(head, {Relation::det});
    const TokenSpan core = phrase_at(tree, head).core;
    return det != no_token && tree.lemma(det) == "the" && core.last - core.first <= 2;
}

} // namespace

Cast::Cast(const Parse& tree, std::span<const TimexSite> sites) {
    of_token_.assign(tree.size(), 0);
    gather_names(tree, sites);
    gather_nouns(tree);
    gather_things(tree, sites);
    resolve_pronouns(tree);
    give_ids();
}

const Actor* Cast::at(TokenIndex head) const {
    return of_token_[head] == 0 ? nullptr : &actors_[of_token_[head] - 1];
}

Cast::Index Cast::add_actor(const std::string& name, ActorType type) {
    actors_.push_back({.name = name, .type = type});
    const auto index = static_cast<Index>(actors_.size());
    first_mention_.push_back(no_mention);
    index_.add_name(index, lower_words(name));
    return index;
}

void Cast::add_mention(Index index, Range range) {
    actors_[index - 1].mentions.push_back(range);
    std::uint32_t& first = first_mention_[index - 1];
    first = std::min(first, static_cast<std::uint32_t>(range.begin));
}

/// Another form of the name; a person's longest form, up to four words, is the name.
void Cast::add_form(Index index, const std::string& form) {
    Actor& actor = actors_[index - 1];
    if (is_known_form(actor, form)) {
        return;
    }
    const std::vector<std::string> words = lower_words(form);
    const std::vector<std::string> name = lower_words(actor.name);
    if (words.size() > name.size() && actor.type == ActorType::person && words.size() <= 4) {
        actor.also.push_back(actor.name);
        index_.add_other_form(index, name);
        actor.name = form;
        index_.add_name(index, words);
    } else {
        actor.also.push_back(form);
        index_.add_other_form(index, words);
    }
}

/// A title ("CIA Director"): another form, never the name.
void Cast::add_title(Index index, const std::string& title) {
    if (!is_known_form(actors_[index - 1], title)) {
        actors_[index - 1].also.push_back(title);
        index_.add_other_form(index, lower_words(title));
    }
}

Cast::Index Cast::find_or_add(const Parse& tree, const Name& name, const NamePlaces& places) {
    const std::string form = words_of(tree, name_core(tree, name), Determiner::drop);
    const std::vector<std::string> words = lower_words(form);
    const ActorType type = type_of(name.type);
    for (const Index i : index_.sharing_word(words)) {
        const Actor& actor = actors_[i - 1];
        const std::vector<std::string> known = lower_words(actor.name);
        if (actor.type == type && same_name(known, words, type) && !places.is_offshoot(known, words)) {
            add_form(i, form);
            return i;
        }
    }
    // The same words under another type ("Taliban", once organisation, once other) are the same actor.
    const Index same = index_.named(words);
    return same != 0 ? same : add_actor(form, type);
}

void Cast::gather_names(const Parse& tree, std::span<const TimexSite> sites) {
    // Longer names first, so that a surname finds its full name wherever that stands in the article.
    std::vector<Name> names = proper_names(tree, sites);
    std::stable_sort(names.begin(), names.end(),
                     [](const Name& a, const Name& b) { return a.last - a.first > b.last - b.first; });
    NamePlaces places;
    for (const Name& name : names) {
        if (tree.sentence(name.first).block == BlockKind::body) {
            places.add(lower_words(words_of(tree, name_core(tree, name), Determiner::drop)), name.first);
        }
    }
    for (const Name& name : names) {
        const BlockKind block = tree.sentence(name.first).block;
        if (block != BlockKind::body && block != BlockKind::headline) {
            continue;
        }
        const Index index = find_or_add(tree, name, places);
        add_mention(index, tree.range_of({name.first, name.last}));
        for (TokenIndex t = name.first; t < name.last; ++t) {
            of_token_[t] = index;
        }
    }
}

/// A name inside the phrase that says who it is: in apposition, or right before or after the noun ("spokesman
/// X", "airline Y").
Cast::Index Cast::named_in(const Parse& tree, TokenIndex head) const {
    const Name* next = head + 1 < tree.size() ? tree.name_at(head + 1) : nullptr;
    if (next != nullptr && next->type == NameType::person &&
        tree.sentence_index(head) == tree.sentence_index(head + 1)) {
        return of_token_[head + 1]; // "Taliban leader Abdul Ghani Baradar", however it was parsed
    }
    for (const TokenIndex c : tree.children(head)) {
        const Relation relation = tree.relation(c);
        const Name* name = tree.name_at(c);
        const bool follows = c > head && (relation == Relation::flat || relation == Relation::compound ||
                                          relation == Relation::nmod_desc || relation == Relation::appos);
        const TokenIndex first = tree.subtree(c).first;
        const bool says_who = follows && relation == Relation::appos && first > head &&
                              tree.form(first - 1) == ","; // "the owner, Fjordlinjen"
        if (says_who && name == nullptr && tree[c].upos == Upos::noun) {
            if (const Index explained = named_in(tree, c)) {
                return explained; // "the candidate who came third, the singer Karl Holm"
            }
        }
        const bool is_kind = name != nullptr && name->first == head + 1 &&
                             (relation == Relation::appos || (name->type == NameType::organisation &&
                                                              is(tree.lemma(head), NounClass::organisation)));
        if (name != nullptr && follows && (says_who || is_kind || name->type == NameType::person)) {
            return of_token_[c];
        }
    }
    const TokenIndex given = name_given(tree, head);
    return given == no_token ? 0 : of_token_[given];
}

/// "the court" stands for "Supreme Court", "the spokesman" for the one person that was called so.
Cast::Index Cast::definite(const Parse& tree, TokenIndex head) const {
    // "the candidate who came third" is another one; "the observers who were seized" may well be those
    const TokenIndex clause = tree.child(head, {Relation::acl_relcl});
    const bool restricted = clause != no_token && clause > head && tree.form(head + 1) != ",";
    if (!is_bare_definite(tree, head)) {
        return 0;
    }
    Index found = 0;
    for (const Index i : index_.ending_with(lower_case(tree.form(head)))) {
        const bool another = restricted && actors_[i - 1].type == ActorType::person;
        if (first_mention_[i - 1] < tree[head].range.begin && !another) {
            found = std::max(found, i);
        }
    }
    return found;
}

/// "The company" is the firm that was named most among those of this sentence and the two before it.
Cast::Index Cast::firm_meant(const Parse& tree, TokenIndex head) const {
    constexpr std::size_t reach = 2;
    const std::vector<Sentence>& sentences = tree.document().sentences;
    const std::size_t sentence = tree.sentence_index(head);
    const std::size_t from = tree[sentences[sentence < reach ? 0 : sentence - reach].first].range.begin;
    Index found = 0;
    std::size_t most = 0;
    for (Index i = 1; i <= actors_.size(); ++i) {
        const Actor& actor = actors_[i - 1];
        const std::vector<std::string> words = lower_words(actor.name);
        const bool office =
            words.empty() || (is(words.back(), NounClass::organisation) &&
                              !is(words.back(), NounClass::legal_form) && !is(words.back(), NounClass::firm));
        if (actor.type != ActorType::organisation || office || actor.name[0] < 'A' || actor.name[0] > 'Z') {
            continue;
        }
        std::size_t before = 0;
        bool near = false;
        for (const Range& mention : actor.mentions) {
            before += mention.begin < tree[head].range.begin ? 1U : 0U;
            near = near || (mention.begin >= from && mention.begin < tree[head].range.begin);
        }
        if (near && before > most) {
            found = i;
            most = before;
        }
    }
    return found;
}

void Cast::gather_nouns(const Parse& tree) {
    for (TokenIndex t = 0; t < tree.size(); ++t) {
        const std::optional<ActorType> type = type_of_noun(tree, t);
        const Relation relation = tree.relation(t);
        const bool core = is_subject(relation) ||
                          relation == Relation::obj; // taggers see an adjective in "chief executive"
        const bool noun =
            tree[t].upos == Upos::noun || tree[t].upos == Upos::propn || (core && tree[t].upos == Upos::adj);
        if (!noun || !type || of_token_[t] != 0 || tree.sentence(t).block != BlockKind::body) {
            continue;
        }
        if (*type != ActorType::person && is_belonging(tree, t)) {
            continue;
        }
        const Phrase phrase = phrase_at(tree, t);
        const std::string form = common_name(tree, phrase.core);
        const Range range = tree.range_of(phrase.core);
        if (relation == Relation::compound || relation == Relation::flat || relation == Relation::nmod_desc ||
            relation == Relation::appos) {
            // A title ("CIA Director William Burns"; "Suhail Shaheen, a spokesman"): another form of the
            // person's name.
            const TokenIndex up = tree.head(t);
            if (up != no_token && of_token_[up] != 0 && *type == ActorType::person) {
                const Index person = of_token_[up];
                if (actors_[person - 1].type == ActorType::person) {
                    add_title(person, words_of(tree, {phrase.core.first, t + 1}, Determiner::drop));
                    if (relation == Relation::appos) {
                        of_token_[t] = person;
                    }
                    continue;
                }
            }
            if (relation != Relation::appos) {
                continue;
            }
        }
        if (const Index person = named_in(tree, t)) {
            add_title(person, words_of(tree, {phrase.core.first, t + 1}, Determiner::drop));
            of_token_[t] = person;
            continue;
        }
        Index index = definite(tree, t);
        if (index == 0 && is(tree.lemma(t), NounClass::firm) && is_bare_definite(tree, t)) {
            index = firm_meant(tree, t);
        }
        if (index == 0) {
            index = index_.named(lower_words(form));
        }
        if (index == 0) {
            index = add_actor(form, *type);
        }
        add_mention(index, range);
        of_token_[t] = index;
    }
}

/// What happens to a thing has the thing as its subject: "the dam overflowed", "the market was rebuilt".
void Cast::gather_things(const Parse& tree, std::span<const TimexSite> sites) {
    for (TokenIndex t = 0; t < tree.size(); ++t) {
        const bool noun = tree[t].upos == Upos::noun || tree[t].upos == Upos::propn;
        const TokenIndex verb = tree.head(t);
        const bool takes_part = is_subject(tree.relation(t)) || is_taken_up(tree, t);
        if (!noun || of_token_[t] != 0 || !takes_part || verb == no_token || tree[verb].upos != Upos::verb ||
            inside_timex(sites, t) || tree.sentence(t).block != BlockKind::body) {
            continue;
        }
        const Phrase phrase = phrase_at(tree, t);
        constexpr TokenIndex longest = 8; // more is a clause that the parser has not seen
        if (phrase.core.last - phrase.core.first > longest || find_event_noun(tree.lemma(t))) {
            continue;
        }
        const std::string form = common_name(tree, phrase.core);
        Index index = definite(tree, t);
        if (index == 0) {
            index = index_.named(lower_words(form));
        }
        if (index == 0) {
            index = add_actor(form, ActorType::other);
        }
        add_mention(index, tree.range_of(phrase.core));
        of_token_[t] = index;
    }
}

void Cast::resolve_pronouns(const Parse& tree) {
    Antecedents antecedents(tree, actors_.size());
    for (TokenIndex t = 0; t < tree.size(); ++t) {
        if (tree[t].upos == Upos::pron && of_token_[t] == 0) {
            of_token_[t] = antecedents.of(t);
            if (of_token_[t] != 0) {
                antecedents.mention_again(t, of_token_[t], actors_[of_token_[t] - 1].type);
            }
        } else if (of_token_[t] != 0) {
            antecedents.mention(t, of_token_[t], actors_[of_token_[t] - 1].type);
        }
    }
}

void Cast::give_ids() {
    std::set<std::string> taken;
    for (Actor& actor : actors_) {
        const std::string base = slug(actor.name);
        actor.id = base;
        for (int n = 2; !taken.insert(actor.id).second; ++n) {
            actor.id = base + "-" + std::to_string(n);
        }
        std::sort(actor.mentions.begin(), actor.mentions.end());
        std::sort(actor.also.begin(), actor.also.end());
    }
}

std::vector<Actor> Cast::sorted() const {
    std::vector<Actor> all = actors_;
    std::sort(all.begin(), all.end(), [](const Actor& a, const Actor& b) { return a.id < b.id; });
    return all;
}

} // namespace dateline
