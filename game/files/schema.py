"""Read a scenario from TOML or JSON, every fault named; spell it as canonical JSON."""

import json
import re
import tomllib
from collections.abc import Callable
from decimal import Decimal, InvalidOperation
from typing import Any

from pydantic import ValidationError

from game.core.errors import Fault, ScenarioError
from game.files.faults import faults_of, mended
from game.files.references import reference_faults
from game.files.sanity import sanity_faults
from game.files.spec import Spec

SIZE_LIMIT = 1_000_000  # bytes of a file
DEPTH_LIMIT = 40
MOST_FAULTS = 60
SHOWN = 40
END = "(at end of document)"
PLACE = re.compile(r"(?:\(at |: )?line (\d+),? column (\d+)")  # as tomllib and json say it
LONG_PATH = re.compile(r"""(?<![\w-])(?:(?:[\w-]++|"[^"\n]*+"|'[^'\n]*+')[ \t]*+\.[ \t]*+){40}""")  # slow to read


def spec_from_toml(data: bytes, file: str, *, is_sane: bool = False) -> Spec:
    """Read a scenario file's bytes; `is_sane` asks for sound economics too. Raise ScenarioError with every fault."""
    return _read(data, file, lambda text: tomllib.loads(text, parse_float=_decimal), is_sane=is_sane)


def spec_from_json(text: str, file: str = "scenario") -> Spec:
    """Read a scenario as a record carries it; raise ScenarioError."""
    return _read(text.encode("utf-8", "replace"), file, lambda text: json.loads(text, parse_float=_decimal))


def spec_to_json(spec: Spec) -> str:
    """Spell a scenario in one line; equal scenarios give equal text."""
    data = spec.model_dump(mode="json", exclude_defaults=True)
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"), allow_nan=False)


def _decimal(text: str) -> Decimal:
    try:
        return Decimal(text)
    except InvalidOperation as error:
        raise ValueError(f"expected a number, got {text[:40]!r}") from error


def _read(data: bytes, file: str, parse: Callable[[str], Any], *, is_sane: bool = False) -> Spec:
    if len(data) > SIZE_LIMIT:
        raise _single(file, f"expected at most {SIZE_LIMIT} bytes, got {len(data)}")
    try:
        text = data.decode()
    except UnicodeDecodeError as error:
        raise _single(file, f"expected text in utf-8, got byte {data[error.start]:#04x} at {error.start}") from error
    if LONG_PATH.search(text):
        raise _single(file, f"expected keys of at most {DEPTH_LIMIT} parts, got a longer one")
    try:
        raw = parse(text)
    except RecursionError as error:
        raise _single(file, "expected plain tables, got nesting too deep") from error
    except ValueError as error:  # tomllib's and json's errors, and integers too long to read
        raise _malformed(file, text, str(error)) from error
    if not isinstance(raw, dict):
        raise _single(file, f"expected a table, got {type(raw).__name__}")
    if _too_deep(raw):
        raise _single(file, "expected plain tables, got nesting too deep")
    return _validated(raw, file, is_sane=is_sane)


def _single(file: str, message: str) -> ScenarioError:
    return ScenarioError([Fault(file, "", message)])


def _malformed(file: str, text: str, said: str) -> ScenarioError:
    """Say at which line and column a file stops to be one, and what stands there."""
    said = _short(said)
    match = PLACE.search(said)
    if match is None:
        place = "end of the file" if END in said else "file"
        return ScenarioError([Fault(file, place, f"expected a well-formed file: {said.replace(END, '').strip()}")])
    line = int(match[1])
    stands = text.splitlines()[line - 1].strip()[:SHOWN] if line <= text.count("\n") + 1 and text else ""
    said = said[: match.start()].strip()
    return ScenarioError([Fault(file, f"line {line}, column {match[2]}", f"{said}, in {stands!r}")])


def _short(text: str) -> str:
    return text[:1].lower() + text[1:160].split("\n", 1)[0]


def _too_deep(raw: object) -> bool:
    level: list[object] = [raw]
    for _ in range(DEPTH_LIMIT):
        level = [child for node in level for child in _children(node)]
        if not level:
            return False
    return True


def _children(node: object) -> list[object]:
    if isinstance(node, dict):
        return list(node.values())
    return node if isinstance(node, list) else []


def _validated(raw: dict[str, Any], file: str, *, is_sane: bool) -> Spec:
    """Validate; where values are faulty, others take their place, so that all faults come together."""
    try:
        spec, faults = Spec.model_validate(raw), []
    except ValidationError as error:
        found = error.errors(include_url=False)
        faults = faults_of(Spec, raw, found[:MOST_FAULTS], file)
        hidden = max(len(found) - MOST_FAULTS, 0)
        if hidden:
            raise ScenarioError([*faults, Fault(file, "", f"and {hidden} more faults")]) from error
        try:
            spec = Spec.model_validate(mended(Spec, raw, found))
        except ValidationError:
            raise ScenarioError(faults) from error
    deeper = [*reference_faults(spec, file), *(sanity_faults(spec, file) if is_sane else ())]
    faults = [*faults, *(fault for fault in deeper if not any(_touches(fault.key, known.key) for known in faults))]
    if faults:
        raise ScenarioError(_limited(faults, file))
    return spec


def _touches(one: str, other: str) -> bool:
    """Tell whether one key path leads through the other: what is said there may merely follow."""
    short, long = sorted((one, other), key=len)
    return long.startswith(short) and (len(long) == len(short) or long[len(short)] in ".[")


def _limited(faults: list[Fault], file: str) -> list[Fault]:
    hidden = len(faults) - MOST_FAULTS
    return [*faults[:MOST_FAULTS], *([Fault(file, "", f"and {hidden} more faults")] if hidden > 0 else [])]
