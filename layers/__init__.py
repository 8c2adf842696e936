"""The layers, in drawing order: the first lies lowest. Of layers that colour countries the lowest
fills, the others are outlines on it."""

from layers.air_defence import AIR_DEFENCE
from layers.air_policing import AIR_POLICING
from layers.base import Layer
from layers.battlegroups import BATTLEGROUPS
from layers.brigades import BRIGADES
from layers.centres import CENTRES
from layers.chains import CHAINS
from layers.headquarters import HEADQUARTERS
from layers.incidents import INCIDENTS
from layers.membership import MEMBERSHIP
from layers.ratifications import RATIFICATIONS
from layers.regional_plans import REGIONAL_PLANS
from layers.spending import SPENDING
from layers.support import SUPPORT

LAYERS: tuple[Layer, ...] = (
    SPENDING,
    SUPPORT,
    MEMBERSHIP,
    REGIONAL_PLANS,
    CHAINS,
    RATIFICATIONS,
    CENTRES,
    INCIDENTS,
    HEADQUARTERS,
    AIR_POLICING,
    AIR_DEFENCE,
    BRIGADES,
    BATTLEGROUPS,
)
