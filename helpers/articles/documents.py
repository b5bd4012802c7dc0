"""Word files and mails as articles. Both are other people's: only their text is taken, no macro, link or picture."""

import email
import io
import re
import zipfile
from datetime import date
from email import policy
from email.message import EmailMessage
from email.utils import parseaddr
from pathlib import Path
from typing import Any

from helpers import wording
from helpers.articles import page

BASIS = "mail"
LARGEST = 100_000_000  # bytes of an unpacked Word file; a larger one is none
NO_MAMMOTH = wording.said("problem.no_mammoth")
# Who writes, but not for whom: the address says that.
ROLES = re.compile(r"(?:Redaktion|Newsletter|Info|Kontakt|Service|Presse(?:stelle|dienst)?|no-?reply)", re.I)


def word(file: Path) -> dict[str, Any]:
    """The text of a .docx, tracked insertions in it, tracked deletions not. ValueError of one sentence."""
    try:
        import mammoth
    except ImportError:
        raise ValueError(NO_MAMMOTH) from None
    raw = file.read_bytes()
    try:
        unpacked = sum(part.file_size for part in zipfile.ZipFile(io.BytesIO(raw)).infolist())
        if unpacked > LARGEST:
            raise ValueError(wording.said("problem.word_large"))
        html = mammoth.convert_to_html(io.BytesIO(raw), convert_image=mammoth.images.img_element(lambda _: {})).value
    except (zipfile.BadZipFile, KeyError, AttributeError, RecursionError, OSError, SyntaxError):
        raise ValueError(wording.said("problem.no_word")) from None
    return {"text": page.text_of(html)[1]}


def mail(file: Path) -> dict[str, Any]:
    """The text of an .eml under its subject; its day and sender give window and outlet."""
    message = email.message_from_bytes(file.read_bytes(), policy=policy.default)
    assert isinstance(message, EmailMessage)
    try:
        part = message.get_body(("plain", "html"))
        body = str(part.get_content()) if part is not None else ""
    except (KeyError, LookupError, ValueError, AttributeError):
        raise ValueError(wording.said("problem.no_mail")) from None
    if part is not None and part.get_content_type() == "text/html":
        body = page.text_of(body)[1]
    subject = " ".join(str(message.get("subject", "")).split())
    text = f"{subject}\n\n{body}" if subject and body.strip() and not body.lstrip().startswith(subject) else body
    return {"text": text, **_known(subject=subject, sender=str(message.get("from", "")), sent=_sent(message))}


def _sent(message: EmailMessage) -> date | None:
    try:
        return message["date"].datetime.date() if message["date"] else None
    except (AttributeError, ValueError, TypeError):
        return None


def _known(subject: str, sender: str, sent: date | None) -> dict[str, Any]:
    name, address = parseaddr(sender)
    outlet = name if name and not ROLES.fullmatch(name.strip()) else address.rpartition("@")[2]
    found = {"title": subject, "outlet": outlet}
    days = {"published_from": sent, "published_to": sent, "published_basis": BASIS} if sent else {}
    return {key: cell for key, cell in (found | days).items() if cell}


def archived_page(file: Path) -> bytes:
    """The page inside an .mhtml, as Chrome saves one; ValueError of one sentence if there is none."""
    message = email.message_from_bytes(file.read_bytes(), policy=policy.default)
    for part in message.walk():
        if part.get_content_type() == "text/html":
            raw = part.get_payload(decode=True)
            return raw if isinstance(raw, bytes) else b""
    raise ValueError(wording.said("problem.no_archive"))
