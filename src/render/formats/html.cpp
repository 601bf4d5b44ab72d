// One page that needs nothing else: the picture, and a table that says the same and more. Useful without its
// script; with it, there are filters, search and zoom, and a click on the picture opens the evidence.

#include "render/clean_text.hpp"
#include "render/date_words.hpp"
#include "render/event_facts.hpp"
#include "render/formats/html_text.hpp"
#include "render/formats/page_table.hpp"
#include "render/formats/picture.hpp"
#include "render/formats/writers.hpp"
#include "render/layout_steps.hpp"
#include "render/row_words.hpp"
#include "render/svg.hpp"
#include "render/text_lines.hpp"
#include "render/theme.hpp"
#include "render/words_table.hpp"

#include <dateline/text/text.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

namespace dateline {

namespace {

constexpr int page_picture = 940;
constexpr Length phone_picture = px(328); // a phone of 360 px less the page's margins

/// "--ink:#1a1a1a;…" of one theme.
std::string variables(const Theme& theme) {
    std::string out;
    for (std::size_t i = 0; i < paint_count; ++i) {
        const Paint paint = static_cast<Paint>(i);
        out += fmt::format("--{}:{};", to_string(paint), theme.colour(paint));
    }
    return out;
}

std::string style() {
    std::string out = fmt::format(":root{{{}}}\n", variables(themes().front()));
    for (const Theme& theme : themes().subspan(1)) {
        out += fmt::format("@media {}{{:root{{{}}}}}\n", theme.media, variables(theme));
    }
    return out + std::string(page_style);
}

/// Clean text that keeps one blank at each end where there was one.
std::string clean_piece(std::string_view piece) {
    const auto is_blank = [](char c) { return c == ' ' || c == '\n' || c == '\t'; };
    std::string out = clean_text(piece);
    if (out.empty()) {
        return piece.empty() ? out : " ";
    }
    return (is_blank(piece.front()) ? " " : "") + out + (is_blank(piece.back()) ? " " : "");
}

/// A sentence with its trigger and its time expression marked.
std::string marked_quote(const Evidence& evidence) {
    struct Piece {
        std::size_t begin = 0;
        std::size_t end = 0;
        std::string_view kind{};
    };
    const std::string_view quote = evidence.quote;
    std::vector<Piece> pieces;
    const CodePoints points(quote);
    if (evidence.trigger.begin >= evidence.at.begin && evidence.trigger.end <= evidence.at.end &&
        evidence.trigger.begin < evidence.trigger.end) {
        const Range range = points.to_bytes(
            {evidence.trigger.begin - evidence.at.begin, evidence.trigger.end - evidence.at.begin});
        pieces.push_back({range.begin, range.end, "what"});
    }
    const std::size_t expression =
        evidence.expression.empty() ? std::string::npos : quote.find(evidence.expression);
    if (expression != std::string::npos) {
        const Piece when{expression, expression + evidence.expression.size(), "when"};
        if (pieces.empty() || when.end <= pieces.front().begin || when.begin >= pieces.front().end) {
            pieces.push_back(when);
        }
    }
    std::sort(pieces.begin(), pieces.end(), [](const Piece& a, const Piece& b) { return a.begin < b.begin; });
    std::string out;
    std::size_t at = 0;
    for (const Piece& piece : pieces) {
        out += html_text(clean_piece(quote.substr(at, piece.begin - at)));
        out += fmt::format("<mark class=\"{}\">{}</mark>", piece.kind,
                           html_text(clean_piece(quote.substr(piece.begin, piece.end - piece.begin))));
        at = piece.end;
    }
    return out + html_text(clean_piece(quote.substr(at)));
}

std::string source_line(const SourceArticle& article) {
    const std::string name = html_text(join(
        {clean_text(article.outlet), clean_text(article.title), day_with_year(article.published)}, ", "));
    const std::string url = web_address(article.url);
    return url.empty() ? name : fmt::format("<a href=\"{}\">{}</a>", html_text(url), name);
}

class HtmlPage {
  public:
    explicit HtmlPage(const Timeline& timeline) : timeline_(timeline) {
        const SortedEvents sorted = sorted_events(timeline);
        order_ = sorted.dated;
        order_.insert(order_.end(), sorted.undated.begin(), sorted.undated.end());
        for (const TimelineEvent* event : order_) {
            anchors_.emplace(event, fmt::format("e{}", anchors_.size() + 1));
        }
    }

    std::string write(const std::string& pictures) {
        const std::string title = html_text(title_of(timeline_));
        return fmt::format("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
                           "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                           "<title>{0}</title>\n<style>\n{1}</style>\n</head>\n<body>\n"
                           "<a class=\"skip\" href=\"#events\">{8}</a>\n"
                           "<main>\n<h1>{0}</h1>\n<p class=\"soft\">{2}</p>\n{3}{4}{5}{6}</main>\n"
                           "<script>\n{7}</script>\n</body>\n</html>\n",
                           title, style(), html_text(subtitle_of(timeline_)), filters(), pictures, table(),
                           sources(), page_script, words::page_skip);
    }

    /// As a figure of a CSS class; each event leads to its row.
    std::string figure(Layout layout, const Palette& palette, std::string_view shown) const;
    static std::string zoom_buttons();

  private:
    std::string filters() const;
    std::string choice(std::string_view name, std::string_view label,
                       const std::set<std::string>& values) const;
    std::string table() const;
    std::string row(const TimelineEvent& event) const;
    std::string evidence(const TimelineEvent& event) const;
    std::string sources() const;

    const Timeline& timeline_;
    std::map<const TimelineEvent*, std::string> anchors_{};
    std::vector<const TimelineEvent*> order_{};
};

std::string HtmlPage::figure(Layout layout, const Palette& palette, std::string_view shown) const {
    for (Row& row : layout.rows) {
        const auto event = std::find_if(order_.begin(), order_.end(),
                                        [&](const TimelineEvent* e) { return e->id == row.event; });
        row.href = event == order_.end() ? std::string() : "#" + anchors_.at(*event);
    }
    return fmt::format("<figure class=\"{}\" tabindex=\"0\" aria-label=\"{}\">\n{}</figure>\n", shown,
                       words::page_picture, draw_svg(layout, palette));
}

std::string HtmlPage::zoom_buttons() {
    return fmt::format("<div class=\"zoom\" hidden>\n<button type=\"button\" data-by=\"1.25\">{}</button>\n"
                       "<button type=\"button\" data-by=\"0.8\">{}</button>\n"
                       "<button type=\"button\" data-by=\"0\">{}</button>\n</div>\n",
                       words::page_larger, words::page_smaller, words::page_first_size);
}

std::string HtmlPage::choice(std::string_view name, std::string_view label,
                             const std::set<std::string>& values) const {
    if (values.size() < 2) {
        return {};
    }
    std::string out = fmt::format("<label>{0}<br><select name=\"{1}\"><option value=\"\">{2}</option>", label,
                                  name, words::page_any);
    for (const std::string& value : values) {
        out += fmt::format("<option>{}</option>", html_text(value));
    }
    return out + "</select></label>\n";
}

std::string HtmlPage::filters() const {
    std::set<std::string> actors;
    std::set<std::string> types;
    std::set<std::string> statuses;
    for (const TimelineEvent* event : order_) {
        for (const NamedActor& actor : actors_of(*event, timeline_)) {
            actors.insert(actor.name);
        }
        if (!event->type.empty()) {
            types.insert(clean_text(event->type));
        }
        statuses.insert(std::string(to_string(event->status)));
    }
    return fmt::format(
        "<form id=\"filters\" hidden>\n<label>{}<br><input name=\"search\" type=\"search\"></label>\n"
        "{}{}{}<span class=\"years\"><label>{}<br><input name=\"from\" "
        "type=\"number\"></label></span>\n"
        "<span class=\"years\"><label>{}<br><input name=\"to\" type=\"number\"></label></span>\n"
        "<button type=\"reset\">{}</button>\n<output id=\"count\" "
        "aria-live=\"polite\"></output>\n</form>\n",
        words::page_search, choice("actor", words::page_who, actors), choice("type", words::page_what, types),
        choice("status", words::page_status, statuses), words::page_from_year, words::page_to_year,
        words::page_reset);
}

std::string HtmlPage::evidence(const TimelineEvent& event) const {
    std::string out;
    for (const Evidence& one : event.evidence) {
        out += "<div>";
        if (!one.quote.empty()) {
            out += fmt::format("<blockquote>{}</blockquote>", marked_quote(one));
        }
        if (const SourceArticle* article = find_article(timeline_, one.article)) {
            out += fmt::format("<p class=\"why\">{}</p>", source_line(*article));
        }
        const std::string why = join(
            {one.expression.empty() ? "" : quote(words::quoted, clean_text(one.expression)),
             clean_text(one.rule),
             one.anchor.empty() ? "" : fill(words::page_counted_from, {{"anchor", clean_text(one.anchor)}})},
            " · ");
        if (!why.empty()) {
            out += fmt::format("<p class=\"why\">{}</p>", html_text(why));
        }
        out += "</div>\n";
    }
    return out.empty()
               ? out
               : fmt::format("<details><summary>{}</summary>\n{}</details>", words::page_evidence, out);
}

std::string HtmlPage::row(const TimelineEvent& event) const {
    const RowWords said = words_of(event, timeline_);
    std::vector<std::string> actors;
    for (const NamedActor& actor : actors_of(event, timeline_)) {
        actors.push_back(actor.name);
    }
    const auto year = [](const std::optional<Day>& day) {
        return day ? fmt::format("{}", static_cast<int>(civil(*day).year())) : std::string();
    };
    const Span span = event.when ? event.when->span : Span{};
    std::set<std::string> outlets;
    for (const SourceArticle* article : articles_of(event, timeline_)) {
        outlets.insert(clean_text(article->outlet.empty() ? article->id : article->outlet));
    }
    return fmt::format("<tr id=\"{}\" data-actor=\"{}\" data-type=\"{}\" data-status=\"{}\" "
                       "data-first=\"{}\" data-last=\"{}\">\n"
                       "<td class=\"date\">{}</td>\n<th "
                       "scope=\"row\">{}\n{}</th>\n<td>{}</td>\n<td>{}</td>\n<td>{}</td>\n</tr>\n",
                       anchors_.at(&event), html_text(join(actors, "\n")), html_text(clean_text(event.type)),
                       to_string(event.status), year(span.first), year(span.last),
                       html_text(event.when ? date_in_words(*event.when) : std::string(words::no_date)),
                       html_text(said.title), evidence(event), html_text(said.caption),
                       html_text(join(actors, ", ")),
                       html_text(join({outlets.begin(), outlets.end()}, ", ")));
}

std::string HtmlPage::table() const {
    std::string out =
        fmt::format("<h2 id=\"events\" tabindex=\"-1\">{}</h2>\n<table>\n<caption>{}</caption>\n<thead><tr>",
                    words::page_table, words::page_order);
    for (const std::string_view head :
         {words::page_when, words::page_what, words::page_known, words::page_who, words::page_outlet}) {
        out += fmt::format("<th scope=\"col\">{}</th>", head);
    }
    out += "</tr></thead>\n<tbody>\n";
    for (const TimelineEvent* event : order_) {
        out += row(*event);
    }
    return out + "</tbody>\n</table>\n";
}

std::string HtmlPage::sources() const {
    std::string out;
    for (const SourceArticle& article : timeline_.articles) {
        out += fmt::format("<li>{}</li>\n", source_line(article));
    }
    return out.empty() ? out : fmt::format("<h2>{}</h2>\n<ul>\n{}</ul>\n", words::sources_heading, out);
}

} // namespace

Result<Rendering> write_html(const Timeline& timeline, const RenderOptions& options) {
    const Result<Palette> palette = palette_of(options.theme);
    if (!palette) {
        return fail(palette.error());
    }
    RenderOptions wide = options;
    const bool is_free = options.arrangement == Arrangement::automatic && options.page == Page::none &&
                         options.lanes == Lanes::none && options.width == 0;
    if (is_free) {
        wide.arrangement = Arrangement::column;
        wide.width = page_picture;
    }
    return lay_out_timeline(timeline, wide).and_then([&](const Layout& layout) -> Result<Rendering> {
        HtmlPage page(timeline);
        const std::string zoom = HtmlPage::zoom_buttons();
        if (!is_free) {
            return Rendering{.bytes = page.write(zoom + page.figure(layout, *palette, "only"))};
        }
        const LayoutRequest narrow{.width = phone_picture,
                                   .scale = options.scale,
                                   .most_labelled =
                                       static_cast<std::size_t>(std::max(options.most_events, 0))};
        return Rendering{.bytes =
                             page.write(zoom + page.figure(layout, *palette, "wide") +
                                        page.figure(lay_out_vertical(timeline, narrow), *palette, "narrow"))};
    });
}

} // namespace dateline
