# The same steps as `python run.py STEP`; on Windows use that. PYTHON=python3.12 chooses another interpreter.
PYTHON ?= python3
STEPS = figures test lab check test-all browser site classroom-kit lock clean help
.DEFAULT_GOAL = help

$(STEPS):
	@$(PYTHON) run.py $@ $(ARGS)

accuracy bench:
	@$(PYTHON) run.py $@ $(if $(TEXTS),--texts "$(TEXTS)") $(ARGS)

# make story ARTICLES=folder [TOPIC=file.toml] [MEASURAND=id] [ON=day] [LANGUAGE=de] [OUT=folder]
# (the shell's own LANGUAGE is not meant: only one given on the line counts)
LANGUAGE_GIVEN = $(if $(filter command line,$(origin LANGUAGE)),--language "$(LANGUAGE)")
story:
	@$(PYTHON) run.py story $(if $(ARTICLES),"$(ARTICLES)") $(if $(TOPIC),--topic "$(TOPIC)") \
	$(if $(MEASURAND),--measurand "$(MEASURAND)") $(if $(ON),--on "$(ON)") $(LANGUAGE_GIVEN) $(if $(OUT),--out "$(OUT)") $(ARGS)

archive:
	@$(PYTHON) run.py archive "$(SOURCE)" --out "$(OUT)" $(if $(TOPIC),--topic "$(TOPIC)") $(ARGS)

.PHONY: $(STEPS) accuracy bench story archive
