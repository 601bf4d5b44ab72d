// Prints what the salience model sees: for each article of JSON lines on standard input, every draft event
// with its features, as one JSON line. tools/fit_salience.py learns data/en/salience.weights from it.
//   dump_drafts MODEL < articles.jsonl

#include "events/salience.hpp"

#include <dateline/article/article.hpp>
#include <dateline/time/timex.hpp>

#include <fmt/core.h>
#include <nlohmann/json.hpp>

#include <cstdio>
#include <iostream>
#include <iterator>
#include <string>

namespace {

using nlohmann::ordered_json;

std::string iso(const std::optional<dateline::Day>& day) {
    return day ? dateline::to_iso(*day) : std::string{};
}

ordered_json to_json(const dateline::Reading& reading, const dateline::Draft& draft,
                     const dateline::SalienceFeatures& set, const dateline::CodePoints& points) {
    const dateline::CodePointRange range = points.from_bytes(reading.tree[draft.candidate.trigger].range);
    ordered_json features = ordered_json::array();
    for (std::size_t f = 0; f < dateline::salience_feature_count; ++f) {
        if (set.test(f)) {
            features.push_back(std::string(dateline::salience_feature_names()[f]));
        }
    }
    ordered_json out{{"start", range.begin},
                     {"end", range.end},
                     {"word", std::string(reading.tree.form(draft.candidate.trigger))},
                     {"features", features},
                     {"same_as", draft.same_as},
                     {"title", dateline::title_of(reading, draft)}};
    if (draft.time) {
        out["earliest"] = iso(draft.time->when.span.first);
        out["latest"] = iso(draft.time->when.span.last);
    }
    return out;
}

} // namespace

int main(int argc, char** argv) {
    if (argc != 2) {
        fmt::print(stderr, "usage: dump_drafts MODEL < articles.jsonl\n");
        return 2;
    }
    const auto model = dateline::LanguageModel::load(argv[1]);
    const std::string bytes((std::istreambuf_iterator<char>(std::cin)), std::istreambuf_iterator<char>());
    const auto articles = dateline::read_articles(bytes, {.file = "-", .format = "jsonl"});
    if (!model || !articles) {
        fmt::print(stderr, "{}\n", dateline::to_string(!model ? model.error() : articles.error()));
        return 3;
    }
    dateline::Scratch scratch;
    for (const dateline::Article& article : *articles) {
        const dateline::Document document = dateline::analyze(article, *model, scratch);
        const auto timexes = dateline::tag_timexes(article, document, {.published = *article.published});
        const dateline::Parse tree(document, article.text);
        const std::vector<dateline::TimexSite> sites = dateline::place_timexes(tree, timexes);
        const dateline::Cast cast(tree, sites);
        const dateline::Reading reading{.article = article, .tree = tree, .cast = cast, .sites = sites};
        const std::vector<dateline::Draft> drafts = dateline::draft_events(reading);
        const std::vector<dateline::SalienceFeatures> features = dateline::salience_features(reading, drafts);
        const dateline::CodePoints points(article.text);
        ordered_json line{{"id", article.id}, {"drafts", ordered_json::array()}};
        for (std::size_t i = 0; i < drafts.size(); ++i) {
            line["drafts"].push_back(to_json(reading, drafts[i], features[i], points));
        }
        fmt::print("{}\n", line.dump());
    }
    return 0;
}
