"""Articles and a story to claims: what somebody is reported to say, and every number, each with its place in the text.

extract(articles, topic=None) -> the claims table; explain(claims, claim_id) -> how one row came about, in words
"""

from helpers.claims.explaining import Explanation, explain
from helpers.claims.extracting import extract

__all__ = ["Explanation", "explain", "extract"]
