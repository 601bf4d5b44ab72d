#pragma once

#include <cstddef>
#include <numeric>
#include <vector>

namespace dateline {

/// Disjoint sets of 0 … n-1; the smallest member stands for its set, whatever the order of the unions.
class UnionFind {
  public:
    explicit UnionFind(std::size_t size) : parent_(size) {
        std::iota(parent_.begin(), parent_.end(), std::size_t{0});
    }
    [[nodiscard]] std::size_t find(std::size_t member) {
        while (parent_[member] != member) {
            parent_[member] = parent_[parent_[member]];
            member = parent_[member];
        }
        return member;
    }
    void unite(std::size_t a, std::size_t b) {
        a = find(a);
        b = find(b);
        parent_[a < b ? b : a] = a < b ? a : b;
    }

  private:
    std::vector<std::size_t> parent_;
};

} // namespace dateline
