#pragma once

#include "language/net/lstm.hpp"
#include "language/net/matrix.hpp"
#include "language/net/tree.hpp"
#include "language/net/word_inputs.hpp"
#include "language/tag_classes.hpp"

#include <dateline/language/document.hpp>

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace dateline::language::net {

/// What the net says of the words of a batch, by word.
struct Predictions {
    std::vector<std::uint8_t> tags{};   ///< index into Net::tags()
    std::vector<std::uint32_t> heads{}; ///< 0: root; else one more than the place of the head in the sentence
    std::vector<Relation> relations{};
    std::vector<std::uint8_t> labels{}; ///< of names (name_labels.hpp)
};

/// Work memory of one thread.
struct NetWork {
    SpellingWork spelling{};
    Activations words{};
    Activations other{};
    Activations left{};
    Activations right{};
    Activations product{};
    Activations arc_dependents{}; ///< through the middle matrix
    Activations arc_heads{};
    LstmWork lstm{};
    TreeWork tree{};
    std::vector<std::int32_t> sums{};
    std::vector<std::int32_t> head_sums{};
    std::vector<std::int32_t> product_sums{};
    std::vector<float> scores{};
    std::vector<float> relation_scores{};
    std::vector<std::uint8_t> back{};
};

/// One net for tags, trees and names: word inputs, bidirectional LSTM layers, and on them linear tags and
/// names and a biaffine scorer of arcs and relations (Dozat and Manning 2017), all in 8-bit integers.
class Net {
  public:
    /// Reads the bytes in place and copies the small matrices. False if they are not such a net.
    [[nodiscard]] bool attach(std::span<const std::byte> bytes);

    [[nodiscard]] std::span<const TagClass> tags() const { return tags_; }
    /// All sentences of the batch at once; what is said of one does not depend on the others.
    void run(std::span<const std::string_view> forms, std::span<const Stretch> sentences, NetWork& work,
             Predictions& out) const;

  private:
    /// A matrix, then max(0, x), rounded.
    struct Rectified {
        Matrix matrix{};
        float unit = 0.0F;
        [[nodiscard]] bool attach(const Tensors& tensors, const std::string& name,
                                  const std::string& unit_name, std::size_t width);
        void run(const Activations& in, std::vector<std::int32_t>& sums, Activations& out) const;
    };
    [[nodiscard]] bool read_lists(const Tensors& tensors);
    [[nodiscard]] bool read_root(const Tensors& tensors);
    [[nodiscard]] bool read_relations(const Tensors& tensors);
    void choose_tags(NetWork& work, Predictions& out) const;
    void choose_labels(std::span<const Stretch> sentences, NetWork& work, Predictions& out) const;
    void choose_heads(std::span<const Stretch> sentences, NetWork& work, Predictions& out) const;
    void score_arcs(Stretch sentence, NetWork& work) const;
    [[nodiscard]] float arc_score(Stretch sentence, std::size_t word, std::uint32_t head,
                                  const NetWork& work) const;
    void choose_relations(std::span<const Stretch> sentences, NetWork& work, Predictions& out) const;
    void multiply_arc(Stretch sentence, std::size_t word, std::uint32_t head, NetWork& work) const;
    void score_relations(std::size_t word, std::size_t head, const std::int32_t* of_product,
                         NetWork& work) const;
    [[nodiscard]] std::size_t best_relation(std::span<const float> scores) const;
    class Rescored;

    WordInputs inputs_{};
    Lstm lstm_{};
    Matrix tag_scores_{};
    Matrix name_scores_{};
    Rectified arc_dependent_{};
    Rectified arc_head_{};
    Matrix arc_middle_{};
    float middle_unit_ = 0.0F;
    std::span<const float> distance_{};
    Rectified relation_dependent_{};
    Rectified relation_head_{};
    Matrix relation_of_dependent_{}; ///< the three parts of one matrix
    Matrix relation_of_head_{};
    Matrix relation_of_product_{};
    float product_unit_ = 0.0F;
    std::vector<std::uint8_t> root_arc_{}; ///< the root as a head, rectified
    std::vector<std::uint8_t> root_relation_{};
    std::vector<TagClass> tags_{};
    std::vector<Relation> relations_{};
    std::size_t root_relation_index_ = 0;
};

} // namespace dateline::language::net
