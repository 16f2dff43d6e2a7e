# Pith's commands. `make help` lists them.

SWIFT ?= swift
SOURCES := Package.swift Sources Tests schema data/vocabulary queries
LINUX := $(filter Linux,$(shell uname -s))
STATIC := $(if $(LINUX),--static-swift-stdlib)
CHECKED := --explicit-target-dependency-import-check error
PREFIX ?= $(if $(LINUX),/usr/local,$(or $(shell brew --prefix 2>/dev/null),/usr/local))
SECONDS ?= 60
SEED ?= 1
CONFORMANCE ?= ../shared/conformance

.DEFAULT_GOAL := help
.PHONY: help check build lint format test docs golden golden-update demo fuzz conformance release install \
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

install: release ## the binary and shell completions, under PREFIX
	@sh .tools/install "$$($(SWIFT) build -c release $(STATIC) --show-bin-path)/pith" "$(PREFIX)"

packages:
	@sh .tools/packages libsqlite3-dev libpcre2-dev

graphviz:
	@sh .tools/packages graphviz
