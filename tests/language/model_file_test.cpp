#include "language/model_file.hpp"

#include <dateline/language/document.hpp>
#include <dateline/text/fingerprint.hpp>

#include <catch2/catch.hpp>

#include <cstdio>
#include <cstring>
#include <fstream>
#include <string>

using namespace dateline;
using namespace dateline::language;

namespace {

std::string error_of(const std::string& path) {
    const Result<LanguageModel> model = LanguageModel::load(path);
    REQUIRE_FALSE(model);
    CHECK(model.error().fault == Fault::environment);
    CHECK(model.error().file == path);
    CHECK_FALSE(model.error().remedy.empty());
    return model.error().what;
}

/// Writes the bytes to a file of the test's own directory and loads it.
std::string error_for(const std::string& bytes) {
    const std::string path = "language_model_file_test.model";
    std::ofstream(path, std::ios::binary) << bytes;
    std::string what = error_of(path);
    std::remove(path.c_str());
    return what;
}

std::string head_text(ModelHead head, const std::string& rest) {
    std::string out(sizeof(head), '\0');
    std::memcpy(out.data(), &head, sizeof(head));
    return out + rest;
}

ModelHead good_head(const std::string& rest) {
    return {.magic = model_magic,
            .version = model_version,
            .sections = 0,
            .size = sizeof(ModelHead) + rest.size(),
            .checksum = hash64(rest)};
}

} // namespace

TEST_CASE("model file: the error says what is wrong with it", "[language][model]") {
    const std::string rest(64, 'x');
    CHECK(error_of("no/such/file.model") == "there is no such language model");
    CHECK(error_of(".") == "the language model is not a file");
    CHECK(error_for("") == "this is not a language model of dateline");
    CHECK(error_for("%PDF-1.4 and so on") == "this is not a language model of dateline");
    CHECK(error_for("DATELANG") == "the language model is cut off: it has 8 bytes");
    ModelHead head = good_head(rest);
    head.version = 99;
    CHECK(error_for(head_text(head, rest)) ==
          "the language model has version 99, this program reads version " + std::to_string(model_version));
    CHECK(error_for(head_text(good_head(rest), rest.substr(1))) ==
          "the language model is cut off: it has 95 bytes, it should have 96");
    std::string damaged = rest;
    damaged[10] = 'y';
    CHECK(error_for(head_text(good_head(rest), damaged)) ==
          "the language model is damaged: its checksum is wrong");
    CHECK(error_for(head_text(good_head(rest), rest)) == "the language model lacks a part");
}
