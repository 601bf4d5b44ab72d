// Makes the model file of the net and of the lemmas of treebanks (docs/model_card.md has the commands).

#include "language/model_file.hpp"
#include "language/net/net.hpp"
#include "language/training.hpp"

#include <dateline/text/fingerprint.hpp>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <cstring>
#include <fstream>
#include <set>

namespace {

using namespace dateline;
using namespace dateline::language;
using namespace dateline::training;

struct Options {
    std::vector<std::string> trees{};
    std::string net{};
    std::string vectors{};
    std::string out{};
};

/// Sections of the model file in order.
class ModelWriter {
  public:
    void add(Section id, std::string bytes) {
        fmt::print("section {}: {} bytes\n", static_cast<unsigned>(id), bytes.size());
        sections_.emplace_back(id, std::move(bytes));
    }
    [[nodiscard]] bool write(const std::string& path) const {
        const auto aligned = [](std::uint64_t at) {
            return (at + section_alignment - 1) / section_alignment * section_alignment;
        };
        std::string rest(sections_.size() * sizeof(SectionEntry), '\0');
        for (std::size_t i = 0; i < sections_.size(); ++i) {
            const auto& [id, bytes] = sections_[i];
            const std::uint64_t offset = aligned(sizeof(ModelHead) + rest.size());
            const SectionEntry entry{.id = id, .offset = offset, .size = bytes.size()};
            rest.resize(offset - sizeof(ModelHead), '\0');
            rest += bytes;
            std::memcpy(rest.data() + i * sizeof(entry), &entry, sizeof(entry));
        }
        const ModelHead head{.magic = model_magic,
                             .version = model_version,
                             .sections = static_cast<std::uint32_t>(sections_.size()),
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

/// The words of a file of train_vectors: after its first line, each line begins with one.
Result<std::set<std::string>> read_vocabulary(const std::string& path) {
    const Result<std::string> text = read_file(path);
    if (!text) {
        return fail(text.error());
    }
    std::set<std::string> words;
    for (std::size_t at = text->find('\n'); at < text->size() - 1; at = text->find('\n', at + 1)) {
        words.insert(text->substr(at + 1, text->find(' ', at) - at - 1));
    }
    return words;
}

Result<void> train(const Options& options) {
    std::vector<TaggedWord> words;
    for (const std::string& path : options.trees) {
        auto read = read_tagged_words(path);
        if (!read) {
            return fail(read.error());
        }
        std::move(read->begin(), read->end(), std::back_inserter(words));
    }
    Result<std::string> net = read_file(options.net);
    if (!net) {
        return fail(net.error());
    }
    if (!net::Net().attach(std::as_bytes(std::span(*net)))) {
        return fail(
            Error{.fault = Fault::input, .file = options.net, .what = "this is not a net of export.py"});
    }
    fmt::print("{} words\n", words.size());
    ModelWriter writer;
    writer.add(Section::net, std::move(*net));
    Result<std::set<std::string>> vocabulary =
        options.vectors.empty() ? Result<std::set<std::string>>({}) : read_vocabulary(options.vectors);
    if (!vocabulary) {
        return fail(vocabulary.error());
    }
    writer.add(Section::lemmas, train_lemmas(words, *vocabulary));
    writer.add(Section::pronouns, train_pronouns(words));
    if (!writer.write(options.out)) {
        return fail(Error{.fault = Fault::environment, .file = options.out, .what = "cannot be written"});
    }
    return {};
}

} // namespace

int main(int argc, char** argv) {
    Options options;
    CLI::App app("Makes the language model of dateline");
    app.add_option("--trees", options.trees, "CoNLL-U files, for lemmas and pronouns")->required();
    app.add_option("--net", options.net, "the net that tools/language_net/export.py wrote")->required();
    app.add_option("--vectors", options.vectors, "word vectors, whose words tell which lemmas are words");
    app.add_option("--out", options.out, "the model file")->required();
    CLI11_PARSE(app, argc, argv);
    const Result<void> done = train(options);
    if (!done) {
        fmt::print(stderr, "{}\n", to_string(done.error()));
        return 1;
    }
    return 0;
}
