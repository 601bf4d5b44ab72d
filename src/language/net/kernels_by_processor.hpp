#pragma once

#include "language/net/kernels.hpp"

namespace dateline::language::net {

/// Versions for x86-64; each stands in a file that is compiled for its processor.
[[nodiscard]] const Kernels& avx2_kernels();
[[nodiscard]] const Kernels& avx512_kernels(); ///< AVX-512 with VNNI

} // namespace dateline::language::net
