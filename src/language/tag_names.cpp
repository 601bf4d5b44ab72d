#include <dateline/language/document.hpp>
