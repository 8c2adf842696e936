"""The layers, in drawing order: the first lies lowest."""

from layers.air_defence import AIR_DEFENCE
from layers.air_policing import AIR_POLICING
from layers.base import Layer
from layers.battlegroups import BATTLEGROUPS
from layers.brigades import BRIGADES
from layers.centres import CENTRES
from layers.headquarters import HEADQUARTERS
from layers.incidents import INCIDENTS
from layers.regional_plans import REGIONAL_PLANS
from layers.support import SUPPORT

LAYERS: tuple[Layer, ...] = (
    REGIONAL_PLANS,
    SUPPORT,
    CENTRES,
    INCIDENTS,
    HEADQUARTERS,
    AIR_POLICING,
    AIR_DEFENCE,
    BRIGADES,
    BATTLEGROUPS,
)
