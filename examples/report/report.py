#!/usr/bin/env python3
"""Writes a short report about one story, as Markdown, HTML and LaTeX, from its timeline file and its picture.

    report.py TIMELINE.yaml PICTURE.svg LINK OUT_FOLDER [DATELINE]

report.md shows the picture that LINK leads to from there; report.html has it inside and stands alone; report.tex has two pictures as PDF.
With DATELINE, the path of the command, these are drawn too, and where LaTeX is installed report.pdf is made. Everything in the reports is
read from the timeline file, so this is also an example of reading one: events, evidence, sources, differing dates.
"""
import datetime, html, pathlib, re, shutil, subprocess, sys, tempfile, urllib.parse
import yaml

# The pictures of report.tex. The first is hardly wider than the text there (180 mm are 680 px), so its own text stays readable; the
# second is a page of its own, and not scaled.
PICTURES = {
    'report_lanes.pdf': ['--lanes', 'actor', '--width', '720', '--max-events', '6'],
    'report_page.pdf': ['--layout', 'vertical', '--page', 'a4'],
}


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
figure {{ margin: 0; }}
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


# What LaTeX would take for its own, and what its old fonts have other signs for.
TEX = {c: '\\' + c for c in '{}$&#_%'} | {'\\': r'\textbackslash{}', '~': r'\textasciitilde{}', '^': r'\textasciicircum{}',
                                          '<': r'\textless{}', '>': r'\textgreater{}', '|': r'\textbar{}'}


def tex(text):
    return re.sub(r'"([^"]*)"', r"``\1''", ''.join(TEX.get(c, c) for c in text))


def tex_link(url, text):
    safe = re.sub(r'([%#])', r'\\\1', urllib.parse.quote(url, safe=':/?#[]@!$&()*+,;=%'))
    return rf'\href{{{safe}}}{{{tex(text)}}}'


def document(timeline):
    table = '\n'.join(rf"{tex(when)} & {tex(title)} & {tex(status)} & {tex(', '.join(names))} \\"
                      for when, title, status, names in rows(timeline))
    words = '\n'.join(rf'\subsection*{{{tex(title)}}}' + '\n\\begin{itemize}\n' +
                      '\n'.join(rf'\item {tex(o)}: {tex(q)}' for o, q in quotes.items()) + '\n\\end{itemize}'
                      for title, quotes in shared(timeline))
    sources = '\n'.join(rf"\item {tex(a['outlet'])}, {day_words(a['published'])}: {tex_link(a['url'], a['title'])}"
                        for a in timeline['articles'])
    title = tex(timeline['title'])
    return rf"""% Made by report.py. Needs pdflatex or lualatex, and of Debian only texlive-latex-base.
\documentclass[a4paper,10pt]{{article}}
\usepackage[a4paper,margin=15mm,includefoot]{{geometry}}
\ifdefined\directlua\else
  % Computer Modern does for English; Latin Modern knows more letters.
  \IfFileExists{{lmodern.sty}}{{\usepackage[T1]{{fontenc}}\usepackage{{lmodern}}}}{{}}
\fi
\usepackage{{array,graphicx,longtable}}
\usepackage[hidelinks]{{hyperref}}
\hypersetup{{pdftitle={{{title}}}}}
\setlength{{\parindent}}{{0pt}}
\renewcommand{{\arraystretch}}{{1.15}}
\renewcommand{{\labelitemi}}{{$\bullet$}} % \textbullet is a bitmap in the smallest LaTeX
\newcolumntype{{L}}[1]{{>{{\raggedright\arraybackslash}}p{{#1}}}}
\begin{{document}}
\section*{{{title}}}
{tex(summary(timeline))}

\begin{{center}}
% dateline render timeline.yaml --to pdf {' '.join(PICTURES['report_lanes.pdf'])} -o report_lanes.pdf
\includegraphics[width=\textwidth,height=.88\textheight,keepaspectratio]{{report_lanes.pdf}}
\end{{center}}
\clearpage

\section*{{What happened when}}
\begin{{longtable}}{{@{{}}L{{36mm}}L{{68mm}}L{{20mm}}L{{42mm}}@{{}}}}
\bfseries when & \bfseries what & \bfseries status & \bfseries reported by \\[2pt]
\endhead
{table}
\end{{longtable}}

\section*{{In the words of each outlet}}
{words}

\section*{{Sources}}
\begin{{itemize}}
\raggedright
{sources}
\end{{itemize}}

\clearpage
% A page that is nothing but the picture, which has a margin of its own.
% dateline render timeline.yaml --to pdf {' '.join(PICTURES['report_page.pdf'])} -o report_page.pdf
\thispagestyle{{empty}}
\AddToHookNext{{shipout/background}}{{\put(0,0){{\raisebox{{-\height}}{{\includegraphics{{report_page.pdf}}}}}}}}
\null
\end{{document}}
"""


def draw(dateline, source, folder):
    for name, options in PICTURES.items():
        subprocess.run([dateline, 'render', source, '--to', 'pdf', *options, '-q', '-o', folder / name], check=True)


def typeset(folder):
    """report.pdf from report.tex; what LaTeX writes beside it is thrown away."""
    latex = shutil.which('pdflatex') or shutil.which('lualatex')
    if not latex:
        print('report.py: neither pdflatex nor lualatex is installed; report.pdf is not made', file=sys.stderr)
        return
    with tempfile.TemporaryDirectory() as beside:
        for _ in range(2):  # the columns of a long table are known after the first run
            said = subprocess.run([latex, '-interaction=nonstopmode', '-no-shell-escape', '-output-directory', beside, 'report.tex'],
                                  cwd=folder, stdin=subprocess.DEVNULL, capture_output=True, text=True, errors='replace').stdout
        for fault in re.findall(r'^(?:!|Overfull|Missing character|LaTeX Warning|pdfTeX warning).*', said, re.MULTILINE):
            print(f'report.py: LaTeX says: {fault}', file=sys.stderr)
        if not pathlib.Path(beside, 'report.pdf').exists():
            sys.exit(f'report.py: LaTeX made no report.pdf; its last lines:\n{said[-1000:]}')
        shutil.copy(pathlib.Path(beside, 'report.pdf'), folder / 'report.pdf')


def main():
    if len(sys.argv) not in (5, 6):
        sys.exit(__doc__)
    source, picture, link, folder = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2]), sys.argv[3], pathlib.Path(sys.argv[4])
    timeline = yaml.safe_load(source.read_text(encoding='utf-8'))
    folder.mkdir(parents=True, exist_ok=True)
    (folder / 'report.md').write_text(markdown(timeline, link), encoding='utf-8')
    (folder / 'report.html').write_text(page(timeline, picture.read_text(encoding='utf-8')), encoding='utf-8')
    (folder / 'report.tex').write_text(document(timeline), encoding='utf-8')
    if len(sys.argv) == 6:
        draw(sys.argv[5], source, folder)
        typeset(folder)


if __name__ == '__main__':
    main()
