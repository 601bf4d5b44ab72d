#pragma once

#include <cstdio>
#include <string>

namespace dateline {

/// All that a run takes from the world around it; made by main, by hand in tests. Nothing else in the program
/// reads the environment, the terminal or the place of the executable.
struct Environment {
    std::FILE* in = nullptr;
    std::FILE* out = nullptr;
    std::FILE* err = nullptr;
    bool out_is_terminal = false;
    bool err_is_terminal = false;
    bool no_colour = false;        ///< NO_COLOR is set and not empty
    int width = 80;                ///< columns of the terminal
    unsigned processors = 1;       ///< what --threads 0 means
    std::string data_folder{};     ///< DATELINE_DATA; empty: not set
    std::string executable{};      ///< absolute path of the program; empty: unknown
    double (*seconds)() = nullptr; ///< for progress only; nullptr: no progress
};

} // namespace dateline
