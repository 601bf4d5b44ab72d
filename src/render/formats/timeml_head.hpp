#pragma once

#include <dateline/calendar/day.hpp>

#include <pugixml.hpp>

#include <string>
#include <string_view>

namespace dateline {

/// Root, DOCID, DCT (t0) and TITLE of a TimeML document; gives the root, to which the text is added.
[[nodiscard]] pugi::xml_node add_timeml_head(pugi::xml_document& document, std::string_view id, Day published,
                                             std::string_view title);
/// Adds text; characters that XML 1.0 cannot hold become U+FFFD.
void add_xml_text(pugi::xml_node parent, std::string_view text);
/// The document as it is, with one line end at its end.
[[nodiscard]] std::string xml_bytes(const pugi::xml_document& document);

} // namespace dateline
