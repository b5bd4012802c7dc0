# The same steps as `python run.py STEP`; on Windows use that. PYTHON=python3.12 chooses another interpreter.
PYTHON ?= python3
STEPS = figures test lab check test-all browser site lock clean help
.DEFAULT_GOAL = help

$(STEPS):
	@$(PYTHON) run.py $@ $(ARGS)

accuracy bench:
	@$(PYTHON) run.py $@ $(if $(TEXTS),--texts "$(TEXTS)") $(ARGS)

.PHONY: $(STEPS) accuracy bench
