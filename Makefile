# The one door: `make demo` renders the example, `make test` passes every check.
PYTHON ?= python3
BIN := .venv/bin
# Data that runs on every Python, though its metadata asks for 3.12.
FONTS := --no-deps --ignore-requires-python 'pdfboss-fonts>=0.16'
READY := .venv/.ready
DEV := .venv/.dev

# Hundreds of processes are started by the tests: each would compile all modules for itself.
unexport PYTHONDONTWRITEBYTECODE

.PHONY: demo test lint types check bench fuzz guided kills versions mutants lock locked advisories generated vsix clean

demo: $(READY)
	$(BIN)/ctrgen validate --output-format concise examples/thang-06-2020.yaml
	@mkdir -p out
	@$(BIN)/ctrgen render examples/thang-06-2020.yaml -o out 2>out/render.log || { cat out/render.log; exit 1; }
	@echo "The documents to open are out/thang-06-2020.docx and out/thang-06-2020.pdf"

# Looking at the types keeps one core busy for a while: the tests need not wait for it.
test: lint
	+@$(MAKE) --no-print-directory -j2 types check

lint: $(DEV)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(DEV)
	$(BIN)/mypy

check: $(DEV)
	$(BIN)/python -m pytest -n auto --dist loadfile --no-loadscope-reorder --cov --cov-report=term

bench: $(DEV)
	$(BIN)/python -m bench

# Cases made by chance for ten minutes; FUZZ="--seconds 60 --seed 14" for other limits, or for the same cases again.
fuzz: $(DEV)
	$(BIN)/python -m tests.fuzz $(FUZZ)

# The loader fed by a fuzzer that is guided by coverage, where there are wheels of it: GUIDED="-max_total_time=600".
guided: $(DEV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --only-binary :all: atheris
	mkdir -p out/guided
	$(BIN)/python -m tests.fuzz.guided -max_total_time=60 -max_len=4000 -timeout=10 $(GUIDED) out/guided examples tests/bad

# Two hundred batches killed at random moments: KILLS="--kills 20 --seed 14".
kills: $(DEV)
	$(BIN)/python -m bench.kills $(KILLS)

# Every Python from 3.11 to 3.14 that is here or that uv can bring, with the oldest packages allowed and the
# newest; what cannot be had is said. VERSIONS="--python 3.14 --whole" for one of them and all tests.
versions: $(DEV)
	$(BIN)/python -m tools.versions $(VERSIONS)

# Two hundred changes in rules, layout and wording, drawn by chance: which does no test see?
# MUTANTS="--seed 14 --mutants 400 --of ctrgen/rules/typing/quotes.py" for others.
mutants: $(DEV)
	$(BIN)/python -m bench.mutants $(MUTANTS)

# What development was last tried with, with sums; `make locked` installs exactly that.
lock: $(DEV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check uv
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --extra dev \
	  --no-header --no-annotate pyproject.toml --output-file requirements-dev.txt

locked:
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes --requirement requirements-dev.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --editable .
	touch $(READY) $(DEV)

# Known vulnerabilities of what is locked, where an index of advisories can be reached.
advisories: $(DEV)
	$(BIN)/python -m tools.advisories

# Rewrites the files that are made from others; a test fails when they are out of date.
generated: $(DEV)
	$(BIN)/python -m tools.generate

# The extension for VS Code, as a file to install; needs Node and its registry.
vsix:
	npm install --prefix editors/vscode --no-audit --no-fund --silent
	cd editors/vscode && npm run --silent package

clean:
	rm -rf .venv out dist .mypy_cache .pytest_cache .ruff_cache .coverage

$(READY): pyproject.toml
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "ctrgen needs Python 3.11 or later")'
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable .
	$(BIN)/python -m pip install --quiet --disable-pip-version-check $(FONTS)
	touch $@

$(DEV): $(READY)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev]'
	touch $@
