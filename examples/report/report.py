#!/usr/bin/env python3
"""Writes a short report about one story, as Markdown and as HTML, from its timeline file and its picture.

    report.py TIMELINE.yaml PICTURE.svg LINK OUT_FOLDER

report.md shows the picture that LINK leads to from there; report.html has it inside and stands alone. Everything in them is read from the
timeline file, so this is also an example of reading one: events, evidence, sources, differing dates.
"""
import datetime, html, pathlib, re, sys
import yaml


def day_words(iso):
    return datetime.date.fromisoformat(iso).strftime('%-d %B %Y')


def when_words(when):
    if not when:
        return 'undated'
    if when.get('date'):
        return day_words(when['date'])
    first, last = when.get('earliest'), when.get('latest')
    if not first or not last:
        return f'until {day_words(last)}' if last else f'from {day_words(first)}'
    a, b = datetime.date.fromisoformat(first), datetime.date.fromisoformat(last)
    next_day = b + datetime.timedelta(1)
    if a.day == 1 and next_day.day == 1 and a.year == b.year:
        if (a.month, b.month) == (1, 12):
            return str(a.year)
        if a.month == b.month:
            return a.strftime('%B %Y')
    return f'{day_words(first)} to {day_words(last)}'


def outlets(event, articles):
    names = []
    for evidence in event.get('evidence', []):
        outlet = articles[evidence['article']]['outlet']
        if outlet not in names:
            names.append(outlet)
    return names


def rows(timeline):
    articles = {a['id']: a for a in timeline['articles']}
    for event in timeline.get('events', []):
        yield when_words(event['when']), event['title'], event.get('status', ''), outlets(event, articles)


def summary(timeline):
    articles = timeline['articles']
    days = sorted(a['published'] for a in articles)
    names = ', '.join(dict.fromkeys(a['outlet'] for a in articles))
    return (f"{len(timeline.get('events', []))} dated events and {len(timeline.get('undated', []))} undated ones, from "
            f"{len(articles)} reports of {names}, {day_words(days[0])} to {day_words(days[-1])}.")


def shared(timeline):
    """Events that more than one outlet has, with a sentence of each."""
    articles = {a['id']: a for a in timeline['articles']}
    for event in timeline.get('events', []):
        quotes = {}
        for evidence in event.get('evidence', []):
            quotes.setdefault(articles[evidence['article']]['outlet'], evidence['quote'])
        if len(quotes) > 1:
            yield event['title'], quotes


def markdown(timeline, picture):
    out = [f"# {timeline['title']}", '', summary(timeline), '', f"![Timeline: {timeline['title']}]({picture})", '',
           '## What happened when', '', '| when | what | status | reported by |', '|---|---|---|---|']
    out += [f"| {when} | {title} | {status} | {', '.join(names)} |" for when, title, status, names in rows(timeline)]
    out += ['', '## In the words of each outlet']
    for title, quotes in shared(timeline):
        out += ['', f'**{title}**', ''] + [f'- {outlet}: {quote}' for outlet, quote in quotes.items()]
    out += ['', '## Sources', '']
    out += [f"- {a['outlet']}, {day_words(a['published'])}: [{a['title']}]({a['url']})" for a in timeline['articles']]
    return '\n'.join(out) + '\n'


def page(timeline, svg):
    e = html.escape
    svg = re.sub(r'^<\?xml.*?\?>\s*', '', svg)
    table = '\n'.join(f"<tr><td>{e(when)}<td>{e(title)}<td>{e(status)}<td>{e(', '.join(names))}"
                      for when, title, status, names in rows(timeline))
    words = '\n'.join(f'<h3>{e(title)}</h3>\n<ul>\n' + '\n'.join(f'<li>{e(o)}: {e(q)}' for o, q in quotes.items()) +
                      '\n</ul>' for title, quotes in shared(timeline))
    sources = '\n'.join(f"<li>{e(a['outlet'])}, {day_words(a['published'])}: <a href=\"{e(a['url'])}\">{e(a['title'])}</a>"
                        for a in timeline['articles'])
    return f'''<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>{e(timeline['title'])}</title>
<style>
body {{ max-width: 760px; margin: 2em auto; padding: 0 1em; font: 16px/1.5 serif; }}
table {{ border-collapse: collapse; }}
td, th {{ padding: .2em .8em .2em 0; text-align: left; vertical-align: top; }}
svg {{ max-width: 100%; height: auto; }}
</style>
<h1>{e(timeline['title'])}</h1>
<p>{e(summary(timeline))}</p>
<figure>
{svg.strip()}
</figure>
<h2>What happened when</h2>
<table>
<tr><th>when<th>what<th>status<th>reported by
{table}
</table>
<h2>In the words of each outlet</h2>
{words}
<h2>Sources</h2>
<ul>
{sources}
</ul>
</html>
'''


def main():
    if len(sys.argv) != 5:
        sys.exit(__doc__)
    source, picture, link, folder = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2]), sys.argv[3], pathlib.Path(sys.argv[4])
    timeline = yaml.safe_load(source.read_text(encoding='utf-8'))
    folder.mkdir(parents=True, exist_ok=True)
    (folder / 'report.md').write_text(markdown(timeline, link), encoding='utf-8')
    (folder / 'report.html').write_text(page(timeline, picture.read_text(encoding='utf-8')), encoding='utf-8')


if __name__ == '__main__':
    main()
