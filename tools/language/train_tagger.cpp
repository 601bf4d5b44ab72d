#include "language/sparse_weights.hpp"
#include "language/tag_features.hpp"
#include "training.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <map>
#include <numeric>

namespace dateline::training {

using language::TagClass;

std::uint64_t Random::next() {
    state_ += 0x9E3779B97F4A7C15ULL;
    std::uint64_t z = state_;
    z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9ULL;
    z = (z ^ (z >> 27U)) * 0x94D049BB133111EBULL;
    return z ^ (z >> 31U);
}

namespace {

TagClass class_of(const Word& word) {
    return {.xpos = word.xpos,
            .upos = word.upos,
            .form = word.features.form,
            .mood = word.features.mood,
            .passive = word.features.passive};
}

} // namespace

std::vector<TagClass> tag_classes(const std::vector<TreeSentence>& trees) {
    std::map<TagClass, std::size_t> counts;
    for (const TreeSentence& tree : trees) {
        for (const Word& word : tree.words) {
            ++counts[class_of(word)];
        }
    }
    std::vector<std::pair<std::size_t, TagClass>> order;
    std::map<Xpos, std::size_t> best;
    for (const auto& [tag, count] : counts) {
        best[tag.xpos] = std::max(best[tag.xpos], count);
    }
    for (const auto& [tag, count] : counts) {
        if (count >= 12 || count == best[tag.xpos]) {
            order.emplace_back(count, tag);
        }
    }
    std::sort(order.begin(), order.end(), [](const auto& a, const auto& b) {
        return a.first != b.first ? a.first > b.first : a.second < b.second;
    });
    order.resize(std::min<std::size_t>(order.size(), 255));
    std::vector<TagClass> classes;
    classes.reserve(order.size());
    for (const auto& [count, tag] : order) {
        classes.push_back(tag);
    }
    return classes;
}

std::vector<Prepared> prepare(const std::vector<TreeSentence>& trees, const std::vector<TagClass>& classes) {
    std::vector<Prepared> out;
    std::string lower;
    for (const TreeSentence& tree : trees) {
        Prepared p;
        for (const Word& word : tree.words) {
            const TagClass tag = class_of(word);
            auto at = std::find(classes.begin(), classes.end(), tag);
            if (at == classes.end()) {
                at = std::find_if(classes.begin(), classes.end(),
                                  [&](const TagClass& c) { return c.xpos == tag.xpos; });
            }
            p.atoms.push_back(language::atoms_of(word.form, lower));
            p.gold.push_back(static_cast<std::uint8_t>(at - classes.begin()));
            p.heads.push_back(word.head);
            p.relations.push_back(word.relation);
        }
        p.tags = p.gold;
        out.push_back(std::move(p));
    }
    return out;
}

Perceptron train_tagger(const std::vector<Prepared>& sentences, std::vector<std::size_t> chosen,
                        std::uint32_t classes, int epochs, const char* label) {
    Perceptron weights(classes);
    Random random(7);
    language::FeatureList features;
    std::vector<std::uint8_t> tags;
    std::vector<std::int32_t> scores;
    for (int epoch = 1; epoch <= epochs; ++epoch) {
        random.shuffle(chosen);
        std::size_t right = 0;
        std::size_t words = 0;
        for (const std::size_t s : chosen) {
            const Prepared& sentence = sentences[s];
            tags.assign(sentence.gold.size(), 0);
            for (std::size_t i = 0; i < tags.size(); ++i) {
                language::tag_features(sentence.atoms, i, tags, features);
                scores.assign(classes, 0);
                weights.add(features.features(), scores);
                tags[i] = static_cast<std::uint8_t>(std::max_element(scores.begin(), scores.end()) -
                                                    scores.begin());
                weights.tick();
                if (tags[i] != sentence.gold[i]) {
                    weights.update(features.features(), sentence.gold[i], 1);
                    weights.update(features.features(), tags[i], -1);
                }
                right += tags[i] == sentence.gold[i] ? 1U : 0U;
                ++words;
            }
        }
        fmt::print("{} epoch {}: {:.2f} % right while learning, {} features\n", label, epoch,
                   100.0 * static_cast<double>(right) / static_cast<double>(std::max<std::size_t>(1, words)),
                   weights.rows());
        std::fflush(stdout);
    }
    return weights;
}

void jackknife(std::vector<Prepared>& sentences, std::uint32_t classes, std::size_t folds, int epochs) {
    std::size_t right = 0;
    std::size_t words = 0;
    for (std::size_t fold = 0; fold < folds; ++fold) {
        // Blocks of sentences, not every n-th one: neighbours in a document share words.
        const auto held = [&](std::size_t i) { return i / 50 % folds == fold; };
        std::vector<std::size_t> chosen;
        for (std::size_t i = 0; i < sentences.size(); ++i) {
            if (!held(i)) {
                chosen.push_back(i);
            }
        }
        const Perceptron trained = train_tagger(sentences, chosen, classes, epochs, "jackknife");
        const std::string bytes = trained.packed(0, 12.0);
        const std::vector<std::uint64_t> aligned((bytes.size() + 7) / 8);
        std::copy(bytes.begin(), bytes.end(),
                  reinterpret_cast<char*>(const_cast<std::uint64_t*>(aligned.data())));
        language::SparseWeights view;
        if (!view.attach(std::as_bytes(std::span(aligned)))) {
            fmt::print(stderr, "the packed tagger cannot be read\n");
            return;
        }
        language::FeatureList features;
        std::vector<std::int32_t> scores;
        for (std::size_t s = 0; s < sentences.size(); ++s) {
            if (!held(s)) {
                continue;
            }
            Prepared& sentence = sentences[s];
            for (std::size_t i = 0; i < sentence.gold.size(); ++i) {
                language::tag_features(sentence.atoms, i, sentence.tags, features);
                scores.assign(classes, 0);
                view.add(features.features(), scores);
                sentence.tags[i] = static_cast<std::uint8_t>(std::max_element(scores.begin(), scores.end()) -
                                                             scores.begin());
                right += sentence.tags[i] == sentence.gold[i] ? 1U : 0U;
                ++words;
            }
        }
    }
    fmt::print("jackknife: {:.2f} % of the tag classes right on unseen sentences\n",
               100.0 * static_cast<double>(right) / static_cast<double>(std::max<std::size_t>(1, words)));
}

} // namespace dateline::training
