"""Checks what training relies on: the marks, the labels, the resampling, the noise, the features. Runs in seconds."""
from __future__ import annotations

import json
import random
import unittest
from collections import Counter
from pathlib import Path

from batches import Labels
from branches import split_letters
from entities import Lists, in_fours, make_iban, resample, vary_date
from layout import IGNORED, STRIDE, WINDOW, Page, Word, lay_out, to_windows
from letters import UNKNOWN_TYPE, Letter, parse_marks, read_letters, read_taxonomy
from ngrams import BUCKETS, bucket, ngram_features, normalise
from noise import add_noise, cut_page, draw_strength, may_merge, rewrap, split_word
from pieces import CLS, PAGE, fold

CORPUS = Path(__file__).parent / "corpus"
SHIPPED = Path(__file__).parents[1] / "document-reader" / "config.json"
TAGS = {"O": 0, "B-person.name": 1, "I-person.name": 2, "B-bank.iban": 3, "I-bank.iban": 4}
LISTS = Lists(["Ada"], ["Berg"], ["Weg"], [("25421", "Pinneberg")], [("50050201", "HELADEF1822")], ["Amt"])


def letter(body: str) -> Letter:
    return Letter("widerspruch", "jobcenter", "letter", "plain", parse_marks(body))


class OnePiecePerWord:
    def word(self, text: str) -> tuple[int, ...]:
        return (10,)


class MarksTest(unittest.TestCase):
    def test_every_corpus_file_is_read_completely(self):
        for path in CORPUS.glob("*.txt"):
            for one in read_letters(path):
                self.assertNotIn("[[", one.text, path.name)
                self.assertTrue(one.text.strip(), path.name)

    def test_words_carry_the_tag_of_their_mark_and_of_its_repeats(self):
        pages = lay_out(letter("Frau [[person.name|Ada Berg]], hier\nAda Berg\fEnde"), TAGS)
        self.assertEqual([word.tag for word in pages[0].words], [0, 1, 2, 0, 1, 2])
        self.assertEqual(len(pages), 2)


class LabelsTest(unittest.TestCase):
    def test_the_taxonomy_gives_the_shipped_models_labels_in_their_order(self):
        shipped = json.loads(SHIPPED.read_text(encoding="utf-8"))["postlotse"]
        taxonomy = read_taxonomy()
        self.assertEqual([*taxonomy.types, UNKNOWN_TYPE], shipped["types"])
        self.assertEqual(taxonomy.departments, shipped["departments"])
        self.assertEqual(taxonomy.urgencies, shipped["urgencies"])
        self.assertEqual(taxonomy.tags, shipped["fieldTags"])


class SplitTest(unittest.TestCase):
    def letters(self, per_type: int) -> list[Letter]:
        return [Letter(type_id, "jobcenter", "letter", "plain", parse_marks(f"{type_id} {i}"))
                for type_id in ("widerspruch", "anfrage") for i in range(per_type)]

    def held_out(self, per_type: int) -> list[str]:
        labels = Labels({"widerspruch": 0, "anfrage": 1}, {}, {})
        train, test = split_letters(self.letters(per_type), labels)
        self.assertEqual(len(train) + len(test), 2 * per_type)
        return [letter.text for letter in test]

    def test_later_letters_leave_the_first_held_out_ones_as_they_are(self):
        first, all_of_them = self.held_out(36), self.held_out(50)
        self.assertEqual(len(first), 12)
        later = ["widerspruch 48", "widerspruch 49", "anfrage 48", "anfrage 49"]
        self.assertEqual(sorted(all_of_them), sorted(first + later))


class WindowsTest(unittest.TestCase):
    def test_windows_overlap_and_cover_everything(self):
        pages = [Page([[Word("x")] * 800])]
        windows = to_windows(pages, OnePiecePerWord())
        self.assertEqual([ids[0] for ids in windows.ids], [CLS] * 3)
        self.assertEqual(len(windows.ids[0]), WINDOW)
        self.assertEqual(windows.ids[-1][-1], PAGE)
        self.assertEqual(sum(map(len, windows.ids)), 802 + 3 + 2 * (WINDOW - 1 - STRIDE))
        self.assertEqual(windows.tags[0][0], IGNORED)

    def test_digits_of_long_words_only_become_zero(self):
        self.assertEqual([fold("12.02.2025"), fold("44"), fold("8a"), fold("DE62")], ["00.00.0000", "44", "8a", "DE00"])


class ResamplingTest(unittest.TestCase):
    def test_a_new_iban_has_a_valid_check_digit(self):
        for seed in range(50):
            iban = make_iban("50050201", random.Random(seed))
            self.assertEqual(int(iban[4:] + "1314" + iban[2:4]) % 97, 1)
        self.assertEqual(in_fours("DE12345"), "DE12 345")

    def test_names_change_in_marks_and_in_the_running_text(self):
        changed = resample(letter("[[person.name|Mia Koch]] schreibt. Frau Koch"), LISTS, random.Random(1))
        self.assertEqual(changed.text, "Ada Berg schreibt. Frau Berg")

    def test_what_is_no_full_date_stays(self):
        self.assertEqual(vary_date("Februar", random.Random(1)), "Februar")
        self.assertRegex(vary_date("01.02.2025", random.Random(1)), r"2025$")


class NoiseTest(unittest.TestCase):
    def test_a_split_word_keeps_its_field(self):
        self.assertEqual([word.tag for word in split_word(Word("Schröder", 1), random.Random(1))], [1, 2])

    def test_noise_changes_little_at_low_strength(self):
        pages = lay_out(letter("Sehr geehrte Damen und Herren " * 200), TAGS)
        noisy = add_noise(rewrap(pages, random.Random(1)), 0.05, random.Random(1))
        kept = sum(len(page.words) for page in noisy) / 1000
        self.assertTrue(0.9 < kept < 1.1)

    def test_strength_is_the_share_of_damaged_words(self):
        pages = [Page([[Word(word) for word in line.split()] for line in CORPUS.joinpath("widerspruch.txt").read_text(
            encoding="utf-8").split("\n")])]
        printed = Counter(word.text for word in pages[0].words)
        for strength in (0.0, 0.05, 0.12):
            seen = Counter(word.text for page in add_noise(pages, strength, random.Random(1)) for word in page.words)
            self.assertAlmostEqual((printed - seen).total() / printed.total(), strength, delta=max(0.01, 0.3 * strength))

    def test_words_of_two_values_are_not_joined(self):
        self.assertEqual([may_merge(*tags) for tags in ((0, 1), (1, 2), (2, 2), (1, 1), (2, 1), (2, 3), (1, 4))],
                         [True, True, True, False, False, False, False])

    def test_strengths_are_drawn_from_what_was_counted(self):
        drawn = {draw_strength(random.Random(seed)) for seed in range(200)}
        self.assertGreater(len(drawn), 10)
        self.assertTrue(all(0 <= strength <= 1 for strength in drawn))

    def test_a_short_page_is_not_cut(self):
        pages = lay_out(letter("eins\nzwei"), TAGS)
        self.assertEqual(cut_page(pages, random.Random(1)), (pages, True))


class FeaturesTest(unittest.TestCase):
    def test_hash_is_fnv1a(self):
        self.assertEqual(bucket("a"), 0xE40C292C % BUCKETS)

    def test_words_are_normalised(self):
        self.assertEqual([normalise(word) for word in ("»Straße!«", "12.02.2025", "---")], ["straße", "00.00.0000", ""])

    def test_ids_ascend_and_counts_are_dampened(self):
        ids, weights = ngram_features(["der", "der", "Bescheid"])
        self.assertEqual(ids, sorted(set(ids)))
        self.assertAlmostEqual(max(weights), 1.693147, places=5)


if __name__ == "__main__":
    unittest.main()
