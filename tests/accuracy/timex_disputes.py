#!/usr/bin/env python3
"""What kinds of value errors are left, and how many of them the gold decides and not the text.

    timex_disputes.py ERRORS.jsonl ...

Reads what the scorer of time expressions writes with --errors-out and prints how many wrong values fall into each
class. A class is judged by the form of the two values alone. The first ones are disputed: there the gold leaves open
what the text gives, or is at odds with itself (the same words with other values elsewhere in the corpus).
"""
import collections, json, re, sys

HALF_OPEN = re.compile(r'XX|[QX-]X$|^\d{3}X')


def types(gold, made):
    return {gold['type'], made['type']}


CLASSES = [
    ('disputed: the gold has no value', lambda g, m: not g['value']),
    ('disputed: the gold leaves a part open (1989-XX, 1998-WXX)', lambda g, m: HALF_OPEN.search(g['value'])),
    ('disputed: a part of a day as DATE and as TIME', lambda g, m: types(g, m) == {'DATE', 'TIME'}),
    ('disputed: one length in other units (P1E, P1DE, P20Y)', lambda g, m: g['value'][:1] == m['value'][:1] == 'P' and not m['value'].endswith('REF') and not g['value'].endswith('REF')),
    ('DATE or DURATION', lambda g, m: types(g, m) in ({'DATE', 'DURATION'}, {'TIME', 'DURATION'})),
    ('SET or not', lambda g, m: 'SET' in types(g, m) and len(types(g, m)) == 2),
    ('a reference (PAST_REF …) or a date', lambda g, m: g['value'].endswith('REF') or m['value'].endswith('REF')),
    ('as coarse or finer', lambda g, m: len(g['value']) != len(m['value'])),
    ('another place', lambda g, m: True),
]


def classes_of(lines):
    counts = collections.Counter({name: 0 for name, _ in CLASSES})
    for line in lines:
        error = json.loads(line)
        if error['class'] == 'value':
            gold, made = ({**side, 'value': side['value'] or ''} for side in (error['gold'], error['pred']))
            counts[next(name for name, fits in CLASSES if fits(gold, made))] += 1
    return counts


def main():
    if len(sys.argv) < 2 or sys.argv[1] in ('-h', '--help'):
        print(__doc__.strip())
        return
    for path in sys.argv[1:]:
        print(path)
        with open(path, encoding='utf-8') as lines:
            for name, count in classes_of(lines).items():
                print(f'{count:5} {name}')


if __name__ == '__main__':
    main()
