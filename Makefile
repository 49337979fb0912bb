# make run    builds backrub and opens it       make run ARGS="play desk-microbreak"
# make test   runs every test
# Both see to ALSA's library first where it is missing.

CARGO ?= cargo
ARGS ?=

.PHONY: run test check measure setup sounds pictures notices

run: setup
	$(CARGO) run --release --locked -- $(ARGS)

test: setup
	$(CARGO) test --locked

# What .ci/run looks at before it runs the tests.
check: setup
	$(CARGO) fmt --check
	$(CARGO) clippy --all-targets --locked -- -D warnings
	$(CARGO) clippy --all-targets --locked --no-default-features -- -D warnings
	RUSTDOCFLAGS="-D warnings" $(CARGO) doc --no-deps --locked
	$(CARGO) deny check licenses bans sources
	scripts/notices

# Real time, a sound server, ten thousand files: prints figures, asserts nothing about time.
measure: setup
	scripts/measure

# Makes the sounds again from their score.
sounds:
	$(CARGO) run --release --locked --example make-earcons

# Writes target/NOTICES.txt, which goes with every package: the licences of all that is built in.
notices:
	scripts/notices

# Draws the README's picture again from what the program draws.
pictures:
	$(CARGO) run --release --locked --example picture

setup:
	@scripts/setup
