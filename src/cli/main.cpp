#include <dateline/version.hpp>

#include <fmt/core.h>

int main() {
    fmt::print("dateline {}\n", dateline::version());
    return 0;
}
