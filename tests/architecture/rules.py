"""The rules of the house as checkers: each takes modules and says what breaks the rule."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import PurePosixPath

MAX_FUNCTION_LINES = 60
MAX_FILE_LINES = 500

_SQL = re.compile(
    r"\s*(SELECT\s|INSERT\s+(OR\s+\w+\s+)?INTO\s|UPDATE\s+\w+\s+SET\s|DELETE\s+FROM\s|REPLACE\s+INTO\s|WITH\s+\w+\s+AS\s"
    r"|CREATE\s+(TABLE|INDEX|UNIQUE|TRIGGER|VIEW|VIRTUAL)|ALTER\s+TABLE|DROP\s+(TABLE|INDEX|TRIGGER|VIEW)"
    r"|PRAGMA\s|BEGIN(\s+(IMMEDIATE|EXCLUSIVE|DEFERRED))?\s*;?$|COMMIT\s*;?$|ROLLBACK|SAVEPOINT\s|RELEASE\s|ATTACH\s|VACUUM)"
)
_WRITES = re.compile(
    r"\b(?:INSERT\s+(?:OR\s+\w+\s+)?INTO|REPLACE\s+INTO|DELETE\s+FROM|UPDATE(?=\s+\w+\s+SET\b))\s+\"?(\w+)"
)
_RUNS_SQL = {"execute", "executemany", "executescript"}
_PROCESSES_AND_NETWORK = {"subprocess", "socket", "urllib", "http", "requests", "ftplib", "smtplib"}


@dataclass(frozen=True)
class Module:
    """A file of backend_flask: its path there, and its text."""

    path: str
    text: str

    @cached_property
    def tree(self) -> ast.Module:
        return ast.parse(self.text)

    @property
    def name(self) -> str:
        return PurePosixPath(self.path).name

    @property
    def room(self) -> str:
        """The folder that it stands in; empty for those at the top."""
        parts = PurePosixPath(self.path).parts
        return parts[0] if len(parts) > 1 else ""

    def at(self, node: ast.AST, what: str) -> str:
        return f"{self.path}:{getattr(node, 'lineno', 1)}: {what}"

    @cached_property
    def imports(self) -> list[tuple[ast.stmt, str, str]]:
        """The statement, the module and the name of each import; `import a.b` has no name."""
        found: list[tuple[ast.stmt, str, str]] = []
        for node in ast.walk(self.tree):
            if isinstance(node, ast.Import):
                found += [(node, alias.name, "") for alias in node.names]
            elif isinstance(node, ast.ImportFrom):
                base = "." * node.level + (node.module or "")
                found += [(node, base, alias.name) for alias in node.names]
        return found


Modules = Iterable[Module]


# SQL


def sql_outside_crud(modules: Modules, infrastructure: dict[str, re.Pattern[str]]) -> Iterator[str]:
    """SQL text, or a call that runs some, outside of crud.py.

    `infrastructure` names the files that may run some all the same, and which statements.
    """
    for module in modules:
        if module.name == "crud.py" and module.room:
            continue
        allowed = infrastructure.get(module.path)
        for node, text in _texts(module.tree):
            if _SQL.match(text) and not (allowed and allowed.match(text)):
                yield module.at(node, f"SQL outside of crud.py: {text.strip()[:40]}")
        for node in ast.walk(module.tree):
            if allowed is None and _attribute_called(node) in _RUNS_SQL:
                yield module.at(node, "runs SQL outside of crud.py")


def scripts(modules: Modules) -> Iterator[str]:
    """`executescript` commits whatever is open before it begins."""
    for module in modules:
        for node in ast.walk(module.tree):
            if _attribute_called(node) == "executescript":
                yield module.at(node, "executescript")


def values_formatted_into_sql(modules: Modules, allowed: set[str]) -> Iterator[str]:
    """A caller's value that is formatted into a statement.

    A placeholder of an f-string may hold a name of the module, or what such a dict or a private function
    of it gives. What a public function was called with is bound. `allowed` names functions that may
    (as `path:function`).
    """
    for module in modules:
        for function in _functions(module.tree):
            private = function.name.startswith("_")
            if private or f"{module.path}:{function.name}" in allowed:
                continue
            parameters = {arg.arg for arg in (*function.args.args, *function.args.kwonlyargs)}
            for node in ast.walk(function):
                for value in _formatted_values(node):
                    if isinstance(value, ast.Name) and value.id in parameters:
                        yield module.at(node, f"{function.name} formats '{value.id}' into text")
                if _formats_without_f_string(node):
                    yield module.at(node, f"{function.name} formats SQL by % or .format")


def writes_to_other_rooms(modules: Modules, tables: dict[str, tuple[str, ...]]) -> Iterator[str]:
    """A statement that writes a table of another room. SQL files count as modules, too."""
    for module in modules:
        if module.room not in tables:
            continue
        if module.name.endswith(".sql"):
            texts: list[tuple[ast.AST, str]] = [(ast.Pass(), module.text)]
        else:
            texts = [*_texts(module.tree)] if module.name == "crud.py" else []
        for node, text in texts:
            for table in _WRITES.findall(text):
                if table not in tables[module.room]:
                    yield module.at(node, f"writes {table}, which is not {module.room}'s")


# Flow


def transactions_outside_services(modules: Modules, allowed: set[str]) -> Iterator[str]:
    for module in modules:
        if module.name == "service.py" or module.path in allowed:
            continue
        for node in ast.walk(module.tree):
            if isinstance(node, ast.Call) and _called(node) in ("transaction", "immediate"):
                yield module.at(node, "opens a transaction")


def long_work_in_transactions(modules: Modules) -> Iterator[str]:
    """Network, child processes or engines while the database is locked."""
    for module in modules:
        long = {
            (name or base).split(".")[0]
            for _, base, name in module.imports
            if base.split(".")[0] in _PROCESSES_AND_NETWORK or base.startswith("backend_flask.media")
        }
        for block in ast.walk(module.tree):
            if not isinstance(block, ast.With) or not _opens_transaction(block):
                continue
            for node in ast.walk(block):
                if isinstance(node, ast.Name) and node.id in long:
                    yield module.at(node, f"{node.id} within a transaction")


def shortcuts_between_rooms(modules: Modules, rooms: set[str], shared: set[str]) -> Iterator[str]:
    """A room that enters another by anything but its service.

    `shared` names modules that are read as schemas are. A package gives only its constants.
    """
    for module in modules:
        if not module.room:
            continue
        for node, base, name in module.imports:
            room, target = _room_and_module(base, name)
            if room not in rooms or room == module.room:
                continue
            is_constant = not target and name.isupper()
            if not is_constant and target not in {"service", "schemas"} | shared:
                yield module.at(node, f"{module.room} enters {room} by {target or name}")


def requests_in_services(modules: Modules) -> Iterator[str]:
    """Services and statements that know of the request."""
    forbidden = {"request", "g", "session", "after_this_request", "has_request_context"}
    for module in modules:
        if not module.room or module.name in ("routes.py", "__init__.py"):
            continue
        for node, base, name in module.imports:
            if base in ("flask", "flask.globals", "werkzeug.local") and name in forbidden:
                yield module.at(node, f"imports flask.{name}")
        for node in ast.walk(module.tree):
            if (
                isinstance(node, ast.Attribute)
                and node.attr in forbidden
                and isinstance(node.value, ast.Name)
                and node.value.id == "flask"
            ):
                yield module.at(node, f"uses flask.{node.attr}")


def rooms_in_media(modules: Modules) -> Iterator[str]:
    """The engine room knows nothing of Flask, the database, or any room."""
    for module in modules:
        if module.room != "media":
            continue
        for node, base, name in module.imports:
            top = base.split(".")[0]
            if top in ("flask", "flask_smorest", "werkzeug", "sqlite3", "marshmallow"):
                yield module.at(node, f"imports {base}")
            within = base == "backend_flask.media" or base.startswith("backend_flask.media.")
            if top == "backend_flask" and not within and (base, name) != ("backend_flask", "media"):
                yield module.at(node, f"imports {base} {name}".rstrip())
            if base.startswith(".."):
                yield module.at(node, f"imports {base}")


# Names and sizes


def vague_names(modules: Modules) -> Iterator[str]:
    vague_file = re.compile(r"(utils?|helpers?|managers?|misc|common)\.py|.*_(utils?|helpers?|managers?)\.py")
    vague_class = re.compile(r".*(Service|Manager|Helper|Util|Utils|Repository)$")
    for module in modules:
        if vague_file.fullmatch(module.name) or vague_file.fullmatch(f"{module.room}.py"):
            yield f"{module.path}: says nothing about what it holds"
        for node in ast.walk(module.tree):
            if isinstance(node, ast.ClassDef) and vague_class.match(node.name):
                yield module.at(node, f"class {node.name}")


def too_long(modules: Modules) -> Iterator[str]:
    for module in modules:
        lines = module.text.count("\n")
        if lines > MAX_FILE_LINES:
            yield f"{module.path}: {lines} lines"
        for function in _functions(module.tree):
            first = min([function.lineno, *(decorator.lineno for decorator in function.decorator_list)])
            length = (function.end_lineno or first) - first + 1
            if length > MAX_FUNCTION_LINES:
                yield module.at(function, f"{function.name} has {length} lines")


def without_a_docstring(modules: Modules) -> Iterator[str]:
    """A module says in a sentence what it owns; a route's docstring is its summary in the API document."""
    for module in modules:
        if not ast.get_docstring(module.tree):
            yield f"{module.path}: has no docstring"
        if module.name == "routes.py" and module.room:
            for function in _functions(module.tree):
                if function.decorator_list and not ast.get_docstring(function):
                    yield module.at(function, f"{function.name} has no docstring")


# What the checkers look at


def _texts(tree: ast.Module) -> Iterator[tuple[ast.expr, str]]:
    """Every text in the code with what is formatted in left as `?`; no docstrings."""
    docstrings = {
        id(node.body[0].value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef)
        and node.body
        and isinstance(node.body[0], ast.Expr)
    }
    # the pieces of an f-string, which are read with it
    within = {id(part) for node in ast.walk(tree) if isinstance(node, ast.JoinedStr) for part in node.values}
    for node in ast.walk(tree):
        if isinstance(node, ast.JoinedStr):
            yield node, "".join(str(p.value) if isinstance(p, ast.Constant) else "?" for p in node.values)
        elif id(node) in docstrings | within:
            continue
        elif isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node, node.value


def _functions(tree: ast.AST) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


def _formatted_values(node: ast.AST) -> Iterator[ast.expr]:
    """What an f-string that is SQL, or a part of SQL, holds."""
    if isinstance(node, ast.JoinedStr):
        for part in node.values:
            if isinstance(part, ast.FormattedValue):
                yield part.value


def _formats_without_f_string(node: ast.AST) -> bool:
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Mod):
        return isinstance(node.left, ast.Constant | ast.JoinedStr)
    return (
        isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr == "format"
        and isinstance(node.func.value, ast.Constant | ast.Name)
    )


def _attribute_called(node: ast.AST) -> str | None:
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
        return node.func.attr
    return None


def _called(node: ast.Call) -> str:
    if isinstance(node.func, ast.Attribute):
        return node.func.attr
    return node.func.id if isinstance(node.func, ast.Name) else ""


def _opens_transaction(block: ast.With) -> bool:
    return any(
        isinstance(item.context_expr, ast.Call) and _called(item.context_expr) in ("transaction", "immediate")
        for item in block.items
    )


def _room_and_module(base: str, name: str) -> tuple[str, str]:
    """`from backend_flask.study import crud` and `import backend_flask.study.crud`: study, crud."""
    parts = base.split(".")
    if parts[0] != "backend_flask":
        return "", ""
    if len(parts) == 1:
        return name, ""
    if len(parts) > 2:
        return parts[1], parts[2]
    return parts[1], "" if name.isupper() else name
