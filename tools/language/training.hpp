#pragma once

#include "conllu.hpp"
#include "language/tag_classes.hpp"
#include "perceptron.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace dateline::training {

/// A treebank sentence made ready: hashes of its words, gold tag class, tag class as a tagger sees it.
struct Prepared {
    std::vector<language::Atoms> atoms{};
    std::vector<std::uint8_t> gold{};
    std::vector<std::uint8_t> tags{};
    std::vector<std::uint16_t> heads{};
    std::vector<Relation> relations{};
};

/// SplitMix64: the same sequence on every machine.
class Random {
  public:
    explicit Random(std::uint64_t seed) : state_(seed) {}
    std::uint64_t next();
    std::size_t below(std::size_t n) { return static_cast<std::size_t>(next() % n); }
    template <class T>
    void shuffle(std::vector<T>& items) {
        for (std::size_t i = items.size(); i > 1; --i) {
            std::swap(items[i - 1], items[below(i)]);
        }
    }

  private:
    std::uint64_t state_;
};

/// The tag classes of the treebank, most frequent first; rare ones become the commonest of their tag.
[[nodiscard]] std::vector<language::TagClass> tag_classes(const std::vector<TreeSentence>& trees);
[[nodiscard]] std::vector<Prepared> prepare(const std::vector<TreeSentence>& trees,
                                            const std::vector<language::TagClass>& classes);

/// Learns tags from sentences[i] for all i in `chosen`.
[[nodiscard]] Perceptron train_tagger(const std::vector<Prepared>& sentences, std::vector<std::size_t> chosen,
                                      std::uint32_t classes, int epochs, const char* label);
/// Tags for every sentence from taggers that have not seen it.
void jackknife(std::vector<Prepared>& sentences, std::uint32_t classes, std::size_t folds, int epochs);

/// Learns steps with a dynamic oracle.
[[nodiscard]] Perceptron train_parser(const std::vector<Prepared>& sentences, int epochs);

struct NameModel {
    Perceptron weights;
    std::vector<std::int32_t> transitions{};
    std::string packed{};
};
struct NameExample {
    std::vector<language::Atoms> atoms{};
    std::vector<std::uint8_t> tags{};
    std::vector<std::uint8_t> labels{};
};
/// Learns labels; gives packed weights and transitions on one scale.
[[nodiscard]] NameModel train_names(const std::vector<NameExample>& examples, int epochs, std::size_t bytes,
                                    double most);

[[nodiscard]] std::string train_lemmas(const std::vector<TreeSentence>& trees);
[[nodiscard]] std::string train_pronouns(const std::vector<TreeSentence>& trees);

} // namespace dateline::training
