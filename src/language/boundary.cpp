#include "language/boundary.hpp"

#include "language/characters.hpp"
#include "language/word_classes.hpp"
#include "language/word_end.hpp"

#include <algorithm>
#include <array>

namespace dateline::language {
namespace {

bool is_closer(std::string_view word) {
    return word == "\"" || word == "'" || word == "''" || word == ")" || word == "]" || word == "}" ||
           word == "\xE2\x80\x9D" || word == "\xE2\x80\x99" || word == "\xC2\xBB";
}

bool is_opener(std::string_view word) {
    return word == "\"" || word == "'" || word == "``" || word == "(" || word == "[" || word == "-" ||
           word == "--" || word == "@" || word == "\xE2\x80\x9C" || word == "\xE2\x80\x98" ||
           word == "\xC2\xAB" || word == "*" || word == "\xE2\x80\x94" || word == "\xE2\x80\x93" ||
           word == "\xE2\x80\xA2";
}

bool is_capital(std::string_view shape) {
    return shape == "X" || shape == "Xx";
}

bool is_stop(std::string_view word) {
    return word.back() == '?' || word.back() == '!' || word == "." || word.substr(0, 2) == ".." ||
           word == "\xE2\x80\xA6";
}

/// Appends the shape of a word: "Xx" for "Kabul", "d/d" for "8/31", runs as one, at most eight signs.
void append_shape(std::string& out, std::string_view word) {
    const std::size_t begin = out.size();
    for (std::size_t at = 0; at < word.size() && out.size() - begin < 8;) {
        const CodePoint c = decode(word, at);
        std::string_view sign = word.substr(at, c.size);
        switch (kind_of(c.value)) {
        case CharKind::letter:
            sign = is_upper(c.value) ? "X" : "x";
            break;
        case CharKind::digit:
            sign = "d";
            break;
        default:
            break;
        }
        const bool same = out.size() - begin >= sign.size() &&
                          std::string_view(out).substr(out.size() - sign.size()) == sign;
        if (!same) {
            out += sign;
        }
        at += c.size;
    }
}

/// What a token is as the last one of a sentence.
std::string_view end_of(std::string_view word, std::string_view shape) {
    if (word.substr(0, 2) == ".." || word == "\xE2\x80\xA6") {
        return "...";
    }
    const char last = word.back();
    if (shape.substr(0, 1) != "X" && shape.substr(0, 1) != "x" && shape.substr(0, 1) != "d") {
        return last == '?' ? "?" : last == '!' ? "!" : shape;
    }
    if (last == '.') {
        word.remove_prefix(word.rfind('-') + 1); // "pro-Sen."
        const bool goes_on = is_of(word, WordClass::never_ends) || is_of(word, WordClass::name_follows) ||
                             is_of(word, WordClass::number_follows);
        return goes_on                           ? "title"
               : is_of(word, WordClass::may_end) ? "abbr"
               : word.size() == 2                ? "initial"
               : shape.substr(0, 1) == "d"       ? "list"
               : is_dotted(word)                 ? "dotted"
                                                 : "dot";
    }
    return shape == "x" || shape == "Xx" || shape == "X" || shape == "d" ? shape : "odd";
}

/// What a token is as the first one of a sentence.
std::string_view start_of(std::string_view word, std::string_view shape) {
    if (shape == "Xx" || shape == "X") {
        return is_of(word, WordClass::starter)   ? "The"
               : is_of(word, WordClass::weekday) ? "Day"
               : is_of(word, WordClass::month)   ? "Month"
                                                 : shape;
    }
    return shape.substr(0, 1) == "X" ? "X-" : shape.substr(0, 1) == "x" ? "x" : shape;
}

std::string_view bucket(std::size_t n) {
    constexpr std::array<std::string_view, 8> small = {"0", "1", "2", "3", "4", "5", "6", "7"};
    return n < 8 ? small[n] : n < 12 ? "8-" : n < 20 ? "12-" : n < 40 ? "20-" : n < 80 ? "40-" : "80-";
}

} // namespace

void BoundaryFeatures::add(std::string_view form, std::initializer_list<std::string_view> parts) {
    names_ += form;
    char joint = ' ';
    for (const std::string_view part : parts) {
        names_ += joint;
        names_ += part;
        joint = '|';
    }
    ends_.push_back(static_cast<std::uint32_t>(names_.size()));
}

BoundaryView::BoundaryView(std::string_view text, std::span<const RawToken> tokens, std::size_t first,
                           std::size_t last)
    : text_(text), tokens_(tokens.first(last)), first_(first), looks_(last - first) {
    see_words();
    see_surroundings();
    see_notes();
}

void BoundaryView::see_words() {
    struct Places {
        Range lower{};
        Range shape{};
    };
    std::vector<Places> places;
    places.reserve(looks_.size());
    const auto size = [](const std::string& s) { return static_cast<std::uint32_t>(s.size()); };
    for (std::size_t i = first_; i < tokens_.size(); ++i) {
        Places p{.lower = {size(lower_), 0}, .shape = {size(shapes_), 0}};
        if (std::string_view w = word(i); w.size() > 24) {
            lower_ += "long";
            shapes_ += w.find("://") != std::string_view::npos ? "url" : "long";
        } else {
            append_shape(shapes_, w);
            if (w.find_first_of("0123456789") == std::string_view::npos) {
                append_lower(lower_, w);
            } else {
                append_shape(lower_, w); // a number says no more than its form
            }
        }
        p.lower.end = size(lower_);
        p.shape.end = size(shapes_);
        places.push_back(p);
    }
    for (std::size_t i = 0; i < looks_.size(); ++i) {
        looks_[i].lower = slice(lower_, places[i].lower);
        looks_[i].shape = slice(shapes_, places[i].shape);
        looks_[i].end = end_of(word(first_ + i), looks_[i].shape);
        looks_[i].start = start_of(word(first_ + i), looks_[i].shape);
    }
}

void BoundaryView::see_surroundings() {
    std::uint8_t brackets = 0;
    bool in_quotes = false;
    std::size_t paragraph = first_;
    for (std::size_t i = first_; i < tokens_.size(); ++i) {
        if (tokens_[i].paragraph_before) {
            brackets = 0;
            in_quotes = false;
            paragraph = i;
        }
        Look& l = looks_[i - first_];
        l.brackets = brackets;
        l.in_quotes = in_quotes;
        l.paragraph = static_cast<std::uint32_t>(paragraph);
        const std::string_view w = word(i);
        if (w == "(" || w == "[") {
            brackets = static_cast<std::uint8_t>(std::min(brackets + 1, 3));
        } else if ((w == ")" || w == "]") && brackets > 0) {
            --brackets;
        } else if (w == "\"") {
            in_quotes = !in_quotes;
        } else if (w == "\xE2\x80\x9C" || w == "\xE2\x80\x9D") {
            in_quotes = w == "\xE2\x80\x9C";
        }
    }
    std::uint16_t to_stop = 0;
    std::uint16_t to_end = 0;
    for (std::size_t i = tokens_.size(); i-- > first_;) {
        to_stop =
            is_stop(word(i)) ? std::uint16_t{0} : static_cast<std::uint16_t>(std::min(to_stop + 1, 999));
        looks_[i - first_].to_stop = to_stop;
        looks_[i - first_].to_end = to_end = static_cast<std::uint16_t>(std::min(to_end + 1, 999));
        if (tokens_[i].paragraph_before) {
            to_stop = 0;
            to_end = 0;
        }
    }
}

/// The token after the note that begins with token `i`, `i` where there is none: "[12]", "[citation needed]",
/// written onto the token before it, or after a blank if it cannot be taken for a part of the sentence.
std::size_t BoundaryView::end_of_note(std::size_t i) const {
    constexpr std::size_t longest = 8;
    if (i == first_ || word(i) != "[" || tokens_[i].paragraph_before) {
        return i;
    }
    bool plain = true;
    for (std::size_t k = i + 1; k < tokens_.size() && k < i + longest && !tokens_[k].paragraph_before; ++k) {
        if (word(k) == "]") {
            const bool words = plain && (k > i + 2 || look(i + 1).shape == "d");
            return words || !tokens_[i].space_before ? k + 1 : i;
        }
        plain = plain && (look(k).shape == "x" || look(k).shape == "d");
    }
    return i;
}

void BoundaryView::see_notes() {
    std::size_t note = first_; // where the last note ended
    for (std::size_t i = first_; i < tokens_.size(); ++i) {
        note = i >= note ? end_of_note(i) : note;
        looks_[i - first_].anchor = i < note ? look(i - 1).anchor : static_cast<std::uint32_t>(i);
    }
}

bool BoundaryView::is_open(std::size_t i) const {
    if (in_note(i)) {
        return false;
    }
    const Look& before = look(look(i - 1).anchor);
    const Look& after = look(i);
    // Mails have lines without stops, and lose their line breaks; news has datelines ("KABUL —") and names
    // ("Air Force One"), so there a break is never made.
    const bool runs_on = before.shape == "x" || before.shape == "," || is_closer(before.shape);
    const bool small = runs_on && after.shape == "x";
    const bool dated = after.start == "Day" && after.to_end <= 6; // a headline, then the day of publication
    const bool captioned = i + 1 < tokens_.size() && word(i + 1) == ":"; // "Photo: …"
    const bool name = is_capital(before.shape) && is_capital(after.shape) && !dated && !captioned;
    const bool straight = before.shape == "\"" || before.shape == "'" || before.shape == "''";
    const bool opened = is_opener(before.shape) && (!straight || (before.shape == "\"" && after.in_quotes));
    const bool tag = before.shape.front() == '#' || before.shape.front() == '@';
    const bool glued_word = !tokens_[i].space_before && after.shape.substr(0, 1) != "X" &&
                            (before.shape == "x" || before.shape == "X" || before.shape == "Xx");
    return !small && !name && !opened && !tag && !glued_word;
}

bool BoundaryView::is_certain(std::size_t i) const {
    const Look& before = look(look(i - 1).anchor);
    const bool full = before.end == "." || before.shape == "?" || before.shape == "!";
    const std::string_view mark = look(i).shape;
    const bool quote = mark == "\xE2\x80\x9C" || (mark == "\"" && !look(i).in_quotes);
    if (!quote || i + 1 >= tokens_.size()) {
        return false;
    }
    const bool starter = look(i + 1).start == "The";
    const bool abbreviation = before.end == "abbr" || before.end == "dotted";
    return (full && (starter || is_capital(look(i + 1).shape))) ||
           (abbreviation && starter && tokens_[i].space_before);
}

bool BoundaryView::is_marked(std::size_t i) const {
    const std::string_view end = look(look(i - 1).anchor).end;
    constexpr std::array<std::string_view, 9> plain = {"x",     "X",       "Xx", "d",   "odd",
                                                       "title", "initial", ",",  "list"};
    return std::find(plain.begin(), plain.end(), end) == plain.end();
}

/// The last token before the place that is no closing quote or bracket.
std::size_t BoundaryView::last_word(std::size_t i, std::size_t begin, std::string& closers) const {
    std::size_t last = i - 1;
    for (int steps = 0; last > begin && steps < 3 && is_closer(word(last)) && !tokens_[last].space_before;
         ++steps) {
        closers = closers.empty() ? word(last) == ")" || word(last) == "]" ? ")" : "\"" : closers;
        --last;
    }
    return last;
}

std::size_t BoundaryView::first_word(std::size_t i, std::string& openers) const {
    std::size_t at = i;
    while (at + 1 < tokens_.size() && at < i + 2 && is_opener(word(at))) {
        openers = openers.empty() ? std::string(look(at).lower) : openers;
        ++at;
    }
    return at;
}

/// What is left of the paragraph, as kinds of words: "Day,Monthd,d".
std::string BoundaryView::rest(std::size_t i) const {
    std::string out;
    for (std::size_t k = i; k < i + look(i).to_end; ++k) {
        out += look(k).start;
    }
    return out;
}

void BoundaryView::features(std::size_t i, std::size_t begin, BoundaryFeatures& out) const {
    out.clear();
    std::string closers;
    std::string openers;
    const std::size_t anchor = std::max<std::size_t>(look(i - 1).anchor, begin);
    const Look& end = look(last_word(anchor + 1, begin, closers));
    const Look& start = look(first_word(i, openers));
    const Look& before = look(anchor);
    const Look& after = look(i);
    const Look nothing{.lower = "<>", .shape = "<>", .end = "<>", .start = "<>"};
    const Look& before2 = anchor >= begin + 1 ? look(anchor - 1) : nothing;
    const Look& before3 = anchor >= begin + 2 ? look(anchor - 2) : nothing;
    const Look& after2 = i + 1 < tokens_.size() && !tokens_[i + 1].paragraph_before ? look(i + 1) : nothing;
    const Look& after3 =
        i + 2 < tokens_.size() && !tokens_[i + 1].paragraph_before && !tokens_[i + 2].paragraph_before
            ? look(i + 2)
            : nothing;
    const Look& head = look(begin);
    const std::string_view space = tokens_[i].space_before ? "_" : anchor + 1 < i ? "[]" : "";
    const std::string_view so_far = bucket(i - begin);
    const std::string_view depth = before.brackets > look(begin).brackets ? after.in_quotes ? "(\"" : "("
                                   : after.in_quotes                      ? "\""
                                                                          : "-";
    out.add("kind", {end.end, closers, space, openers, start.start});
    out.add("ends", {end.end, closers, space, start.start});
    out.add("end", {end.end, space});
    out.add("start", {start.start, space});
    out.add("end-word", {end.end, closers, after.lower});
    out.add("word-start", {end.lower, start.start});
    out.add("before", {before.lower});
    out.add("after", {after.lower});
    out.add("pair", {before.lower, after.lower});
    out.add("shapes", {before.shape, space, after.shape});
    out.add("shapes-left", {before2.shape, before.shape, after.shape});
    out.add("shapes-right", {before.shape, after.shape, after2.shape});
    out.add("shapes-all", {before2.shape, before.shape, after.shape, after2.shape});
    out.add("shapes-far", {before3.shape, before2.shape, before.shape, after.shape});
    out.add("length", {so_far, end.end, start.start});
    out.add("depth", {depth, end.end, start.start});
    out.add("left", {bucket(after.to_end), end.end, start.start});
    out.add("stop", {bucket(after.to_stop), end.end, start.start});
    out.add("before-end", {before2.lower, end.end, start.start});
    out.add("start-words", {end.end, after.lower, after2.lower});
    out.add("head-word", {head.lower, so_far, end.end, start.start});
    out.add("head-shape", {head.start, so_far, end.end, start.start});
    out.add("right-three", {end.end, after.start, after2.start, after3.start});
    out.add("right", {after.start, after2.start, after3.start});
    out.add("left-start", {bucket(after.to_end), start.start});
    out.add("after-two", {after.lower, after2.lower});
    if (after.to_end <= 6) {
        out.add("rest", {rest(i)});
    }
    out.add("tail", {before3.shape, before2.shape, end.end, start.start});
    out.add("depth-shape", {depth, end.end, closers, after.shape});
    out.add("two-before", {before2.lower, before.lower});
    out.add("paragraph", {look(after.paragraph).start, end.end, start.start});
}

} // namespace dateline::language
