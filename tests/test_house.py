"""The rules of the house, held: layers, sizes, names, errors, docstrings, data.

Each rule reads the sources as a syntax tree; CONTRIBUTING.md says why each is there.
"""

import ast
import re
import statistics
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from mujaz import errors

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "src" / "mujaz"
MODULES = sorted(PACKAGE.rglob("*.py"))
TABLES = sorted(PACKAGE.rglob("*.toml"))

# From the ground up: a room may import its own modules and the rooms before it.
NOUNS = ("span", "article", "fact", "settings", "brief", "verification", "errors")
ROOMS = (
    *("language", "read", "models", "facts", "digest", "verify", "style", "engine"),
    *("story", "archive", "publish", "scale", "serve", "client", "evaluate", "cli"),
)
# The folders of the largest room, and the modules between them, from the ground up.
OF_DIGEST = (
    *("draft", "clause", "naming", "opening", "sentences", "cutting", "standing", "choosing"),
    *("genres", "llm", "embedded"),
)
SAYS_NOTHING = {
    *("base", "common", "core", "data", "handle", "handler", "helper", "helpers", "info"),
    *("manager", "misc", "process", "processor", "util", "utils"),
}
GPL = {"pyarabic", "qalsadi", "farahidi", "camel_tools", "tashaphyne", "arabicstopwords", "mishkal"}
UNSAFE_MODULES = {"pickle", "marshal", "shelve", "dill", "joblib"}
UNSAFE_CALLS = {"eval", "exec", "compile", "__import__"}
# (module, imported room): the reason an own import stands inside a function.
INNER_IMPORTS = {
    ("cli.serve", "serve"): "it stands on packages of an extra",
    ("cli.batch", "scale"): "it stands on packages of an extra",
    ("scale.run", "scale"): "Ray is an extra of its own, and takes seconds to load",
    ("archive.open", "archive"): "PostgreSQL is an extra of its own",
    ("cli.mcp", "serve"): "it stands on a package of an extra",
    ("serve.desks", "serve"): "PostgreSQL is an extra of its own",
    ("cli", "evaluate"): "the systems it measures take longer to import than a digest may take",
}
# The one place where whatever goes wrong becomes a row: (module, function).
SHARD_LOOP = ("scale.outcome", "outcome_of")
# Dataclasses that are filled as a page is read: no value leaves its reader in such a one.
GATHERERS = {("read.printed", "Box"), ("read.text", "_Head")}
# (module, function): the reason it may be longer than forty lines.
LONG_FUNCTIONS: dict[tuple[str, str], str] = {}

Function = ast.FunctionDef | ast.AsyncFunctionDef


@cache
def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"), filename=str(path))


def name(path: Path) -> str:
    """Return a module's name below the package: `language.letters`, `span`, "" for mujaz itself."""
    parts = path.relative_to(PACKAGE).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def room(module: str) -> str:
    first = module.partition(".")[0]
    return "nouns" if first in NOUNS else first


def own_imports(path: Path, node: ast.AST | None = None) -> Iterator[str]:
    """Yield the names below the package that a module, or a part of it, imports."""
    for found in ast.walk(node or tree(path)):
        if isinstance(found, ast.Import):
            yield from (a.name[6:] for a in found.names if a.name.split(".")[0] == "mujaz")
        elif isinstance(found, ast.ImportFrom) and found.module == "mujaz":
            yield from (
                a.name
                for a in found.names
                if (PACKAGE / a.name).exists() or (PACKAGE / f"{a.name}.py").exists()
            )
        elif isinstance(found, ast.ImportFrom) and (found.module or "").startswith("mujaz."):
            module = (found.module or "")[6:]
            as_modules = [f"{module}.{a.name}" for a in found.names]
            inner = [m for m in as_modules if (PACKAGE / f"{m.replace('.', '/')}.py").exists()]
            yield from inner or [module]


def imported(path: Path) -> set[str]:
    """Return the top names of everything a module imports."""
    names = set()
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            names |= {alias.name.split(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and not node.level:
            names.add((node.module or "").split(".")[0])
    return names


def functions(path: Path) -> list[Function]:
    return [n for n in ast.walk(tree(path)) if isinstance(n, Function)]


def lines(node: Function) -> int:
    """Return the lines of a function's body, the docstring left out: what has to be followed."""
    body = node.body[1:] if ast.get_docstring(node) else node.body
    return (body[-1].end_lineno or 0) - body[0].lineno + 1 if body else 0


every_module = pytest.mark.parametrize("path", MODULES, ids=lambda p: name(p) or "mujaz")


# ---- layers


def test_every_room_has_its_place():
    there = {room(name(p)) for p in MODULES} - {"", "__main__"}
    assert there <= {"nouns", *ROOMS}


@every_module
def test_a_room_imports_only_from_rooms_above_it(path):
    order = {"": -1, "nouns": 0} | {r: i for i, r in enumerate(ROOMS, start=1)}
    here = order.get(room(name(path)), len(ROOMS) + 1)
    below = [m for m in own_imports(path) if order[room(m)] > here]
    assert not below, f"{name(path)} imports {below}, which stand on it"


def test_the_folders_of_the_digest_stand_one_on_another():
    def place(module):
        return OF_DIGEST.index(module.split(".")[1])

    inside = {name(p): own_imports(p) for p in MODULES if name(p).startswith("digest.")}
    upward = [
        (one, other)
        for one, imported in inside.items()
        for other in imported
        if other.startswith("digest.") and place(other) > place(one)
    ]
    assert len(inside) > len(OF_DIGEST)
    assert not upward


def test_no_import_goes_in_a_circle():
    edges = {name(p): set(own_imports(p)) for p in MODULES}
    done: set[str] = set()

    def visit(module: str, way: tuple[str, ...]) -> None:
        assert module not in way, " -> ".join([*way[way.index(module) :], module])
        if module not in done:
            for other in edges.get(module, ()):
                visit(other, (*way, module))
            done.add(module)

    for module in edges:
        visit(module, ())


@every_module
def test_no_own_import_inside_a_function(path):
    inner = {m for f in functions(path) for m in own_imports(path, f)}
    assert not {m for m in inner if (name(path), room(m)) not in INNER_IMPORTS}


@every_module
def test_no_relative_import(path):
    assert not [n for n in ast.walk(tree(path)) if isinstance(n, ast.ImportFrom) and n.level]


def test_only_the_command_line_knows_typer_and_nothing_but_scale_knows_ray():
    assert {room(name(p)) for p in MODULES if "typer" in imported(p)} <= {"cli"}
    assert {room(name(p)) for p in MODULES if "ray" in imported(p)} <= {"scale"}


# ---- names and sizes


@pytest.mark.parametrize("path", [*MODULES, *TABLES], ids=lambda p: str(p.relative_to(PACKAGE)))
def test_names_say_something(path):
    assert path.stem not in SAYS_NOTHING
    # `data/` beside the code is where a room's tables lie; it holds no code.
    folders = set(path.relative_to(PACKAGE).parent.parts)
    assert not (folders & (SAYS_NOTHING - {"data"}))
    if path.suffix == ".py":
        assert "data" not in folders
        assert not {f.name.strip("_") for f in functions(path)} & SAYS_NOTHING


@every_module
def test_a_module_is_at_most_300_lines(path):
    assert len(path.read_text(encoding="utf-8").splitlines()) <= 300


def test_the_median_module_is_at_most_150_lines():
    counts = [len(p.read_text(encoding="utf-8").splitlines()) for p in MODULES]
    assert statistics.median(counts) <= 150


def test_functions_are_short():
    sizes = {(name(p), f.name): lines(f) for p in MODULES for f in functions(p)}
    long = {at: n for at, n in sizes.items() if n > 40}
    assert statistics.median(sizes.values()) <= 12
    assert len(long) <= 0.05 * len(sizes), long
    assert long.keys() <= LONG_FUNCTIONS.keys(), f"give the reason in LONG_FUNCTIONS: {long}"


# ---- what is never done


@every_module
def test_no_broad_except(path):
    """An error that nobody expected is seen: by the shard loop it is a row, elsewhere a fall."""
    loop = [f for f in functions(path) if (name(path), f.name) == SHARD_LOOP]
    allowed = {id(node) for f in loop for node in ast.walk(f)}
    for node in ast.walk(tree(path)):
        if id(node) in allowed:
            continue
        if isinstance(node, ast.ExceptHandler):
            assert node.type is not None, f"bare except, line {node.lineno}"
            caught = {n.id for n in ast.walk(node.type) if isinstance(n, ast.Name)}
            assert not caught & {"Exception", "BaseException"}, f"line {node.lineno}"


@every_module
def test_nothing_under_the_gpl_is_imported(path):
    assert not imported(path) & GPL


@every_module
def test_nothing_runs_code_out_of_data(path):
    assert not imported(path) & UNSAFE_MODULES
    called = {
        n.func.id
        for n in ast.walk(tree(path))
        if isinstance(n, ast.Call) and isinstance(n.func, ast.Name)
    }
    assert not called & UNSAFE_CALLS
    keywords = [n for n in ast.walk(tree(path)) if isinstance(n, ast.keyword)]
    assert not [k for k in keywords if k.arg == "allow_pickle" and ast.unparse(k.value) != "False"]


# ---- docstrings and values


def public(node: ast.Module | ast.ClassDef) -> Iterator[Function | ast.ClassDef]:
    """Yield the public functions and classes of a module or class, methods of classes included."""
    for child in node.body:
        if isinstance(child, Function | ast.ClassDef) and not child.name.startswith("_"):
            yield child
            if isinstance(child, ast.ClassDef):
                yield from public(child)


@every_module
def test_all_that_is_public_says_what_is_true_afterwards(path):
    assert ast.get_docstring(tree(path)), "the module has no docstring"
    assert not [n.name for n in public(tree(path)) if not ast.get_docstring(n)]


@every_module
def test_dataclasses_are_frozen_and_slotted(path):
    for node in ast.walk(tree(path)):
        for made in node.decorator_list if isinstance(node, ast.ClassDef) else ():
            call = made.func if isinstance(made, ast.Call) else made
            if not (isinstance(call, ast.Name) and call.id == "dataclass"):
                continue
            options = (
                {k.arg: ast.literal_eval(k.value) for k in made.keywords}
                if isinstance(made, ast.Call)
                else {}
            )
            if (name(path), node.name) not in GATHERERS:
                assert options.get("frozen"), f"{node.name} is not frozen"
            assert options.get("slots"), f"{node.name} has no slots"


# ---- tables


@pytest.mark.parametrize("path", TABLES, ids=lambda p: str(p.relative_to(PACKAGE)))
def test_a_table_says_what_it_is_and_can_be_read(path):
    text = path.read_text(encoding="utf-8")
    assert text.startswith("#"), "a table opens with a comment: what it holds and where it is from"
    assert tomllib.loads(text)


ARABIC = re.compile(r"[\u0621-\u064a]{2,}")


@every_module
def test_lists_of_arabic_words_are_data_not_code(path):
    """A pattern may name a few words, a dozen in a row; what is longer belongs in a table."""
    docstrings = {
        id(n.body[0].value)
        for n in ast.walk(tree(path))
        if isinstance(n, ast.Module | ast.ClassDef | Function) and ast.get_docstring(n)
    }
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            if id(node) not in docstrings:
                assert len(ARABIC.findall(node.value)) <= 16, f"line {node.lineno}"
        elif isinstance(node, ast.List | ast.Tuple | ast.Set | ast.Dict):
            held = node.keys if isinstance(node, ast.Dict) else node.elts
            words = [n.value for n in held if isinstance(n, ast.Constant)]
            arabic = [w for w in words if isinstance(w, str) and ARABIC.search(w)]
            assert len(arabic) <= 12, f"line {node.lineno}"


# ---- errors

ROW = re.compile(r"^[│├└─ ]*(\w+) +(\d{3}) +(\d)\b")


def written_errors() -> dict[str, tuple[int, int]]:
    rows = map(ROW.match, (errors.__doc__ or "").splitlines())
    return {r[1]: (int(r[2]), int(r[3])) for r in rows if r}


def raised_errors(kind: type[errors.MujazError]) -> Iterator[type[errors.MujazError]]:
    for under in kind.__subclasses__():
        if under.__module__ == errors.__name__:
            yield under
            yield from raised_errors(under)


def test_the_table_of_errors_is_the_tree_of_errors():
    real = {e.__name__: (e.status, e.exit_code) for e in raised_errors(errors.MujazError)}
    assert written_errors() == real


def test_every_error_of_ours_is_in_the_tree():
    """A class that ends the program on purpose is a MujazError, defined in errors.py."""
    builtin = {
        "Exception",
        "ValueError",
        "RuntimeError",
        "MujazError",
        "InputError",
        "FetchError",
        "BatchError",
    }
    for path in MODULES:
        if path.name != "errors.py":
            for node in ast.walk(tree(path)):
                if isinstance(node, ast.ClassDef):
                    bases = {b.id for b in node.bases if isinstance(b, ast.Name)}
                    assert not bases & builtin, f"{name(path)}.{node.name}"


# ---- what must not leak

LEAKS = re.compile(r"(?<![\w./~-])/(home|root|work|tmp|Users)/[\w.-]+")
TEXT = {".py", ".md", ".toml", ".txt", ".html", ".json", ".jsonl", ".css", ".js", ".svg", ""}
FOLDERS = (".ci", "docs", "examples", "requirements", "scripts", "src", "tests")


def written() -> Iterator[Path]:
    """Yield every text file that we wrote: those of the top folder and of FOLDERS."""
    for path in [*ROOT.glob("*"), *(p for f in FOLDERS for p in (ROOT / f).rglob("*"))]:
        if path.is_file() and path.suffix in TEXT and "__pycache__" not in path.parts:
            yield path


def test_no_path_of_anybodys_machine():
    for path in written():
        text = path.read_bytes().decode("utf-8", errors="replace")
        found = LEAKS.search(text)
        assert not found, f"{path.relative_to(ROOT)}: {found[0]}"


def test_locked_versions_name_no_index():
    for path in (ROOT / "requirements").glob("*.txt"):
        rows = [r for r in path.read_text(encoding="utf-8").splitlines() if not r.startswith("#")]
        assert rows
        assert all(re.fullmatch(r"[a-z0-9.-]+==[\w.]+", row) for row in rows)


def test_every_dependency_is_locked():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    groups = project["dependency-groups"]
    apart = groups.pop("llm-server")
    ranges = {
        "run": project["project"]["dependencies"],
        "dev": [r for group in groups.values() for r in group if isinstance(r, str)],
        "llm-server": apart,
    }
    for kind, wanted in ranges.items():
        text = (ROOT / "requirements" / f"{kind}.txt").read_text(encoding="utf-8")
        locked = {row.split("==")[0] for row in text.splitlines()}
        names = {re.split(r"[<>=!~\[ ]", r)[0].lower().replace("_", "-") for r in wanted}
        assert names <= locked, "run scripts/lock"
