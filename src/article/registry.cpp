#include <dateline/article/article.hpp>
