"""Speed of the German finders beside a bare digit scan and beside other readers of numbers: `python -m tests.bench`."""
