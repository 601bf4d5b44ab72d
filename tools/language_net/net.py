"""The net: word inputs, an encoder, and heads for tags, trees and names. Batches hold sentences of one length."""
import torch
from torch import nn
import torch.nn.functional as F

import bfloat16_lstm


WEIGHT_STEPS = 63  # whole numbers of weights lie in [-63, 63], so that sums of two products with bytes fit 16 bits
STEPS = 127


class Step(torch.autograd.Function):
    """Rounds to whole numbers in [-most, most]; the gradient passes where nothing was cut off."""

    @staticmethod
    def forward(ctx, x, most):
        ctx.save_for_backward(x.abs() <= most)
        return torch.round(x).clamp(-most, most)

    @staticmethod
    def backward(ctx, grad):
        return grad * ctx.saved_tensors[0], None


def row_scales(weight):
    return weight.detach().abs().amax(1, keepdim=True).clamp(min=1e-8) / WEIGHT_STEPS


def rounded_rows(weight):
    """The weights as the program will have them: whole numbers times a scale for each row."""
    scale = row_scales(weight)
    return Step.apply(weight / scale, WEIGHT_STEPS + 0.01) * scale


class Rounded(nn.Module):
    """Rounds activations to 8 bits when `mode` is 'on'; 'watch' collects the scale, 'off' does nothing."""

    def __init__(self, fixed=None):
        super().__init__()
        self.register_buffer('scale', torch.tensor(fixed or 0.0))
        self.fixed, self.mode = fixed is not None, 'off'

    def forward(self, x):
        if self.mode == 'watch' and not self.fixed:
            size = x.detach().abs().flatten()
            rare = size.topk(max(1, int(size.numel() * 2e-5))).values[-1]  # all but 1 of 50,000 components fit
            self.scale = torch.maximum(self.scale, rare / STEPS)
        if self.mode != 'on':
            return x
        return Step.apply(x / self.scale, STEPS) * self.scale


def set_rounding(model, mode):
    """'off', 'watch' or 'on' for all activations; weights are rounded when it is 'on'."""
    for m in model.modules():
        if isinstance(m, Rounded):
            if mode == 'watch' and not m.fixed:
                m.scale.zero_()
            m.mode = mode
    for m in model.modules():
        if hasattr(m, 'rounding'):
            m.rounding = mode == 'on'


class Inputs(nn.Module):
    """Of each distinct form: fixed vector + trained vector, beside the sum of the vectors of its pieces."""

    def __init__(self, vectors, own_words, piece_rows, piece_dim, word_dropout):
        super().__init__()
        self.fixed = nn.Parameter(torch.as_tensor(vectors), requires_grad=False)
        self.own = nn.Parameter(torch.zeros(own_words + 1, vectors.shape[1]))
        self.pieces = nn.EmbeddingBag(piece_rows, piece_dim, mode='sum', padding_idx=0)
        nn.init.normal_(self.pieces.weight, std=0.2)
        with torch.no_grad():
            self.pieces.weight[0] = 0
        self.word_dropout = word_dropout
        self.dim = vectors.shape[1] + piece_dim
        self.rounded = Rounded()
        self.rounding = False

    def piece_scale(self):
        return self.pieces.weight.detach().abs().max() / STEPS

    def forward(self, table, forms):
        """forms: [sentences, words] of form ids; table: word, own and piece ids by form."""
        distinct, place = torch.unique(forms, return_inverse=True)
        word = F.embedding(table[0][distinct], self.fixed)
        own = F.embedding(table[1][distinct], self.own)
        if self.rounding and not self.training:  # the table of pieces as it is shipped
            scale = self.piece_scale()
            pieces = F.embedding_bag(table[2][distinct], torch.round(self.pieces.weight / scale), mode='sum') * scale
        else:
            pieces = self.pieces(table[2][distinct])
        both = self.rounded(torch.cat([word + own, pieces], 1))
        word = F.embedding(place, both[:, :self.fixed.shape[1]])
        pieces = F.embedding(place, both[:, self.fixed.shape[1]:])
        if self.training and self.word_dropout:
            keep = (torch.rand(forms.shape + (1,)) >= self.word_dropout).float()
            word = word * keep
        return torch.cat([word, pieces], 2)


class SharedDropout(nn.Module):
    """Drops the same components in all words of a sentence."""

    def __init__(self, p):
        super().__init__()
        self.p = p

    def forward(self, x):
        if not self.training or not self.p:
            return x
        return x * torch.bernoulli(torch.full((x.shape[0], 1, x.shape[2]), 1 - self.p)) / (1 - self.p)


class Lstm(nn.Module):
    def __init__(self, width, hidden, layers, dropout, bfloat16=False):
        super().__init__()
        sizes = [width] + [2 * hidden] * (layers - 1)
        self.layers = nn.ModuleList(nn.LSTM(s, hidden, bidirectional=True) for s in sizes)
        self.drop = SharedDropout(dropout)
        self.dim = 2 * hidden
        self.macs = sum(2 * 4 * hidden * (s + hidden) for s in sizes)
        self.hidden = hidden
        self.state = Rounded(1.0 / STEPS)
        self.rounding = False
        self.one_layer = bfloat16_lstm.lstm if bfloat16 else self.in_floats

    @staticmethod
    def in_floats(x, weights):
        first = x.new_zeros(2, x.shape[1], weights[1].shape[1])
        return torch._VF.lstm(x, (first, first), weights, True, 1, 0.0, False, True, False)[0]

    def forward(self, x):
        if self.rounding and not self.training:
            return self.exact(x)
        for layer in self.layers:
            x = self.drop(x).transpose(0, 1)
            weights = layer._flat_weights
            if self.rounding:  # states that go from word to word are not rounded here
                weights = [rounded_rows(w) if w.dim() == 2 else w for w in weights]
            x = self.state(self.one_layer(x, weights).transpose(0, 1))
        return x

    def exact(self, x):
        """As the program computes it, all states rounded."""
        x = x.transpose(0, 1)
        for layer in self.layers:
            both = []
            for turned, (wi, wh, bi, bh) in enumerate((layer._flat_weights[:4], layer._flat_weights[4:])):
                gates = F.linear(x, rounded_rows(wi), bi + bh)
                recurrent = rounded_rows(wh).t()
                h = c = x.new_zeros(x.shape[1], self.hidden)
                out = [None] * len(x)
                for t in range(len(x) - 1, -1, -1) if turned else range(len(x)):
                    i, f, g, o = torch.addmm(gates[t], h, recurrent).chunk(4, 1)
                    c = torch.sigmoid(f) * c + torch.sigmoid(i) * torch.tanh(g)
                    h = out[t] = self.state(torch.sigmoid(o) * torch.tanh(c))
                both.append(torch.stack(out))
            x = torch.cat(both, 2)
        return x.transpose(0, 1)


class Conv(nn.Module):
    """Residual layers of width 3; each may skip words (dilation)."""

    def __init__(self, width, channels, dilations, dropout):
        super().__init__()
        self.first = nn.Linear(width, channels)
        self.layers = nn.ModuleList(nn.Conv1d(channels, channels, 3, padding=d, dilation=d) for d in dilations)
        self.drop = SharedDropout(dropout)
        self.dim = channels
        self.macs = width * channels + len(dilations) * 3 * channels * channels

    def forward(self, x):
        x = F.relu(self.first(self.drop(x)))
        for layer in self.layers:
            x = x + F.relu(layer(self.drop(x).transpose(1, 2)).transpose(1, 2))
        return x


class _Scan(torch.autograd.Function):
    """c[t] = f[t] c[t-1] + (1 - f[t]) u[t] along the first dimension, c[-1] = 0."""

    @staticmethod
    def forward(ctx, f, u):
        out = torch.empty_like(u)
        v = (1 - f) * u
        c = torch.zeros_like(u[0])
        for t in range(u.shape[0]):
            c = torch.addcmul(v[t], f[t], c, out=out[t])
        ctx.save_for_backward(f, u, out)
        return out

    @staticmethod
    def backward(ctx, grad):
        f, u, out = ctx.saved_tensors
        total = torch.empty_like(grad)
        g = torch.zeros_like(grad[0])
        for t in range(grad.shape[0] - 1, -1, -1):
            g = torch.addcmul(grad[t], f[t + 1], g, out=total[t]) if t + 1 < grad.shape[0] else total[t].copy_(grad[t])
        before = torch.cat([torch.zeros_like(out[:1]), out[:-1]])
        return total * (before - u), total * (1 - f)


class Gated(nn.Module):
    """Simple recurrent units (Lei et al. 2018; Bradbury et al. 2017): all products are over whole sentences, only a
    component by component recurrence goes from word to word. States are convex sums of tanh, so they stay in (-1, 1)."""

    def __init__(self, width, hidden, layers, dropout):
        super().__init__()
        self.hidden = hidden
        self.first = nn.Linear(width, 2 * hidden)
        self.layers = nn.ModuleList(nn.Linear(2 * hidden, 6 * hidden) for _ in range(layers))
        for layer in self.layers:
            with torch.no_grad():
                layer.bias[2 * hidden:4 * hidden] = torch.linspace(-1, 2, hidden).repeat(2)
        self.drop = SharedDropout(dropout)
        self.dim = 2 * hidden
        self.macs = width * 2 * hidden + layers * 12 * hidden * hidden

    def forward(self, x):
        h = self.hidden
        x = torch.tanh(self.first(self.drop(x)))
        for layer in self.layers:
            gates = layer(self.drop(x)).transpose(0, 1)
            u, f, r = torch.tanh(gates[:, :, :2 * h]), torch.sigmoid(gates[:, :, 2 * h:4 * h]), torch.sigmoid(gates[:, :, 4 * h:])
            turned = lambda a: torch.cat([a[:, :, :h], a[:, :, h:].flip(0)], 2)
            c = turned(_Scan.apply(turned(f), turned(u))).transpose(0, 1)
            r = r.transpose(0, 1)
            x = r * c + (1 - r) * x
        return x


class Heads(nn.Module):
    def __init__(self, dim, tags, relations, labels, arc, rel, dropout, full_labels=False, distances=True):
        super().__init__()
        self.tags = nn.Linear(dim, tags)
        self.names = nn.Linear(dim, labels)
        self.arc_dep, self.arc_head = nn.Linear(dim, arc), nn.Linear(dim, arc)
        self.arc = nn.Parameter(torch.randn(arc, arc) / arc)
        self.arc_bias = nn.Parameter(torch.zeros(arc))
        self.root = nn.Parameter(torch.randn(dim) * 0.1)
        self.rel_dep, self.rel_head = nn.Linear(dim, rel), nn.Linear(dim, rel)
        self.full_labels = full_labels
        if full_labels:
            self.rel = nn.Parameter(torch.randn(relations, rel + 1, rel + 1) * 0.01)
        else:
            self.rel = nn.Linear(3 * rel, relations)
        self.distance = nn.Parameter(torch.zeros(2 * 32 + 1)) if distances else None
        self.drop = SharedDropout(dropout)
        self.macs = (dim * (tags + labels + 2 * arc + 2 * rel) + arc * arc +
                     (relations * rel * rel if full_labels else 3 * rel * relations))
        self.rounding = False
        self.root_rounded = Rounded(1.0 / STEPS)
        self.arc_dep_rounded, self.arc_head_rounded, self.arc_mid_rounded = Rounded(), Rounded(), Rounded()
        self.rel_rounded, self.product_rounded = Rounded(), Rounded()

    def linear(self, layer, x):
        return F.linear(x, rounded_rows(layer.weight) if self.rounding else layer.weight, layer.bias)

    def forward(self, x):
        x = self.drop(x)
        tags, names = self.linear(self.tags, x), self.linear(self.names, x)
        heads = torch.cat([self.root_rounded(self.root).expand(x.shape[0], 1, -1), x], 1)
        dep = self.drop(self.arc_dep_rounded(F.relu(self.linear(self.arc_dep, x))))
        head = self.drop(self.arc_head_rounded(F.relu(self.linear(self.arc_head, heads))))
        arc = rounded_rows(self.arc.t()).t() if self.rounding else self.arc
        mid = self.arc_mid_rounded(dep @ arc + self.arc_bias)
        arcs = mid @ head.transpose(1, 2)  # [sentence, word, head (0: root)]
        if self.distance is not None:
            n = x.shape[1]
            at = torch.arange(n + 1)
            d = (at[None, :] - at[1:, None]).clamp(-31, 31) + 32
            d[:, 0] = 0
            arcs = arcs + self.distance[d]
        dep = self.drop(self.rel_rounded(F.relu(self.linear(self.rel_dep, x))))
        head = self.drop(self.rel_rounded(F.relu(self.linear(self.rel_head, heads))))
        return tags, names, arcs, (dep, head)

    def relations(self, pair, heads):
        """Scores of relations of each word to its head."""
        dep, head = pair
        head = torch.gather(head, 1, heads.unsqueeze(2).expand(-1, -1, head.shape[2]))
        if not self.full_labels:
            return self.linear(self.rel, torch.cat([dep, head, self.product_rounded(dep * head)], 2))
        one = torch.ones(dep.shape[:2] + (1,))
        dep, head = torch.cat([dep, one], 2), torch.cat([head, one], 2)
        b, n, d = dep.shape
        left = dep.reshape(b * n, d) @ self.rel.permute(1, 0, 2).reshape(d, -1)
        return torch.einsum('brd,bd->br', left.reshape(b * n, -1, d), head.reshape(b * n, d)).reshape(b, n, -1)


class Net(nn.Module):
    def __init__(self, options, vectors, own_words, tags, relations, labels):
        super().__init__()
        o = options
        self.inputs = Inputs(vectors, own_words, o['piece_rows'], o['piece_dim'], o['word_dropout'])
        width = self.inputs.dim
        if o['encoder'] == 'lstm':
            self.encoder = Lstm(width, o['hidden'], o['layers'], o['dropout'], o.get('bfloat16', False))
        elif o['encoder'] == 'gated':
            self.encoder = Gated(width, o['hidden'], o['layers'], o['dropout'])
        else:
            dilations = [int(d) for d in o['dilations'].split(',')]
            self.encoder = Conv(width, o['hidden'], dilations, o['dropout'])
        self.heads = Heads(self.encoder.dim, tags, relations, labels, o['arc'], o['rel'], o['head_dropout'],
                           o['full_labels'])
        self.macs = self.encoder.macs + self.heads.macs

    def forward(self, table, forms):
        return self.heads(self.encoder(self.inputs(table, forms)))


def tree_of(scores):
    """The best tree with one root: scores[word, head] as numbers; gives heads (0: root)."""
    import numpy
    heads = scores.argmax(1)
    if is_tree(heads):
        return heads
    n = len(heads)
    full = numpy.full((n + 1, n + 1), -1e9)
    full[1:, :] = scores
    numpy.fill_diagonal(full, -1e9)
    roots = full[1:, 0].copy()
    best, best_score = None, None
    for root in numpy.argsort(-roots)[:3]:
        one = full.copy()
        one[1:, 0] = -1e9
        one[root + 1, 0] = roots[root]
        tree = _edmonds(one)
        total = one[numpy.arange(1, n + 1), tree[1:]].sum()
        if best is None or total > best_score:
            best, best_score = tree[1:], total
    return best


def is_tree(heads):
    if (heads == 0).sum() != 1:
        return False
    seen = [0] * (len(heads) + 1)
    for i in range(1, len(heads) + 1):
        j = i
        while j and seen[j] == 0:
            seen[j] = i
            j = heads[j - 1]
        if j and seen[j] == i:
            return False
    return True


def _edmonds(scores):
    """Chu-Liu-Edmonds; scores[dependent, head], node 0 is the root."""
    import numpy
    heads = scores.argmax(1)
    heads[0] = 0
    n = len(heads)
    colour = [0] * n
    cycle = None
    for i in range(1, n):
        j = i
        while j and colour[j] == 0:
            colour[j] = i
            j = heads[j]
        if j and colour[j] == i:
            cycle = [j]
            k = heads[j]
            while k != j:
                cycle.append(k)
                k = heads[k]
            break
    if cycle is None:
        return heads
    inside = numpy.array(cycle)
    outside = numpy.array([i for i in range(n) if i not in set(cycle)])
    cycle_scores = scores[inside, heads[inside]]
    m = len(outside)
    small = numpy.full((m + 1, m + 1), -1e9)
    small[:m, :m] = scores[numpy.ix_(outside, outside)]
    enter = scores[numpy.ix_(inside, outside)] - cycle_scores[:, None]  # a word of the cycle hangs outside
    small[m, :m] = enter.max(0)
    enter_at = enter.argmax(0)
    leave = scores[numpy.ix_(outside, inside)]  # a word outside hangs on the cycle
    small[:m, m] = leave.max(1)
    leave_at = leave.argmax(1)
    tree = _edmonds(small)
    out = heads.copy()
    for i in range(1, m):
        out[outside[i]] = inside[leave_at[i]] if tree[i] == m else outside[tree[i]]
    entry = outside[tree[m]]
    out[inside[enter_at[tree[m]]]] = entry
    return out


def names_of(scores, may_follow):
    """Best label sequence of one sentence: scores [words, labels] (log probabilities)."""
    import numpy
    n, k = scores.shape
    best = scores[0] + may_follow[0]
    back = []
    for i in range(1, n):
        total = best[:, None] + may_follow
        back.append(total.argmax(0))
        best = total.max(0) + scores[i]
    out = [int(best.argmax())]
    for b in reversed(back):
        out.append(int(b[out[-1]]))
    return out[::-1]
