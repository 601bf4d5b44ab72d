// Any bytes: the language floor must neither crash nor leave its promises. The first byte chooses the way in:
// c: CoNLL-U, i: IOB2, else raw text.
#include "../language/promises.hpp"

#include <dateline/language/conllu.hpp>
#include <dateline/language/given_tokens.hpp>
#include <dateline/language/iob2.hpp>

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>

namespace {

using namespace dateline;

void promise(bool kept, std::string_view what, std::string_view input) {
    if (!kept) {
        std::fprintf(stderr, "language_fuzz: broken promise: %.*s, in:\n%.*s\n",
                     static_cast<int>(what.size()), what.data(), static_cast<int>(input.size()),
                     input.data());
        std::abort();
    }
}

const LanguageModel& model() {
    static const Result<LanguageModel> loaded = LanguageModel::load(DATELINE_MODEL);
    promise(loaded.has_value(), "the model can be read", DATELINE_MODEL);
    return *loaded;
}

void check(std::string_view text, const Document& document) {
    const std::string broken = test::broken_promise(text, document);
    promise(broken.empty(), broken, text);
}

void take_raw(std::string_view text, Scratch& scratch) {
    Article article{.text = std::string(text)};
    article.blocks = find_blocks(article.text, "");
    Document document = analyze(article, model(), scratch);
    check(text, document);
    (void)to_conllu(conllu_of("fuzz", article.text, std::move(document)));
}

void take_conllu(std::string_view bytes, Scratch& scratch) {
    auto documents = read_conllu(bytes, "fuzz");
    promise(documents || !documents.error().what.empty(), "an error has words", bytes);
    if (!documents) {
        return;
    }
    for (ConlluDocument& document : *documents) {
        auto analysed = analyze_tokens(document.text, document.document, model(), scratch);
        promise(analysed.has_value(), "what was read can be analysed", bytes);
        check(document.text, *analysed);
        document.document = std::move(*analysed);
        const std::string written = to_conllu(document);
        promise(read_conllu(written, "fuzz").has_value(), "what is written can be read", written);
    }
}

void take_iob2(std::string_view bytes, Scratch& scratch) {
    const auto documents = read_iob2(bytes, "fuzz");
    promise(documents || !documents.error().what.empty(), "an error has words", bytes);
    if (!documents) {
        return;
    }
    for (const Iob2Document& document : *documents) {
        const auto analysed = analyze_tokens(document.text, document.document, model(), scratch);
        promise(analysed.has_value(), "what was read can be analysed", bytes);
        check(document.text, *analysed);
        (void)to_iob2(document.text, *analysed, document.ends);
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size == 0) {
        return 0;
    }
    static Scratch scratch;
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    switch (bytes.front()) {
    case 'c':
        take_conllu(bytes.substr(1), scratch);
        break;
    case 'i':
        take_iob2(bytes.substr(1), scratch);
        break;
    default:
        take_raw(bytes.substr(1), scratch);
    }
    return 0;
}
