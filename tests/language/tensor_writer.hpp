#pragma once

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <string>
#include <vector>

/// Writes files of the form that Tensors::read takes.
class TensorWriter {
  public:
    template <class T>
    TensorWriter& put(T value) {
        bytes_.append(reinterpret_cast<const char*>(&value), sizeof(value));
        return *this;
    }
    TensorWriter& text(const std::string& text) {
        bytes_ += text;
        return *this;
    }
    TensorWriter& name(const std::string& name) {
        return put(static_cast<std::uint16_t>(name.size())).text(name);
    }
    TensorWriter& align() {
        bytes_.append((64 - bytes_.size() % 64) % 64, '\0');
        return *this;
    }
    /// A whole tensor.
    template <class T>
    TensorWriter& tensor(const std::string& of, std::uint8_t type, std::initializer_list<std::uint32_t> shape,
                         const std::vector<T>& elements) {
        name(of).put(type).put(static_cast<std::uint8_t>(shape.size()));
        for (const std::uint32_t size : shape) {
            put(size);
        }
        align();
        for (const T& element : elements) {
            put(element);
        }
        return *this;
    }
    [[nodiscard]] const std::string& bytes() const { return bytes_; }

  private:
    std::string bytes_{};
};
