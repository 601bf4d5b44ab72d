#include "timeline/actor_clusters.hpp"

#include "timeline/slug.hpp"
#include "timeline/union_find.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <tuple>

namespace dateline {

namespace {

/// How often something was seen, by its text.
using Counts = std::map<std::string, std::size_t, std::less<>>;

/// All actors with the same folded name, persons apart from the rest.
struct NameNode {
    std::vector<std::string> words{};
    Counts spellings{};
    Counts also{};
    std::array<std::size_t, 5> types{};
};

/// Whether something is meant as a person; `other` has not been told.
enum class Kind : std::uint8_t { person, thing };

using NodeKey = std::pair<std::string, Kind>;

constexpr std::size_t type_index(ActorType type) {
    return static_cast<std::size_t>(type);
}

/// Names that are a thing in any article; an actor of type `other` joins the person only without one.
Kind kind_of(const Actor& actor, const std::set<NodeKey>& told) {
    if (actor.type == ActorType::person) {
        return Kind::person;
    }
    const std::string name = folded(actor.name);
    const bool untold = actor.type == ActorType::other && !told.contains({name, Kind::thing}) &&
                        told.contains({name, Kind::person});
    return untold ? Kind::person : Kind::thing;
}

std::set<NodeKey> told_kinds(std::span<const Source> sources) {
    std::set<NodeKey> told;
    for (const Source& source : sources) {
        for (const Actor& actor : source.analysis->actors) {
            if (actor.type != ActorType::other) {
                told.emplace(folded(actor.name),
                             actor.type == ActorType::person ? Kind::person : Kind::thing);
            }
        }
    }
    return told;
}

std::string join(const std::vector<std::string>& words, std::size_t from) {
    std::string out;
    for (std::size_t i = from; i < words.size(); ++i) {
        out += (out.empty() ? "" : " ") + words[i];
    }
    return out;
}

/// "CEO of Tesco" says who somebody is; its last word is no surname.
bool is_description(const std::vector<std::string>& words) {
    return std::any_of(words.begin(), words.end(),
                       [](const std::string& word) { return word == "of" || word == "for"; });
}

/// Full names first, then lone surnames: the second question needs the answer to the first.
void unite_persons(const std::vector<NodeKey>& keys, const std::vector<NameNode>& nodes, UnionFind& sets) {
    std::map<std::string, std::size_t, std::less<>> full_names;
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        if (keys[i].second == Kind::person && nodes[i].words.size() >= 2 && !is_description(nodes[i].words)) {
            full_names.emplace(keys[i].first, i);
        }
    }
    for (const auto& [name, node] : full_names) {
        const std::vector<std::string>& words = nodes[node].words;
        for (std::size_t from = 1; from + 2 <= words.size(); ++from) {
            const auto shorter = full_names.find(join(words, from));
            if (shorter != full_names.end()) {
                sets.unite(node, shorter->second);
            }
        }
    }
    std::map<std::string, std::set<std::size_t>, std::less<>> by_surname;
    for (const auto& [name, node] : full_names) {
        by_surname[nodes[node].words.back()].insert(sets.find(node));
    }
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        if (keys[i].second == Kind::person && nodes[i].words.size() == 1) {
            const auto bearers = by_surname.find(nodes[i].words.front());
            if (bearers != by_surname.end() && bearers->second.size() == 1) {
                sets.unite(i, *bearers->second.begin());
            }
        }
    }
}

/// The most frequent full spelling; of equals the longer, then the smaller.
std::string best_name(const Counts& spellings) {
    const std::string* best = nullptr;
    std::tuple<bool, std::size_t, std::size_t> rank{};
    for (const auto& [spelling, count] : spellings) {
        const std::tuple<bool, std::size_t, std::size_t> own{spelling.find(' ') != std::string::npos, count,
                                                             spelling.size()};
        if (best == nullptr || own > rank) {
            best = &spelling;
            rank = own;
        }
    }
    return best == nullptr ? std::string() : *best;
}

TimelineActor describe(const NameNode& cluster, UniqueIds& ids) {
    TimelineActor actor;
    actor.name = best_name(cluster.spellings);
    const std::string wanted = slug(actor.name);
    actor.id = ids.take(wanted.empty() ? "actor" : wanted);
    actor.name = actor.name.empty() ? actor.id : actor.name;
    const auto most = std::max_element(cluster.types.begin(), cluster.types.end() - 1);
    actor.type = *most == 0 ? ActorType::other : static_cast<ActorType>(most - cluster.types.begin());
    for (const auto& [form, count] : cluster.also) {
        if (form != actor.name) {
            actor.also.push_back(form);
        }
    }
    return actor;
}

void add_counts(Counts& to, const Counts& from) {
    for (const auto& [text, count] : from) {
        to[text] += count;
    }
}

} // namespace

ActorClusters::ActorClusters(std::span<const Source> sources) {
    const std::set<NodeKey> told = told_kinds(sources);
    std::map<NodeKey, NameNode> named;
    for (const Source& source : sources) {
        for (const Actor& actor : source.analysis->actors) {
            const std::string name = folded(actor.name);
            NameNode& node = named[{name, kind_of(actor, told)}];
            node.words = words_of(name);
            const std::string spelling = one_line(actor.name);
            ++node.spellings[spelling];
            ++node.also[spelling];
            for (const std::string& form : actor.also) {
                ++node.also[one_line(form)];
            }
            ++node.types[type_index(actor.type)];
        }
    }
    std::vector<NodeKey> keys;
    std::vector<NameNode> nodes;
    for (auto& [key, node] : named) {
        keys.push_back(key);
        nodes.push_back(std::move(node));
    }
    UnionFind sets(nodes.size());
    unite_persons(keys, nodes, sets);
    std::vector<NameNode> clusters(nodes.size());
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        NameNode& cluster = clusters[sets.find(i)];
        add_counts(cluster.spellings, nodes[i].spellings);
        add_counts(cluster.also, nodes[i].also);
        for (std::size_t type = 0; type < cluster.types.size(); ++type) {
            cluster.types[type] += nodes[i].types[type];
        }
    }
    UniqueIds ids;
    std::vector<ActorIndex> index_of(nodes.size(), npos);
    std::map<NodeKey, ActorIndex> by_key;
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        const std::size_t set = sets.find(i); // the smallest member: met first
        if (index_of[set] == npos) {
            index_of[set] = actors_.size();
            actors_.push_back(describe(clusters[set], ids));
        }
        by_key.emplace(keys[i], index_of[set]);
    }
    for (std::size_t s = 0; s < sources.size(); ++s) {
        for (const Actor& actor : sources[s].analysis->actors) {
            of_article_.emplace(std::pair(s, actor.id),
                                by_key.at({folded(actor.name), kind_of(actor, told)}));
        }
    }
}

ActorIndex ActorClusters::find(std::size_t source, std::string_view actor_id) const {
    const auto at = of_article_.find(std::pair(source, std::string(actor_id)));
    return at == of_article_.end() ? npos : at->second;
}

} // namespace dateline
