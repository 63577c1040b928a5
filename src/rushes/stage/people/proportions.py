"""The measures of one person in metres, from height, age, sex and build. All puppets stand in bind pose on y = 0, facing +z.

Heads are big, as puppets' are: an adult is 3.7 heads high, a child 2.9.
"""

from dataclasses import dataclass

from rushes.direction.plan import Figure

__all__ = ["HEAD_HALF", "Proportions", "proportions"]

HEAD_HALF = 0.235
"""Half the height of the head that face, hair and hats are modelled on; `head_scale` brings it to a person's own size."""

ARM = 0.45224
"""Metres of the arm of a grown man of 1.75 m: places on bodies are given for his."""

HEAD_SHARE = {"baby": 0.37, "child": 0.325, "teen": 0.285, "adult": 0.27, "old": 0.275}
LEG_SHARE = {"baby": 0.52, "child": 0.60, "teen": 0.64, "adult": 0.645, "old": 0.625}
GIRTH = {"slim": 0.9, "stout": 1.24, "small": 0.95, "tall": 0.95}


@dataclass(frozen=True)
class Proportions:
    """Joint heights and half widths, segment lengths and radii in metres; `stoop` is a forward bend in radians."""

    age: str
    female: bool
    height: float
    head_scale: float
    head_y: float  # middle of the head
    neck_y: float
    shoulder_y: float
    shoulder_x: float
    waist_y: float
    hip_y: float
    hip_x: float
    knee_y: float
    ankle_y: float
    upper_arm: float
    fore_arm: float
    arm_radius: float
    leg_radius: float
    girth: float  # torso radius at the waist
    hand_scale: float
    foot: float  # half length of a shoe
    stoop: float

    @property
    def scale(self) -> float:
        """The body's size (without the head) over that of a grown man of 1.75 m."""
        return self.arm / ARM

    @property
    def leg(self) -> float:
        """Length of a straight leg, hip to ankle."""
        return self.hip_y - self.ankle_y

    @property
    def arm(self) -> float:
        """Length of a straight arm, shoulder to wrist."""
        return self.upper_arm + self.fore_arm


def proportions(figure: Figure) -> Proportions:
    """The measures of a figure; what its Look leaves open is an average adult."""
    look = figure.look
    age = look.age if look.age in HEAD_SHARE else "adult"
    female = look.sex == "female"
    h = figure.height
    head = HEAD_SHARE[age] * h
    body = h - head
    girth = GIRTH.get(look.build, 1.0) * (0.94 if female else 1.0) * (1.1 if age == "baby" else 1.0)
    width = body / 1.2775 * (1.0 if age in ("adult", "teen", "old") else 1.14)
    hip = LEG_SHARE[age] * body
    return Proportions(
        age=age,
        female=female,
        height=h,
        head_scale=head / (2 * HEAD_HALF),
        head_y=h - head / 2,
        neck_y=body * 0.990,
        shoulder_y=body * (0.905 if age != "baby" else 0.88),
        shoulder_x=width * (0.178 if female else 0.196) * (0.5 + 0.5 * girth),
        waist_y=body * 0.745,
        hip_y=hip,
        hip_x=width * 0.096 * (0.6 + 0.4 * girth),
        knee_y=hip * 0.555,
        ankle_y=hip * 0.115,
        upper_arm=body * 0.188,
        fore_arm=body * 0.166,
        arm_radius=width * (0.064 if female else 0.069) * (0.6 + 0.4 * girth),
        leg_radius=width * (0.078 if female else 0.084) * (0.6 + 0.4 * girth),
        girth=width * 0.158 * girth,
        hand_scale=(head / 0.4725) ** 0.5 * (h / 1.75) ** 0.5 * (1.0 if female else 1.1),
        foot=width * (0.118 if female else 0.13),
        stoop=0.16 if age == "old" else 0.0,
    )
