"""The layers, in drawing order: the first lies lowest."""

from layers.air_defence import AIR_DEFENCE
from layers.air_policing import AIR_POLICING
from layers.base import Layer
from layers.battlegroups import BATTLEGROUPS
from layers.brigades import BRIGADES
from layers.headquarters import HEADQUARTERS
from layers.membership import MEMBERSHIP
from layers.ratifications import RATIFICATIONS
from layers.regional_plans import REGIONAL_PLANS

LAYERS: tuple[Layer, ...] = (
    REGIONAL_PLANS,
    MEMBERSHIP,
    RATIFICATIONS,
    HEADQUARTERS,
    AIR_POLICING,
    AIR_DEFENCE,
    BRIGADES,
    BATTLEGROUPS,
)
