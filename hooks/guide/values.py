"""What a merge tag inside a sentence stands for: {{ organization.phone }}, {{ helplines.… }}."""

from dataclasses import dataclass

from guide.helplines import Helpline
from guide.organization import Organization


@dataclass(frozen=True)
class Value:
    """Text for a sentence, with its link where it can be called, texted or written to.

    note: what readers must know with it, wherever it stands.
    """

    text: str
    href: str | None = None
    note: str | None = None


def inline_values(
    organization: Organization, helplines: dict[str, Helpline]
) -> dict[str, Value | None]:
    """Return every value by its tag's name; None where the data file leaves it empty."""
    values = {f"organization.{name}": v for name, v in organization_values(organization).items()}
    for helpline in helplines.values():
        for name, value in _helpline_values(helpline).items():
            values[f"helplines.{helpline.id}.{name}"] = value
    return values


def organization_values(organization: Organization) -> dict[str, Value | None]:
    """Return the organization's values by field name."""
    address = organization.address
    email = organization.email
    return {
        "name": Value(organization.name),
        "phone": Value(
            str(organization.phone),
            organization.phone.href,
            None if organization.phone_confirmed_on else "not confirmed",
        ),
        "phone_answered_by": _text(organization.phone_answered_by),
        "email": Value(email, f"mailto:{email}") if email else None,
        "hours": _text(organization.hours),
        "address": Value(str(address)),
        "street": Value(address.street),
        "city": Value(address.city),
        "state": Value(address.state),
        "zip": Value(address.zip),
        "latitude": _text(address.latitude),
        "longitude": _text(address.longitude),
    }


def _helpline_values(helpline: Helpline) -> dict[str, Value | None]:
    text, chat = helpline.text, helpline.chat
    return {
        "name": Value(helpline.name),
        "phone": Value(str(helpline.phone), helpline.phone.href),
        "press": _text(helpline.press),
        "text": Value(str(text), text.sms_href) if text else None,
        "text_word": _text(helpline.text_word),
        "chat": Value(chat.removeprefix("https://").rstrip("/"), chat) if chat else None,
        "use_for": Value(helpline.use_for),
        "hours": Value(helpline.hours),
        "languages": Value(", ".join(helpline.languages)),
        "answered_by": Value(helpline.answered_by),
        "cost": Value(helpline.cost),
    }


def _text(value: object) -> Value | None:
    return None if value is None else Value(str(value))
