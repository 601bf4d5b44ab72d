# cmake -DOUT=FILE -DSTYLE=FILE -DSCRIPT=FILE -P embed_page.cmake: the two files as constants of a header.
file(READ ${STYLE} style)
file(READ ${SCRIPT} script)
file(WRITE ${OUT} "#pragma once

#include <string_view>

namespace dateline {

inline constexpr std::string_view page_style = R\"page(${style})page\";
inline constexpr std::string_view page_script = R\"page(${script})page\";

} // namespace dateline
")
