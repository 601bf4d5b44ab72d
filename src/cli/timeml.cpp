#include "cli/timeml.hpp"

#include "render/formats/timeml_head.hpp"

#include <pugixml.hpp>

#include <string_view>

namespace dateline {

namespace {

void add_timex(pugi::xml_node parent, const Timex& timex, std::string_view text) {
    pugi::xml_node node = parent.append_child("TIMEX3");
    node.append_attribute("tid").set_value(timex.id.c_str());
    node.append_attribute("type").set_value(std::string(to_string(timex.type)).c_str());
    node.append_attribute("value").set_value(timex.value.c_str());
    if (timex.modifier != Modifier::none) {
        node.append_attribute("mod").set_value(std::string(to_timex3(timex.modifier)).c_str());
    }
    if (timex.begins_at_publication) {
        node.append_attribute("beginPoint").set_value("t0");
    }
    if (timex.ends_at_publication) {
        node.append_attribute("endPoint").set_value("t0");
    }
    add_xml_text(node, slice(text, timex.range));
}

} // namespace

std::string to_timeml(const Analysis& analysis) {
    const Article& article = analysis.article;
    pugi::xml_document document;
    pugi::xml_node root = add_timeml_head(document, article.id, *article.published, article.title);
    pugi::xml_node body = root.append_child("TEXT");
    std::uint32_t at = 0;
    for (const Timex& timex : analysis.timexes) {
        add_xml_text(body, slice(article.text, {at, timex.range.begin}));
        add_timex(body, timex, article.text);
        at = timex.range.end;
    }
    add_xml_text(body, slice(article.text, {at, static_cast<std::uint32_t>(article.text.size())}));
    return xml_bytes(document);
}

} // namespace dateline
