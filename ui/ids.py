"""Every element id, once; kebab-case, area first."""

MAP = "map"
MAP_PANEL = "map-panel"
TIMELINE = "timeline"
LAYERS_PANEL = "layers-panel"
CARD_PANEL = "card-panel"
CARD_BODY = "card-body"
CARD_CLOSE = "card-close"
TOOLBAR = "toolbar"
MESSAGE = "message"
SPOKEN = "spoken"
SYMBOL_STYLE = "symbol-style"
RINGS_ON = "rings-on"
LABELS_ON = "labels-on"
KEYS_HELP = "keys-help"
IMAGE_MENU = "image-menu"


def layer_switch(key: str) -> str:
    return f"layer-switch-{key}"


def layer_count(key: str) -> str:
    return f"layer-count-{key}"


def layer_chips(key: str) -> str:
    return f"layer-chips-{key}"
