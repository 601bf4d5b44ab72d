#!/usr/bin/env python3
"""Runs the command on the shared articles with editors' timelines and compares the figures with shared_floor.json.

    shared_editor_timelines.py COMMAND SHARED_FOLDER

Scored are the part for development and, apart, the part held out: figures only, its errors are never shown.
Exit 0: no figure below its floor; 1: some are; 77: skipped, the shared folder is absent. DATELINE_APPROVE=1
raises floors, never lowers them.
"""
import json, os, pathlib, subprocess, sys, tempfile

HERE = pathlib.Path(__file__).resolve().parent
FLOOR = HERE / 'shared_floor.json'
HELD_OUT = {2, 4, 6, 8, 10}
# Precision and recall are printed and have no floor: a gain of one may be worth a little of the other.
FLOORED = ['found_f1', 'dated_f1', 'who_f1', 'leaks']


def run(*command, stdin=None):
    done = subprocess.run([str(c) for c in command], input=stdin, capture_output=True, text=True)
    if done.returncode != 0:
        sys.exit(f'{command[0]}: exit {done.returncode}\n{done.stderr[:2000]}')
    return done.stdout


def scored(scorer, folder, part, gold, records):
    ids = {json.loads(line)['id'] for line in gold}
    (folder / f'{part}.gold').write_text(''.join(gold), encoding='utf-8')
    own = [line for line in records if json.loads(line)['id'] in ids]
    (folder / f'{part}.jsonl').write_text(''.join(own), encoding='utf-8')
    said = run(sys.executable, scorer, '--gold', folder / f'{part}.gold', '--json', folder / f'{part}.jsonl')
    figures = json.loads(said)['figures']
    print(f'{part} ({len(ids)} articles)\n{"":8}{"P":>7}{"R":>7}{"F1":>7}')
    for kind in ('found', 'dated', 'who'):
        print(f'{kind:8}' + ''.join(f'{figures[kind + end]:7.1f}' for end in ('_p', '_r', '_f1')))
    print('   '.join(f'{key} {figures[key]:.1f}' for key in ('leaks', 'role', 'status', 'where', 'source')))
    return {key: figures[key] for key in FLOORED}


def below_floor(floors, part, figures, approve):
    floor = floors.setdefault(part, {})
    better = lambda key, a, b: a < b if key == 'leaks' else a > b
    for key, value in figures.items():
        if approve and (key not in floor or better(key, value, floor[key])):
            floor[key] = value
    for key, value in figures.items():
        if key not in floor:
            yield f'{part} {key} has no floor yet; ./check --approve tests/accuracy records it'
        elif better(key, floor[key], value):
            yield f"{part} {key} is {value:.1f}, {'above' if key == 'leaks' else 'below'} {floor[key]:.1f}"


def main():
    command, shared = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
    scorer = shared / 'score' / 'editor_timelines.py'
    articles = shared / 'data' / 'editor_timelines' / 'articles.jsonl'
    if not scorer.exists() or not articles.exists():
        print(f'skipped: {articles} is not there')
        return 77
    inputs = run(sys.executable, scorer, '--inputs')
    records = run(command, 'build', '--format', 'json', '--each', '-', stdin=inputs).splitlines(keepends=True)
    gold = articles.read_text(encoding='utf-8').splitlines(keepends=True)
    parts = {'shared_dev': [line for i, line in enumerate(gold) if i not in HELD_OUT],
             'shared_held_out': [line for i, line in enumerate(gold) if i in HELD_OUT]}
    approve = os.environ.get('DATELINE_APPROVE') == '1'
    floors = json.loads(FLOOR.read_text(encoding='utf-8')) if FLOOR.exists() else {}
    worse = []
    with tempfile.TemporaryDirectory() as folder:
        for part, lines in parts.items():
            figures = scored(scorer, pathlib.Path(folder), part, lines, records)
            worse += below_floor(floors, part, figures, approve)
    if approve:
        FLOOR.write_text(json.dumps(floors, indent=2) + '\n', encoding='utf-8')
    print('\n'.join(worse))
    return 1 if worse else 0


if __name__ == '__main__':
    sys.exit(main())
