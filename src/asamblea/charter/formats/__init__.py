"""Texts as people keep them: readers that give a tree with findings, writers that give a document.

Pure: bytes and text in, values or bytes out (docs/spec/charter-formats.md). Files are opened in `cli`.
"""
