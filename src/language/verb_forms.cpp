#include "language/verb_forms.hpp"

#include "language/verb_table.inc"

#include <algorithm>
#include <array>

namespace dateline::language {

namespace {

bool is_known(std::string_view base) {
    return std::binary_search(known_verbs.begin(), known_verbs.end(), base);
}

std::string_view irregular_base(std::string_view form) {
    const auto at =
        std::lower_bound(irregular_forms.begin(), irregular_forms.end(), form,
                         [](const IrregularForm& row, std::string_view f) { return row.form < f; });
    return at != irregular_forms.end() && at->form == form ? at->base : std::string_view{};
}

/// "retook", "overran", "misled": a prefix and an irregular verb.
std::string prefixed_base(std::string_view form) {
    for (const std::string_view prefix : verb_prefixes) {
        if (form.size() > prefix.size() + 2 && form.substr(0, prefix.size()) == prefix) {
            const std::string_view base = irregular_base(form.substr(prefix.size()));
            if (!base.empty()) {
                return std::string(prefix) + std::string(base);
            }
        }
    }
    return {};
}

std::string_view ending_of(Xpos xpos) {
    switch (xpos) {
    case Xpos::vbd:
    case Xpos::vbn:
        return "ed";
    case Xpos::vbg:
        return "ing";
    case Xpos::vbz:
        return "s";
    default:
        return {};
    }
}

/// The known verb among those that the regular form may come from: "invad", "invade", "stop" of "stopp",
/// "carry" of "carri".
std::string regular_base(std::string_view form, std::string_view ending) {
    if (form.size() <= ending.size() + 1 || form.substr(form.size() - ending.size()) != ending) {
        return {};
    }
    const std::string stem(form.substr(0, form.size() - ending.size()));
    std::string undoubled = stem;
    if (stem.size() > 2 && stem.back() == stem[stem.size() - 2]) {
        undoubled.pop_back();
    }
    std::string with_y = stem;
    if (stem.back() == 'i') {
        with_y.back() = 'y';
    } else if (stem.size() > 2 && stem.substr(stem.size() - 2) == "ie") {
        with_y = stem.substr(0, stem.size() - 2) + "y";
    }
    std::string without_e = stem; // "reaches": "reache"
    if (ending == "s" && stem.back() == 'e') {
        without_e.pop_back();
    }
    for (const std::string& base : {stem, stem + "e", undoubled, with_y, without_e}) {
        if (is_known(base)) {
            return base;
        }
    }
    return {};
}

} // namespace

std::string verb_base(std::string_view lower, Xpos xpos) {
    if ((xpos == Xpos::vb || xpos == Xpos::vbp) && is_known(lower)) {
        return std::string(lower);
    }
    const std::string_view ending = ending_of(xpos);
    if (ending.empty()) {
        return {};
    }
    if (xpos == Xpos::vbd || xpos == Xpos::vbn) {
        if (const std::string_view base = irregular_base(lower); !base.empty()) {
            return std::string(base);
        }
        if (std::string base = prefixed_base(lower); !base.empty()) {
            return base;
        }
    }
    return regular_base(lower, ending);
}

} // namespace dateline::language
