"""Write figures the way each language does; hundredths, basis points and $m come in, texts go out."""

from functools import lru_cache

from game.core.points import divide_half_away

MINUS = "\u2212"
DASH = {"en": "\u2013", "ko": "~"}
HUNDRED = 100
THOUSAND = 1_000
HUNDRED_MILLION = 10**8
SIGNED_KEPT = 4096  # gains of options: a draft asks for a hundred of them again at every change


def points(hundredths: int) -> str:
    """Round hundredths to whole points."""
    whole = divide_half_away(int(hundredths), HUNDRED)
    return str(whole) if whole >= 0 else f"{MINUS}{-whole}"


def fine(hundredths: int) -> str:
    """Write hundredths to one decimal, none when it is zero."""
    tenths = divide_half_away(abs(int(hundredths)), 10)
    whole, rest = divmod(tenths, 10)
    sign = MINUS if hundredths < 0 and tenths else ""
    return f"{sign}{whole}.{rest}" if rest else f"{sign}{whole}"


def visible(change: int) -> int:
    """Give a change in hundredths, 0 where it would be written as nothing."""
    return change if divide_half_away(abs(change), 10) else 0


@lru_cache(SIGNED_KEPT)
def signed(hundredths: int) -> str:
    """Write whole points with their sign; small ones keep a decimal."""
    text = fine(abs(hundredths)) if abs(hundredths) < THOUSAND else points(abs(hundredths))
    return text if text == "0" else ("+" if hundredths > 0 else MINUS) + text


def percent(language: str, basis_points: int) -> str:
    """Write a share in whole per cent."""
    whole = points(basis_points)
    return f"{whole} %" if language == "en" else f"{whole}%"


def span(language: str, low: str, high: str) -> str:
    """Join the ends of a range; one figure when they are equal."""
    return low if low == high else f"{low}{DASH[language]}{high}"


def percents(language: str, low: int, high: int) -> str:
    """Write a range of shares."""
    first, last = points(low), points(high)
    return percent(language, high) if first == last else f"{first}{DASH[language]}{percent(language, high)}"


def dollars(language: str, millions: int) -> str:
    """Write $m: bn and m in English, 억 달러 in Korean."""
    sign, size = (MINUS if millions < 0 else ""), abs(int(millions))
    if language == "ko":
        return f"{sign}{_korean(size * 1_000_000)} 달러"
    if size >= THOUSAND:
        whole, tenth = divmod(divide_half_away(size, HUNDRED), 10)
        return f"{sign}${whole:,}.{tenth} bn" if tenth else f"{sign}${whole:,} bn"
    return f"{sign}${size} m"


def _korean(units: int) -> str:
    """Count in 조, 억 and 만; what reaches one 억 is rounded to it."""
    if units >= HUNDRED_MILLION:
        units = divide_half_away(units, HUNDRED_MILLION) * HUNDRED_MILLION
    trillions, rest = divmod(units, 10**12)
    hundred_millions, rest = divmod(rest, HUNDRED_MILLION)
    ten_thousands = rest // 10**4
    parts = [f"{trillions:,}조"] if trillions else []
    parts += [f"{hundred_millions:,}억"] if hundred_millions else []
    if not parts:
        parts = [f"{ten_thousands:,}만"] if ten_thousands else [str(rest)]
    return " ".join(parts)
