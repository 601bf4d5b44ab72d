#!/usr/bin/env python3
"""Trains a net for tags, trees and names from treebanks and name files; keeps the checkpoint that is best on held-out
documents of the training data (never on a development set).

    train.py --vectors FILE --trees FILE.conllu ... --names FILE.iob2 ... --out NET.pt [options]

Names of the type MISC are taken as marked in the files after --names, as unknown in those after --names-plain; the files
after --names-nominal mark common nouns too. Seeded: the same machine gives the same net.
Needs python3-torch. With OpenBLAS, OPENBLAS_CORETYPE=Cooperlake may be several times faster where the processor has AVX-512.
"""
import argparse
import json
import random
import sys
import time

import numpy
import torch
import torch.nn.functional as F

import corpus
import net as nets


def parser():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument('--vectors', required=True, help='a file of join_vectors.py')
    p.add_argument('--lists', nargs='*', default=[], help='files of first names, last names and places')
    p.add_argument('--rename', type=float, default=0.0, help='share of names that get others from the three lists')
    p.add_argument('--trees', nargs='+', required=True)
    p.add_argument('--documents', help='documents.tsv: of the documents named there take the shippable ones')
    p.add_argument('--names', nargs='*', default=[])
    p.add_argument('--names-plain', nargs='*', default=[])
    p.add_argument('--names-nominal', nargs='*', default=[])
    p.add_argument('--foreign-until', type=float, default=1.0,
                   help='from this part of the training on, leave out the names of --names-plain and --names-nominal')
    p.add_argument('--out', required=True)
    p.add_argument('--encoder', choices=['lstm', 'gated', 'conv'], default='lstm')
    p.add_argument('--hidden', type=int, default=128)
    p.add_argument('--layers', type=int, default=2)
    p.add_argument('--bfloat16', action='store_true', help='faster on some processors: bfloat16_lstm.py')
    p.add_argument('--dilations', default='1,1,2,4')
    p.add_argument('--arc', type=int, default=64)
    p.add_argument('--rel', type=int, default=48)
    p.add_argument('--full-labels', action='store_true', help='biaffine relations, not the short form')
    p.add_argument('--piece-rows', type=int, default=1 << 16)
    p.add_argument('--piece-dim', type=int, default=64)
    p.add_argument('--dropout', type=float, default=0.3)
    p.add_argument('--head-dropout', type=float, default=0.3)
    p.add_argument('--word-dropout', type=float, default=0.15)
    p.add_argument('--names-weight', type=float, default=0.5)
    p.add_argument('--rate', type=float, default=2e-3)
    p.add_argument('--batch', type=int, default=1500, help='words')
    p.add_argument('--epochs', type=int, default=15)
    p.add_argument('--minutes', type=float, help='stop then; the rate falls to zero by that time')
    p.add_argument('--taught', nargs='*', default=[], help='files of label.py to learn from beside the gold data')
    p.add_argument('--taught-share', type=float, default=3.0, help='taught words for each gold word')
    p.add_argument('--round-from', type=float, default=1.0,
                   help='from this part of the training on, compute with 7 bits a weight, 8 an activation')
    p.add_argument('--silver', nargs='*', default=[], help='more trees to train on (silver_trees.py); none is held out, none makes a new tag')
    p.add_argument('--start', help='a net of the same shape to go on from; its words may be others')
    p.add_argument('--seed', type=int, default=1)
    p.add_argument('--threads', type=int, default=1)
    return p


def load(options):
    """(training sentences, held-out sentences)"""
    ok = corpus.shippable_documents(options.documents) if options.documents else None
    trees = []
    for path in options.trees:
        some = corpus.read_trees(path)
        if ok is not None and any(s.document in ok for s in some):
            some = [s for s in some if s.document in ok]
        trees += some
    names = [s for path in options.names for s in corpus.read_names(path, 'marked')]
    places = {' '.join(s.forms[b:e]) for s in names for b, e, kind in corpus.Renamer.spans(s) if kind == 'LOC'}
    foreign = [s for path in options.names_plain for s in corpus.read_names(path)]
    for s in foreign:
        corpus.loosen(s, places)
    foreign += [s for path in options.names_nominal for s in corpus.read_names(path, nominals=True)]
    for s in foreign:
        s.foreign = True
    names += foreign
    every = trees + corpus.join_names(trees, names)
    held = [s for s in every if s.document and corpus.is_held_out(s.document)]
    return [s for s in every if not (s.document and corpus.is_held_out(s.document))], held


class Batch:
    """Sentences of one length as tensors; parts that a sentence lacks have weight 0."""

    def __init__(self, sentences, words):
        table = words['forms']
        self.sentences = sentences
        self.forms = torch.tensor([[table.id_of(f) for f in s.forms] for s in sentences])
        n = len(sentences[0].forms)
        self.has_tree = torch.tensor([s.heads is not None for s in sentences])
        self.has_names = torch.tensor([s.names is not None for s in sentences])
        blank = [0] * n
        self.tags = torch.tensor([[words['tags'].get(t, -1) for t in s.tags] if s.tags else blank for s in sentences])
        self.heads = torch.tensor([s.heads or blank for s in sentences])
        self.relations = torch.tensor([[words['relations'].get(r, -1) for r in s.relations] if s.heads else blank
                                       for s in sentences])
        bits = torch.tensor([s.names or blank for s in sentences])
        self.names = (bits.unsqueeze(2) >> torch.arange(len(corpus.NAME_LABELS)) & 1).bool()


def batches_of(sentences, words, size, shuffle=None):
    by_length = {}
    order = list(sentences)
    if shuffle:
        shuffle.shuffle(order)
    for s in order:
        by_length.setdefault(len(s.forms), []).append(s)
    out = []
    for n, group in sorted(by_length.items()):
        step = max(1, min(size // n, 256))
        out += [Batch(group[i:i + step], words) for i in range(0, len(group), step)]
    if shuffle:
        shuffle.shuffle(out)
    return out


def loss_of(model, table, batch, options, denominator):
    tags, names, arcs, pair = model(table, batch.forms)
    total = 0
    if batch.has_tree.any():
        t = batch.has_tree
        rels = model.heads.relations(pair, batch.heads)[t]
        total = (F.cross_entropy(tags[t].flatten(0, 1), batch.tags[t].flatten(), reduction='sum', ignore_index=-1) +
                 F.cross_entropy(arcs[t].flatten(0, 1), batch.heads[t].flatten(), reduction='sum') +
                 F.cross_entropy(rels.flatten(0, 1), batch.relations[t].flatten(), reduction='sum', ignore_index=-1))
    if batch.has_names.any():
        h = batch.has_names
        log = F.log_softmax(names[h], 2).masked_fill(~batch.names[h], -1e9)
        total = total - options.names_weight * torch.logsumexp(log, 2).sum()
    return total / denominator


class Taught:
    """Batches of label.py, in an order that goes on from epoch to epoch."""

    def __init__(self, paths):
        self.files = [(path, torch.load(path)) for path in paths]

    def counts(self):
        for _, saved in self.files:
            count = torch.zeros(len(saved['forms']), dtype=torch.int64)
            for batch in saved['batches']:
                count += torch.bincount(batch['forms'].flatten().long(), minlength=len(count))
            yield from zip(saved['forms'], count.tolist())

    def begin(self, words, shuffle):
        self.batches, self.next = [], 0
        for path, saved in self.files:
            if (saved['tags'], saved['relations']) != (list(words['tags']), list(words['relations'])):
                sys.exit(f'train.py: {path} has other tags or relations than the training data')
            ids = torch.tensor([words['forms'].id_of(f) for f in saved['forms']])
            for batch in saved['batches']:
                batch['forms'] = ids[batch['forms'].long()]
                self.batches.append(batch)
        self.files = None
        shuffle.shuffle(self.batches)

    def take(self, count):
        out = []
        while self.batches and count > 0:
            out.append(self.batches[self.next])
            count -= out[-1]['forms'].numel()
            self.next = (self.next + 1) % len(self.batches)
        return out


def taught_loss(model, table, batch, options, denominator):
    """Cross entropy with the probabilities of the teachers."""
    tags, names, arcs, pair = model(table, batch['forms'])
    rels = model.heads.relations(pair, batch['heads'].long())
    total = 0
    for scores, soft, weight in ((tags, batch['tags'], 1.0), (arcs, batch['arcs'], 1.0), (rels, batch['rels'], 1.0),
                                 (names, batch['names'], options.names_weight)):
        total = total - weight * (soft.float() * F.log_softmax(scores, 2)).sum()
    return total / denominator


def may_follow():
    k = len(corpus.NAME_LABELS)
    out = numpy.zeros((k, k), dtype=numpy.float32)
    for a in range(k):
        for b in range(k):
            if corpus.NAME_LABELS[b][0] == 'I' and corpus.NAME_LABELS[a][1:] != corpus.NAME_LABELS[b][1:]:
                out[a, b] = -1e4
    return out


@torch.no_grad()
def predict(model, words, sentences, size=4000, trees=True):
    """Yields (sentence, tags, heads, relations, names) as strings and numbers."""
    model.eval()
    table = None
    all_batches = batches_of(sentences, words, size)
    table = table_of(words)
    follow = may_follow()
    tag_list, relation_list = list(words['tags']), list(words['relations'])
    for batch in all_batches:
        tags, names, arcs, pair = model(table, batch.forms)
        if trees:
            scores = arcs.numpy()
            heads = torch.tensor(numpy.array([nets.tree_of(a) for a in scores]))
            rel = model.heads.relations(pair, heads)
            at = relation_list.index('root')
            rel[:, :, at] = torch.where(heads == 0, torch.tensor(1e9), torch.tensor(-1e9))
            rel = rel.argmax(2).tolist()
            heads = heads.tolist()
        tags = tags.argmax(2).tolist()
        names = F.log_softmax(names, 2).numpy()
        for i, s in enumerate(batch.sentences):
            yield (s, [tag_list[t] for t in tags[i]], heads[i] if trees else None,
                   [relation_list[r] for r in rel[i]] if trees else None,
                   [corpus.NAME_LABELS[l] for l in nets.names_of(names[i], follow)])


def table_of(words):
    return [torch.as_tensor(a) for a in words['forms'].arrays()]


def spans(labels):
    out, begin = set(), None
    for i, label in enumerate(labels + ['O']):
        if begin is not None and label[0] != 'I':
            out.add((begin, i, labels[begin][2:]))
            begin = None
        if label[0] == 'B':
            begin = i
    return out


def measure(model, words, sentences):
    """UPOS, XPOS, UAS, LAS (without subtypes), F1 of names, in percent. Names that follow other rules are left out."""
    right = dict(upos=0, xpos=0, uas=0, las=0)
    total, gold_names, system_names, right_names = 0, 0, 0, 0
    for s, tags, heads, relations, names in predict(model, words, sentences):
        if s.heads:
            total += len(s.forms)
            for i in range(len(s.forms)):
                a, b = s.tags[i].split('|'), tags[i].split('|')
                right['upos'] += a[0] == b[0]
                right['xpos'] += a[1] == b[1]
                same = s.heads[i] == heads[i]
                right['uas'] += same
                right['las'] += same and s.relations[i].split(':')[0] == relations[i].split(':')[0]
        if s.names and not s.foreign:
            gold = spans([corpus.NAME_LABELS[n.bit_length() - 1] if n & n - 1 == 0 else 'O' for n in s.names])
            gold = {g for g in gold if g[2] != 'MISC'}
            system = {g for g in spans(names) if g[2] != 'MISC'}
            gold_names += len(gold)
            system_names += len(system)
            right_names += len(gold & system)
    out = {k: 100 * v / max(total, 1) for k, v in right.items()}
    out['names'] = 200 * right_names / max(gold_names + system_names, 1)
    return out


def shown(figures):
    return '  '.join(f'{k} {v:.2f}' for k, v in figures.items())


def save(path, model, words, options):
    torch.save({'options': vars(options), 'state': {k: v for k, v in model.state_dict().items() if k != 'inputs.fixed'},
                'tags': list(words['tags']), 'relations': list(words['relations']), 'own': words['forms'].own,
                'rounding': model.heads.rounding}, path)


def load_net(path):
    """(model, words) of a checkpoint, with the vectors that it was trained with."""
    saved = torch.load(path)
    o = saved['options']
    vectors = corpus.Vectors(o['vectors'])
    words = {'tags': {t: i for i, t in enumerate(saved['tags'])}, 'relations': {r: i for i, r in enumerate(saved['relations'])},
             'forms': corpus.FormTable(vectors, saved['own'], o['piece_rows'])}
    model = nets.Net(o, vectors.values, len(saved['own']), len(words['tags']),
                     len(words['relations']), len(corpus.NAME_LABELS))
    load_state(model, saved['state'])
    if saved.get('rounding'):
        nets.set_rounding(model, 'on')
    return model, words


def load_state(model, state):
    """Vectors are not part of a checkpoint; those of pretrain.py have an encoder and pieces only."""
    lacking, more = model.load_state_dict(state, strict=False)
    whole = any(name.startswith('heads.') for name in state)
    if more or (whole and lacking != ['inputs.fixed']):
        sys.exit(f'train.py: not a net of this shape: {lacking} {more}')


@torch.no_grad()
def watch_scales(model, table, batches):
    """Sets the scales of activations from some batches, and turns rounding on."""
    model.eval()
    nets.set_rounding(model, 'watch')
    for batch in batches:
        forms = batch.forms if isinstance(batch, Batch) else batch['forms']
        _, _, arcs, pair = model(table, forms)
        model.heads.relations(pair, arcs.argmax(2))
    nets.set_rounding(model, 'on')
    model.train()


def vocabulary(options, sentences, more=()):
    vectors = corpus.Vectors(options.vectors)
    tags, relations = {}, {}
    for s in sentences:
        for t in s.tags or []:
            tags[t] = tags.get(t, 0) + 1
        for r in s.relations or []:
            relations[r] = relations.get(r, 0) + 1
    kept = sorted((t for t, c in tags.items() if c >= 5), key=lambda t: (-tags[t], t))
    return {'tags': {t: i for i, t in enumerate(kept)}, 'relations': {r: i for i, r in enumerate(sorted(relations))},
            'forms': corpus.FormTable(vectors, corpus.own_words(sentences, more=more), options.piece_rows)}


def main():
    options = parser().parse_args()
    torch.manual_seed(options.seed)
    torch.set_num_threads(options.threads)
    shuffle = random.Random(options.seed)
    started = time.time()
    train, held = load(options)
    taught = Taught(options.taught)
    words = vocabulary(options, train, taught.counts())
    taught.begin(words, shuffle)
    train += [s for path in options.silver for s in corpus.read_trees(path)]
    rename = corpus.Renamer(train, *options.lists, options.rename, shuffle) if options.rename else lambda s: s
    model = nets.Net(vars(options), words['forms'].vectors.values, len(words['forms'].own), len(words['tags']),
                     len(words['relations']), len(corpus.NAME_LABELS))
    count = sum(len(s.forms) for s in train)
    print(f'{len(train)} sentences, {count} words, {len(held)} sentences held out, {len(words["tags"])} tags, '
          f'{len(words["relations"])} relations; {sum(p.numel() for p in model.parameters())} parameters, '
          f'{model.macs} multiply-adds a word', flush=True)
    trained = [p for p in model.parameters() if p.requires_grad]
    optimizer = torch.optim.Adam(trained, lr=options.rate, betas=(0.9, 0.95), foreach=True)
    if options.start:
        saved = torch.load(options.start)
        state, own = saved['state'], words['forms'].own
        if 'own' in saved and saved['own'] != own:
            rows = model.inputs.own.detach().clone()
            rows[0] = state['inputs.own'][0]
            both = [w for w in own if w in saved['own']]
            rows[[own[w] for w in both]] = state['inputs.own'][[saved['own'][w] for w in both]]
            state['inputs.own'] = rows
        load_state(model, state)
    best, done, begin = -1, 0.0, time.time()
    for epoch in range(options.epochs):
        model.train()
        if done >= options.foreign_until:
            train = corpus.without_foreign_names(train)
        batches = batches_of([rename(s) for s in train], words, options.batch, shuffle) + taught.take(options.taught_share * count)
        shuffle.shuffle(batches)
        table = table_of(words)
        if done >= options.round_from:
            if not model.heads.rounding:
                best = -1
            watch_scales(model, table, batches[:40])
        total = 0.0
        for k, batch in enumerate(batches):
            done = (epoch + k / len(batches)) / options.epochs
            if options.minutes:
                done = max(done, (time.time() - begin) / 60 / options.minutes)
            warm = min(1.0, (epoch * len(batches) + k + 1) / 100)
            optimizer.param_groups[0]['lr'] = options.rate * warm * max(1 - done, 0.01)
            one = loss_of if isinstance(batch, Batch) else taught_loss
            loss = one(model, table, batch, options, options.batch)
            optimizer.zero_grad(set_to_none=True)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(trained, 5.0)
            optimizer.step()
            total += float(loss.detach())
            if sys.stderr.isatty():
                print(f'\repoch {epoch + 1} {100 * k // len(batches)} %', end='', file=sys.stderr)
        figures = measure(model, words, held)
        value = figures['las'] + 0.3 * figures['names']
        if value > best:
            best = value
            save(options.out, model, words, options)
        print(f'epoch {epoch + 1}{" rounded" if model.heads.rounding else ""}  loss {total / len(batches):.4f}  held out: {shown(figures)}  '
              f'{(time.time() - started) / 60:.1f} min', flush=True)
        if options.minutes and time.time() - begin > options.minutes * 60:
            break


if __name__ == '__main__':
    main()
