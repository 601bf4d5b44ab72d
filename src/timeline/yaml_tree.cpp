#include "timeline/yaml_tree.hpp"

#include <dateline/text/text.hpp>

#include <fmt/format.h>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include <algorithm>
#include <istream>
#include <map>
#include <set>
#include <streambuf>
#include <utility>

namespace dateline {

namespace {

/// Bytes as a stream, without a copy.
class ViewBuffer : public std::streambuf {
  public:
    explicit ViewBuffer(std::string_view bytes) {
        char* begin = const_cast<char*>(bytes.data()); // NOLINT(cppcoreguidelines-pro-type-const-cast): setg
        setg(begin, begin, begin + bytes.size());
    }
};

/// yaml-cpp counts lines from 0 and columns in bytes from 0.
struct Place {
    int line = 0;
    int column = 0;
};

/// Ends the parse from inside a handler; caught where the parser was called.
struct Refusal {
    Place place{};
    std::string what{};
    std::string remedy{};
};

Place place_of(const YAML::Mark& mark) {
    return {mark.line, mark.column};
}

/// Builds the tree from the parser's events.
class TreeBuilder : public YAML::EventHandler {
  public:
    explicit TreeBuilder(const YamlLimits& limits) : limits_(limits) {}

    void OnDocumentStart(const YAML::Mark& mark) override {
        if (++documents_ > 1) {
            throw Refusal{place_of(mark), "a second document begins here", "a timeline is one document"};
        }
    }
    void OnDocumentEnd() override {}
    void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override {
        add(node(YamlNode::Kind::scalar, mark), anchor);
    }
    void OnAlias(const YAML::Mark& mark, YAML::anchor_t anchor) override {
        const auto at = anchored_.find(anchor);
        if (at == anchored_.end()) {
            throw Refusal{place_of(mark), "an alias may not stand inside the value that it names", ""};
        }
        const auto& [original, size] = at->second;
        aliased_ += size;
        if (aliased_ > limits_.aliased) {
            throw Refusal{
                place_of(mark),
                fmt::format("the aliases up to here stand for more than {} values", limits_.aliased),
                "write out what is meant"};
        }
        nodes_ += size;
        YamlNode copy = original;
        copy.line = static_cast<std::uint32_t>(mark.line);
        copy.column = static_cast<std::uint32_t>(mark.column);
        add(std::move(copy), 0);
    }
    void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                  const std::string& value) override {
        YamlNode scalar = node(YamlNode::Kind::scalar, mark);
        scalar.text = value;
        scalar.quoted = tag == "!" || tag == "tag:yaml.org,2002:str";
        add(std::move(scalar), anchor);
    }
    void OnSequenceStart(const YAML::Mark& mark, const std::string& /*tag*/, YAML::anchor_t anchor,
                         YAML::EmitterStyle::value /*style*/) override {
        open(node(YamlNode::Kind::list, mark), anchor, mark);
    }
    void OnSequenceEnd() override { close(); }
    void OnMapStart(const YAML::Mark& mark, const std::string& /*tag*/, YAML::anchor_t anchor,
                    YAML::EmitterStyle::value /*style*/) override {
        open(node(YamlNode::Kind::map, mark), anchor, mark);
    }
    void OnMapEnd() override { close(); }

    [[nodiscard]] YamlNode take() { return std::move(root_); }

  private:
    /// A list or map that is not closed yet.
    struct Open {
        YamlNode node{};
        YAML::anchor_t anchor = 0;
        std::size_t first_node = 0; ///< nodes counted before it
        std::set<std::string> keys{};
    };

    YamlNode node(YamlNode::Kind kind, const YAML::Mark& mark) {
        ++nodes_;
        YamlNode out;
        out.kind = kind;
        out.line = static_cast<std::uint32_t>(mark.line);
        out.column = static_cast<std::uint32_t>(mark.column);
        return out;
    }

    void open(YamlNode begun, YAML::anchor_t anchor, const YAML::Mark& mark) {
        if (open_.size() >= limits_.depth) {
            throw Refusal{place_of(mark), fmt::format("more than {} levels of nesting", limits_.depth), ""};
        }
        open_.push_back({.node = std::move(begun), .anchor = anchor, .first_node = nodes_ - 1});
    }

    void close() {
        Open done = std::move(open_.back());
        open_.pop_back();
        add(std::move(done.node), done.anchor, nodes_ - done.first_node);
    }

    void add(YamlNode done, YAML::anchor_t anchor, std::size_t size = 1) {
        if (anchor != 0) {
            anchored_[anchor] = {done, size};
        }
        if (open_.empty()) {
            root_ = std::move(done);
            return;
        }
        Open& parent = open_.back();
        const bool is_key =
            parent.node.kind == YamlNode::Kind::map && parent.node.keys.size() == parent.node.items.size();
        if (!is_key) {
            parent.node.items.push_back(std::move(done));
            return;
        }
        const Place place{static_cast<int>(done.line), static_cast<int>(done.column)};
        if (done.kind != YamlNode::Kind::scalar) {
            throw Refusal{place, "a key has to be one word", ""};
        }
        if (!parent.keys.insert(done.text).second) {
            throw Refusal{place, fmt::format("the key {} stands twice in the same entry", done.text),
                          "keep one of them"};
        }
        parent.node.keys.push_back(std::move(done));
    }

    YamlLimits limits_;
    YamlNode root_;
    std::vector<Open> open_;
    std::map<YAML::anchor_t, std::pair<YamlNode, std::size_t>> anchored_;
    std::size_t nodes_ = 0;
    std::size_t aliased_ = 0;
    int documents_ = 0;
};

/// From counts of bytes from 0 to those of people, for every node of the tree.
class Places {
  public:
    explicit Places(std::string_view bytes) : bytes_(bytes), line_begins_{0} {
        for (std::size_t i = 0; i < bytes.size(); ++i) {
            if (bytes[i] == '\n') {
                line_begins_.push_back(i + 1);
            }
        }
        starts_with_mark_ = bytes.substr(0, 3) == "\xEF\xBB\xBF";
    }

    [[nodiscard]] std::uint32_t column(int line, int column) const {
        const auto at = static_cast<std::size_t>(std::max(0, line));
        if (at >= line_begins_.size()) {
            return 1;
        }
        // The byte order mark is not counted by yaml-cpp.
        const std::size_t begin = line_begins_[at] + (at == 0 && starts_with_mark_ ? 3 : 0);
        const std::string_view before =
            bytes_.substr(std::min(begin, bytes_.size()), static_cast<std::size_t>(std::max(0, column)));
        return static_cast<std::uint32_t>(
            std::count_if(before.begin(), before.end(),
                          [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }) +
            1);
    }

    void settle(YamlNode& node) const { // as deep as YamlLimits::depth
        node.column = column(static_cast<int>(node.line), static_cast<int>(node.column));
        ++node.line;
        for (YamlNode& key : node.keys) {
            settle(key);
        }
        for (YamlNode& item : node.items) {
            settle(item);
        }
    }

  private:
    std::string_view bytes_;
    std::vector<std::size_t> line_begins_;
    bool starts_with_mark_ = false;
};

Error error_at(const Places& places, std::string_view file, Place place, std::string what,
               std::string remedy) {
    return {.file = std::string(file),
            .line = static_cast<std::uint32_t>(std::max(0, place.line) + 1),
            .column = places.column(place.line, place.column),
            .what = std::move(what),
            .remedy = std::move(remedy)};
}

} // namespace

const YamlNode* YamlNode::find(std::string_view key) const {
    for (std::size_t i = 0; i < keys.size(); ++i) {
        if (keys[i].text == key) {
            return &items[i];
        }
    }
    return nullptr;
}

Result<YamlNode> read_yaml_tree(std::string_view bytes, std::string_view file, const YamlLimits& limits) {
    if (Result<void> utf8 = check_utf8(bytes, file); !utf8) {
        return fail(std::move(utf8.error()));
    }
    const Places places(bytes);
    TreeBuilder builder(limits);
    try {
        ViewBuffer buffer(bytes);
        std::istream stream(&buffer);
        YAML::Parser parser(stream);
        while (parser.HandleNextDocument(builder)) {
        }
    } catch (const Refusal& refusal) {
        return fail(error_at(places, file, refusal.place, refusal.what, refusal.remedy));
    } catch (const YAML::Exception& error) {
        return fail(
            error_at(places, file, place_of(error.mark), fmt::format("this is not YAML: {}", error.msg), ""));
    }
    YamlNode root = builder.take();
    places.settle(root);
    return root;
}

} // namespace dateline
