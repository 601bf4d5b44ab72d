// Any bytes, any publication day, any language: tagging must neither crash nor leave its promises.
#include <dateline/timex.hpp>

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string_view>

namespace {

void promise(bool kept, const char* what, const dateline::Timex& timex, std::string_view text) {
    if (!kept) {
        std::fprintf(stderr, "timex_fuzz: broken promise: %s\n  value %s, EDTF %s, rule %s, in:\n%.*s\n",
                     what, timex.value.c_str(), timex.when ? timex.when->edtf.c_str() : "none",
                     timex.derivation.rule.c_str(), static_cast<int>(text.size()), text.data());
        std::abort();
    }
}

} // namespace

/// The first two bytes choose day and language, the rest is the text.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size < 2) {
        return 0;
    }
    const std::string_view text(reinterpret_cast<const char*>(data) + 2, size - 2);
    const auto languages = dateline::timex_languages();
    const dateline::Day published =
        dateline::Day{date::year{dateline::min_year} / 1 / 1} +
        date::days{static_cast<int>(data[0]) * 28615 + static_cast<int>(data[1]) * 37};
    const dateline::TimexContext context{.published = published,
                                         .language = languages[data[1] % languages.size()]};
    std::uint32_t end = 0;
    for (const dateline::Timex& timex : dateline::tag_timexes(text, context)) {
        promise(timex.range.begin >= end && timex.range.begin < timex.range.end,
                "ranges are in order and disjoint", timex, text);
        promise(timex.range.end <= text.size(), "ranges lie in the text", timex, text);
        promise(!timex.value.empty(), "there is a value", timex, text);
        if (timex.when) {
            const auto edtf = dateline::parse_edtf(timex.when->edtf);
            promise(edtf && edtf->span == timex.when->span, "the EDTF parses back to the span", timex, text);
        }
        end = timex.range.end;
    }
    return 0;
}
