#pragma once

#include "cli/language_inputs.hpp"

#include <dateline/language/document.hpp>

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace CLI {
class App;
}

namespace dateline {

/// What the verbs of the language floor have in common.
struct LanguageOptions {
    std::vector<std::string> inputs{};
    std::string form{}; ///< as LanguageInputs takes it
    std::string output{};
    std::string model{};
    unsigned threads = 0;
};

void declare_language_options(CLI::App& app, LanguageOptions& options);

/// One input with its analysis, as the bytes that the verb prints.
using PrintAnalysed = std::function<std::string(LanguageInput, Document)>;

/// Reads the inputs, analyses them on several threads, and prints them in order.
void work_on_language(const LanguageOptions& options, const PrintAnalysed& print, Session& session);

} // namespace dateline
