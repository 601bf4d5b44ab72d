#include "language/net/net.hpp"
#include "language/net/tensors.hpp"
#include "tensor_writer.hpp"

#include <catch2/catch.hpp>

#include <cstring>
#include <rapidcheck.h>
#include <string>

using namespace dateline::language::net;

namespace {

std::string two_tensors() {
    TensorWriter w;
    w.text("DLNET001").put(std::uint32_t{2});
    w.name("bias")
        .put(std::uint8_t{0})
        .put(std::uint8_t{1})
        .put(std::uint32_t{2})
        .align()
        .put(1.5F)
        .put(-2.0F);
    w.name("list").put(std::uint8_t{3}).put(std::uint8_t{1}).put(std::uint32_t{4}).align().text("a\nb\n");
    return w.bytes();
}

auto read(const std::string& bytes) {
    return Tensors::read(std::as_bytes(std::span(bytes)));
}

} // namespace

TEST_CASE("tensors: are found by name and type", "[language][net]") {
    const std::string bytes = two_tensors();
    const auto tensors = read(bytes);
    REQUIRE(tensors);
    REQUIRE(tensors->floats("bias").size() == 2);
    CHECK(tensors->floats("bias")[1] == -2.0F);
    CHECK(tensors->text("list") == "a\nb\n");
    CHECK(tensors->floats("list").empty());
    CHECK(tensors->integers("bias").empty());
    CHECK_FALSE(tensors->number("bias"));
    CHECK(tensors->find("bias", ElementType::float32, 2) == nullptr);
}

TEST_CASE("tensors: a file that is cut off anywhere is refused", "[language][net]") {
    const std::string bytes = two_tensors();
    for (std::size_t size = 0; size < bytes.size(); ++size) {
        CHECK_FALSE(read(bytes.substr(0, size)));
    }
}

TEST_CASE("tensors: sizes that do not fit the file are refused", "[language][net]") {
    for (const std::uint32_t size : {0x7FFFFFFFU, 0xFFFFFFFFU, 1000U}) {
        TensorWriter w;
        w.text("DLNET001").put(std::uint32_t{1}).name("m").put(std::uint8_t{1}).put(std::uint8_t{2});
        w.put(size).put(size).align().text(std::string(64, 'x'));
        CHECK_FALSE(read(w.bytes()));
    }
    CHECK_FALSE(read(TensorWriter().text("DLNET001").put(std::uint32_t{0xFFFFFFFFU}).bytes()));
    CHECK_FALSE(read("something else, and long enough to be a file"));
}

TEST_CASE("net: any bytes are a net or refused", "[language][net]") {
    CHECK(rc::check([] {
        std::string bytes = two_tensors();
        const std::size_t at = *rc::gen::inRange<std::size_t>(8, bytes.size());
        bytes[at] = static_cast<char>(*rc::gen::arbitrary<std::uint8_t>());
        RC_ASSERT(!Net().attach(std::as_bytes(std::span(bytes)))); // it lacks nearly all parts
    }));
}
