// How fast the language floor is and its parts, in bytes of text and in words. The text is the project's own
// articles, or the file that DATELINE_BENCHMARK_TEXT names.
#include "language/tokenize.hpp"

#include <dateline/language/conllu.hpp>
#include <dateline/language/document.hpp>
#include <dateline/language/given_tokens.hpp>

#include <benchmark/benchmark.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

namespace {

constexpr std::size_t text_size = 500'000;

std::string bytes_of(const std::filesystem::path& file) {
    std::ostringstream all;
    all << std::ifstream(file, std::ios::binary).rdbuf();
    return all.str();
}

const dateline::Article& article() {
    static const dateline::Article made = [] {
        std::string text;
        if (const char* const file = std::getenv("DATELINE_BENCHMARK_TEXT")) {
            text = bytes_of(file);
        } else {
            std::vector<std::filesystem::path> files;
            for (const auto& entry : std::filesystem::directory_iterator(DATELINE_ARTICLES)) {
                if (entry.path().extension() == ".txt") {
                    files.push_back(entry.path());
                }
            }
            std::sort(files.begin(), files.end());
            std::string once;
            for (const auto& file : files) {
                once += bytes_of(file) + "\n\n";
            }
            while (text.size() < text_size && !once.empty()) {
                text += once;
            }
        }
        dateline::Article out{.text = std::move(text)};
        out.blocks = dateline::find_blocks(out.text, "");
        return out;
    }();
    return made;
}

const dateline::LanguageModel& model() {
    static const auto loaded = dateline::LanguageModel::load(DATELINE_MODEL);
    if (!loaded) {
        std::abort();
    }
    return *loaded;
}

void count(benchmark::State& state, std::size_t words) {
    const auto rounds = static_cast<std::int64_t>(state.iterations());
    state.SetBytesProcessed(rounds * static_cast<std::int64_t>(article().text.size()));
    state.SetItemsProcessed(rounds * static_cast<std::int64_t>(words)); // words
}

void tokens(benchmark::State& state) {
    std::vector<dateline::language::RawToken> raw;
    std::string lower;
    std::size_t words = 0;
    for (auto _ : state) {
        words = 0;
        for (const dateline::Block& block : article().blocks) {
            raw.clear();
            dateline::language::tokenize(article().text, block.range, raw, lower);
            words += raw.size();
        }
    }
    count(state, words);
}

void tokens_and_sentences(benchmark::State& state) {
    std::vector<dateline::language::RawToken> raw;
    std::string lower;
    std::size_t words = 0;
    for (auto _ : state) {
        words = 0;
        for (const dateline::Block& block : article().blocks) {
            raw.clear();
            dateline::language::tokenize(article().text, block.range, raw, lower);
            dateline::language::mark_sentences(article().text, raw, 0);
            words += raw.size();
        }
    }
    count(state, words);
}

void given_tokens(benchmark::State& state) {
    dateline::Scratch scratch;
    const dateline::Document given = dateline::analyze(article(), model(), scratch);
    for (auto _ : state) {
        benchmark::DoNotOptimize(dateline::analyze_tokens(article().text, given, model(), scratch));
    }
    count(state, given.tokens.size());
}

void whole_floor(benchmark::State& state) {
    dateline::Scratch scratch;
    std::size_t words = 0;
    for (auto _ : state) {
        words = dateline::analyze(article(), model(), scratch).tokens.size();
    }
    count(state, words);
}

void conllu(benchmark::State& state) {
    dateline::Scratch scratch;
    const dateline::ConlluDocument document =
        dateline::conllu_of("benchmark", article().text, dateline::analyze(article(), model(), scratch));
    for (auto _ : state) {
        benchmark::DoNotOptimize(dateline::read_conllu(dateline::to_conllu(document), "benchmark"));
    }
    count(state, document.document.tokens.size());
}

BENCHMARK(tokens)->Unit(benchmark::kMillisecond);
BENCHMARK(tokens_and_sentences)->Unit(benchmark::kMillisecond);
BENCHMARK(given_tokens)->Unit(benchmark::kMillisecond);
BENCHMARK(whole_floor)->Unit(benchmark::kMillisecond);
BENCHMARK(conllu)->Unit(benchmark::kMillisecond);

} // namespace

BENCHMARK_MAIN();
