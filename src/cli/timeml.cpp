#include "cli/timeml.hpp"

#include <pugixml.hpp>

#include <string_view>

namespace dateline {

namespace {

/// XML 1.0 has no way to write control characters other than tab and line end.
std::string allowed(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        const bool control = byte < 0x20 && c != '\t' && c != '\n' && c != '\r';
        if (control) {
            out += "\ufffd";
        } else {
            out += c;
        }
    }
    return out;
}

class StringWriter : public pugi::xml_writer {
  public:
    void write(const void* data, std::size_t size) override {
        text_.append(static_cast<const char*>(data), size);
    }
    [[nodiscard]] std::string take() { return std::move(text_); }

  private:
    std::string text_;
};

void add_text(pugi::xml_node parent, std::string_view text) {
    if (!text.empty()) {
        parent.append_child(pugi::node_pcdata).set_value(allowed(text).c_str());
    }
}

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
    add_text(node, slice(text, timex.range));
}

} // namespace

std::string to_timeml(const Analysis& analysis) {
    const Article& article = analysis.article;
    pugi::xml_document document;
    pugi::xml_node declaration = document.append_child(pugi::node_declaration);
    declaration.append_attribute("version").set_value("1.0");
    declaration.append_attribute("encoding").set_value("UTF-8");
    pugi::xml_node root = document.append_child("TimeML");
    add_text(root.append_child("DOCID"), article.id);
    const std::string day = to_iso(*article.published);
    pugi::xml_node created = root.append_child("DCT").append_child("TIMEX3");
    created.append_attribute("tid").set_value("t0");
    created.append_attribute("type").set_value("DATE");
    created.append_attribute("value").set_value(day.c_str());
    created.append_attribute("temporalFunction").set_value("false");
    created.append_attribute("functionInDocument").set_value("CREATION_TIME");
    add_text(created, day);
    if (!article.title.empty()) {
        add_text(root.append_child("TITLE"), article.title);
    }
    pugi::xml_node body = root.append_child("TEXT");
    std::uint32_t at = 0;
    for (const Timex& timex : analysis.timexes) {
        add_text(body, slice(article.text, {at, timex.range.begin}));
        add_timex(body, timex, article.text);
        at = timex.range.end;
    }
    add_text(body, slice(article.text, {at, static_cast<std::uint32_t>(article.text.size())}));
    StringWriter writer;
    document.save(writer, "", pugi::format_raw, pugi::encoding_utf8);
    std::string out = writer.take();
    if (out.empty() || out.back() != '\n') {
        out += '\n';
    }
    return out;
}

} // namespace dateline
