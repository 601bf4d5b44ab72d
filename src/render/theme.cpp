#include "render/theme.hpp"

#include "render/themes_table.hpp"

#include <fmt/format.h>

#include <string>

namespace dateline {

std::span<const Theme> themes() {
    return theme_table;
}

Result<const Theme*> find_theme(std::string_view name) {
    std::string known = "auto";
    for (const Theme& theme : theme_table) {
        if (theme.name == name) {
            return &theme;
        }
        known += fmt::format(", {}", theme.name);
    }
    return fail({.fault = Fault::usage,
                 .what = fmt::format("there is no theme \"{}\"", name),
                 .remedy = fmt::format("known themes: {}", known)});
}

std::string_view to_string(Paint paint) {
    switch (paint) {
    case Paint::background:
        return "background";
    case Paint::ink:
        return "ink";
    case Paint::soft:
        return "soft";
    case Paint::axis:
        return "axis";
    case Paint::hairline:
        return "hairline";
    case Paint::accent:
        return "accent";
    case Paint::wash:
        return "wash";
    case Paint::published:
        return "published";
    case Paint::lane1:
        return "lane1";
    case Paint::lane2:
        return "lane2";
    case Paint::lane3:
        return "lane3";
    case Paint::lane4:
        return "lane4";
    }
    return {};
}

} // namespace dateline
