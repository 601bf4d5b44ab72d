// Net::attach: from named tensors to the parts of the net.

#include "language/name_labels.hpp"
#include "language/net/net.hpp"
#include "language/treebank_names.hpp"

#include <algorithm>
#include <array>
#include <optional>

namespace dateline::language::net {
namespace {

constexpr std::size_t distances = 65; ///< root, and -31 to 31 words away

std::vector<std::string_view> split(std::string_view text, char mark) {
    std::vector<std::string_view> out;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find(mark, at), text.size());
        out.push_back(text.substr(at, end - at));
        at = end + 1;
    }
    return out;
}

/// "VERB|VBN|Part||Pass": part of speech, Penn tag, form, mood, voice.
std::optional<TagClass> tag_named(std::string_view name) {
    const std::vector<std::string_view> parts = split(name, '|');
    if (parts.size() < 2) {
        return std::nullopt;
    }
    const auto upos = upos_named(parts[0]);
    const auto xpos = xpos_named(parts[1]);
    if (!upos || !xpos) {
        return std::nullopt;
    }
    const auto part = [&](std::size_t i) { return i < parts.size() ? parts[i] : std::string_view(); };
    const std::string_view form = part(2);
    const std::string_view mood = part(3);
    return TagClass{.xpos = *xpos,
                    .upos = *upos,
                    .form = form == "Fin"    ? VerbForm::finite
                            : form == "Inf"  ? VerbForm::infinitive
                            : form == "Part" ? VerbForm::participle
                            : form == "Ger"  ? VerbForm::gerund
                                             : VerbForm::none,
                    .mood = mood == "Ind"   ? VerbMood::indicative
                            : mood == "Imp" ? VerbMood::imperative
                            : mood == "Sub" ? VerbMood::subjunctive
                                            : VerbMood::none,
                    .passive = part(4) == "Pass"};
}

/// The labels of names as the net has them must be those of name_labels.hpp.
bool are_name_labels(std::string_view list) {
    return list == "O\nB-PER\nI-PER\nB-ORG\nI-ORG\nB-LOC\nI-LOC\nB-MISC\nI-MISC\n";
}

} // namespace

bool Net::Rectified::attach(const Tensors& tensors, const std::string& name, const std::string& unit_name,
                            std::size_t width) {
    unit = tensors.number(unit_name).value_or(0.0F);
    return unit > 0.0F && matrix.attach(tensors, name, Lstm::unit) && matrix.columns() == width;
}

bool Net::attach(std::span<const std::byte> bytes) {
    const std::optional<Tensors> tensors = Tensors::read(bytes);
    if (!tensors || !inputs_.attach(*tensors) || !lstm_.attach(*tensors, inputs_.width(), inputs_.unit())) {
        return false;
    }
    const std::size_t width = lstm_.width();
    middle_unit_ = tensors->number("act.arc_mid").value_or(0.0F);
    distance_ = tensors->floats("distance");
    const bool whole = tag_scores_.attach(*tensors, "tags", Lstm::unit) &&
                       name_scores_.attach(*tensors, "names", Lstm::unit) &&
                       arc_dependent_.attach(*tensors, "arc_dep", "act.arc_dep", width) &&
                       arc_head_.attach(*tensors, "arc_head", "act.arc_head", width) &&
                       arc_middle_.attach(*tensors, "arc", arc_dependent_.unit) && middle_unit_ > 0.0F &&
                       distance_.size() == distances && tag_scores_.columns() == width &&
                       name_scores_.columns() == width && name_scores_.rows() == name_label_count &&
                       arc_middle_.columns() == arc_dependent_.matrix.rows() &&
                       arc_middle_.rows() == arc_head_.matrix.rows();
    return whole && read_relations(*tensors) && read_lists(*tensors) && read_root(*tensors);
}

bool Net::read_relations(const Tensors& tensors) {
    const std::size_t width = lstm_.width();
    product_unit_ = tensors.number("act.rel_product").value_or(0.0F);
    if (!(product_unit_ > 0.0F) || !relation_dependent_.attach(tensors, "rel_dep", "act.rel", width) ||
        !relation_head_.attach(tensors, "rel_head", "act.rel", width) ||
        relation_head_.matrix.rows() != relation_dependent_.matrix.rows()) {
        return false;
    }
    const std::size_t part = relation_head_.matrix.rows();
    Matrix whole;
    return whole.attach(tensors, "rel", 1.0F) && whole.columns() == 3 * part &&
           relation_of_dependent_.attach_columns(tensors, "rel", relation_dependent_.unit, 0, part) &&
           relation_of_dependent_.attach_bias(tensors, "rel") &&
           relation_of_head_.attach_columns(tensors, "rel", relation_head_.unit, part, 2 * part) &&
           relation_of_product_.attach_columns(tensors, "rel", product_unit_, 2 * part, 3 * part);
}

bool Net::read_lists(const Tensors& tensors) {
    for (const std::string_view name : split(tensors.text("tags.list"), '\n')) {
        const std::optional<TagClass> tag = tag_named(name);
        if (!tag) {
            return false;
        }
        tags_.push_back(*tag);
    }
    for (const std::string_view name : split(tensors.text("relations.list"), '\n')) {
        const std::optional<Relation> relation = relation_named(name);
        if (!relation) {
            return false;
        }
        relations_.push_back(*relation);
    }
    root_relation_index_ = static_cast<std::size_t>(
        std::find(relations_.begin(), relations_.end(), Relation::root) - relations_.begin());
    return tags_.size() == tag_scores_.rows() && tags_.size() <= 255 && relations_.size() > 1 &&
           relations_.size() == relation_of_product_.rows() && are_name_labels(tensors.text("names.list"));
}

bool Net::read_root(const Tensors& tensors) {
    const std::span<const float> root = tensors.floats("root");
    if (root.size() != lstm_.width()) {
        return false;
    }
    Activations word;
    Activations head;
    std::vector<std::int32_t> sums;
    word.reset(1, root.size());
    for (std::size_t i = 0; i < root.size(); ++i) {
        word.row(0)[i] = to_activation(root[i], 1.0F / Lstm::unit);
    }
    arc_head_.run(word, sums, head);
    root_arc_.assign(head.row(0), head.row(0) + head.stride());
    relation_head_.run(word, sums, head);
    root_relation_.assign(head.row(0), head.row(0) + head.stride());
    return true;
}

} // namespace dateline::language::net
