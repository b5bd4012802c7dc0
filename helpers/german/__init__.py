"""What German wording means: text in, frozen dataclasses with exact spans out. Standard library only."""
