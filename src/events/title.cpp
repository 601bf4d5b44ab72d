#include "events/title_words.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace dateline {

namespace {

bool ends_with(std::string_view word, std::string_view suffix) {
    return word.size() >= suffix.size() && word.substr(word.size() - suffix.size()) == suffix;
}

bool is_vowel(char c) {
    return std::string_view("aeiou").find(c) != std::string_view::npos;
}

/// Third person singular by the spelling rules of English; "be" and "have" are the exceptions.
std::string third_person(std::string_view lemma) {
    std::string out(lemma);
    if (lemma == "be") {
        return "is";
    }
    if (lemma == "have") {
        return "has";
    }
    const bool hisses = ends_with(lemma, "s") || ends_with(lemma, "x") || ends_with(lemma, "z") ||
                        ends_with(lemma, "ch") || ends_with(lemma, "sh") || ends_with(lemma, "o");
    if (hisses) {
        return out + "es";
    }
    if (lemma.size() > 1 && lemma.back() == 'y' && !is_vowel(lemma[lemma.size() - 2])) {
        out.pop_back();
        return out + "ies";
    }
    return out + "s";
}

class Title {
  public:
    Title(const Reading& reading, const Draft& draft)
        : reading_(reading), tree_(reading.tree), words_(reading), draft_(draft) {}

    std::string write() {
        const bool noun = draft_.candidate.is_noun();
        const bool subject =
            !all(draft_.group.passive && all(Role::agent, "by").empty() ? Role::patient : Role::agent, "")
                 .empty() ||
            !all(Role::agent, "by").empty();
        if (noun && (draft_.candidate.verb == no_token || !subject)) {
            noun_title();
        } else if (!noun && !subject) {
            clause_title();
        } else {
            verb_title();
        }
        capitalise();
        return std::move(out_);
    }

  private:
    void put(std::string_view words) {
        if (words.empty()) {
            return;
        }
        if (!out_.empty()) {
            out_ += ' ';
        }
        out_ += words;
    }

    /// The phrase as a title names it: an actor by name, a thing by its words with what follows it, no dates.
    std::string name_of(const DraftParticipant& p) const {
        const Upos upos = tree_[p.phrase.head].upos;
        const bool named = p.actor != nullptr && !p.actor->name.empty() && p.actor->name[0] >= 'A' &&
                           p.actor->name[0] <= 'Z';
        const TokenIndex said_to_be =
            tree_.child(p.phrase.head, {Relation::appos}); // "the owner, Fjordlinjen"
        const bool introduced = said_to_be != no_token && tree_.name_at(said_to_be) != nullptr;
        if (p.actor != nullptr && (upos == Upos::pron || tree_.name_at(p.phrase.head) != nullptr ||
                                   (named && (introduced || p.actor->type == ActorType::person)))) {
            return p.actor->name;
        }
        return words_.without_times(words_.extended(p.phrase));
    }

    std::string all(Role role, std::string_view preposition) const {
        std::vector<std::string> names;
        std::string_view joint = "and";
        for (const DraftParticipant& p : draft_.participants) {
            if (p.role == role && p.preposition == preposition && p.phrase.head != draft_.candidate.trigger) {
                names.push_back(name_of(p));
                const TokenIndex cc = tree_.child(p.phrase.head, {Relation::cc});
                joint = cc != no_token && cc < p.phrase.head ? tree_.lemma(cc) : joint; // "or", "but"
            }
        }
        std::string out;
        for (std::size_t i = 0; i < names.size(); ++i) {
            if (i > 0) {
                out += i + 1 == names.size() ? fmt::format(" {} ", joint) : ", ";
            }
            out += names[i];
        }
        return out;
    }

    /// At the start of a sentence any noun has a capital, and taggers take "Talks" for one name.
    bool looks_plural(TokenIndex head) const {
        const std::string_view form = tree_.form(head);
        return head == tree_.sentence(head).first && tree_[head].upos == Upos::propn &&
               tree_.name_at(head) == nullptr && ends_with(form, "s") && !ends_with(form, "ss") &&
               !ends_with(form, "us");
    }

    /// "A jury convicts", "each team plays"; "police search".
    bool is_single(TokenIndex head) const {
        const TokenIndex det = tree_.child(head, {Relation::det});
        return det != no_token &&
               (tree_.lemma(det) == "a" || tree_.lemma(det) == "an" || tree_.lemma(det) == "each");
    }

    /// "Halden Metals denies" as any firm does; "the Tigers win".
    bool is_firm(TokenIndex head) const {
        const Name* name = tree_.name_at(head);
        return name != nullptr && name->type == NameType::organisation && name->last - name->first > 1 &&
               tree_.child(head, {Relation::det}) == no_token;
    }

    /// "71 per cent turn down the offer"
    bool is_counted(TokenIndex head) const {
        const TokenIndex count = tree_.child(head, {Relation::nummod});
        return count != no_token && count < head && tree_.lemma(count) != "one" &&
               tree_.lemma(count) != "1" && tree_.child(head, {Relation::det}) == no_token;
    }

    bool plural_subject(Role role, std::string_view preposition) const {
        std::size_t count = 0;
        bool plural = false;
        for (const DraftParticipant& p : draft_.participants) {
            if (p.role == role && p.preposition == preposition) {
                ++count;
                plural =
                    plural ||
                    (tree_[p.phrase.head].features.number == Number::plural && !is_firm(p.phrase.head)) ||
                    (tree_[p.phrase.head].upos == Upos::num && tree_.lemma(p.phrase.head) != "one") ||
                    looks_plural(p.phrase.head) || is_counted(p.phrase.head) ||
                    (p.actor != nullptr && p.actor->type == ActorType::group && !is_single(p.phrase.head));
            }
        }
        return plural || count > 1;
    }

    /// Without a subject the clause speaks for itself.
    void clause_title() {
        TokenSpan span = tree_.subtree(draft_.candidate.trigger);
        while (span.first + 1 < span.last &&
               (tree_[span.first].upos == Upos::punct || tree_[span.first].upos == Upos::sconj ||
                tree_[span.first].upos == Upos::cconj)) {
            ++span.first;
        }
        const bool cut = span.last - span.first > longest_complement;
        span.last = cut ? span.first + longest_complement : span.last;
        put_cut(span, cut);
    }

    /// A span that was cut ends in an ellipsis, not in a word or mark that leads on.
    void put_cut(TokenSpan span, bool cut) {
        while (span.last > span.first && cut && words_.is_dangling(span.last - 1)) {
            --span.last;
        }
        const std::string words = span.first < span.last ? words_.without_times(span) : std::string{};
        put(cut ? words + "…" : words);
    }

    void verb_title() {
        const TokenIndex verb = draft_.candidate.verb;
        const std::string by = all(Role::agent, "by");
        const bool passive = draft_.group.passive && by.empty(); // "X is sued by Y": Y sues X
        const Role subject_role = passive ? Role::patient : Role::agent;
        put(by.empty() ? all(subject_role, "") : by);
        if (verb > 0 && tree_.head(verb - 1) == verb && is(tree_.lemma(verb - 1), Hint::nearly)) {
            put(tree_.form(verb - 1));
        }
        put_verb(verb, passive, plural_subject(subject_role, by.empty() ? "" : "by"));
        const TokenIndex particle = tree_.child(verb, {Relation::compound_prt});
        if (particle != no_token) {
            put(tree_.form(particle));
        }
        const TokenIndex whither = verb + 1; // "ran aground"
        if (whither < tree_.size() && tree_.head(whither) == verb &&
            tree_.relation(whither) == Relation::advmod && is(tree_.lemma(whither), Hint::whither) &&
            !opens_phrase(whither)) {
            put(tree_.form(whither));
        }
        if (draft_.candidate.is_noun()) {
            put(tree_.preposition(draft_.candidate.trigger)); // "result in an agreement"
            put(words_.without_times(words_.extended(phrase_at(tree_, draft_.candidate.trigger))));
        }
        if (speaks_on(verb)) {
            put_rest_of_sentence(verb);
            return;
        }
        put(all(Role::recipient, ""));
        if (!passive) {
            put(all(Role::patient, ""));
            put_length(tree_.child(verb, {Relation::obj}));
        }
        const TokenIndex complement = complement_of(verb);
        if (complement == no_token) {
            put_whither(verb);
        } else {
            put_phrases([complement](TokenIndex head) { return head < complement; });
            put_complement(complement);
        }
        put_phrases([complement](TokenIndex head) { return complement == no_token || head > complement; });
        if (draft_.place && out_.size() < 70 && out_.find(draft_.place_name) == std::string::npos) {
            put(place_words());
        }
    }

    /// Those who take part by a preposition, of whom `here` says that they stand here: "call on Turkey to
    /// halt".
    template <class Here>
    void put_phrases(Here here) {
        for (const DraftParticipant& p : draft_.participants) {
            const bool names_somebody = p.role != Role::other || p.actor != nullptr;
            const bool said =
                p.preposition == "of" || p.preposition == "by" || is(p.preposition, Hint::attribution);
            const bool opens_clause = p.actor != nullptr && p.actor->type == ActorType::person &&
                                      p.preposition == "after"; // "… after X left"
            if (!p.preposition.empty() && !said && !opens_clause && names_somebody && !inside_noun(p) &&
                here(p.phrase.head)) {
                put(std::string(p.preposition) + " " + name_of(p));
            }
        }
    }

    /// "sank off Todos Santos", where the parser took `off` for an adverb.
    bool opens_phrase(TokenIndex t) const {
        return t + 1 < tree_.sentence(t).last &&
               (is_nominal(tree_, t + 1) || tree_[t + 1].upos == Upos::det) && !words_.is_time(t + 1);
    }

    /// Already said with the noun's own phrase ("file a lawsuit against X").
    bool inside_noun(const DraftParticipant& p) const {
        return draft_.candidate.is_noun() &&
               words_.extended(phrase_at(tree_, draft_.candidate.trigger)).contains(p.phrase.head);
    }

    void put_verb(TokenIndex verb, bool passive, bool plural) {
        const std::string lemma(tree_.lemma(verb));
        // "is expected to attend", "plan a march": the plan is there already, only what it governs lies ahead
        const bool is_plan = (passive || draft_.candidate.is_noun()) && is(lemma, VerbClass::plan);
        const bool ahead = draft_.status == Status::planned && !is_plan;
        if (draft_.status == Status::possible || draft_.status == Status::conditional) {
            put(draft_.group.modality.empty() || draft_.group.modality == "can" ? "may"
                                                                                : draft_.group.modality);
        } else if (ahead) {
            put("to");
        }
        const bool bare = ahead || draft_.status == Status::possible || draft_.status == Status::conditional;
        if (draft_.group.polarity == Polarity::neg) {
            put(bare || passive ? "not" : plural ? "do not" : "does not");
        }
        if (passive) {
            put(bare ? "be" : "");
            put(words_.inside(verb));
        } else if (bare || plural || draft_.group.polarity == Polarity::neg) {
            put(lemma);
        } else {
            put(third_person(lemma));
        }
    }

    /// "to leave the country", "that …": the head of what the verb governs; no_token: nothing behind it.
    TokenIndex complement_of(TokenIndex verb) const {
        for (const TokenIndex c : tree_.children(verb)) {
            const Relation relation = tree_.relation(c);
            const TokenIndex mark = tree_.child(c, {Relation::mark});
            const bool asked = relation == Relation::advcl && mark != no_token &&
                               tree_[mark].xpos == Xpos::to && is(tree_.lemma(verb), VerbClass::demand);
            // "…, he said": the content stands before; its own event has it
            if ((asked || relation == Relation::xcomp || relation == Relation::ccomp) &&
                tree_.subtree(c).first >= verb) {
                return c;
            }
        }
        return no_token;
    }

    void put_complement(TokenIndex complement) {
        TokenSpan span = tree_.subtree(complement);
        while (span.first < span.last && tree_[span.first].upos == Upos::punct) {
            ++span.first;
        }
        const bool cut = span.last - span.first > longest_complement;
        span.last = cut ? span.first + longest_complement : span.last;
        put_cut(span, cut);
    }

    /// "spent two years in Oslo"
    void put_length(TokenIndex object) {
        const TimexSite* site = object == no_token ? nullptr : site_at(reading_.sites, object);
        if (site != nullptr && site->timex->type == TimexType::duration) {
            put(words_.without_times(phrase_at(tree_, object).core));
        }
    }

    /// "slipped into orbit", "went on trial": the phrase right after a verb says what it means.
    void put_whither(TokenIndex verb) {
        const TokenIndex particle = tree_.child(verb, {Relation::compound_prt});
        const TokenIndex next = particle == verb + 1 ? verb + 2 : verb + 1;
        for (const TokenIndex c : tree_.children(verb)) {
            const Relation relation = tree_.relation(c);
            const TokenSpan span = tree_.subtree(c);
            const bool oblique = relation == Relation::obl || relation == Relation::obl_agent;
            if (!oblique || c < verb || span.first > next || words_.is_time(c) ||
                tree_.preposition(c).empty()) {
                continue;
            }
            const bool told = std::any_of(
                draft_.participants.begin(), draft_.participants.end(), [&](const DraftParticipant& p) {
                    return p.phrase.head == c && (p.role != Role::other || p.actor != nullptr);
                });
            const bool is_place = draft_.place && draft_.place->head == c && !draft_.place_name.empty();
            if (!told && !is_place && span.last - span.first <= longest_complement / 2) {
                put(words_.without_times(span));
            }
            return;
        }
    }

    /// A saying whose words the parser did not hang on it, and that stand after it.
    bool speaks_on(TokenIndex verb) const {
        const std::string_view lemma = draft_.candidate.lemma;
        const bool reports = is(lemma, VerbClass::report) && tree_.child(verb, {Relation::obj}) == no_token;
        return (is(lemma, VerbClass::say) || reports) && !draft_.group.passive &&
               !draft_.candidate.is_noun() &&
               tree_.child(verb, {Relation::ccomp, Relation::xcomp}) == no_token &&
               verb + 4 < tree_.sentence(verb).last;
    }

    /// What is said, where the parser did not hang it on the verb.
    void put_rest_of_sentence(TokenIndex verb) {
        TokenSpan span{verb + 1, tree_.sentence(verb).last};
        while (span.last > span.first && tree_[span.last - 1].upos == Upos::punct) {
            --span.last;
        }
        for (TokenIndex t = verb + 1; t < span.last; ++t) {
            if (tree_[t].upos == Upos::sconj && tree_.lemma(t) == "that") {
                span.first = t; // "announced on Monday, after months of talks, that …"
                break;
            }
        }
        while (span.first < span.last && words_.is_time(span.first)) {
            ++span.first;
        }
        const bool accompanied = span.last - span.first > 1 && tree_[span.first].xpos == Xpos::comma &&
                                 tree_[span.first + 1].xpos == Xpos::vbg;
        if (accompanied) {
            return; // "…, they announced on Tuesday, ending months of talks"
        }
        const bool cut = span.last - span.first > longest_complement;
        span.last = cut ? span.first + longest_complement : span.last;
        put_cut(span, cut);
    }

    std::string place_words() const {
        const std::string_view preposition = tree_.preposition(draft_.place->head);
        const bool named = tree_.name_at(draft_.place->head) != nullptr; // "in Oslo", "in the country"
        return std::string(preposition.empty() ? "at" : preposition) + " " +
               (named ? draft_.place_name : words_.without_times(draft_.place->core));
    }

    /// What a date is set for ("deadline for the army to leave"), wherever the parser hung it.
    TokenIndex end_of_purpose(TokenIndex noun) const {
        const TokenIndex last = std::min(tree_.sentence(noun).last, noun + 1 + longest_complement);
        TokenIndex end = noun + 1;
        if (draft_.candidate.point != NounPoint::scheduled || end >= last ||
            (tree_.lemma(end) != "for" && tree_[end].xpos != Xpos::to)) {
            return end;
        }
        while (end < last && tree_[end].upos != Upos::punct && tree_[end].upos != Upos::cconj) {
            ++end;
        }
        while (end > noun + 1 && words_.is_dangling(end - 1)) {
            --end;
        }
        return end;
    }

    void noun_title() {
        const TokenIndex noun = draft_.candidate.trigger;
        const Phrase phrase = phrase_at(tree_, noun);
        TokenSpan span = words_.extended(phrase);
        span.last = std::max(span.last, end_of_purpose(noun));
        while (span.first + 1 < span.last && tree_[span.first].upos == Upos::det) {
            ++span.first;
        }
        const bool own_date = draft_.site != nullptr && draft_.site->span.first == span.first &&
                              draft_.site->span.last <= noun && draft_.time;
        span.first =
            own_date ? draft_.site->span.last : span.first; // "August 31 deadline": the date stands beside it
        while (span.first < noun && tree_[span.first].xpos == Xpos::pos) {
            ++span.first; // "next week's deadline"
        }
        put(words_.without_times(span));
        const TokenIndex aim = tree_.child(noun, {Relation::acl});
        if (aim != no_token && tree_[aim].xpos == Xpos::vb &&
            tree_.subtree(aim).last - tree_.subtree(aim).first <= longest_complement) {
            put(words_.without_times(tree_.subtree(aim)));
        }
        if (draft_.place && out_.size() < 60) {
            if (out_.find(draft_.place_name) == std::string::npos) {
                put(place_words());
            }
        }
    }

    void capitalise() {
        if (!out_.empty() && out_[0] >= 'a' && out_[0] <= 'z') {
            out_[0] = static_cast<char>(out_[0] - 'a' + 'A');
        }
    }

    const Reading& reading_;
    const Parse& tree_;
    TitleWords words_;
    const Draft& draft_;
    std::string out_{};
};

} // namespace

std::string title_of(const Reading& reading, const Draft& draft) {
    return Title(reading, draft).write();
}

} // namespace dateline
