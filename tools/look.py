"""Contact sheets: look at one set, figure, prop, plan or prompt without making a film.

    python tools/look.py set cafe_street --time night --weather rain --eye 0,1.4,6 --target 0,1.2,0 --lens 35 -o sheet.png
    python tools/look.py figure --look '{"sex": "female", "hair_style": "bun"}' --angles 0,45,90,180 --size full
    python tools/look.py figure --look '{"species": "dog"}' --move run --path 0,0,0/9,0,0 --follow --frames 0,3,6,9
    python tools/look.py prop boat
    python tools/look.py plan plan.json --frames 0,48,96
    python tools/look.py prompt "An old fisherman sits in a boat" --count 8

A figure or prop stands on a blank set unless --set names one. Frames are drawn at --width pixels and tiled.
"""

import argparse
import json
import sys
import time
from dataclasses import replace
from pathlib import Path

import numpy as np
from PIL import Image, ImageDraw

from rushes.direction.framing import gate_of, placed
from rushes.direction.measures import eye_height, height_of, length_of
from rushes.direction.plan import (
    CameraKey,
    Expression,
    Figure,
    Mouth,
    Move,
    Prop,
    Scene,
    SetBrief,
    Shot,
    ShotPlan,
)
from rushes.plan_file import plan_from_json
from rushes.script.screenplay import Garment, Look
from rushes.stage.assembly import Stage, scene_of
from rushes.stage.build import BuiltSet
from rushes.stage.light import environment
from rushes.stage.meshkit.solids import quad
from rushes.stage.scene import Finish, Piece

PIXELS = {"16:9": (16, 9), "9:16": (9, 16), "1:1": (1, 1)}


def vec(text: str) -> tuple[float, float, float]:
    """x,y,z"""
    x, y, z = (float(part) for part in text.split(","))
    return (x, y, z)


def blank(brief: SetBrief) -> BuiltSet:
    """A grey sweep under the light of the brief: what a figure is looked at on."""
    floor = quad((-30.0, 0.0, 30.0), (60.0, 0.0, 0.0), (0.0, 0.0, -60.0), "#b8a890", cells=(2, 2))
    piece = Piece("blank.floor", floor, Finish("plaster", roughness=0.95, casts_shadow=False))
    return BuiltSet((piece,), environment(brief), lambda x, z: 0.0)


def look_of(text: str) -> Look:
    """A Look from JSON; garments as [["raincoat", "yellow"], …]."""
    data = json.loads(text)
    garments = tuple(Garment(*g) if isinstance(g, list) else Garment(**g) for g in data.pop("garments", []))
    return Look(**data, garments=garments)


def brief_of(args: argparse.Namespace, kind: str) -> SetBrief:
    """The SetBrief the options describe."""
    return SetBrief(
        kind=kind,
        time_of_day=args.time,
        season=args.season,
        weather=tuple(filter(None, args.weather.split(","))),
        light=tuple(filter(None, args.light.split(","))),
        mood=tuple(filter(None, args.mood.split(","))),
        signs=tuple(filter(None, args.signs.split("|"))),
        features=tuple(filter(None, args.features.split(","))),
        life=args.life,
        seed=args.seed,
        reach=(-8.0, 60.0, -6.0, 8.0),
    )


def plan_of(
    args: argparse.Namespace, figures: tuple[Figure, ...], props: tuple[Prop, ...], shot: Shot
) -> ShotPlan:
    """A plan with one shot."""
    brief = brief_of(args, args.kind if args.what == "set" else args.set or "blank")
    scene = Scene(0, 240, brief, figures, props, (shot,))
    return ShotPlan(2, "", "", args.seed, 24, 240, args.aspect, False, (scene,))


def stage_of(scene: Scene, rate: int, style: tuple[str, ...] = ()) -> Stage:
    """Like build_stage, but a blank set when none is named."""
    from rushes.stage import assembly

    if scene.set.kind != "blank":
        return assembly.build_stage(scene, rate, style)
    original = assembly.set_builder
    assembly.set_builder = lambda kind: blank
    try:
        return assembly.build_stage(scene, rate, style)
    finally:
        assembly.set_builder = original


def sheet(plan: ShotPlan, frames: list[float], width: int, columns: int, quality: str) -> Image.Image:
    """Draw frames of a plan and tile them with their numbers."""
    from rushes.render.renderer import Renderer
    from rushes.render.titles import titled

    w, h = PIXELS[plan.aspect_ratio]
    height = round(width * h / w / 2) * 2
    columns = min(columns, len(frames))
    rows = -(-len(frames) // columns)
    page = Image.new("RGB", (columns * width, rows * height))
    with Renderer(width, height, quality=quality) as renderer:
        for part in plan.scenes:
            began = time.process_time()
            scene = scene_of(stage_of(part, plan.rate, plan.style))
            print(*scene.log, f"built in {time.process_time() - began:.2f} CPU s", sep="\n", file=sys.stderr)
            renderer.load(scene)
            began, drawn = time.process_time(), 0
            for i, frame in enumerate(frames):
                if part is not plan.scene_at(frame):
                    continue
                image = Image.fromarray(
                    np.ascontiguousarray(titled(renderer.draw(scene.pose(frame)), part.texts, frame))
                )
                ImageDraw.Draw(image).text((6, 4), f"{frame:g}", fill=(255, 255, 255))
                page.paste(image, ((i % columns) * width, (i // columns) * height))
                drawn += 1
            print(f"{(time.process_time() - began) / max(drawn, 1):.3f} CPU s a frame", file=sys.stderr)
    return page


def figure_plans(args: argparse.Namespace) -> list[ShotPlan]:
    """One plan per angle of a figure."""
    look = look_of(args.look)
    figure = Figure("it", look, height=height_of(look), seed=args.seed, count=args.count or 1)
    path = tuple(vec(p) for p in args.path.split("/")) if args.path else ()
    moves = [Move(0, 240, args.move, path=path, ease_in=False, ease_out=False)]
    moves += [Move(0, 240, b) for b in filter(None, args.business.split(","))]
    mouths = (Mouth(0, args.mouth, 1.0),) if args.mouth else ()
    face = (Expression(-40, 400, args.face, 1.0),) if args.face else ()
    figure = replace(figure, moves=tuple(moves), mouths=mouths, expressions=face)
    if path:
        figure = replace(figure, position=path[0])
    props = tuple(Prop(k, k, position=(1.2, 3.4, -2.0)) for k in filter(None, args.with_props.split(",")))
    plans = []
    for angle in args.angles.split(","):
        setup = placed(
            gate_of(args.aspect),
            at=(0.0, 0.0, 0.0),
            eyes=eye_height(look),
            height=figure.height,
            size=args.size,
            angle=float(angle) * 3.14159265 / 180,
            lens_mm=args.lens,
            width=length_of(look) * 1.3
            if look.species != "person" and args.size in ("full", "wide")
            else 0.0,
        )
        eye, target = (vec(args.eye), vec(args.target)) if args.eye else (setup.eye, setup.target)
        shot = Shot(
            0,
            240,
            "",
            (CameraKey(0, eye, target),),
            setup.lens_mm,
            5.6,
            follow="it" if path else "",
            subject="it",
        )
        plans.append(plan_of(args, (figure,), props, shot))
    return plans


def plans_of(args: argparse.Namespace) -> list[ShotPlan]:
    """The plans to draw."""
    if args.what == "plan":
        return [plan_from_json(Path(args.kind).read_text())]
    if args.what == "prompt":
        import rushes

        options = {"duration": args.duration, "aspect_ratio": args.aspect, "seed": args.seed}
        return [rushes.plan_film(args.kind, **options)]
    if args.what == "figure":
        return figure_plans(args)
    eye = vec(args.eye) if args.eye else (0.0, 1.4, 6.0)
    target = vec(args.target) if args.target else (0.0, 1.2, 0.0)
    shot = Shot(0, 240, "", (CameraKey(0, eye, target),), args.lens or 35.0, 4.0)
    props = (Prop("it", args.kind),) if args.what == "prop" else ()
    return [plan_of(args, (), props, shot)]


def main() -> None:
    """Parse, draw, save."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("what", choices=["set", "figure", "prop", "plan", "prompt"])
    parser.add_argument("kind", nargs="?", default="")
    for name, default in (
        ("time", "afternoon"), ("season", "summer"), ("weather", ""), ("light", ""), ("mood", ""), ("signs", ""),
        ("features", ""), ("aspect", "16:9"), ("eye", ""), ("target", ""), ("look", "{}"), ("angles", "0"),
        ("size", "full"), ("move", "stand"), ("business", ""), ("path", ""), ("mouth", ""), ("face", ""),
        ("frames", ""), ("set", ""), ("with-props", ""), ("quality", "final"),
    ):  # fmt: skip
        parser.add_argument(f"--{name}", default=default)
    parser.add_argument("-o", "--output", default="sheet.png")
    for name, number in (("life", 0.5), ("lens", 0.0)):
        parser.add_argument(f"--{name}", type=float, default=number)
    for name, whole in (("seed", 0), ("width", 480), ("columns", 4), ("count", 0), ("duration", 10)):
        parser.add_argument(f"--{name}", type=int, default=whole)
    args = parser.parse_args()
    plans = plans_of(args)
    count = args.count or (8 if args.what in ("plan", "prompt") else 1)
    pages = []
    for plan in plans:
        frames = [float(f) for f in args.frames.split(",")] if args.frames else []
        frames = frames or [round((i + 0.5) * plan.frames / count) for i in range(count)]
        pages.append(sheet(plan, frames, args.width, args.columns, args.quality))
    columns = min(args.columns, len(pages))
    rows = -(-len(pages) // columns)
    w, h = pages[0].size
    page = Image.new("RGB", (columns * w, rows * h))
    for i, one in enumerate(pages):
        page.paste(one, ((i % columns) * w, (i // columns) * h))
    page.save(args.output)
    print(args.output, page.size)


if __name__ == "__main__":
    main()
