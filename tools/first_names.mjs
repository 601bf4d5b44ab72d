// first_names.mjs > data/en/first_names.lexicon: first names of men and of women in Latin script; those of both are left out.
// Needs the package @faker-js/faker 10.6.0 (MIT).
import {allFakers} from '@faker-js/faker';

const names = {male: new Set(), female: new Set()};
for (const one of Object.values(allFakers)) {
    for (const [gender, set] of Object.entries(names)) {
        const some = one.rawDefinitions.person?.first_name?.[gender] ?? [];
        some.filter(n => /^[A-ZÀ-ɏ][A-Za-zÀ-ɏ'’-]*$/.test(n)).forEach(n => set.add(n));
    }
}
const examples = {
    male: `yes     Karl Holm left Oslo. He met Anna Berg. | Karl
yes     Ibrahim Sule spoke on Monday. | Ibrahim
no      Anna Berg left Oslo. | Anna`,
    female: `yes     Anna Berg left Oslo. She met Karl Holm. | Anna
yes     Rosa Jimenez spoke on Monday. | Rosa
no      Kim Lund left Oslo. | Kim`,
};
console.log('# First names of men and of women, to tell whom "he" and "she" mean. Names of both are left out.');
console.log('# Source: @faker-js/faker 10.6 (MIT licence), all languages in Latin script; made by tools/first_names.mjs.');
console.log('# yes / no: text | word. The word is (is not) a first name of that gender.');
for (const [gender, set] of Object.entries(names)) {
    const other = gender === 'male' ? names.female : names.male;
    let line = 'words  ';
    console.log(`\ngender  ${gender}`);
    for (const name of [...set].filter(n => !other.has(n)).sort()) {
        if (line.length + name.length > 118) {
            console.log(line);
            line = '       ';
        }
        line += ' ' + name;
    }
    console.log(line);
    console.log(examples[gender]);
}
