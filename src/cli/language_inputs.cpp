#include "cli/language_inputs.hpp"

#include <fmt/format.h>

#include <filesystem>

namespace dateline {

namespace {

std::string name_of(const std::string& file) {
    return file == "-" ? "standard input" : file;
}

std::string stem_of(const std::string& file) {
    return file == "-" ? "article" : std::filesystem::path(file).stem().string();
}

/// The form that the suffix tells of; empty: told by the article readers.
std::string_view form_by_suffix(std::string_view file) {
    const auto ends_with = [&](std::string_view suffix) { return file.ends_with(suffix); };
    return ends_with(".conllu")                          ? "conllu"
           : ends_with(".iob2") || ends_with(".bio")     ? "iob2"
           : ends_with(".jsonl") || ends_with(".ndjson") ? "jsonl"
                                                         : "";
}

/// Words do not depend on the day of publication, so a text without one is not refused.
ReadOptions options_for(const std::string& file) {
    return {.file = name_of(file), .id = file == "-" ? "article" : "", .published = Day{}};
}

/// Documents that name no id are called after their file.
template <class Documents>
void give_ids(Documents& documents, const std::string& file) {
    std::size_t number = 0;
    for (auto& document : documents) {
        ++number;
        if (document.id.empty()) {
            document.id = number == 1 ? stem_of(file) : fmt::format("{}-{}", stem_of(file), number);
        }
    }
}

} // namespace

const std::string& id_of(const LanguageInput& input) {
    return std::visit([](const auto& document) -> const std::string& { return document.id; }, input);
}

const std::string& text_of(const LanguageInput& input) {
    return std::visit([](const auto& document) -> const std::string& { return document.text; }, input);
}

std::optional<LanguageInput> LanguageInputs::next() {
    while (true) {
        if (!ready_.empty()) {
            LanguageInput input = std::move(ready_.front());
            ready_.pop_front();
            return input;
        }
        if (lines_) {
            if (auto input = next_line()) {
                return input;
            }
            lines_.reset();
        }
        if (files_.empty() && paths_.empty()) {
            return std::nullopt;
        }
        open_next();
    }
}

std::optional<LanguageInput> LanguageInputs::next_line() {
    LineSource::Line line;
    const ReadOptions options = options_for(line_file_);
    while (true) {
        const auto more = lines_->next(line);
        if (!more) {
            session_.report(more.error());
        }
        if (!more || !*more) {
            return std::nullopt;
        }
        if (line.too_long) {
            session_.report({.file = options.file,
                             .line = line.number,
                             .what = "this line is larger than 32 MiB",
                             .remedy = "cut the text into articles, one a line"});
        } else if (line.text.find_first_not_of(" \t\r") != std::string::npos) {
            auto article = read_json_line(line.text, line.number, options);
            if (article) {
                return LanguageInput(std::move(*article));
            }
            session_.report(article.error());
        }
    }
}

void LanguageInputs::open_next() {
    if (files_.empty()) {
        const std::string path = std::move(paths_.front());
        paths_.pop_front();
        auto files = list_inputs(std::span(&path, 1));
        if (!files) {
            return session_.report(files.error());
        }
        files_.assign(files->begin(), files->end());
        return;
    }
    const std::string file = std::move(files_.front());
    files_.pop_front();
    open_file(file);
}

void LanguageInputs::open_file(const std::string& file) {
    const std::string_view form = form_.empty() ? form_by_suffix(file) : std::string_view(form_);
    if (form != "jsonl") {
        return read_whole(file, form);
    }
    auto source = LineSource::open(file, session_.environment());
    if (!source) {
        return session_.report(source.error());
    }
    lines_.emplace(std::move(*source));
    line_file_ = file;
}

void LanguageInputs::read_whole(const std::string& file, std::string_view form) {
    const auto bytes = read_file(file, session_.environment());
    if (!bytes) {
        return session_.report(bytes.error());
    }
    const auto add = [&](auto documents) {
        if (!documents) {
            return session_.report(documents.error());
        }
        give_ids(*documents, file);
        for (auto& document : *documents) {
            ready_.emplace_back(std::move(document));
        }
    };
    if (form == "conllu") {
        add(read_conllu(*bytes, name_of(file)));
    } else if (form == "iob2") {
        add(read_iob2(*bytes, name_of(file)));
    } else {
        ReadOptions options = options_for(file);
        options.format = form;
        add(read_articles(*bytes, options));
    }
}

} // namespace dateline
