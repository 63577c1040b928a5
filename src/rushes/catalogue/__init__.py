"""What models there are: manifests, input checks, prices, estimates.

Knows nothing of HTTP, of predictions or of engines beyond their names.
"""

from __future__ import annotations

from rushes.catalogue.catalogue import Catalogue, UnknownModel
from rushes.catalogue.checking import CheckedInput, check_input
from rushes.catalogue.document import model_document
from rushes.catalogue.estimate import estimated_seconds
from rushes.catalogue.file_url import check_file_url
from rushes.catalogue.filming import film_request
from rushes.catalogue.input_error import InputError
from rushes.catalogue.manifests import ManifestError, load_catalogue
from rushes.catalogue.model import Model, Price
from rushes.catalogue.pricing import as_usd, cost, with_prices

__all__ = [
    "Catalogue",
    "CheckedInput",
    "InputError",
    "ManifestError",
    "Model",
    "Price",
    "UnknownModel",
    "as_usd",
    "check_file_url",
    "check_input",
    "cost",
    "estimated_seconds",
    "film_request",
    "load_catalogue",
    "model_document",
    "with_prices",
]
