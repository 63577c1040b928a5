"""Enacting: the screenplay's doings get the rows of the table that play them, and the props and partners the rows bring."""

from dataclasses import replace

from rushes.direction.casting import seeded
from rushes.direction.fitting import made_fit, struck, with_rope
from rushes.direction.handling import Handling, Item, handling_of
from rushes.direction.measures import height_of
from rushes.direction.plan import Figure, Prop
from rushes.direction.roles import PAWED, Pair, Part, Roles, doer_of, kinds_of
from rushes.direction.seating import free_seat, hand_out, opened_up, seat_all, seat_related
from rushes.direction.sharing import host_of, joined, played_with, shares
from rushes.direction.sizes import TIMES, size_of
from rushes.direction.spots import BOWLS
from rushes.direction.stacking import CONTAINERS
from rushes.script.lexicon import lexicon
from rushes.script.screenplay import Action, Look, Screenplay

__all__ = ["played_as", "roles_of"]

HOPPERS = frozenset({"kangaroo", "wallaby", "frog", "toad", "rabbit"})
GROWN = 1.5
"""Height in metres of an animal for which things of a person's size are right."""
HANDS = frozenset({"hand_right", "hand_left", "both", "lap", "worn", "chin", "head", "neck"})
SITTING = ("seat", "lie", "under", "back")
"""Places that bear a doer: who has one needs no other seat."""

DISPENSABLE = frozenset({"side"})
"""Places of brought props without which the doing is still seen for what it is: a literal film does without."""

RIDDEN = frozenset({"horse", "donkey", "camel", "elephant", "zebra", "cow", "giraffe", "deer"})
"""Species that are ridden."""

TRADES = {
    "guitarist": "guitar", "drummer": "drum_kit", "pianist": "piano", "violinist": "violin", "cellist": "cello",
    "harpist": "harp", "flutist": "flute", "flautist": "flute", "trumpeter": "trumpet", "saxophonist": "saxophone",
    "bassist": "bass_guitar", "accordionist": "accordion", "keyboardist": "synthesizer", "organist": "organ",
    "percussionist": "drum", "bagpiper": "bagpipes", "trombonist": "trombone", "clarinetist": "clarinet",
    "dj": "turntable_deck",
}  # fmt: skip
"""What those play who are named for it."""

OVER = frozenset({"above", "over", "across"})
ANIMALS = frozenset({"dog", "cow", "horse", "cat"})
"""Kinds that a row may bring which are figures."""


def roles_of(
    screenplay: Screenplay, figures: tuple[Figure, ...], props: tuple[Prop, ...], seed: int, cfg_scale: float
) -> Roles:
    """Everybody's parts, with all that they bring on stage."""
    roles = Roles(list(figures), list(props))
    enacting = _Enacting(roles, screenplay, seed, cfg_scale)
    seat_related(roles, screenplay)
    for figure in figures:
        for action in screenplay.actions:
            if _acts(figure, action, screenplay):
                enacting.play(figure, replace(action, who=figure.id))
    for thing in props:
        for action in (a for a in screenplay.actions if a.who == thing.id):
            row = handling_of(action.verb, "vehicle", kinds_of(roles, action.target))
            if row is not None and (row.by == "vehicle" or _goes(thing, row)):
                roles.parts.append(Part(thing.id, action, row, action.target))
    seat_all(roles)
    opened_up(roles)
    hand_out(roles, screenplay)
    return roles


SEEN = frozenset({"motion", "posture", "handle", "gesture", "social", "wear", "gaze", "voice"})
"""Classes of verbs that are seen when they are done."""


def played_as(screenplay: Screenplay) -> tuple[str, ...]:
    """What to say of doings that are played as others, or by nobody."""
    verbs, log = lexicon().verbs, []
    for action in screenplay.actions:
        row, entry = handling_of(action.verb), verbs.get(action.verb)
        name = action.verb.replace("_", " ")
        if row is not None and row.verb != action.verb:
            log.append(f"“{name}” is played as: {row.verb.replace('_', ' ')}")
        elif row is None and (entry is None or entry.get("class") in SEEN):
            log.append(f"nobody can play “{name}” yet")
    return tuple(dict.fromkeys(log))


def _goes(thing: Prop, row: Handling) -> bool:
    """Vehicles and what flies go wherever anybody goes; other things do only what things do."""
    return bool(row.travel) and size_of(thing.kind, thing.words).rest in ("road", "water", "air")


def _acts(figure: Figure, action: Action, screenplay: Screenplay) -> bool:
    """Its own doings; the others of a group do as the first of it."""
    if action.who == figure.id:
        return True
    group = next((c for c in screenplay.characters if c.id == action.who and c.count > 1), None)
    return group is not None and figure.id.rpartition(".")[0] == group.id and figure.look == group.look


class _Enacting:
    """The giving out of parts: what is on stage so far, and on whose behalf something may be added."""

    def __init__(self, roles: Roles, screenplay: Screenplay, seed: int, cfg_scale: float) -> None:
        self.roles, self.screenplay, self.seed, self.cfg_scale = roles, screenplay, seed, cfg_scale

    def play(self, figure: Figure, action: Action) -> None:
        """One doing of one figure."""
        roles = self.roles
        action = self._own_trade(figure, self._over(figure, self._mounted(figure, action)))
        if action.verb == "jump" and action.where and {figure.look.species, figure.look.breed} & HOPPERS:
            action = replace(action, verb="run")  # their way of going is to hop
        action = with_rope(roles, action)
        kinds = () if self._upon(figure, action) else kinds_of(roles, action.target)
        row = handling_of(action.verb, doer_of(figure.look), kinds)
        if row is None:
            return
        row, action = self._served(figure, self._kept_in(figure, row), action)
        target = action.target if roles.prop(action.target) or roles.figure(action.target) else ""
        joined(roles, row, figure, action)
        host = host_of(roles, figure.id, action.verb)
        target = played_with(roles, row, self._own_copy(target, figure), figure, host)
        main = next((item.place for item in row.brings if item.main), "")
        pawed = doer_of(figure.look) in ("animal", "handy") and row.motion in PAWED
        if target:
            self._take(row.hold or main, target, figure, pawed)
        for item in row.brings:
            spared = figure.look.species != "person" and not row.by and not (pawed and item.place in HANDS)
            if (item.main and target) or spared or shares(item, host) or self._has_table(item, figure, row):
                continue
            name = self._bring(item, figure)
            target = target or (name if item.main else "")
        if pawed:
            self._fit(figure)
        alike = all(f.look.species == figure.look.species for f in roles.figures)
        if row.company and not target and alike:
            target = self._herd(figure, action, row.company)
        made_fit(roles, action.verb, target, figure)
        target = struck(roles, row, target, figure)
        roles.parts.append(Part(figure.id, action, row, target))
        if action.words.lower().startswith("chas"):
            self._flees(figure, action, row)
        pair = roles.paired(figure.id)
        if row.partner and pair is None:
            self._pair(figure, action, row, target)
        elif row.partner and pair is not None and pair.doer == figure.id:
            partner = roles.figure(pair.partner)
            if partner is not None and not any(a.who == partner.id for a in self.screenplay.actions):
                self._partner_plays(partner, figure, action, row)

    def _has_table(self, item: Item, figure: Figure, row: Handling) -> bool:
        """Whether the table of a game stands before the player already."""
        before = self.roles.prop(self.roles.about(figure.id).get("front", ""))
        return row.arrangement == "across" and item.place == "front" and before is not None

    def _upon(self, figure: Figure, action: Action) -> bool:
        """Whether somebody sits on a thing rather than at it."""
        item = next((c for c in self.screenplay.characters if c.id == figure.id), None)
        relation = item.relation if item is not None else None
        on = relation is not None and relation.kind == "on" and relation.target == action.target
        return action.verb == "sit" and on

    def _mounted(self, figure: Figure, action: Action) -> Action:
        """Who rides nothing in particular rides the animal that is there."""
        if action.verb != "ride" or action.target:
            return action
        mounts = (f.id for f in self.roles.figures if f.look.species in RIDDEN and f.id != figure.id)
        return replace(action, target=next(mounts, ""))

    def _over(self, figure: Figure, action: Action) -> Action:
        """Who jumps and is over something jumps over it."""
        item = next((c for c in self.screenplay.characters if c.id == figure.id), None)
        relation = item.relation if item is not None else None
        if action.verb != "jump" or action.target or relation is None or relation.kind not in OVER:
            return action
        self.roles.settled.add(figure.id)
        return replace(action, target=relation.target)

    def _own_trade(self, figure: Figure, action: Action) -> Action:
        """A drummer who plays, plays the drums."""
        words = next((c.words for c in self.screenplay.characters if c.id == figure.id), "").lower().split()
        kind = next((TRADES[w.rstrip("s")] for w in words if w.rstrip("s") in TRADES), "")
        if action.target or not kind or action.verb not in ("play", "play_music", "practice", "exercise"):
            return action
        known = self.roles.unused(kind)
        name = known.id if known is not None else self._new(Item(kind, "lap"), figure)
        return replace(action, verb="play_music", target=name)

    def _kept_in(self, figure: Figure, row: Handling) -> Handling:
        """Who is in a tank or on a fence stays there, whatever his kind does elsewhere."""
        relation = next((c.relation for c in self.screenplay.characters if c.id == figure.id), None)
        prop = self.roles.prop(relation.target) if relation is not None else None
        if prop is None or relation is None or row.travel not in ("lane", "fly"):
            return row
        kept = relation.kind == "in" and prop.kind in CONTAINERS
        perched = relation.kind == "on" and row.posture == "fly"
        return (
            replace(row, travel="", posture="stand" if perched else row.posture) if kept or perched else row
        )

    def _served(self, figure: Figure, row: Handling, action: Action) -> tuple[Handling, Action]:
        """An animal eats and drinks out of the bowl that is there; what is in it is not seen by itself."""
        if doer_of(figure.look) != "animal" or action.verb not in ("eat", "drink"):
            return row, action
        bowl = next((p for p in self.roles.props if p.kind in BOWLS and p.id not in self.roles.held()), None)
        plain = handling_of(action.verb, "animal")
        if bowl is None or plain is None:
            return row, action
        self.roles.props = [p for p in self.roles.props if p.id != action.target or p.id == bowl.id]
        return plain, replace(action, target=bowl.id)

    def _flees(self, figure: Figure, action: Action, row: Handling) -> None:
        """Whoever is chased runs ahead of the chaser, unless the prompt has something else for him to do."""
        roles, prey = self.roles, self.roles.figure(action.target)
        if prey is None or any(a.who == prey.id for a in self.screenplay.actions):
            return
        roles.parts.append(Part(prey.id, replace(action, who=prey.id, target=""), row))
        others = [f for f in roles.figures if f.id != prey.id]
        at = next(i for i, f in enumerate(others) if f.id == figure.id)
        roles.figures[:] = [*others[:at], prey, *others[at:]]

    def _fit(self, figure: Figure) -> None:
        """Whatever an animal has in its paws or plays is made for its size."""
        mine = {item: place for place, item in self.roles.about(figure.id).items()}
        made = [
            self._made_for(figure, p, mine[p.id]) if p.id in mine and not p.size else p
            for p in self.roles.props
        ]
        self.roles.props = made

    def _made_for(self, figure: Figure, prop: Prop, place: str) -> Prop:
        """A thing in proportion to an animal; what is small enough already stays as it is, to be seen at all."""
        size = size_of(prop.kind, prop.words)
        long = max(size.width, size.height, size.depth)
        seen = 0.17 * figure.height / long
        held = 0.5 * figure.height / long if place.startswith("hand") else 1.0
        factor = min(max(figure.height / GROWN, seen, 0.15), max(held, seen), 1.0)
        return replace(prop, size=f"{TIMES}{factor:.2f}") if factor < 1.0 else prop

    def _herd(self, figure: Figure, action: Action, count: int) -> str:
        """Others of its kind, already grazing where it goes; the first of them is whom it joins."""
        names = []
        for k in range(count):
            seed = seeded(self.seed, self.screenplay.prompt, 300 + len(self.roles.figures))
            name = f"{figure.look.species}_of_herd_{k + 1}"
            self.roles.figures.append(Figure(name, figure.look, height=figure.height, seed=seed))
            own = Handling("eat", motion="eat" if k else "look_round", posture="stand")
            self.roles.parts.append(Part(name, replace(action, who=name, target=""), own))
            names.append(name)
        return names[0]

    def _take(self, place: str, target: str, figure: Figure, pawed: bool = False) -> None:
        """The target where the row says; who has no hands takes it in the mouth, people are not held in one."""
        roles = self.roles
        other = roles.figure(target)
        if place in HANDS and figure.look.species != "person" and not pawed:
            place = self._in_the_mouth(target, figure)
        elif other is not None and other.look.species == "person" and place:
            place = "both" if other.look.age == "baby" and place in HANDS else "beside"
        if place == "feet":
            roles.hold(target, "foot_right", figure.id)
            prop = roles.prop(target)
            if prop is not None:
                self._bring(Item(prop.kind, "foot_left"), figure)
        elif place:
            roles.hold(target, place, figure.id)

    def _bring(self, item: Item, figure: Figure) -> str:
        """What is there and unused, or else something new; "" where it is ruled out or not needed."""
        roles = self.roles
        about = roles.about(figure.id)
        if item.kind in self.screenplay.excluded or (self.cfg_scale >= 1.0 and item.place in DISPENSABLE):
            return ""
        if item.place == "seat" and any(place in about for place in SITTING):
            return ""
        if item.place in about and item.place not in ("table", "front"):
            return about[item.place]
        if item.place == "feet":
            return self._bring(replace(item, place="foot_left"), figure) and self._bring(
                replace(item, place="foot_right"), figure
            )
        known = roles.unused(item.kind) or self._animal_there(item, figure)
        if known is None and item.place == "seat":
            known = free_seat(roles)
        name = known.id if known is not None else self._new(item, figure)
        roles.hold(name, item.place, figure.id)
        return name

    def _in_the_mouth(self, target: str, figure: Figure) -> str:
        """What an animal carries in its mouth is made for it: a small ball, a small stick; what is larger is before it."""
        prop = self.roles.prop(target)
        if prop is None:
            return "mouth"
        size = size_of(prop.kind, f"{prop.size} {prop.words}")
        if max(size.width, size.height, size.depth) > 0.7 * figure.height:
            return "front"
        if not prop.size and size.height > 0.2 * figure.height:
            small = replace(prop, size="tiny")
            self.roles.props = [small if p.id == prop.id else p for p in self.roles.props]
        return "mouth"

    def _animal_there(self, item: Item, figure: Figure) -> Figure | None:
        """Any animal will do that is there already."""
        if item.kind not in ANIMALS:
            return None
        held = self.roles.held()
        others = (f for f in self.roles.figures if f.id not in held and f.id != figure.id)
        return next((f for f in others if doer_of(f.look) in ("animal", "handy")), None)

    def _new(self, item: Item, figure: Figure) -> str:
        roles = self.roles
        number = len(roles.props) + len(roles.figures)
        name = f"{item.kind}_of_{figure.id}"
        if roles.prop(name) or roles.figure(name):
            name = f"{name}_{number}"
        seed = seeded(self.seed, self.screenplay.prompt, 200 + number)
        if item.kind in ANIMALS:
            look = Look(species=item.kind)
            roles.figures.append(Figure(name, look, height=round(height_of(look), 3), seed=seed))
        else:
            roles.props.append(Prop(name, item.kind, words=item.words, seed=seed))
        return name

    def _own_copy(self, target: str, figure: Figure) -> str:
        """Of several of a kind each doer takes one that nobody has, and keeps it."""
        prop = self.roles.prop(target)
        held = self.roles.held()
        mine = set(self.roles.about(figure.id).values())
        if prop is None or target not in held:
            return target
        own = (p.id for p in self.roles.props if p.kind == prop.kind and p.id in mine)
        kept = next(own, "")
        if kept:
            return kept
        alike = (p.id for p in self.roles.props if p.kind == prop.kind and p.id.startswith(target))
        return next((name for name in alike if name not in held), target)

    def _pair(self, figure: Figure, action: Action, row: Handling, target: str) -> None:
        """With whom the doing is aimed at, else who does the same or nothing, else somebody who is brought."""
        roles = self.roles
        alike = [f for f in roles.figures if f.id != figure.id and doer_of(f.look) == doer_of(figure.look)]
        aimed = next((f for f in alike if f.id in (action.target, target)), None)
        idle = (f for f in alike if f.count == 1 and roles.paired(f.id) is None and self._free(f, action))
        partner = aimed or next(idle, None)
        if partner is None:
            if self.cfg_scale >= 1.0 or len([f for f in roles.figures if f.count == 1]) > 1:
                return
            partner = self._newcomer(figure)
            roles.figures.append(partner)
        if row.turn is not None:  # else they stand as people stand who have met
            roles.pairs.append(Pair(figure.id, partner.id, row.arrangement))
        if not any(a.who == partner.id for a in self.screenplay.actions):
            self._partner_plays(partner, figure, action, row)
        for holding in [h for h in roles.holdings if h.doer == figure.id]:
            if holding.place in ("partner", "seat_partner"):
                roles.holdings.remove(holding)
                place = "both" if holding.place == "partner" else "seat"
                roles.hold(holding.item, place, partner.id)

    def _partner_plays(self, partner: Figure, figure: Figure, action: Action, row: Handling) -> None:
        still = row.partner in ("sit", "lie")
        posture = row.partner if still else row.posture if row.arrangement == "across" else "stand"
        motion = "" if still else row.partner
        own = Handling(action.verb, motion=motion, posture=posture)
        self.roles.parts.append(Part(partner.id, replace(action, who=partner.id), own, figure.id))
        for item in row.brings:
            mirrored = row.partner == row.motion and item.place.startswith(("hand", "both"))
            if mirrored or (item.place == "seat" and posture == "sit" and row.arrangement == "across"):
                self._bring(replace(item, main=False), partner)

    def _free(self, figure: Figure, action: Action) -> bool:
        mine = [a for a in self.screenplay.actions if a.who == figure.id and a.beat == action.beat]
        return not mine or any(a.verb == action.verb or a.target == action.who for a in mine)

    def _newcomer(self, figure: Figure) -> Figure:
        look, number = figure.look, len(self.roles.figures)
        if look.species == "person":
            open_sex = "female" if (self.seed + number) % 2 else "male"
            sex = {"female": "male", "male": "female"}.get(look.sex, open_sex)
            look = Look(sex=sex, age="adult" if look.age in ("old", "baby", "") else look.age)
        return Figure(
            f"partner_of_{figure.id}",
            look,
            height=round(height_of(look), 3),
            seed=seeded(self.seed, self.screenplay.prompt, number),
        )
