// How fast the time floor is without a parse, in bytes of text. The text is the project's own articles,
// repeated.
#include <dateline/timex.hpp>

#include <benchmark/benchmark.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

namespace {

constexpr std::size_t text_size = 4'000'000;

std::string articles() {
    std::vector<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::directory_iterator(DATELINE_ARTICLES)) {
        if (entry.path().extension() == ".txt") {
            files.push_back(entry.path());
        }
    }
    std::sort(files.begin(), files.end());
    std::ostringstream all;
    for (const auto& file : files) {
        all << std::ifstream(file).rdbuf() << "\n\n";
    }
    return all.str();
}

dateline::TimexContext context() {
    return {.published = *dateline::parse_day("2021-08-24")};
}

std::string repeated(const std::string& piece, std::size_t size = text_size) {
    std::string text;
    text.reserve(size + piece.size());
    while (text.size() < size && !piece.empty()) {
        text += piece;
    }
    return text;
}

/// A text like news, without any word that could be part of a time expression.
constexpr const char* timeless =
    "The committee said that its members had not seen the letter before they voted. \"Nobody told us what "
    "was in "
    "it,\" the mayor of the town said to reporters outside the hall. Engineers who built the bridge deny "
    "that they "
    "used the wrong steel, but the company's own papers show that cheaper beams were ordered and paid for. "
    "Opponents "
    "of the plan want the court to stop it; supporters call their claims false.\n\n";

void tag(benchmark::State& state, const std::string& text) {
    for (auto _ : state) {
        benchmark::DoNotOptimize(dateline::tag_timexes(text, context()));
    }
    state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations()) *
                            static_cast<std::int64_t>(text.size()));
}

void news(benchmark::State& state) {
    tag(state, repeated(articles()));
}
void news_without_time_words(benchmark::State& state) {
    tag(state, repeated(timeless));
}
void last_last_last(benchmark::State& state) {
    tag(state, repeated("last "));
}
void digits(benchmark::State& state) {
    tag(state, repeated("1234567890"));
}
void one_sentence(benchmark::State& state) {
    tag(state, repeated("and on Monday the third day of May two weeks later they "));
}

BENCHMARK(news)->Unit(benchmark::kMillisecond);
BENCHMARK(news_without_time_words)->Unit(benchmark::kMillisecond);
BENCHMARK(last_last_last)->Unit(benchmark::kMillisecond);
BENCHMARK(digits)->Unit(benchmark::kMillisecond);
BENCHMARK(one_sentence)->Unit(benchmark::kMillisecond);

} // namespace

BENCHMARK_MAIN();
