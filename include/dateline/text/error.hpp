#pragma once

#include <tl/expected.hpp>

#include <cstdint>
#include <string>

namespace dateline {

/// Who has to act on an error; decides the exit code of the command: 2, 3, 4.
enum class Fault : std::uint8_t { usage, input, environment };

/// What is wrong, where, and what to do about it: one line for a person.
struct Error {
    Fault fault = Fault::input;
    std::string file{};       ///< as the user wrote it; empty: not about a file
    std::uint32_t line = 0;   ///< from 1; 0: unknown
    std::uint32_t column = 0; ///< from 1, in code points; 0: unknown
    std::string what{};       ///< "there is no 31 April"
    std::string remedy{};     ///< "write 30 April or 1 May"; may be empty

    friend bool operator==(const Error&, const Error&) = default;
};

/// "file:line:column: what; remedy", leaving out what is unknown; without a file "line 3, column 7: what".
/// No line break at the end.
[[nodiscard]] std::string to_string(const Error& error);

template <class T>
using Result = tl::expected<T, Error>;

/// `return fail(Error{...});` from a function that gives a Result.
[[nodiscard]] inline tl::unexpected<Error> fail(Error error) {
    return tl::unexpected<Error>{std::move(error)};
}

} // namespace dateline
