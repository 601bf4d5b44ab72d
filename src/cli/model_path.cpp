#include "cli/model_path.hpp"

#include <fmt/format.h>

#include <filesystem>

namespace dateline {

Result<std::string> find_model(const std::string& option, const Environment& environment) {
    namespace fs = std::filesystem;
    const fs::path inside = fs::path("models") / "en.model";
    fs::path place;
    if (!option.empty()) {
        place = option;
    } else if (!environment.data_folder.empty()) {
        place = fs::path(environment.data_folder) / inside;
    } else {
        place = fs::path(environment.executable).parent_path().parent_path() / "share" / "dateline" / inside;
    }
    std::error_code code;
    if (!fs::is_regular_file(place, code)) {
        return fail(
            {.fault = Fault::environment,
             .what = fmt::format("there is no language model at {}", place.string()),
             .remedy =
                 "name the file with --model, or the folder that holds models/en.model with DATELINE_DATA"});
    }
    return place.string();
}

} // namespace dateline
