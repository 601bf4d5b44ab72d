#include "render/formats/timeml_head.hpp"

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

} // namespace

void add_xml_text(pugi::xml_node parent, std::string_view text) {
    if (!text.empty()) {
        parent.append_child(pugi::node_pcdata).set_value(allowed(text).c_str());
    }
}

pugi::xml_node add_timeml_head(pugi::xml_document& document, std::string_view id, Day published,
                               std::string_view title) {
    pugi::xml_node declaration = document.append_child(pugi::node_declaration);
    declaration.append_attribute("version").set_value("1.0");
    declaration.append_attribute("encoding").set_value("UTF-8");
    pugi::xml_node root = document.append_child("TimeML");
    add_xml_text(root.append_child("DOCID"), id);
    const std::string day = to_iso(published);
    pugi::xml_node created = root.append_child("DCT").append_child("TIMEX3");
    created.append_attribute("tid").set_value("t0");
    created.append_attribute("type").set_value("DATE");
    created.append_attribute("value").set_value(day.c_str());
    created.append_attribute("temporalFunction").set_value("false");
    created.append_attribute("functionInDocument").set_value("CREATION_TIME");
    add_xml_text(created, day);
    if (!title.empty()) {
        add_xml_text(root.append_child("TITLE"), title);
    }
    return root;
}

std::string xml_bytes(const pugi::xml_document& document) {
    StringWriter writer;
    document.save(writer, "", pugi::format_raw, pugi::encoding_utf8);
    std::string out = writer.take();
    if (out.empty() || out.back() != '\n') {
        out += '\n';
    }
    return out;
}

} // namespace dateline
