#include "cli/inputs.hpp"
#include "cli/verb.hpp"

#include <dateline/render/render.hpp>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <map>

namespace dateline {

namespace {

const std::map<std::string, Scale> scales{{"auto", Scale::automatic},
                                          {"linear", Scale::linear},
                                          {"collapsed", Scale::collapsed},
                                          {"log", Scale::log},
                                          {"ordinal", Scale::ordinal}};
const std::map<std::string, Arrangement> arrangements{{"auto", Arrangement::automatic},
                                                      {"column", Arrangement::column},
                                                      {"vertical", Arrangement::vertical},
                                                      {"horizontal", Arrangement::horizontal}};
const std::map<std::string, Page> pages{{"a4", Page::a4}, {"letter", Page::letter}, {"slide", Page::slide}};
const std::map<std::string, Lanes> lane_kinds{
    {"actor", Lanes::actor}, {"place", Lanes::place}, {"type", Lanes::type}, {"source", Lanes::source}};
const std::map<std::string, View> views{
    {"timeline", View::timeline}, {"network", View::network}, {"sequence", View::sequence}};

/// "Formats:" with a line each, from the registry.
std::string format_list() {
    std::string out = "Formats:\n";
    for (const Writer& writer : writers()) {
        out += fmt::format("  {:<12}{}\n", writer.name, writer.description);
    }
    return out;
}

class RenderVerb : public Verb {
  public:
    [[nodiscard]] std::string_view name() const override { return "render"; }
    [[nodiscard]] std::string_view summary() const override {
        return "Draw a timeline file, or write it in another format";
    }
    [[nodiscard]] std::string examples() const override {
        return "  dateline render timeline.yaml -o timeline.svg\n"
               "  dateline render timeline.yaml --view network > network.svg\n"
               "  dateline render timeline.yaml --to png --zoom 3 -o timeline.png\n"
               "  dateline render timeline.yaml --page slide --lanes actor -o slide.svg\n"
               "  dateline render timeline.yaml --page a4 --to pdf -o page.pdf\n"
               "  dateline render timeline.yaml --to ics -o timeline.ics\n"
               "  dateline build articles --format yaml | dateline render - --to markdown\n\n" +
               format_list();
    }

    void declare(CLI::App& app) override {
        app.add_option("TIMELINE", input_, "A timeline file (YAML), or -")->required()->type_name("");
        app.add_option("--to", format_, "Output format")->type_name("FORMAT");
        app.add_option("-o,--output", output_, "File instead of standard output")->type_name("FILE");
        app.add_option("--layout", arrangement_,
                       "auto, column (strip and list), vertical (phone, portrait page) or horizontal (slide)")
            ->check(CLI::IsMember(&arrangements))
            ->type_name("LAYOUT");
        app.add_option("-w,--width", options_.width, "Width of the picture in px")
            ->check(CLI::Range(200, 4000))
            ->type_name("N");
        app.add_option("--page", page_, "a4, letter or slide: as wide as that, and no higher")
            ->check(CLI::IsMember(&pages))
            ->type_name("PAGE");
        app.add_option("--lanes", lanes_, "A row for each actor, place, type or source")
            ->check(CLI::IsMember(&lane_kinds))
            ->type_name("WHAT");
        app.add_option(
               "--max-events", options_.most_events,
               "At most so many events with a label, the others as ticks (24 where there are 40 or more)")
            ->check(CLI::Range(1, 10000))
            ->type_name("N");
        app.add_option("--scale", scale_,
                       "auto, linear, collapsed (empty stretches left out), log, or ordinal (in order)")
            ->check(CLI::IsMember(&scales))
            ->type_name("SCALE");
        app.add_option("--zoom", options_.zoom, "Pixels of a PNG for each px of the picture")
            ->check(CLI::Range(0.1, 16.0))
            ->type_name("N");
        app.add_option("--theme", options_.theme,
                       "auto (as the reader's screen and printer are set), light, dark or print")
            ->type_name("NAME");
        app.add_option("--view", view_,
                       "timeline; network: who acted on whom; sequence: what was before what")
            ->check(CLI::IsMember(&views))
            ->type_name("VIEW");
    }

    void run(Session& session) override {
        const auto timeline = read_timeline(input_, session);
        if (!timeline) {
            return session.stop(timeline.error());
        }
        options_.scale = scales.at(scale_);
        options_.arrangement = arrangements.at(arrangement_);
        options_.page = page_.empty() ? Page::none : pages.at(page_);
        options_.lanes = lanes_.empty() ? Lanes::none : lane_kinds.at(lanes_);
        options_.view = views.at(view_);
        const auto picture = render(*timeline, format_, options_);
        if (!picture) {
            return session.stop(picture.error());
        }
        if (!session.deliver(output_, picture->bytes)) {
            return;
        }
        for (const std::string& loss : picture->losses) {
            session.note(loss);
        }
        session.count_done();
    }

  private:
    std::string input_;
    std::string format_ = "svg";
    std::string output_;
    std::string view_ = "timeline";
    std::string scale_ = "auto";
    std::string arrangement_ = "auto";
    std::string page_;
    std::string lanes_;
    RenderOptions options_;
};

} // namespace

std::unique_ptr<Verb> make_render_verb() {
    return std::make_unique<RenderVerb>();
}

} // namespace dateline
