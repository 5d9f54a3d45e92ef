# Every command there is. Each creates what it needs; none asks for a step before it.
.DEFAULT_GOAL := help
.PHONY: help serve build check publish-check import test lock clean

export SITE_URL := $(or $(SITE_URL),http://127.0.0.1:8000/)
# Material's note on the end of MkDocs 1 is for maintainers; design decisions cover it.
export NO_MKDOCS_2_WARNING := 1
export PYTHONPATH := hooks

BIN := .venv/bin
LOCK = $(BIN)/uv pip compile --quiet --universal --python-version 3.11.5 --generate-hashes --no-header
SITE_READY := .venv/site-ready
TEST_READY := .venv/test-ready

# A python3.x on the PATH may be a stub, too old, or lack venv: each one is asked.
SUITABLE := import sys, venv, ensurepip; sys.exit(not (3, 11, 5) <= sys.version_info[:3] < (3, 15))
PYTHON = $(shell for python in python3.14 python3.13 python3.12 python3.11 python3 python; do \
	if "$$python" -c '$(SUITABLE)' >/dev/null 2>&1; then echo "$$python"; break; fi; done)
NO_PYTHON := This needs Python 3.11.5 to 3.14 with its venv module and found none: install one \
	(from python.org, or on Debian and Ubuntu python3.13 and python3.13-venv), then run make again

TAKEN := import socket, sys; sys.exit(socket.socket().connect_ex(("127.0.0.1", 8000)) != 0)
NO_PORT := Something runs at http://127.0.0.1:8000/ already: end it, then run make serve again.

help: ## list the commands
	@sed -n 's/^\([a-z-]*\):.*## /  make \1  \t/p' Makefile

serve: $(SITE_READY) ## show the site at http://127.0.0.1:8000/ and follow every change
	@if $(BIN)/python -c '$(TAKEN)'; then echo "$(NO_PORT)" >&2; exit 1; fi
	$(BIN)/mkdocs serve

build: $(SITE_READY) ## write site/; if anything fails, the old site/ stays
	rm -rf .cache/next .cache/previous && mkdir -p .cache
	$(BIN)/mkdocs build --strict --site-dir .cache/next
	if [ -d site ]; then mv site .cache/previous; fi && mv .cache/next site && rm -rf .cache/previous

check: $(SITE_READY) ## check pages and data without building, in about a second
	@$(BIN)/python -m guide check

publish-check: $(SITE_READY) ## may this be published? OVERRIDE="reason" for a safety fix
	@$(BIN)/python -m guide publish-check

import: $(SITE_READY) ## take over a list of places: FILE=… or URL=…; also FROM, DATE, SOURCE, FORCE=1
	@$(BIN)/python -m guide.importing $(if $(FILE),--file "$(FILE)") $(if $(URL),--url '$(URL)') \
		$(if $(FROM),--from $(FROM)) $(if $(DATE),--date $(DATE)) \
		$(if $(SOURCE),--source "$(SOURCE)") $(if $(FORCE),--force)

test: $(TEST_READY) ## run every test, in a real browser too
	$(BIN)/ruff check --quiet
	BROWSER_PATH="$$($(BIN)/python tests/browser/find_browser.py)" && export BROWSER_PATH && $(BIN)/pytest $(TESTS)

lock: $(TEST_READY) ## pin what pyproject.toml asks for, with hashes
	$(LOCK) pyproject.toml -o requirements.txt
	$(LOCK) --group test -c requirements.txt -o tests/requirements.txt

clean: ## remove everything that make has made
	rm -rf .venv .cache site

$(SITE_READY): requirements.txt
	$(if $(PYTHON),,$(error $(NO_PYTHON)))
	$(PYTHON) -m venv .venv
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements.txt
	touch $@

$(TEST_READY): tests/requirements.txt $(SITE_READY)
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r tests/requirements.txt
	touch $@
