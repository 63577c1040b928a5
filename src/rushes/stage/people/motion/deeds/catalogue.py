"""The catalogue of deeds: which function plays an action of the plan. Functions are strings, imported when first asked for.

A deed takes the pose made so far, who acts and when, the move and its share 0..1, and changes the pose.
"""

from collections.abc import Callable
from functools import lru_cache
from importlib import import_module

from rushes.direction.plan import Move
from rushes.stage.people.motion.acting import Acting
from rushes.stage.people.motion.pose import BodyPose

__all__ = ["DEEDS", "EASES", "Deed", "deed_of"]

Deed = Callable[[BodyPose, Acting, Move, float], None]


def _family(module: str, *names: str) -> dict[str, str]:
    """Deeds whose functions have their own names."""
    return {name: f"{module}:{name}" for name in names}


DEEDS: dict[str, str] = {
    **_family("gestures", "wave", "greet", "nod", "shake_head", "shrug", "point", "clap", "snap_fingers", "bow", "gesture",
              "explain", "fold_arms", "pockets", "pray", "hug", "umbrella"),
    "hold_umbrella": "gestures:umbrella",
    **_family("feelings", "laugh", "smile", "cry", "frown", "gasp", "sigh", "blink", "sniff", "sneeze", "shiver", "whisper",
              "listen", "talk", "think", "yawn", "cough", "stick_out_tongue", "sing", "whistle", "howl"),
    **_family("gaits", "march", "hike", "limp", "tiptoe", "strut", "lead", "lead_animal", "walk_dog", "walk_on_spot",
    "run_on_spot", "walk_up", "push_cart", "pull_cart", "dribble", "dribble_foot", "turn_round", "spin"),
    **_family("jumps", "jump", "jump_over", "somersault", "fall", "roll", "slide", "skip_rope", "bungee_jump", "skydive"),
    **_family("exercise", "push_up", "sit_up", "squat", "lift_weights", "bend_down", "bend_back", "stretch_leg",
    "aerobics", "yoga", "tai_chi", "meditate"),
    **_family("dances", "dance", "dance_ballet", "robot_dance", "breakdance", "tap_dance", "hula_hoop", "cheerlead"),
    **_family("wheels", "ride", "ride_horse", "cycle", "ride_motorcycle", "drive", "push_scooter", "steer"),
    **_family("boards", "skate", "ski", "skateboard", "snowboard", "surf"),
    **_family("water", "row", "paddle", "fish", "swim", "fly", "fly_kite"),
    **_family("throws", "throw", "throw_disc", "pitch", "catch", "throw_axe", "throw_up"),
    **_family("courts", "dunk", "shoot_basket", "bowl"),
    **_family("games", "kick", "juggle_foot", "golf", "swing_bat", "swing_racket", "juggle", "draw_bow", "aim_gun",
              "rock_paper_scissors", "play"),
    **_family("fights", "box", "punch", "karate", "fight", "wrestle", "sword_fight"),
    **_family("strings", "strum", "bow_violin", "bow_cello", "pluck_harp", "play_piano", "mallets"),
    **_family("winds", "play_flute", "play_trumpet", "play_harmonica", "squeeze", "drum", "air_drum", "shake_bell"),
    **_family("desk", "read", "write", "paint", "text_phone", "phone_call", "press"),
    "type": "desk:type_",
    **_family("meals", "eat", "eat_spoon", "drink", "toast"),
    **_family("kitchen", "stir", "pour", "spread", "flip", "barbecue", "wash_dishes", "light_match"),
    "break": "kitchen:break_",
    **_family("house", "sweep", "scrub", "wipe", "wash_hands", "arrange", "pull_open"),
    "open": "house:open_",
    **_family("grooming", "brush_teeth", "shave", "brush_hair", "make_up", "cut_nails", "scratch", "shower"),
    **_family("workshop", "hammer", "chop", "dig", "plant", "pat", "water_plants", "fix", "make_pottery", "bend_metal", "spray",
              "shake_thing"),
    **_family("looking", "look", "look_round", "look_up", "look_through", "examine"),
    **_family("tablegames", "count_money", "shuffle_cards", "hold_cards", "move_piece", "play_controller"),
    **_family("needlework", "iron", "fold", "sew", "knit", "shine_shoes", "make_bed", "do_laundry"),
    **_family("blades", "cut", "carve", "peel", "sharpen", "snip"),
    **_family("dressing", "tie", "button", "tie_shoe", "sleep", "wake_up"),
    **_family("smoking", "smoke", "chew", "lick"),
    **_family("together", "high_five", "hold_hands", "kiss", "offer", "receive", "shake_hands"),
    **_family("tending", "bandage", "brush_animal", "cut_hair", "feed", "massage", "milk_cow", "pet", "scatter"),
    **_family("efforts", "climb", "climb_rope", "lean", "lift", "pull", "push", "write_board"),
    **_family("teams", "brandish", "give_baton", "guard", "lift_up", "lifted", "scrum", "sing_together", "tackle", "tackled",
              "take_baton", "tug"),
    "float": "water:float_",
    "bark": "feelings:howl", "meow": "feelings:howl", "chirp": "feelings:whistle", "neigh": "feelings:howl",
}  # fmt: skip
"""Action → "module:function" in this folder."""

EASES: dict[str, tuple[float, float]] = {
    "wave": (0.48, 0.60), "greet": (0.44, 0.55), "point": (0.42, 0.5), "hug": (0.7, 0.6), "kiss": (0.8, 0.6), "laugh":
    (0.22, 0.5), "bow": (0.1, 0.1), "jump": (0.1, 0.1), "jump_over": (0.05, 0.05), "somersault": (0.05, 0.05), "fall":
    (0.05, 0.05), }  # fmt: skip
"""Seconds in which a deed rises and falls, where they are not the usual ones."""
USUAL = (0.4, 0.45)


@lru_cache(maxsize=512)
def deed_of(action: str) -> Deed | None:
    """The deed of an action; None for what is no deed (a posture, a way) or is not known."""
    name = DEEDS.get(action)
    if name is None:
        return None
    module, function = name.split(":")
    deed: Deed = getattr(import_module(f"{__package__}.{module}"), function)
    return deed
