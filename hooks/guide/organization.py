"""Who publishes this site: the one place for its name, address, phone and license."""

from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field, model_validator

from guide.fields import EmailAddress, IsoDate, StateCode, Text, WebAddress, ZipCode
from guide.phone import Phone
from guide.schema import StrictModel, load
from guide.yaml_files import read_yaml

PATH = "data/organization.yml"


class Address(StrictModel):
    """A postal address; latitude and longitude in degrees (WGS 84) where they are known."""

    street: Text
    city: Text
    state: StateCode
    zip: ZipCode
    latitude: Annotated[float, Field(ge=-90, le=90)] | None = None
    longitude: Annotated[float, Field(ge=-180, le=180)] | None = None

    def __str__(self) -> str:
        return f"{self.street}, {self.city}, {self.state} {self.zip}"


class Operator(StrictModel):
    """What the organization is, because different laws ask different things of it."""

    type: Literal["treatment_provider", "information_only", "referral_service", "unknown"]


class License(StrictModel):
    """Whether the organization holds the license that its state asks for, and which."""

    status: Literal["licensed", "not_required", "unknown"]
    number: Text | None = None
    authority: Text | None = None
    authority_website: WebAddress | None = None
    expires_on: IsoDate | None = None

    @model_validator(mode="after")
    def _names_the_license(self) -> "License":
        parts = (self.number, self.authority, self.authority_website, self.expires_on)
        if self.status == "licensed" and not all(parts):
            raise ValueError(
                "a license needs its number, authority, authority_website and expires_on. | "
                "Copy them from the license; California law asks for them on the website."
            )
        return self


class Organization(StrictModel):
    """The publisher of the site. What is empty in the file is None and shown as not confirmed."""

    name: Text
    phone: Phone
    phone_confirmed_on: IsoDate | None
    phone_answered_by: Text | None
    email: EmailAddress | None = None
    hours: Text | None = None
    address: Address
    operator: Operator
    license: License


def load_organization(root: Path) -> Organization:
    """Read data/organization.yml; raises BadInput."""
    return load(Organization, read_yaml(root, PATH))
