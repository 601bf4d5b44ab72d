#include "events/antecedents.hpp"

#include "events/phrase.hpp"

namespace dateline {

namespace {

constexpr std::size_t reach_of_persons = 2; ///< sentences back
constexpr std::size_t reach_of_others = 1;

} // namespace

Antecedents::Antecedents(const Parse& tree, std::size_t actors) : tree_(tree), genders_(actors + 1) {}

/// "Mr Rehn", "Queen Anna", "the woman": the noun itself or a title right before it; else a first name.
Gender Antecedents::gender_at(TokenIndex token) const {
    constexpr TokenIndex title = 2;
    const TokenIndex first = tree_.sentence(token).first;
    for (TokenIndex t = token; t + title >= token && t >= first; --t) {
        std::string word = lower_case(tree_.lemma(t));
        if (!word.empty() && word.back() == '.') {
            word.pop_back(); // "Mr."
        }
        if (is(word, NounClass::male)) {
            return Gender::male;
        }
        if (is(word, NounClass::female)) {
            return Gender::female;
        }
        if (t == 0) {
            break;
        }
    }
    const Name* name = tree_.name_at(token);
    const bool whole = name != nullptr && name->type == NameType::person && name->last - name->first > 1;
    return whole ? gender_of_name(tree_.form(name->first)) : Gender::unknown;
}

void Antecedents::mention(TokenIndex token, Index actor, ActorType type) {
    const Relation relation = tree_.relation(token);
    const bool subject = is_subject(relation);
    const std::size_t sentence = tree_.sentence_index(token);
    const bool plural = tree_[token].features.number == Number::plural;
    if (type == ActorType::person && !plural && genders_[actor] == Gender::unknown) {
        genders_[actor] = gender_at(token);
    }
    if (!subject && relation != Relation::obj && relation != Relation::obl_agent) {
        return;
    }
    if (type == ActorType::person && !plural) {
        persons_.push_back({actor, sentence, subject});
        const Name* name = tree_.name_at(token);
        if (subject && name != nullptr && name->last - name->first == 1 &&
            genders_[actor] == Gender::unknown) {
            unsure_ = {actor, sentence};
        }
    } else if (subject && !plural && type != ActorType::person && type != ActorType::group) {
        thing_ = {actor, sentence};
    }
    if (type == ActorType::place || type == ActorType::other) {
        inanimate_ = {actor, sentence};
    }
    if (subject && (plural || type == ActorType::group || type == ActorType::organisation)) {
        many_ = {actor, sentence};
    }
}

void Antecedents::mention_again(TokenIndex pronoun, Index actor, ActorType type) {
    const bool owner = tree_.relation(pronoun) == Relation::nmod_poss;
    if (owner && type == ActorType::person && is_subject(tree_.relation(tree_.head(pronoun)))) {
        persons_.push_back({actor, tree_.sentence_index(pronoun), true});
    }
}

Antecedents::Index Antecedents::person_for(Gender gender, std::size_t sentence) {
    Index found = 0;
    std::size_t found_in = 0;
    for (std::size_t i = persons_.size(); i-- > 0;) {
        const Person& person = persons_[i];
        if (sentence - person.sentence > reach_of_persons || (found != 0 && person.sentence != found_in)) {
            break;
        }
        const Gender known = genders_[person.actor];
        if (known != Gender::unknown && known != gender) {
            continue;
        }
        const bool better = found == 0 || person.subject;
        found = better ? person.actor : found;
        found_in = person.sentence;
        if (person.subject) {
            break;
        }
    }
    if (found != 0) {
        genders_[found] = gender;
    }
    return found;
}

Antecedents::Index Antecedents::of(TokenIndex pronoun) {
    const std::size_t sentence = tree_.sentence_index(pronoun);
    const std::string form = lower_case(tree_.form(pronoun));
    if (form == "he" || form == "his" || form == "him") {
        return person_for(Gender::male, sentence);
    }
    if (form == "she" || form == "her" || form == "hers") {
        return person_for(Gender::female, sentence);
    }
    if (form == "they" || form == "their" || form == "them") {
        return many_.actor != 0 && sentence - many_.sentence <= reach_of_others ? many_.actor : 0;
    }
    if (form == "it" || form == "its") {
        const TokenIndex verb = tree_.head(pronoun);
        const bool befalls = verb != no_token && is(tree_.lemma(verb), VerbClass::befall);
        const Latest& thing = befalls && inanimate_.actor != 0 ? inanimate_ : thing_;
        if (thing.actor != 0 && sentence - thing.sentence <= reach_of_others) {
            return thing.actor;
        }
        return unsure_.actor != 0 && sentence - unsure_.sentence <= reach_of_others ? unsure_.actor : 0;
    }
    return 0;
}

} // namespace dateline
