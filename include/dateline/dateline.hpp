#pragma once

/// Everything: from bytes to a timeline and its picture. A user of one floor includes that floor's header
/// only.
#include <dateline/article/article.hpp>
#include <dateline/events/analysis.hpp>
#include <dateline/language/conllu.hpp>
#include <dateline/language/document.hpp>
#include <dateline/language/given_tokens.hpp>
#include <dateline/language/iob2.hpp>
#include <dateline/language/noun_phrases.hpp>
#include <dateline/render/render.hpp>
#include <dateline/time/timex.hpp>
#include <dateline/timeline/timeline.hpp>
#include <dateline/version.hpp>
