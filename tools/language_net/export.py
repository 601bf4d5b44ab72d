#!/usr/bin/env python3
"""Writes a net that was trained with rounding as one file that the program maps into memory.

    export.py NET.pt --out net.bin [--golden golden.jsonl --sentences FILE.conllu]

The file, little-endian: magic "DLNET001", u32 number of tensors, then each tensor: u16 length of its name, name, u8 type
(0 float32, 1 int8, 2 int32, 3 bytes), u8 dimensions, u32 sizes, zeros up to a multiple of 64 from the file's start, data.
Matrices are [outputs, inputs], int8 in [-63, 63], output o = sum(q[o, i] * x[i]) * scale[o] * (scale of the activation x) + bias[o].
Activations are round(x / scale) (half to even) cut to [-127, 127].

    words.table int8 [rows, D], words.scale f32 [1]   row 0: unknown word
    words.codes bytes [more, C], words.books int8 [C * 256, D / C]   row rows + k: the parts
                                   that codes[k] names, side by side
    words.keys int32 [n, 2] (low, high half of a u64), words.rows int32 [n]   keys: FNV-1a 64 of normal forms, rising
    pieces.table int8 [rows, P], pieces.scale f32 [1]   row 0 is empty
    input.scale f32 [1]            the input of a word: its row * words.scale beside sum of its pieces * pieces.scale, D + P wide
    lstm.I.D.input, .input.scale, .recurrent, .recurrent.scale, .bias    layer I from 0, direction D: f forward, b backward;
                                   rows: gates i, f, g, o (each H); h is rounded with the scale 1/127 at each word;
                                   a layer gives [forward h, backward h]
    tags, names, arc_dep, arc_head, arc, rel_dep, rel_head, rel: NAME.weight, NAME.scale, NAME.bias
    root f32 [2H]                  stands before the words as a head (position 0); rounded like h
    distance f32 [65]              added to the score of the head at position h (1...) for the word at position w:
                                   distance[clamp(h - w, -31, 31) + 32], for the root distance[0]
    act.arc_dep, act.arc_head, act.arc_mid, act.rel, act.rel_product f32 [1]   scales of activations
    tags.list, relations.list, names.list   bytes, a line each

    arcs:      dep = rounded(relu(arc_dep h)), head = rounded(relu(arc_head h)), mid = rounded(arc dep), score = mid . head + distance
    relations: dep = rounded(relu(rel_dep h)), head = rounded(relu(rel_head h)) with the scale act.rel,
               rel [dep, head, rounded(dep * head)]; the columns of the product have the scale act.rel_product;
               a word whose head is the root is "root", no other word is
    names:     the best sequence of log_softmax(names h) where I-X follows B-X or I-X only and does not begin a sentence

Key of a form: quotes and dashes made plain (U+2018/2019 ' U+201C/201D " U+2013/2014 -), lower case, digits 0-9 as 0; when the file has no such
key, the form without the change of quotes; else row 0. Its pieces: pieces_of in corpus.py, rows = number of rows of pieces.table.

golden.jsonl: forms, tags, heads, relations, names of some sentences; the first three also "input", "layers" (h of each layer)
and "arcs" (scores [word][position of the head]).
"""
import argparse
import json
import struct

import numpy
import torch

import corpus
import net as nets
import train

TYPES = {numpy.dtype('float32'): 0, numpy.dtype('int8'): 1, numpy.dtype('int32'): 2, numpy.dtype('uint8'): 3}


def write(path, tensors):
    with open(path, 'wb') as out:
        out.write(b'DLNET001' + struct.pack('<I', len(tensors)))
        for name, array in tensors.items():
            array = numpy.ascontiguousarray(array)
            out.write(struct.pack('<H', len(name)) + name.encode())
            out.write(struct.pack('<BB', TYPES[array.dtype], array.ndim) + struct.pack(f'<{array.ndim}I', *array.shape))
            out.write(b'\0' * (-out.tell() % 64))
            out.write(array.tobytes())


def numbers(values):
    return numpy.asarray(values, dtype=numpy.float32).reshape(-1)


def text(lines):
    return numpy.frombuffer('\n'.join(lines).encode() + b'\n', dtype=numpy.uint8)


def matrix(weight):
    scale = nets.row_scales(weight)
    return torch.round(weight / scale).to(torch.int8).numpy(), numbers(scale)


def word_tensors(model, words, scale):
    """Words that the net trained have a row of their own; words of lists share one row for each set of lists."""
    vectors, own = words['forms'].vectors, words['forms'].own
    fixed, trained = model.inputs.fixed.numpy(), model.inputs.own.numpy()
    first_mean = 1 + vectors.plain + len(vectors.codes)
    table, rows = [fixed[0] + trained[0]] + list(fixed[first_mean:]), {}
    coded = []
    for form, at in [*vectors.ids.items(), *((w, 0) for w in own if w not in vectors.ids)]:
        if form in own or 0 < at <= vectors.plain:
            rows[form] = len(table)
            table.append(fixed[at] + trained[own.get(form, 0)])
        elif at >= first_mean:
            rows[form] = 1 + at - first_mean
        else:
            coded.append((form, at - 1 - vectors.plain))
    rows.update((form, len(table) + i) for i, (form, _) in enumerate(coded))
    keys = numpy.array([corpus.fnv(form) for form in rows], dtype=numpy.uint64)
    order = numpy.argsort(keys)
    if (numpy.diff(keys[order]) == 0).any():
        raise SystemExit('export.py: two words with one key')
    keys = keys[order]
    halves = numpy.stack([keys & numpy.uint64(0xffffffff), keys >> numpy.uint64(32)], 1).astype(numpy.uint32).view(numpy.int32)
    whole = lambda values: numpy.round(values / scale).clip(-127, 127).astype(numpy.int8)
    return {'words.table': whole(numpy.array(table)), 'words.codes': vectors.codes[[at for _, at in coded]],
            'words.books': whole(vectors.books).reshape(-1, vectors.books.shape[2]), 'words.keys': halves,
            'words.rows': numpy.fromiter(rows.values(), dtype=numpy.int32)[order]}


@torch.no_grad()
def tensors_of(model, words):
    heads, inputs = model.heads, model.inputs
    out = {}
    scale = float(inputs.rounded.scale)
    out.update(word_tensors(model, words, numpy.float32(scale)))
    out['words.scale'] = out['input.scale'] = numbers(scale)
    pieces = inputs.piece_scale()
    out['pieces.table'] = torch.round(inputs.pieces.weight / pieces).to(torch.int8).numpy()
    out['pieces.scale'] = numbers(pieces)
    for i, layer in enumerate(model.encoder.layers):
        for d, (wi, wh, bi, bh) in zip('fb', (layer._flat_weights[:4], layer._flat_weights[4:])):
            name = f'lstm.{i}.{d}'
            out[name + '.input'], out[name + '.input.scale'] = matrix(wi)
            out[name + '.recurrent'], out[name + '.recurrent.scale'] = matrix(wh)
            out[name + '.bias'] = numbers(bi + bh)
    for name in ('tags', 'names', 'arc_dep', 'arc_head', 'rel_dep', 'rel_head', 'rel'):
        layer = getattr(heads, name)
        out[name + '.weight'], out[name + '.scale'] = matrix(layer.weight)
        out[name + '.bias'] = numbers(layer.bias)
    out['arc.weight'], out['arc.scale'] = matrix(heads.arc.t())
    out['arc.bias'] = numbers(heads.arc_bias)
    out['root'], out['distance'] = numbers(heads.root), numbers(heads.distance)
    for name, part in (('arc_dep', heads.arc_dep_rounded), ('arc_head', heads.arc_head_rounded), ('arc_mid', heads.arc_mid_rounded),
                       ('rel', heads.rel_rounded), ('rel_product', heads.product_rounded)):
        out['act.' + name] = numbers(part.scale)
    out['tags.list'], out['relations.list'] = text(words['tags']), text(words['relations'])
    out['names.list'] = text(corpus.NAME_LABELS)
    return out


@torch.no_grad()
def golden(model, words, sentences, path):
    said = {id(s): rest for s, *rest in train.predict(model, words, sentences)}
    with open(path, 'w', encoding='utf-8') as out:
        for k, s in enumerate(sentences):
            tags, heads, relations, names = said[id(s)]
            row = {'forms': s.forms, 'tags': tags, 'heads': [int(h) for h in heads], 'relations': relations, 'names': names}
            if k < 3:
                forms = torch.tensor([[words['forms'].id_of(f) for f in s.forms]])
                x = model.inputs(train.table_of(words), forms)
                whole = lambda v, scale: torch.round(v[0] / scale).int().tolist()
                row['input'], row['layers'] = whole(x, model.inputs.rounded.scale), []
                every = model.encoder.layers
                for i in range(len(every)):
                    model.encoder.layers = every[:i + 1]
                    row['layers'].append(whole(model.encoder(x), model.encoder.state.scale))
                model.encoder.layers = every
                row['arcs'] = [[round(v, 4) for v in line] for line in model.heads(model.encoder(x))[2][0].tolist()]
            out.write(json.dumps(row, ensure_ascii=False) + '\n')


def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument('net')
    p.add_argument('--out', required=True)
    p.add_argument('--golden')
    p.add_argument('--sentences', help='a treebank to take sentences of golden.jsonl from')
    p.add_argument('--count', type=int, default=50)
    p.add_argument('--name-bias', nargs='*', default=[], metavar='TYPE=X', help='added to the scores of a type of names: PER=-0.4')
    options = p.parse_args()
    torch.set_num_threads(1)
    model, words = train.load_net(options.net)
    if not model.heads.rounding:
        raise SystemExit('export.py: this net was not trained with rounding')
    model.eval()
    for name_type, x in (word.split('=') for word in options.name_bias):
        for row, label in enumerate(corpus.NAME_LABELS):
            if label.endswith('-' + name_type):
                model.heads.names.bias.data[row] += float(x)
    write(options.out, tensors_of(model, words))
    if options.golden:
        sentences = corpus.read_trees(options.sentences)
        golden(model, words, sentences[::max(1, len(sentences) // options.count)][:options.count], options.golden)


if __name__ == '__main__':
    main()
