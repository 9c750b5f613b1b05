"""Switch one check of the verifier off, in the code itself: every statement that reports its rule is taken out.

What stood behind a report in the same branch (a `return`) goes with it, so that the verifier reads on as if the check
had held. The functions get the new code in place, so that whoever imported them runs it, too.
"""

import ast
import importlib
import inspect
from collections.abc import Iterator
from contextlib import contextmanager
from types import CodeType, FunctionType, ModuleType
from typing import Any

from asamblea.assembly.refusals.base import KINDS

MODULES = (
    "asamblea.assembly.admit",
    "asamblea.observer.bundles",
    "asamblea.observer.checker",
    "asamblea.observer.decisions",
    "asamblea.observer.forms",
    "asamblea.observer.index",
    "asamblea.observer.verify",
    "asamblea.record.acts",
    "asamblea.record.blobs",
    "asamblea.record.checkpoints",
    "asamblea.record.entries",
    "asamblea.record.notes",
    "asamblea.record.tiles",
)
REPORTS = {"Malformed", "Finding", "_find", "find"}


class _Without(ast.NodeTransformer):
    """Takes out the statements that report a rule."""

    def __init__(self, rule: str, constants: dict[str, Any]) -> None:
        self.rule, self.constants = rule, constants
        self.taken = 0

    def visit_If(self, node: ast.If) -> ast.stmt:
        if any(map(self._reports, node.body)):
            self.taken += 1
            if not node.orelse:
                return ast.Pass()
            node.body = [ast.Pass()]
        self.generic_visit(node)
        return node

    def visit_Expr(self, node: ast.Expr) -> ast.stmt:
        return self._unless_reporting(node)

    def visit_Raise(self, node: ast.Raise) -> ast.stmt:
        return self._unless_reporting(node)

    def _unless_reporting(self, node: ast.stmt) -> ast.stmt:
        if not self._reports(node):
            return node
        self.taken += 1
        return ast.Pass()

    def _reports(self, statement: ast.stmt) -> bool:
        if not isinstance(statement, ast.Expr | ast.Raise):
            return False
        calls = (node for node in ast.walk(statement) if isinstance(node, ast.Call))
        return any(self._names(call) for call in calls)

    def _names(self, call: ast.Call) -> bool:
        name = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
        if name in KINDS:
            return bool(getattr(KINDS[name], "RULE", "") == self.rule)
        return name in REPORTS and any(self._value(each) == self.rule for each in call.args)

    def _value(self, node: ast.expr) -> object:
        if isinstance(node, ast.Name):
            return self.constants.get(node.id)
        return node.value if isinstance(node, ast.Constant) else None


@contextmanager
def without(rule: str) -> Iterator[int]:
    """The verifier without the check of this rule; the number of places at which it was taken out."""
    kept: list[tuple[FunctionType, CodeType]] = []
    taken = 0
    try:
        for name in MODULES:
            module = importlib.import_module(name)
            cut = _Without(rule, vars(module))
            tree = ast.fix_missing_locations(cut.visit(ast.parse(inspect.getsource(module))))
            if cut.taken:
                _swap(module, compile(tree, str(module.__file__), "exec", dont_inherit=True), kept)
            taken += cut.taken
        yield taken
    finally:
        for function, code in kept:
            function.__code__ = code


def _swap(module: ModuleType, code: CodeType, kept: list[tuple[FunctionType, CodeType]]) -> None:
    changed = dict(_codes(code))
    for function in _functions(module):
        if (new := changed.get(function.__qualname__)) is not None:
            kept.append((function, function.__code__))
            function.__code__ = new


def _codes(code: CodeType) -> Iterator[tuple[str, CodeType]]:
    for each in code.co_consts:
        if isinstance(each, CodeType):
            yield each.co_qualname, each
            yield from _codes(each)


def _functions(module: ModuleType) -> Iterator[FunctionType]:
    for value in vars(module).values():
        if inspect.isclass(value) and value.__module__ == module.__name__:
            members = (getattr(each, "__func__", each) for each in vars(value).values())
            yield from (each for each in members if isinstance(each, FunctionType))
        elif isinstance(value, FunctionType) and value.__module__ == module.__name__:
            yield value
