"""What was denied and what was confirmed, by whom and when: the lowest lanes of the timeline."""

import pandas as pd

MARKS = {"denies": "✗", "denies_earlier": "✗", "confirms": "✓"}


def confirmations(claims: pd.DataFrame) -> pd.DataFrame:
    """Denials and confirmations of the topic's propositions (of anything, where no claim has one): `act`, first, last.

    "Zuvor hatte X bestritten" is known only not to be later than its article: it is `denies_earlier`, without a first
    day. Who denies or confirms a proposition is also drawn with a denial of something else ("grundlose Gerüchte").
    """
    rows = claims[(claims["kind"] == "statement") & claims["speech_act"].isin(list(MARKS))]
    rows = rows[(rows["rank"] != "deprecated") & (rows["actor"] != "") & rows["said_to"].notna()]
    spoken = set(rows.loc[rows["proposition"] != "", "actor"])
    if spoken:
        rows = rows[(rows["proposition"] != "") | ((rows["speech_act"] == "denies") & rows["actor"].isin(spoken))]
    earlier = rows["said_from"].isna() & (rows["speech_act"] == "denies")
    rows = rows.assign(act=rows["speech_act"].mask(earlier, "denies_earlier"))
    rows = rows.assign(first=rows["said_from"], last=rows["said_to"]).sort_values(["last", "claim_id"])
    # two confirmations of one article with overlapping days are one event told twice
    return rows.drop_duplicates(["article_id", "actor", "act", "proposition"])
