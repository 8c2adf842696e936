"""Each kind has a symbol, and words, of its own."""

from collections import defaultdict
from types import ModuleType

import pytest

import layers
from geodata.load import Record
from geodata.spans import Span, spans_of
from layers import centres, incidents, support
from layers.base import Layer, Mark
from layers.card import card_rows
from layers.centres import CENTRES, PAPERS
from layers.incidents import INCIDENTS
from layers.kinds import ACTS, ROW_OF, STATUS_OF, drawn_status
from layers.pictograms import PICTOGRAMS
from layers.support import SUPPORT
from layers.words import STATUS, one_line, short_date
from tests.things import committed

LAYERS = (SUPPORT, CENTRES, INCIDENTS)
TITLES = {layer.key: layer for layer in LAYERS}
WIDEST = 36  # letters of a label's line


def marks(layer: Layer) -> list[tuple[Record, Span, Mark]]:
    dataset = committed()
    return [
        (record, span, layer.mark(record, span, dataset))
        for record in dataset.records
        if record.layer == layer.key
        for span in spans_of(record, dataset.sources)
    ]


@pytest.mark.parametrize("layer", layers.LAYERS, ids=lambda layer: layer.key)
def test_a_label_says_more_than_a_number(layer: Layer) -> None:
    named = {record.id: mark.label[0] for record, _, mark in marks(layer)}
    assert [name for name, words in named.items() if sum(map(str.isalpha, words)) < 3] == []


def named(record_id: str) -> tuple[Layer, Record, Span]:
    record = next(record for record in committed().records if record.id == record_id)
    return TITLES[record.layer], record, spans_of(record, committed().sources)[-1]


def rows(record_id: str) -> dict[str, str]:
    layer, record, span = named(record_id)
    return dict(card_rows(layer, record, span, committed()))


def test_every_kind_and_topic_has_its_own_symbol() -> None:
    of_symbol: dict[str, set[tuple[str, str | None]]] = defaultdict(set)
    for layer in LAYERS:
        for record, span, mark in marks(layer):
            if not layer.area or not layer.area(record, span):
                kind = "decision" if record.kind in PAPERS else record.kind
                of_symbol[mark.symbol].add((kind, record.topic))
    assert {symbol: kinds for symbol, kinds in of_symbol.items() if len(kinds) > 1} == {}
    kinds = set().union(*of_symbol.values())
    assert len(kinds) == len(of_symbol) > 25


@pytest.mark.parametrize("layer", LAYERS, ids=lambda layer: layer.key)
def test_the_key_has_words_for_each_symbol_of_a_layer(layer: Layer) -> None:
    used = {
        mark.symbol
        for record, span, mark in marks(layer)
        if not layer.area or not layer.area(record, span)
    }
    assert used <= layer.symbol_words.keys() <= PICTOGRAMS.keys()
    assert len(set(layer.symbol_words.values())) == len(layer.symbol_words)
    assert layer.sample in PICTOGRAMS


@pytest.mark.parametrize("layer", LAYERS, ids=lambda layer: layer.key)
def test_labels_are_short(layer: Layer) -> None:
    lines = [line for *_, mark in marks(layer) for line in mark.label]
    assert all(lines)
    assert len(max(lines, key=len)) <= WIDEST, max(lines, key=len)


def test_a_label_says_who_signed_and_when_what_was_given_and_what_happened() -> None:
    said = {record.id: mark.label for layer in LAYERS for record, _, mark in marks(layer)}
    assert said["security-agreement-gbr"] == ("United Kingdom", "Jan 2024")
    assert said["security-agreement-eu"] == ("European Union", "Jun 2024")
    assert said["weapons-deu-package"] == ("Germany", "2 Patriot launchers, …")
    assert said["weapons-fra-scalp"] == ("France", "SCALP-EG")
    assert said["ccdcoe"] == ("CCDCOE", "Tallinn")
    assert said["hybrid-coe"] == ("Hybrid CoE", "Helsinki")
    assert said["diana-test-oulu"] == ("DIANA test centre", "Oulu")
    assert said["event-estlink-2024"] == ("Estlink 2 damaged", "25 Dec 2024")


@pytest.mark.parametrize("module", [centres, incidents, support])
def test_short_names_are_of_records_that_there_are(module: ModuleType) -> None:
    assert module.SHORT.keys() <= {record.id for record in committed().records}


def test_status_words_fit_what_a_thing_is() -> None:
    agreement, incident = rows("security-agreement-gbr"), rows("event-estlink-2024")
    assert agreement["Status"] == "signed on 12 January 2024"
    assert agreement["Party"] == "United Kingdom"
    assert agreement["Signed in"] == "Kyiv"
    assert incident["Status"] == "happened on 25 December 2024"
    assert incident["Country"] == "Finland"
    assert not {"Host nation", "Last reported"} & (agreement.keys() | incident.keys())
    assert rows("g7-signatory-esp")["Status"] == "joined in July 2023"
    assert rows("nicc")["Status"] == "agreed"
    _, record, span = named("security-agreement-gbr")
    assert one_line(record, span, committed()).endswith("signed · on 12 January 2024")


def test_words_are_for_kinds_and_statuses_that_there_are() -> None:
    on_layers = {layer.key for layer in layers.LAYERS}
    kinds = {record.kind for record in committed().records if record.layer in on_layers}
    assert STATUS_OF.keys() | ROW_OF.keys() | ACTS <= kinds
    assert all(words.keys() <= STATUS.keys() for words in STATUS_OF.values())
    in_the_table = {"With", "Strength"}  # which it finds by these names
    assert not any(in_the_table & labels.keys() for labels in ROW_OF.values())


def test_an_act_that_is_agreed_is_no_plan() -> None:
    assert {drawn_status(kind, "agreed") for kind in ACTS} == {"in-place"}
    assert {drawn_status(kind, "announced") for kind in ACTS} == {"announced"}
    assert drawn_status("weapons", "announced") == "announced"
    assert drawn_status("centre", "agreed") == "agreed"


@pytest.mark.parametrize(
    ("written", "short"),
    [("2023-10-08", "8 Oct 2023"), ("2023-07", "Jul 2023"), ("2023", "2023")],
)
def test_a_date_on_a_label_is_short(written: str, short: str) -> None:
    assert short_date(written) == short


def test_every_incident_says_what_was_hit() -> None:
    listed = [record for record in committed().records if record.layer == "incidents"]
    assert len(listed) == 12
    assert all(record.topic for record in listed)
