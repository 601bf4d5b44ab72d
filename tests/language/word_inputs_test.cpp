#include "language/net/word_inputs.hpp"
#include "tensor_writer.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cstring>
#include <string>
#include <utility>
#include <vector>

using namespace dateline::language::net;

namespace {

std::uint64_t fnv(const std::string& word) {
    std::uint64_t hash = 0xcbf29ce484222325ULL;
    for (const char c : word) {
        hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3ULL;
    }
    return hash;
}

/// Four components: row 0 unknown, row 1 "kabul"; row 2 "herat" is coded in two parts.
std::string inputs_file(std::uint32_t parts, std::int32_t last_row) {
    std::vector<std::int8_t> books(std::size_t{2} * 256 * 2, 0);
    books[7 * 2] = 11;
    books[7 * 2 + 1] = 12;
    books[(256 + 9) * 2] = 13;
    books[(256 + 9) * 2 + 1] = -14;
    books.resize(std::size_t{parts} * 256 * 2);
    std::vector<std::pair<std::uint64_t, std::int32_t>> words{{fnv("kabul"), 1}, {fnv("herat"), last_row}};
    std::sort(words.begin(), words.end());
    std::vector<std::int32_t> keys;
    std::vector<std::int32_t> rows;
    for (const auto& [key, row] : words) {
        keys.push_back(static_cast<std::int32_t>(static_cast<std::uint32_t>(key)));
        keys.push_back(static_cast<std::int32_t>(static_cast<std::uint32_t>(key >> 32U)));
        rows.push_back(row);
    }
    TensorWriter w;
    w.text("DLNET001").put(std::uint32_t{9});
    w.tensor<std::int8_t>("words.table", 1, {2, 4}, {0, 0, 0, 1, 1, 2, 3, 4});
    w.tensor<std::uint8_t>("words.codes", 3, {1, 2}, {7, 9});
    w.tensor<std::int8_t>("words.books", 1, {parts * 256, 2}, books);
    w.tensor<std::int32_t>("words.keys", 2, {2, 2}, keys);
    w.tensor<std::int32_t>("words.rows", 2, {2}, rows);
    w.tensor<float>("words.scale", 0, {1}, {0.5F});
    w.tensor<std::int8_t>("pieces.table", 1, {2, 1}, {0, 0});
    w.tensor<float>("pieces.scale", 0, {1}, {0.5F});
    w.tensor<float>("input.scale", 0, {1}, {0.5F});
    return w.bytes();
}

std::vector<int> components(const WordInputs& inputs, const std::string& form) {
    SpellingWork work;
    std::vector<std::uint8_t> out(inputs.width());
    inputs.write(form, work, out.data());
    std::vector<int> values;
    for (std::size_t i = 0; i < 4; ++i) {
        values.push_back(int{out[i]} - zero_activation);
    }
    return values;
}

} // namespace

TEST_CASE("word inputs: a rare word's vector is put together from its parts", "[language][net]") {
    const std::string bytes = inputs_file(2, 2);
    const auto tensors = Tensors::read(std::as_bytes(std::span(bytes)));
    REQUIRE(tensors);
    WordInputs inputs;
    REQUIRE(inputs.attach(*tensors));
    CHECK(inputs.width() == 5);
    CHECK(components(inputs, "Kabul") == std::vector<int>{1, 2, 3, 4});
    CHECK(components(inputs, "HERAT") == std::vector<int>{11, 12, 13, -14});
    CHECK(components(inputs, "Ghazni") == std::vector<int>{0, 0, 0, 1});
}

TEST_CASE("word inputs: parts that do not fit, and rows that are not there, are refused", "[language][net]") {
    for (const auto& [parts, row] : {std::pair(1U, 2), std::pair(2U, 3), std::pair(2U, -1)}) {
        const std::string bytes = inputs_file(parts, row);
        const auto tensors = Tensors::read(std::as_bytes(std::span(bytes)));
        REQUIRE(tensors);
        CHECK_FALSE(WordInputs().attach(*tensors));
    }
}
