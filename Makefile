# `make help` lists what there is to make. Nothing is installed outside .venv but, for the tests, a Chromium.

HOST ?= 127.0.0.1
PORT ?= 8050
export HOST PORT

# the first Python here that is new enough
PYTHON ?= $(shell for name in python3 python3.14 python3.13 python3.12 python3.11 python; do \
	$$name -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1 && echo $$name && break; done)

RUN := .venv/bin/python
PIP := $(RUN) -m pip --disable-pip-version-check
TO_RUN := .venv/.to-run
TO_TEST := .venv/.to-test
PYTEST := $(RUN) -m pytest -n auto --maxprocesses 4 --dist worksteal
TYPED := geodata layers ui $(wildcard export) app.py

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help run test check bench base-map symbols browser clean

help: ## list the targets
	@sed -n 's/^\([a-z-]*\):.*## /\1	/p' Makefile | expand -t 12

# --preload: broken records end the server with their message, where a worker would be started again and again
run: $(TO_RUN) ## serve the map on http://127.0.0.1:8050 (HOST and PORT change that)
	@echo "Flank map: http://$(HOST):$(PORT)  (Ctrl-C ends it)"
	@$(RUN) -m gunicorn --bind "$(HOST):$(PORT)" --threads 8 --preload \
		--no-control-socket --log-level warning app:server

test: $(TO_TEST) browser ## format, lint, types, records, tests: all that CI runs
	$(RUN) -m ruff format --check .
	$(RUN) -m ruff check .
	$(RUN) -m mypy $(TYPED)
	$(RUN) -m geodata.load --check
	$(PYTEST) -m "not browser"
	$(PYTEST) -m browser

check: $(TO_RUN) ## check the records alone
	@$(RUN) -m geodata.load --check

bench: $(TO_TEST) browser ## measure; one JSON object a line on standard output
	@$(RUN) -m tests.bench

base-map: $(TO_TEST) ## rebuild the base map from Natural Earth
	$(RUN) -m geodata.build_base_map

symbols: $(TO_TEST) browser ## redraw the APP-6 symbols
	$(RUN) -m layers.build_symbols

clean: ## remove the environment and what the tools leave behind
	rm -rf .venv .pytest_cache .ruff_cache .mypy_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

browser: $(TO_TEST)
	@$(RUN) -m tests.chromium >&2

# A stamp is written last, so an installation that was broken off is taken up again.
$(TO_RUN): requirements.txt
	@test -n "$(PYTHON)" || { echo "Python 3.11 or newer is needed." >&2; exit 1; }
	@$(PIP) --version >/dev/null 2>&1 || $(PYTHON) -m venv --clear .venv
	@$(PIP) install --quiet -r requirements.txt >&2
	@touch $@

$(TO_TEST): requirements-dev.txt $(TO_RUN)
	@$(PIP) install --quiet -r requirements-dev.txt >&2
	@touch $@
