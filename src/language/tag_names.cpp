#include "language/tag_classes.hpp"
#include "language/treebank_names.hpp"

#include <algorithm>
#include <array>

namespace dateline {
namespace {

constexpr std::array<std::string_view, 17> upos_names = {"ADJ",   "ADP",   "ADV", "AUX",  "CCONJ", "DET",
                                                         "INTJ",  "NOUN",  "NUM", "PART", "PRON",  "PROPN",
                                                         "PUNCT", "SCONJ", "SYM", "VERB", "X"};
static_assert(upos_names.size() == static_cast<std::size_t>(Upos::x) + 1);

constexpr std::size_t relations = static_cast<std::size_t>(Relation::xcomp) + 1;
constexpr std::array<std::string_view, relations> relation_names = {
    "root",      "acl",           "acl:relcl",    "advcl",       "advcl:relcl", "advmod",      "amod",
    "appos",     "aux",           "aux:pass",     "case",        "cc",          "cc:preconj",  "ccomp",
    "compound",  "compound:prt",  "conj",         "cop",         "csubj",       "csubj:outer", "csubj:pass",
    "dep",       "det",           "det:predet",   "discourse",   "dislocated",  "expl",        "fixed",
    "flat",      "goeswith",      "iobj",         "list",        "mark",        "nmod",        "nmod:desc",
    "nmod:poss", "nmod:unmarked", "nsubj",        "nsubj:outer", "nsubj:pass",  "nummod",      "obj",
    "obl",       "obl:agent",     "obl:unmarked", "orphan",      "parataxis",   "punct",       "reparandum",
    "vocative",  "xcomp"};
static_assert(relation_names.back() == "xcomp");

constexpr std::array<std::string_view, 49> xpos_names = {
    "CC",  "CD",   "DT",    "EX",    "FW",  "IN",   "JJ",  "JJR", "JJS", "LS",  "MD",   "NN",  "NNS",
    "NNP", "NNPS", "PDT",   "POS",   "PRP", "PRP$", "RB",  "RBR", "RBS", "RP",  "SYM",  "TO",  "UH",
    "VB",  "VBD",  "VBG",   "VBN",   "VBP", "VBZ",  "WDT", "WP",  "WP$", "WRB", "HYPH", "NFP", "ADD",
    "AFX", "GW",   "-LRB-", "-RRB-", "``",  "''",   ",",   ".",   ":",   "$"};
static_assert(xpos_names.size() == static_cast<std::size_t>(Xpos::dollar) + 1);

template <class Value, class Names>
std::optional<Value> value_named(const Names& names, std::string_view name) {
    const auto at = std::find(names.begin(), names.end(), name);
    if (at == names.end() || name.empty()) {
        return std::nullopt;
    }
    return static_cast<Value>(at - names.begin());
}

} // namespace

std::string_view to_string(Relation relation) {
    return relation_names.at(static_cast<std::size_t>(relation));
}
std::string_view to_string(Upos upos) {
    return upos_names.at(static_cast<std::size_t>(upos));
}
std::string_view to_string(Xpos xpos) {
    return xpos_names.at(static_cast<std::size_t>(xpos));
}
std::string_view to_string(NameType type) {
    switch (type) {
    case NameType::person:
        return "person";
    case NameType::organisation:
        return "organisation";
    case NameType::place:
        return "place";
    case NameType::other:
        return "other";
    }
    return "other";
}

namespace language {

std::optional<Relation> relation_named(std::string_view name) {
    return value_named<Relation>(relation_names, name);
}
std::optional<Upos> upos_named(std::string_view name) {
    return value_named<Upos>(upos_names, name);
}
std::optional<Xpos> xpos_named(std::string_view name) {
    return value_named<Xpos>(xpos_names, name);
}

Features features_of(const TagClass& tag) {
    Features f{.form = tag.form, .mood = tag.mood, .passive = tag.passive};
    switch (tag.xpos) {
    case Xpos::vbd:
    case Xpos::vbn:
        f.tense = VerbTense::past;
        break;
    case Xpos::vbg:
        f.tense = tag.form == VerbForm::participle ? VerbTense::present : VerbTense::none;
        break;
    case Xpos::vbp:
        f.tense = VerbTense::present;
        break;
    case Xpos::vbz:
        f.tense = VerbTense::present;
        f.number = Number::singular;
        f.person = 3;
        break;
    case Xpos::nn:
    case Xpos::nnp:
        f.number = Number::singular;
        break;
    case Xpos::nns:
    case Xpos::nnps:
        f.number = Number::plural;
        break;
    default:
        break;
    }
    return f;
}

} // namespace language
} // namespace dateline
