"""The page, the schema and the starter say what the models say."""

import json
import tomllib

import jsonschema
import pytest
from pydantic import BaseModel

from game.core.errors import UsageError
from game.files.kinds import kind_of
from game.files.library import scenarios
from game.files.manual import LINE, described, page, schema, starter
from game.files.schema import spec_from_toml
from game.files.spec import Spec


def tables(model):
    """Walk every model that a scenario file is made of."""
    found, waiting = {}, [model]
    while waiting:
        here = waiting.pop()
        if isinstance(here, type) and issubclass(here, BaseModel):
            if here.__name__ not in found:
                found[here.__name__] = here
                waiting += [field.annotation for field in here.model_fields.values()]
        else:
            waiting += getattr(here, "__args__", ())
    return found


MODELS = tables(Spec)


def test_the_page_documents_every_key_of_every_table_and_no_other():
    told = described()
    assert {name: set(model.model_fields) for name, model in MODELS.items()} == {
        name: set(keys) for name, keys in told.items()
    }


def test_the_page_marks_what_may_be_left_out():
    lines = iter(page().splitlines())
    for line in lines:
        if line.startswith("## "):
            fields = MODELS[line.removeprefix("## ").partition(":")[0]].model_fields
        elif entry := LINE.match(line):
            assert line.startswith("- *") == (not fields[entry[1]].is_required()), line


def test_the_schema_accepts_every_scenario_and_the_starter():
    checker = jsonschema.Draft202012Validator(json.loads(schema()))
    for text in [item.path.read_text(encoding="utf-8") for item in scenarios()] + [starter("mine")]:
        assert [error.message for error in checker.iter_errors(tomllib.loads(text))] == []


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("rounds = 6", 'rounds = "six"'),
        ("rounds = 6", "rounds = 99"),
        ("round_days", "round_dayz"),
        ('icon = "ship"', 'icon = "sheep"'),
        ('emblem = "anchor"', 'emblem = "banner"'),
        ("speed = 1667", "speed = 16670"),
    ],
)
def test_the_schema_refuses_what_the_game_refuses(old, new):
    text = starter("mine").replace(old, new, 1)
    checker = jsonschema.Draft202012Validator(json.loads(schema()))
    assert list(checker.iter_errors(tomllib.loads(text)))


def test_the_schema_describes_every_key():
    whole = json.loads(schema())
    for name, table in {"Spec": whole, **whole["$defs"]}.items():
        for key, part in table.get("properties", {}).items():
            assert part["description"], (name, key)


def test_the_starter_is_named_as_asked():
    text = starter("tea-and-salt")
    assert spec_from_toml(text.encode(), "x.toml", is_sane=True).id == "tea-and-salt"


@pytest.mark.parametrize("name", ["", "Big", "with space", "../up", "-x", "x" * 41, "a/b"])
def test_a_name_that_is_none_is_refused(name):
    with pytest.raises(UsageError, match="expected a name of small letters"):
        starter(name)


def test_optional_kinds_are_seen_through():
    assert kind_of(Spec.model_fields["campaign" if "campaign" in Spec.model_fields else "history"].annotation).table
