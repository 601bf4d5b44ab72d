#include "cli/run.hpp"

#include <sys/ioctl.h>

#include <chrono>
#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <thread>
#include <unistd.h>
#include <vector>

namespace {

/// A variable of the process environment; empty: not set.
std::string variable(const char* name) {
    const char* const value = std::getenv(name); // NOLINT(concurrency-mt-unsafe): before any thread
    return value == nullptr ? std::string() : std::string(value);
}

int terminal_width() {
    winsize size{};
    return ::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0 ? size.ws_col : 80;
}

double seconds() {
    return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

dateline::Environment this_process() {
    std::error_code code;
    return {
        .in = stdin,
        .out = stdout,
        .err = stderr,
        .out_is_terminal = ::isatty(STDOUT_FILENO) == 1,
        .err_is_terminal = ::isatty(STDERR_FILENO) == 1,
        .no_colour = !variable("NO_COLOR").empty(),
        .width = terminal_width(),
        .processors = std::max(1U, std::thread::hardware_concurrency()),
        .data_folder = variable("DATELINE_DATA"),
        .executable = std::filesystem::read_symlink("/proc/self/exe", code).string(),
        .seconds = seconds,
    };
}

} // namespace

int main(int argc, char** argv) {
    // A reader that goes away shows as EPIPE and ends the run quietly.
    (void)std::signal(SIGPIPE, SIG_IGN);
    // A file that grows over its limit shows as EFBIG and is taken away again.
    (void)std::signal(SIGXFSZ, SIG_IGN);
    const std::vector<std::string> arguments(argv + std::min(1, argc), argv + argc);
    return dateline::run(arguments, this_process());
}
