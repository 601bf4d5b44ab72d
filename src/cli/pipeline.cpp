#include "cli/pipeline.hpp"

#include "cli/inputs.hpp"
#include "cli/model_path.hpp"

#include <fmt/format.h>

#include <map>

namespace dateline {

Result<Pipeline> Pipeline::open(const std::string& model, Session& session) {
    const auto path = find_model(model, session.environment());
    if (!path) {
        return fail(path.error());
    }
    session.log().debug(fmt::format("language model {}", *path));
    auto loaded = LanguageModel::load(*path);
    if (!loaded) {
        return fail(loaded.error());
    }
    return Pipeline(std::move(*loaded));
}

Analysis Pipeline::tag(Article article, Scratch& scratch, Prefer prefer) const {
    const Document document = analyze(article, model_, scratch);
    const TimexContext context{
        .published = *article.published, .published_time = article.published_time, .prefer = prefer};
    std::vector<Timex> timexes = tag_timexes(article, document, context);
    return {.article = std::move(article), .timexes = std::move(timexes)};
}

Analysis tag_lightly(Article article, Prefer prefer) {
    const TimexContext context{.published = *article.published,
                               .published_time = article.published_time,
                               .prefer = prefer,
                               .language = article.language};
    std::vector<Timex> timexes = tag_timexes(article, context);
    return {.article = std::move(article), .timexes = std::move(timexes)};
}

Analysis Pipeline::analyse(Article article, Scratch& scratch) const {
    const Document document = analyze(article, model_, scratch);
    const TimexContext context{.published = *article.published, .published_time = article.published_time};
    std::vector<Timex> timexes = tag_timexes(article, document, context);
    return extract(std::move(article), document, std::move(timexes));
}

Result<std::optional<Day>> published_option(const std::string& value) {
    if (value.empty()) {
        return std::optional<Day>();
    }
    const auto day = parse_day(value);
    if (!day) {
        Error error = day.error();
        error.fault = Fault::usage;
        error.what = fmt::format("--published {}: {}", value, error.what);
        return fail(error);
    }
    return std::optional<Day>(*day);
}

std::vector<Article> read_inputs(std::span<const std::string> paths, std::optional<Day> published,
                                 Session& session) {
    std::vector<Article> articles;
    std::map<std::string, std::string> text_of_id;
    const auto add = [&](Article article) {
        const std::string id = article.id;
        for (int copy = 2; text_of_id.contains(article.id) && text_of_id[article.id] != article.text;
             ++copy) {
            article.id = fmt::format("{}-{}", id, copy);
        }
        text_of_id[article.id] = article.text;
        articles.push_back(std::move(article));
    };
    for (const std::string& path : paths) {
        const auto files = list_inputs(std::span(&path, 1));
        if (!files) {
            session.report(files.error());
            continue;
        }
        for (const std::string& file : *files) {
            const auto bytes = read_file(file, session.environment());
            const std::string name = file == "-" ? "standard input" : file;
            auto read =
                bytes
                    ? read_articles(
                          *bytes, {.file = name, .id = file == "-" ? "article" : "", .published = published})
                    : Result<std::vector<Article>>(fail(bytes.error()));
            if (!read) {
                session.report(read.error());
                continue;
            }
            session.log().debug(fmt::format("{}: {} articles", name, read->size()));
            for (Article& article : *read) {
                add(std::move(article));
            }
        }
    }
    return articles;
}

} // namespace dateline
