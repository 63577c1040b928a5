"""Gold on how it is filmed: where shots begin, what the camera does in each, where each is."""

import re
from typing import Any

from bench.coverage.tables import listed
from bench.coverage.tally import Tally
from bench.coverage.verdict import Fault
from bench.coverage.words import chinese, heads, noun_phrase, share_head

from rushes.script.screenplay import CameraWish, Place, Screenplay

__all__ = ["Cutting", "cutting", "judge_camera", "judge_places", "judge_shots"]

NEAR, NEAR_CHINESE = 25, 10
"""How many characters a shot may begin earlier or later than in the gold; a Chinese character says more than a letter."""

SETTINGS = listed("settings")

LENSES = {"fisheye": (0, 20), "wide": (18, 35), "normal": (36, 60), "portrait": (61, 105), "macro": (90, 105),
          "tele": (100, 2000), "telephoto": (100, 2000), "long": (100, 2000), "anamorphic": (30, 60),
          "长焦": (100, 2000), "广角": (10, 35), "鱼眼": (0, 20), "微距": (90, 105), "标准": (36, 60),
          "人像": (61, 105)}  # fmt: skip
"""Millimetres that a lens called so may have."""

SHALLOW = re.compile(r"shallow|depth of field|bokeh|景深|散景", re.IGNORECASE)
"""What the gold calls a lens that leaves little of the picture sharp."""

ALIKE = {
    "medium_close": {"medium", "close"},
    "push_in": {"zoom_in"},
    "pull_out": {"zoom_out", "pull_back"},
}  # fmt: skip
"""Other words of the gold for a value of the plan, which has one word for coming nearer on wheels or by the lens."""


class Cutting:
    """Which shot of the plan is on at each shot of the gold. `matched` pairs them where they begin at the same words."""

    def __init__(self, facts: dict[str, Any], prompt: str, screenplay: Screenplay) -> None:
        near = NEAR_CHINESE if chinese(prompt) else NEAR
        self.gold = _starts(facts, prompt)
        self.plan = [shot.start for shot in screenplay.shots] or [0]
        self.matched = self._match(near)
        self.on = [self._on(number, near) for number in range(len(self.gold))]

    def _match(self, near: int) -> dict[int, int]:
        """Gold number → plan number. The first shot of the plan may begin with what is said before it ("Four-shot teaser:")."""
        pairs: dict[int, int] = {}
        for number, start in enumerate(self.gold):
            free = [j for j in range(len(self.plan)) if j not in pairs.values()]
            close = [j for j in free if abs(self.plan[j] - start) <= near]
            if number == 0 and 0 in free and self.plan[0] <= start + near:
                pairs[0] = 0
            elif close:
                pairs[number] = min(close, key=lambda j: abs(self.plan[j] - start))
        return pairs

    def _on(self, number: int, near: int) -> int:
        if number in self.matched:
            return self.matched[number]
        begun = [j for j, start in enumerate(self.plan) if start <= self.gold[number] + near]
        return begun[-1] if begun else 0

    def gold_shots(self, plan: int) -> set[int]:
        """The gold's shots during which a shot of the plan is on; for one that the gold doesn't have, the shot it is within."""
        shots = {number for number, on in enumerate(self.on) if on == plan}
        if not shots and plan < len(self.plan):
            shots = {max((n for n, start in enumerate(self.gold) if start <= self.plan[plan]), default=0)}
        return shots


def _starts(facts: dict[str, Any], prompt: str) -> list[int]:
    starts: list[int] = []
    for shot in facts["shots"] or [{"at": ""}]:
        start = prompt.find(shot["at"], starts[-1] + 1 if starts else 0)
        if start < 0:
            raise ValueError(
                f"{facts['id']}: no shot begins with “{shot['at']}”: the words are not in the prompt"
            )
        starts.append(start)
    return starts


def cutting(facts: dict[str, Any], prompt: str, screenplay: Screenplay) -> Cutting:
    """How the shots of the plan lie against those of the gold."""
    return Cutting(facts, prompt, screenplay)


def judge_shots(facts: dict[str, Any], prompt: str, screenplay: Screenplay) -> Tally:
    """Shots by where they begin, within 25 characters (10 in Chinese); a prompt of a single shot counts as one."""
    cut = cutting(facts, prompt, screenplay)
    right = len(cut.matched)
    faults = [Fault("missed", facts["shots"][n]["at"]) for n in range(len(cut.gold)) if n not in cut.matched]
    for j, start in enumerate(cut.plan):
        if j not in cut.matched.values():
            faults.append(Fault("made up", prompt[start : start + 40]))
    return Tally(right, len(cut.gold), right, len(cut.plan), tuple(faults))


def judge_places(facts: dict[str, Any], prompt: str, screenplay: Screenplay) -> Tally:
    """Places: at each gold shot the plan's place then must share its head noun with the gold's, or be of a kind of that name.
    The plan's places are those it has words for; one that only stands in (no words) is neither right nor wrong."""
    cut = cutting(facts, prompt, screenplay)
    shots = screenplay.shots
    at = [(shots[on].place if shots else None) or screenplay.place for on in cut.on]
    faults, right = [], 0
    for wanted in facts["places"]:
        place = at[min(wanted["shot"], len(at) - 1)]
        if _same_place(place, wanted["words"]):
            right += 1
        else:
            faults.append(Fault("missed", f"{wanted['words']} is {place.kind} “{place.words}”"))
    plan: list[tuple[Place, set[int]]] = []
    own = [(shot.place, cut.gold_shots(j)) for j, shot in enumerate(shots) if shot.place is not None]
    rest = {n for n, place in enumerate(at) if place is screenplay.place}
    for place, when in [(screenplay.place, rest), *own]:
        known = next((w for p, w in plan if p.words and share_head(p.words, place.words)), None)
        if known is not None:
            known |= when
        elif place.words and when and not _mere_background(place.words):
            plan.append((place, set(when)))
    good = [
        any(w["shot"] in when and _same_place(p, w["words"]) for w in facts["places"]) for p, when in plan
    ]
    faults += [
        Fault("made up", f"{p.kind} “{p.words}”") for (p, _), fine in zip(plan, good, strict=True) if not fine
    ]
    return Tally(right, len(facts["places"]), sum(good), len(plan), tuple(faults))


def _same_place(place: Place, words: str) -> bool:
    if place.words and share_head(_setting(place.words), _setting(words)):
        return True
    return place.kind != "studio" and place.kind.replace("_", " ") in heads(_setting(words))


def _setting(words: str) -> str:
    """The words without a head that any place has: "a sterile hospital environment" is a hospital."""
    if chinese(words):
        (head,) = heads(words)
        general = next((word for word in SETTINGS if head.endswith(word)), "")
        return words[: words.rindex(general)].removesuffix("的") or words if general else words
    phrase = noun_phrase(words)
    while len(phrase) > 1 and phrase[-1] in SETTINGS:
        phrase = phrase[:-1]
    return " ".join(phrase)


def _mere_background(words: str) -> bool:
    """ "A plain background" is no place: the gold leaves it out, and who keeps it is not wrong."""
    return bool(heads(words) & {"background", "backdrop"}) or words.endswith("背景")


def judge_camera(facts: dict[str, Any], prompt: str, screenplay: Screenplay) -> Tally:
    """The camera as a set of (shot, attribute, value): size, angle, each move, lens, speed. What is said of the whole film is
    right where the gold says it of the first shot it holds for, or of all of them; not where it is meant for a later one."""
    cut = cutting(facts, prompt, screenplay)
    gold = {(c["shot"], *wish) for c in facts["camera"] for wish in _gold_wishes(c)}
    plan: list[tuple[set[int], str, str]] = []
    for j, shot in enumerate(screenplay.shots):
        plan += [({n}, *wish) for wish in _wishes(shot.camera) for n in cut.gold_shots(j)]
    whole = screenplay.camera
    for wish in _wishes(whole):
        own = {n for n, on in enumerate(cut.on) if _overruled(screenplay, on, wish[0])}
        held = set(range(len(cut.gold))) - own
        if held and not any(p[1:] == wish and p[0] <= held for p in plan):
            plan.append((held, *wish))
    met: set[tuple[int, str, str]] = set()
    faults, right = [], 0
    for when, name, value in plan:
        same = {g for g in gold if g[1] == name and g[0] in when and _value_fits(name, g[2], value)}
        if same and (min(when) in {g[0] for g in same} or len(same) == len(when)):
            met |= same
            right += 1
        else:
            faults.append(Fault("made up", f"{name} {value} in shot {min(when)}"))
    faults += [Fault("missed", f"{name} {value} in shot {n}") for n, name, value in sorted(gold - met)]
    return Tally(len(met), len(gold), right, len(plan), tuple(faults))


def _gold_wishes(camera: dict[str, Any]) -> list[tuple[str, str]]:
    single = [(name, str(camera.get(name) or "")) for name in ("size", "angle", "lens", "speed")]
    return [(n, v) for n, v in single if v] + [("move", move) for move in camera.get("moves", [])]


def _wishes(camera: CameraWish) -> list[tuple[str, str]]:
    single = [("size", camera.size), ("angle", camera.angle), ("speed", camera.speed)]
    lens = [("lens", f"{camera.lens_mm:g}")] if camera.lens_mm else []
    lens += [("lens", "shallow")] * camera.shallow
    return [(n, v) for n, v in single if v] + lens + [("move", move) for move in camera.moves]


def _overruled(screenplay: Screenplay, number: int, name: str) -> bool:
    """The shot says something of its own about this."""
    return bool(screenplay.shots) and any(n == name for n, _ in _wishes(screenplay.shots[number].camera))


def _value_fits(name: str, gold: str, value: str) -> bool:
    if name != "lens":
        return gold == value or gold in ALIKE.get(value, ())
    if value == "shallow" or SHALLOW.search(gold):
        return value == "shallow" and SHALLOW.search(gold) is not None
    number = re.search(r"\d+(\.\d+)?", gold)
    if number:
        return float(number[0]) == float(value)
    low, high = next((span for word, span in LENSES.items() if word in gold.lower().replace("-", "")), (0, 0))
    return low <= float(value) <= high
