"""The figure under everything: Plotly's base map in conic conformal, drawn once."""

from typing import Any

import plotly.graph_objects as go

PARALLELS = (43, 62)
CENTRE_LON = 22
LON_RANGE = (-62, 108)  # the whole of the base map's crop: the camera decides what of it is seen
LAT_RANGE = (18, 84)


def base_figure() -> go.Figure:
    """Land, borders, coast, graticule; the style sheet colours them, so no theme needs a redraw."""
    figure = go.Figure(go.Scattergeo(lon=[], lat=[], hoverinfo="skip"))
    figure.update_layout(
        margin={"l": 0, "r": 0, "t": 0, "b": 0},
        dragmode=False,
        paper_bgcolor="rgba(0,0,0,0)",
        showlegend=False,
    )
    figure.update_geos(
        resolution=50,
        projection={
            "type": "conic conformal",
            "parallels": PARALLELS,
            "rotation": {"lon": CENTRE_LON},
        },
        lonaxis={"range": LON_RANGE, "showgrid": True, "dtick": 10, "gridwidth": 1},
        lataxis={"range": LAT_RANGE, "showgrid": True, "dtick": 10, "gridwidth": 1},
        fitbounds=False,
        bgcolor="rgba(0,0,0,0)",
        showframe=False,
        showland=True,
        showocean=False,
        showlakes=True,
        showcountries=True,
        showcoastlines=True,
        countrywidth=1,
        coastlinewidth=1,
    )
    return figure


def config(base_map_url: str) -> Any:
    """No mode bar, no logo, no gestures of Plotly's own, and the base map from this server."""
    return {
        "displayModeBar": False,
        "displaylogo": False,
        "scrollZoom": False,
        "doubleClick": False,
        "staticPlot": True,
        "responsive": True,
        "showTips": False,
        "topojsonURL": base_map_url,
    }
