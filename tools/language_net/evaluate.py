#!/usr/bin/env python3
"""Prints what a net says: CoNLL-U (given tokens and sentences) or IOB2.

    evaluate.py NET.pt trees FILE.conllu > OUT.conllu
    evaluate.py NET.pt names FILE.iob2 > OUT.iob2
    evaluate.py NET.pt figures FILE.conllu    UPOS, XPOS, UAS, LAS, counted here
"""
import argparse
import sys

import torch

import corpus
import train


def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument('net')
    p.add_argument('what', choices=['trees', 'names', 'figures'])
    p.add_argument('file')
    p.add_argument('--threads', type=int, default=1)
    options = p.parse_args()
    torch.set_num_threads(options.threads)
    model, words = train.load_net(options.net)
    if options.what == 'names':
        sentences = corpus.read_names(options.file)
    else:
        sentences = corpus.read_trees(options.file)
    if options.what == 'figures':
        print(train.shown(train.measure(model, words, sentences)))
        return
    said = {id(s): rest for s, *rest in train.predict(model, words, sentences, trees=options.what == 'trees')}
    if options.what == 'names':
        document = None
        for s in sentences:
            if s.document != document:
                document = s.document
                print(f'# newdoc id = {document}')
            for form, name in zip(s.forms, said[id(s)][3]):
                print(f'{form}\t{name}')
            print()
        return
    at, word = 0, 0
    with open(options.file, encoding='utf-8') as lines:
        for line in lines:
            columns = line.rstrip('\n').split('\t')
            if len(columns) == 10 and columns[0].isdigit():
                tags, heads, relations, _ = said[id(sentences[at])]
                upos, xpos = tags[word].split('|')[:2]
                columns[2:8] = ['_', upos, xpos, '_', str(heads[word]), relations[word]]
                columns[8] = '_'
                word += 1
                print('\t'.join(columns))
            elif len(columns) == 10 and '.' in columns[0]:
                continue
            else:
                sys.stdout.write(line)
                if not line.strip() and word:
                    at, word = at + 1, 0


if __name__ == '__main__':
    main()
