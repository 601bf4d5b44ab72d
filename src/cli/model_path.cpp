#include "cli/model_path.hpp"

#include <fmt/format.h>

#include <filesystem>
#include <vector>

namespace dateline {

Result<std::string> find_model(const std::string& option, const Environment& environment) {
    namespace fs = std::filesystem;
    const fs::path inside = fs::path("models") / "en.model";
    std::vector<std::string> places;
    if (!option.empty()) {
        places.push_back(option);
    } else if (!environment.data_folder.empty()) {
        places.push_back((fs::path(environment.data_folder) / inside).string());
    } else {
        if (!environment.executable.empty()) {
            const fs::path prefix = fs::path(environment.executable).parent_path().parent_path();
            places.push_back((prefix / "share" / "dateline" / inside).string());
        }
        if (!environment.build_tree_data.empty()) {
            places.push_back((fs::path(environment.build_tree_data) / inside).string());
        }
    }
    for (const std::string& place : places) {
        std::error_code code;
        if (fs::is_regular_file(place, code)) {
            return place;
        }
    }
    return fail({.fault = Fault::environment,
                 .what = fmt::format("there is no language model at {}", fmt::join(places, " or ")),
                 .remedy = "give its place with --model FILE, or its folder's parent with DATELINE_DATA"});
}

} // namespace dateline
