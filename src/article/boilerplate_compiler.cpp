#include "article/boilerplate_compiler.hpp"

#include "article/line_tokens.hpp"
#include "text/knowledge.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <limits>
#include <map>
#include <optional>
#include <utility>

namespace dateline {

namespace {

struct Place {
    std::string_view file{};
    std::uint32_t line = 0;
};

tl::unexpected<Error> wrong(Place at, std::string what, std::string remedy = {}) {
    return fail({.file = std::string(at.file),
                 .line = at.line,
                 .what = std::move(what),
                 .remedy = std::move(remedy)});
}

/// Word classes: name to members in order of their `is` lines.
using WordClasses = std::map<std::string, std::vector<std::vector<std::string>>, std::less<>>;

struct Item {
    enum class Kind : std::uint8_t { word, mark, sign } kind = Kind::word; ///< sign: ( ) | ? * +
    std::string text{};
};

Result<std::vector<Item>> items_of(std::string_view pattern, Place at) {
    std::vector<Item> items;
    std::size_t i = 0;
    while (i < pattern.size()) {
        const char c = pattern[i];
        if (c == ' ') {
            ++i;
        } else if (c == '"') {
            const std::size_t end = pattern.find('"', i + 1);
            if (end == std::string_view::npos) {
                return wrong(at, "a quote is not closed", "write marks as \"(\"");
            }
            items.push_back({Item::Kind::mark, std::string(pattern.substr(i + 1, end - i - 1))});
            i = end + 1;
        } else if (std::string_view("()|?*+").find(c) != std::string_view::npos) {
            items.push_back({Item::Kind::sign, std::string(1, c)});
            ++i;
        } else {
            const std::size_t end = std::min(pattern.find_first_of(" ()|?*+\"", i), pattern.size());
            items.push_back({Item::Kind::word, std::string(pattern.substr(i, end - i))});
            i = end;
        }
    }
    return items;
}

/// Recursive descent over one pattern; emits steps. Depth is bounded by the brackets of our own data file.
class PatternParser {
  public:
    PatternParser(std::vector<Item> items, const WordClasses& classes, Place at,
                  std::map<std::string, std::uint16_t, std::less<>>& words)
        : items_(std::move(items)), classes_(classes), at_(at), words_(words) {}

    Result<std::vector<PatternStep>> parse() {
        auto steps = alternatives();
        if (steps && next_ != items_.size()) {
            return wrong(at_, fmt::format("\"{}\" has no opening bracket", items_[next_].text));
        }
        return steps;
    }

  private:
    using Steps = std::vector<PatternStep>; ///< targets relative to the first step of the piece

    [[nodiscard]] bool at_sign(char c) const {
        return next_ < items_.size() && items_[next_].kind == Item::Kind::sign && items_[next_].text[0] == c;
    }

    static void append(Steps& to, const Steps& piece) {
        const auto shift = static_cast<std::uint16_t>(to.size());
        for (PatternStep step : piece) {
            if (step.op == PatternOp::split || step.op == PatternOp::jump) {
                step.a = static_cast<std::uint16_t>(step.a + shift);
                step.b = static_cast<std::uint16_t>(step.b + shift);
            }
            to.push_back(step);
        }
    }

    static Steps either(const Steps& a, const Steps& b) {
        const auto begin_b = static_cast<std::uint16_t>(a.size() + 2);
        Steps out;
        out.reserve(a.size() + b.size() + 2);
        out.push_back({PatternOp::split, 1, begin_b});
        append(out, a);
        out.push_back({PatternOp::jump, static_cast<std::uint16_t>(begin_b + b.size()), 0});
        append(out, b);
        return out;
    }

    static Steps repeated(const Steps& piece, char sign) {
        const auto size = static_cast<std::uint16_t>(piece.size());
        Steps out;
        if (sign == '+') {
            append(out, piece);
            out.push_back({PatternOp::split, 0, static_cast<std::uint16_t>(size + 1)});
            return out;
        }
        const auto end = static_cast<std::uint16_t>(size + (sign == '*' ? 2 : 1));
        out.push_back({PatternOp::split, 1, end});
        append(out, piece);
        if (sign == '*') {
            out.push_back({PatternOp::jump, 0, 0});
        }
        return out;
    }

    Result<Steps> alternatives() {
        auto left = sequence();
        while (left && at_sign('|')) {
            ++next_;
            auto right = sequence();
            if (!right) {
                return right;
            }
            left = either(*left, *right);
        }
        return left;
    }

    Result<Steps> sequence() {
        Steps out;
        while (next_ < items_.size() && !at_sign('|') && !at_sign(')')) {
            auto piece = item();
            if (!piece) {
                return piece;
            }
            while (at_sign('?') || at_sign('*') || at_sign('+')) {
                piece = repeated(*piece, items_[next_++].text[0]);
            }
            append(out, *piece);
        }
        if (out.empty()) {
            return wrong(at_, "an empty alternative", "write ( a )? where nothing is allowed");
        }
        return out;
    }

    Result<Steps> item() {
        const Item current = items_[next_++];
        if (current.kind == Item::Kind::sign) {
            if (current.text != "(") {
                return wrong(at_, fmt::format("\"{}\" stands after nothing", current.text));
            }
            auto inner = alternatives();
            if (inner && !at_sign(')')) {
                return wrong(at_, "a bracket is not closed");
            }
            ++next_;
            return inner;
        }
        const bool is_class =
            current.kind == Item::Kind::word && current.text[0] >= 'A' && current.text[0] <= 'Z';
        if (is_class) {
            return class_steps(current.text);
        }
        const std::vector<LineToken> tokens = line_tokens(current.text);
        if (tokens.size() != 1 || tokens.front().text != current.text) {
            return wrong(at_, fmt::format("\"{}\" is not one token in lower case", current.text),
                         "write the tokens apart, marks in quotes");
        }
        return literal(current.text);
    }

    Steps literal(const std::string& word) {
        const auto next = static_cast<std::uint16_t>(words_.size());
        return {{PatternOp::literal, words_.try_emplace(word, next).first->second, 0}};
    }

    Result<Steps> class_steps(std::string_view name) {
        constexpr std::array<std::pair<std::string_view, PatternOp>, 5> shapes{
            {{"ANY", PatternOp::any},
             {"WORD", PatternOp::word},
             {"NAME", PatternOp::name},
             {"NUMBER", PatternOp::number},
             {"ADDRESS", PatternOp::address}}};
        const auto* const shape =
            std::find_if(shapes.begin(), shapes.end(), [&](const auto& s) { return s.first == name; });
        if (shape != shapes.end()) {
            return Steps{{shape->second, 0, 0}};
        }
        const auto found = classes_.find(name);
        if (found == classes_.end()) {
            return wrong(at_, fmt::format("there is no class {}", name), "define it above with `words`");
        }
        std::optional<Steps> all;
        for (const auto& member : found->second) {
            for (const std::string& word : member) {
                all = all ? either(literal(word), *all) : literal(word);
            }
        }
        return *all;
    }

    std::vector<Item> items_;
    const WordClasses& classes_;
    Place at_;
    std::map<std::string, std::uint16_t, std::less<>>& words_;
    std::size_t next_ = 0;
};

template <class Value, std::size_t N>
std::optional<Value> named(const std::array<std::pair<std::string_view, Value>, N>& table,
                           std::string_view name) {
    const auto* const at =
        std::find_if(table.begin(), table.end(), [&](const auto& row) { return row.first == name; });
    return at == table.end() ? std::nullopt : std::optional<Value>(at->second);
}

constexpr std::array<std::pair<std::string_view, BlockKind>, 6> kinds{{{"headline", BlockKind::headline},
                                                                       {"dateline", BlockKind::dateline},
                                                                       {"breadcrumb", BlockKind::breadcrumb},
                                                                       {"caption", BlockKind::caption},
                                                                       {"byline", BlockKind::byline},
                                                                       {"footer", BlockKind::footer}}};
constexpr std::array<std::pair<std::string_view, LinePlace>, 3> places{
    {{"anywhere", LinePlace::anywhere}, {"top", LinePlace::top}, {"bottom", LinePlace::bottom}}};
constexpr std::array<std::pair<std::string_view, LineEnd>, 2> ends{
    {{"any", LineEnd::any}, {"open", LineEnd::open}}};

class FileCompiler {
  public:
    explicit FileCompiler(std::string_view file) : file_(file) {}

    Result<void> add(const KnowledgeBlock& block) {
        const KnowledgeEntry& head = block.entries.front();
        if (head.key == "words") {
            return add_words(block);
        }
        if (head.key == "rule") {
            return add_rule(block);
        }
        return wrong({file_, head.line}, fmt::format("a block cannot begin with \"{}\"", head.key),
                     "begin it with `rule` or `words`");
    }

    /// All patterns joined: a chain of splits at the front leads to each.
    Result<CompiledBoilerplate> finish() {
        std::size_t size = patterns_.size();
        for (const auto& [rule, steps] : patterns_) {
            size += steps.size() + 1;
        }
        if (size > std::numeric_limits<std::uint16_t>::max()) {
            return wrong({file_, 0}, "the rules make more than 65535 steps");
        }
        std::size_t begin = patterns_.size();
        std::size_t fork = 0;
        for (const auto& [rule, steps] : patterns_) {
            const std::size_t other = fork + 1 < patterns_.size() ? fork + 1 : begin;
            out_.steps.push_back(
                {PatternOp::split, static_cast<std::uint16_t>(begin), static_cast<std::uint16_t>(other)});
            begin += steps.size() + 1;
            ++fork;
        }
        for (const auto& [rule, steps] : patterns_) {
            const auto shift = static_cast<std::uint16_t>(out_.steps.size());
            for (PatternStep step : steps) {
                if (step.op == PatternOp::split || step.op == PatternOp::jump) {
                    step.a = static_cast<std::uint16_t>(step.a + shift);
                    step.b = static_cast<std::uint16_t>(step.b + shift);
                }
                out_.steps.push_back(step);
            }
            out_.steps.push_back({PatternOp::accept, rule, 0});
        }
        sort_words();
        return std::move(out_);
    }

  private:
    Result<void> add_words(const KnowledgeBlock& block) {
        const KnowledgeEntry& head = block.entries.front();
        auto& members = classes_[head.value];
        if (!members.empty()) {
            return wrong({file_, head.line}, fmt::format("the class {} is defined twice", head.value));
        }
        for (std::size_t i = 1; i < block.entries.size(); ++i) {
            const KnowledgeEntry& entry = block.entries[i];
            if (entry.key != "is" || entry.value.empty()) {
                return wrong({file_, entry.line}, fmt::format("\"{}\" is no key of a word class", entry.key),
                             "write `is WORDS`");
            }
            auto& member = members.emplace_back();
            for (const LineToken& token : line_tokens(entry.value)) {
                member.push_back(token.text);
                out_.classes.push_back({head.value, token.text, static_cast<std::uint16_t>(members.size())});
            }
        }
        if (members.empty()) {
            return wrong({file_, head.line}, fmt::format("the class {} is empty", head.value));
        }
        return {};
    }

    Result<void> add_rule(const KnowledgeBlock& block) {
        const KnowledgeEntry& head = block.entries.front();
        const auto same = [&](const CompiledRule& rule) { return rule.name == head.value; };
        if (std::any_of(out_.rules.begin(), out_.rules.end(), same)) {
            return wrong({file_, head.line}, fmt::format("there are two rules {}", head.value));
        }
        const auto index = static_cast<std::uint16_t>(out_.rules.size());
        out_.rules.push_back({.name = head.value, .line = head.line});
        const std::size_t patterns_before = patterns_.size();
        for (std::size_t i = 1; i < block.entries.size(); ++i) {
            if (auto done = set(index, block.entries[i]); !done) {
                return done;
            }
        }
        const CompiledRule& rule = out_.rules.back();
        if (patterns_.size() == patterns_before) {
            return wrong({file_, head.line}, fmt::format("the rule {} has no `match`", rule.name));
        }
        if (rule.yes.empty() || rule.no.empty()) {
            return wrong({file_, head.line}, fmt::format("the rule {} lacks examples", rule.name),
                         "give at least one `yes` and one `no`");
        }
        return {};
    }

    Result<void> set(std::uint16_t index, const KnowledgeEntry& entry) {
        CompiledRule& rule = out_.rules[index];
        const Place at{file_, entry.line};
        const auto take = [&](auto& field, auto value) -> Result<void> {
            if (!value) {
                return wrong(at, fmt::format("\"{}\" is no value of `{}`", entry.value, entry.key));
            }
            field = *value;
            return {};
        };
        if (entry.key == "kind") {
            return take(rule.kind, named(kinds, entry.value));
        }
        if (entry.key == "place") {
            return take(rule.place, named(places, entry.value));
        }
        if (entry.key == "ends") {
            return take(rule.end, named(ends, entry.value));
        }
        if (entry.key == "most") {
            std::uint16_t number = 0;
            const char* const last = entry.value.data() + entry.value.size();
            const auto [stop, code] = std::from_chars(entry.value.data(), last, number);
            return take(rule.at_most,
                        code == std::errc{} && stop == last ? std::optional(number) : std::nullopt);
        }
        if (entry.key == "yes" || entry.key == "no") {
            (entry.key == "yes" ? rule.yes : rule.no).push_back({entry.value, entry.line});
            return {};
        }
        if (entry.key != "match") {
            return wrong(at, fmt::format("\"{}\" is no key of a rule", entry.key),
                         "keys: kind, place, ends, most, match, yes, no");
        }
        auto items = items_of(entry.value, at);
        if (!items) {
            return fail(items.error());
        }
        auto steps = PatternParser(std::move(*items), classes_, at, words_).parse();
        if (!steps) {
            return fail(steps.error());
        }
        patterns_.emplace_back(index, std::move(*steps));
        return {};
    }

    /// Literals were numbered as they came; the program looks them up by bisection.
    void sort_words() {
        std::vector<std::uint16_t> sorted(words_.size());
        for (const auto& [word, number] : words_) {
            sorted[number] = static_cast<std::uint16_t>(out_.words.size());
            out_.words.push_back(word);
        }
        for (PatternStep& step : out_.steps) {
            if (step.op == PatternOp::literal) {
                step.a = sorted[step.a];
            }
        }
    }

    std::string_view file_;
    WordClasses classes_;
    std::map<std::string, std::uint16_t, std::less<>> words_;
    std::vector<std::pair<std::uint16_t, std::vector<PatternStep>>> patterns_;
    CompiledBoilerplate out_;
};

} // namespace

Result<CompiledBoilerplate> compile_boilerplate(std::string_view bytes, std::string_view file) {
    const auto blocks = read_knowledge(bytes, file);
    if (!blocks) {
        return fail(blocks.error());
    }
    FileCompiler compiler(file);
    for (const KnowledgeBlock& block : *blocks) {
        if (auto added = compiler.add(block); !added) {
            return fail(added.error());
        }
    }
    return compiler.finish();
}

} // namespace dateline
