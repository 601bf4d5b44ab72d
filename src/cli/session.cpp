#include "cli/session.hpp"

#include <fmt/core.h>

namespace dateline {

Session::Session(const Environment& environment, Progress::Show show, const std::string& log_level)
    : environment_(environment), show_(show), out_(environment.out), log_(environment.err, log_level) {}

void Session::report(const Error& error) {
    if (failed_++ == 0) {
        first_ = error.fault;
    }
    if (failed_ <= most_told) {
        print(error);
    }
}

void Session::note(std::string_view text) {
    if (!quiet()) {
        out_.flush();
        fmt::print(environment_.err, "dateline: note: {}\n", text);
    }
}

void Session::stop(const Error& error) {
    if (!stopped_) {
        stopped_ = error.fault;
    }
    print(error);
}

bool Session::deliver(const std::string& path, std::string_view bytes) {
    if (path.empty()) {
        out_.write(bytes);
        return true;
    }
    const Result<void> written = write_file(path, bytes);
    if (!written) {
        stop(written.error());
    }
    return written.has_value();
}

void Session::print(const Error& error) {
    const bool colour = environment_.err_is_terminal && !environment_.no_colour;
    out_.flush(); // in the order in which things happened, where both go to one terminal
    fmt::print(environment_.err, "{} {}\n",
               colour ? "\x1b[1;31mdateline:\x1b[0m" : "dateline:", to_string(error));
}

Exit Session::finish() {
    if (const auto written = out_.finish(); !written) {
        stop(written.error());
    }
    if (stopped_) {
        return exit_of(*stopped_); // a full disk fails the run, however much was done before
    }
    if (failed_ == 0) {
        return Exit::done;
    }
    if (failed_ > most_told) {
        fmt::print(environment_.err,
                   "dateline: {} more inputs could not be read; the first {} are told above\n",
                   failed_ - most_told, most_told);
    }
    return done_ > 0 ? Exit::some_failed : exit_of(first_);
}

} // namespace dateline
