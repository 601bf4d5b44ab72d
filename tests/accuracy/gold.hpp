#pragma once

#include <dateline/calendar/when.hpp>
#include <dateline/text/text.hpp>

#include <string>
#include <vector>

namespace dateline::accuracy {

using Names = std::vector<std::string>; ///< acceptable names of one participant

/// `must`: a reader would miss it; `may`: fine to show, fine to leave out.
enum class Need : std::uint8_t { must, may };

/// One happening that an editor would put on the timeline of an article.
struct GoldEvent {
    std::string title{};
    Need need = Need::must;
    std::vector<CodePointRange> triggers{};
    std::vector<Span> readings{}; ///< acceptable dates, the preferred one first; open on both sides: undated
    std::vector<Names> who{};     ///< those who act
    std::vector<Names> whom{};    ///< the other main participants
    std::vector<Names> neutral{}; ///< neither asked for nor wrong: sources, places, things
};

struct GoldArticle {
    std::string id{};
    Day published{};
    std::vector<GoldEvent> events{};
};

/// NAME.editor.json; throws with the file's name where it is not what examples/README.md says.
[[nodiscard]] GoldArticle read_gold(const std::string& file);

} // namespace dateline::accuracy
