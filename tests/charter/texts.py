"""Small texts for tests, written as an outline."""

from asamblea.charter.tree import ROOT, Charter, Node, charter

# A line: indentation by level, kind, id, optional label after =, words after a colon.
SMALL = """
title t1: De los derechos
  chapter c1: De las personas
    article a1: Dignidad
      paragraph p1: Toda persona nace libre e igual en dignidad.
      paragraph p2: Toda persona tiene derecho:
        item i1: a la vida y a la salud;
        item i2: a la libertad de conciencia.
    article a2: Pueblos
      paragraph p3: El Estado es plurinacional y laico según el artículo 1.
  chapter c2: De los deberes
    article a3: Deberes
      paragraph p4: Todos deben respetar la Constitución.
transitory x1: Disposiciones transitorias
  article a4: Elección
    paragraph p5: La primera elección se hará en noventa días.
"""


def outline(text: str = SMALL, language: str = "es", name: str = "Constitución") -> Charter:
    """The text that an outline describes."""
    nodes: list[Node] = []
    open_ids = {0: ROOT}
    for line in filter(None, text.splitlines()):
        head, _, words = line.strip().partition(": ")
        kind, _, name_and_label = head.partition(" ")
        id_, _, label = name_and_label.partition("=")
        level = (len(line) - len(line.lstrip())) // 2
        nodes.append(Node(id_, kind, words, label, open_ids[level]))  # type: ignore[arg-type]
        open_ids[level + 1] = id_
    return charter(language, name, nodes)
