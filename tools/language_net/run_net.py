#!/usr/bin/env python3
"""Runs a file of export.py with whole numbers, as the program does, and counts how often it differs from golden.jsonl.

    run_net.py net.bin golden.jsonl

A second, short and slow, reading of the format that needs numpy only.
"""
import json
import struct
import sys

import numpy

import corpus


def read(path):
    data, out = open(path, 'rb').read(), {}
    if data[:8] != b'DLNET001':  # a whole model: the net is its last part
        data = data[data.index(b'DLNET001'):]
    count, = struct.unpack_from('<I', data, 8)
    at = 12
    for _ in range(count):
        n, = struct.unpack_from('<H', data, at)
        name = data[at + 2:at + 2 + n].decode()
        at += 2 + n
        kind, dims = struct.unpack_from('<BB', data, at)
        shape = struct.unpack_from(f'<{dims}I', data, at + 2)
        at += 2 + 4 * dims
        at += -at % 64
        dtype = numpy.dtype(['<f4', '<i1', '<i4', 'u1'][kind])
        size = int(numpy.prod(shape)) * dtype.itemsize
        out[name] = numpy.frombuffer(data, dtype, int(numpy.prod(shape)), at).reshape(shape)
        at += size
    return out


def whole(x, scale):
    return numpy.round(x / scale).clip(-127, 127).astype(numpy.int32)


def sigmoid(x):
    return 1 / (1 + numpy.exp(-x))


class Runner:
    def __init__(self, path):
        self.t = read(path)
        keys = self.t['words.keys'].view(numpy.uint32).astype(numpy.uint64)
        self.rows = dict(zip((keys[:, 0] | keys[:, 1] << numpy.uint64(32)).tolist(), self.t['words.rows'].tolist()))
        self.lists = {k: bytes(self.t[k + '.list']).decode().split('\n')[:-1] for k in ('tags', 'relations', 'names')}

    def product(self, name, x, scale, weight='.weight'):
        t = self.t
        return (x @ t[name + weight].astype(numpy.int32).T) * (t[name + (weight if weight != '.weight' else '') + '.scale'] * scale)

    def input(self, form):
        t = self.t
        row = self.rows.get(corpus.fnv(corpus.normal_form(form.translate(corpus.QUOTES))))
        if row is None:
            row = self.rows.get(corpus.fnv(corpus.normal_form(form)), 0)
        pieces = t['pieces.table'][corpus.pieces_of(form, len(t['pieces.table']))].astype(numpy.int32).sum(0)
        return whole(numpy.concatenate([self.vector(row) * t['words.scale'], pieces * t['pieces.scale']]), t['input.scale'])

    def vector(self, row):
        coded = row - len(self.t['words.table'])
        if coded < 0:
            return self.t['words.table'][row]
        codes = self.t['words.codes'][coded]
        return self.t['words.books'][256 * numpy.arange(len(codes)) + codes].reshape(-1)

    def run(self, forms):
        t, h_scale = self.t, numpy.float32(1 / 127)
        x, scale, layers, i = numpy.array([self.input(f) for f in forms]), t['input.scale'], [], 0
        inputs = x
        while f'lstm.{i}.f.input' in t:
            both = []
            for d in 'fb':
                name = f'lstm.{i}.{d}'
                gates = self.product(name, x, scale, '.input') + t[name + '.bias']
                size = gates.shape[1] // 4
                h, c, out = numpy.zeros(size, numpy.int32), numpy.zeros(size, numpy.float32), [None] * len(x)
                for k in range(len(x)) if d == 'f' else range(len(x) - 1, -1, -1):
                    a = gates[k] + self.product(name, h, h_scale, '.recurrent')
                    a, f, g, o = (a[j * size:(j + 1) * size] for j in range(4))
                    c = sigmoid(f) * c + sigmoid(a) * numpy.tanh(g)
                    h = out[k] = whole(sigmoid(o) * numpy.tanh(c), h_scale)
                both.append(numpy.array(out))
            x, scale, i = numpy.concatenate(both, 1), h_scale, i + 1
            layers.append(x)
        line = lambda name, x, s: self.product(name, x, s) + t[name + '.bias']
        relu = lambda name, x, act: whole(numpy.maximum(line(name, x, h_scale), 0), t[act])
        tags, names = line('tags', x, h_scale), line('names', x, h_scale)
        with_root = numpy.concatenate([whole(t['root'], h_scale)[None], x])
        mid = whole(line('arc', relu('arc_dep', x, 'act.arc_dep'), t['act.arc_dep']), t['act.arc_mid'])
        head = relu('arc_head', with_root, 'act.arc_head')
        at = numpy.arange(len(forms) + 1)
        apart = (at[None] - at[1:, None]).clip(-31, 31) + 32
        apart[:, 0] = 0
        arcs = (mid @ head.T) * (t['act.arc_mid'] * t['act.arc_head']) + t['distance'][apart]
        return {'input': inputs, 'layers': layers, 'tags': tags, 'names': names, 'arcs': arcs,
                'dep': relu('rel_dep', x, 'act.rel'), 'head': relu('rel_head', with_root, 'act.rel')}

    def relations(self, ran, heads):
        t = self.t
        dep, head = ran['dep'], ran['head'][heads]
        size = dep.shape[1]
        w, s = t['rel.weight'].astype(numpy.int32), t['act.rel']
        product = whole(dep * head * (s * s), t['act.rel_product'])
        scores = (numpy.concatenate([dep, head], 1) @ w[:, :2 * size].T) * (t['rel.scale'] * s)
        scores = scores + (product @ w[:, 2 * size:].T) * (t['rel.scale'] * t['act.rel_product']) + t['rel.bias']
        root = self.lists['relations'].index('root')
        scores[:, root] = numpy.where(numpy.array(heads) == 0, 1e9, -1e9)
        return scores.argmax(1)


def main():
    net = Runner(sys.argv[1])
    count, wrong, apart = 0, {}, {}
    for line in open(sys.argv[2], encoding='utf-8'):
        row = json.loads(line)
        ran = net.run(row['forms'])
        said = {'tags': [net.lists['tags'][k] for k in ran['tags'].argmax(1)],
                'relations': [net.lists['relations'][k] for k in net.relations(ran, row['heads'])],
                'names': [net.lists['names'][k] for k in ran['names'].argmax(1)], 'heads': ran['arcs'].argmax(1).tolist()}
        count += len(row['forms'])
        for k, v in said.items():
            wrong[k] = wrong.get(k, 0) + sum(a != b for a, b in zip(v, row[k]))
        for k in ('input', 'layers', 'arcs'):
            if k in row:
                apart[k] = max(apart.get(k, 0), float(numpy.abs(numpy.array(ran[k]) - numpy.array(row[k])).max()))
    print(f'{count} words; different from the net (heads and names without the search for the best whole):', wrong)
    print('largest difference:', apart)


if __name__ == '__main__':
    main()
