"""Views of the map by name: boxes of longitude and latitude, turned into boxes on their plane."""

from dataclasses import dataclass

from geodata.plane import to_plane
from geodata.planes import FURTHER

PLACES = {"flank": to_plane} | {plane.key: plane.place for plane in FURTHER}


@dataclass(frozen=True)
class View:
    """A box in degrees; `shortcut` is the key that shows it, `plane` what it is drawn on, `also`
    are places that a box on the globe leaves outside its box on the plane."""

    key: str
    title: str
    west: float
    south: float
    east: float
    north: float
    shortcut: str
    plane: str = "flank"
    also: tuple[tuple[float, float], ...] = ()

    def plane_box(self) -> tuple[float, float, float, float]:
        """left, top, right, bottom in plane units, around the outer points of the view."""
        place = PLACES[self.plane]
        middle_lon, middle_lat = (self.west + self.east) / 2, (self.south + self.north) / 2
        points = [
            place(lon, lat)
            for lon in (self.west, middle_lon, self.east)
            for lat in (self.south, middle_lat, self.north)
        ] + [place(*point) for point in self.also]
        xs, ys = [x for x, _ in points], [y for _, y in points]
        return (min(xs), min(ys), max(xs), max(ys))


VIEWS = (
    View("whole", "Whole flank", 12.5, 41.0, 31.0, 70.6, "0"),
    View("baltic", "Baltic", 19.0, 53.3, 29.0, 60.2, "1"),
    View("suwalki", "Poland and the Suwałki corridor", 14.0, 49.0, 27.0, 56.3, "2"),
    View("black-sea", "Black Sea", 20.0, 40.6, 36.0, 48.5, "3"),
    View("high-north", "High North", 8.0, 61.0, 33.0, 71.6, "4"),
    View(
        "euro-atlantic",
        "Euro-Atlantic",
        -160.0,
        30.0,
        46.0,
        72.0,
        "5",
        "euro-atlantic",
        also=((-124.5, 40.0), (-117.1, 32.5)),
    ),
    View("world", "World", -168.9, -52.0, 190.9, 80.0, "6", "world"),
)
