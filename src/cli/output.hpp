#pragma once

#include <dateline/text/error.hpp>

#include <cstdio>
#include <string>
#include <string_view>

namespace dateline {

/// Standard output. A reader that went away (`| head`) is no error: `closed` says that there is no use in
/// going on. Any other failure is kept until it is asked for.
class Output {
  public:
    explicit Output(std::FILE* file) : file_(file) {}
    void write(std::string_view bytes);
    void flush();
    [[nodiscard]] bool closed() const { return closed_; }
    /// Flushes; fails with the reason of the system ("No space left on device").
    [[nodiscard]] Result<void> finish();

  private:
    void note_failure();

    std::FILE* file_;
    bool closed_ = false;
    int failure_ = 0;
};

/// Writes a whole file or nothing: to a name of its own in the same folder, then renamed. What is no regular
/// file (/dev/stdout, a pipe) is written directly. Fails with Fault::environment.
[[nodiscard]] Result<void> write_file(const std::string& path, std::string_view bytes);

/// Makes the folder and those above it.
[[nodiscard]] Result<void> make_folder(const std::string& path);

} // namespace dateline
