"""Units of measure, money and time with their base unit: "50 Kilometer" are 50 * 1,000 m."""

_UNITS: dict[str, dict[float, str]] = {
    "m": {
        1: "meter m", 1e3: "kilometer km", 0.01: "zentimeter cm", 1e-3: "millimeter mm", 1609.344: "meile",
        1852: "seemeile",
    },
    "m²": {1: "quadratmeter m² qm", 1e6: "quadratkilometer km² qkm", 1e4: "hektar ha"},
    "m³": {
        1: "kubikmeter m³ cbm", 1e-6: "ccm kubikzentimeter milliliter ml", 1e9: "km³", 1e-3: "liter l",
        0.1: "hektoliter", 0.158987: "barrel",
    },
    "kg": {1: "kilogramm kilo kg", 1e-3: "gramm g", 1e3: "tonne t", 50: "zentner", 0.5: "pfund"},
    "s": {
        1e-3: "millisekunde", 1: "sekunde sek. sec", 60: "minute min min. minütig", 3600: "stunde std. std h stündig",
        86400: "tag tage tagen tages tägig", 604800: "woche wöchig", 2629746: "monat monatig", 7889238: "quartal",
        31556952: "jahr jährig lebensjahr schuljahr", 315569520: "jahrzehnt", 3155695200: "jahrhundert",
        31556952000: "jahrtausend",
    },
    "%": {1: "prozent % prozentpunkt prozentig v.h."},
    "‰": {1: "promille ‰"},
    "EUR": {1: "euro € eur", 0.01: "cent eurocent"},
    "USD": {1: "dollar us-dollar $ us$ usd"},
    "GBP": {1: "pfund-sterling £ gbp"},
    "CHF": {1: "franken chf schweizerfranken"},
    "DEM": {1: "mark d-mark dm", 0.01: "pfennig"},
    "money": {1: "rubel yen kronen hrywnja yuan lira zloty forint rupien schilling peso won"},
    "°C": {1: "grad °c °"},
    "W": {1: "watt w", 1e3: "kilowatt kw", 1e6: "megawatt mw", 1e9: "gigawatt gw", 735.49875: "ps pferdestärke"},
    "J": {
        3.6e6: "kilowattstunde kwh", 3.6e9: "megawattstunde mwh", 3.6e12: "gigawattstunde gwh",
        3.6e15: "terawattstunde twh", 4184: "kilokalorie",
    },
    "B": {1: "byte", 1e3: "kilobyte kb", 1e6: "megabyte mb", 1e9: "gigabyte gb", 1e12: "terabyte tb"},
    "km/h": {1: "km/h stundenkilometer kmh"},
    "times": {1: "mal male malen"},
    "Hz": {1: "hertz hz", 1e3: "kilohertz khz", 1e6: "megahertz mhz", 1e9: "gigahertz ghz"},
}  # fmt: skip
UNITS = {
    word: (base, factor) for base, sizes in _UNITS.items() for factor, words in sizes.items() for word in words.split()
}
TIME = "s"
_ENDINGS = ("n", "s", "e", "en", "es", "er", "em")
_UNCHANGED = frozenset(("mark",))
"""Units whose longer forms are other words: "Marken"; abbreviations ("min", but "Minen") have none either."""


def unit_of(noun: str) -> tuple[str, float]:
    """(base unit, factor) of a noun in any inflection ("Kilometern"), ("", 1.0) for what is counted whole."""
    word = noun.lower()
    if word in UNITS:
        return UNITS[word]
    for form in (word[:-1], word[:-2]):
        if len(form) > 3 and form in UNITS and form not in _UNCHANGED and word[len(form) :] in _ENDINGS:
            return UNITS[form]
    return "", 1.0


def unit_of_thing(thing: str) -> tuple[str, float]:
    """`unit_of` the last word of a noun phrase."""
    return unit_of(thing.rsplit(None, 1)[-1])
