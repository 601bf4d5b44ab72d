// The timeline record as it is (docs/records.md): nothing is lost.

#include "render/formats/writers.hpp"

namespace dateline {

Result<Rendering> write_json(const Timeline& timeline, const RenderOptions&) {
    return Rendering{.bytes = to_json_line(timeline, "") + "\n"};
}

} // namespace dateline
