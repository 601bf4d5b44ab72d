#include "stories.hpp"

#include <dateline/render/render.hpp>

#include <catch2/catch.hpp>
#include <pugixml.hpp>

#include <algorithm>
#include <set>
#include <string>
#include <thread>

using namespace dateline;

namespace {

std::string svg_of(const Timeline& timeline, const RenderOptions& options = {}) {
    const Result<Rendering> svg = render(timeline, "svg", options);
    return svg ? svg->bytes : "error: " + to_string(svg.error());
}

std::vector<std::string> every_drawing() {
    std::vector<std::string> all;
    for (const stories::Named& story : stories::all) {
        all.push_back(svg_of(story.make()));
    }
    all.push_back(svg_of(stories::quarrel(), {.view = View::network}));
    return all;
}

struct Collector : pugi::xml_tree_walker {
    std::set<std::string> names{};
    std::vector<std::pair<std::string, std::string>> attributes{};
    bool for_each(pugi::xml_node& node) override {
        if (node.type() == pugi::node_element) {
            names.insert(node.name());
        }
        for (const pugi::xml_attribute& a : node.attributes()) {
            attributes.emplace_back(a.name(), a.value());
        }
        return true;
    }
};

bool holds(const std::string& text, const char* part) {
    return text.find(part) != std::string::npos;
}

bool has_long_number(const std::string& value) {
    std::size_t decimals = 0;
    bool after_point = false;
    for (const char c : value) {
        const bool digit = c >= '0' && c <= '9';
        decimals = after_point && digit ? decimals + 1 : 0;
        after_point = c == '.' || (after_point && digit);
        if (decimals > 2) {
            return true;
        }
    }
    return false;
}

} // namespace

TEST_CASE("svg: only elements that every renderer draws, nothing that runs or fetches", "[render][svg]") {
    const std::set<std::string> allowed = {
        "svg",  "title", "desc",   "style",          "g",    "rect", "line",
        "path", "text",  "circle", "linearGradient", "stop", "a"};
    for (const std::string& svg : every_drawing()) {
        pugi::xml_document document;
        REQUIRE(document.load_string(svg.c_str()));
        Collector found;
        document.traverse(found);
        for (const std::string& name : found.names) {
            INFO(name);
            CHECK(allowed.count(name) == 1);
        }
        for (const auto& [name, value] : found.attributes) {
            INFO(name << "=" << value);
            CHECK(name.rfind("on", 0) != 0);
            CHECK(name != "textLength");
            if (name == "href") {
                CHECK((value.rfind("https://", 0) == 0 || value.rfind("http://", 0) == 0));
            }
            if (name != "aria-label" && name != "href") {
                CHECK_FALSE(has_long_number(value));
            }
        }
        CHECK_FALSE(holds(svg, "var("));
        CHECK_FALSE(holds(svg, "@import"));
    }
}

TEST_CASE("svg: every id and every style rule begins with the picture's own prefix", "[render][svg]") {
    for (const std::string& svg : every_drawing()) {
        pugi::xml_document document;
        REQUIRE(document.load_string(svg.c_str()));
        const std::string prefix = document.child("svg").attribute("id").value();
        CHECK(prefix.size() == 7);
        Collector found;
        document.traverse(found);
        for (const auto& [name, value] : found.attributes) {
            if (name == "id") {
                CHECK(value.rfind(prefix, 0) == 0);
            }
            if (value.rfind("url(#", 0) == 0) {
                CHECK(value.rfind("url(#" + prefix + "-", 0) == 0);
            }
        }
        const std::string style = document.child("svg").child("style").text().get();
        CHECK(holds(style, "@media (prefers-color-scheme: dark){#"));
        CHECK(holds(style, "@media print{#"));
        for (std::size_t brace = style.find('}'); brace + 1 < style.size();
             brace = style.find('}', brace + 1)) {
            const char next = style[brace + 1];
            CHECK((next == '#' || next == '}' || next == '\n'));
        }
    }
}

TEST_CASE("svg: the root is a document with a title, and its events are a list", "[render][svg]") {
    pugi::xml_document document;
    REQUIRE(document.load_string(svg_of(stories::dam()).c_str()));
    const pugi::xml_node svg = document.child("svg");
    CHECK(std::string(svg.attribute("role").value()) == "graphics-document document");
    CHECK(std::string(svg.first_child().name()) == "title");
    CHECK(std::string(svg.child("title").text().get()) == "How the Orsel dam came to its last week");
    CHECK(holds(svg.child("desc").text().get(), "15 May 2023: Hana Solberg says"));
    const pugi::xml_node list = svg.find_child_by_attribute("g", "role", "list");
    const auto items = list.children("g");
    CHECK(std::distance(items.begin(), items.end()) == 9);
    CHECK(std::string(list.first_child().attribute("aria-label").value()) ==
          "2003. The state and its partners close the Orsel gorge. “20 years ago” · known to the year.");
}

TEST_CASE("svg: hostile text is escaped once and hostile links are no links", "[render][svg]") {
    const std::string svg = svg_of(stories::scripts());
    CHECK_FALSE(holds(svg, "<script"));
    CHECK_FALSE(holds(svg, "&amp;lt;"));
    CHECK_FALSE(holds(svg, "javascript:"));
    CHECK_FALSE(holds(svg, "\u202E"));
    CHECK_FALSE(holds(svg, "\x01"));
    CHECK(holds(svg, "Names from &lt;everywhere&gt; &amp; "));
}

TEST_CASE("svg: a named theme drops the style sheet", "[render][svg]") {
    for (const char* theme : {"light", "dark", "print"}) {
        CHECK_FALSE(holds(svg_of(stories::dam(), {.theme = theme}), "<style"));
    }
    CHECK(holds(svg_of(stories::dam(), {.theme = "dark"}), "#16181c"));
}

TEST_CASE("svg: one element a line", "[render][svg]") {
    const std::string svg = svg_of(stories::dam());
    CHECK_FALSE(holds(svg, "/><"));
    CHECK(svg.back() == '\n');
}

TEST_CASE("svg: threads do not change a byte", "[render][svg]") {
    const Timeline timeline = stories::quarrel();
    const std::string once = svg_of(timeline, {.view = View::network});
    std::vector<std::string> many(4);
    {
        std::vector<std::jthread> threads;
        for (std::string& out : many) {
            threads.emplace_back([&] { out = svg_of(timeline, {.view = View::network}); });
        }
    }
    for (const std::string& svg : many) {
        CHECK((svg == once));
    }
}

TEST_CASE("render: an unknown format is answered with the known ones", "[render][registry]") {
    const Result<Rendering> gif = render(stories::dam(), "gif", {});
    REQUIRE_FALSE(gif);
    CHECK(to_string(gif.error()) == "there is no format \"gif\"; known formats: svg, png, pdf, html, "
                                    "markdown, csv, json, jsonld, ics, timelinejs, vis, "
                                    "mermaid, timeml, edtf-csv");
    CHECK(gif.error().fault == Fault::usage);
}

TEST_CASE("render: options of a time axis are refused where there is none", "[render][registry]") {
    const Result<Rendering> network =
        render(stories::quarrel(), "svg", {.view = View::network, .lanes = Lanes::actor});
    REQUIRE_FALSE(network);
    CHECK(network.error().fault == Fault::usage);
}

TEST_CASE("render: a width that the layout cannot take is refused", "[render][registry]") {
    const Result<Rendering> narrow = render(stories::dam(), "svg", {.width = 280});
    REQUIRE_FALSE(narrow);
    CHECK(to_string(narrow.error()) == "the layout vertical cannot be 280 px wide; choose 300 to 960");
    const Result<Rendering> wide = render(stories::dam(), "svg", {.width = 3000});
    REQUIRE_FALSE(wide);
    CHECK(to_string(wide.error()) == "the layout horizontal cannot be 3000 px wide; choose 700 to 2400");
}
