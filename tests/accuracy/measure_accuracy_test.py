#!/usr/bin/env python3
"""Tests of tools/measure_accuracy that need no corpora."""
import importlib.machinery, importlib.util, pathlib, sys, unittest

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
loader = importlib.machinery.SourceFileLoader('measure_accuracy', str(ROOT / 'tools' / 'measure_accuracy'))
sys.dont_write_bytecode = True
tool = importlib.util.module_from_spec(importlib.util.spec_from_loader('measure_accuracy', loader))
loader.exec_module(tool)


class Tables(unittest.TestCase):
    def test_a_row_has_as_many_cells_as_the_header(self):
        self.assertEqual(tool.table('a | b', [['x', 1.25]]), '| a | b |\n|---|---|\n| x | 1.2 |')
        with self.assertRaises(ValueError):
            tool.table('a | b', [['x']])

    def test_only_the_table_of_that_name_is_replaced(self):
        page = 'p\n<!-- table a -->\nold\n<!-- end -->\nq\n<!-- table b -->\nold\n<!-- end -->\n'
        self.assertEqual(tool.placed(page, 'b', 'new'), page[:-len('old\n<!-- end -->\n')] + 'new\n<!-- end -->\n')
        with self.assertRaises(ValueError):
            tool.placed(page, 'c', 'new')

    def test_the_page_has_a_place_for_each_table(self):
        page = tool.PAGE.read_text(encoding='utf-8')
        for name in tool.TABLES:
            tool.placed(page, name, 'x')


class Split(unittest.TestCase):
    def test_about_a_third_is_kept_aside_and_always_the_same(self):
        kept = [n for n in range(3000) if tool.aside(f'doc{n}')]
        self.assertTrue(850 < len(kept) < 1150, len(kept))
        self.assertEqual(tool.aside('wsj_0006'), tool.aside('wsj_0006'))


if __name__ == '__main__':
    unittest.main()
