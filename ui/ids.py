"""Every element id, once; kebab-case, area first. A test holds the browser's code to them."""

MAP = "map"
MAP_PANEL = "map-panel"
MAP_STOP = "map-stop"
TIMELINE = "timeline"
TIMELINE_STRIP = "timeline-strip"
DATE_WORDS = "date-words"
DATE_FIELD = "date-field"
DATE_FAULT = "date-fault"
PLAY_BUTTON = "play-button"
PLAY_SPEED = "play-speed"
PLAY_LOOP = "play-loop"
PLAY_REVERSE = "play-reverse"
LAYERS_PANEL = "layers-panel"
LAYERS_BUTTON = "layers-button"
LEGEND = "legend"
EVENTS_KEY = "events-key"
FIND_BOX = "find-box"
FIND_LIST = "find-list"
FILTER_BUTTON = "filter-button"
FILTER_CHIPS = "filter-chips"
FILTER_NOTE = "filter-note"
FILTER_PANEL = "filter-panel"
CARD_PANEL = "card-panel"
CARD_BODY = "card-body"
CHANGES_PANEL = "changes-panel"
CHANGES_TITLE = "changes-title"
CHANGES_DAYS = "changes-days"
CHANGES_LIST = "changes-list"
CHANGES_BODY = "changes-body"
CHANGES_KEY = "changes-key"
COMPARE_PRESET = "compare-preset"
COMPARE_FIELD = "compare-field"
COMPARE_FAULT = "compare-fault"
COMPARE_MODE = "compare-mode"
TOOLBAR = "toolbar"
DRAWER = "drawer"
TABLE_SCOPE = "table-scope"
TABLE_SEARCH = "table-search"
TABLE_COUNT = "table-count"
TABLE_SAID = "table-said"
TABLE_SCROLL = "table-scroll"
TABLE_CAPTION = "table-caption"
TABLE_HEAD = "table-head"
TABLE_ROWS = "table-rows"
TABLE_NOTHING = "table-nothing"
TABLE_CLEAR = "table-clear"
MESSAGE = "message"
SPOKEN = "spoken"
SYMBOL_STYLE = "symbol-style"
RINGS_ON = "rings-on"
LABELS_ON = "labels-on"
COMPOSER = "composer"
COMPOSER_TITLE = "composer-title"
COMPOSER_PREVIEW = "composer-preview"
COMPOSER_FORM = "composer-form"
COMPOSER_SAID = "composer-said"
KEYS_HELP = "keys-help"
KEYS_LIST = "keys-list"
LETTER_KEYS = "letter-keys"
IMAGE_MENU = "image-menu"
TIP = "tip"
FILM_DIALOG = "film-dialog"
WORK_BAR = "work-bar"
WORK_ORDER = "work-order"
WORK_PROGRESS = "work-progress"
WORK_ANSWER = "work-answer"
WORK_CANCEL = "work-cancel"
LOADING = "loading"

# made by the browser
MAP_COMPARE = "map-compare"


def drawer_panel(key: str) -> str:
    return f"drawer-{key}"


def layer_switch(key: str) -> str:
    return f"layer-switch-{key}"


def layer_count(key: str) -> str:
    return f"layer-count-{key}"


def layer_mark(key: str) -> str:
    return f"layer-mark-{key}"


def layer_list(key: str) -> str:
    return f"layer-list-{key}"


def layer_chips(key: str) -> str:
    return f"layer-chips-{key}"
