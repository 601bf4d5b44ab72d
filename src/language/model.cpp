#include "language/model_file.hpp"
#include "language/model_parts.hpp"

#include <dateline/text/fingerprint.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <cstring>
#include <optional>
#include <vector>

namespace dateline {

using namespace language;

namespace {

Error wrong(const std::string& path, std::string what) {
    return {.fault = Fault::environment,
            .file = path,
            .what = std::move(what),
            .remedy = "use the language model that belongs to this version of dateline"};
}

std::string_view text_of(std::span<const std::byte> bytes) {
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

/// The head, once magic, version, size and checksum are right.
Result<ModelHead> check_head(std::span<const std::byte> bytes, const std::string& path) {
    ModelHead head;
    if (bytes.size() < sizeof(head.magic) ||
        std::memcmp(bytes.data(), model_magic.data(), model_magic.size()) != 0) {
        return fail(wrong(path, "this is not a language model of dateline"));
    }
    if (bytes.size() < sizeof(head)) {
        return fail(wrong(path, fmt::format("the language model is cut off: it has {} bytes", bytes.size())));
    }
    std::memcpy(&head, bytes.data(), sizeof(head));
    if (head.version != model_version) {
        return fail(
            wrong(path, fmt::format("the language model has version {}, this program reads version {}",
                                    head.version, model_version)));
    }
    if (head.size != bytes.size()) {
        return fail(
            wrong(path, fmt::format("the language model is cut off: it has {} bytes, it should have {}",
                                    bytes.size(), head.size)));
    }
    if (hash64(text_of(bytes.subspan(sizeof(head)))) != head.checksum) {
        return fail(wrong(path, "the language model is damaged: its checksum is wrong"));
    }
    return head;
}

/// The sections by id; a section that is absent or out of bounds is empty.
class Sections {
  public:
    Sections(std::span<const std::byte> bytes, std::uint32_t count) : bytes_(bytes) {
        const std::size_t room = (bytes.size() - sizeof(ModelHead)) / sizeof(SectionEntry);
        entries_.resize(std::min<std::size_t>(count, room));
        if (!entries_.empty()) {
            std::memcpy(entries_.data(), bytes.data() + sizeof(ModelHead),
                        entries_.size() * sizeof(SectionEntry));
        }
    }
    [[nodiscard]] std::span<const std::byte> operator[](Section id) const {
        for (const SectionEntry& entry : entries_) {
            const bool fits = entry.offset % section_alignment == 0 && entry.offset <= bytes_.size() &&
                              entry.size <= bytes_.size() - entry.offset;
            if (entry.id == id && fits) {
                return bytes_.subspan(entry.offset, entry.size);
            }
        }
        return {};
    }

  private:
    std::span<const std::byte> bytes_;
    std::vector<SectionEntry> entries_{};
};

template <class T>
std::span<const T> array_of(std::span<const std::byte> bytes) {
    return {reinterpret_cast<const T*>(bytes.data()), bytes.size() / sizeof(T)};
}

} // namespace

Result<LanguageModel> LanguageModel::load(const std::string& path) {
    Result<MappedFile> file = MappedFile::open(path);
    if (!file) {
        return fail(file.error());
    }
    const Result<ModelHead> head = check_head(file->bytes(), path);
    if (!head) {
        return fail(head.error());
    }
    const Sections sections(file->bytes(), head->sections);
    auto parts = std::make_unique<Parts>();
    parts->pronouns = array_of<std::uint32_t>(sections[Section::pronouns]);
    const bool whole =
        parts->net.attach(sections[Section::net]) && parts->lemmas.attach(sections[Section::lemmas]);
    if (!whole) {
        return fail(wrong(path, "the language model lacks a part"));
    }
    parts->file = std::move(*file);
    return LanguageModel(std::move(parts));
}

LanguageModel::LanguageModel(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {}
LanguageModel::LanguageModel(LanguageModel&&) noexcept = default;
LanguageModel& LanguageModel::operator=(LanguageModel&&) noexcept = default;
LanguageModel::~LanguageModel() = default;

} // namespace dateline
