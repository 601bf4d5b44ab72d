#include "language/joined_names.hpp"

#include "language/word_classes.hpp"

#include <unordered_set>
#include <vector>

namespace dateline::language {
namespace {

class Joiner {
  public:
    Joiner(std::string_view text, Document& document) : text_(text), document_(document) {}

    void run() {
        join();
        if (!firms_.empty()) {
            join(); // "Brandt & Lyle" before "Brandt & Lyle Co."
        }
    }

  private:
    void join() {
        std::vector<Name> out;
        out.reserve(document_.names.size());
        for (const Name& name : document_.names) {
            if (!out.empty() && out.back().last + 1 == name.first && are_one(out.back(), name)) {
                out.back() = {.first = out.back().first, .last = name.last, .type = NameType::organisation};
            } else {
                out.push_back(name);
            }
        }
        document_.names = std::move(out);
    }

    bool are_one(const Name& before, const Name& name) {
        const Range between = token(before.last).range;
        const std::string_view sign = slice(text_, between);
        if (sign == "-") {
            return before.type == NameType::organisation && name.type == NameType::organisation &&
                   token(before.last - 1).range.end == between.begin &&
                   between.end == token(name.first).range.begin;
        }
        if (sign != "&") {
            return false;
        }
        const bool ends = name.last - name.first > 1 &&
                          is_of(slice(text_, token(name.last - 1).range), WordClass::company_ending);
        if (ends) {
            firms_.insert(words_of(before.first, name.last - 1));
        }
        return ends || firms_.contains(words_of(before.first, name.last));
    }

    [[nodiscard]] const Token& token(TokenIndex at) const { return document_.tokens[at]; }
    [[nodiscard]] std::string_view words_of(TokenIndex first, TokenIndex last) const {
        return slice(text_, {token(first).range.begin, token(last - 1).range.end});
    }

    std::string_view text_;
    Document& document_;
    std::unordered_set<std::string_view> firms_{}; ///< names without their ending
};

} // namespace

void join_names(std::string_view text, Document& document) {
    Joiner(text, document).run();
}

} // namespace dateline::language
