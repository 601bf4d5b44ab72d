#include <dateline/render/render.hpp>
