"""A net read back from a file of export.py, or from a model that holds one, to teach others: what ships needs no checkpoint."""
import numpy
import torch

import corpus
import net as nets
import run_net


class ForeignForms:
    """Stands for corpus.FormTable with the words of the file; a word's own vector is part of its row."""

    def __init__(self, tensors):
        keys = tensors['words.keys'].view(numpy.uint32).astype(numpy.uint64)
        self.rows = dict(zip((keys[:, 0] | keys[:, 1] << numpy.uint64(32)).tolist(), tensors['words.rows'].tolist()))
        self.piece_rows = len(tensors['pieces.table'])
        self.ids, self.word, self.pieces = {}, [], []

    def id_of(self, form):
        found = self.ids.get(form)
        if found is None:
            found = self.ids[form] = len(self.word)
            row = self.rows.get(corpus.fnv(corpus.normal_form(form.translate(corpus.QUOTES))))
            self.word.append(row if row is not None else self.rows.get(corpus.fnv(corpus.normal_form(form)), 0))
            pieces = corpus.pieces_of(form, self.piece_rows)
            self.pieces.append(pieces + [0] * (corpus.PIECES - len(pieces)))
        return found

    def arrays(self):
        word = numpy.array(self.word, dtype=numpy.int64)
        return word, numpy.zeros_like(word), numpy.array(self.pieces, dtype=numpy.int64)


def words_of(tensors):
    table = tensors['words.table'].astype(numpy.float32)
    if 'words.codes' in tensors:
        codes, books = tensors['words.codes'].astype(numpy.int64), tensors['words.books'].astype(numpy.float32)
        table = numpy.concatenate([table, books[256 * numpy.arange(codes.shape[1]) + codes].reshape(len(codes), table.shape[1])])
    return table * tensors['words.scale']


def state_of(tensors):
    """Parameters by name, computed back from whole numbers."""
    state = {'inputs.pieces.weight': tensors['pieces.table'] * tensors['pieces.scale']}
    matrix = lambda name, scale: tensors[name].astype(numpy.float32) * tensors[scale][:, None]
    layer = 0
    while f'lstm.{layer}.f.input' in tensors:
        for d, suffix in (('f', ''), ('b', '_reverse')):
            name, to = f'lstm.{layer}.{d}', f'encoder.layers.{layer}'
            state[f'{to}.weight_ih_l0{suffix}'] = matrix(name + '.input', name + '.input.scale')
            state[f'{to}.weight_hh_l0{suffix}'] = matrix(name + '.recurrent', name + '.recurrent.scale')
            state[f'{to}.bias_ih_l0{suffix}'] = tensors[name + '.bias']
            state[f'{to}.bias_hh_l0{suffix}'] = numpy.zeros_like(tensors[name + '.bias'])
        layer += 1
    for name in ('tags', 'names', 'arc_dep', 'arc_head', 'rel_dep', 'rel_head', 'rel'):
        state[f'heads.{name}.weight'] = matrix(name + '.weight', name + '.scale')
        state[f'heads.{name}.bias'] = tensors[name + '.bias']
    state['heads.arc'] = matrix('arc.weight', 'arc.scale').T
    state['heads.arc_bias'], state['heads.root'], state['heads.distance'] = (tensors[k] for k in ('arc.bias', 'root', 'distance'))
    return {name: torch.as_tensor(numpy.ascontiguousarray(v)).float() for name, v in state.items()}, layer


def load(path):
    """(model, words), as train.load_net gives them; nothing is rounded but the weights, which were."""
    tensors = run_net.read(path)
    state, layers = state_of(tensors)
    lines = lambda name: {line: i for i, line in enumerate(bytes(tensors[name + '.list']).decode().split('\n')[:-1])}
    words = {'tags': lines('tags'), 'relations': lines('relations'), 'forms': ForeignForms(tensors)}
    options = {'piece_rows': len(tensors['pieces.table']), 'piece_dim': tensors['pieces.table'].shape[1], 'word_dropout': 0.0,
               'encoder': 'lstm', 'hidden': len(tensors['lstm.0.f.bias']) // 4, 'layers': layers, 'dropout': 0.0,
               'arc': len(tensors['arc.bias']), 'rel': len(tensors['rel_dep.bias']), 'head_dropout': 0.0, 'full_labels': False}
    model = nets.Net(options, words_of(tensors), 0, len(words['tags']), len(words['relations']), len(corpus.NAME_LABELS))
    lacking, more = model.load_state_dict(state, strict=False)
    known = {'inputs.fixed', 'inputs.own'}
    if more or any(name not in known and not name.endswith('scale') for name in lacking):
        raise SystemExit(f'{path}: not a net of this shape: {lacking} {more}')
    return model, words
