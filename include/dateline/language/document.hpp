#pragma once

#include <dateline/article/article.hpp>
#include <dateline/text/text.hpp>

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace dateline {

/// Universal Dependencies v2 part of speech.
enum class Upos : std::uint8_t {
    adj,
    adp,
    adv,
    aux,
    cconj,
    det,
    intj,
    noun,
    num,
    part,
    pron,
    propn,
    punct,
    sconj,
    sym,
    verb,
    x
};

/// Universal Dependencies v2 relation, with the subtypes of the English treebanks (UD 2.16).
enum class Relation : std::uint8_t {
    root,
    acl,
    acl_relcl,
    advcl,
    advcl_relcl,
    advmod,
    amod,
    appos,
    aux,
    aux_pass,
    case_,
    cc,
    cc_preconj,
    ccomp,
    compound,
    compound_prt,
    conj,
    cop,
    csubj,
    csubj_outer,
    csubj_pass,
    dep,
    det,
    det_predet,
    discourse,
    dislocated,
    expl,
    fixed,
    flat,
    goeswith,
    iobj,
    list,
    mark,
    nmod,
    nmod_desc,
    nmod_poss,
    nmod_unmarked,
    nsubj,
    nsubj_outer,
    nsubj_pass,
    nummod,
    obj,
    obl,
    obl_agent,
    obl_unmarked,
    orphan,
    parataxis,
    punct,
    reparandum,
    vocative,
    xcomp
};

/// Penn Treebank tag as English UD's XPOS uses it.
enum class Xpos : std::uint8_t {
    cc,
    cd,
    dt,
    ex,
    fw,
    in,
    jj,
    jjr,
    jjs,
    ls,
    md,
    nn,
    nns,
    nnp,
    nnps,
    pdt,
    pos,
    prp,
    prp_poss,
    rb,
    rbr,
    rbs,
    rp,
    sym,
    to,
    uh,
    vb,
    vbd,
    vbg,
    vbn,
    vbp,
    vbz,
    wdt,
    wp,
    wp_poss,
    wrb,
    hyph,
    nfp,
    add,
    afx,
    gw,
    lrb,
    rrb,
    open_quote,
    close_quote,
    comma,
    period,
    colon,
    dollar
};

enum class VerbTense : std::uint8_t { none, past, present };
enum class VerbForm : std::uint8_t { none, finite, infinitive, participle, gerund };
enum class VerbMood : std::uint8_t { none, indicative, imperative, subjunctive };
enum class Number : std::uint8_t { none, singular, plural };

/// The morphological features that later floors ask for (UD names and meanings).
struct Features {
    VerbTense tense = VerbTense::none;
    VerbForm form = VerbForm::none;
    VerbMood mood = VerbMood::none;
    Number number = Number::none;
    std::uint8_t person = 0; ///< 1..3; 0: none
    bool passive = false;    ///< Voice=Pass
    friend bool operator==(const Features&, const Features&) = default;
};

/// Index of a token in its Document.
using TokenIndex = std::uint32_t;
inline constexpr TokenIndex no_token = 0xffffffffU;

struct Token {
    Range range{};              ///< bytes into the article's text
    Range lemma{};              ///< into Document::lemmas
    TokenIndex head = no_token; ///< governing token; no_token: root of its sentence
    Relation relation = Relation::root;
    Upos upos = Upos::x;
    Xpos xpos = Xpos::nn;
    Features features{};
};

/// Tokens [first, last) of one sentence. A sentence never crosses a block of the article.
struct Sentence {
    Range range{};
    TokenIndex first = 0;
    TokenIndex last = 0;
    BlockKind block = BlockKind::body;
};

enum class NameType : std::uint8_t { person, organisation, place, other };

/// A name: tokens [first, last). Titles ("CIA Director") stand outside.
struct Name {
    TokenIndex first = 0;
    TokenIndex last = 0;
    NameType type = NameType::other;
    friend bool operator==(const Name&, const Name&) = default;
};

/// What the language floor knows of one article, by index and byte range; the text stays in the Article.
struct Document {
    std::vector<Sentence> sentences{}; ///< in text order
    std::vector<Token> tokens{};       ///< in text order
    std::vector<Name> names{};         ///< in text order, disjoint
    std::string lemmas{};              ///< all lemmas, back to back

    [[nodiscard]] std::string_view lemma(TokenIndex token) const {
        return slice(lemmas, tokens[token].lemma);
    }
    [[nodiscard]] std::span<const Token> tokens_of(const Sentence& s) const {
        return std::span<const Token>(tokens).subspan(s.first, s.last - s.first);
    }
};

/// Names of the treebank: "nsubj:pass", "PROPN", "VBD".
[[nodiscard]] std::string_view to_string(Relation relation);
[[nodiscard]] std::string_view to_string(Upos upos);
[[nodiscard]] std::string_view to_string(Xpos xpos);
[[nodiscard]] std::string_view to_string(NameType type);

/// A trained model: immutable, mapped into memory, shared by threads.
class LanguageModel {
  public:
    /// Checks magic, version, size and checksum; the error says which of them failed.
    [[nodiscard]] static Result<LanguageModel> load(const std::string& path);
    LanguageModel(LanguageModel&&) noexcept;
    LanguageModel& operator=(LanguageModel&&) noexcept;
    LanguageModel(const LanguageModel&) = delete;
    LanguageModel& operator=(const LanguageModel&) = delete;
    ~LanguageModel();

    struct Parts;
    [[nodiscard]] const Parts& parts() const { return *parts_; }

  private:
    explicit LanguageModel(std::unique_ptr<Parts> parts);
    std::unique_ptr<Parts> parts_;
};

/// Work memory of one thread, reused from article to article.
class Scratch {
  public:
    Scratch();
    ~Scratch();
    Scratch(Scratch&&) noexcept;
    Scratch& operator=(Scratch&&) noexcept;
    struct Buffers;
    [[nodiscard]] Buffers& buffers() { return *buffers_; }

  private:
    std::unique_ptr<Buffers> buffers_;
};

/// Sentences, tokens, tags, lemmas, trees, names of all blocks of the article. Linear in the text; a sentence
/// longer than 256 tokens is cut there.
[[nodiscard]] Document analyze(const Article& article, const LanguageModel& model, Scratch& scratch);

} // namespace dateline
