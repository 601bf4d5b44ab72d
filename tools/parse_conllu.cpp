// Runs the language floor for measuring: text or trees in, CoNLL-U out; names in IOB2. Not installed.
//
//   parse_conllu MODEL raw FILE       plain text, paragraphs between empty lines → CoNLL-U
//   parse_conllu MODEL gold FILE      CoNLL-U → the same tokens with tags, lemmas and trees of the model
//   parse_conllu MODEL names FILE     IOB2 → the same tokens with names of the model
//   parse_conllu MODEL speed FILE     plain text → words per second
//   parse_conllu MODEL listing FILE   plain text → CoNLL-U with names in the last column

#include "language/conllu.hpp"
#include "language/name_labels.hpp"
#include "language/steps.hpp"

#include <fmt/format.h>

#include <chrono>
#include <cstdio>

namespace {

using namespace dateline;
using namespace dateline::training;

/// Blocks between empty lines.
Article article_of(std::string text) {
    Article article{.text = std::move(text)};
    std::size_t at = 0;
    while (at < article.text.size()) {
        const std::size_t gap = std::min(article.text.find("\n\n", at), article.text.size());
        if (gap > at) {
            article.blocks.push_back(
                {.range = {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(gap)}});
        }
        at = gap + 2;
    }
    return article;
}

std::string features_text(const Features& f) {
    std::string out;
    const auto put = [&](std::string_view text) {
        out += out.empty() ? "" : "|";
        out += text;
    };
    if (f.mood != VerbMood::none) {
        put(f.mood == VerbMood::indicative   ? "Mood=Ind"
            : f.mood == VerbMood::imperative ? "Mood=Imp"
                                             : "Mood=Sub");
    }
    if (f.number != Number::none) {
        put(f.number == Number::singular ? "Number=Sing" : "Number=Plur");
    }
    if (f.person != 0) {
        put(fmt::format("Person={}", f.person));
    }
    if (f.tense != VerbTense::none) {
        put(f.tense == VerbTense::past ? "Tense=Past" : "Tense=Pres");
    }
    switch (f.form) {
    case VerbForm::none:
        break;
    case VerbForm::finite:
        put("VerbForm=Fin");
        break;
    case VerbForm::infinitive:
        put("VerbForm=Inf");
        break;
    case VerbForm::participle:
        put("VerbForm=Part");
        break;
    case VerbForm::gerund:
        put("VerbForm=Ger");
        break;
    }
    if (f.passive) {
        put("Voice=Pass");
    }
    return out.empty() ? "_" : out;
}

std::string names_text(const Document& document, TokenIndex token) {
    for (const Name& name : document.names) {
        if (token >= name.first && token < name.last) {
            return fmt::format("Name={}-{}", token == name.first ? "B" : "I", to_string(name.type));
        }
    }
    return {};
}

void print_sentence(std::string_view text, const Document& document, const Sentence& sentence, bool names) {
    for (TokenIndex i = sentence.first; i < sentence.last; ++i) {
        const Token& t = document.tokens[i];
        const auto id = i - sentence.first + 1;
        const bool glued =
            i + 1 < document.tokens.size() && document.tokens[i + 1].range.begin == t.range.end;
        TokenIndex end = i;
        const auto joins = [&](TokenIndex k) {
            return k + 1 < sentence.last &&
                   document.tokens[k + 1].range.begin == document.tokens[k].range.end &&
                   language::is_word_part(text, document.tokens[k].range, document.tokens[k + 1].range);
        };
        const bool inside = i > sentence.first && joins(i - 1);
        while (!inside && joins(end)) {
            ++end;
        }
        if (end > i) {
            const bool last_glued = end + 1 < document.tokens.size() &&
                                    document.tokens[end + 1].range.begin == document.tokens[end].range.end;
            fmt::print("{}-{}\t{}\t_\t_\t_\t_\t_\t_\t_\t{}\n", id, end - sentence.first + 1,
                       slice(text, {t.range.begin, document.tokens[end].range.end}),
                       last_glued ? "SpaceAfter=No" : "_");
        }
        std::string misc = glued ? "SpaceAfter=No" : "";
        if (names) {
            const std::string name = names_text(document, i);
            misc += (misc.empty() || name.empty() ? "" : "|") + name;
        }
        fmt::print("{}\t{}\t{}\t{}\t{}\t{}\t{}\t{}\t_\t{}\n", id, slice(text, t.range), document.lemma(i),
                   to_string(t.upos), to_string(t.xpos), features_text(t.features),
                   t.head == no_token ? 0 : t.head - sentence.first + 1, to_string(t.relation),
                   misc.empty() ? "_" : misc);
    }
    fmt::print("\n");
}

Result<void> print_raw(const std::string& path, const LanguageModel& model, bool names) {
    Result<std::string> text = read_file(path);
    if (!text) {
        return fail(text.error());
    }
    const Article article = article_of(std::move(*text));
    Scratch scratch;
    const Document document = analyze(article, model, scratch);
    for (const Sentence& sentence : document.sentences) {
        print_sentence(article.text, document, sentence, names);
    }
    return {};
}

/// A document of one sentence with the tokens of `forms`.
Document document_of(const std::vector<std::string>& forms, std::string& text, const LanguageModel& model,
                     Scratch& scratch) {
    Document document;
    text.clear();
    for (const std::string& form : forms) {
        const auto begin = static_cast<std::uint32_t>(text.size());
        text += form;
        document.tokens.push_back(Token{.range = {begin, static_cast<std::uint32_t>(text.size())}});
        text += " ";
    }
    document.sentences.push_back({.range = {0, static_cast<std::uint32_t>(text.size())},
                                  .first = 0,
                                  .last = static_cast<TokenIndex>(forms.size())});
    language::analyze_sentences(text, model.parts(), scratch.buffers(), document);
    return document;
}

Result<void> print_gold(const std::string& path, const LanguageModel& model) {
    const auto trees = read_conllu(path);
    if (!trees) {
        return fail(trees.error());
    }
    const Result<std::string> lines = read_file(path);
    Scratch scratch;
    std::size_t next = 0;
    std::size_t word = 0;
    std::string text;
    Document document;
    for (std::size_t at = 0; at < lines->size();) {
        const std::size_t end = std::min(lines->find('\n', at), lines->size());
        const std::string_view line = std::string_view(*lines).substr(at, end - at);
        at = end + 1;
        const std::string_view id = line.substr(0, line.find('\t'));
        const bool plain =
            !line.empty() && line.front() != '#' && id.find_first_of(".-") == std::string_view::npos;
        if (!plain) {
            if (line.empty() || id.find('.') == std::string_view::npos || line.front() == '#') {
                fmt::print("{}\n", line);
            }
            word = line.empty() ? 0 : word;
            continue;
        }
        if (word == 0) {
            std::vector<std::string> forms;
            for (const Word& w : (*trees)[next].words) {
                forms.push_back(w.form);
            }
            ++next;
            document = document_of(forms, text, model, scratch);
        }
        const auto i = static_cast<TokenIndex>(word++);
        const Token& t = document.tokens[i];
        fmt::print("{}\t{}\t{}\t{}\t{}\t{}\t{}\t{}\t_\t{}\n", i + 1, slice(text, t.range), document.lemma(i),
                   to_string(t.upos), to_string(t.xpos), features_text(t.features),
                   t.head == no_token ? 0 : t.head + 1, to_string(t.relation),
                   line.substr(line.rfind('\t') + 1));
    }
    return {};
}

Result<void> print_names(const std::string& path, const LanguageModel& model) {
    const Result<std::string> bytes = read_file(path);
    if (!bytes) {
        return fail(bytes.error());
    }
    Scratch scratch;
    std::vector<std::string> forms;
    std::string text;
    const std::string all = *bytes + "\n";
    for (std::size_t at = 0; at < all.size();) {
        const std::size_t end = std::min(all.find('\n', at), all.size());
        const std::string_view line = std::string_view(all).substr(at, end - at);
        at = end + 1;
        const std::size_t tab = line.find('\t');
        if (tab != std::string_view::npos) {
            forms.emplace_back(line.substr(0, tab));
            continue;
        }
        if (!forms.empty()) {
            const Document document = document_of(forms, text, model, scratch);
            constexpr std::string_view short_names[] = {"PER", "ORG", "LOC", "MISC"};
            for (TokenIndex i = 0; i < forms.size(); ++i) {
                std::string tag = "O";
                for (const Name& name : document.names) {
                    if (i >= name.first && i < name.last) {
                        tag = fmt::format("{}-{}", i == name.first ? "B" : "I",
                                          short_names[static_cast<std::size_t>(name.type)]);
                    }
                }
                fmt::print("{}\t{}\n", forms[i], tag);
            }
            fmt::print("\n");
            forms.clear();
        }
    }
    return {};
}

Result<void> print_speed(const std::string& path, const LanguageModel& model) {
    Result<std::string> text = read_file(path);
    if (!text) {
        return fail(text.error());
    }
    const Article article = article_of(std::move(*text));
    Scratch scratch;
    const auto begin = std::chrono::steady_clock::now();
    const Document document = analyze(article, model, scratch);
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - begin;
    fmt::print("{} words in {:.2f} s: {:.0f} words/s\n", document.tokens.size(), took.count(),
               static_cast<double>(document.tokens.size()) / took.count());
    return {};
}

} // namespace

int main(int argc, char** argv) {
    if (argc != 4) {
        fmt::print(stderr, "usage: parse_conllu MODEL raw|gold|names|speed|listing FILE\n");
        return 2;
    }
    const Result<LanguageModel> model = LanguageModel::load(argv[1]);
    if (!model) {
        fmt::print(stderr, "{}\n", to_string(model.error()));
        return 1;
    }
    const std::string_view verb = argv[2];
    const Result<void> done = verb == "gold"    ? print_gold(argv[3], *model)
                              : verb == "names" ? print_names(argv[3], *model)
                              : verb == "speed" ? print_speed(argv[3], *model)
                                                : print_raw(argv[3], *model, verb == "listing");
    if (!done) {
        fmt::print(stderr, "{}\n", to_string(done.error()));
        return 1;
    }
    return 0;
}
