"""Speak the languages of the interface: Project Fluent files, read lazily.

A file is split into messages at once and each is understood when it is first asked for. Patterns made of text, plain
variables and Korean particles are filled in here, exactly as Fluent would; selectors, terms and the rest go to
`fluent.runtime`, which is imported only then (it costs more time than a title screen has).
"""

import re
from collections.abc import Callable, Mapping
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Any

from game.present.particles import with_particle

LANGUAGES = ("en", "ko")
FALLBACK = LANGUAGES[0]
SAID_KEPT = 64  # of each message, by its arguments
START = re.compile(r"^(-?[a-zA-Z][\w-]*) *= ?(.*)$")
PLAIN = re.compile(r'\{ *(?:\$(\w+)|JOSA\( *\$(\w+), *"([^"]+)" *\)) *\}')

Argument = str | int
Renderer = Callable[[Mapping[str, Argument]], str]


def split(text: str) -> dict[str, str]:
    """Split a Fluent file into its messages: identifier and the source of the pattern, indentation removed."""
    found: dict[str, list[str]] = {}
    lines: list[str] = []
    for line in text.splitlines():
        if start := START.match(line):
            lines = found.setdefault(start[1], [start[2]])
        elif line.startswith((" ", "\t")):
            lines.append(line)
        elif line.strip():
            lines = []
        else:
            lines.append("")
    return {key: "\n".join(parts).strip("\n") for key, parts in found.items()}


def _dedented(pattern: str) -> str:
    lines = pattern.split("\n")
    margins = [len(line) - len(line.lstrip()) for line in lines[1:] if line.strip()]
    margin = min(margins, default=0)
    return "\n".join([lines[0].strip(), *(line[margin:].rstrip() for line in lines[1:])]).strip("\n")


class Words:
    """The strings of the interface in one language."""

    def __init__(self, language: str, folder: Path) -> None:
        """Read nothing yet; `folder` holds one file a language."""
        self.language = language if language in LANGUAGES else FALLBACK
        self.folder = folder
        self._renderers: dict[str, Renderer] = {}

    @cached_property
    def sources(self) -> dict[str, str]:
        """Hold the messages' patterns as written."""
        return split((self.folder / f"{self.language}.ftl").read_text(encoding="utf-8"))

    def text(self, key: str, **arguments: Argument) -> str:
        """Say a message; a key that is not there is its own text."""
        renderer = self._renderers.get(key)
        if renderer is None:
            renderer = self._renderers[key] = self._renderer(key)
        return renderer(arguments)

    def of(self, family: str, member: str, **arguments: Argument) -> str:
        """Say a message of a family, such as the name of one posture."""
        return self.text(f"{family}-{member.lower().replace('_', '-')}", **arguments)

    def _renderer(self, key: str) -> Renderer:
        source = self.sources.get(key)
        if source is None:
            return lambda _: key
        rest = PLAIN.sub("", source)
        if "{" in rest or "}" in rest:
            return self._fluent(key)
        pattern = _dedented(source)
        if "{" not in pattern:
            return lambda _: pattern
        return _remembered(lambda arguments: PLAIN.sub(lambda found: _fill(found, arguments), pattern))

    def _fluent(self, key: str) -> Renderer:
        bundle, errors = self._bundle, []
        message = bundle.get_message(key)

        def render(arguments: Mapping[str, Argument]) -> str:
            text, problems = bundle.format_pattern(message.value, dict(arguments))
            errors.extend(problems)
            return str(text)

        return _remembered(render)

    @cached_property
    def _bundle(self) -> Any:
        from fluent.runtime import FluentBundle, FluentResource

        functions: dict[str, Any] = {"JOSA": _josa}
        bundle = FluentBundle([self.language], use_isolating=False, functions=functions)
        wanted = {key: text for key, text in self.sources.items() if PLAIN.sub("", text).count("{") or key[0] == "-"}
        bundle.add_resource(FluentResource("\n".join(f"{key} = {text}" for key, text in wanted.items())))
        return bundle


def _remembered(render: Renderer) -> Renderer:
    """Keep what was said last."""
    said = lru_cache(SAID_KEPT)(lambda arguments: render(dict(arguments)))
    return lambda arguments: said(tuple(arguments.items()))


def _fill(found: re.Match[str], arguments: Mapping[str, Argument]) -> str:
    plain, word, pair = found.groups()
    if plain:
        return str(arguments.get(plain, f"{{${plain}}}"))
    return with_particle(str(arguments.get(word, f"{{${word}}}")), pair)


def _josa(word: Any, pair: Any) -> str:
    return with_particle(str(word), str(pair))
