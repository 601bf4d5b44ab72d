#!/usr/bin/env python3
"""The timeline file as another program reads it: PyYAML, a YAML 1.1 loader.

    pyyaml_test.py PRINT_TIMELINE SCHEMA

Texts and dates stay strings, the values are those of the JSON record, and the structure is that of the schema."""
import copy
import datetime
import json
import re
import subprocess
import sys

import yaml

TYPES = {"object": dict, "array": list, "string": str, "number": (int, float), "integer": int}


def check(value, schema, root, path="timeline"):
    """What of JSON Schema the timeline's schema uses; gives the list of violations."""
    if "$ref" in schema:
        return check(value, root["$defs"][schema["$ref"].rsplit("/", 1)[1]], root, path)
    unknown = set(schema) - {"$schema", "$defs", "title", "description", "type", "const", "enum", "pattern", "minLength", "minimum",
                             "maximum", "minItems", "maxItems", "items", "required", "properties", "patternProperties", "additionalProperties", "anyOf"}
    assert not unknown, f"this validator does not know {unknown}"
    kind = schema.get("type")
    if kind and (not isinstance(value, TYPES[kind]) or isinstance(value, bool)):
        return [f"{path}: {value!r} is no {kind}"]
    wrong = []
    if "const" in schema and value != schema["const"]:
        wrong.append(f"{path}: is not {schema['const']}")
    if "enum" in schema and value not in schema["enum"]:
        wrong.append(f"{path}: {value!r} is none of {schema['enum']}")
    if "pattern" in schema and not re.search(schema["pattern"], value):
        wrong.append(f"{path}: {value!r} does not match")
    if "minLength" in schema and len(value) < schema["minLength"]:
        wrong.append(f"{path}: too short")
    if not schema.get("minimum", value) <= value <= schema.get("maximum", value) if kind in ("number", "integer") else False:
        wrong.append(f"{path}: {value} is out of range")
    if kind == "array":
        if not schema.get("minItems", 0) <= len(value) <= schema.get("maxItems", len(value)):
            wrong.append(f"{path}: {len(value)} items")
        for i, item in enumerate(value):
            wrong += check(item, schema["items"], root, f"{path}[{i}]")
    if kind == "object":
        wrong += [f"{path}: needs {key}" for key in schema.get("required", []) if key not in value]
        for key, item in value.items():
            if key in schema["properties"]:
                wrong += check(item, schema["properties"][key], root, f"{path}.{key}")
            elif any(re.search(pattern, key) for pattern in schema.get("patternProperties", {})):
                continue  # their values may be anything
            elif schema.get("additionalProperties") is False:
                wrong.append(f"{path}: no key {key}")
        if "anyOf" in schema and not any(all(k in value for k in one["required"]) for one in schema["anyOf"]):
            wrong.append(f"{path}: needs one of {schema['anyOf']}")
    return wrong


def scalars(value):
    if isinstance(value, dict):
        for key, item in value.items():
            assert isinstance(key, str), key
            yield from scalars(item)
    elif isinstance(value, list):
        for item in value:
            yield from scalars(item)
    else:
        yield value


def main(program, schema_file):
    run = lambda form: subprocess.run([program, form], check=True, stdout=subprocess.PIPE).stdout.decode("utf-8")
    text = run("yaml")
    data = yaml.safe_load(text)
    record = json.loads(run("json"))
    with open(schema_file, encoding="utf-8") as file:
        schema = json.load(file)

    assert not [s for s in scalars(data) if s is None or isinstance(s, (bool, datetime.date))], "a text was retyped"
    assert check(data, schema, schema) == [], check(data, schema, schema)

    assert data["title"] == record["title"] == "yes"
    assert data["actors"][0]["also"] == record["actors"][0]["also"]
    assert len(data["events"]) == len(record["events"]) > 20
    for ours, theirs in zip(data["events"] + data["undated"], record["events"] + record["undated"]):
        for key in ("id", "title", "reported", "status", "salience"):
            assert ours[key] == theirs[key], (key, ours[key], theirs[key])
        for key in ("type", "place"):
            assert ours.get(key, "") == theirs.get(key, ""), key
        mine, other = ours["evidence"][0], theirs["evidence"][0]
        for key in ("quote", "expression", "anchor", "rule", "because", "says", "at"):
            assert mine.get(key) == other.get(key), key
        assert mine["trigger"] == [other["start"], other["end"]]
        assert mine["when"]["latest"] == other["time"]["latest"]
        assert mine["when"]["clock"] == other["time"]["clock"]
    assert data["events"][0]["when"]["date"] == "2021-08-23"

    # The schema refuses what the reader refuses.
    def broken(change):
        other = copy.deepcopy(data)
        change(other)
        return check(other, schema, schema)
    event = lambda d: d["events"][0]
    assert broken(lambda d: d.update(evnts=[]))
    assert broken(lambda d: d.pop("events"))
    assert broken(lambda d: d.update(dateline=2))
    assert broken(lambda d: event(d).pop("id"))
    assert broken(lambda d: event(d).update(title=2001))
    assert broken(lambda d: event(d).update(status="maybe"))
    assert broken(lambda d: event(d).update(salience=2))
    assert broken(lambda d: event(d).pop("when"))
    assert broken(lambda d: event(d).update(when={"precision": "day"}))
    assert broken(lambda d: event(d)["when"].update(date=datetime.date(2021, 8, 23)))
    assert broken(lambda d: event(d)["evidence"][0].update(at=[1]))
    assert broken(lambda d: d["undated"][0].update(when={"date": "2021-08-23"}))
    print(f"{len(text)} characters read alike")


if __name__ == "__main__":
    main(*sys.argv[1:])
