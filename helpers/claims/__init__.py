"""Articles and a story to claims: what somebody is reported to say, and every number or amount, each with its place in the text.

extract(articles, topic=None) -> the claims table
"""

from helpers.claims.extract import extract

__all__ = ["extract"]
