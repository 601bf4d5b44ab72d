#include "language/net/tensors.hpp"

#include <algorithm>
#include <cstring>

namespace dateline::language::net {
namespace {

constexpr std::string_view magic = "DLNET001";
constexpr std::size_t alignment = 64;
constexpr std::size_t most_tensors = 1000;

std::size_t size_of(ElementType type) {
    return type == ElementType::float32 || type == ElementType::int32 ? 4 : 1;
}

/// Takes values off the front of bytes; once there are too few, everything is zero and `good` is false.
class Reader {
  public:
    explicit Reader(std::span<const std::byte> bytes) : bytes_(bytes) {}

    template <class T>
    T number() {
        T value{};
        const auto from = take(sizeof(T));
        if (from.size() == sizeof(T)) {
            std::memcpy(&value, from.data(), sizeof(T));
        }
        return value;
    }
    std::span<const std::byte> take(std::size_t size) {
        good_ = good_ && size <= bytes_.size() - at_;
        if (!good_) {
            return {};
        }
        at_ += size;
        return bytes_.subspan(at_ - size, size);
    }
    void align() { take((alignment - at_ % alignment) % alignment); }
    [[nodiscard]] bool good() const { return good_; }

  private:
    std::span<const std::byte> bytes_;
    std::size_t at_ = 0;
    bool good_ = true;
};

std::string_view text_of(std::span<const std::byte> bytes) {
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

std::optional<Tensors::Tensor> read_tensor(Reader& reader, std::size_t most_bytes) {
    Tensors::Tensor out;
    out.name = text_of(reader.take(reader.number<std::uint16_t>()));
    const auto type = reader.number<std::uint8_t>();
    const auto dimensions = reader.number<std::uint8_t>();
    if (type > static_cast<std::uint8_t>(ElementType::text) || dimensions == 0 || dimensions > 2) {
        return std::nullopt;
    }
    out.type = static_cast<ElementType>(type);
    std::size_t elements = 1;
    for (std::uint8_t d = 0; d < dimensions; ++d) {
        out.shape.push_back(reader.number<std::uint32_t>());
        elements *= out.shape.back(); // two 32-bit factors: no overflow
    }
    if (elements > most_bytes) {
        return std::nullopt;
    }
    reader.align();
    out.bytes = reader.take(elements * size_of(out.type));
    return reader.good() ? std::optional(std::move(out)) : std::nullopt;
}

} // namespace

std::optional<Tensors> Tensors::read(std::span<const std::byte> bytes) {
    Reader reader(bytes);
    if (text_of(reader.take(magic.size())) != magic) {
        return std::nullopt;
    }
    const auto count = reader.number<std::uint32_t>();
    if (!reader.good() || count > most_tensors) {
        return std::nullopt;
    }
    Tensors out;
    for (std::uint32_t i = 0; i < count; ++i) {
        std::optional<Tensor> tensor = read_tensor(reader, bytes.size());
        if (!tensor) {
            return std::nullopt;
        }
        out.tensors_.push_back(std::move(*tensor));
    }
    return out;
}

const Tensors::Tensor* Tensors::find(std::string_view name, ElementType type, std::size_t dimensions) const {
    const auto at = std::find_if(tensors_.begin(), tensors_.end(), [&](const Tensor& t) {
        return t.name == name && t.type == type && t.shape.size() == dimensions;
    });
    return at == tensors_.end() ? nullptr : &*at;
}

std::span<const float> Tensors::floats(std::string_view name) const {
    const Tensor* found = find(name, ElementType::float32, 1);
    return found == nullptr
               ? std::span<const float>()
               : std::span(reinterpret_cast<const float*>(found->bytes.data()), found->shape.front());
}

std::span<const std::int32_t> Tensors::integers(std::string_view name) const {
    const Tensor* found = find(name, ElementType::int32, 1);
    return found == nullptr
               ? std::span<const std::int32_t>()
               : std::span(reinterpret_cast<const std::int32_t*>(found->bytes.data()), found->shape.front());
}

std::string_view Tensors::text(std::string_view name) const {
    const Tensor* found = find(name, ElementType::text, 1);
    return found == nullptr ? std::string_view() : text_of(found->bytes);
}

std::optional<float> Tensors::number(std::string_view name) const {
    const std::span<const float> found = floats(name);
    return found.size() == 1 ? std::optional(found.front()) : std::nullopt;
}

} // namespace dateline::language::net
