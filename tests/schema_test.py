# SPDX-License-Identifier: MIT
"""The JSON Schema of catalog files, and the program that reads them, must agree.

    schema_test.py SOURCE_DIR PROGRAM

Checks the schema itself, then every shipped file, then mistakes: they are made from the schema, one at a
time in a copy of the shipped catalog, and `PROGRAM check` has to say of the copy what the schema says. What
only one of the two can judge is listed in LOADER_ONLY and SCHEMA_ONLY, with the reason.

Ends with 77 where python3-jsonschema or python3-yaml is missing.
"""

import copy
import json
import os
import pickle
import re
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

try:
    import yaml
    from jsonschema import Draft7Validator
except ImportError as error:
    print(f"SKIPPED: {error}; install python3-jsonschema and python3-yaml")
    sys.exit(77)

SOURCE = Path(sys.argv[1]).resolve()
PROGRAM = Path(sys.argv[2]).resolve()
CATALOG = SOURCE / "catalog"
SCHEMA_FILE = CATALOG / "schema" / "catalog.schema.json"
SCHEMA = json.loads(SCHEMA_FILE.read_text(encoding="utf-8"))
VALIDATOR = Draft7Validator(SCHEMA)
MISSING = object()

failures = []


def fail(message):
    failures.append(message)
    print("FAILED:", message)


# --- YAML as an editor reads it: the core schema of YAML 1.2, where `no` is a word and 12:30 no number.


class CoreLoader(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):
    yaml_implicit_resolvers = {}


for tag, pattern, first in (
    ("null", r"~|null|Null|NULL|", ["~", "n", "N", ""]),
    ("bool", r"true|True|TRUE|false|False|FALSE", list("tTfF")),
    ("int", r"[-+]?[0-9]+|0x[0-9a-fA-F]+|0o[0-7]+", list("-+0123456789")),
    ("float", r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?|[-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN)",
     list("-+0123456789.")),
):
    CoreLoader.add_implicit_resolver(f"tag:yaml.org,2002:{tag}", re.compile(f"^(?:{pattern})$"), first)


CoreLoader.add_constructor("tag:yaml.org,2002:int", lambda loader, node: (
    int(node.value, 0) if node.value[:2] in ("0x", "0o") else int(node.value)))


def parse(text):
    return yaml.load(text, Loader=CoreLoader)


def dump(document):
    """JSON is YAML in which every string is quoted and every number is not. An entry a line."""
    if isinstance(document, dict):
        return "{\n" + ",\n".join(f"{json.dumps(key)}: {dump(value)}" for key, value in document.items()) + "}\n"
    if isinstance(document, list):
        return "[\n" + ",\n".join(json.dumps(entry, ensure_ascii=False) for entry in document) + "]"
    return json.dumps(document, ensure_ascii=False)


# --- The schema itself


def resolve(schema):
    while "$ref" in schema:
        schema = SCHEMA["definitions"][schema["$ref"].removeprefix("#/definitions/")]
    return schema


# What the same code reads wherever it stands (in figures, frames and poses; lines of advice) is one place each.
READ_ALIKE = set(SCHEMA["definitions"]) & {
    "degrees", "trunk_angle", "ball_angle", "hinge_angle", "wrist_angle", "ankle_angle", "body_parts", "place_word", "place",
    "side", "rest", "way", "touch", "balance", "lean", "back", "frame", "frames", "lie", "at", "work_side", "view", "prop_word",
    "strap", "prop", "props", "dark", "arrow_spot", "arrow", "press", "tip"}


def place_of(schema, place):
    """Where that stands to which `schema` points, or `place` itself."""
    name = schema.get("$ref", "").removeprefix("#/definitions/")
    return (name,) if name in READ_ALIKE else place


def accepts(schema, value):
    return Draft7Validator({"allOf": [schema], "definitions": SCHEMA["definitions"]}).is_valid(value)


def every_schema(schema, where="#"):
    """Every schema within a schema, with its place. `$ref` is not followed."""
    yield schema, where
    for key in ("properties", "patternProperties", "definitions"):
        for name, inner in schema.get(key, {}).items():
            yield from every_schema(inner, f"{where}/{key}/{name}")
    for key in ("allOf", "anyOf"):
        for i, inner in enumerate(schema.get(key, [])):
            yield from every_schema(inner, f"{where}/{key}/{i}")
    for key in ("items", "if", "then", "not", "contains"):
        if key in schema:
            yield from every_schema(schema[key], f"{where}/{key}")


KNOWN_KEYWORDS = {
    "$ref", "$schema", "additionalProperties", "allOf", "anyOf", "const", "contains", "default", "definitions",
    "description", "enum", "if", "items", "maxItems", "maxLength", "maximum", "minItems", "minimum", "not", "pattern",
    "patternErrorMessage", "patternProperties", "properties", "required", "then", "title", "type", "uniqueItems",
}


def check_schema():
    Draft7Validator.check_schema(SCHEMA)
    used = set()
    for schema, where in every_schema(SCHEMA):
        for keyword in set(schema) - KNOWN_KEYWORDS:
            fail(f"{where}: '{keyword}' is no keyword that this test walks")
        if "$ref" in schema:
            used.add(schema["$ref"])
            # Draft-07 takes no notice of what stands beside $ref; editors show a description all the same.
            if set(schema) - {"$ref", "description"}:
                fail(f"{where}: only a description may stand beside $ref")
            if schema["$ref"].removeprefix("#/definitions/") not in SCHEMA["definitions"]:
                fail(f"{where}: nothing is called {schema['$ref']}")
        for name, inner in schema.get("properties", {}).items():
            if not (inner.get("description") or resolve(inner).get("description", "")).strip():
                fail(f"{where}/properties/{name}: no description")
        # A mapping of the format is closed; what only adds a rule to one (in `if`, `anyOf`) is not.
        closed = schema.get("additionalProperties") is False
        if "object" in schema.get("type", []) and "properties" in schema and not closed:
            if not re.search(r"/(if|anyOf/\d+)(/|$)|one_repetition", where):
                fail(f"{where}: additionalProperties is not false")
        for name in schema.get("required", []):
            if closed and name not in schema["properties"]:
                fail(f"{where}: '{name}' is required and unknown")
    for name in SCHEMA["definitions"]:
        if f"#/definitions/{name}" not in used:
            fail(f"#/definitions/{name}: not used")


# --- The shipped files


def check_shipped_files():
    documents = {}
    for path in sorted(CATALOG.rglob("*.yaml")):
        name = str(path.relative_to(CATALOG))
        text = path.read_text(encoding="utf-8")
        wanted = f"# yaml-language-server: $schema={os.path.relpath(SCHEMA_FILE, path.parent)}"
        if text.split("\n", 1)[0] != wanted:
            fail(f"{name}:1: expected the line '{wanted}'")
        documents[name] = parse(text)
        for error in VALIDATOR.iter_errors(documents[name]):
            fail(f"{name}: {'/'.join(map(str, error.path))}: {error.message}")
    if not documents:
        fail(f"no .yaml file below {CATALOG}")
    return documents


# --- What the program says


class Verdict:
    def __init__(self, errors):
        self.errors = errors
        self.accepted = not errors


MOST_AT_ONCE = 60  # Folders that one run of the program is asked to check.
WORKERS = min(8, os.cpu_count() or 1)


def verdicts_at_once(catalogs):
    """What one run says of several catalogs, each of them its files by name."""
    with tempfile.TemporaryDirectory(prefix="hipplan-schema-") as work:
        written = {}
        for number, texts in enumerate(catalogs):
            for name, text in texts.items():
                path = Path(work, str(number), name)
                path.parent.mkdir(parents=True, exist_ok=True)
                if written.setdefault(text, path) is path:
                    path.write_text(text, encoding="utf-8")
                else:
                    os.link(written[text], path)
        run = subprocess.run([PROGRAM, "check", *map(str, range(len(catalogs)))], cwd=work, capture_output=True,
                             encoding="utf-8", timeout=240, check=False)
    errors = [[] for _ in catalogs]
    for number, error in re.findall(r"^(?:hipplan: )?(\d+)(?:/.*?)?: error: (.*)$", run.stderr, re.MULTILINE):
        errors[int(number)].append(error)
    counted = re.search(r": (\d+) errors?, \d+ warnings?$", run.stdout)
    # Behind the first 500 stands how many more there are.
    said = len(re.findall(r"^\S.*?: error: (?!and \d+ more mistakes?$)", run.stderr, re.MULTILINE))
    more = re.compile(r"and \d+ more mistakes?")
    errors = [[error for error in of_one if not more.fullmatch(error)] for of_one in errors]
    placed = sum(map(len, errors))
    if not counted or said != placed or int(counted[1]) < said or run.returncode != (1 if int(counted[1]) else 0):
        raise RuntimeError(f"check ended with {run.returncode}, {placed} of {said} errors placed: {run.stdout}{run.stderr}")
    return [Verdict(of_one) for of_one in errors]


def verdicts_of(catalogs, pool):
    """A verdict for each, many in a run and several runs side by side."""
    share = min(MOST_AT_ONCE, -(-len(catalogs) // WORKERS))
    runs = pool.map(verdicts_at_once, (catalogs[i:i + share] for i in range(0, len(catalogs), share)))
    return [verdict for run in runs for verdict in run]


# --- Mistakes, made from the schema


class Mutation:
    def __init__(self, file, path, what, value, known_keys=None):
        self.file = file
        self.path = path
        self.what = what
        self.value = value
        self.known_keys = known_keys

    def __str__(self):
        return f"{self.file}: {'/'.join(map(str, self.path))}: {self.what}"

    def apply(self, document):
        """The document with the mistake. It shares with the other whatever lies beside the way to it."""
        if not self.path:
            return self.value
        document = at = copy.copy(document)
        for step in self.path[:-1]:
            at[step] = copy.copy(at[step])
            at = at[step]
        if self.value is MISSING:
            del at[self.path[-1]]
        else:
            at[self.path[-1]] = self.value
        return document

    def is_valid(self, document):
        """Looks at the changed entry only, to save time: the others were valid before."""
        mutated = self.apply(document)
        if self.path:
            changed = mutated[self.path[0]]
            if len(self.path) > 1 and isinstance(changed, list):
                changed = [changed[self.path[1]]]
            mutated = {self.path[0]: changed}
        return VALIDATOR.is_valid(mutated)


NO_KEY = "qqqqqqqqqqqq"  # Near no key, so that the program lists the known ones.


def renamed(item, number):
    return {**item, "id": f"{item['id']}-{number}"} if isinstance(item, dict) and "id" in item else item


class Walk:
    """Goes through a schema and the documents together. Each rule of each schema makes its mistakes once, for
    each place of the format (list entries count as one place) where it applies: in the last entry that there
    is, since the last band is the one that no other has to be stricter than."""

    def __init__(self):
        self.mutations = []
        self.done = set()
        self.places = set()

    def add(self, file, path, what, value=MISSING, known_keys=None):
        self.mutations.append(Mutation(file, path, what, value, known_keys))

    def visit(self, schema, value, file, path, rule="#", place=()):
        if "$ref" in schema:
            rule = schema["$ref"]
            place = place_of(schema, place)
            schema = resolve(schema)
        self.places.add(place)
        if (place, rule) not in self.done:
            self.done.add((place, rule))
            self.spoil(schema, value, file, path)
        if isinstance(value, dict):
            for name, inner in schema.get("properties", {}).items():
                if name in value:
                    self.visit(inner, value[name], file, path + [name], f"{rule}/{name}", place + (name,))
            for pattern, inner in schema.get("patternProperties", {}).items():
                for name in value:
                    if re.search(pattern, name):
                        self.visit(inner, value[name], file, path + [name], f"{rule}/~", place + ("~",))
        if isinstance(value, list) and "items" in schema:
            for i in reversed(range(len(value))):
                self.visit(schema["items"], value[i], file, path + [i], f"{rule}/*", place + ("*",))
        for key in ("allOf", "anyOf"):
            for i, inner in enumerate(schema.get(key, [])):
                if accepts(inner, value):
                    self.visit(inner, value, file, path, f"{rule}/{key}/{i}", place)
        if "if" in schema and accepts(schema["if"], value):
            self.visit(schema["then"], value, file, path, f"{rule}/then", place)

    def details(self, file, path, kind, *mutations):
        """Mistakes that one piece of code finds for all keys: once for each section will do."""
        if (path[0], kind) not in self.done:
            self.done.add((path[0], kind))
            for what, value in mutations:
                self.add(file, path, what, value)

    def spoil(self, schema, value, file, path):
        types = schema.get("type", [])
        types = [types] if isinstance(types, str) else types
        if isinstance(value, dict):
            if schema.get("additionalProperties") is False:
                known = None if "patternProperties" in schema else set(schema["properties"])
                self.add(file, path, "an unknown key", {**value, NO_KEY: "x"}, known)
            for name in schema.get("required", []):
                self.add(file, path + [name], "a needed key dropped")
        if not path:
            return
        if {"sources", "reason"} <= schema.get("properties", {}).keys():
            without = {key: inner for key, inner in value.items() if key != "reason"}
            self.add(file, path, "derived without a reason", {**without, "sources": ["derived"]})
            self.add(file, path, "derived, last, without a reason", {**without, "sources": ["practice", "derived"]})
            self.add(file, path, "no reason", {**without, "sources": ["practice"]})
        if types:
            self.details(file, path, f"null for {types}", ("null", None))
        if "object" in types and isinstance(value, dict):
            self.add(file, path, "a list for a mapping", [value])
            self.details(file, path, "mapping", ("an empty mapping", {}), ("a text for a mapping", "x"))
            for name in schema["properties"] if "properties" in schema else []:
                if name in value and name not in schema.get("required", []):
                    self.add(file, path + [name], "an optional key dropped")
        if "integer" in types:
            self.details(file, path, "integer", ("a number in quotes", "2"), ("half a number", 1.5),
                         ("a flag for a number", True), ("a list for a number", [2]))
            for number in (schema["minimum"] - 1, schema["minimum"], schema["maximum"], schema["maximum"] + 1):
                self.add(file, path, f"the number {number}", number)
        if "boolean" in types:
            self.add(file, path, "the other flag", not value)
            self.add(file, path, "a flag in quotes", "true")
            self.details(file, path, "boolean", ("a number for a flag", 1), ("a list for a flag", [True]))
        if "string" in types:
            self.details(file, path, f"string of {types}", ("a mapping for a text", {"x": "y"}))
            self.add(file, path, "a blank text", " ")
            if isinstance(value, str):
                self.add(file, path, "a list for a text", [value])
            elif value:
                self.add(file, path, "a single word for a list", value[0])
            if "pattern" in schema and not accepts(schema, "-"):
                self.add(file, path, "the word 'wrong-'", "wrong-")
                self.details(file, path, schema["pattern"],
                             *((f"the word '{word}'", word) for word in ("Wrong", "-wrong", "wro ng", "wr\u00f6ng")))
            if "maxLength" in schema:
                most = schema["maxLength"]
                limits = [(f"{length} letters", "x" * length) for length in (most, most + 1)]
                if accepts(schema, "Any text."):
                    for what, text in limits:
                        self.add(file, path, what, text)
                else:
                    self.details(file, path, f"at most {most} letters", *limits)
        if "enum" in schema:
            for word in ["xyz"] + schema["enum"]:
                self.add(file, path, f"the word '{word}'", word)
        for word in schema.get("not", {}).get("enum", []):
            self.add(file, path, f"the word '{word}'", word)
        if "array" in types and isinstance(value, list):
            self.add(file, path, "a mapping for a list", {"x": "y"})
            if "string" not in types:
                self.add(file, path, "a text for a list", "x")
            self.add(file, path, "an empty list", [])
            if value:
                self.add(file, path, "the last entry twice", value + value[-1:])
                for key, more in (("minItems", -1), ("minItems", 0), ("maxItems", 0), ("maxItems", 1)):
                    if key not in schema or schema[key] + more < 1:  # No such limit, or the empty list again.
                        continue
                    count = schema[key] + more
                    longer = value + [renamed(value[-1], i) for i in range(len(value), count)]
                    self.add(file, path, f"{count} entries", longer[:count])


def walked(documents):
    walk = Walk()
    for name in sorted(documents, key=lambda name: len(dump(documents[name]))):
        walk.visit(SCHEMA, documents[name], name, [])
    return walk


SAMPLED = ("exercises", "conditions", "red_flags")
DRAWN = {"figure", "poses"}


def lists_of_names(entry):
    """The lists of exercises that a condition, a goal or a slot names."""
    lists = [entry.get(key, []) for key in ("prefers", "usual", "active")] + list(entry.get("in_band", {}).values())
    lists += [slot["exercises"] for slot in entry.get("prefer", [])]
    return [names for names in lists if isinstance(names, list)]


def shorten(documents):
    """Two names of each list of exercises will do: no mistake is made of what stands behind them."""
    for document in documents.values():
        for named in document.get("conditions", []) + document.get("goals", []) + document.get("routine", {}).get("slots", []):
            for names in lists_of_names(named):
                del names[2:]


def without_figures(documents):
    """For whatever has nothing to do with figures: solving them takes the program longer than all the rest."""
    plain = copy.deepcopy(documents)
    for document in plain.values():
        for entry in document.get("exercises", []):
            entry.pop("figure", None)
    return plain


def named_by(entry):
    """The exercises that an exercise, a condition, a goal or a slot names."""
    names = [entry[key].get("exercise") for key in ("easier", "harder") if isinstance(entry.get(key), dict)]
    names += [name for words in lists_of_names(entry) for name in words] + [entry.get("prefers")]
    figure = entry.get("figure")
    names += [entry.get("measure_if_allowed"), entry.get("walking"), figure.get("like") if isinstance(figure, dict) else None]
    return [name for name in names if isinstance(name, str)]


def with_few_figures(documents):
    """Leaves out every figure that shows nothing which one before it shows: solving them is what takes time."""
    walk = Walk()
    figures = {}
    for name, document in documents.items():
        for entry in document.get("exercises", []):
            figures[entry["id"]] = entry.get("figure")
    kept = set()
    for name, figure in figures.items():
        before = len(walk.places)
        if figure is not None:
            walk.visit({"$ref": "#/definitions/figure"}, figure, name, [name])
        while figure is not None and len(walk.places) > before and name not in kept:
            kept.add(name)
            name = figure.get("like", name)
    few = {}
    for name, document in documents.items():
        few[name] = {**document}
        if "exercises" in document:
            few[name]["exercises"] = [{key: value for key, value in entry.items() if key != "figure" or entry["id"] in kept}
                                      for entry in document["exercises"]]
    return few


def told_briefly(exercise):
    """An exercise that is there to be named: what it says does not matter."""
    brief = {key: value for key, value in exercise.items() if key != "card"}
    for key in ("set_up", "start", "change_sides", "tempo", "feel", "stop"):
        if key in brief:
            brief[key] = "x"
    for key in ("easier", "harder"):
        brief[key] = {**brief[key], "change": "x"}
    return {**brief, "steps": ["x", "x"], "mistakes": ["x"]}


def sample(documents):
    """A smaller catalog, to save time: of the long sections, the entries that a walk spoils and those they name."""
    exercises = {e["id"]: e for d in documents.values() for e in d.get("exercises", [])}
    waiting = [documents[m.file][m.path[0]][m.path[1]] for m in walked(documents).mutations
               if m.path[:1] and m.path[0] in SAMPLED and len(m.path) > 1]
    spoilt = set(map(id, waiting))
    routine = section(documents, "routine")
    named = [name for entry in section(documents, "goals") + routine["slots"] + [routine] for name in named_by(entry)]
    waiting += [exercises[name] for name in named]
    kept = set()
    while waiting:
        entry = waiting.pop()
        if id(entry) not in kept:
            kept.add(id(entry))
            waiting += [exercises[name] for name in named_by(entry)]
    smaller = {}
    for name, document in documents.items():
        sections = {key: [e if id(e) in spoilt or key != "exercises" else told_briefly(e) for e in value if id(e) in kept]
                    if key in SAMPLED else value for key, value in document.items()}
        smaller[name] = {key: value for key, value in sections.items() if value}
    return smaller


def every_place(schema=SCHEMA, place=()):
    """Every place of the format that the schema knows."""
    place = place_of(schema, place)
    schema = resolve(schema)
    yield place
    for name, inner in schema.get("properties", {}).items():
        yield from every_place(inner, place + (name,))
    for inner in schema.get("patternProperties", {}).values():
        yield from every_place(inner, place + ("~",))
    if "items" in schema:
        yield from every_place(schema["items"], place + ("*",))
    for key in ("allOf", "anyOf"):
        for inner in schema.get(key, []):
            yield from every_place(inner, place)
    if "then" in schema:
        yield from every_place(schema["then"], place)


# --- What only one of the two can judge


class Difference:
    """`edit` makes an example; `says` is what the program then says, nothing where it has no objection. With
    `often` the walk makes such mistakes too: it means to break one rule, and breaks this one."""

    def __init__(self, name, reason, says, edit, often=False):
        self.name = name
        self.reason = reason
        self.says = says
        self.edit = edit
        self.often = often


def entry(documents, section, where=lambda entry: True):
    """The first entry of a list section that fits."""
    return next(e for d in documents.values() for e in d.get(section, []) if where(e))


def section(documents, key):
    return next(d[key] for d in documents.values() if key in d)


def exercise(documents, **wanted):
    return entry(documents, "exercises", lambda e: all(e.get(key) == value for key, value in wanted.items()))


def slot(documents, **wanted):
    return next(s for s in section(documents, "routine")["slots"]
                if all(s.get(key) == value for key, value in wanted.items()))


def put(key, value):
    return lambda mapping: mapping.__setitem__(key, value)


def in_extra_file(text):
    return lambda documents: documents.__setitem__("zz-extra.yaml", text)


def raw(text):
    """Stands in a document for text that is written without quotes."""
    return f"@raw {text} raw@"


def circle(documents):
    first = exercise(documents, level=2, kind="strength")
    second = entry(documents, "exercises", lambda e: e["level"] == 2 and e is not first)
    first["harder"]["exercise"] = second["id"]
    second["harder"]["exercise"] = first["id"]


def rungs_swapped(documents):
    place = {"name": section(documents, "ladders")["ids"][0]}
    entry(documents, "exercises", lambda e: e["level"] == 3)["ladder"] = {**place, "rung": 1}
    entry(documents, "exercises", lambda e: e["level"] == 1)["ladder"] = {**place, "rung": 9}


def tag_that_means_nothing(documents):
    section(documents, "stress_tags").append({"id": "unused", "means": "x", "in_words": "x"})


def too_many_things(documents):
    documents["zz-extra.yaml"] = dump({"equipment": [{"id": f"extra-{i}", "name": "x"} for i in range(64)]})


LOADER_ONLY = [
    # What needs the other entries, or other files.
    Difference("an id that nothing has", "it may stand in another file",
               r"^unknown (source|stress tag|equipment|group|urgency|exercise|ladder|slot|band|set-up) '",
               lambda d: put("trains", "no-such-group")(exercise(d)), often=True),
    Difference("a base pose that nothing has", "it may stand in another file", r"^unknown (base pose|figure) '",
               lambda d: put("base", "no-such-pose")(exercise(d)["figure"]), often=True),
    Difference("a range of a joint that does not go up", "a schema compares no two values",
               r"^expected 'usual' to go up and to lie within 'possible'$",
               lambda d: section(d, "joints")["knee"].update(flexion={"usual": [5, 0], "possible": [0, 9]}), often=True),
    Difference("an angle that a joint does not reach", "the fences stand in another section",
               r"^'\w+ [a-z-]*(flexion|abduction|rotation|bend|supination|inversion)' is -?\d+; expected",
               lambda d: put("knees", 170)(exercise(d)["figure"]), often=True),
    Difference("a figure that no body can do", "the pose has to be solved", r"^the body rests on nothing|^no body can do this: |(floats above|sinks into|is beyond the edge of) the |"
               r"below the floor$|' does not reach '|^the .* slides by |, but there is none among the props$",
               lambda d: put("figure", {"at": [0, 0, 100]})(exercise(d)), often=True),
    Difference("what lies between, without an end", "one key needs another", r"^'via' lies between start and end; expected an 'end'$",
               lambda d: (lambda f: (f.pop("end", None), f.pop("like", None), put("via", {"knees": 9})(f)))(exercise(d)["figure"]), often=True),
    Difference("a figure with two beginnings", "one key excludes another", r"^'like' and 'base' exclude each other: ",
               lambda d: exercise(d)["figure"].update(base="standing", like=exercise(d, kind="stretch")["id"]), often=True),
    Difference("a circle of two frames", "the frames have to be counted, those of the base figure too",
               r"^a circle has three frames at least",
               lambda d: put("figure", {"base": "standing", "end": {"knees": 9}, "circle": "pelvis"})(exercise(d)), often=True),
    Difference("an arrow that is none and some", "a schema sees each word", r"^unknown part of the body 'none'",
               lambda d: put("arrow", ["none", "pelvis"])(exercise(d)["figure"])),
    Difference("an id that something else has", "entries are compared with one another; files too",
               r"(duplicate id|duplicate ladder) '",
               lambda d: put("id", exercise(d, kind="strength")["id"])(exercise(d, kind="stretch")), often=True),
    Difference("a word that another condition has", "as above", r"already names a (condition|goal)$",
               lambda d: section(d, "conditions")[1].update(also=[section(d, "conditions")[0]["id"]]), often=True),
    Difference("a section that no file has", "each file has some of them only", r"^no file has the key 'time'$",
               lambda d: next(x for x in d.values() if "time" in x).pop("time")),
    Difference("a section that two files have", "one file shows one", r"stands a second time; it stands first at",
               lambda d: in_extra_file(dump({"steps": section(d, "steps")}))(d)),
    Difference("more than 64 things in several files", "one file shows its own", r"^more than 64 things$",
               too_many_things),
    Difference("more than 20000 entries in a list", "the schema says what entries are, not how many are too many",
               r"^'sources' has 20001 entries; expected at most 20000$",
               in_extra_file("sources:\n" + "".join(f"  - {{id: extra-{i}, title: x}}\n" for i in range(20001)))),
    Difference("a tag that means nothing", "bands and conditions have to be searched for it",
               r"^stress tag '.*' means nothing: neither a band nor a condition rules it out$",
               tag_that_means_nothing, often=True),
    Difference("an exercise as its own neighbour", "a schema compares no two values",
               r"names the exercise itself as (easier|harder)$",
               lambda d: (lambda e: put("exercise", e["id"])(e["easier"]))(exercise(d))),
    Difference("a harder exercise that is easier", "the other exercise has to be looked up",
               r"of level \d is named as (easier|harder) than '",
               lambda d: put("exercise", exercise(d, level=1)["id"])(exercise(d, level=3)["harder"]), often=True),
    Difference("neighbours in a circle", "as above", r"^'easier' and 'harder' go round in a circle: ", circle),
    Difference("rungs out of order", "as above", r"^rungs out of order: ", rungs_swapped, often=True),
    Difference("a list for a band that there is not", "the bands stand in another section",
               r"^unknown key '.*' in 'in_band'; (did you mean|known are)",
               lambda d: put("in_band", {"no-such-band": []})(slot(d, phase="strength")), often=True),
    Difference("a group of another kind", "the group has to be looked up", r"^'.*' is no group for ",
               lambda d: put("trains", "cardio")(exercise(d, kind="stretch")), often=True),
    Difference("a card with a set-up of another position", "the set-up has to be looked up",
               r"^set-up '.*' is for exercises with 'position: .*'; this one has 'position: .*'$",
               lambda d: put("set_up", "on-a-chair")(exercise(d, position="supine")["card"]), often=True),
    Difference("an exercise in a slot of another phase", "the exercise has to be looked up",
               r"^'.*' is of the kind .*; it cannot stand in slot '.*' of the phase ",
               lambda d: put("usual", [exercise(d, kind="stretch")["id"]])(slot(d, phase="strength")), often=True),
    Difference("days without a warm-up", "a turn names a slot whose phase has to be looked up",
               r"^'(strength|light|daily)' has no slot of the phase warm-up; every session begins with one$",
               lambda d: put("light", ["mobility"])(section(d, "routine")), often=True),
    # What compares two values.
    Difference("a range that ends before it begins", "a schema compares no two values",
               r"begins with \d+ and ends with \d+; expected the end to be no less$",
               lambda d: put("sets", {"first": 3, "most": 2})(exercise(d, kind="strength")["dose"]), often=True),
    Difference("a band that begins above its ceiling", "as above", r"begins above its ceiling of \d$",
               lambda d: section(d, "bands")[-1].update(ceiling=1, starting_level=2), often=True),
    Difference("a condition that begins above its ceiling", "as above", r"^'first_week_level' is \d, above the 'ceiling'",
               lambda d: section(d, "conditions")[0].update(ceiling=1, first_week_level=2), often=True),
    Difference("a thing that stands in for itself", "as above", r"stands in for itself$",
               lambda d: (lambda t: put("thing", t["id"])(t["stands_in_for"][0]))(
                   next(t for t in section(d, "equipment") if "stands_in_for" in t))),
    Difference("an alternative that stands twice", "a schema does not take a text apart", r"stands here twice$",
               lambda d: put("needs", ["chair|chair"])(exercise(d))),
    Difference("an exercise called like a stress tag", "the tags stand in another section", r"is the id of a stress tag",
               lambda d: put("id", "deep-flexion")(exercise(d)), often=True),
    Difference("a directive", "a schema sees the values", r"^a directive \(%\) is not allowed",
               in_extra_file('%YAML 1.2\n---\nsources: [{id: extra, title: "x"}]\n')),
    Difference("a tag of YAML", "a schema sees the value", r"^a tag \(!\) is not allowed",
               in_extra_file('sources: [{id: extra, title: !!str "x"}]\n')),
    Difference("text that cannot be seen", "a schema sees that there is some", r"^'title' is empty",
               in_extra_file('sources: [{id: extra, title: "\u00a0"}]\n')),
    Difference("a band that is laxer than the one before", "as above", r"more pain may only ever allow less$",
               lambda d: put("most_items", 20)(section(d, "bands")[-1]), often=True),
    Difference("a pain that two bands have", "as above", r"covers a pain of \d+ to \d+; expected it to begin at \d+$",
               lambda d: put("from", 0)(section(d, "bands")[1]["pain"]), often=True),
    Difference("a pain that no band has", "as above", r"^the bands end at a pain of \d+; expected 10$",
               lambda d: put("to", 9)(section(d, "bands")[-1]["pain"]), often=True),
    Difference("a longer session that has less", "as above", r"has less of '.*' than a shorter one; expected no less$",
               lambda d: put("sets", 1)(section(d, "session")["minutes"][-1]), often=True),
    Difference("a shortest session that is not", "as above", r"^the first entry begins at \d+ minutes; expected 5",
               lambda d: section(d, "session")["minutes"].pop(0), often=True),
    Difference("green that ends before it begins", "as above", r"^'green_from' is \d+, above the 'green_to' of \d+$",
               lambda d: put("green_to", 0)(section(d, "traffic_light")), often=True),
    Difference("gaps that do not grow", "as above", r"^the days of 'gap' do not grow; expected each to be more than the one",
               lambda d: put("repeats", 5)(section(d, "listening")["gap"]), often=True),
    Difference("more values than days", "as above", r"^\d+ values in \d+ days; expected no more values than days$",
               lambda d: put("values", 20)(section(d, "listening")["usual_pain"]), often=True),
    Difference("more values than days of a review", "as above", r"^\d+ values in \d+ days; expected no more values than days$",
               lambda d: put("values", 20)(section(d, "review")["mean"]), often=True),
    Difference("a condition that asks without a cap", "one key needs another", r"needs 'pain_during_at_most' beside it$",
               lambda d: put("clinician_first_from", 6)(section(d, "conditions")[0]), often=True),
    Difference("both sides that alternate", "as above", r"^'alternates' is only for exercises with 'sides: each'$",
               lambda d: put("alternates", True)(exercise(d, sides="both")), often=True),
    Difference("strength that only warms up", "as above", r"^'warm_up_only' is only for exercises of kind 'cardio'$",
               lambda d: put("warm_up_only", True)(exercise(d, kind="strength")), often=True),
    Difference("a set without a rest that takes too long", "it has to be worked out", r"seconds without a rest; expected at",
               lambda d: put("continuous", True)(exercise(d, id="clamshell")), often=True),
    # What is gone once YAML has been read.
    Difference("a number written 8.0", "a number without a fraction is whole for a schema",
               r"must be a whole number from .*, found '8\.0'$",
               lambda d: put("most_items", raw("8.0"))(section(d, "bands")[0])),
    Difference("a number written 08", "a schema sees the number", r"must be a whole number from .*, found '08'$",
               lambda d: put("most_items", raw("08"))(section(d, "bands")[0])),
    Difference("a number written +8", "as above", r"must be a whole number from .*, found '\+8'$",
               lambda d: put("most_items", raw("+8"))(section(d, "bands")[0])),
    Difference("a flag written True", "a schema sees the flag", r"'daily' must be true or false$",
               lambda d: put("daily", raw("True"))(section(d, "bands")[-1])),
    Difference("a key that stands twice", "a schema sees one of them", r"^duplicate key 'title'",
               in_extra_file('sources: [{id: extra, title: "x", title: "y"}]\n')),
    Difference("an anchor", "a schema sees what it stands for", r"^an anchor \(&\) is not allowed",
               in_extra_file('sources: [{id: extra, title: &x "x"}]\n')),
    Difference("a control character", "the rules for characters hold for all of a file, comments too",
               r"^a control character", in_extra_file('sources: [{id: extra, title: "x\\x07"}]\n')),
    Difference("more than 2000 bytes in fewer characters", "a schema counts characters",
               r"'title' is \d+ bytes long; expected at most 2000$",
               in_extra_file(dump({"sources": [{"id": "extra", "title": "\u00fc" * 1001}]}))),
]

SCHEMA_ONLY = [
    Difference("a text without quotes that looks like a number", "a schema sees the number; the program its digits",
               None, in_extra_file("sources: [{id: extra, title: 2016}]\n")),
    Difference("a text without quotes that looks like a flag", "as above", None,
               in_extra_file("sources: [{id: extra, title: true}]\n")),
    Difference("an id with a space behind it", "the program takes off what ends a folded text", None,
               in_extra_file('sources: [{id: "extra ", title: "x"}]\n')),
    Difference("a name with more than 120 characters, spaces behind it included", "as above", None,
               lambda d: put("name", "x" * 120 + " ")(exercise(d))),
]


def strength_dose(**dose):
    return lambda documents: put("dose", {"sources": ["practice"], **dose})(exercise(documents, kind="strength"))


# Judged alike, though no walk through the schema makes them.
ALIKE = [
    (False, "one repetition without a hold", strength_dose(sets=1, repetitions=1)),
    (False, "one repetition at most, without a hold", strength_dose(sets=1, repetitions={"first": 1, "most": 1})),
    (True, "one repetition with a hold", strength_dose(sets=1, repetitions=1, hold_seconds=5)),
    (True, "one repetition or two, without a hold", strength_dose(sets=1, repetitions={"first": 1, "most": 2})),
    (False, "minutes for strength", lambda d: put("minutes", 5)(exercise(d, kind="strength")["dose"])),
    (False, "sets for cardio", lambda d: put("sets", 1)(exercise(d, kind="cardio")["dose"])),
    (False, "a figure of our own without a reason", lambda d: section(d, "time").pop("reason")),
    (False, "the same, where it is the one source", lambda d: (
        put("sources", "derived")(section(d, "time")), section(d, "time").pop("reason"))),
    (False, "an exclusion of everything", lambda d: section(d, "bands")[-1]["rules_out"].append({"above_level": 1})),
    (False, "an exclusion without a tag", lambda d: section(d, "bands")[-1]["rules_out"].append({"tags": []})),
    (False, "an exclusion without tag and position", lambda d: section(d, "bands")[-1]["rules_out"].append(
        {"tags": [], "positions": []})),
    (True, "an exclusion by position, tags empty", lambda d: section(d, "bands")[-1]["rules_out"].append(
        {"tags": [], "positions": "lying"})),
    (True, "spaces round a bar", lambda d: put("needs", ["counter | chair"])(exercise(d))),
    (False, "nothing between two bars", lambda d: put("needs", ["counter||chair"])(exercise(d))),
    (False, "nothing behind a bar", lambda d: put("needs", "counter|")(exercise(d))),
    (False, "a file with a key of no section", in_extra_file("exercise: []\n")),
    (False, "a file that is a list", in_extra_file("- exercises\n")),
    (False, "a file that is a word", in_extra_file("exercises\n")),
    (False, "an empty file", in_extra_file("# nothing\n")),
    (True, "a file without a section", in_extra_file("{}\n")),
]


def move_section(key):
    def edit(documents):
        holder = next(d for d in documents.values() if key in d)
        documents["zz-extra.yaml"] = dump({key: holder.pop(key)})
    return edit


ALIKE += [(True, f"'{key}' in a file of its own", move_section(key)) for key in SCHEMA["properties"]]


def graft(documents):
    """Adds what no shipped file has, so that every place of the format can be spoilt."""
    exclusions = section(documents, "bands")[-1]["rules_out"]
    exclusions.append({"tags": [], "positions": ["kneeling"], "above_level": 5})
    # Every tag, so that a sample of the conditions leaves none without a meaning.
    section(documents, "conditions")[-1]["rules_out"] = [
        {"tags": [tag["id"]], "unless_active": True} for tag in section(documents, "stress_tags")]
    section(documents, "advice")["reason"] = "x"
    section(documents, "conditions")[-1].update(
        pain_during_at_most=2, ask_first_above_cap="x", clinician_first_from=6, stop_words="x", walking_words="x",
        walking={"first": 5, "first_if_active": 5, "step": 5, "weeks": 1, "most": 10}, warm_up_minutes_at_most=3,
        asks_for=["balance"], prefers=["bridge"], last_positions=["lying"], no_turning=True, slow=True,
        chair_is_only_a_seat=True, no_word_on_weight=True)
    # A single place, and a single way, as lists.
    pose = entry(documents, "poses", lambda pose: "hands" in pose)
    pose["hands"] = [pose["hands"]]
    pressed = entry(documents, "exercises", lambda e: "press" in e.get("figure", {}))["figure"]["press"]
    pressed.update({part: [way] for part, way in pressed.items()})
    turns = section(documents, "routine")
    turns["strength"].append({"slot": "mobility", "if_lacking": "squat", "band": "high"})
    turns["light"].append({"slot": "mobility", "from_minutes": 30})
    turns["daily"].append({"slot": "mobility", "if_lacking": "squat", "from_minutes": 30, "band": "high"})
    section(documents, "goals")[-1].update(
        also=["rest"], slot="stretch", measure_if_allowed="bridge", measure_pain_at_most=5, only_if_active_low=True)
    section(documents, "bands")[-1]["walking"] = {"first": 5, "first_if_active": 5, "step": 2, "weeks": 2, "most": 10}
    section(documents, "bands")[-1]["growth"].update(rung_before_set=0, rung_before_set_if_active=0)
    section(documents, "bands")[-1]["growth"]["rung_weeks"]["harder_if_active"] = 6


def written(documents):
    texts = {name: d if isinstance(d, str) else dump(d) for name, d in documents.items()}
    return {name: re.sub(r'"@raw (.*?) raw@"', r"\1", text) for name, text in texts.items()}


def changed(document, before):
    """What differs, to save time: the rest was valid before."""
    if not isinstance(document, dict) or not isinstance(before, dict):
        return document
    differs = {key: value for key, value in document.items() if key not in before or dump(value) != dump(before[key])}
    for key, value in differs.items():
        old = before.get(key)
        if isinstance(value, list) and isinstance(old, list) and len(value) == len(old):
            differs[key] = [entry for entry, other in zip(value, old) if dump(entry) != dump(other)]
    return differs


def judged_by_schema(documents, edited):
    """What the schema says of an edited copy of all files, and the text of that copy."""
    texts = written(edited)
    valid = True
    for name, document in edited.items():
        if document != documents.get(name):
            as_read = document if texts[name] == dump(document) else parse(texts[name])
            valid = valid and VALIDATOR.is_valid(changed(as_read, documents.get(name)))
    return valid, texts


def both_verdicts(documents, edits, pool):
    """What the schema and what the program say once each of `edits` has been at a copy of all files."""
    frozen = pickle.dumps(documents)
    copies = [pickle.loads(frozen) for _ in edits]
    for edit, edited in zip(edits, copies):
        edit(edited)
    judged = [judged_by_schema(documents, edited) for edited in copies]
    verdicts = verdicts_of([texts for _, texts in judged], pool)
    return [(valid, verdict) for (valid, _), verdict in zip(judged, verdicts)]


def words(verdict):
    return "yes" if verdict.accepted else f"no: {verdict.errors}"


def check_mutations(documents, pool):
    walk = walked(documents)
    for place in sorted(set(every_place()) - walk.places):
        fail(f"{'/'.join(place)}: neither a shipped file nor graft() has an example of this")

    undrawn = without_figures(documents)
    bases = [(base, written(base)) for base in (undrawn, documents)]

    def spoilt(mutation):
        base, texts = bases[not DRAWN.isdisjoint(mutation.path)]
        return {**texts, mutation.file: dump(mutation.apply(base[mutation.file]))}

    verdicts = verdicts_of([spoilt(mutation) for mutation in walk.mutations], pool)
    accepted = 0
    known = {}
    for mutation, verdict in zip(walk.mutations, verdicts):
        valid = mutation.is_valid(documents[mutation.file])
        accepted += valid and verdict.accepted
        if mutation.known_keys is not None:
            listed = [e.split("known are: ")[1].split(", ") for e in verdict.errors if f"unknown key '{NO_KEY}'" in e]
            if [set(keys) for keys in listed] != [mutation.known_keys]:
                fail(f"{mutation}: the schema has {sorted(mutation.known_keys)}, the program {listed}")
        if valid == verdict.accepted:
            continue
        rules = {next((d.name for d in LOADER_ONLY if d.often and re.search(d.says, e)), None) for e in verdict.errors}
        if valid and None not in rules:
            for rule in rules:
                known[rule] = known.get(rule, 0) + 1
        else:
            fail(f"{mutation}: the schema says {'yes' if valid else 'no'}, the program {words(verdict)}")
    print(f"{len(documents)} files, {len(walk.places)} places of the format, {len(walk.mutations)} mutations, "
          f"{accepted} of them accepted by both; known differences among them: {known}")
    if len(walk.mutations) < 150 or accepted < 50:
        fail("too few mutations")


def check_differences(shipped, pool):
    documents = without_figures(shipped)
    exercise(documents)["figure"] = exercise(shipped)["figure"]
    both = both_verdicts(documents, [difference.edit for difference in LOADER_ONLY + SCHEMA_ONLY], pool)
    for difference, (valid, verdict) in zip(LOADER_ONLY, both):
        said = any(re.search(difference.says, error) for error in verdict.errors)
        if not valid or verdict.accepted or not said:
            fail(f"{difference.name}: no longer refused by the program alone: schema {valid}, program {words(verdict)}")
    for difference, (valid, verdict) in zip(SCHEMA_ONLY, both[len(LOADER_ONLY):]):
        if valid or not verdict.accepted:
            fail(f"{difference.name}: no longer refused by the schema alone: schema {valid}, program {words(verdict)}")
    both = both_verdicts(documents, [edit for _, _, edit in ALIKE], pool)
    for (wanted, name, _), (valid, verdict) in zip(ALIKE, both):
        if (valid, verdict.accepted) != (wanted, wanted):
            fail(f"{name}: expected {wanted} of both: schema {valid}, program {words(verdict)}")
    print(f"{len(ALIKE)} further cases judged alike, {len(LOADER_ONLY) + len(SCHEMA_ONLY)} known differences")


def main():
    check_schema()
    documents = check_shipped_files()
    if failures:
        return
    grafted = copy.deepcopy(documents)
    graft(grafted)
    shorten(grafted)
    smaller = with_few_figures(sample(grafted))
    for verdict in verdicts_at_once([written(documents), written(smaller), written(without_figures(smaller))]):
        if not verdict.accepted:
            fail(f"the catalog without a mistake: {verdict.errors}")
            return
    with ThreadPoolExecutor(WORKERS) as pool:
        check_mutations(smaller, pool)
        check_differences(documents, pool)


main()
sys.exit(1 if failures else 0)
