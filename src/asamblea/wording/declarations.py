"""What the table of demands says beside the words of the bodies."""

from collections.abc import Mapping

from asamblea.wording.en import declarations as en
from asamblea.wording.es import declarations as es

SHEETS: Mapping[str, Mapping[str, str]] = {"en": en.SHEET, "es": es.SHEET}
