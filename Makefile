# Two commands do everything on a fresh machine: `make run` and `make test`.
HOST ?= 127.0.0.1
PORT ?= 8000
PYTHON ?= python3
BIN := .venv/bin

.DEFAULT_GOAL := help
.PHONY: help setup run test check bench deep peers browser-tools peer-tools

help: ## print this list
	@grep -E '^[a-z-]+:.*## ' Makefile | sed -E 's/:.*## /\t/' | expand -t 12

.venv/ready: requirements.lock pyproject.toml
	$(PYTHON) -m venv .venv
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	$(BIN)/pip install --quiet --disable-pip-version-check --no-deps -e .
	touch .venv/ready

setup: .venv/ready ## make .venv with the command asamblea

run: setup ## serve the demonstration (PORT=8000, HOST=127.0.0.1)
	$(BIN)/asamblea demo --host $(HOST) --port $(PORT)

browser-tools:
	@command -v chromium >/dev/null || sh tests/browser/install.sh

peer-tools:
	@command -v belenios-tool >/dev/null || sh tests/interop/install.sh

check: setup ## lint, types, layers
	$(BIN)/ruff format --check --quiet src tests benchmarks
	$(BIN)/ruff check --quiet src tests benchmarks
	$(BIN)/mypy
	$(BIN)/lint-imports

test: setup browser-tools peer-tools check ## everything that a change must pass
	$(BIN)/pytest -q -m "not deep"

deep: setup browser-tools peer-tools peers ## what is too long for every change
	HYPOTHESIS_PROFILE=deep $(BIN)/pytest -q

.venv-peers/ready: requirements.lock requirements-peers.lock
	$(PYTHON) -m venv .venv-peers
	.venv-peers/bin/pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	.venv-peers/bin/pip install --quiet --disable-pip-version-check --require-hashes --no-deps -r requirements-peers.lock
	.venv-peers/bin/pip install --quiet --disable-pip-version-check --no-deps -e .
	touch .venv-peers/ready

peers: .venv-peers/ready ## agreement with other people's counters
	.venv-peers/bin/pytest -q -W ignore tests/peers

bench: .venv-peers/ready peer-tools ## speed, as ratios in one run
	.venv-peers/bin/python -m benchmarks
