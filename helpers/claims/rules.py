"""What the rules of this room are called and mean; they stand in the `rule` column after those of the finders."""

RULES = {
    "said_date": "a day named with the attributing words is the day of saying",
    "said_running": "a speaker who goes on speaking speaks on the same day",
    "said_event": "an outside event at which the speaker spoke gives the day",
    "said_published": "without a day it was said when the article appeared",
    "refers_date": "the days named in the number's clause, or in one it hangs from",
    "refers_said": "without a day of its own the number is about the day it was said",
    "refers_published": "without a day and a speaker the number is about the day of publication",
    "actor_named": "the speaker's words name an actor of the story",
    "actor_fuller_mention": "the same body was named more fully before",
    "actor_of_document": "a document speaks for who spoke before",
    "speaker_taken_by_hedge": "a hedge of the narrator takes the number from every speaker",
    "speaker_counts": "an actor of the story reports the count in the same clause",
    "measurand_clause": "place and state in the number's clause",
    "measurand_relative": "place and state in the relative clause that says which ones",
    "measurand_beside": "place or state in another clause of the sentence",
    "measurand_inherited": "a number that says no more than how many is of what was counted just before",
    "measurand_thing": "the thing itself: without a story, or where only one measurand counts it",
    "proposition_cue": "words of the message",
    "proposition_pointed": '"diese Berichte" point back to what was said before',
}
