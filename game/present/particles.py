"""Choose Korean particles by the sound that a word ends with, numbers and Latin endings included."""

from enum import Enum

PAIRS = {
    "은/는": ("은", "는"),
    "이/가": ("이", "가"),
    "을/를": ("을", "를"),
    "과/와": ("과", "와"),
    "으로/로": ("으로", "로"),
    "이라/라": ("이라", "라"),
    "이/": ("이", ""),
}
TOWARD = "으로/로"  # the one pair in which a final ㄹ counts as a vowel
FIRST, LAST, FINALS, RIEUL = 0xAC00, 0xD7A3, 28, 8
SILENT = "\"'\u201d\u2019」』)]}>.,!?\u2026 "


class Ending(Enum):
    """How the last syllable ends."""

    VOWEL = 0
    RIEUL = 1
    CONSONANT = 2


DIGITS = {  # 영 일 이 삼 사 오 육 칠 팔 구; tens, hundreds, thousands end in a consonant like 영
    "0": Ending.CONSONANT, "1": Ending.RIEUL, "2": Ending.VOWEL, "3": Ending.CONSONANT, "4": Ending.VOWEL,
    "5": Ending.VOWEL, "6": Ending.CONSONANT, "7": Ending.RIEUL, "8": Ending.RIEUL, "9": Ending.VOWEL,
}  # fmt: skip
LETTERS = {"L": Ending.RIEUL, "R": Ending.RIEUL, "M": Ending.CONSONANT, "N": Ending.CONSONANT}  # 엘 알 엠 엔
SOUNDS = {"l": Ending.RIEUL} | dict.fromkeys("bckmnp", Ending.CONSONANT)


def ending(word: str) -> Ending:
    """Tell how a word ends when read aloud in Korean; closing quotes and brackets are silent."""
    spoken = word.rstrip(SILENT)
    if not spoken:
        return Ending.VOWEL
    last = spoken[-1]
    if FIRST <= ord(last) <= LAST:
        final = (ord(last) - FIRST) % FINALS
        return Ending.VOWEL if final == 0 else Ending.RIEUL if final == RIEUL else Ending.CONSONANT
    if last.isdigit():
        return DIGITS.get(last, Ending.VOWEL)
    if last.isupper():
        return LETTERS.get(last, Ending.VOWEL)
    if spoken.lower().endswith("ng"):
        return Ending.CONSONANT
    return SOUNDS.get(last, Ending.VOWEL)  # a percent sign is 퍼센트, which ends in a vowel


def with_particle(word: str, pair: str) -> str:
    """Put the fitting particle of a pair behind a word.

    Raises:
        KeyError: an unknown pair.

    """
    after_consonant, after_vowel = PAIRS[pair]
    sound = ending(word)
    is_open = sound is Ending.VOWEL or (sound is Ending.RIEUL and pair == TOWARD)
    return word + (after_vowel if is_open else after_consonant)
