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

/// A file that appears whole or not at all: written to a name of its own in the same folder, renamed by
/// `commit`, removed where that is not reached. What is no regular file (/dev/stdout, a pipe) is written
/// directly. All failures are Fault::environment.
class NewFile {
  public:
    [[nodiscard]] static Result<NewFile> open(const std::string& path);
    NewFile(NewFile&& other) noexcept;
    NewFile& operator=(NewFile&&) = delete;
    NewFile(const NewFile&) = delete;
    NewFile& operator=(const NewFile&) = delete;
    ~NewFile();

    [[nodiscard]] Result<void> write(std::string_view bytes);
    [[nodiscard]] Result<void> commit();

  private:
    NewFile(std::string path, std::string part, std::FILE* file)
        : path_(std::move(path)), part_(std::move(part)), file_(file) {}
    void discard();

    std::string path_;
    std::string part_; ///< where it is written; empty: directly
    std::FILE* file_ = nullptr;
};

/// The same for bytes that are all there.
[[nodiscard]] Result<void> write_file(const std::string& path, std::string_view bytes);

/// Makes the folder and those above it.
[[nodiscard]] Result<void> make_folder(const std::string& path);

} // namespace dateline
