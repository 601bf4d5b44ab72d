#include "timeline/read_csv.hpp"

#include <dateline/text/text.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <csv.h>

namespace dateline {

namespace {

struct Collector {
    std::vector<CsvRow> rows{};
    CsvRow row{};
};

void take_field(void* field, std::size_t size, void* collector) {
    const std::string_view text =
        field == nullptr ? std::string_view() : std::string_view(static_cast<const char*>(field), size);
    static_cast<Collector*>(collector)->row.fields.emplace_back(text);
}

void take_row(int /*end*/, void* collector) {
    auto& all = *static_cast<Collector*>(collector);
    all.rows.push_back(std::move(all.row));
    all.row = {};
}

/// The mark that stands more often in the first line.
unsigned char delimiter_of(std::string_view bytes) {
    const std::string_view head = bytes.substr(0, bytes.find('\n'));
    return std::count(head.begin(), head.end(), ';') > std::count(head.begin(), head.end(), ',') ? ';' : ',';
}

} // namespace

Result<std::vector<CsvRow>> read_csv(std::string_view bytes, std::string_view file) {
    if (Result<void> utf8 = check_utf8(bytes, file); !utf8) {
        return fail(std::move(utf8.error()));
    }
    if (bytes.substr(0, 3) == "\xEF\xBB\xBF") {
        bytes.remove_prefix(3);
    }
    csv_parser parser{};
    csv_init(&parser, CSV_STRICT | CSV_STRICT_FINI);
    csv_set_delim(&parser, delimiter_of(bytes));
    Collector collector;
    // Line by line, so that each row knows where it began.
    std::uint32_t line = 1;
    bool good = true;
    for (std::size_t at = 0; at < bytes.size() && good; ++line) {
        const std::size_t end = std::min(bytes.find('\n', at), bytes.size() - 1) + 1;
        const std::size_t before = collector.rows.size();
        if (collector.row.line == 0) {
            collector.row.line = line;
        }
        good = csv_parse(&parser, bytes.data() + at, end - at, take_field, take_row, &collector) == end - at;
        const bool is_blank = bytes.substr(at, end - at).find_first_not_of("\r\n") == std::string_view::npos;
        if (collector.rows.size() > before || (is_blank && collector.row.line == line)) {
            collector.row.line = 0; // the next row begins on a line of its own
        }
        at = end;
    }
    const std::uint32_t begun = collector.row.line == 0 ? line - 1 : collector.row.line;
    good = good && csv_fini(&parser, take_field, take_row, &collector) == 0;
    csv_free(&parser);
    if (!good) {
        return fail({.file = std::string(file),
                     .line = begun,
                     .what = "the quotation marks of this row do not fit",
                     .remedy = "export the table again as CSV in UTF-8"});
    }
    return std::move(collector.rows);
}

} // namespace dateline
