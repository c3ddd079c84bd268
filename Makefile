# Every target sets up what it needs, from nothing but python3 (3.11 or newer).

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
TUNING := .tuning/.ready

PIP := $(BIN)/python -m pip --quiet --disable-pip-version-check
COMPILE := $(BIN)/uv pip compile --quiet --universal --generate-hashes --no-emit-index-url \
	--custom-compile-command "make lock"

.DEFAULT_GOAL := help
.PHONY: help demo serve test check format golden baseline bench docs screens fit teach tune lock

help: ## Show this list
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-8s %s\n", $$1, $$2 }' Makefile

demo: $(READY) ## Try it in the browser, in a Slack workspace of your own: no account, no key, no chat model
	@exec $(BIN)/rolecall demo

serve: $(READY) ## Connect to Slack, with the settings in .env if there is one
	@set -a; if [ -f .env ]; then . ./.env; fi; set +a; exec $(BIN)/rolecall serve

test: $(READY) ## Run all tests, offline
	@$(BIN)/python -m pytest --numprocesses auto --dist loadfile

check: $(READY) ## Lint, formatting, types and the arrows between packages
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports

format: $(READY) ## Mend lint and formatting where that can be done by machine
	@$(BIN)/ruff check --fix .
	@$(BIN)/ruff format .

golden: $(READY) ## Score all golden questions against the committed baseline
	@PYTHONPATH=. $(BIN)/python tests/gold.py

baseline: $(READY) ## Write that baseline anew, after figures got better or cases changed
	@PYTHONPATH=. $(BIN)/python tests/gold.py --write

bench: $(READY) ## Measure speed and memory, and set the answers beside a usual LangChain recipe's
	@$(BIN)/python tests/benchmarks/run.py
	@PYTHONPATH=. $(BIN)/python tests/benchmarks/recipe.py

docs: $(READY) ## Write the lists of settings anew that documents hold
	@$(BIN)/python tests/generated.py

screens: $(READY) ## Take the README's pictures of the demo anew; needs Chromium
	@PYTHONPATH=. $(BIN)/python tests/screens/take.py

fit: $(READY) ## Fit what is learned again, after an edit of the facets, the reading pairs or the training cases
	@$(BIN)/python -m knowledge.fitting tests/golden/training.txt

teach: $(TUNING) ## Let the cross-encoder go on learning from the adverts (an hour), then fit what stands on it
	@PYTHONPATH=. .tuning/bin/python -m knowledge.fitting.cross_encoder further
	@$(BIN)/python -m knowledge.fitting tests/golden/training.txt

tune: $(TUNING) ## Tune the embedding model and the cross-encoder on pairs and adverts (two hours), then fit what stands on them
	@PYTHONPATH=. .tuning/bin/python -m knowledge.fitting.encoder
	@PYTHONPATH=. .tuning/bin/python -m knowledge.fitting.cross_encoder
	@$(BIN)/python -m knowledge.fitting tests/golden/training.txt

lock: $(READY) ## Pin the newest versions that fit pyproject.toml
	@$(PIP) install "uv>=0.13"
	@$(COMPILE) --upgrade --group dev pyproject.toml --output-file requirements.lock
	@$(COMPILE) --constraint requirements.lock pyproject.toml --output-file deploy/requirements.lock
	@$(COMPILE) --constraint requirements.lock --group build --output-file deploy/build.lock
	@$(COMPILE) --constraint requirements.lock --group tuning pyproject.toml --output-file deploy/tuning.lock

$(TUNING): $(READY) deploy/tuning.lock
	@$(PYTHON) -m venv .tuning
	@.tuning/bin/python -m pip install --quiet --require-hashes --requirement deploy/tuning.lock
	@touch $@

$(READY): requirements.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.version_info >= (3, 11) or sys.exit("Rolecall needs Python 3.11 or newer." \
		" Name one with: make PYTHON=python3.12")'
	@echo "Setting up $(VENV), which takes a few minutes the first time."
	@test -x $(BIN)/python || $(PYTHON) -m venv --clear $(VENV)
	@$(PIP) install --require-hashes --no-deps --requirement requirements.lock
	@$(PIP) install --no-deps --no-build-isolation --editable .
	@touch $@
