# Each target does all its set-up first (.ci/setup.sh); the second time that takes a moment.
BIN := .venv/bin
export LANG ?= C.UTF-8
# Containers often set this; each of the programs that the tests start would compile everything anew (1.8 s instead of 1.0).
unexport PYTHONDONTWRITEBYTECODE
MAKEFLAGS += --no-print-directory

.PHONY: run test setup lint screenshots translations

run: ## open the window; without a screen, do the main job in the terminal on the sample letters
	@.ci/setup.sh run
	@.ci/start.sh

test: lint ## all checks and tests; the last line is pytest's
	@.ci/virtual_screen.sh $(BIN)/pytest --numprocesses auto --dist loadfile

setup: ## system libraries, uv and the environment
	@.ci/setup.sh test

lint: setup
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports
	@$(BIN)/deptry .

screenshots: setup ## take the pictures in docs/ from the real window
	@.ci/virtual_screen.sh $(BIN)/python docs/take_screenshots.py

translations: setup ## collect the texts of the window for Qt Linguist (resources/translations)
	@.ci/translations.sh collect
