#include <dateline/dateline.hpp>
#include <dateline/timex.hpp>

#include <cstdio>

int main() {
    const auto published = dateline::parse_day("2021-08-24");
    if (!published || dateline::to_iso(*published) != "2021-08-24") {
        std::puts("the calendar floor does not read its own day");
        return 1;
    }
    const auto week = dateline::resolve_phrase("next week", {.published = *published});
    if (!week || week->value != "2021-W35") {
        std::puts(week ? week->value.c_str() : dateline::to_string(week.error()).c_str());
        return 1;
    }
    std::printf("dateline %s: next week is %s\n", dateline::version().data(), week->value.c_str());
    return 0;
}
