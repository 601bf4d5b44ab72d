// Trains the weights that decide where sentences begin (docs/model_card.md has the commands): logistic
// regression over the places between tokens, each weight pulled towards zero, then rounded.

#include "language/boundary.hpp"
#include "language/random.hpp"
#include "language/tagged_words.hpp"

#include <dateline/language/conllu.hpp>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <fstream>
#include <span>
#include <unordered_map>
#include <unordered_set>

namespace {

using namespace dateline;
using namespace dateline::language;

struct Options {
    std::vector<std::string> trees{};
    std::string out{};
    int epochs = 20;
    int general_epochs = 5; ///< of these, the first few know no words
    unsigned seen = 3;      ///< a feature counts when it was met so often
    double rate = 0.2;      ///< of AdaGrad
    double pull = 2e-5;     ///< towards zero, at each example
    double scale = 100.0;   ///< a weight of 1 in the file
};

/// One place between two tokens.
struct Example {
    std::vector<std::uint32_t> features{}; ///< general ones first
    std::size_t general = 0;
    bool starts = false;
};

/// Whether the feature tells of kinds and counts, not of words. These are learned first: else the words of
/// the treebanks take the weight that belongs to what is true of all texts.
bool is_general(std::string_view name) {
    constexpr std::array<std::string_view, 9> templates = {
        "kind", "ends", "end", "start", "length", "depth", "left", "paragraph", "head-shape"};
    return std::find(templates.begin(), templates.end(), name.substr(0, name.find(' '))) != templates.end();
}

/// Numbers for the names of features.
class Names {
  public:
    std::uint32_t number(std::string_view name) {
        const auto [at, fresh] = numbers_.try_emplace(std::string(name), names_.size());
        if (fresh) {
            names_.push_back(at->first);
            seen_.push_back(0);
        }
        ++seen_[at->second];
        return at->second;
    }
    [[nodiscard]] const std::string& name(std::uint32_t number) const { return names_[number]; }
    [[nodiscard]] unsigned seen(std::uint32_t number) const { return seen_[number]; }
    [[nodiscard]] std::size_t size() const { return names_.size(); }

  private:
    std::unordered_map<std::string, std::uint32_t> numbers_{};
    std::vector<std::string> names_{};
    std::vector<unsigned> seen_{};
};

void add_examples(const ConlluDocument& document, Names& names, std::vector<Example>& examples) {
    std::unordered_set<std::uint32_t> starts;
    for (const Sentence& sentence : document.document.sentences) {
        starts.insert(sentence.range.begin);
    }
    std::vector<RawToken> tokens;
    std::string lower;
    tokenize(document.text, {0, static_cast<std::uint32_t>(document.text.size())}, tokens, lower);
    const BoundaryView view(document.text, tokens, 0, tokens.size());
    BoundaryFeatures features;
    std::size_t begin = 0;
    for (std::size_t i = 1; i < tokens.size(); ++i) {
        const bool starts_here = starts.contains(tokens[i].range.begin);
        if (!tokens[i].paragraph_before && view.is_open(i)) {
            view.features(i, begin, features);
            Example example{.starts = starts_here};
            for (std::size_t k = 0; k < features.size(); ++k) {
                example.features.push_back(names.number(features[k]));
            }
            examples.push_back(std::move(example));
        }
        begin = starts_here || tokens[i].paragraph_before ? i : begin;
    }
}

/// AdaGrad on the logistic loss; the pull is caught up with when a weight is next used.
class Regression {
  public:
    Regression(std::size_t features, const Options& options)
        : weights_(features, 0.0), squares_(features, 1e-8), since_(features, 0), options_(options) {}

    /// With the first `count` features of the example.
    double learn(const Example& example, std::size_t count) {
        ++time_;
        double score = 0;
        const auto features = std::span(example.features).first(count);
        for (const std::uint32_t f : features) {
            catch_up(f);
            score += weights_[f];
        }
        const double chance = 1.0 / (1.0 + std::exp(-score));
        const double slope = example.starts ? chance - 1.0 : chance;
        for (const std::uint32_t f : features) {
            squares_[f] += slope * slope;
            weights_[f] -= options_.rate / std::sqrt(squares_[f]) * slope;
        }
        return example.starts ? -std::log(std::max(chance, 1e-12)) : -std::log(std::max(1.0 - chance, 1e-12));
    }
    [[nodiscard]] double weight(std::uint32_t feature) {
        catch_up(feature);
        return weights_[feature];
    }

  private:
    void catch_up(std::uint32_t f) {
        const double pull =
            options_.pull * static_cast<double>(time_ - since_[f]) * options_.rate / std::sqrt(squares_[f]);
        weights_[f] = weights_[f] > 0 ? std::max(0.0, weights_[f] - pull) : std::min(0.0, weights_[f] + pull);
        since_[f] = time_;
    }

    std::vector<double> weights_;
    std::vector<double> squares_;
    std::vector<std::uint64_t> since_;
    std::uint64_t time_ = 0;
    Options options_;
};

Result<void> write(const Options& options, const Names& names, Regression& regression) {
    std::vector<std::string> lines;
    for (std::uint32_t f = 0; f < names.size(); ++f) {
        const auto weight = static_cast<int>(std::lround(regression.weight(f) * options.scale));
        if (std::abs(weight) > 2) { // less decides nothing
            lines.push_back(fmt::format("{} {}\n", names.name(f), weight));
        }
    }
    std::sort(lines.begin(), lines.end());
    std::ofstream out(options.out, std::ios::binary);
    out << "# Where sentences begin: the weights of what stands around a place between two tokens. Made by\n"
           "# train_sentences (docs/model_card.md) from UD English EWT and GUM, train; read by "
           "compile_boundaries.\n"
           "# Not written by hand. Licence: CC BY-SA 4.0, as the treebanks. Format: data/README.md, version "
           "1.\n"
           "# A line: template (src/language/boundary.cpp), value, weight.\n\n";
    for (const std::string& line : lines) {
        out << line;
    }
    fmt::print("{} weights\n", lines.size());
    if (!out.flush()) {
        return fail(
            Error{.fault = Fault::environment, .file = options.out, .what = "the file cannot be written"});
    }
    return {};
}

Result<void> train(const Options& options) {
    Names names;
    std::vector<Example> examples;
    for (const std::string& path : options.trees) {
        const auto bytes = training::read_file(path);
        const auto documents =
            bytes ? read_conllu(*bytes, path) : Result<std::vector<ConlluDocument>>(fail(bytes.error()));
        if (!documents) {
            return fail(documents.error());
        }
        for (const ConlluDocument& document : *documents) {
            add_examples(document, names, examples);
        }
    }
    for (Example& example : examples) {
        std::erase_if(example.features, [&](std::uint32_t f) { return names.seen(f) < options.seen; });
        const auto others = std::stable_partition(example.features.begin(), example.features.end(),
                                                  [&](std::uint32_t f) { return is_general(names.name(f)); });
        example.general = static_cast<std::size_t>(others - example.features.begin());
    }
    fmt::print("{} places, {} features\n", examples.size(), names.size());
    Regression regression(names.size(), options);
    std::vector<std::size_t> order(examples.size());
    for (std::size_t i = 0; i < order.size(); ++i) {
        order[i] = i;
    }
    training::Random random(20210831);
    for (int epoch = 1; epoch <= options.epochs; ++epoch) {
        random.shuffle(order);
        double loss = 0;
        for (const std::size_t i : order) {
            const Example& example = examples[i];
            loss += regression.learn(example, epoch <= options.general_epochs ? example.general
                                                                              : example.features.size());
        }
        fmt::print("epoch {}: loss {:.5f}\n", epoch, loss / static_cast<double>(examples.size()));
    }
    return write(options, names, regression);
}

} // namespace

int main(int argc, char** argv) {
    Options options;
    CLI::App app("Trains the weights that decide where sentences begin");
    app.add_option("--trees", options.trees, "CoNLL-U files")->required();
    app.add_option("--out", options.out, "the file of weights")->required();
    app.add_option("--epochs", options.epochs, "passes over the data");
    app.add_option("--seen", options.seen, "a feature counts when it was met so often");
    app.add_option("--rate", options.rate, "length of a step");
    app.add_option("--pull", options.pull, "how strongly weights are drawn to zero");
    app.add_option("--general-epochs", options.general_epochs, "the first passes, which know no words");
    CLI11_PARSE(app, argc, argv);
    const Result<void> done = train(options);
    if (!done) {
        fmt::print(stderr, "{}\n", to_string(done.error()));
        return 1;
    }
    return 0;
}
