"""The map plane: the projection, paths in it, names on it."""

import json
import math
import re

import numpy as np
import pytest
import shapely
from pyproj import Geod
from shapely.geometry.base import BaseGeometry

from geodata import plane
from geodata.plane import HERE, RADIUS, area_path, range_ring, to_plane

CITIES = [(24.1, 56.95), (-18.7, 65.4), (35.0, 32.1), (99.0, 60.0), (22.0, 52.0), (15.6, 78.2)]
EARTH = Geod(ellps="WGS84")


def conic_conformal(lon: float, lat: float) -> tuple[float, float]:
    """The closed formula on the unit sphere, y up from the latitude in the middle."""
    south, north = (math.radians(parallel) for parallel in plane.PARALLELS)

    def tangent(radians: float) -> float:
        return math.tan(math.pi / 4 + radians / 2)

    n = math.log(math.cos(south) / math.cos(north)) / math.log(tangent(north) / tangent(south))
    f = math.cos(south) * tangent(south) ** n / n
    rho = f / tangent(math.radians(lat)) ** n
    rho_middle = f / tangent(math.radians(plane.CENTRE_LAT)) ** n
    theta = n * math.radians(lon - plane.CENTRE_LON)
    return rho * math.sin(theta), rho_middle - rho * math.cos(theta)


def shape(path: str) -> BaseGeometry:
    """The area inside a path: a ring within another one is a hole, one beside it an island."""
    rings: BaseGeometry = shapely.MultiPolygon()
    for drawn in path.removesuffix("z").split("z"):
        steps = np.array(re.findall(r"-?[0-9.]+", drawn), dtype=float).reshape(-1, 2)
        rings ^= shapely.Polygon(np.cumsum(steps, axis=0))
    return rings


def contains(path: str, lon: float, lat: float) -> bool:
    return bool(shapely.contains_xy(shape(path), *to_plane(lon, lat)))


@pytest.mark.parametrize(("lon", "lat"), CITIES)
def test_plane_is_the_spherical_conic_conformal_projection(lon: float, lat: float) -> None:
    x, y = conic_conformal(lon, lat)
    assert plane.project(np.array([[lon, lat]]))[0] == pytest.approx(
        (x * RADIUS, -y * RADIUS), abs=RADIUS * 1e-6
    )


@pytest.mark.parametrize(("lon", "lat"), CITIES)
def test_plane_is_rounded_to_hundredths_and_can_be_undone(lon: float, lat: float) -> None:
    x, y = to_plane(lon, lat)
    assert (x, y) == (round(x, 2), round(y, 2))
    assert plane.unproject(np.array([[x, y]]))[0] == pytest.approx((lon, lat), abs=0.005)


def test_north_is_up() -> None:
    assert to_plane(22, 60)[1] < to_plane(22, 50)[1]


@pytest.mark.parametrize(("lon", "lat"), CITIES)
@pytest.mark.parametrize("km", [15.0, 160.0, 500.0])
def test_ring_is_true_to_scale_in_all_directions(lon: float, lat: float, km: float) -> None:
    ring = plane.unproject(shapely.get_coordinates(shape(range_ring(lon, lat, km)))[:-1])
    assert len(ring) == plane.RING_POINTS
    _, _, metres = EARTH.inv([lon] * len(ring), [lat] * len(ring), *ring.T)
    assert np.array(metres) / 1000 == pytest.approx(km, abs=0.2)  # paths are in steps of 60 m


def test_areas_lose_the_borders_between_their_countries() -> None:
    joined = shape(area_path(["EST", "LVA", "LTU"]))
    single = [shape(area_path([code])) for code in ("EST", "LVA", "LTU")]
    assert joined.area == pytest.approx(sum(country.area for country in single), rel=1e-3)
    assert joined.length < 0.8 * sum(country.length for country in single)


def test_an_area_is_one_path_in_any_order() -> None:
    assert area_path(["LVA", "EST"]) == area_path(("EST", "LVA"))


def test_paths_have_two_decimals_at_most() -> None:
    assert not re.search(r"\.\d{3}", area_path(["NOR"]) + range_ring(25, 57, 160))


def test_an_ally_off_the_map_adds_no_area() -> None:
    assert area_path(["CAN", "USA"]) == area_path(["CAN"])
    assert area_path(["USA"]) == ""


def test_an_unknown_country_is_an_error() -> None:
    with pytest.raises(KeyError, match="XXX"):
        area_path(["EST", "XXX"])


@pytest.mark.parametrize(
    ("code", "lon", "lat"),
    [
        pytest.param("UKR", 34.1, 45.0, id="Crimea is in Ukraine"),
        pytest.param("UKR", 37.8, 48.0, id="Donetsk is in Ukraine"),
        pytest.param("UKR", 39.3, 48.6, id="Luhansk is in Ukraine"),
        pytest.param("UKR", 35.4, 46.8, id="Melitopol is in Ukraine"),
        pytest.param("UKR", 33.4, 46.8, id="Kakhovka is in Ukraine"),
        pytest.param("GEO", 41.1, 43.0, id="Abkhazia is in Georgia"),
        pytest.param("GEO", 43.97, 42.3, id="South Ossetia is in Georgia"),
        pytest.param("MDA", 29.55, 46.9, id="Transnistria is in Moldova"),
        pytest.param("RUS", 20.8, 54.7, id="Kaliningrad is in Russia"),
        pytest.param("NOR", 16.5, 78.5, id="Svalbard is in Norway"),
        pytest.param("CYP", 33.3, 35.25, id="the north of Cyprus is in Cyprus"),
        pytest.param("FIN", 20.0, 60.25, id="Aland is in Finland"),
    ],
)
def test_a_place_is_in_one_country_only(code: str, lon: float, lat: float) -> None:
    assert [known for known in plane.countries() if contains(area_path([known]), lon, lat)] == [
        code
    ]


@pytest.mark.parametrize(("lon", "lat"), [(10, 70), (20, 72)])
def test_no_country_lies_across_the_northern_seas(lon: float, lat: float) -> None:
    assert not [code for code in plane.countries() if contains(area_path([code]), lon, lat)]


def test_the_name_of_a_country_stands_in_it_and_the_name_of_a_sea_on_water() -> None:
    lands = plane.countries()
    parts = {"RUS-KGD": "RUS", "SJM": "NOR"}
    for label in plane.country_labels():
        country = lands[parts.get(label["code"], label["code"])]
        assert shapely.contains_xy(country, label["x"], label["y"]), label["name"]
    for sea in plane.sea_labels():
        inside = [
            code
            for code, country in lands.items()
            if shapely.contains_xy(country, sea["x"], sea["y"])
        ]
        assert not inside, sea["name"]


def test_countries_are_named_as_in_the_records() -> None:
    known = json.loads((HERE / "countries.json").read_text(encoding="utf-8"))
    for label in plane.country_labels(known):
        assert label["name"] == known[label["code"]]["name"]


def test_names_can_be_asked_for_by_country() -> None:
    assert [label["name"] for label in plane.country_labels(["NOR", "POL"])] == ["Poland", "Norway"]
