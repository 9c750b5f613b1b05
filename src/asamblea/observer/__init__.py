"""Fetch, verify, explain, report, recount: with the record alone, and without the server."""
