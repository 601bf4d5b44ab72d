"""Reads treebanks, name files and plain sentences; turns words into numbers.

A sentence is a `Sentence`; words become rows of a `FormTable` (word id, hashed pieces of the spelling), shared by all
sentences, so that a net looks at each distinct form of a batch once.
"""
import collections
import hashlib
import re

import numpy

NAME_LABELS = ['O', 'B-PER', 'I-PER', 'B-ORG', 'I-ORG', 'B-LOC', 'I-LOC', 'B-MISC', 'I-MISC']
NAME_TYPES = {'PER': 'PER', 'PERSON': 'PER', 'ORG': 'ORG', 'ORGANISATION': 'ORG', 'ORGANIZATION': 'ORG', 'CORPORATION': 'ORG',
              'GROUP': 'ORG', 'LOC': 'LOC', 'LOCATION': 'LOC', 'FACILITY': 'LOC', 'MISC': 'MISC', 'OTH': 'MISC',
              'NATIONALITY': 'MISC', 'PRODUCT': 'MISC', 'CREATIVE-WORK': 'MISC'}
ALL_NAMES = (1 << len(NAME_LABELS)) - 1


class Sentence:
    """Words of one sentence; `tags`, `heads`, `relations` of a tree and `names` (sets of labels as bits) or None.
    `foreign`: the names follow other rules than those that the net is to learn."""
    __slots__ = ('forms', 'tags', 'heads', 'relations', 'names', 'document', 'foreign')

    def __init__(self, forms, document=''):
        self.forms, self.document = forms, document
        self.tags = self.heads = self.relations = self.names = None
        self.foreign = False

    def with_forms(self, forms):
        out = Sentence(forms, self.document)
        out.tags, out.heads, out.relations = self.tags, self.heads, self.relations
        out.names, out.foreign = self.names, self.foreign
        return out


def tag_of(columns):
    """The part of UPOS, XPOS and features that the program's tag classes hold (src/language/tag_classes.hpp)."""
    features = dict(f.split('=', 1) for f in columns[5].split('|') if '=' in f)
    form = features.get('VerbForm', '')
    mood = features.get('Mood', '')
    passive = 'Pass' if features.get('Voice') == 'Pass' else ''
    return '|'.join((columns[3], columns[4], form, mood, passive))


def read_trees(path, documents=None):
    """Sentences of a CoNLL-U file; with `documents` only those of these documents."""
    out, rows, document = [], [], ''

    def close():
        if rows and (documents is None or document in documents):
            s = Sentence([r[1] for r in rows], document)
            s.tags = [tag_of(r) for r in rows]
            s.heads = [int(r[6]) for r in rows]
            s.relations = [r[7] for r in rows]
            out.append(s)
        rows.clear()

    with open(path, encoding='utf-8') as lines:
        for line in lines:
            line = line.rstrip('\n')
            if line.startswith('# newdoc id = '):
                document = line[14:]
            elif not line:
                close()
            elif line[0] != '#':
                columns = line.split('\t')
                if columns[0].isdigit():
                    rows.append(columns)
    close()
    return out


def shippable_documents(path):
    """Ids of the documents that a model which ships may be trained on (documents.tsv of GUM)."""
    with open(path, encoding='utf-8') as lines:
        rows = [line.rstrip('\n').split('\t') for line in lines]
    head = rows[0]
    return {r[0] for r in rows[1:] if r[head.index('shippable')] == 'yes'}


def read_names(path, other='unknown', nominals=False):
    """Sentences of an IOB2 file. `other` says what O means for names of the type MISC, which not every set marks:
    'marked' (O is O) or 'unknown' (O may be MISC). `nominals`: the set marks common nouns and pronouns too; names without
    a capital letter, and the words of a noun phrase before its first capital, count as O."""
    out, rows, document = [], [], ''
    outside = 1 if other == 'marked' else 1 | 1 << NAME_LABELS.index('B-MISC') | 1 << NAME_LABELS.index('I-MISC')

    def close():
        if not rows:
            return
        labels, before = [], None
        for form, tag in rows:
            head, _, kind = tag.partition('-')
            kind = NAME_TYPES.get(kind.upper())
            if kind is None:
                labels.append('O')
                before = None
                continue
            if nominals and before is None and not form[:1].isupper():
                labels.append('O')
                continue
            labels.append(('I-' if before == kind and head == 'I' else 'B-') + kind)
            before = kind
        s = Sentence([r[0] for r in rows], document)
        s.names = [outside if l == 'O' else 1 << NAME_LABELS.index(l) for l in labels]
        out.append(s)
        rows.clear()

    with open(path, encoding='utf-8') as lines:
        for line in lines:
            line = line.rstrip('\n')
            if line.startswith('# ') and '\t' not in line:
                document = line.partition('id = ')[2] or document
            elif not line:
                close()
            else:
                form, _, tag = line.partition('\t')
                rows.append((form, tag))
    close()
    return out


TITLES = set("""President Premier Prime Minister Chancellor Senator Sen. Representative Rep. Governor Gov. Mayor King Queen Prince
    Princess Pope Saint St. Lord Lady Sir Dame General Gen. Colonel Captain Major Sergeant Lieutenant Judge Justice Professor Prof. Doctor
    Dr. Dr Mr. Mr Mrs. Mrs Ms. Ms Miss Secretary Director Chairman Chief Emperor Sheikh Vice Former Father Sister Brother""".split())


def loosen(s, places):
    """Where sets differ: titles may belong to the name of a person or not, a place that acts may be an organisation or a
    place; nothing is learnt from user names, and names in small letters may be none."""
    at = {label: 1 << i for i, label in enumerate(NAME_LABELS)}
    for begin, end, kind in list(Renamer.spans(s)):
        if s.forms[begin][0] in '@#':
            s.names[begin:end] = [ALL_NAMES] * (end - begin)
            continue
        if s.forms[begin:end] == [f.lower() for f in s.forms[begin:end]]:
            for i in range(begin, end):
                s.names[i] |= 1
        if kind == 'ORG' and ' '.join(s.forms[begin:end]) in places:
            for i in range(begin, end):
                s.names[i] |= at['B-LOC'] if i == begin else at['I-LOC']
        if kind == 'PER':
            i = begin
            while i < end and s.forms[i] in TITLES:
                s.names[i] |= 1
                i += 1
                if i < end:
                    s.names[i] |= at['B-PER']
            if begin < i < end and s.forms[i].islower():  # President of ...
                for j in range(i, end):
                    s.names[j] |= 1


def read_plain(path, least=4, most=60):
    """Sentences of a file with one sentence a line, tokens between spaces."""
    with open(path, encoding='utf-8') as lines:
        for line in lines:
            forms = line.split()
            if least <= len(forms) <= most:
                yield Sentence(forms)


def join_names(trees, names):
    """Puts the names of sentences that are in `trees` too on these; returns the other ones."""
    by_forms = collections.defaultdict(list)
    for s in trees:
        by_forms[tuple(s.forms)].append(s)
    rest = []
    for s in names:
        same = by_forms.get(tuple(s.forms))
        if same:
            for tree in same:
                tree.names, tree.foreign = s.names, s.foreign
        else:
            rest.append(s)
    return rest


def without_foreign_names(sentences):
    """Sentences whose names follow other rules lose them; those without a tree are left out."""
    out = []
    for s in sentences:
        if s.foreign and s.heads:
            s = s.with_forms(s.forms)
            s.names = None
        if not s.foreign or s.heads:
            out.append(s)
    return out


def is_held_out(document, share=20):
    """Whether a document of the training data is kept for choosing; depends on its name only."""
    return int(hashlib.sha256(document.encode()).hexdigest(), 16) % share == 0


# Words as numbers

QUOTES = str.maketrans({'\u2018': "'", '\u2019': "'", '\u201c': '"', '\u201d': '"', '\u2013': '-', '\u2014': '-'})
MASK = (1 << 64) - 1


def normal_form(form):
    """The key of the vectors: lower case, digits 0 (train_vectors does the same for ASCII)."""
    return re.sub(r'[0-9]', '0', form.lower())


def shape_of(form):
    """Xxx-00: capital, small letter, digit, other as they stand; runs are cut at two, the whole at eight."""
    out = []
    for c in form:
        kind = 'X' if c.isupper() else 'x' if c.isalpha() else '0' if c.isdigit() else c
        if len(out) >= 2 and out[-1] == kind == out[-2]:
            continue
        out.append(kind)
        if len(out) == 8:
            break
    return ''.join(out)


def fnv(text):
    """FNV-1a, 64 bits."""
    h = 0xcbf29ce484222325
    for byte in text.encode('utf-8', 'surrogatepass'):
        h = (h ^ byte) * 0x100000001b3 & MASK
    return h


PIECES = 32


def pieces_of(form, rows):
    """Hashed pieces of the spelling: row numbers from 1 (0 is the empty row), PIECES at most."""
    plain = form.translate(QUOTES)
    low = normal_form(plain)
    keys = ['s' + shape_of(plain), 'n%d' % min(len(low), 12)]
    keys += ['a%d%s' % (n, low[:n]) for n in (1, 2, 3) if len(low) >= n]
    keys += ['z%d%s' % (n, low[-n:]) for n in (1, 2, 3, 4) if len(low) >= n]
    edged = '<' + low + '>'
    for n in (3, 4):
        keys += ['g' + edged[i:i + n] for i in range(len(edged) - n + 1)]
    return [1 + fnv(k) % (rows - 1) for k in keys[:PIECES]]


class Vectors:
    """The vectors that join_vectors.py wrote: `values` (row 0: unknown words; then `plain` rows, coded ones, those of
    lists) and `ids`, the row of each word."""

    def __init__(self, path):
        saved = numpy.load(path)
        words = str(saved['words']).split('\n')
        plain, self.codes, self.books = saved['plain'], saved['codes'], saved['books']
        self.plain = len(plain)
        unknown = numpy.zeros((1, plain.shape[1]), dtype=numpy.float32)
        coded = numpy.concatenate([self.books[k][self.codes[:, k]] for k in range(len(self.books))], 1)
        self.values = numpy.concatenate([unknown, plain, coded, saved['means']])
        vectors = len(plain) + len(coded)
        rows = numpy.concatenate([numpy.arange(1, vectors + 1), 1 + vectors + saved['mean_of']])
        self.ids = dict(zip(words, rows.tolist()))


class FormTable:
    """Distinct forms as rows of numbers."""

    def __init__(self, vectors, own_words, piece_rows):
        self.vectors, self.own, self.piece_rows = vectors, own_words, piece_rows
        self.ids = {}
        self.word, self.own_word, self.pieces = [], [], []

    def id_of(self, form):
        found = self.ids.get(form)
        if found is None:
            found = self.ids[form] = len(self.word)
            key = normal_form(form.translate(QUOTES))
            if key not in self.vectors.ids and key not in self.own:
                key = normal_form(form)
            self.word.append(self.vectors.ids.get(key, 0))
            self.own_word.append(self.own.get(key, 0))
            pieces = pieces_of(form, self.piece_rows)
            self.pieces.append(pieces + [0] * (PIECES - len(pieces)))
        return found

    def arrays(self):
        return (numpy.array(self.word, dtype=numpy.int64), numpy.array(self.own_word, dtype=numpy.int64),
                numpy.array(self.pieces, dtype=numpy.int64))


def own_words(sentences, least=2, more=()):
    """Words of the training data that get a vector of their own, by falling count: id from 1. `more`: further forms and
    their counts, of which five count as one."""
    counts = collections.Counter(normal_form(f.translate(QUOTES)) for s in sentences for f in s.forms)
    for form, count in more:
        counts[normal_form(form.translate(QUOTES))] += count / 5
    order = sorted((w for w, c in counts.items() if c >= least), key=lambda w: (-counts[w], w))
    return {w: i + 1 for i, w in enumerate(order)}


class Renamer:
    """Puts other names into sentences, word by word, so that trees stay as they are: first names and last names from lists,
    places from a list and from the sentences, organisations of the same length from the sentences."""

    WORD = re.compile("[A-Z\u00c0-\u024f][a-z\u00c0-\u024f'-]+$")

    def __init__(self, sentences, first, last, places, share, random):
        read = lambda path: [w for w in (line.strip() for line in open(path, encoding='utf-8')) if self.WORD.match(w)]
        self.first, self.last, self.places = read(first), read(last), read(places)
        self.share, self.random = share, random
        self.same = {}
        for s in sentences:
            for begin, end, kind in self.spans(s):
                if kind in ('LOC', 'ORG') and all(f[0].isupper() or f.islower() for f in s.forms[begin:end]):
                    self.same.setdefault((kind, end - begin), []).append(s.forms[begin:end])

    @staticmethod
    def spans(s):
        labels = [NAME_LABELS[n.bit_length() - 1] if n & n - 1 == 0 else 'O' for n in s.names] if s.names else []
        begin = None
        for i, label in enumerate(labels + ['O']):
            if begin is not None and label[0] != 'I':
                yield begin, i, labels[begin][2:]
                begin = None
            if label[0] == 'B':
                begin = i

    def person(self, forms):
        pick = self.random.choice
        out = list(forms)
        for i, f in enumerate(forms):
            if self.WORD.match(f):
                if i == len(forms) - 1 and (i or self.random.random() < 0.6):
                    out[i] = pick(self.last)
                elif i == 0:
                    out[i] = pick(self.first)
        return out

    def __call__(self, s):
        if not s.names:
            return s
        forms = None
        for begin, end, kind in self.spans(s):
            if self.random.random() >= self.share or kind == 'MISC':
                continue
            old = s.forms[begin:end]
            if not all(f[0].isupper() for f in old) or all(f.isupper() and len(f) > 1 for f in old):
                continue
            if kind == 'PER':
                new = self.person(old)
            elif kind == 'LOC' and end - begin == 1 and self.random.random() < 0.5:
                new = [self.places[int(len(self.places) * self.random.random() ** 2)]]
            else:
                new = self.random.choice(self.same.get((kind, end - begin), [old]))
            forms = forms or list(s.forms)
            forms[begin:end] = new
        if forms is None:
            return s
        return s.with_forms(forms)
