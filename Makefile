# Pith's commands. `make help` lists them.

SWIFT ?= swift
SOURCES := Package.swift Sources Tests schema data/vocabulary queries
LINUX := $(filter Linux,$(shell uname -s))
STATIC := $(if $(LINUX),--static-swift-stdlib)
CHECKED := --explicit-target-dependency-import-check error
PREFIX ?= $(if $(LINUX),/usr/local,$(or $(shell brew --prefix 2>/dev/null),/usr/local))
SECONDS ?= 60
SEED ?= 1
SCALE ?= 1
SCALES ?= 1 3 10
PYTHON ?= python3
PITH_BENCH = "$$($(SWIFT) build -c release $(STATIC) --show-bin-path)/pith-bench"
CONFORMANCE ?= ../shared/conformance

.DEFAULT_GOAL := help
.PHONY: help check build lint format test docs golden golden-update demo fuzz conformance release bench bench-report bench-build peers install \
	packages graphviz

help: ## this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-15s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

check: lint build test docs ## all that must hold: format, imports, tests, documentation

lint: ## whether all files are formatted
	$(SWIFT) format lint --strict --parallel -r $(SOURCES)

format: ## format all files
	$(SWIFT) format -i --parallel -r $(SOURCES)

build: packages
	$(SWIFT) build --build-tests $(CHECKED)

test: packages graphviz ## all tests
	$(SWIFT) test $(CHECKED)

golden: packages ## the golden files alone
	$(SWIFT) test --filter 'GoldenTests|ScriptTests'

golden-update: packages ## rewrite the golden files; look at the diff
	UPDATE_GOLDEN=1 $(SWIFT) test --filter 'GoldenTests|ScriptTests|LanguageReferenceTests'

docs: ## whether each file that the documents name is there
	@sh .tools/check-documents

release: packages
	$(SWIFT) build -c release $(STATIC) --product pith

demo: release graphviz ## a release build, an import, three queries and a picture, in demo/
	@sh .tools/demo "$$($(SWIFT) build -c release $(STATIC) --show-bin-path)/pith"

fuzz: packages ## mutated queries and requests for SECONDS, from SEED on
	$(SWIFT) build --product pith
	$(SWIFT) build --product Fuzzer
	cd "$$($(SWIFT) build --show-bin-path)" && nice ./Fuzzer $(SECONDS) $(SEED) ./pith

conformance: release ## openCypher's scenarios, where CONFORMANCE has them
	@test -f $(CONFORMANCE)/run.py || { echo "no scenarios in $(CONFORMANCE)"; exit 1; }
	python3 $(CONFORMANCE)/run.py \
		--cmd "$$($(SWIFT) build -c release $(STATIC) --show-bin-path)/pith serve --format jsonl" --errors detail

bench: bench-build ## Pith beside hand-written SQL and bare loops, at SCALE
	$(PITH_BENCH) --scale $(SCALE) --json .build/bench-$(SCALE).json

bench-report: bench-build ## the same at all SCALES, and BENCHMARKS.md with its plot
	for scale in $(SCALES); do \
		$(PITH_BENCH) --scale $$scale --json .build/bench-$$scale.json || exit 1; \
	done
	$(PITH_BENCH) --report $(SCALES:%=.build/bench-%.json)

bench-build: packages
	$(SWIFT) build -c release $(STATIC) --product pith-bench

peers: release bench-build ## Pith beside DuckDB, Kùzu, LadybugDB and GraphQLite, where PYTHON has them
	$(PYTHON) .tools/peers --scale $(SCALE) \
		--build "$$($(SWIFT) build -c release $(STATIC) --show-bin-path)"

install: release ## the binary and shell completions, under PREFIX
	@sh .tools/install "$$($(SWIFT) build -c release $(STATIC) --show-bin-path)/pith" "$(PREFIX)"

packages:
	@sh .tools/packages libsqlite3-dev libpcre2-dev

graphviz:
	@sh .tools/packages graphviz
