"""What a card says of a record, by the record's own words."""

from geodata.spans import spans_of
from layers import LAYERS
from layers.card import card_rows
from layers.kinds import OF_A_COUNTRY
from tests.things import committed

LAYER = {layer.key: layer for layer in LAYERS}


def test_a_card_speaks_of_a_symbol_only_where_there_is_one() -> None:
    dataset = committed()
    spoken = {True: 0, False: 0}
    for record in dataset.records:
        layer = LAYER.get(record.layer)
        if layer is None or layer.rows or record.place_precision not in ("region", "country"):
            continue
        has_symbol = record.lon is not None and record.kind not in OF_A_COUNTRY
        for span in spans_of(record, dataset.sources):
            place = dict(card_rows(layer, record, span, dataset)).get("Place", "")
            assert ("the symbol stands" in place) == has_symbol, record.id
            spoken[has_symbol] += 1
    assert all(spoken.values()), "no record without a place of its own was tried"
