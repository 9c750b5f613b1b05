"""The charter: one text out of many amendments. Plain values; no persons, bodies, standing orders or files.

A text is a tree of provisions with permanent ids (`tree`); amendments are lists of operations (`operations`), and the
text in force is their replay (`consolidation`). docs/spec/charter.md says the forms.
"""
