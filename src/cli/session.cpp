#include "cli/session.hpp"

#include <fmt/core.h>

namespace dateline {

Session::Session(const Environment& environment, Progress::Show show, const std::string& log_level)
    : environment_(environment), show_(show), out_(environment.out), log_(environment.err, log_level) {}

void Session::report(const Error& error) {
    if (failed_++ == 0) {
        first_ = error.fault;
    }
    environment_failed_ = environment_failed_ || error.fault == Fault::environment;
    const bool colour = environment_.err_is_terminal && !environment_.no_colour;
    out_.flush(); // in the order in which things happened, where both go to one terminal
    fmt::print(environment_.err, "{} {}\n",
               colour ? "\x1b[1;31mdateline:\x1b[0m" : "dateline:", to_string(error));
}

Exit Session::finish() {
    if (const auto written = out_.finish(); !written) {
        report(written.error());
    }
    if (failed_ == 0) {
        return Exit::done;
    }
    if (environment_failed_) {
        return Exit::environment; // a full disk fails the run, however much was done before
    }
    return done_ > 0 ? Exit::some_failed : exit_of(first_);
}

} // namespace dateline
