#pragma once

#include "language/net/kernels.hpp"

namespace dateline::language::net {

/// Versions for x86-64; each stands in a file that is compiled for its processor.
[[nodiscard]] const Kernels& avx2_kernels();
[[nodiscard]] const Kernels& avx512_kernels(); ///< AVX-512 with VNNI
[[nodiscard]] const Kernels& amx_kernels();    ///< tiles of integers beside AVX-512
/// Whether the processor has such tiles and the system lets this process use them.
[[nodiscard]] bool has_amx();

} // namespace dateline::language::net
