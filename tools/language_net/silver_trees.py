#!/usr/bin/env python3
"""Makes trees of what news writes and treebanks lack, out of parsed plain sentences, by changing one word.

    silver_trees.py PARSED.conllu [--most N] [--seed N] > silver.conllu

PARSED: what `dateline parse` makes of plain sentences. N sentences at most of each kind:
due      "is expected to open" becomes "is due to open"; treebanks have "due to" as a preposition only
present  "Police arrested a man" becomes "Police arrest a man", as headlines and chronologies have it
label    the same after a date and a colon, "July 23: Police arrest a man"
"""
import argparse
import itertools
import random
import sys

PARTICIPLES = ('expected', 'scheduled', 'slated', 'set')
MONTHS = ('Jan.', 'Feb.', 'March', 'April', 'May', 'June', 'July', 'Aug.', 'Sept.', 'Oct.', 'Nov.', 'Dec.', 'January', 'August', 'October')
LONGEST = 30
COLLECTIVE = ('police', 'people', 'troops', 'officials')


def sentences(path):
    with open(path, encoding='utf-8') as lines:
        for blank, group in itertools.groupby(lines, key=lambda line: not line.strip()):
            rows = [] if blank else [line.rstrip('\n').split('\t') for line in group if not line.startswith('#')]
            if rows and len(rows) <= LONGEST:
                yield [[*row[:9], '_'] for row in rows]


def due(rows):
    for i in range(1, len(rows) - 2):
        word, to, verb = rows[i], rows[i + 1], rows[i + 2]
        content = verb if verb[7] not in ('aux:pass', 'cop') else rows[int(verb[6]) - 1]
        is_aux = any(r[6] == word[0] and r[7] in ('aux:pass', 'cop') and int(r[0]) < i + 1 for r in rows)
        if (word[1] in PARTICIPLES and is_aux and to[1] == 'to' and to[6] == content[0] and verb[4] == 'VB'
                and content[6] == word[0] and content[7] == 'xcomp'):
            out = [list(r) for r in rows]
            out[i][1:6] = ['due', 'due', 'ADJ', 'JJ', 'Degree=Pos']
            for r in out:
                if r[6] == word[0]:
                    r[7] = {'aux:pass': 'cop', 'nsubj:pass': 'nsubj'}.get(r[7], r[7])
            return out
    return None


def third_person(lemma):
    if lemma in ('have', 'be', 'do'):
        return {'have': 'has', 'be': 'is', 'do': 'does'}[lemma]
    if lemma.endswith(('s', 'x', 'z', 'ch', 'sh', 'o')):
        return lemma + 'es'
    return lemma[:-1] + 'ies' if lemma.endswith('y') and lemma[-2:-1] not in 'aeiou' else lemma + 's'


def present(rows):
    """The main verb follows its subject, and nothing else in the sentence agrees with it in tense."""
    root = next((r for r in rows if r[6] == '0'), None)
    if root is None or root[4] != 'VBD' or root[0] == '1' or sum(r[4] in ('VBD', 'VBP', 'VBZ') for r in rows) > 1:
        return None
    subject = rows[int(root[0]) - 2]
    if subject[6] != root[0] or subject[7] != 'nsubj' or subject[3] not in ('NOUN', 'PROPN') or root[2] in ('say', 'be'):
        return None
    plural = subject[4] in ('NNS', 'NNPS') or subject[1].lower() in COLLECTIVE
    out = [list(r) for r in rows]
    verb = out[int(root[0]) - 1]
    verb[1] = root[2] if plural else third_person(root[2])
    verb[4] = 'VBP' if plural else 'VBZ'
    verb[5] = 'Mood=Ind|Tense=Pres|VerbForm=Fin' + ('' if plural else '|Number=Sing|Person=3')
    return out


def label(rows, chance):
    """Month and day as the treebanks join them; the whole hangs on the main verb, as does the colon."""
    out = [[str(int(r[0]) + 3), *r[1:6], r[6] if r[6] == '0' else str(int(r[6]) + 3), *r[7:]] for r in rows]
    root = next(r[0] for r in out if r[6] == '0')
    month, day = chance.choice(MONTHS), str(chance.randint(1, 28))
    return [['1', month, month, 'PROPN', 'NNP', 'Number=Sing', '2', 'nmod:unmarked', '_', '_'],
            ['2', day, day, 'NUM', 'CD', 'NumForm=Digit|NumType=Card', root, 'obl:unmarked', '_', '_'],
            ['3', ':', ':', 'PUNCT', ':', '_', root, 'punct', '_', '_'], *out]


def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument('parsed')
    p.add_argument('--most', type=int, default=500)
    p.add_argument('--seed', type=int, default=1)
    options = p.parse_args()
    chance = random.Random(options.seed)
    kinds = {'due': [], 'present': [], 'label': []}
    for rows in sentences(options.parsed):
        changed = due(rows)
        if changed:
            kinds['due'].append(changed)
            continue
        changed = present(rows)
        if changed:
            kinds['label' if len(kinds['present']) >= 2 * options.most else 'present'].append(changed)
    kinds['label'] = [label(rows, chance) for rows in kinds['label']]
    for kind, trees in kinds.items():
        chosen = trees if len(trees) <= options.most else chance.sample(trees, options.most)
        print(f'{kind}: {len(chosen)} of {len(trees)}', file=sys.stderr)
        for n, rows in enumerate(chosen):
            print(f'# newdoc id = {kind}-{n}')
            print('\n'.join('\t'.join(r) for r in rows) + '\n')


if __name__ == '__main__':
    sys.exit(main())
