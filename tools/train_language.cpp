// Trains the language model (docs/model_card.md has the commands).

#include "language/conllu.hpp"
#include "language/model_file.hpp"
#include "language/sparse_weights.hpp"
#include "language/tag_features.hpp"
#include "language/training.hpp"

#include <dateline/text/fingerprint.hpp>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <cstring>
#include <fstream>
#include <numeric>

namespace {

using namespace dateline;
using namespace dateline::language;
using namespace dateline::training;

struct Options {
    std::vector<std::string> trees{};
    std::vector<std::string> names{};
    std::string out{};
    int tagger_epochs = 8;
    int parser_epochs = 10;
    int name_epochs = 10;
    int folds = 5;
    std::size_t tagger_bytes = 2'500'000;
    std::size_t parser_bytes = 7'500'000;
    std::size_t names_bytes = 1'600'000;
};

/// Sections of the model file in order.
class ModelWriter {
  public:
    void add(Section id, std::string bytes) {
        fmt::print("section {}: {} bytes\n", static_cast<unsigned>(id), bytes.size());
        sections_.emplace_back(id, std::move(bytes));
    }
    [[nodiscard]] bool write(const std::string& path) const {
        std::string body;
        std::vector<SectionEntry> entries;
        std::uint64_t offset = sizeof(ModelHead) + sections_.size() * sizeof(SectionEntry);
        for (const auto& [id, bytes] : sections_) {
            entries.push_back({.id = id, .offset = offset, .size = bytes.size()});
            body += bytes;
            body.append((8 - bytes.size() % 8) % 8, '\0');
            offset += (bytes.size() + 7) / 8 * 8;
        }
        std::string rest(entries.size() * sizeof(SectionEntry), '\0');
        std::memcpy(rest.data(), entries.data(), rest.size());
        rest += body;
        const ModelHead head{.magic = model_magic,
                             .version = model_version,
                             .sections = static_cast<std::uint32_t>(entries.size()),
                             .size = sizeof(ModelHead) + rest.size(),
                             .checksum = hash64(rest)};
        std::ofstream out(path, std::ios::binary);
        out.write(reinterpret_cast<const char*>(&head), sizeof(head));
        out.write(rest.data(), static_cast<std::streamsize>(rest.size()));
        return static_cast<bool>(out.flush());
    }

  private:
    std::vector<std::pair<Section, std::string>> sections_{};
};

std::vector<std::uint64_t> aligned(const std::string& bytes) {
    std::vector<std::uint64_t> out((bytes.size() + 7) / 8);
    std::memcpy(out.data(), bytes.data(), bytes.size());
    return out;
}

std::vector<NameExample> name_examples(const std::vector<NamedSentence>& sentences,
                                       const std::string& tagger) {
    const std::vector<std::uint64_t> bytes = aligned(tagger);
    SparseWeights weights;
    if (!weights.attach(std::as_bytes(std::span(bytes)))) {
        return {};
    }
    std::vector<NameExample> out;
    FeatureList features;
    std::vector<std::int32_t> scores;
    std::string lower;
    for (const NamedSentence& sentence : sentences) {
        NameExample example{.labels = sentence.labels};
        for (const std::string& form : sentence.forms) {
            example.atoms.push_back(atoms_of(form, lower));
        }
        example.tags.assign(example.atoms.size(), 0);
        for (std::size_t i = 0; i < example.atoms.size(); ++i) {
            tag_features(example.atoms, i, example.tags, features);
            scores.assign(weights.classes(), 0);
            weights.add(features.features(), scores);
            example.tags[i] =
                static_cast<std::uint8_t>(std::max_element(scores.begin(), scores.end()) - scores.begin());
        }
        out.push_back(std::move(example));
    }
    return out;
}

template <class T>
std::string bytes_of(const std::vector<T>& items) {
    std::string out(items.size() * sizeof(T), '\0');
    std::memcpy(out.data(), items.data(), out.size());
    return out;
}

constexpr double most = 12.0; ///< the weight that becomes 127

Result<void> train(const Options& options) {
    std::vector<TreeSentence> trees;
    for (const std::string& path : options.trees) {
        auto read = read_conllu(path);
        if (!read) {
            return fail(read.error());
        }
        std::move(read->begin(), read->end(), std::back_inserter(trees));
    }
    std::vector<NamedSentence> named;
    for (const std::string& path : options.names) {
        auto read = read_iob2(path);
        if (!read) {
            return fail(read.error());
        }
        std::move(read->begin(), read->end(), std::back_inserter(named));
    }
    fmt::print("{} trees, {} sentences with names\n", trees.size(), named.size());
    ModelWriter writer;
    const std::vector<TagClass> classes = tag_classes(trees);
    const auto class_count = static_cast<std::uint32_t>(classes.size());
    fmt::print("{} tag classes\n", class_count);
    std::vector<Prepared> sentences = prepare(trees, classes);
    std::vector<std::size_t> all(sentences.size());
    std::iota(all.begin(), all.end(), std::size_t{0});
    const std::string tagger = train_tagger(sentences, all, class_count, options.tagger_epochs, "tagger")
                                   .packed(options.tagger_bytes, most);
    writer.add(Section::tag_classes, bytes_of(classes));
    writer.add(Section::tagger, tagger);
    writer.add(Section::lemmas, train_lemmas(trees));
    writer.add(Section::pronouns, train_pronouns(trees));
    const NameModel names =
        train_names(name_examples(named, tagger), options.name_epochs, options.names_bytes, most);
    writer.add(Section::names, names.packed);
    writer.add(Section::name_transitions, bytes_of(names.transitions));
    jackknife(sentences, class_count, static_cast<std::size_t>(options.folds),
              std::max(3, options.tagger_epochs / 2));
    writer.add(Section::parser,
               train_parser(sentences, options.parser_epochs).packed(options.parser_bytes, most));
    if (!writer.write(options.out)) {
        return fail(Error{.fault = Fault::environment, .file = options.out, .what = "cannot be written"});
    }
    return {};
}

} // namespace

int main(int argc, char** argv) {
    Options options;
    CLI::App app("Trains the language model of dateline");
    app.add_option("--trees", options.trees, "CoNLL-U files")->required();
    app.add_option("--names", options.names, "IOB2 files")->required();
    app.add_option("--out", options.out, "the model file")->required();
    app.add_option("--tagger-epochs", options.tagger_epochs, "passes over the data");
    app.add_option("--parser-epochs", options.parser_epochs, "passes over the data");
    app.add_option("--name-epochs", options.name_epochs, "passes over the data");
    app.add_option("--folds", options.folds, "taggers trained for the parser's tags");
    app.add_option("--tagger-bytes", options.tagger_bytes, "room in the model file; 0: no limit");
    app.add_option("--parser-bytes", options.parser_bytes, "room in the model file; 0: no limit");
    app.add_option("--names-bytes", options.names_bytes, "room in the model file; 0: no limit");
    CLI11_PARSE(app, argc, argv);
    const Result<void> done = train(options);
    if (!done) {
        fmt::print(stderr, "{}\n", to_string(done.error()));
        return 1;
    }
    return 0;
}
