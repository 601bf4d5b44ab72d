// CoNLL-U out (https://universaldependencies.org/format.html).

#include "language/characters.hpp"
#include "language/tokenize.hpp"

#include <dateline/language/conllu.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

namespace dateline {

using namespace language;

namespace {

/// On one line: every blank, line break and control character becomes a blank.
std::string in_one_line(std::string_view text) {
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint c = decode(text, at);
        out += kind_of(c.value) == CharKind::space ? std::string_view(" ") : text.substr(at, c.size);
        at += c.size;
    }
    return out;
}

bool is_new_paragraph(std::string_view between) {
    return std::count(between.begin(), between.end(), '\n') > 1;
}

/// Whether token `i` and the next are written as one word.
bool joins_next(std::string_view text, const Document& document, const Sentence& sentence, TokenIndex i) {
    return i + 1 < sentence.last && document.tokens[i].range.end == document.tokens[i + 1].range.begin &&
           is_word_part(text, document.tokens[i].range, document.tokens[i + 1].range);
}

std::string_view glue(const Document& document, TokenIndex last) {
    const bool glued = last + 1 < document.tokens.size() &&
                       document.tokens[last].range.end == document.tokens[last + 1].range.begin;
    return glued ? "SpaceAfter=No" : "";
}

ConlluSentence frame_of(std::string_view text, const Document& document, const Sentence& sentence) {
    ConlluSentence out;
    for (TokenIndex i = sentence.first; i < sentence.last;) {
        TokenIndex end = i + 1;
        while (joins_next(text, document, sentence, end - 1)) {
            ++end;
        }
        if (end - i > 1) {
            const Range range{document.tokens[i].range.begin, document.tokens[end - 1].range.end};
            out.multiword.push_back({.first = i,
                                     .last = end,
                                     .form = std::string(slice(text, range)),
                                     .misc = std::string(glue(document, end - 1))});
        }
        for (; i < end; ++i) {
            out.misc.emplace_back(glue(document, i));
        }
    }
    return out;
}

/// MISC with the token's place as its last field; a place that stood there is taken out.
std::string misc_with_place(std::string_view misc, CodePointRange place) {
    std::string out;
    while (!misc.empty()) {
        const std::size_t bar = std::min(misc.find('|'), misc.size());
        const std::string_view field = misc.substr(0, bar);
        if (field.substr(0, 11) != "TokenRange=") {
            out += field;
            out += '|';
        }
        misc.remove_prefix(std::min(bar + 1, misc.size()));
    }
    fmt::format_to(std::back_inserter(out), "TokenRange={}:{}", place.begin, place.end);
    return out;
}

void put_sentence(const ConlluDocument& from, std::size_t index, const CodePoints& places, std::string& out) {
    const Sentence& sentence = from.document.sentences[index];
    const ConlluSentence& frame = from.sentences[index];
    for (const std::string& comment : frame.comments) {
        out += comment;
        out += '\n';
    }
    auto multiword = frame.multiword.begin();
    for (TokenIndex i = sentence.first; i < sentence.last; ++i) {
        const Token& token = from.document.tokens[i];
        const TokenIndex id = i - sentence.first + 1;
        if (multiword != frame.multiword.end() && multiword->first == i) {
            const Range range{token.range.begin, from.document.tokens[multiword->last - 1].range.end};
            fmt::format_to(std::back_inserter(out), "{}-{}\t{}\t_\t_\t_\t_\t_\t_\t_\t{}\n", id,
                           multiword->last - sentence.first, multiword->form,
                           misc_with_place(multiword->misc, places.from_bytes(range)));
            ++multiword;
        }
        const std::string_view lemma = from.document.lemma(i);
        fmt::format_to(std::back_inserter(out), "{}\t{}\t{}\t{}\t{}\t{}\t{}\t{}\t_\t{}\n", id,
                       slice(from.text, token.range), lemma.empty() ? "_" : lemma, to_string(token.upos),
                       to_string(token.xpos), to_string(token.features),
                       token.head == no_token ? 0 : token.head - sentence.first + 1,
                       to_string(token.relation),
                       misc_with_place(frame.misc[i - sentence.first], places.from_bytes(token.range)));
    }
    out += '\n';
}

std::string_view mood_field(VerbMood mood) {
    switch (mood) {
    case VerbMood::none:
        return "";
    case VerbMood::indicative:
        return "Mood=Ind";
    case VerbMood::imperative:
        return "Mood=Imp";
    case VerbMood::subjunctive:
        return "Mood=Sub";
    }
    return "";
}

std::string_view form_field(VerbForm form) {
    switch (form) {
    case VerbForm::none:
        return "";
    case VerbForm::finite:
        return "VerbForm=Fin";
    case VerbForm::infinitive:
        return "VerbForm=Inf";
    case VerbForm::participle:
        return "VerbForm=Part";
    case VerbForm::gerund:
        return "VerbForm=Ger";
    }
    return "";
}

} // namespace

std::string to_string(const Features& features) {
    std::string out;
    const auto put = [&](std::string_view field) {
        out += out.empty() || field.empty() ? "" : "|";
        out += field;
    };
    put(mood_field(features.mood));
    put(features.number == Number::none       ? ""
        : features.number == Number::singular ? "Number=Sing"
                                              : "Number=Plur");
    put(features.person == 0 ? "" : fmt::format("Person={}", features.person));
    put(features.tense == VerbTense::none   ? ""
        : features.tense == VerbTense::past ? "Tense=Past"
                                            : "Tense=Pres");
    put(form_field(features.form));
    put(features.passive ? "Voice=Pass" : "");
    return out.empty() ? "_" : out;
}

ConlluDocument conllu_of(std::string id, std::string text, Document document) {
    ConlluDocument out{.id = std::move(id), .text = std::move(text), .document = std::move(document)};
    const std::string name = in_one_line(out.id);
    std::uint32_t before = 0;
    for (const Sentence& sentence : out.document.sentences) {
        ConlluSentence frame = frame_of(out.text, out.document, sentence);
        const std::size_t number = out.sentences.size() + 1;
        if (number == 1) {
            frame.comments.push_back(fmt::format("# newdoc id = {}", name));
        }
        if (number == 1 || is_new_paragraph(slice(out.text, {before, sentence.range.begin}))) {
            frame.comments.emplace_back("# newpar");
        }
        frame.comments.push_back(fmt::format("# sent_id = {}-{}", name, number));
        frame.comments.push_back(fmt::format("# text = {}", in_one_line(slice(out.text, sentence.range))));
        before = sentence.range.end;
        out.sentences.push_back(std::move(frame));
    }
    return out;
}

std::string to_conllu(const ConlluDocument& document) {
    std::string out;
    const CodePoints places(document.text);
    for (std::size_t i = 0; i < document.sentences.size(); ++i) {
        put_sentence(document, i, places, out);
    }
    return out;
}

} // namespace dateline
