#include "chain.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <stdexcept>

namespace dateline::accuracy {

namespace {

template <class T>
T value_of(Result<T> result) {
    if (!result) {
        throw std::runtime_error(to_string(result.error()));
    }
    return std::move(*result);
}

const LanguageModel& model() {
    static const LanguageModel loaded = value_of(LanguageModel::load(DATELINE_MODEL));
    return loaded;
}

} // namespace

std::string example_path(const std::string& file) {
    return std::string(DATELINE_SOURCE_DIR "/examples/articles/") + file;
}

std::string read_file(const std::string& path) {
    std::ifstream in(path, std::ios::binary);
    if (!in) {
        throw std::runtime_error("cannot read " + path);
    }
    return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

std::vector<std::string> example_names() {
    std::vector<std::string> names;
    for (const auto& entry : std::filesystem::directory_iterator(example_path(""))) {
        if (entry.path().extension() == ".txt") {
            names.push_back(entry.path().stem().string());
        }
    }
    std::sort(names.begin(), names.end());
    return names;
}

std::vector<std::string> running_story() {
    return {"2016-03-flood-1", "2016-03-flood-2", "2016-03-flood-3"};
}

Analysis analyze_example(const std::string& name) {
    const std::string file = name + ".txt";
    auto articles = value_of(read_articles(read_file(example_path(file)), {.file = file}));
    Article article = std::move(articles.at(0));
    Scratch scratch;
    const Document document = analyze(article, model(), scratch);
    const TimexContext context{.published = article.published.value(),
                               .published_time = article.published_time};
    auto timexes = tag_timexes(article, document, context);
    return extract(std::move(article), document, std::move(timexes));
}

Timeline default_timeline(std::span<const Analysis> analyses) {
    return cut(merge(analyses, MergeOptions{}), CutOptions{});
}

} // namespace dateline::accuracy
