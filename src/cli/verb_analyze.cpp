#include "cli/error_record.hpp"
#include "cli/inputs.hpp"
#include "cli/ordered_work.hpp"
#include "cli/pipeline.hpp"
#include "cli/verb.hpp"

#include <dateline/text/text.hpp>

#include <CLI/CLI.hpp>

#include <functional>

namespace dateline {

namespace {

struct AnalysedLine {
    std::string record{};
    std::optional<Error> error{};
};

class AnalyzeVerb : public Verb {
  public:
    [[nodiscard]] std::string_view name() const override { return "analyze"; }
    [[nodiscard]] std::string_view summary() const override {
        return "JSON lines in, analysis records out, in the same order";
    }
    [[nodiscard]] std::string examples() const override {
        return "  dateline analyze articles.jsonl --threads 4 -o records.jsonl\n"
               "  echo '{\"id\":\"a\",\"published\":\"2021-08-24\",\"text\":\"They met on Monday.\"}' | "
               "dateline analyze\n";
    }

    void declare(CLI::App& app) override {
        app.add_option("FILE", input_,
                       "JSON lines with id, text, published, title, outlet, url; - is standard input")
            ->type_name("");
        app.add_option("-p,--published", published_, "Publication day of the articles; beats what they say")
            ->type_name("DATE");
        app.add_option("-o,--output", output_, "File instead of standard output")->type_name("FILE");
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
        auto source = LineSource::open(input_, session.environment());
        if (!source) {
            return session.stop(source.error());
        }
        const auto pipeline = Pipeline::open(model_, session);
        if (!pipeline) {
            return session.stop(pipeline.error());
        }
        const ReadOptions options{.file = input_ == "-" ? "standard input" : input_, .published = *published};
        if (output_.empty()) {
            return work(*source, options, *pipeline, session, [&](std::string_view record) {
                session.out().write(record);
                return !session.out().closed();
            });
        }
        auto file = NewFile::open(output_);
        Result<void> written;
        if (file) {
            work(*source, options, *pipeline, session, [&](std::string_view record) {
                written = file->write(record);
                return written.has_value();
            });
            written = written ? file->commit() : written;
        }
        if (!file || !written) {
            session.stop(file ? written.error() : file.error());
        }
    }

  private:
    static AnalysedLine analyse(const LineSource::Line& line, const ReadOptions& options,
                                const Pipeline& pipeline, Scratch& scratch) {
        auto article = line.too_long
                           ? Result<Article>(fail({.file = options.file,
                                                   .line = line.number,
                                                   .what = "this line is larger than 32 MiB",
                                                   .remedy = "cut the text into articles, one a line"}))
                           : read_json_line(line.text, line.number, options);
        if (!article) {
            return {.record = error_record(line.text, line.number, article.error()),
                    .error = article.error()};
        }
        return {.record = to_json_line(pipeline.analyse(std::move(*article), scratch))};
    }

    /// `print` takes a record and says whether there is use in going on.
    void work(LineSource& source, const ReadOptions& options, const Pipeline& pipeline, Session& session,
              const std::function<bool(std::string_view)>& print) const {
        const std::size_t threads = threads_ == 0 ? session.environment().processors : threads_;
        std::vector<Scratch> scratch(threads);
        Progress progress(session.environment(), "articles", 0, session.progress());
        const auto give = [&]() -> std::optional<LineSource::Line> {
            LineSource::Line line;
            while (true) {
                const auto more = source.next(line);
                if (!more) {
                    session.stop(more.error());
                }
                if (!more || !*more) {
                    return std::nullopt;
                }
                if (line.too_long || line.text.find_first_not_of(" \t\r") != std::string::npos) {
                    return line;
                }
            }
        };
        const auto take = [&](AnalysedLine line) {
            if (line.error) {
                session.report(*line.error);
            } else {
                session.count_done();
            }
            progress.step();
            return print(line.record + "\n");
        };
        work_in_order<LineSource::Line, AnalysedLine>(
            threads, give,
            [&](const LineSource::Line& line, std::size_t worker) {
                return analyse(line, options, pipeline, scratch[worker]);
            },
            take);
    }

    std::string input_ = "-";
    std::string published_;
    std::string output_;
    std::string model_;
    unsigned threads_ = 0;
};

} // namespace

std::unique_ptr<Verb> make_analyze_verb() {
    return std::make_unique<AnalyzeVerb>();
}

} // namespace dateline
