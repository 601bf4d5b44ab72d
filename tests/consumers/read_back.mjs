// read_back.mjs DATELINE MODULES TIMELINE.yaml...: writes timelines in each format and gives them to the programs that the
// formats are for: parsers of iCalendar, JSON-LD, EDTF, YAML, CSV, CommonMark, PNG and PDF, a JSON Schema validator, and in Chromium
// Mermaid, TimelineJS, vis-timeline, the page itself and the pictures. One line for each check; exit 1 when one fails.
import {execFileSync} from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {createRequire} from 'node:module';
import {pathToFileURL} from 'node:url';

const [dateline, modules, ...timelines] = process.argv.slice(2);
const require = createRequire(path.join(modules, 'node_modules/'));
const load = name => import(pathToFileURL(require.resolve(name)));
const work = fs.mkdtempSync(path.join(os.tmpdir(), 'dateline-'));
let failed = 0;

function check(what, right, seen = '') {
    if (!right) {
        ++failed;
        console.log(`FAIL ${what} ${seen}`);
    }
}

function made(timeline, format) {
    return execFileSync(dateline, ['render', timeline, '--to', format, '-q'], {encoding: 'utf8', maxBuffer: 1 << 28});
}

const ICAL = (await load('ical.js')).default;
const jsonld = (await load('jsonld')).default;
const edtf = (await load('edtf')).default.default;
const {chromium} = require('playwright-core');
const Ajv = require('ajv/dist/2020').default;
const commonmark = require('commonmark');
const papa = require('papaparse');
const {PDFDocument} = require('pdf-lib');
const {PNG} = require('pngjs');
const yaml = require('yaml');

function checkCalendar(name, text, record) {
    const calendar = new ICAL.Component(ICAL.parse(text));
    const events = calendar.getAllSubcomponents('vevent').map(e => new ICAL.Event(e));
    check(`${name} ics: every dated event`, events.length === record.events.length, `${events.length} of ${record.events.length}`);
    check(`${name} ics: ids are unique`, new Set(events.map(e => e.uid)).size === events.length);
    for (const event of events) {
        const id = event.uid.replace('@dateline', '');
        const time = record.events.find(e => e.id === id).time;
        if (time.clock && !time.modifier) { // a moment: floating, since no zone is known, and without an end
            const [hour, minute = '00', second = '00'] = time.clock.split(':');
            const moment = `${time.earliest}T${hour}:${minute}:${second}`;
            check(`${name} ics: ${id} is at a time of day`, event.startDate.toString() === moment, event.startDate.toString());
            check(`${name} ics: ${id} takes no time`, event.endDate.toString() === moment, event.endDate.toString());
            continue;
        }
        check(`${name} ics: ${id} begins`, event.startDate.toString() === (time.earliest ?? time.latest), event.startDate.toString());
        const last = event.endDate.clone();
        last.adjust(-1, 0, 0, 0);
        check(`${name} ics: ${id} ends`, last.toString() === (time.latest ?? time.earliest), last.toString());
    }
}

async function checkLinkedData(name, text, record) {
    const [list] = await jsonld.expand(JSON.parse(text));
    const items = list['https://schema.org/itemListElement'];
    const all = [...record.events, ...record.undated];
    check(`${name} jsonld: every event`, items.length === all.length);
    items.forEach((item, i) => {
        const event = item['https://schema.org/item'][0];
        check(`${name} jsonld: ${all[i].id}`, event['https://schema.org/identifier'][0]['@value'] === all[i].id);
        check(`${name} jsonld: ${all[i].id} is an Event`, event['@type'][0] === 'https://schema.org/Event');
    });
    check(`${name} jsonld: has statements`, (await jsonld.toRDF(JSON.parse(text))).length > 3 * all.length);
}

const validate = new Ajv({strict: false, validateFormats: false}).compile(JSON.parse(fs.readFileSync('data/schema/timeline.schema.json', 'utf8')));

/// YAML 1.1 readers take some plain words for other types; all of ours are quoted, so both versions read the same.
function checkYaml(name, text) {
    const read = yaml.parse(text);
    check(`${name} yaml: fits the schema`, validate(read), JSON.stringify(validate.errors?.slice(0, 2)));
    check(`${name} yaml: the same for YAML 1.1`, JSON.stringify(yaml.parse(text, {version: '1.1'})) === JSON.stringify(read));
}

function checkCsv(name, text, record) {
    const {data, errors} = papa.parse(text, {header: true, skipEmptyLines: true});
    const all = [...record.events, ...record.undated];
    check(`${name} csv: is well-formed`, errors.length === 0, JSON.stringify(errors[0]));
    check(`${name} csv: every event`, data.length === all.length, `${data.length} of ${all.length}`);
    data.forEach((row, i) => {
        check(`${name} csv: ${row.id}`, row.id === all[i].id && row.title.replace(/^'/, '') === all[i].title.replace(/\s+/g, ' ').trim(), row.title);
        check(`${name} csv: ${row.id} begins`, row.earliest === (all[i].time?.earliest ?? ''), row.earliest);
    });
}

function checkMarkdown(name, text, record) {
    const walker = new commonmark.Parser().parse(text).walker();
    let items = 0;
    let html = 0;
    for (let step = walker.next(); step; step = walker.next()) {
        if (!step.entering) continue;
        if (step.node.type === 'item') ++items;
        if (step.node.type.startsWith('html')) ++html;
    }
    const all = record.events.length + record.undated.length;
    check(`${name} markdown: an item an event`, items >= all, `${items} of ${all}`);
    check(`${name} markdown: no HTML`, html === 0);
}

/// 96 px and 72 points are an inch.
async function checkPaper(name, timeline) {
    const run = (format, ...more) => execFileSync(dateline, ['render', timeline, '--to', format, '-q', ...more], {maxBuffer: 1 << 28});
    const svg = run('svg').toString();
    const [, width, height] = svg.match(/ width="([\d.]+)" height="([\d.]+)"/).map(Number);
    const png = PNG.sync.read(run('png', '--zoom', '1'));
    check(`${name} png: as large as the picture`, png.width === Math.ceil(width) && png.height === Math.ceil(height), `${png.width} x ${png.height}`);
    const size = (await PDFDocument.load(run('pdf'))).getPage(0).getSize();
    check(`${name} pdf: as large as the picture`, Math.abs(size.width - width * 0.75) < 1 && Math.abs(size.height - height * 0.75) < 1, JSON.stringify(size));
    const pdf = await PDFDocument.load(run('pdf', '--page', 'a4'));
    const a4 = pdf.getPage(0).getSize();
    check(`${name} pdf: a page of A4`, pdf.getPageCount() === 1 && Math.abs(a4.width - 595.28) < 0.5 && Math.abs(a4.height - 841.89) < 0.5, JSON.stringify(a4));
}

function checkEdtf(name, text, record) {
    const rows = papa.parse(text, {header: true, skipEmptyLines: true}).data;
    check(`${name} edtf: every dated event`, rows.length >= record.events.length, `${rows.length} of ${record.events.length}`);
    const values = new Map(rows.map(row => [row.id, row.edtf]));
    for (const {id, time} of record.events) {
        check(`${name} edtf: ${id} is the same`, values.get(id) === time.value, values.get(id));
        // Quarters and halves are level 2 codes that this parser takes, but gives no days for.
        if (!time.value || /-(3[3-6]|4[01])/.test(time.value)) continue;
        const date = edtf(time.value);
        const day = ms => new Date(ms).toISOString().slice(0, 10);
        if (time.earliest && Number.isFinite(date.min) && !/-2[1-4]/.test(time.value)) {
            check(`${name} edtf: ${id} ${time.value}`, day(date.min) === time.earliest, day(date.min));
        }
    }
}

const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
});

async function page(files, html) {
    const file = path.join(work, 'page.html');
    const scripts = files.map(f => `<script src="${pathToFileURL(path.join(modules, 'node_modules', f)).href}"></script>`);
    fs.writeFileSync(file, html + scripts.join(''));
    const tab = await browser.newPage({viewport: {width: 1100, height: 900}});
    const errors = [];
    tab.on('pageerror', e => errors.push(e.message));
    tab.on('request', r => /^https?:/.test(r.url()) && errors.push('asks for ' + r.url()));
    await tab.goto(pathToFileURL(file).href);
    return {tab, errors};
}

async function checkMermaid(name, text, record) {
    const {tab, errors} = await page(['mermaid/dist/mermaid.min.js'], '<!doctype html><meta charset="utf-8"><div id="m"></div>');
    const said = await tab.evaluate(async source => {
        mermaid.initialize({startOnLoad: false});
        const {svg} = await mermaid.render('m1', source);
        document.getElementById('m').innerHTML = svg;
        return document.getElementById('m').textContent.replace(/\s+/g, '');
    }, text);
    const bare = t => t.replace(/\s+/g, '');
    for (const event of record.events) check(`${name} mermaid: ${event.id}`, said.includes(bare(event.title)));
    check(`${name} mermaid: no error`, errors.length === 0, errors.join('; '));
    await tab.close();
}

async function checkTimelineJs(name, text, record) {
    const {tab, errors} = await page(['@knight-lab/timelinejs/dist/js/timeline.js'],
        '<!doctype html><meta charset="utf-8"><div id="t" style="width:1000px;height:600px"></div>');
    const ids = await tab.evaluate(source => new Promise(resolve => {
        const timeline = new TL.Timeline('t', JSON.parse(source), {script_path: ''});
        timeline.on('loaded', () => resolve(timeline.config.events.map(e => e.unique_id)));
        setTimeout(() => resolve(timeline.config ? timeline.config.events.map(e => e.unique_id) : []), 5000);
    }), text);
    check(`${name} timelinejs: every dated event`, ids.length === record.events.length, `${ids.length} of ${record.events.length}`);
    for (const event of record.events) check(`${name} timelinejs: ${event.id}`, ids.includes(event.id));
    await tab.close();
}

async function checkVis(name, text, record) {
    const {tab, errors} = await page(['vis-timeline/standalone/umd/vis-timeline-graph2d.min.js'],
        '<!doctype html><meta charset="utf-8"><div id="v"></div>');
    const items = await tab.evaluate(source => {
        const timeline = new vis.Timeline(document.getElementById('v'), new vis.DataSet(JSON.parse(source).items), {});
        timeline.fit({animation: false});
        return timeline.itemsData.get().map(i => ({id: i.id, start: new Date(i.start).getTime()}));
    }, text);
    check(`${name} vis: every dated event`, items.length === record.events.length);
    check(`${name} vis: every start is a date`, items.every(i => Number.isFinite(i.start)));
    check(`${name} vis: no error`, errors.length === 0, errors.join('; '));
    await tab.close();
}

async function checkPage(name, text, record) {
    const {tab, errors} = await page(['axe-core/axe.min.js'], text);
    for (const colorScheme of ['light', 'dark']) {
        await tab.emulateMedia({colorScheme});
        const {violations} = await tab.evaluate(() => axe.run());
        for (const v of violations) check(`${name} html, ${colorScheme}: ${v.id}`, false, `${v.impact}: ${v.nodes[0].html.slice(0, 120)}`);
    }
    await tab.emulateMedia({colorScheme: 'light'});
    const all = record.events.length + record.undated.length;
    const count = () => tab.textContent('#count');
    check(`${name} html: counts`, (await count()) === `${all} events`, await count());
    const word = [...record.events, ...record.undated][0].title.split(' ').pop();
    await tab.fill('input[name=search]', word);
    const visible = await tab.$$eval('tbody tr', rows => rows.filter(r => !r.hidden).map(r => r.textContent.toLowerCase()));
    check(`${name} html: search finds`, visible.length > 0 && visible.every(t => t.includes(word.toLowerCase())));
    await tab.click('button[type=reset]');
    await tab.waitForFunction(n => document.getElementById('count').textContent === n + ' events', all);
    const first = await tab.$eval('figure a[href^="#e"]', a => a.getAttribute('href').slice(1));
    await tab.click(`figure a[href="#${first}"]`);
    check(`${name} html: a click opens the evidence`, await tab.$eval(`#${first} details`, d => d.open));
    await tab.keyboard.press('ArrowDown');
    check(`${name} html: arrow keys go on`, (await tab.evaluate(() => document.activeElement.closest('tr').id)) !== first);
    await tab.setViewportSize({width: 360, height: 800});
    const wide = await tab.evaluate(() => document.documentElement.scrollWidth);
    check(`${name} html: a phone need not scroll sideways`, wide <= 360, String(wide));
    check(`${name} html: no error, no network`, errors.length === 0, errors.join('; '));
    await tab.close();

    const context = await browser.newContext({javaScriptEnabled: false});
    const still = await context.newPage();
    await still.goto(pathToFileURL(path.join(work, 'page.html')).href);
    check(`${name} html: whole without JavaScript`, (await still.locator('tbody tr').count()) === all);
    check(`${name} html: no dead form without JavaScript`, !(await still.locator('#filters').isVisible()));
    await context.close();
}

/// The text of a picture as the browser sets it: inside the canvas, nothing on top of something else.
async function checkPicture(name, text) {
    const {tab} = await page([], `<!doctype html><meta charset="utf-8"><body style="margin:0">${text.replace(/^<\?xml[^>]*>/, '')}`);
    const faults = await tab.evaluate(() => {
        const svg = document.querySelector('svg').getBoundingClientRect();
        const texts = [...document.querySelectorAll('svg text')].map(t => ({said: t.textContent, box: t.getBoundingClientRect()}));
        const out = [];
        texts.forEach((a, i) => {
            if (a.box.left < svg.left - 0.5 || a.box.right > svg.right + 0.5 || a.box.top < svg.top - 0.5 || a.box.bottom > svg.bottom + 0.5) {
                out.push('outside: ' + a.said);
            }
            for (const b of texts.slice(i + 1)) {
                const x = Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left);
                const y = Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top);
                if (x > 1 && y > 3) out.push(`overlap: ${a.said} / ${b.said}`);
            }
        });
        return out;
    });
    check(`${name}`, faults.length === 0, faults.slice(0, 3).join('; '));
    await tab.close();
}

for (const timeline of timelines) {
    const name = path.basename(timeline, '.yaml');
    if (timeline.endsWith('.svg')) {
        await checkPicture(path.basename(timeline), fs.readFileSync(timeline, 'utf8'));
        continue;
    }
    const record = JSON.parse(made(timeline, 'json'));
    checkCalendar(name, made(timeline, 'ics'), record);
    await checkLinkedData(name, made(timeline, 'jsonld'), record);
    checkEdtf(name, made(timeline, 'edtf-csv'), record);
    checkYaml(name, fs.readFileSync(timeline, 'utf8'));
    checkCsv(name, made(timeline, 'csv'), record);
    checkMarkdown(name, made(timeline, 'markdown'), record);
    await checkPaper(name, timeline);
    await checkMermaid(name, made(timeline, 'mermaid'), record);
    await checkTimelineJs(name, made(timeline, 'timelinejs'), record);
    await checkVis(name, made(timeline, 'vis'), record);
    await checkPage(name, made(timeline, 'html'), record);
    await checkPicture(`${name} picture`, made(timeline, 'svg'));
}
await browser.close();
fs.rmSync(work, {recursive: true});
console.log(failed ? `${failed} checks failed` : 'all formats were read back');
process.exit(failed ? 1 : 0);
