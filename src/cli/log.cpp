#include "cli/log.hpp"

#include <spdlog/logger.h>
#include <spdlog/pattern_formatter.h>
#include <spdlog/sinks/base_sink.h>

#include <mutex>

namespace dateline {

namespace {

/// spdlog's own sinks know stdout and stderr only; tests give a file of their own.
class FileSink : public spdlog::sinks::base_sink<std::mutex> {
  public:
    explicit FileSink(std::FILE* file) : file_(file) {}

  protected:
    void sink_it_(const spdlog::details::log_msg& message) override {
        spdlog::memory_buf_t line;
        formatter_->format(message, line);
        std::fwrite(line.data(), 1, line.size(), file_);
    }
    void flush_() override { std::fflush(file_); }

  private:
    std::FILE* file_;
};

} // namespace

struct Log::Logger {
    spdlog::logger logger;
};

Log::Log(std::FILE* err, const std::string& level)
    : logger_(std::make_unique<Logger>(Logger{spdlog::logger("dateline", std::make_shared<FileSink>(err))})) {
    logger_->logger.set_level(spdlog::level::from_str(level));
    // No clock in the line: the same run gives the same bytes.
    logger_->logger.set_pattern("dateline: %l: %v");
}

Log::~Log() = default;
Log::Log(Log&&) noexcept = default;

void Log::debug(std::string_view line) {
    logger_->logger.debug("{}", line);
}

void Log::info(std::string_view line) {
    logger_->logger.info("{}", line);
}

} // namespace dateline
