"""Regional plans: three tinted areas dissolved from their countries; inferred members hatched."""

from geodata.load import Dataset, Record
from geodata.spans import Span
from layers.base import Layer, Mark

LABELS_AT = {
    "regional-plan-north": (4.5, 66.0),
    "regional-plan-centre": (10.4, 51.4),
    "regional-plan-south-east": (12.2, 43.0),
}


def mark(record: Record, _span: Span, _dataset: Dataset) -> Mark:
    name = record.name.split(":")[0].removeprefix("Regional plan ").strip()
    return Mark(
        symbol="headquarters-command", code="N", label=(f"Plan {name}", record.headquarters or "")
    )


REGIONAL_PLANS = Layer(
    "regional-plans",
    title="Regional plans",
    about="The three areas and the headquarters that command them; members inferred",
    lead_is="Lead nation",
    shape="hexagon",
    mark=mark,
    rank=0,
    panel_order=4,
    sample="headquarters-command",
    fill_words={
        key: key.removeprefix("regional-").replace("-", " ").capitalize() for key in LABELS_AT
    },
    area=lambda _record, span: span.countries,
    draws_points=False,
    area_label_at=LABELS_AT,
)
