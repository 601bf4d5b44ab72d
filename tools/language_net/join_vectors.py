#!/usr/bin/env python3
"""Joins two sets of word vectors into one set of fewer components, for train.py and pretrain.py.

    join_vectors.py OWN.txt [OTHER.txt] --dim N --lists NAMES.txt ... --out VECTORS.npz

Without OTHER the vectors stay as they are. Words of both sets have both vectors side by side, reduced to their N first principal components; what the words of one set only
would have there is told from their one vector by least squares (ridge). A word of a list of names (a name a line) that has
no vector gets the mean of the rarer words of its lists.

Words of OWN keep all components ("plain"); of the many others, eight times as rare in what the program reads, a word has
CODES_A_WORD codes, each for a run of components (product quantisation, Jegou et al. 2011): a fifth of the memory.

VECTORS.npz: words (plain, then coded, then those of lists), plain float32 [words, N], codes uint8 [words, N / run],
books float32 [N / run, 256, run], means float32 [sets of lists, N], mean_of int64 [words of lists]; mean square of a
component of the plain ones: 1.
"""
import argparse

import numpy

import corpus

CODES_A_WORD = 32
CODES = 256


def read(path):
    with open(path, encoding='utf-8') as lines:
        count, dim = map(int, next(lines).split())
        words, values = [], numpy.empty((count, dim), dtype=numpy.float32)
        for i, line in enumerate(lines):
            word, _, rest = line.rstrip('\n').split(' ', 2)
            words.append(word)
            values[i] = numpy.fromstring(rest, dtype=numpy.float32, sep=' ')
    return words, values / numpy.sqrt((values ** 2).mean())


def ridge(x, y, strength=10.0):
    return numpy.linalg.solve(x.T @ x + strength * numpy.eye(x.shape[1]), x.T @ y)


def code_book(values, random, rounds=15):
    """K-means: (means [CODES, components], nearest mean of each row)."""
    means = values[random.choice(len(values), CODES, replace=False)]
    for _ in range(rounds):
        nearest = (0.5 * (means ** 2).sum(1) - values @ means.T).argmin(1)
        count = numpy.bincount(nearest, minlength=CODES)
        for c in range(values.shape[1]):
            total = numpy.bincount(nearest, weights=values[:, c], minlength=CODES)
            means[:, c] = numpy.where(count, total / numpy.maximum(count, 1), means[:, c])
    return means, (0.5 * (means ** 2).sum(1) - values @ means.T).argmin(1)


def means_of_lists(paths, ids, values, frequent=3000):
    """(words without a vector, set of lists of each, mean vector of each set)"""
    lists_of, means = {}, []
    for at, path in enumerate(paths):
        with open(path, encoding='utf-8') as lines:
            names = {corpus.normal_form(w.translate(corpus.QUOTES)) for line in lines for w in line.split()}
        means.append(values[[ids[w] for w in sorted(names) if ids.get(w, 0) > frequent]].mean(0))
        for w in names - set(ids):
            if len(w) > 2:
                lists_of[w] = lists_of.get(w, 0) | 1 << at
    sets = sorted(set(lists_of.values()))
    rows = [numpy.mean([m for at, m in enumerate(means) if one >> at & 1], 0) for one in sets]
    words = sorted(lists_of)
    return words, numpy.array([sets.index(lists_of[w]) for w in words]), numpy.array(rows, dtype=numpy.float32)


def coded_words(values, seed):
    """(books, codes): what VECTORS.npz has of the words that are not plain"""
    random = numpy.random.default_rng(seed)
    run = values.shape[1] // CODES_A_WORD
    parts = [code_book(values[:, c:c + run], random) for c in range(0, values.shape[1], run)]
    books = numpy.stack([means for means, _ in parts])
    codes = numpy.stack([nearest for _, nearest in parts], 1).astype(numpy.uint8)
    back = decoded(codes, books)
    print(f'{len(codes)} coded words; {1 - ((back - values) ** 2).sum() / (values ** 2).sum():.3f} of their squares kept', flush=True)
    return books, codes


def decoded(codes, books):
    return numpy.concatenate([books[k][codes[:, k]] for k in range(len(books))], 1)


def save(path, words, plain, codes, books, lists):
    ids = {w: i for i, w in enumerate(words)}
    more, mean_of, means = means_of_lists(lists, ids, numpy.concatenate([plain, decoded(codes, books)]))
    print(f'{len(more)} words of lists', flush=True)
    plain, books, means = (values.astype(numpy.float32) for values in (plain, books, means))
    numpy.savez(path, words=numpy.array('\n'.join(words + more)), plain=plain, codes=codes, books=books, means=means,
                mean_of=mean_of)


def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument('own')
    p.add_argument('other', nargs='?')
    p.add_argument('--dim', type=int, default=160)
    p.add_argument('--lists', nargs='*', default=[])
    p.add_argument('--seed', type=int, default=1)
    p.add_argument('--out', required=True)
    options = p.parse_args()
    words, own = read(options.own)
    if not options.other:
        run = own.shape[1] // CODES_A_WORD
        save(options.out, words, own, numpy.zeros((0, CODES_A_WORD), dtype=numpy.uint8),
             numpy.zeros((CODES_A_WORD, CODES, run), dtype=numpy.float32), options.lists)
        return
    other_words, other = read(options.other)
    other_ids = {w: i for i, w in enumerate(other_words)}
    at = numpy.array([other_ids.get(w, -1) for w in words])
    both = at >= 0
    x, y = own[both], other[at[both]]
    joined = numpy.concatenate([x, y], 1)
    spread, axes = numpy.linalg.eigh(joined.T.astype(numpy.float64) @ joined)
    axes = axes[:, ::-1][:, :options.dim].astype(numpy.float32)
    target = joined @ axes
    print(f'{both.sum()} words of both; {spread[::-1][:options.dim].sum() / spread.sum():.3f} of their spread kept', flush=True)
    plain = own @ ridge(x, target)
    plain[both] = target
    known = set(words)
    rest = [i for i, w in enumerate(other_words) if w not in known]
    coded = other[rest] @ ridge(y, target)
    scale = numpy.sqrt((plain ** 2).mean())
    plain, coded = (plain / scale).astype(numpy.float32), (coded / scale).astype(numpy.float32)
    books, codes = coded_words(coded, options.seed)
    words += [other_words[i] for i in rest]
    save(options.out, words, plain, codes, books, options.lists)


if __name__ == '__main__':
    main()
