// train_vectors OUT [--dim N] [--window N] [--epochs N] [--min-count N] [--seed N] FILE...: word vectors from
// text.
//
// Structured skip-gram (Ling et al. 2015): like word2vec's skip-gram with negative samples, but each place
// around the word (one left, two left, ...) has an output matrix of its own, so that vectors keep the order
// of words, which tags and trees need. FILEs: one sentence a line, tokens between spaces; words are put in
// lower case (ASCII) and digits become 0. OUT: a first line "words dim", then "word count v1 ... vN" by
// falling count. One thread, seeded: the same input gives the same file.

#include "../language/random.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <string>
#include <unistd.h>
#include <unordered_map>
#include <vector>

namespace {

struct Options {
    std::string out{};
    std::vector<std::string> files{};
    std::size_t dim = 128;
    std::size_t window = 3;
    std::size_t epochs = 5;
    std::size_t negatives = 5;
    std::uint64_t min_count = 5;
    std::uint64_t seed = 1;
    double rate = 0.025;
    double subsample = 1e-4;
};

using dateline::training::Random;

struct Corpus {
    std::vector<std::string> words{}; ///< by falling count
    std::vector<std::uint64_t> counts{};
    std::vector<std::int32_t> tokens{}; ///< ids, -1 between sentences; rare words are left out
};

void normalize(std::string& word) {
    for (char& c : word) {
        c = c >= '0' && c <= '9' ? '0' : c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    }
}

template <class Each, class End>
bool read_words(const std::vector<std::string>& files, Each each, End end) {
    std::string line;
    for (const std::string& path : files) {
        std::ifstream in(path);
        if (!in) {
            std::fprintf(stderr, "train_vectors: cannot read %s\n", path.c_str());
            return false;
        }
        while (std::getline(in, line)) {
            std::size_t at = 0;
            while (at < line.size()) {
                const std::size_t stop = std::min(line.find(' ', at), line.size());
                if (stop > at) {
                    std::string word = line.substr(at, stop - at);
                    normalize(word);
                    each(word);
                }
                at = stop + 1;
            }
            end();
        }
    }
    return true;
}

bool read_corpus(const Options& options, Corpus& corpus) {
    std::unordered_map<std::string, std::uint64_t> counts;
    if (!read_words(
            options.files, [&](const std::string& word) { ++counts[word]; }, [] {})) {
        return false;
    }
    std::vector<std::pair<std::uint64_t, std::string>> order;
    for (const auto& [word, count] : counts) {
        if (count >= options.min_count) {
            order.emplace_back(count, word);
        }
    }
    std::sort(order.begin(), order.end(), [](const auto& a, const auto& b) {
        return a.first != b.first ? a.first > b.first : a.second < b.second;
    });
    std::unordered_map<std::string, std::int32_t> ids;
    for (const auto& [count, word] : order) {
        ids.emplace(word, static_cast<std::int32_t>(corpus.words.size()));
        corpus.words.push_back(word);
        corpus.counts.push_back(count);
    }
    return read_words(
        options.files,
        [&](const std::string& word) {
            const auto found = ids.find(word);
            if (found != ids.end()) {
                corpus.tokens.push_back(found->second);
            }
        },
        [&] { corpus.tokens.push_back(-1); });
}

class Trainer {
  public:
    Trainer(const Options& options, const Corpus& corpus)
        : options_(options), corpus_(corpus), random_(options.seed), in_(corpus.words.size() * options.dim),
          out_(in_.size() * 2 * options.window), change_(options.dim) {
        for (float& x : in_) {
            x = static_cast<float>((random_.unit() - 0.5) / static_cast<double>(options.dim));
        }
        double total = 0;
        for (const std::uint64_t count : corpus.counts) {
            total += std::pow(static_cast<double>(count), 0.75);
        }
        noise_.reserve(noise_size);
        double sum = 0;
        for (std::size_t i = 0; i < corpus.counts.size(); ++i) {
            sum += std::pow(static_cast<double>(corpus.counts[i]), 0.75) / total;
            while (noise_.size() <
                   std::min<std::size_t>(noise_size, static_cast<std::size_t>(sum * noise_size))) {
                noise_.push_back(static_cast<std::int32_t>(i));
            }
        }
    }

    const std::vector<float>& train() {
        std::vector<std::int32_t> sentence;
        std::uint64_t words = 0;
        for (const std::int32_t id : corpus_.tokens) {
            words += id >= 0 ? 1 : 0;
        }
        const std::uint64_t all = words * options_.epochs;
        std::uint64_t done = 0;
        std::uint64_t next = 0;
        for (std::size_t epoch = 0; epoch < options_.epochs; ++epoch) {
            for (const std::int32_t id : corpus_.tokens) {
                if (id >= 0) {
                    ++done;
                    const double share = static_cast<double>(corpus_.counts[static_cast<std::size_t>(id)]) /
                                         static_cast<double>(words);
                    if (share <= options_.subsample ||
                        random_.unit() < std::sqrt(options_.subsample / share) + options_.subsample / share) {
                        sentence.push_back(id);
                    }
                    continue;
                }
                const double left = 1 - static_cast<double>(done) / static_cast<double>(all);
                learn(sentence, static_cast<float>(options_.rate * std::max(left, 1e-3)));
                sentence.clear();
                if (done >= next && isatty(STDERR_FILENO) != 0) {
                    std::fprintf(stderr, "\rtrain_vectors: %3.0f %%", 100 * (1 - left));
                    next += all / 200 + 1;
                }
            }
        }
        std::fprintf(stderr, "%strain_vectors: 100 %%\n", isatty(STDERR_FILENO) != 0 ? "\r" : "");
        return in_;
    }

  private:
    static constexpr std::size_t noise_size = 1U << 22U;

    void learn(const std::vector<std::int32_t>& sentence, float rate) {
        const auto n = static_cast<std::ptrdiff_t>(sentence.size());
        const auto window = static_cast<std::ptrdiff_t>(options_.window);
        for (std::ptrdiff_t i = 0; i < n; ++i) {
            for (std::ptrdiff_t d = -window; d <= window; ++d) {
                if (d == 0 || i + d < 0 || i + d >= n) {
                    continue;
                }
                const auto place = static_cast<std::size_t>(d < 0 ? d + window : d + window - 1);
                pair(static_cast<std::size_t>(sentence[static_cast<std::size_t>(i)]),
                     static_cast<std::size_t>(sentence[static_cast<std::size_t>(i + d)]), place, rate);
            }
        }
    }

    void pair(std::size_t word, std::size_t context, std::size_t place, float rate) {
        float* v = &in_[word * options_.dim];
        std::fill(change_.begin(), change_.end(), 0.0F);
        for (std::size_t k = 0; k <= options_.negatives; ++k) {
            std::size_t target = context;
            if (k > 0) {
                target = static_cast<std::size_t>(noise_[random_.next() % noise_.size()]);
                if (target == context) {
                    continue;
                }
            }
            float* u = &out_[(place * corpus_.words.size() + target) * options_.dim];
            float dot = 0;
            for (std::size_t j = 0; j < options_.dim; ++j) {
                dot += v[j] * u[j];
            }
            const float p = 1 / (1 + std::exp(-std::clamp(dot, -12.0F, 12.0F)));
            const float g = rate * ((k == 0 ? 1.0F : 0.0F) - p);
            for (std::size_t j = 0; j < options_.dim; ++j) {
                change_[j] += g * u[j];
                u[j] += g * v[j];
            }
        }
        for (std::size_t j = 0; j < options_.dim; ++j) {
            v[j] += change_[j];
        }
    }

    const Options& options_;
    const Corpus& corpus_;
    Random random_;
    std::vector<float> in_;
    std::vector<float> out_; ///< by place, word, dimension
    std::vector<float> change_;
    std::vector<std::int32_t> noise_{};
};

bool parse(int argc, char** argv, Options& options) {
    for (int i = 1; i < argc; ++i) {
        const std::string word = argv[i];
        if (word.rfind("--", 0) != 0) {
            (options.out.empty() ? options.out : options.files.emplace_back()) = word;
            continue;
        }
        if (i + 1 == argc) {
            return false;
        }
        const auto value = static_cast<std::size_t>(std::strtoull(argv[++i], nullptr, 10));
        if (word == "--dim") {
            options.dim = value;
        } else if (word == "--window") {
            options.window = value;
        } else if (word == "--epochs") {
            options.epochs = value;
        } else if (word == "--min-count") {
            options.min_count = value;
        } else if (word == "--seed") {
            options.seed = value;
        } else {
            return false;
        }
    }
    return !options.files.empty();
}

} // namespace

int main(int argc, char** argv) {
    Options options;
    if (!parse(argc, argv, options)) {
        std::fprintf(
            stderr, "usage: train_vectors OUT [--dim N] [--window N] [--epochs N] [--min-count N] [--seed N] "
                    "FILE...\n");
        return argc == 2 && std::strcmp(argv[1], "--help") == 0 ? 0 : 2;
    }
    Corpus corpus;
    if (!read_corpus(options, corpus)) {
        return 1;
    }
    std::fprintf(stderr, "train_vectors: %zu words, %zu tokens\n", corpus.words.size(), corpus.tokens.size());
    Trainer trainer(options, corpus);
    const std::vector<float>& vectors = trainer.train();
    std::FILE* out = std::fopen(options.out.c_str(), "w");
    if (out == nullptr) {
        std::fprintf(stderr, "train_vectors: cannot write %s\n", options.out.c_str());
        return 1;
    }
    std::fprintf(out, "%zu %zu\n", corpus.words.size(), options.dim);
    for (std::size_t i = 0; i < corpus.words.size(); ++i) {
        std::fprintf(out, "%s %llu", corpus.words[i].c_str(),
                     static_cast<unsigned long long>(corpus.counts[i]));
        for (std::size_t j = 0; j < options.dim; ++j) {
            std::fprintf(out, " %.4f", static_cast<double>(vectors[i * options.dim + j]));
        }
        std::fputc('\n', out);
    }
    return std::fclose(out) == 0 ? 0 : 1;
}
