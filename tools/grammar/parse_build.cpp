#include "grammar/compiled.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <charconv>

namespace dateline::grammar {

namespace {

/// Reads `Shift(publication, -n u)` for one way through the rule: slots become positions in it.
class BuildReader {
  public:
    BuildReader(Compiled& grammar, std::string_view text, const Way& way,
                const std::vector<std::string>& slots, Place place)
        : grammar_(grammar), text_(text), way_(way), slots_(slots), place_(place) {}

    Result<std::uint16_t> read() {
        auto node = read_node();
        skip_blanks();
        if (node && at_ != text_.size()) {
            return fail(
                place_.error(fmt::format("'{}' stands behind the end of the build", text_.substr(at_))));
        }
        return node;
    }

  private:
    void skip_blanks() {
        while (at_ < text_.size() && text_[at_] == ' ') {
            ++at_;
        }
    }
    [[nodiscard]] bool take(char c) {
        skip_blanks();
        if (at_ < text_.size() && text_[at_] == c) {
            ++at_;
            return true;
        }
        return false;
    }
    std::string_view read_name() {
        skip_blanks();
        const std::size_t begin = at_;
        while (at_ < text_.size() && (std::isalnum(static_cast<unsigned char>(text_[at_])) != 0 ||
                                      text_[at_] == '-' || text_[at_] == '_')) {
            ++at_;
        }
        return text_.substr(begin, at_ - begin);
    }

    Result<std::uint16_t> read_node() {
        const std::string_view name = read_name();
        const auto* form = std::find_if(std::begin(op_forms), std::end(op_forms),
                                        [&](const OpForm& f) { return f.name == name; });
        if (form == std::end(op_forms) || name == "Period") {
            return fail(place_.error(fmt::format("there is no '{}' to build", name)));
        }
        CompiledBuild build{.op = static_cast<Op>(form - std::begin(op_forms))};
        if (!take('(')) {
            return fail(place_.error(fmt::format("'{}' needs its arguments in brackets", name)));
        }
        const auto kinds = form->takes.empty() ? std::vector<std::string_view>{} : split(form->takes, ' ');
        std::size_t position = 0;
        while (!take(')')) {
            if (position > 0 && !take(',')) {
                return fail(
                    place_.error(fmt::format("a ',' or ')' is missing after '{}'", text_.substr(0, at_))));
            }
            auto arg = build.op == Op::field ? read_field() : read_argument(name, kinds, position);
            if (!arg) {
                return fail(arg.error());
            }
            build.args.push_back(*arg);
            ++position;
        }
        while (build.op != Op::field && position < kinds.size()) {
            if (kinds[position].back() != '?') {
                return fail(place_.error(fmt::format("'{}' lacks its argument {}", name, position + 1)));
            }
            build.args.push_back({});
            ++position;
        }
        grammar_.builds.push_back(std::move(build));
        return static_cast<std::uint16_t>(grammar_.builds.size() - 1);
    }

    Result<Arg> read_argument(std::string_view op, const std::vector<std::string_view>& kinds,
                              std::size_t position) {
        if (position >= kinds.size()) {
            return fail(place_.error(fmt::format("'{}' takes {} arguments", op, kinds.size())));
        }
        std::string_view kind = kinds[position];
        if (kind.back() == '?') {
            kind.remove_suffix(1);
        }
        return kind == "period" ? read_period() : read_value(split(kind, '|'));
    }

    Result<Arg> read_field() {
        const std::string_view name = read_name();
        const auto* form = std::find_if(std::begin(field_forms), std::end(field_forms),
                                        [&](const OpForm& f) { return f.name == name && !name.empty(); });
        if (form == std::end(field_forms) || !take('=')) {
            return fail(place_.error(fmt::format("'{}' is no field; write field=value", name)));
        }
        auto arg = read_value({form->takes});
        if (arg) {
            arg->name = static_cast<std::uint8_t>(form - std::begin(field_forms));
        }
        return arg;
    }

    Result<Arg> read_period() {
        skip_blanks();
        const std::int8_t sign = static_cast<std::int8_t>(take('-') ? -1 : (take('+') ? 1 : 0));
        auto count = read_value({"number"});
        auto unit = count ? read_value({"unit"}) : count;
        if (!unit) {
            return unit;
        }
        grammar_.builds.push_back({.op = Op::period, .args = {*count, *unit}});
        return Arg{.kind = ArgKind::node,
                   .sign = sign,
                   .value = static_cast<std::int32_t>(grammar_.builds.size() - 1)};
    }

    /// A slot, a number, a symbol or a node, whichever of `kinds` fits.
    Result<Arg> read_value(const std::vector<std::string_view>& kinds) {
        const bool negative = take('-');
        const std::size_t begin = at_;
        const std::string_view name = read_name();
        if (name.empty()) {
            return fail(place_.error(fmt::format("a value is missing after '{}'", text_.substr(0, at_))));
        }
        if (name.front() >= 'A' && name.front() <= 'Z') {
            at_ = begin;
            auto node = read_node();
            if (!node) {
                return fail(node.error());
            }
            return Arg{.kind = ArgKind::node, .value = *node};
        }
        if (name == "absent") {
            return Arg{};
        }
        if (name == "half") { // beside a count: "a year and a half"
            return Arg{.kind = ArgKind::half};
        }
        if (name == "some") { // how many, the text does not say
            return Arg{.kind = ArgKind::number, .value = -1};
        }
        if (std::find(slots_.begin(), slots_.end(), name) != slots_.end()) {
            return slot(name, kinds);
        }
        if (std::isdigit(static_cast<unsigned char>(name.front())) != 0) {
            std::int32_t number = 0;
            std::from_chars(name.data(), name.data() + name.size(), number);
            return Arg{.kind = ArgKind::number, .value = negative ? -number : number};
        }
        for (const SymbolKind& symbols : symbol_kinds) {
            if (std::find(kinds.begin(), kinds.end(), symbols.name) == kinds.end()) {
                continue;
            }
            for (std::size_t i = 0; i < symbols.count; ++i) {
                if (symbols.names[i] == name) {
                    return Arg{.kind = ArgKind::symbol, .value = static_cast<std::int32_t>(i)};
                }
            }
        }
        return fail(place_.error(
            fmt::format("'{}' is neither a slot of the rule nor a {}", name, fmt::join(kinds, " or a "))));
    }

    Result<Arg> slot(std::string_view name, const std::vector<std::string_view>& kinds) {
        for (std::size_t i = 0; i < way_.steps.size(); ++i) {
            if (way_.steps[i].slot != name) {
                continue;
            }
            const std::string_view have = way_.steps[i].kind == EdgeKind::category
                                              ? std::string_view("node")
                                              : grammar_.classes[way_.steps[i].what].kind;
            if (std::find(kinds.begin(), kinds.end(), have) == kinds.end()) {
                return fail(place_.error(fmt::format("slot '{}' gives a {} where a {} is needed", name, have,
                                                     fmt::join(kinds, " or a "))));
            }
            return Arg{.kind = ArgKind::slot, .value = static_cast<std::int32_t>(i)};
        }
        return Arg{}; // an optional part that this way leaves out
    }

    Compiled& grammar_;
    std::string_view text_;
    const Way& way_;
    const std::vector<std::string>& slots_;
    Place place_;
    std::size_t at_ = 0;
};

} // namespace

Result<std::uint16_t> parse_build(Compiled& grammar, std::string_view text, const Way& way,
                                  const std::vector<std::string>& all_slots, Place place) {
    return BuildReader(grammar, text, way, all_slots, place).read();
}

} // namespace dateline::grammar
