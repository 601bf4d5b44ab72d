#include "timeline/sources.hpp"

#include "timeline/slug.hpp"

#include <dateline/text/fingerprint.hpp>

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

namespace dateline {

std::vector<Source> gather_sources(std::span<const Analysis> analyses) {
    std::map<std::pair<std::string, std::string>, const Analysis*> by_content;
    for (const Analysis& analysis : analyses) {
        const auto [at, added] =
            by_content.emplace(std::pair(analysis.article.id, fingerprint(analysis.article.text)), &analysis);
        if (!added && to_json_line(analysis) < to_json_line(*at->second)) {
            at->second = &analysis;
        }
    }
    std::vector<Source> sources;
    sources.reserve(by_content.size());
    for (const auto& [key, analysis] : by_content) {
        sources.push_back({.analysis = analysis,
                           .id = key.first,
                           .fingerprint = key.second,
                           .published = analysis->article.published.value_or(Day{})});
    }
    std::sort(sources.begin(), sources.end(), [](const Source& a, const Source& b) {
        return std::tie(a.published, a.id, a.fingerprint) < std::tie(b.published, b.id, b.fingerprint);
    });
    UniqueIds ids;
    for (Source& source : sources) {
        source.id = ids.take(source.id);
    }
    // An id made unique may fall behind others of its day.
    std::sort(sources.begin(), sources.end(), [](const Source& a, const Source& b) {
        return std::tie(a.published, a.id) < std::tie(b.published, b.id);
    });
    return sources;
}

} // namespace dateline
