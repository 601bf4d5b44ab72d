#include "language/net/word_inputs.hpp"

#include "language/characters.hpp"

#include <algorithm>

namespace dateline::language::net {
namespace {

/// FNV-1a, 64 bits.
constexpr std::uint64_t hash_start = 0xcbf29ce484222325ULL;
constexpr std::uint64_t hash_on(std::uint64_t hash, char byte) {
    return (hash ^ static_cast<unsigned char>(byte)) * 0x100000001b3ULL;
}
constexpr std::uint64_t hash_on(std::uint64_t hash, std::string_view bytes) {
    for (const char byte : bytes) {
        hash = hash_on(hash, byte);
    }
    return hash;
}

/// The plain form of a curly quote or a long dash; nothing for all else.
std::string_view plain_mark(std::uint32_t c) {
    switch (c) {
    case 0x2018:
    case 0x2019:
        return "'";
    case 0x201C:
    case 0x201D:
        return "\"";
    case 0x2013:
    case 0x2014:
        return "-";
    default:
        return {};
    }
}

/// Lower case, digits 0, quotes and dashes plain.
void append_normal(std::string_view form, std::string& out) {
    const std::size_t begin = out.size();
    append_lower(out, form);
    std::size_t to = begin;
    for (std::size_t at = begin; at < out.size();) {
        const CodePoint c = decode(out, at);
        const std::string_view mark = plain_mark(c.value);
        if (mark.empty()) {
            std::copy_n(out.begin() + static_cast<std::ptrdiff_t>(at), c.size,
                        out.begin() + static_cast<std::ptrdiff_t>(to));
            out[to] = out[to] >= '1' && out[to] <= '9' ? '0' : out[to];
            to += c.size;
        } else {
            out[to++] = mark.front();
        }
        at += c.size;
    }
    out.resize(to);
}

/// "Xxx-00": what each letter is; runs are cut at two, the whole at eight.
std::uint64_t hash_of_shape(std::string_view form) {
    std::uint64_t hash = hash_on(hash_start, 's');
    std::string_view before{};
    int run = 0;
    for (std::size_t at = 0, size = 0; at < form.size() && size < 8;) {
        const CodePoint c = decode(form, at);
        std::string_view kind = form.substr(at, c.size);
        at += c.size;
        switch (kind_of(c.value)) {
        case CharKind::letter:
            kind = is_upper(c.value) ? "X" : "x";
            break;
        case CharKind::digit:
            kind = "0";
            break;
        default:
            kind = plain_mark(c.value).empty() ? kind : plain_mark(c.value);
            break;
        }
        run = kind == before ? run + 1 : 1;
        before = kind;
        if (run <= 2) {
            hash = hash_on(hash, kind);
            ++size;
        }
    }
    return hash;
}

} // namespace

void find_pieces(std::string_view form, std::size_t table_rows, SpellingWork& work) {
    work.lower = "<";
    append_normal(form, work.lower);
    work.lower += '>';
    work.starts.clear();
    for (std::size_t at = 0; at < work.lower.size(); at += decode(work.lower, at).size) {
        work.starts.push_back(static_cast<std::uint32_t>(at));
    }
    const std::size_t letters = work.starts.size() - 2;
    work.starts.push_back(static_cast<std::uint32_t>(work.lower.size()));
    work.rows.clear();
    const auto put = [&](std::uint64_t hash) {
        if (work.rows.size() < most_pieces) {
            work.rows.push_back(1 + static_cast<std::uint32_t>(hash % (table_rows - 1)));
        }
    };
    const auto piece = [&](std::size_t from, std::size_t count) {
        return std::string_view(work.lower)
            .substr(work.starts[from], work.starts[from + count] - work.starts[from]);
    };
    put(hash_of_shape(form));
    put(hash_on(hash_on(hash_start, 'n'), std::to_string(std::min<std::size_t>(letters, 12))));
    for (std::size_t n = 1; n <= std::min<std::size_t>(letters, 3); ++n) {
        put(hash_on(hash_on(hash_on(hash_start, 'a'), static_cast<char>('0' + n)), piece(1, n)));
    }
    for (std::size_t n = 1; n <= std::min<std::size_t>(letters, 4); ++n) {
        put(hash_on(hash_on(hash_on(hash_start, 'z'), static_cast<char>('0' + n)),
                    piece(1 + letters - n, n)));
    }
    for (std::size_t n = 3; n <= 4; ++n) {
        for (std::size_t from = 0; from + n <= letters + 2 && work.rows.size() < most_pieces; ++from) {
            put(hash_on(hash_on(hash_start, 'g'), piece(from, n)));
        }
    }
}

bool WordInputs::attach(const Tensors& tensors) {
    const Tensors::Tensor* words = tensors.find("words.table", ElementType::int8, 2);
    const Tensors::Tensor* pieces = tensors.find("pieces.table", ElementType::int8, 2);
    const auto word_scale = tensors.number("words.scale");
    const auto piece_scale = tensors.number("pieces.scale");
    const auto unit = tensors.number("input.scale");
    const Tensors::Tensor* keys = tensors.find("words.keys", ElementType::int32, 2);
    rows_ = tensors.integers("words.rows");
    if (words == nullptr || pieces == nullptr || !word_scale || !piece_scale || !unit || !(*unit > 0.0F) ||
        keys == nullptr || keys->shape[0] != rows_.size() || keys->shape[1] != 2 || words->shape[0] == 0 ||
        words->shape[1] == 0 || pieces->shape[0] < 2) {
        return false;
    }
    keys_ = {reinterpret_cast<const std::int32_t*>(keys->bytes.data()), 2 * rows_.size()};
    words_ = {reinterpret_cast<const std::int8_t*>(words->bytes.data()), words->bytes.size()};
    pieces_ = {reinterpret_cast<const std::int8_t*>(pieces->bytes.data()), pieces->bytes.size()};
    word_width_ = words->shape[1];
    piece_width_ = pieces->shape[1];
    piece_rows_ = pieces->shape[0];
    unit_ = *unit;
    for (int component = -128; component < 128; ++component) {
        word_activation_[static_cast<std::uint8_t>(component)] =
            to_activation(static_cast<float>(component), *word_scale / *unit);
    }
    piece_units_ = *piece_scale / *unit;
    if (!attach_codes(tensors)) {
        return false;
    }
    const std::size_t all_rows = words->shape[0] + (parts_ == 0 ? 0 : codes_.size() / parts_);
    const auto known = [&](std::int32_t row) { return row >= 0 && static_cast<std::size_t>(row) < all_rows; };
    return std::all_of(rows_.begin(), rows_.end(), known);
}

bool WordInputs::attach_codes(const Tensors& tensors) {
    const Tensors::Tensor* codes = tensors.find("words.codes", ElementType::text, 2);
    const Tensors::Tensor* books = tensors.find("words.books", ElementType::int8, 2);
    if (codes == nullptr && books == nullptr) {
        return true; // all words have a row of their own
    }
    if (codes == nullptr || books == nullptr || codes->shape[1] == 0 ||
        books->shape[0] != codes->shape[1] * codes_a_part ||
        books->shape[1] * codes->shape[1] != word_width_) {
        return false;
    }
    codes_ = {reinterpret_cast<const std::uint8_t*>(codes->bytes.data()), codes->bytes.size()};
    books_ = {reinterpret_cast<const std::int8_t*>(books->bytes.data()), books->bytes.size()};
    parts_ = codes->shape[1];
    return true;
}

std::size_t WordInputs::row_of(std::string_view lower) const {
    const std::uint64_t key = hash_on(hash_start, lower);
    std::size_t low = 0;
    std::size_t high = rows_.size();
    while (low < high) {
        const std::size_t middle = (low + high) / 2;
        const std::uint64_t at = static_cast<std::uint64_t>(static_cast<std::uint32_t>(keys_[2 * middle + 1]))
                                     << 32U |
                                 static_cast<std::uint32_t>(keys_[2 * middle]);
        if (at == key) {
            return static_cast<std::size_t>(rows_[middle]);
        }
        (at < key ? low : high) = at < key ? middle + 1 : middle;
    }
    return 0;
}

void WordInputs::write_vector(std::size_t row, std::uint8_t* out) const {
    const auto write = [&](const std::int8_t* from, std::size_t count, std::uint8_t* to) {
        for (std::size_t i = 0; i < count; ++i) {
            to[i] = word_activation_[static_cast<std::uint8_t>(from[i])];
        }
    };
    const std::size_t plain_rows = words_.size() / word_width_;
    if (row < plain_rows) {
        write(words_.data() + row * word_width_, word_width_, out);
        return;
    }
    const std::uint8_t* codes = codes_.data() + (row - plain_rows) * parts_;
    const std::size_t run = word_width_ / parts_;
    for (std::size_t part = 0; part < parts_; ++part) {
        write(books_.data() + (part * codes_a_part + codes[part]) * run, run, out + part * run);
    }
}

void WordInputs::write(std::string_view form, SpellingWork& work, std::uint8_t* out) const {
    find_pieces(form, piece_rows_, work);
    write_vector(row_of(std::string_view(work.lower).substr(1, work.lower.size() - 2)), out);
    work.sums.assign(piece_width_, 0); // 16 bits hold most_pieces components
    for (const std::uint32_t row : work.rows) {
        const std::int8_t* piece = pieces_.data() + row * piece_width_;
        std::int16_t* __restrict sums = work.sums.data();
        for (std::size_t i = 0; i < piece_width_; ++i) {
            sums[i] = static_cast<std::int16_t>(sums[i] + piece[i]);
        }
    }
    for (std::size_t i = 0; i < piece_width_; ++i) {
        out[word_width_ + i] = to_activation(static_cast<float>(work.sums[i]), piece_units_);
    }
}

} // namespace dateline::language::net
