#include "language/mapped_file.hpp"

#include <sys/mman.h>
#include <sys/stat.h>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <unistd.h>
#include <utility>

namespace dateline::language {
namespace {

Error error(const std::string& path, std::string what) {
    return {.fault = Fault::environment,
            .file = path,
            .what = std::move(what),
            .remedy = "give the path of a language model that can be read"};
}

/// Closes the descriptor when the mapping stands: it is not needed any more.
struct Descriptor {
    int value = -1;
    explicit Descriptor(int fd) : value(fd) {}
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    ~Descriptor() {
        if (value >= 0) {
            ::close(value);
        }
    }
};

} // namespace

Result<MappedFile> MappedFile::open(const std::string& path) {
    const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
    if (file.value < 0) {
        return fail(error(path, errno == ENOENT ? std::string("there is no such language model")
                                                : std::string("the language model cannot be opened")));
    }
    struct stat info {};
    if (::fstat(file.value, &info) != 0 || !S_ISREG(info.st_mode)) {
        return fail(error(path, "the language model is not a file"));
    }
    MappedFile mapped;
    if (info.st_size == 0) {
        return mapped;
    }
    const auto size = static_cast<std::size_t>(info.st_size);
    void* at = ::mmap(nullptr, size, PROT_READ, MAP_PRIVATE, file.value, 0);
    if (at == MAP_FAILED) {
        return fail(error(path, "the language model cannot be mapped into memory"));
    }
    mapped.bytes_ = {static_cast<const std::byte*>(at), size};
    return mapped;
}

MappedFile::MappedFile(MappedFile&& other) noexcept : bytes_(std::exchange(other.bytes_, {})) {}

MappedFile& MappedFile::operator=(MappedFile&& other) noexcept {
    std::swap(bytes_, other.bytes_);
    return *this;
}

MappedFile::~MappedFile() {
    if (!bytes_.empty()) {
        ::munmap(const_cast<std::byte*>(bytes_.data()), bytes_.size());
    }
}

} // namespace dateline::language
