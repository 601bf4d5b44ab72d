#!/usr/bin/env python3
"""Teaches the encoder of a net what words stand where: some words of plain sentences are hidden, and the net says which
(Devlin et al. 2019 for the idea). train.py --start goes on from what it writes; the heads begin there from nothing.

    pretrain.py --vectors FILE --out START.pt [--start START.pt] [--hidden N] [--layers N] FILE ...

FILEs: one sentence a line, tokens between spaces.
"""
import argparse
import random
import sys
import time

import numpy
import torch
from torch import nn
import torch.nn.functional as F

import corpus
import net as nets


class Encoder(nn.Module):
    def __init__(self, vectors, options):
        super().__init__()
        self.inputs = nets.Inputs(vectors.values, 0, options.piece_rows, options.piece_dim, 0.0)
        self.encoder = nets.Lstm(self.inputs.dim, options.hidden, options.layers, options.dropout, options.bfloat16)
        self.guess = nn.Linear(self.encoder.dim, vectors.values.shape[1])
        self.out = nn.Embedding.from_pretrained(torch.as_tensor(vectors.values[:vectors.plain + 1]) * 0.3, freeze=False)
        self.bias = nn.Parameter(torch.zeros(vectors.plain + 1))

    def inputs_of(self, table, forms, hidden):
        distinct, place = torch.unique(forms, return_inverse=True)
        word = F.embedding(table[0][distinct], self.inputs.fixed)
        both = torch.cat([word, self.inputs.pieces(table[1][distinct])], 1)
        return F.embedding(place, both) * (~hidden).float().unsqueeze(2)

    def forward(self, table, forms, hidden, candidates, log_chance):
        h = self.encoder(self.inputs_of(table, forms, hidden))[hidden]
        scores = self.guess(h) @ self.out(candidates).t() + self.bias[candidates]
        return scores - log_chance


def kept(model):
    return {n: v for n, v in model.state_dict().items() if n.startswith('encoder.') or n.startswith('inputs.pieces')}


def save(model, options):
    torch.save({'state': kept(model), 'options': vars(options)}, options.out)


def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument('--vectors', required=True)
    p.add_argument('--out', required=True)
    p.add_argument('--hidden', type=int, default=160)
    p.add_argument('--layers', type=int, default=2)
    p.add_argument('--bfloat16', action='store_true', help='faster on some processors: bfloat16_lstm.py')
    p.add_argument('--piece-rows', type=int, default=32768)
    p.add_argument('--piece-dim', type=int, default=64)
    p.add_argument('--dropout', type=float, default=0.1)
    p.add_argument('--hide', type=float, default=0.2, help='share of words that are hidden')
    p.add_argument('--samples', type=int, default=2000, help='words that a hidden one is told from')
    p.add_argument('--rate', type=float, default=2e-3)
    p.add_argument('--batch', type=int, default=2500, help='words')
    p.add_argument('--passes', type=float, default=1.2, help='how often each sentence is seen')
    p.add_argument('--minutes', type=float, help='stop then at the latest')
    p.add_argument('--start', help='an encoder of the same shape to go on from, of this tool or of train.py')
    p.add_argument('--seed', type=int, default=1)
    p.add_argument('files', nargs='+')
    options = p.parse_args()
    torch.manual_seed(options.seed)
    torch.set_num_threads(1)
    generator = random.Random(options.seed)
    vectors = corpus.Vectors(options.vectors)
    table = corpus.FormTable(vectors, {}, options.piece_rows)
    by_length, words = {}, 0
    for path in options.files:
        for s in corpus.read_plain(path, most=50):
            by_length.setdefault(len(s.forms), []).append(numpy.array([table.id_of(f) for f in s.forms], dtype=numpy.int32))
            words += len(s.forms)
    batches = []
    for n, group in by_length.items():
        generator.shuffle(group)
        step = max(1, options.batch // n)
        batches += [numpy.stack(group[i:i + step]) for i in range(0, len(group), step)]
    generator.shuffle(batches)
    arrays = table.arrays()
    arrays = [torch.as_tensor(arrays[0]), torch.as_tensor(arrays[2])]
    ids = arrays[0].numpy()
    counts = numpy.zeros(len(vectors.values))
    for b in batches:
        numpy.add.at(counts, ids[b.ravel()], 1)
    chance = counts[:vectors.plain + 1] ** 0.75
    chance[0] = 0  # unknown and rare words are never asked for
    chance /= chance.sum()
    sampler = numpy.random.default_rng(options.seed)
    model = Encoder(vectors, options)
    if options.start:
        model.load_state_dict({n: v for n, v in torch.load(options.start)['state'].items() if n in kept(model)}, strict=False)
    print(f'{words} words, {len(batches)} batches, {len(ids)} forms', flush=True)
    trained = [p for p in model.parameters() if p.requires_grad]
    optimizer = torch.optim.Adam(trained, lr=options.rate, betas=(0.9, 0.98), foreach=True)
    begin, total, right, asked, epoch = time.time(), 0.0, 0, 0, 0
    done, k = 0.0, 0
    while done < 1:
        b = batches[k % len(batches)]
        k += 1
        forms = torch.as_tensor(b.astype(numpy.int64))
        target = arrays[0][forms]
        hidden = (torch.rand(forms.shape) < options.hide) & (target > 0) & (target <= vectors.plain)
        if not hidden.any():
            continue
        wanted = torch.unique(target[hidden])
        sample = torch.as_tensor(numpy.unique(sampler.choice(len(chance), options.samples, p=chance)))
        candidates = torch.unique(torch.cat([wanted, sample]))
        log_chance = torch.as_tensor(numpy.log(1 - (1 - chance[candidates.numpy()]) ** options.samples + 1e-9)).float()
        done = k / len(batches) / options.passes
        if options.minutes:
            done = max(done, (time.time() - begin) / 60 / options.minutes)
        optimizer.param_groups[0]['lr'] = options.rate * min(1.0, k / 200) * max(1 - done, 0.02)
        scores = model(arrays, forms, hidden, candidates, log_chance)
        gold = torch.searchsorted(candidates, target[hidden])
        loss = F.cross_entropy(scores, gold)
        optimizer.zero_grad(set_to_none=True)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(trained, 5.0)
        optimizer.step()
        total += float(loss.detach())
        right += int((scores.argmax(1) == gold).sum())
        asked += len(gold)
        if k % 500 == 0:
            print(f'{k} batches ({k / len(batches):.2f} passes)  loss {total / 500:.3f}  right {100 * right / asked:.1f} %  {(time.time() - begin) / 60:.1f} min', flush=True)
            total, right, asked = 0.0, 0, 0
            save(model, options)
    save(model, options)


if __name__ == '__main__':
    main()
