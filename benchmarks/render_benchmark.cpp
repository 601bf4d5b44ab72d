// Laying out and writing pictures of many events, and the other formats: docs/pictures.md names what is asked
// for.
#include <dateline/render/render.hpp>

#include <benchmark/benchmark.h>
#include <fmt/format.h>

#include <string>

namespace {

using namespace dateline;

/// Events spread over nine months, a tenth of them longer than a day, with actors, places and sentences.
Timeline made_up(int count) {
    Timeline timeline{.title = "Nine months on the quay"};
    timeline.articles.push_back({.id = "a",
                                 .title = "Nine months",
                                 .outlet = "The Harbour Post",
                                 .published = Day{date::year{2019} / 10 / 2}});
    for (int i = 0; i < 12; ++i) {
        timeline.actors.push_back(
            {.id = fmt::format("actor{}", i), .name = fmt::format("Crew of crane {}", i)});
    }
    for (int i = 0; i < count; ++i) {
        const Day day = Day{date::year{2019} / 1 / 7} + date::days{i * 266 / count};
        When when{.span = {day, i % 10 == 0 ? day + date::days{9} : day}};
        when.extent = i % 20 == 0 ? Extent::lasting : Extent::within;
        TimelineEvent event{
            .id = fmt::format("e{}", i),
            .title = fmt::format("The crew of crane {} moves {} ships to another berth", i % 12, i % 9),
            .when = when,
            .type = "trade",
            .place = i % 3 == 0 ? "Sallen" : "",
            .salience = (i * 37 % 100) / 100.0};
        event.actors.push_back({.actor = fmt::format("actor{}", i % 12), .role = Role::agent});
        event.evidence.push_back({.article = "a",
                                  .quote = "The crew moved the ships to another berth on Monday.",
                                  .expression = "on Monday"});
        timeline.events.push_back(std::move(event));
    }
    return timeline;
}

void write(benchmark::State& state, const char* format, const RenderOptions& options) {
    const Timeline timeline = made_up(static_cast<int>(state.range(0)));
    std::size_t bytes = 0;
    for (auto _ : state) {
        const auto written = render(timeline, format, options);
        if (!written) {
            state.SkipWithError("the timeline was not written");
            return;
        }
        bytes = written->bytes.size();
        benchmark::DoNotOptimize(bytes);
    }
    state.counters["bytes"] = static_cast<double>(bytes);
}

void column(benchmark::State& state) {
    write(state, "svg", {});
}
void vertical(benchmark::State& state) {
    write(state, "svg", {.page = Page::a4});
}
void horizontal(benchmark::State& state) {
    write(state, "svg", {.page = Page::slide});
}
void lanes(benchmark::State& state) {
    write(state, "svg", {.lanes = Lanes::actor});
}
void all_labelled(benchmark::State& state) {
    write(state, "svg",
          {.arrangement = Arrangement::vertical, .most_events = static_cast<int>(state.range(0))});
}
void page(benchmark::State& state) {
    write(state, "html", {});
}
void json(benchmark::State& state) {
    write(state, "json", {});
}

} // namespace

BENCHMARK(column)->Arg(300)->Arg(10000)->Unit(benchmark::kMillisecond);
BENCHMARK(vertical)->Arg(300)->Arg(10000)->Unit(benchmark::kMillisecond);
BENCHMARK(horizontal)->Arg(300)->Arg(10000)->Unit(benchmark::kMillisecond);
BENCHMARK(lanes)->Arg(300)->Arg(10000)->Unit(benchmark::kMillisecond);
BENCHMARK(all_labelled)->Arg(300)->Arg(10000)->Unit(benchmark::kMillisecond);
BENCHMARK(page)->Arg(300)->Arg(10000)->Unit(benchmark::kMillisecond);
BENCHMARK(json)->Arg(300)->Arg(10000)->Unit(benchmark::kMillisecond);

BENCHMARK_MAIN();
