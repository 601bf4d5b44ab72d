#pragma once

#include "cli/environment.hpp"
#include "cli/exit_code.hpp"
#include "cli/log.hpp"
#include "cli/output.hpp"
#include "cli/progress.hpp"

#include <dateline/text/error.hpp>

#include <optional>
#include <string>
#include <string_view>

namespace dateline {

/// One run: where it prints, and which inputs failed.
class Session {
  public:
    Session(const Environment& environment, Progress::Show show, const std::string& log_level);

    [[nodiscard]] const Environment& environment() const { return environment_; }
    [[nodiscard]] Progress::Show progress() const { return show_; }
    [[nodiscard]] bool quiet() const { return show_ == Progress::Show::never; }
    Output& out() { return out_; }
    Log& log() { return log_; }

    /// Says on standard error what is wrong with one input; the run goes on. The first hundred are told one
    /// by one: a file of another kind has as many as it has lines.
    void report(const Error& error);
    /// Says on standard error what a reader of the output should know; nothing where only errors are wanted.
    void note(std::string_view text);
    /// The same for what ends the run: wrong usage, no model, a full disk.
    void stop(const Error& error);
    /// The result: to the file `path`, to standard output where that is empty. False where that failed, which
    /// stops the run.
    bool deliver(const std::string& path, std::string_view bytes);
    [[nodiscard]] bool stopped() const { return stopped_.has_value(); }
    void count_done() { ++done_; }
    [[nodiscard]] std::size_t failed() const { return failed_; }
    /// Exit code by what was reported and what was done: some done and some failed is 1.
    [[nodiscard]] Exit finish();

  private:
    static constexpr std::size_t most_told = 100;

    void print(const Error& error);

    const Environment& environment_;
    Progress::Show show_;
    Output out_;
    Log log_;
    std::size_t done_ = 0;
    std::size_t failed_ = 0;
    Fault first_ = Fault::input; ///< of the inputs that failed
    std::optional<Fault> stopped_{};
};

} // namespace dateline
