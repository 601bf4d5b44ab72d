#!/usr/bin/env python3
"""Gives a net the words of another set of vectors and more components for all words, without changing what it says.

    widen.py NET --words OWN.txt --other OTHER.txt --dim N --lists NAMES.txt ... --out VECTORS.npz --start START.pt

A word keeps the vector that NET (a file of export.py, or a model) has for it, and N principal components of its vector in
OTHER stand beside it; what a word of one set only would have in the other is told by least squares. The new columns of the
first layer begin as zeros, so train.py --vectors VECTORS.npz --start START.pt goes on from what the net knows.
VECTORS.npz is as join_vectors.py writes it; a name of the lists that NET knows from its lists alone counts as unknown to it.
"""
import argparse
import collections

import numpy
import torch

import corpus
import exported
import join_vectors


def known_words(tensors, paths, lists):
    """(words of the files that the net has a vector of its own for, their rows)"""
    forms = exported.ForeignForms(tensors)
    words = {}
    for path in paths:
        with open(path, encoding='utf-8') as lines:
            next(lines)
            words.update((line.split(' ', 1)[0], None) for line in lines)
    words.update((word, None) for path in lists for line in open(path, encoding='utf-8')
                 for word in corpus.normal_form(line.translate(corpus.QUOTES)).split())
    rows = {w: forms.rows[key] for w in words if (key := corpus.fnv(w)) in forms.rows}
    table = tensors['words.table']
    alike = collections.Counter(bytes(table[row]) for row in rows.values())
    kept = [w for w, row in rows.items() if alike[bytes(table[row])] == 1]  # the mean of a list is in many rows
    print(f'{len(forms.rows)} words in the net, {len(rows)} of them in the files, {len(kept)} with a vector of their own', flush=True)
    return kept, numpy.array([rows[w] for w in kept])


def components(values, dim):
    """The first principal components, mean square of a component 1."""
    spread, axes = numpy.linalg.eigh(values.T.astype(numpy.float64) @ values)
    print(f'{spread[::-1][:dim].sum() / spread.sum():.3f} of the spread of the other vectors kept', flush=True)
    out = values @ axes[:, ::-1][:, :dim].astype(numpy.float32)
    return out / numpy.sqrt((out ** 2).mean())


def with_one(values):
    return numpy.concatenate([values, numpy.ones((len(values), 1), dtype=numpy.float32)], 1)


def widened(state, old, more):
    """The parameters of a net whose words have `more` components after the first `old`, zeros for the new ones."""
    for name in list(state):
        if name.startswith('encoder.layers.0.weight_ih'):
            w = state[name]
            state[name] = torch.cat([w[:, :old], torch.zeros(len(w), more), w[:, old:]], 1)
    return state


def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument('net')
    p.add_argument('--words', nargs='+', required=True, help='files with the words that the net was trained with')
    p.add_argument('--other', required=True)
    p.add_argument('--dim', type=int, default=64)
    p.add_argument('--lists', nargs='*', default=[])
    p.add_argument('--seed', type=int, default=1)
    p.add_argument('--out', required=True)
    p.add_argument('--start', required=True)
    options = p.parse_args()
    tensors = exported.run_net.read(options.net)
    words, rows = known_words(tensors, options.words, options.lists)
    own = exported.words_of(tensors)[rows].astype(numpy.float32)
    other_words, other = join_vectors.read(options.other)
    beside = components(other, options.dim)
    other_ids = {w: i for i, w in enumerate(other_words)}
    at = numpy.array([other_ids.get(w, -1) for w in words])
    both = at >= 0
    more = with_one(own) @ join_vectors.ridge(with_one(own[both]), beside[at[both]])
    more[both] = beside[at[both]]
    plain = numpy.concatenate([own, more], 1)
    known = set(words)
    rest = [i for i, w in enumerate(other_words) if w not in known]
    # A rare word is told from rare ones: the vectors of frequent words are unlike.
    rare = both & (numpy.arange(len(words)) >= 2000)
    guess = with_one(other[rest]) @ join_vectors.ridge(with_one(other[at[rare]]), own[rare])
    coded = numpy.concatenate([guess, beside[rest]], 1)
    books, codes = join_vectors.coded_words(coded, options.seed)
    words += [other_words[i] for i in rest]
    join_vectors.save(options.out, words, plain, codes, books, options.lists)
    model, _ = exported.load(options.net)
    state = {k: v for k, v in model.state_dict().items() if k not in ('inputs.fixed', 'inputs.own')}
    state = widened(state, own.shape[1], options.dim)
    torch.save({'state': {**state, 'inputs.own': torch.zeros(1, own.shape[1] + options.dim)}, 'own': {}}, options.start)


if __name__ == '__main__':
    main()
