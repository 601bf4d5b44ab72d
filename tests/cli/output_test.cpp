#include "cli/output.hpp"

#include <catch2/catch.hpp>

#include <csignal>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <unistd.h>

using namespace dateline;
namespace fs = std::filesystem;

namespace {

/// A folder of this test alone, gone afterwards.
struct Folder {
    fs::path path = fs::temp_directory_path() / ("dateline-output-" + std::to_string(::getpid()));
    Folder() { fs::create_directory(path); }
    ~Folder() { fs::remove_all(path); }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
    [[nodiscard]] std::string file(const char* name) const { return (path / name).string(); }
    [[nodiscard]] std::size_t count() const {
        return static_cast<std::size_t>(
            std::distance(fs::directory_iterator(path), fs::directory_iterator()));
    }
};

std::string content(const std::string& path) {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

} // namespace

TEST_CASE("output: a file is written whole, over an older one, and nothing else stays", "[cli][output]") {
    const Folder folder;
    CHECK(write_file(folder.file("a"), "old"));
    CHECK(write_file(folder.file("a"), std::string("n\0w", 3)));
    CHECK(content(folder.file("a")) == std::string("n\0w", 3));
    CHECK(folder.count() == 1);
}

TEST_CASE("output: what cannot be written is the environment's fault and leaves nothing", "[cli][output]") {
    const Folder folder;
    const auto missing = write_file(folder.file("no/a"), "x");
    REQUIRE_FALSE(missing);
    CHECK(missing.error().fault == Fault::environment);
    CHECK(missing.error().what == "cannot be written: No such file or directory");
    const auto full = write_file("/dev/full", std::string(100000, 'x'));
    REQUIRE_FALSE(full);
    CHECK(full.error().what == "cannot be written: No space left on device");
    const auto folder_itself = write_file(folder.path.string(), "x");
    REQUIRE_FALSE(folder_itself);
    CHECK(folder_itself.error().what == "cannot be written: Is a directory");
    CHECK(folder.count() == 0);
}

TEST_CASE("output: a folder is made with those above it, but not over a file", "[cli][output]") {
    const Folder folder;
    CHECK(make_folder(folder.file("a/b")));
    CHECK(fs::is_directory(folder.path / "a" / "b"));
    CHECK(make_folder(folder.file("a/b")));
    CHECK(write_file(folder.file("f"), "x"));
    CHECK_FALSE(make_folder(folder.file("f")));
    CHECK_FALSE(make_folder(folder.file("f/g")));
}

TEST_CASE("output: a reader that went away is no failure", "[cli][output]") {
    int ends[2] = {};
    REQUIRE(::pipe(ends) == 0);
    ::close(ends[0]);
    (void)std::signal(SIGPIPE, SIG_IGN);
    std::FILE* const file = ::fdopen(ends[1], "wb");
    Output out(file);
    out.write(std::string(100000, 'x'));
    out.write("y");
    CHECK(out.finish());
    CHECK(out.closed());
    std::fclose(file);
}
