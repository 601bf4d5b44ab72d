#pragma once

#include <dateline/text/error.hpp>

#include <array>
#include <string>
#include <string_view>

namespace dateline {

/// What a run tells the shell.
enum class Exit : std::uint8_t { done = 0, some_failed = 1, usage = 2, input = 3, environment = 4 };

struct ExitMeaning {
    Exit code = Exit::done;
    std::string_view meaning{};
};
/// The one table of exit codes: `dateline --help` prints it, a test compares docs/command.md with it.
inline constexpr std::array<ExitMeaning, 5> exit_meanings{{
    {Exit::done, "done"},
    {Exit::some_failed, "some inputs failed, the others are done"},
    {Exit::usage, "wrong usage: unknown verb, option or value"},
    {Exit::input, "bad input: a file that is missing, broken or not understood"},
    {Exit::environment, "environment: disk, permission, missing model"},
}};

[[nodiscard]] constexpr Exit exit_of(Fault fault) {
    switch (fault) {
    case Fault::usage:
        return Exit::usage;
    case Fault::input:
        return Exit::input;
    case Fault::environment:
        return Exit::environment;
    }
    return Exit::environment;
}

/// "  0  done\n  1  …\n"
[[nodiscard]] std::string exit_code_table();

} // namespace dateline
