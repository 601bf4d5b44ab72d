#pragma once

#include "events/lexicon.hpp"
#include "events/parse.hpp"

#include <dateline/events/analysis.hpp>

#include <cstdint>
#include <vector>

namespace dateline {

/// Whom a pronoun stands for: the latest mention that fits it in number and gender, a subject before others.
/// Mentions and pronouns are given in text order; linear in the text.
class Antecedents {
  public:
    using Index = std::uint32_t; ///< of an actor, from 1; 0: none

    Antecedents(const Parse& tree, std::size_t actors);

    /// The token names the actor.
    void mention(TokenIndex token, Index actor, ActorType type);
    /// The pronoun stood for the actor: as a subject, or as its owner ("his death"), it is what is spoken of.
    void mention_again(TokenIndex pronoun, Index actor, ActorType type);
    /// The actor that the pronoun stands for; what it tells of the actor's gender is kept.
    [[nodiscard]] Index of(TokenIndex pronoun);

  private:
    struct Person {
        Index actor = 0;
        std::size_t sentence = 0;
        bool subject = false;
    };
    struct Latest {
        Index actor = 0;
        std::size_t sentence = 0;
    };

    [[nodiscard]] Gender gender_at(TokenIndex token) const;
    [[nodiscard]] Index person_for(Gender gender, std::size_t sentence);

    const Parse& tree_;
    std::vector<Gender> genders_;   ///< by actor
    std::vector<Person> persons_{}; ///< in text order
    Latest many_{};
    Latest thing_{};
    Latest unsure_{};    ///< "Marlow" alone, which names nobody surely: a firm that the recogniser took for a
                         ///< person
    Latest inanimate_{}; ///< neither person, group nor organisation; an object too
};

} // namespace dateline
