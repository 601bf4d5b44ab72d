#include "language/lemma_rules.hpp"

#include "language/characters.hpp"
#include "language/short_hash.hpp"
#include "language/verb_forms.hpp"

#include <algorithm>
#include <bit>
#include <cstring>

namespace dateline::language {

void append_cased(std::string& out, std::string_view form, LemmaCase letters) {
    if (letters == LemmaCase::keep) {
        out.append(form);
        return;
    }
    const std::size_t from = out.size();
    append_lower(out, form);
    if (letters == LemmaCase::capital && out.size() > from) {
        const CodePoint first = decode(out, from);
        std::string upper;
        append(upper, to_upper(first.value));
        if (first.value != 0xFFFD) {
            out.replace(from, first.size, upper);
        }
    }
}

void apply(const LemmaEdit& edit, std::string_view form, std::string& out) {
    const std::size_t from = out.size();
    append_cased(out, form, edit.letters);
    const std::size_t size = out.size() - from;
    std::size_t cut = edit.cut == 255 ? size : std::min<std::size_t>(edit.cut, size);
    while (cut > 0 && cut < size && (static_cast<unsigned char>(out[from + size - cut]) & 0xC0U) == 0x80U) {
        --cut; // not inside a character
    }
    out.resize(out.size() - cut);
    out.append(edit.text.data(), std::min<std::size_t>(edit.added, edit.text.size()));
}

Writing writing_of(std::string_view form) {
    bool small = false;
    std::size_t capitals = 0;
    for (std::size_t at = 0; at < form.size();) {
        const CodePoint c = decode(form, at);
        if (at == 0 && !is_upper(c.value)) {
            return Writing::small;
        }
        small = small || is_lower(c.value);
        capitals += is_upper(c.value) ? 1U : 0U;
        at += c.size;
    }
    return small || capitals < 2 ? Writing::capital : Writing::capitals;
}

std::uint64_t form_key(Xpos xpos, Writing writing, std::string_view lower) {
    const std::uint64_t kind = static_cast<std::uint64_t>(xpos) * 4 + static_cast<std::uint64_t>(writing);
    return mix(mix(mix(1, kind), hash_short(lower)), hash_short(lower, 77));
}

std::uint64_t suffix_key(Xpos xpos, Writing writing, std::string_view lower, std::size_t size) {
    const std::string_view suffix = lower.substr(lower.size() - std::min(size, lower.size()));
    const std::uint64_t kind = static_cast<std::uint64_t>(xpos) * 4 + static_cast<std::uint64_t>(writing);
    return mix(mix(mix(2 + size, kind), hash_short(suffix)), hash_short(suffix, 77));
}

bool LemmaRules::attach(std::span<const std::byte> bytes) {
    std::array<std::uint32_t, 2> head{};
    if (bytes.size() < sizeof(head)) {
        return false;
    }
    std::memcpy(head.data(), bytes.data(), sizeof(head));
    const std::size_t edit_bytes = std::size_t{head[0]} * sizeof(LemmaEdit);
    const std::size_t slot_bytes = std::size_t{head[1]} * sizeof(Slot);
    if (!std::has_single_bit(head[1]) || bytes.size() < sizeof(head) + edit_bytes + slot_bytes) {
        return false;
    }
    edits_ = {reinterpret_cast<const LemmaEdit*>(bytes.data() + sizeof(head)), head[0]};
    slots_ = {reinterpret_cast<const Slot*>(bytes.data() + sizeof(head) + edit_bytes), head[1]};
    const auto fits = [&](const Slot& slot) { return slot.edit <= edits_.size(); };
    const auto empty = [](const Slot& slot) { return slot.edit == 0; };
    return std::all_of(slots_.begin(), slots_.end(), fits) &&
           std::any_of(slots_.begin(), slots_.end(), empty);
}

const LemmaEdit* LemmaRules::find(std::uint64_t key) const {
    const std::size_t mask = slots_.size() - 1;
    const auto check = static_cast<std::uint32_t>(key >> 32U);
    for (std::size_t at = key & mask; slots_[at].edit != 0; at = (at + 1) & mask) {
        if (slots_[at].check == check) {
            return &edits_[slots_[at].edit - 1];
        }
    }
    return nullptr;
}

void LemmaRules::append_lemma(std::string_view form, Xpos xpos, std::string& lower, std::string& out) const {
    lower.clear();
    append_lower(lower, form);
    if (const std::string base = verb_base(lower, xpos); !base.empty()) {
        out.append(base);
        return;
    }
    const Writing writing = writing_of(form);
    const LemmaEdit* edit = find(form_key(xpos, writing, lower));
    for (std::size_t size = max_lemma_suffix + 1; edit == nullptr && size-- > 0;) {
        if (size <= lower.size()) {
            edit = find(suffix_key(xpos, writing, lower, size));
        }
    }
    if (edit == nullptr) {
        out.append(form);
        return;
    }
    apply(*edit, form, out);
}

} // namespace dateline::language
