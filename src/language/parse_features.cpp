#include "language/parse_state.hpp"

#include <algorithm>

namespace dateline::language {
namespace {

constexpr std::uint64_t nothing = 0xFFFFFFFFFULL;

/// Looks at words by place; a place that is not there and the root have values of their own.
struct View {
    const ParseState& state;
    std::span<const Atoms> words;
    std::span<const std::uint8_t> tags;

    [[nodiscard]] bool is_word(Place p) const { return p < words.size(); }
    [[nodiscard]] std::uint64_t word(Place p) const {
        return is_word(p) ? words[p].word : p == no_place ? nothing : nothing + 1;
    }
    [[nodiscard]] std::uint64_t tag(Place p) const {
        return is_word(p) ? tags[p] : p == no_place ? 300U : 301U;
    }
    [[nodiscard]] std::uint64_t both(Place p) const { return word(p) ^ (tag(p) << 40U); }
    [[nodiscard]] std::uint64_t relation(Place p) const {
        return is_word(p) ? static_cast<std::uint64_t>(state.nodes()[p].relation) : 100U;
    }
    [[nodiscard]] Place left(Place p, std::size_t n) const {
        return p == no_place ? no_place : state.nodes()[p].left.at(n);
    }
    [[nodiscard]] Place right(Place p, std::size_t n) const {
        return p == no_place ? no_place : state.nodes()[p].right.at(n);
    }
    [[nodiscard]] std::uint64_t relations(Place p) const {
        return p == no_place ? 0 : state.nodes()[p].relations;
    }
    [[nodiscard]] std::uint64_t lefts(Place p) const {
        return p == no_place ? 9 : std::min<unsigned>(state.nodes()[p].lefts, 4);
    }
    [[nodiscard]] std::uint64_t rights(Place p) const {
        return p == no_place ? 9 : std::min<unsigned>(state.nodes()[p].rights, 4);
    }
};

std::uint64_t distance(Place from, Place to) {
    if (from == no_place || to == no_place) {
        return 0;
    }
    const int d = to - from;
    return static_cast<std::uint64_t>(d < 5 ? d : d < 8 ? 5 : d < 14 ? 6 : 7);
}

struct Places {
    Place s0 = no_place, s1 = no_place, s2 = no_place;
    Place b0 = no_place, b1 = no_place, b2 = no_place;
};

Places places_of(const ParseState& state) {
    const auto stack = state.stack();
    const std::size_t n = stack.size();
    const Place b = state.next();
    const auto ahead = [&](int k) { return b + k <= state.root() ? static_cast<Place>(b + k) : no_place; };
    return {.s0 = n > 0 ? stack[n - 1] : no_place,
            .s1 = n > 1 ? stack[n - 2] : no_place,
            .s2 = n > 2 ? stack[n - 3] : no_place,
            .b0 = ahead(0),
            .b1 = ahead(1),
            .b2 = ahead(2)};
}

void single_words(const View& v, const Places& p, FeatureList& out) {
    for (const Place x : {p.s0, p.s1, p.b0, p.b1}) {
        out.add(v.word(x));
        out.add(v.tag(x));
        out.add(v.both(x));
    }
    out.add(v.tag(p.s2));
    out.add(v.both(p.s2));
    out.add(v.tag(p.b2));
    out.add(v.both(p.b2));
    for (const Place x : {p.s0, p.b0, p.s1}) {
        out.add(v.is_word(x) ? v.words[x].suffix3 : nothing, v.is_word(x) ? v.words[x].profile : nothing);
    }
}

void pairs(const View& v, const Places& p, FeatureList& out) {
    out.add(v.both(p.s0), v.both(p.b0));
    out.add(v.word(p.s0), v.word(p.b0));
    out.add(v.both(p.s0), v.tag(p.b0));
    out.add(v.tag(p.s0), v.both(p.b0));
    out.add(v.tag(p.s0), v.tag(p.b0));
    out.add(v.word(p.s1), v.word(p.s0));
    out.add(v.both(p.s1), v.tag(p.s0));
    out.add(v.tag(p.s1), v.both(p.s0));
    out.add(v.tag(p.s1), v.tag(p.s0));
    out.add(v.tag(p.s1), v.tag(p.b0));
    out.add(v.word(p.s1), v.word(p.b0));
    out.add(v.tag(p.b0), v.tag(p.b1));
    out.add(v.word(p.b0), v.word(p.b1));
    out.add(v.tag(p.s0), v.tag(p.b1));
    out.add(v.both(p.s0), v.tag(p.b0), v.tag(p.b1));
    out.add(v.tag(p.s1), v.word(p.s0), v.tag(p.b0));
}

void triples(const View& v, const Places& p, FeatureList& out) {
    const Place s0l = v.left(p.s0, 0);
    const Place s0r = v.right(p.s0, 0);
    const Place s1l = v.left(p.s1, 0);
    const Place s1r = v.right(p.s1, 0);
    const Place b0l = v.left(p.b0, 0);
    out.add(v.tag(p.s0), v.tag(p.b0), v.tag(p.b1));
    out.add(v.tag(p.b0), v.tag(p.b1), v.tag(p.b2));
    out.add(v.tag(p.s1), v.tag(p.s0), v.tag(p.b0));
    out.add(v.tag(p.s2), v.tag(p.s1), v.tag(p.s0));
    out.add(v.tag(p.s1), v.tag(p.s0), v.tag(p.b0), v.tag(p.b1));
    out.add(v.tag(p.s0), v.tag(s0l), v.tag(p.b0));
    out.add(v.tag(p.s0), v.tag(s0r), v.tag(p.b0));
    out.add(v.tag(p.s0), v.tag(p.b0), v.tag(b0l));
    out.add(v.tag(p.s1), v.tag(p.s0), v.tag(s0l));
    out.add(v.tag(p.s1), v.tag(p.s0), v.tag(s0r));
    out.add(v.tag(p.s1), v.tag(s1r), v.tag(p.s0));
    out.add(v.tag(p.s1), v.tag(s1l), v.tag(p.s0));
    out.add(v.word(p.s1), v.word(s0l), v.tag(p.s0));
    out.add(v.word(p.b0), v.word(b0l), v.tag(p.s0));
    out.add(v.word(p.s0), v.word(s0l));
    out.add(v.word(p.s0), v.word(s0r));
    out.add(v.word(p.s1), v.word(s0l), v.word(p.s0));
}

void dependents(const View& v, const Places& p, FeatureList& out) {
    for (const Place x : {p.s0, p.s1}) {
        for (const std::size_t n : {std::size_t{0}, std::size_t{1}}) {
            for (const Place child : {v.left(x, n), v.right(x, n)}) {
                out.add(v.relation(child), v.tag(x));
                out.add(v.relation(child), v.word(child), v.tag(x));
            }
        }
    }
    const Place b0l = v.left(p.b0, 0);
    const Place b0l2 = v.left(p.b0, 1);
    out.add(v.relation(b0l), v.word(b0l), v.tag(p.b0));
    out.add(v.relation(b0l2), v.word(b0l2), v.tag(p.b0));
    out.add(v.relation(b0l), v.relation(b0l2), v.tag(p.b0));
    out.add(v.relations(p.s0), v.tag(p.s0));
    out.add(v.relations(p.s1), v.tag(p.s1), v.tag(p.s0));
    out.add(v.relations(p.b0), v.tag(p.b0), v.tag(p.s0));
    out.add(v.relations(p.s0), v.tag(p.s0), v.tag(p.b0));
    out.add(v.relations(p.s1), v.relations(p.s0), v.tag(p.s0));
    out.add(v.word(p.s0), v.lefts(p.s0), v.rights(p.s0));
    out.add(v.tag(p.s0), v.lefts(p.s0), v.rights(p.s0));
    out.add(v.tag(p.s1), v.rights(p.s1), v.tag(p.s0));
    out.add(v.word(p.s1), v.rights(p.s1));
    out.add(v.tag(p.b0), v.lefts(p.b0), v.tag(p.s0));
}

void distances(const View& v, const Places& p, FeatureList& out) {
    const std::uint64_t near = distance(p.s0, p.b0);
    const std::uint64_t deep = distance(p.s1, p.s0);
    out.add(near, v.tag(p.s0), v.tag(p.b0));
    out.add(near, v.word(p.s0));
    out.add(near, v.word(p.b0));
    out.add(near, v.tag(p.s0));
    out.add(deep, v.tag(p.s1), v.tag(p.s0));
    out.add(deep, v.word(p.s1));
    out.add(deep, v.word(p.s0));
    out.add(std::min<std::uint64_t>(v.state.stack().size(), 4), v.tag(p.s0), v.tag(p.b0));
    out.add(v.tag(p.s1), v.tag(p.s0), v.tag(p.b0), p.b0 == v.state.root() ? 1U : 0U);
}

} // namespace

void parse_features(const ParseState& state, std::span<const Atoms> words, std::span<const std::uint8_t> tags,
                    FeatureList& out) {
    const View view{.state = state, .words = words, .tags = tags};
    const Places places = places_of(state);
    out.clear();
    single_words(view, places, out);
    pairs(view, places, out);
    triples(view, places, out);
    dependents(view, places, out);
    distances(view, places, out);
}

} // namespace dateline::language
