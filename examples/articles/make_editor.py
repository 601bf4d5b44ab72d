#!/usr/bin/env python3
"""Makes NAME.editor.json from NAME.txt and marks/NAME.yaml: words into offsets, short dates into bounds.

    make_editor.py [FOLDER]           writes the editor file of every article in FOLDER (without: in this folder)
    make_editor.py [FOLDER] --check   writes nothing; exit 1 if a file is not what it would write
    make_editor.py [FOLDER] --gold    prints one JSON line an article, text inside, as scorers of whole articles read it

A mark names the words of the text that stand for one happening: "swept", or "found#2" for the second place
where that word stands. A word that stands at several places needs its number. Offsets are code points into
the text after the header block: what follows its blank line, without the line breaks before it.
Dates: 2016-03-06, 2016-03-06/2016-03-07, 2016-03-12/.. and ../2016-03-12 (open), none (the text does not say).
"""
import argparse, datetime, json, pathlib, re, sys
import yaml

HERE = pathlib.Path(__file__).resolve().parent
STATUSES = {'happened', 'ongoing', 'planned', 'possible', 'claimed', 'denied', 'conditional'}
KEYS = {'need', 'title', 'triggers', 'when', 'kind', 'also', 'status', 'who', 'whom', 'others', 'where', 'says'}


class Plain(yaml.SafeLoader):
    """YAML in which 2016-03-06 is a text, not a date."""


Plain.add_constructor('tag:yaml.org,2002:timestamp', lambda loader, node: node.value)


def article(path):
    head, text = path.read_text(encoding='utf-8').split('\n\n', 1)
    fields = dict(line.split(': ', 1) for line in head.split('\n'))
    return fields, text.lstrip('\n')


def bounds(word):
    if word == 'none':
        return None
    first, _, last = word.partition('/')
    last = last or first
    day = lambda s: None if s == '..' else datetime.date.fromisoformat(s).isoformat()
    return {'earliest': day(first), 'latest': day(last)}


def offsets(text, mark):
    word, _, number = mark.partition('#')
    at = [m.start() for m in re.finditer(r'(?<!\w)' + re.escape(word) + r'(?!\w)', text)]
    if not number and len(at) != 1:
        raise ValueError(f'"{word}" stands {len(at)} times in the text; write {word}#1 to {word}#{len(at)}')
    if number and int(number) > len(at):
        raise ValueError(f'"{word}" stands only {len(at)} times in the text')
    start = at[int(number or 1) - 1]
    return [start, start + len(word)]


def event(text, names, number, mark):
    unknown = set(mark) - KEYS
    if unknown:
        raise ValueError(f'unknown keys: {sorted(unknown)}')
    one = lambda n: names.get(n, [n]) if isinstance(n, str) else [str(x) for x in n]
    listed = lambda key: [one(n) for n in mark.get(key) or []]
    when = bounds(mark['when'])
    day = bool(when and when['earliest'] and when['earliest'] == when['latest'])
    if not mark['status'] or set(mark['status']) - STATUSES:
        raise ValueError(f"status {mark['status']}")
    made = {'id': f'e{number}', 'need': mark['need'], 'title': mark['title'],
            'triggers': sorted(offsets(text, t) for t in mark['triggers']), 'when': when,
            'kind': mark.get('kind', 'point' if day else 'within'),
            'also_right': [bounds(a) or {'earliest': None, 'latest': None} for a in mark.get('also') or []],
            'status': mark['status'], 'who': listed('who'), 'whom': listed('whom'),
            'where': mark.get('where') or [], 'says': listed('says')}
    if mark.get('others'):
        made['others'] = listed('others')
    return made


def editor(path):
    fields, text = article(path)
    marks = yaml.load((path.parent / 'marks' / (path.stem + '.yaml')).read_text(encoding='utf-8'), Loader=Plain)
    names = marks.get('names') or {}
    events = []
    for number, mark in enumerate(marks['events'], 1):
        try:
            events.append(event(text, names, number, mark))
        except (KeyError, ValueError) as wrong:
            sys.exit(f"marks/{path.stem}.yaml: {mark.get('title')}: {wrong}")
    return {'id': path.stem, 'title': fields['Title'], 'published': fields['Published'],
            'outlet': fields['Outlet'], 'events': events}, text


def printed(made):
    """One event a line: a change of one mark is a change of one line."""
    head = {k: v for k, v in made.items() if k != 'events'}
    lines = ',\n'.join('  ' + json.dumps(e, ensure_ascii=False) for e in made['events'])
    return json.dumps(head, ensure_ascii=False)[:-1] + ', "events": [\n' + lines + '\n]}\n'


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument('folder', nargs='?', type=pathlib.Path, default=HERE)
    options.add_argument('--check', action='store_true')
    options.add_argument('--gold', action='store_true')
    asked = options.parse_args()
    stale = []
    for path in sorted(asked.folder.glob('*.txt')):
        made, text = editor(path)
        if asked.gold:
            print(json.dumps({**made, 'text': text}, ensure_ascii=False))
            continue
        target = path.with_suffix('.editor.json')
        if target.exists() and target.read_text(encoding='utf-8') == printed(made):
            continue
        stale.append(target.name)
        if not asked.check:
            target.write_text(printed(made), encoding='utf-8')
    if asked.check and stale:
        sys.exit(f"not what marks/ says: {', '.join(stale)}; run examples/articles/make_editor.py {asked.folder}")


if __name__ == '__main__':
    main()
