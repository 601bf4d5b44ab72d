// compare_renderers.mjs MODULES PICTURE.svg...: draws each picture with Chromium, librsvg and Inkscape, and compares what came out, two
// by two. Edges and letters may be smoothed differently; no mark, band, line or text may be missing, elsewhere or of another colour. That
// the comparison would notice is proved with changed copies. A line for each pair; exit 1 when one fails.
import {execFileSync, spawnSync} from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {createRequire} from 'node:module';

const [modules, ...pictures] = process.argv.slice(2);
const require = createRequire(path.join(modules, 'node_modules/'));
const {chromium} = require('playwright-core');
const {PNG} = require('pngjs');
const work = fs.mkdtempSync(path.join(os.tmpdir(), 'dateline-'));
let failed = 0;

// A cell is a square of the picture of 4 px; there is one at each 2 px, so that what lies on the edge of one is in the middle of another.
// All is drawn at twice the size, where hinting moves the letters only half as far. Differences are of 255, of the channel where they are
// largest. Measured: without the letters at most 2 cells of a picture are apart by more than 8, and by 8.2; with them none by more than 17.1. The
// palest line, when it is missing, changes hundreds of cells by 9.5; the shortest tick changes 5 by more than 8, any text 13 by more than 24.
const zoom = 2;
const step = 2;
const mostShapes = 8;
const mostWhole = 24;
// A number and no share: what is missing from a large picture is as large as in a small one.
const mostCells = 3;
// The mean of all pixels around a text says whether it has the right colour; measured 1.5.
const mostText = 4;

const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--force-color-profile=srgb'],
});

/// The picture on a canvas of whole px, so that no program has to round or to scale it.
function onWholePixels(svg) {
    return svg.replace(/ width="([\d.]+)" height="([\d.]+)" viewBox="0 0 [\d. ]+"/, (_, w, h) =>
        ` width="${Math.ceil(w)}" height="${Math.ceil(h)}" viewBox="0 0 ${Math.ceil(w)} ${Math.ceil(h)}"`);
}

function sizeOf(svg) {
    const [, width, height] = svg.match(/ width="(\d+)" height="(\d+)" viewBox/);
    return {width: Number(width), height: Number(height)};
}

const shapesOf = svg => svg.replace(/<text [^]*?<\/text>/g, '');

async function inChromium(svg) {
    const size = sizeOf(svg);
    const tab = await browser.newPage({viewport: size, deviceScaleFactor: zoom, colorScheme: 'light'});
    await tab.setContent(`<!doctype html><body style="margin:0">${svg.replace(/^<\?xml[^>]*>/, '')}`);
    const png = PNG.sync.read(await tab.screenshot({clip: {x: 0, y: 0, ...size}}));
    const texts = await tab.evaluate(() => [...document.querySelectorAll('svg text')].map(t => {
        const {left, top, right, bottom} = t.getBoundingClientRect();
        return {said: t.textContent, left, top, right, bottom};
    }));
    await tab.close();
    return {png, texts};
}

function inLibrsvg(svg) {
    return PNG.sync.read(execFileSync('rsvg-convert', ['--zoom', String(zoom), '--background-color', 'white'], {input: svg, maxBuffer: 1 << 28}));
}

/// Inkscape follows each media rule of a style sheet, those for print too; so it gets the picture as `--theme light` has it.
function inInkscape(svg) {
    const file = path.join(work, 'inkscape.svg');
    const made = path.join(work, 'inkscape.png');
    fs.writeFileSync(file, svg.replace(/<style>[^]*?<\/style>/, ''));
    fs.rmSync(made, {force: true});
    execFileSync('inkscape', ['--export-type=png', '--export-background=white', `--export-width=${zoom * sizeOf(svg).width}`,
        `--export-filename=${made}`, file], {stdio: 'ignore', env: {...process.env, INKSCAPE_PROFILE_DIR: path.join(work, 'profile')}});
    return PNG.sync.read(fs.readFileSync(made));
}

/// The mean colours of the cells, row by row.
function cellsOf(png) {
    const side = zoom * step;
    const across = Math.floor(png.width / side);
    const down = Math.floor(png.height / side);
    const blocks = new Float32Array(across * down * 3);
    for (let y = 0; y < down * side; ++y) {
        for (let x = 0; x < across * side; ++x) {
            const block = (Math.floor(y / side) * across + Math.floor(x / side)) * 3;
            const pixel = (y * png.width + x) * 4;
            for (let c = 0; c < 3; ++c) blocks[block + c] += png.data[pixel + c] / (side * side);
        }
    }
    const colours = new Float32Array((across - 1) * (down - 1) * 3);
    for (let y = 0, at = 0; y < down - 1; ++y) {
        for (let x = 0; x < across - 1; ++x) {
            for (let c = 0; c < 3; ++c, ++at) {
                const i = (y * across + x) * 3 + c;
                colours[at] = (blocks[i] + blocks[i + 3] + blocks[i + across * 3] + blocks[i + across * 3 + 3]) / 4;
            }
        }
    }
    return {across: across - 1, down: down - 1, colours};
}

/// How many cells of two drawings are further apart than `most`, and the worst of them; those that `skip` says are left out.
function cellsApart(a, b, most, skip = () => false) {
    let count = 0;
    let worst = {by: 0};
    for (let y = 0, at = 0; y < a.down; ++y) {
        for (let x = 0; x < a.across; ++x, at += 3) {
            let by = 0;
            for (let c = 0; c < 3; ++c) by = Math.max(by, Math.abs(a.colours[at + c] - b.colours[at + c]));
            if (by <= Math.min(worst.by, most) || skip(x * step, y * step)) continue;
            if (by > most) ++count;
            if (by > worst.by) worst = {by, x: x * step, y: y * step};
        }
    }
    return {count, share: count / (a.across * a.down), worst};
}

function meanIn(png, {left, top, right, bottom}) {
    const sum = [0, 0, 0];
    let count = 0;
    for (let y = Math.max(0, Math.floor(top * zoom)); y < Math.min(png.height, bottom * zoom); ++y) {
        for (let x = Math.max(0, Math.floor(left * zoom)); x < Math.min(png.width, right * zoom); ++x, ++count) {
            for (let c = 0; c < 3; ++c) sum[c] += png.data[(y * png.width + x) * 4 + c];
        }
    }
    return sum.map(s => s / Math.max(1, count));
}

/// Letters beyond Latin come from fonts that each program picks itself.
const isForeign = said => /[^\u0000-\u024f\u1e00-\u1eff\u2000-\u2bff]/.test(said);

/// What two drawings, each {whole, shapes} as {png, cells}, do not share: words for it, and the figures.
function compare(a, b, texts, width) {
    const foreign = texts.filter(t => isForeign(t.said)).map(t => ({...t, left: t.left - 8, right: width, top: t.top - 4, bottom: t.bottom + 4}));
    const skip = (x, y) => foreign.some(t => x + 4 > t.left && x < t.right && y + 4 > t.top && y < t.bottom);
    const shapes = cellsApart(a.shapes.cells, b.shapes.cells, mostShapes);
    const whole = cellsApart(a.whole.cells, b.whole.cells, mostWhole, skip);
    const said = [];
    const where = ({count, worst}) => `${count} cells apart, by ${worst.by.toFixed(1)} at ${worst.x}, ${worst.y}`;
    if (shapes.count > mostCells) said.push(`shapes: ${where(shapes)}`);
    if (whole.count > mostCells) said.push(`whole: ${where(whole)}`);
    let text = 0;
    for (const t of texts.filter(t => !isForeign(t.said))) {
        const [one, other] = [meanIn(a.whole.png, t), meanIn(b.whole.png, t)];
        const by = Math.max(...one.map((v, c) => Math.abs(v - other[c])));
        text = Math.max(text, by);
        if (by > mostText) said.push(`text: by ${by.toFixed(1)}: ${t.said}`);
    }
    for (const t of foreign) {
        const ink = [a, b].map(d => 255 - meanIn(d.whole.png, t)[1]);
        if (Math.min(...ink) * 2 < Math.max(...ink)) said.push(`text: ${t.said}: ink ${ink.map(i => i.toFixed(1)).join(' and ')}`);
    }
    return {said, shapes, whole, text};
}

const withCells = png => ({png, cells: cellsOf(png)});

async function drawnBy(renderer, svg) {
    return {whole: withCells(await renderer(svg)), shapes: withCells(await renderer(shapesOf(svg)))};
}

/// Changes that a comparison must notice: to the first line of the picture that matches.
const without = () => '';
const moved = (name, by) => line => line.replace(new RegExp(` ${name}="([\\d.]+)"`, 'g'), (_, v) => ` ${name}="${Number(v) + by}"`);
const coloured = (from, to) => line => line.replaceAll(from, to);
const changes = {
    'a mark is missing': [/^<circle .*f-accent/, without],
    'a mark is elsewhere': [/^<circle .*f-accent/, moved('cx', 2)],
    'a mark has another colour': [/^<circle .*f-accent/, coloured('#0b5394', '#1a1a1a')],
    'a hollow mark is full': [/^<circle .*f-background/, coloured('#ffffff', '#0b5394')],
    'a band is missing': [/^<rect .*rx=.*f-accent/, without],
    'a band that fades is missing': [/^<rect .*url\(#/, without],
    'the axis is missing': [/^<line .*s-ink.*stroke-width="1.5"/, without],
    'a pale line is missing': [/^<line .*s-hairline/, without],
    'a line is elsewhere': [/^<line .*s-hairline/, line => moved('y2', 3)(moved('y1', 3)(line))],
    'a tick is missing': [/^<line .*s-axis/, without],
    'a text is missing': [/^<text .*font-weight="600"/, without],
    'a number is missing': [/^<text .*>\d<\/text>/, without],
    'a text is elsewhere': [/^<text .*font-weight="600"/, moved('y', 3)],
    'a text in another script is missing': [/^<text .*[\u0590-\u06ff].*<\/text>$/, without],
    'a text has another colour': [/^<text .*f-soft/, coloured('#5b6068', '#1a1a1a')],
};

function changed(svg, [which, change]) {
    const lines = svg.split('\n');
    const at = lines.findIndex(line => which.test(line));
    if (at < 0) return null;
    lines[at] = change(lines[at]);
    return lines.join('\n');
}

const renderers = {
    Chromium: async svg => (await inChromium(svg)).png,
    librsvg: inLibrsvg,
    Inkscape: inInkscape,
};
for (const [name, command] of [['librsvg', 'rsvg-convert'], ['Inkscape', 'inkscape']]) {
    if (spawnSync(command, ['--version']).error) {
        console.log(`not installed: ${name}; it is not compared`);
        delete renderers[name];
    }
}
if (Object.keys(renderers).length === 1) {
    await browser.close();
    fs.rmSync(work, {recursive: true});
    process.exit(77);
}

const unnoticed = new Set(Object.keys(changes));
for (const picture of pictures) {
    const name = path.basename(picture);
    const svg = onWholePixels(fs.readFileSync(picture, 'utf8'));
    const {width} = sizeOf(svg);
    const {texts} = await inChromium(svg);
    const drawn = [];
    for (const renderer of Object.keys(renderers)) drawn.push([renderer, await drawnBy(renderers[renderer], svg)]);
    drawn.forEach(([one, a], i) => drawn.slice(i + 1).forEach(([other, b]) => {
        const {said, shapes, whole, text} = compare(a, b, texts, width);
        const percent = share => `${(100 * share).toFixed(4)} %`;
        console.log(`${said.length ? 'FAIL ' : ''}${name}: ${one}, ${other}: ` +
            `shapes ${percent(shapes.share)}, at most ${shapes.worst.by.toFixed(1)}; ` +
            `whole ${percent(whole.share)}, at most ${whole.worst.by.toFixed(1)}; texts at most ${text.toFixed(1)}`);
        for (const words of said.slice(0, 5)) console.log(`    ${words}`);
        if (said.length) {
            ++failed;
            for (const [who, d] of [[one, a], [other, b]]) fs.writeFileSync(path.join(work, `${name}.${who}.png`), PNG.sync.write(d.whole.png));
        }
    }));
    // Each change in one picture, and the missing mark in all.
    if (!renderers.librsvg) continue;
    for (const [what, change] of Object.entries(changes)) {
        if (!unnoticed.has(what) && what !== 'a mark is missing') continue;
        const other = changed(svg, change);
        if (other === null) continue;
        const {said} = compare(drawn[0][1], await drawnBy(inLibrsvg, other), texts, width);
        if (said.length) {
            console.log(`    noticed: ${what}: ${said[0]}`);
            unnoticed.delete(what);
        } else {
            ++failed;
            console.log(`FAIL ${name}: not noticed: ${what}`);
        }
    }
}
if (renderers.librsvg) {
    for (const what of unnoticed) {
        ++failed;
        console.log(`FAIL in no picture: ${what}`);
    }
}
await browser.close();
if (failed) console.log(`${failed} comparisons failed; the drawings are in ${work}`);
else fs.rmSync(work, {recursive: true});
process.exit(failed ? 1 : 0);
