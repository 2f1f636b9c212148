"""Fingerprints feel every element, its place and the order of their parts."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.core.fingerprints import digest, digest_text, mix

tables = st.lists(st.integers(-(2**63), 2**63 - 1), min_size=1, max_size=30)


def test_fingerprints_are_frozen():
    table = np.arange(12, dtype=np.int64).reshape(2, 3, 2)
    assert digest(table, 5).tolist() == [0x954F265A2F6D56E9, 0xA2BA8463C491F4F4]
    assert mix(digest(table, 5), digest(table, 6)).tolist() == [0x96B1825C3F556AF8, 0x25D00631B66445B5]
    assert digest_text("seoul hold") == 0x9F73CC5C94A9294


@given(tables, st.integers(0, 29), st.integers(1, 2**40))
def test_a_change_of_one_element_changes_the_digest(values, place, change):
    table = np.array([values], np.int64)
    other = table.copy()
    other[0, place % len(values)] ^= change
    assert digest(table, 1)[0] != digest(other, 1)[0]


@given(tables, st.integers(0, 1_000))
def test_a_game_digests_the_same_in_any_batch(values, salt):
    table = np.array(values, np.int64)
    batch = np.stack([table, table + np.int64(0), np.zeros_like(table)])
    assert digest(batch, salt)[1] == digest(table[None], salt)[0]
    assert digest(np.asfortranarray(batch), salt).tolist() == digest(batch, salt).tolist()


def test_place_size_and_salt_count():
    table = np.array([[1, 2, 0]])
    assert len({int(digest(t, s)[0]) for t in (table, table[:, ::-1], table[:, :2]) for s in range(3)}) == 9


def test_small_tables_do_not_collide():
    grid = np.stack(np.meshgrid(*[np.arange(-1, 9)] * 5, indexing="ij"), -1).reshape(-1, 5).astype(np.int64)
    assert len(np.unique(digest(grid, 0))) == len(grid)


@pytest.mark.parametrize("shape", [(4,), (4, 0), (0, 3), (4, 2, 3)])
def test_every_shape_and_flags_have_a_digest(shape):
    assert digest(np.zeros(shape, np.int64), 0).shape == shape[:1]
    assert (digest(np.ones(shape, np.bool_), 0) == digest(np.ones(shape, np.int64), 0)).all()


def test_mix_feels_the_order():
    one, two = np.array([1, 5], np.uint64), np.array([2, 5], np.uint64)
    mixed, turned = mix(one, two), mix(two, one)
    assert mixed[0] != turned[0]
    assert mixed[1] == turned[1]
    assert mix(one)[0] != mix(one, one)[0]


def test_bits_of_a_digest_are_balanced():
    digests = digest(np.arange(20_000, dtype=np.int64)[:, None], 9)
    share = ((digests[:, None] >> np.arange(64, dtype=np.uint64)) & np.uint64(1)).mean(0)
    assert np.abs(share - 0.5).max() < 0.02


def test_texts_differ_and_take_any_letter():
    assert digest_text("seoul hold") != digest_text("seoul hold ")
    assert 0 <= digest_text("서울") < 2**64
