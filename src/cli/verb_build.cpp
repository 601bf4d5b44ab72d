#include "cli/event_table.hpp"
#include "cli/ordered_work.hpp"
#include "cli/pipeline.hpp"
#include "cli/verb.hpp"

#include <dateline/render/render.hpp>
#include <dateline/timeline/timeline.hpp>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <set>

namespace dateline {

namespace {

/// A file name from an id: letters, digits, dot, dash and underline stay.
std::string file_stem(std::string_view id) {
    std::string stem;
    for (const char c : id) {
        const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                           c == '.' || c == '-' || c == '_' || static_cast<unsigned char>(c) >= 0x80;
        stem += plain ? c : '-';
    }
    return stem.empty() || stem.front() == '.' ? "timeline" + stem : stem;
}

class BuildVerb : public Verb {
  public:
    [[nodiscard]] std::string_view name() const override { return "build"; }
    [[nodiscard]] std::string_view summary() const override {
        return "Make a timeline from articles: files, folders or - for standard input";
    }
    [[nodiscard]] std::string examples() const override {
        return "  dateline build examples/articles -o timelines\n"
               "  dateline build examples/articles --format json --each\n";
    }

    void declare(CLI::App& app) override {
        app.add_option("ARTICLE", inputs_, "Text files, JSON lines, folders of them, or -")
            ->required()
            ->type_name("");
        app.add_option("-p,--published", published_, "Publication day of the articles; beats what they say")
            ->type_name("DATE");
        app.add_option("-o,--output", output_,
                       "Folder for the files (made if missing); with another format: the file")
            ->type_name("PATH");
        app.add_option("-t,--title", title_, "Title of the timeline")->type_name("TEXT");
        app.add_option("-f,--format", format_,
                       "files: NAME.yaml and NAME.svg; yaml and the formats of render go to standard output")
            ->type_name("FORMAT");
        app.add_flag("-a,--all", all_, "Keep the events of little weight too");
        app.add_flag("-e,--each", each_, "One timeline an article");
        app.add_option("--model", model_, "Language model")->type_name("FILE");
        app.add_option("--threads", threads_, "Articles at a time; 0: as many as the machine has processors")
            ->check(CLI::Range(0, 256))
            ->type_name("N");
    }

    void run(Session& session) override {
        const auto published = published_option(published_);
        if (!published) {
            return session.stop(published.error());
        }
        if (const auto known = check_format(); !known) {
            return session.stop(known.error());
        }
        if (each_ && format_ != "files" && format_ != "json") {
            return session.stop({.fault = Fault::usage,
                                 .what = "--each makes several timelines, which one document cannot hold",
                                 .remedy = "use --format files or json"});
        }
        std::vector<Article> articles = read_inputs(inputs_, *published, session);
        if (articles.empty()) {
            return;
        }
        auto pipeline = Pipeline::open(model_, session);
        if (!pipeline) {
            return session.stop(pipeline.error());
        }
        const std::vector<Analysis> analyses = analyse(std::move(articles), *pipeline, session);
        if (each_) {
            for (std::size_t i = 0; i < analyses.size() && !session.stopped(); ++i) {
                make({&analyses[i], 1}, session);
            }
        } else {
            make(analyses, session);
        }
        write_collected(session);
    }

  private:
    /// Before the work begins, not after it.
    [[nodiscard]] Result<void> check_format() const {
        std::string known = "files, yaml";
        for (const Writer& writer : writers()) {
            known += fmt::format(", {}", writer.name);
            if (writer.name == format_) {
                return {};
            }
        }
        if (format_ == "files" || format_ == "yaml") {
            return {};
        }
        return fail({.fault = Fault::usage,
                     .what = fmt::format("there is no format \"{}\"", format_),
                     .remedy = fmt::format("known formats: {}", known)});
    }

    std::vector<Analysis> analyse(std::vector<Article> articles, const Pipeline& pipeline,
                                  Session& session) const {
        const std::size_t threads = std::min<std::size_t>(
            threads_ == 0 ? session.environment().processors : threads_, articles.size());
        std::vector<Scratch> scratch(threads);
        std::vector<Analysis> analyses;
        Progress progress(session.environment(), "articles", articles.size(), session.progress());
        std::size_t next = 0;
        work_in_order<Article, Analysis>(
            threads,
            [&]() -> std::optional<Article> {
                return next < articles.size() ? std::optional(std::move(articles[next++])) : std::nullopt;
            },
            [&](Article article, std::size_t worker) {
                return pipeline.analyse(std::move(article), scratch[worker]);
            },
            [&](Analysis analysis) {
                analyses.push_back(std::move(analysis));
                progress.step();
                return true;
            });
        return analyses;
    }

    void make(std::span<const Analysis> analyses, Session& session) {
        const Article& first = analyses.front().article;
        // One article of several that could be read does not lend its name to the whole.
        const bool alone = analyses.size() == 1 && (each_ || session.failed() == 0);
        const std::string id = alone ? first.id : "";
        Timeline timeline = merge(analyses, {.title = title_});
        if (!all_) {
            timeline = cut(std::move(timeline), {});
        }
        if (format_ == "files") {
            write_files(timeline, id.empty() ? "timeline" : file_stem(id), session);
        } else if (format_ == "json") {
            collected_ += to_json_line(timeline, id) + "\n";
        } else if (format_ == "yaml") {
            collected_ += write_yaml(timeline);
        } else {
            auto picture = render(timeline, format_, {});
            if (!picture) {
                return session.report(picture.error());
            }
            collected_ += picture->bytes;
            for (const std::string& loss : picture->losses) {
                session.note(loss);
            }
        }
        session.count_done();
    }

    void write_files(const Timeline& timeline, const std::string& stem, Session& session) {
        const std::filesystem::path folder = output_.empty() ? "." : output_;
        const auto picture = render(timeline, "svg", {});
        if (!picture) {
            return session.report(picture.error());
        }
        if (!output_.empty()) {
            if (const auto made = make_folder(output_); !made) {
                return session.stop(made.error());
            }
        }
        std::string unique = stem;
        for (int copy = 2; !stems_.insert(unique).second; ++copy) {
            unique = fmt::format("{}-{}", stem, copy);
        }
        std::string paths;
        const std::string yaml = write_yaml(timeline);
        for (const auto& [suffix, bytes] : {std::pair(".yaml", &yaml), std::pair(".svg", &picture->bytes)}) {
            const std::string path = (folder / (unique + suffix)).lexically_normal().string();
            if (const auto written = write_file(path, *bytes); !written) {
                return session.stop(written.error());
            }
            paths += path + "\n";
        }
        if (!session.quiet()) {
            const auto width = static_cast<std::size_t>(std::max(40, session.environment().width));
            session.out().write(event_table(timeline, session.environment().out_is_terminal ? width : 0) +
                                "\n");
        }
        session.out().write(paths);
    }

    void write_collected(Session& session) {
        session.deliver(format_ == "files" ? std::string() : output_, collected_);
    }

    std::vector<std::string> inputs_;
    std::string published_;
    std::string output_;
    std::string title_;
    std::string format_ = "files";
    std::string model_;
    unsigned threads_ = 0;
    bool all_ = false;
    bool each_ = false;
    std::string collected_;
    std::set<std::string> stems_;
};

} // namespace

std::unique_ptr<Verb> make_build_verb() {
    return std::make_unique<BuildVerb>();
}

} // namespace dateline
