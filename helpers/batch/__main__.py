"""`python -m helpers.batch SOURCE --out FOLDER`: `batch.extract` from the command line; `--help` lists the rest."""

import argparse
import sys

from helpers import batch, topic


def main() -> int:
    parser = argparse.ArgumentParser(prog="archive", description="Claims of many articles, written part by part.")
    parser.add_argument("source", help="a folder, a glob, or tables with a column 'text' (.jsonl, .csv, .parquet)")
    parser.add_argument("--out", required=True, help="the folder for the results; named again, the run goes on there")
    parser.add_argument("--topic", help="what the story is about: a topic file or its name in data/topics")
    parser.add_argument("--workers", type=int, help="processes; one a core unless given")
    parser.add_argument("--scheduler", help="the address of a Dask scheduler, instead of processes")
    options = parser.parse_args()
    try:
        story = topic.load(options.topic) if options.topic else None
        done = batch.extract(options.source, story, options.out, workers=options.workers, scheduler=options.scheduler)
    except (OSError, ValueError, ImportError) as error:
        print(error, file=sys.stderr)
        return 1
    print(done)
    print(f"Next: batch.load({str(options.out)!r}, story, measurand, on=day) in a notebook; notebook 10 shows it.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
