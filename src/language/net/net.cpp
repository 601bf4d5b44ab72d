#include "language/net/net.hpp"

#include "language/name_labels.hpp"
#include "language/net/sole_roles.hpp"

#include <algorithm>

namespace dateline::language::net {
namespace {

constexpr std::size_t farthest = 31; ///< distances beyond it count as it

/// A word's row of scores over the heads of its sentence.
std::size_t distance_index(std::size_t word, std::size_t head) {
    if (head == 0) {
        return 0;
    }
    const std::ptrdiff_t apart = static_cast<std::ptrdiff_t>(head) - static_cast<std::ptrdiff_t>(word + 1);
    constexpr auto far = static_cast<std::ptrdiff_t>(farthest);
    return static_cast<std::size_t>(std::clamp(apart, -far, far) + far + 1);
}

std::int32_t dot(const std::uint8_t* a, const std::uint8_t* b, std::size_t size) {
    std::int32_t sum = 0;
    for (std::size_t i = 0; i < size; ++i) {
        sum += (a[i] - zero_activation) * (b[i] - zero_activation);
    }
    return sum;
}

std::size_t best_row(const Matrix& matrix, const std::int32_t* sums) {
    std::size_t best = 0;
    float most = matrix.value(0, sums[0]);
    for (std::size_t row = 1; row < matrix.rows(); ++row) {
        const float value = matrix.value(row, sums[row]);
        best = value > most ? row : best;
        most = std::max(value, most);
    }
    return best;
}

} // namespace

void Net::run(std::span<const std::string_view> forms, std::span<const Stretch> sentences, NetWork& work,
              Predictions& out) const {
    work.words.reset(forms.size(), inputs_.width());
    for (std::size_t word = 0; word < forms.size(); ++word) {
        inputs_.write(forms[word], work.spelling, work.words.row(word));
    }
    lstm_.run(sentences, work.words, work.other, work.lstm);
    choose_tags(work, out);
    choose_labels(sentences, work, out);
    choose_heads(sentences, work, out);
    choose_relations(sentences, work, out);
}

void Net::choose_tags(NetWork& work, Predictions& out) const {
    const std::size_t words = work.words.words();
    work.sums.resize(words * tag_scores_.stride());
    tag_scores_.multiply(work.words.row(0), work.words.stride(), words, work.sums.data());
    out.tags.resize(words);
    for (std::size_t word = 0; word < words; ++word) {
        out.tags[word] =
            static_cast<std::uint8_t>(best_row(tag_scores_, work.sums.data() + word * tag_scores_.stride()));
    }
}

void Net::choose_labels(std::span<const Stretch> sentences, NetWork& work, Predictions& out) const {
    const std::size_t words = work.words.words();
    const std::size_t stride = name_scores_.stride();
    work.sums.resize(words * stride);
    name_scores_.multiply(work.words.row(0), work.words.stride(), words, work.sums.data());
    work.scores.resize(words * name_label_count);
    for (std::size_t word = 0; word < words; ++word) {
        for (std::size_t label = 0; label < name_label_count; ++label) {
            work.scores[word * name_label_count + label] =
                name_scores_.value(label, work.sums[word * stride + label]);
        }
    }
    out.labels.resize(words);
    work.back.resize(words * name_label_count);
    for (const Stretch& s : sentences) {
        const std::size_t size = s.last - s.first;
        best_labels(std::span(work.scores).subspan(s.first * name_label_count, size * name_label_count),
                    std::span(out.labels).subspan(s.first, size), work.back);
    }
}

void Net::choose_heads(std::span<const Stretch> sentences, NetWork& work, Predictions& out) const {
    arc_dependent_.run(work.words, work.sums, work.left);
    arc_head_.run(work.words, work.sums, work.arc_heads);
    arc_middle_.run(work.left, 1.0F / middle_unit_, -127.0F, work.sums, work.arc_dependents);
    out.heads.resize(work.words.words());
    for (const Stretch& s : sentences) {
        score_arcs(s, work);
        best_tree(work.scores, std::span(out.heads).subspan(s.first, s.last - s.first), work.tree);
    }
}

void Net::score_arcs(Stretch sentence, NetWork& work) const {
    const std::size_t size = sentence.last - sentence.first;
    work.scores.resize(size * (size + 1));
    for (std::size_t word = 0; word < size; ++word) {
        float* scores = work.scores.data() + word * (size + 1);
        for (std::uint32_t head = 0; head <= size; ++head) {
            scores[head] = arc_score(sentence, word, head, work);
        }
    }
}

/// The word counts from the begin of the sentence.
float Net::arc_score(Stretch sentence, std::size_t word, std::uint32_t head, const NetWork& work) const {
    const std::uint8_t* from = head == 0 ? root_arc_.data() : work.arc_heads.row(sentence.first + head - 1);
    return static_cast<float>(dot(work.arc_dependents.row(sentence.first + word), from, arc_middle_.rows())) *
               (middle_unit_ * arc_head_.unit) +
           distance_[distance_index(word, head)];
}

/// What the net says of other trees than the one chosen, while the work memory holds a batch.
class Net::Rescored final : public ArcScores {
  public:
    Rescored(const Net& net, Stretch sentence, NetWork& work) : net_(net), sentence_(sentence), work_(work) {}
    float arc(std::size_t word, std::uint32_t head) override {
        return net_.arc_score(sentence_, word, head, work_);
    }
    std::span<const float> relations(std::size_t word, std::uint32_t head) override {
        const std::size_t at = sentence_.first + word;
        net_.multiply_arc(sentence_, at, head, work_);
        work_.product_sums.resize(net_.relation_of_product_.stride());
        net_.relation_of_product_.multiply(work_.product.row(at), work_.product.stride(), 1,
                                           work_.product_sums.data());
        net_.score_relations(at, sentence_.first + head - 1, work_.product_sums.data(), work_);
        return work_.relation_scores;
    }
    std::span<const Relation> names() const override { return net_.relations_; }

  private:
    const Net& net_;
    Stretch sentence_;
    NetWork& work_;
};

void Net::choose_relations(std::span<const Stretch> sentences, NetWork& work, Predictions& out) const {
    relation_dependent_.run(work.words, work.sums, work.left);
    relation_head_.run(work.words, work.sums, work.right);
    const std::size_t words = work.words.words();
    const std::size_t stride = relation_of_product_.stride();
    // What a word says as a head is needed once for each of its dependents: it is worked out once.
    work.head_sums.resize(words * stride);
    relation_of_head_.multiply(work.right.row(0), work.right.stride(), words, work.head_sums.data());
    work.product.reset(words, relation_of_product_.columns());
    for (const Stretch& s : sentences) {
        for (std::size_t word = s.first; word < s.last; ++word) {
            multiply_arc(s, word, out.heads[word], work);
        }
    }
    work.sums.resize(2 * words * stride);
    std::int32_t* of_product = work.sums.data() + words * stride;
    relation_of_dependent_.multiply(work.left.row(0), work.left.stride(), words, work.sums.data());
    relation_of_product_.multiply(work.product.row(0), work.product.stride(), words, of_product);
    out.relations.resize(words);
    for (const Stretch& s : sentences) {
        for (std::size_t word = s.first; word < s.last; ++word) {
            if (out.heads[word] == 0) {
                out.relations[word] = Relation::root;
                continue;
            }
            score_relations(word, s.first + out.heads[word] - 1, of_product + word * stride, work);
            out.relations[word] = relations_[best_relation(work.relation_scores)];
        }
        Rescored scores(*this, s, work);
        keep_roles_sole(scores, std::span(out.heads).subspan(s.first, s.last - s.first),
                        std::span(out.relations).subspan(s.first, s.last - s.first));
    }
}

/// The row of products of a word and its head.
void Net::multiply_arc(Stretch sentence, std::size_t word, std::uint32_t head, NetWork& work) const {
    const std::uint8_t* from = head == 0 ? root_relation_.data() : work.right.row(sentence.first + head - 1);
    const std::uint8_t* own = work.left.row(word);
    std::uint8_t* row = work.product.row(word);
    const float units = relation_dependent_.unit * relation_head_.unit / product_unit_;
    for (std::size_t i = 0; i < relation_of_product_.columns(); ++i) {
        const int both = (own[i] - zero_activation) * (from[i] - zero_activation);
        row[i] = to_activation(static_cast<float>(both), units);
    }
}

void Net::score_relations(std::size_t word, std::size_t head, const std::int32_t* of_product,
                          NetWork& work) const {
    const std::size_t stride = relation_of_product_.stride();
    const std::int32_t* of_dependent = work.sums.data() + word * stride;
    const std::int32_t* of_head = work.head_sums.data() + head * stride;
    work.relation_scores.resize(relations_.size());
    for (std::size_t r = 0; r < relations_.size(); ++r) {
        work.relation_scores[r] = relation_of_dependent_.value(r, of_dependent[r]) +
                                  relation_of_head_.value(r, of_head[r]) +
                                  relation_of_product_.value(r, of_product[r]);
    }
}

std::size_t Net::best_relation(std::span<const float> scores) const {
    std::size_t best = root_relation_index_ == 0 ? 1 : 0;
    for (std::size_t r = 0; r < scores.size(); ++r) {
        if (r != root_relation_index_ && scores[r] > scores[best]) {
            best = r;
        }
    }
    return best;
}

void Net::Rectified::run(const Activations& in, std::vector<std::int32_t>& sums, Activations& out) const {
    matrix.run(in, 1.0F / unit, 0.0F, sums, out);
}

} // namespace dateline::language::net
