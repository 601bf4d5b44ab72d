// embed MODEL ARTICLE: prints what happened when, one line an event, with the rule that dated it.
#include <dateline/dateline.hpp>

#include <cstdio>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

namespace {

int complain(const dateline::Error& error) {
    std::fprintf(stderr, "embed: %s\n", dateline::to_string(error).c_str());
    return 1;
}

std::string read_file(const char* path) {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

void print(const dateline::TimelineEvent& event) {
    const std::string when = event.when ? event.when->edtf : "undated";
    const std::string rule = event.evidence.empty() ? "" : event.evidence.front().rule;
    std::printf("%-24s %s (%s)\n", when.c_str(), event.title.c_str(), rule.c_str());
}

} // namespace

int main(int argc, char** argv) {
    if (argc != 3) {
        std::fputs("usage: embed MODEL ARTICLE\n", stderr);
        return 2;
    }
    // Loaded once and shared by all threads; the scratch is one thread's work memory.
    const auto model = dateline::LanguageModel::load(argv[1]);
    if (!model) {
        return complain(model.error());
    }
    dateline::Scratch scratch;

    auto articles = dateline::read_articles(read_file(argv[2]), {.file = argv[2]});
    if (!articles) {
        return complain(articles.error());
    }
    std::vector<dateline::Analysis> analyses;
    for (dateline::Article& article : *articles) {
        const dateline::Document document = dateline::analyze(article, *model, scratch);
        auto timexes = dateline::tag_timexes(article, document, {.published = *article.published});
        analyses.push_back(dateline::extract(std::move(article), document, std::move(timexes)));
    }

    const dateline::Timeline timeline = dateline::cut(dateline::merge(analyses, {}), {});
    std::printf("%s\n\n", timeline.title.c_str());
    for (const dateline::TimelineEvent& event : timeline.events) {
        print(event);
    }
    for (const dateline::TimelineEvent& event : timeline.undated) {
        print(event);
    }
    return 0;
}
