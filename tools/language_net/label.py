#!/usr/bin/env python3
"""Writes what nets say of plain sentences, with all probabilities, for a smaller net to learn from (train.py --taught).

    label.py --nets NET.pt ... --out LABELS.pt [--words N] [--seed N] FILE ...

FILEs: one sentence a line, tokens between spaces. Sentences are drawn at random from all files until there are N words.
Several nets (of the same training data) are averaged; one may be a file of export.py or a model that ships.
"""
import argparse
import random
import sys
import time

import torch

import corpus
import exported
import train


@torch.no_grad()
def labels_of(nets, forms, weights):
    """Mean probabilities of a batch, as half floats."""
    each = [model(table, mapped) for (model, _, table), mapped in zip(nets, forms)]
    mean = lambda scores: sum(w * torch.softmax(s, 2) for w, s in zip(weights, scores)) / sum(weights)
    tags, names, arcs = (mean([e[k] for e in each]) for k in range(3))
    heads = arcs.argmax(2)
    relations = mean([n[0].heads.relations(e[3], heads) for n, e in zip(nets, each)])
    return {'tags': tags.half(), 'names': names.half(), 'arcs': arcs.half(), 'heads': heads.to(torch.int16), 'rels': relations.half()}


def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument('--nets', nargs='+', required=True)
    p.add_argument('--weights', nargs='+', type=float, help='how much each net counts; 1 if not given')
    p.add_argument('--out', required=True)
    p.add_argument('--words', type=int, default=1000000)
    p.add_argument('--part', default='0/1', help='K/N: only each Nth sentence of these, from the Kth on')
    p.add_argument('--longest', type=int, default=50)
    p.add_argument('--seed', type=int, default=1)
    p.add_argument('--threads', type=int, default=1)
    p.add_argument('files', nargs='+')
    options = p.parse_args()
    torch.set_num_threads(options.threads)
    nets = [train.load_net(path) if path.endswith('.pt') else exported.load(path) for path in options.nets]
    sentences = [s for path in options.files for s in corpus.read_plain(path, most=options.longest)]
    random.Random(options.seed).shuffle(sentences)
    chosen, count, seen = [], 0, set()
    for s in sentences:
        if count >= options.words:
            break
        key = ' '.join(s.forms)
        if key not in seen:
            seen.add(key)
            chosen.append(s)
            count += len(s.forms)
    part, parts = map(int, options.part.split('/'))
    chosen = chosen[part::parts]
    count = sum(len(s.forms) for s in chosen)
    forms = {}
    for s in chosen:
        for f in s.forms:
            forms.setdefault(f, len(forms))
    lists = (list(nets[0][1]['tags']), list(nets[0][1]['relations']))
    ready, maps = [], []
    for model, words in nets:
        if (list(words['tags']), list(words['relations'])) != lists:
            sys.exit('label.py: the nets do not have the same tags and relations')
        maps.append(torch.tensor([words['forms'].id_of(f) for f in forms]))
        ready.append((model.eval(), words, train.table_of(words)))
    by_length, batches, done, begin = {}, [], 0, time.time()
    for s in chosen:
        by_length.setdefault(len(s.forms), []).append([forms[f] for f in s.forms])
    for n, group in sorted(by_length.items()):
        step = max(1, min(3000 // n, 256))
        for i in range(0, len(group), step):
            ids = torch.tensor(group[i:i + step])
            batches.append({'forms': ids.to(torch.int32), **labels_of(ready, [m[ids] for m in maps], options.weights or [1] * len(nets))})
            done += ids.numel()
            if sys.stderr.isatty():
                print(f'\r{100 * done // count} %', end='', file=sys.stderr)
    torch.save({'forms': list(forms), 'tags': lists[0], 'relations': lists[1], 'batches': batches}, options.out)
    print(f'{len(chosen)} sentences, {count} words, {(time.time() - begin) / 60:.1f} min')


if __name__ == '__main__':
    main()
