#pragma once

#include <dateline/calendar/day.hpp>
#include <dateline/calendar/when.hpp>
#include <dateline/text/text.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dateline {

/// What kind of text a block (paragraph) is; only `body` (and `headline`, for names) is read for events.
enum class BlockKind : std::uint8_t { body, headline, dateline, breadcrumb, caption, byline, footer };

struct Block {
    Range range{}; ///< bytes into Article::text, without the line breaks around it
    BlockKind kind = BlockKind::body;
    friend bool operator==(const Block&, const Block&) = default;
};

/// One article as read: its text is owned here, once; everything later points into it by Range.
struct Article {
    std::string id{}; ///< unique in a run: the record's id, else the file name without suffix
    std::string title{};
    std::optional<Day> published{}; ///< civil day of the outlet; absent only until the reader has checked
    std::optional<ClockTime> published_time{};
    std::string outlet{};
    std::string url{};
    std::string language = "en"; ///< BCP 47
    std::string text{}; ///< UTF-8, valid, as in the source (header block taken off): offsets count from here
    std::vector<Block> blocks{}; ///< in order, disjoint; together all non-blank lines of text
    std::string file{};          ///< where it came from, for messages; not part of any output
};

struct ReadOptions {
    std::string file{};             ///< name for messages
    std::string id{};               ///< of an article that names none; empty: the file name without suffix
    std::optional<Day> published{}; ///< `--published`: beats what the document says
    std::string format{};           ///< name of a reader; empty: sniff
};

/// A source format. Readers know nothing of each other; the registry is the only list.
struct ArticleReader {
    std::string_view name{}; ///< "text", "jsonl", "timeml"
    std::string_view description{};
    bool (*sniff)(std::string_view bytes, std::string_view file) = nullptr;
    Result<std::vector<Article>> (*read)(std::string_view bytes, const ReadOptions& options) = nullptr;
};
[[nodiscard]] const std::vector<ArticleReader>& article_readers();

/// Bytes to articles. Fails on what is not text (binary, invalid UTF-8, empty), on a header that names no
/// real date, on no publication date anywhere. With JSON lines the first bad line fails with its number.
[[nodiscard]] Result<std::vector<Article>> read_articles(std::string_view bytes, const ReadOptions& options);

/// One record of JSON lines; `number` is its line, for messages and for the id of a record that has none
/// ("line-7"). Lets a caller go on after a bad line.
[[nodiscard]] Result<Article> read_json_line(std::string_view line, std::uint32_t number,
                                             const ReadOptions& options);

/// Finds the blocks of `text`: breadcrumbs ("News / Afghanistan"), captions, bylines, repeated titles,
/// footers. Patterns are data (data/en/boilerplate.rules). Linear.
[[nodiscard]] std::vector<Block> find_blocks(std::string_view text, std::string_view title);

} // namespace dateline
