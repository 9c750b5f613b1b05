"""Demonstrations and scenarios: a cast whose keys are made from a seed, a clock that only goes forward, and whole
assemblies played from a file.

Everything made here is marked `demo` in its founding entry. No other room of the product holds a person's key.
"""
