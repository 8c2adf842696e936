"""What the map costs: `python -m tests.bench` prints one JSON object a line."""
