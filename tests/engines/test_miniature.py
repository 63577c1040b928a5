"""The main job: a prompt becomes a film with sound, the same film every time, and an edited plan is filmed as edited."""

import hashlib
import io
from dataclasses import replace

import av
import numpy as np
import pyloudnorm
import pytest
from PIL import Image

import rushes
from rushes.exhibits import EXHIBITS, objection
from rushes.film import probe_film
from rushes.plan_file import plan_from_json, plan_to_json
from rushes.progress import SilentProgress
from rushes.render.renderer import Renderer
from rushes.stage.assembly import build_scene

PROMPT = 'A cook and a gardener meet in a park, she says "Lovely weather, isn\'t it?" and he laughs, birdsong, morning'


@pytest.fixture(scope="module")
def plan():
    return rushes.plan_film(PROMPT, duration=5)


def test_the_same_prompt_and_seed_give_the_same_plan(plan):
    assert plan_to_json(rushes.plan_film(PROMPT, duration=5)) == plan_to_json(plan)


def test_a_plan_survives_json(plan):
    assert plan_from_json(plan_to_json(plan)) == plan


def test_what_is_said_is_planned_word_for_word(plan):
    assert "Lovely weather, isn't it" in plan.lines[0].text


def frames_of(plan, numbers):
    scene = build_scene(plan.scenes[0], plan.rate)
    with Renderer(192, 108, quality="draft") as renderer:
        renderer.load(scene)
        return [np.array(renderer.draw(scene.pose(float(n)))) for n in numbers]


def test_the_same_plan_gives_the_same_frames(plan):
    first, second = (
        hashlib.sha256(b"".join(f.tobytes() for f in frames_of(plan, (0, 60, 119)))).hexdigest()
        for _ in (0, 1)
    )
    assert first == second


def test_frames_are_pictures_not_noise_or_black(plan):
    for frame in frames_of(plan, (0, 60, 119)):
        assert 20 < frame.mean() < 235
        assert frame.std() > 15


class Gallery(SilentProgress):
    """Keeps what is shown, and counts it."""

    def __init__(self):
        self.shown = {}
        self.order = []

    def stage(self, name, total):
        self.order.append(name)

    def show(self, name, data):
        self.order.append(name)
        assert objection(name, data) == ""
        self.shown[name] = data

    def picture(self, name):
        return Image.open(io.BytesIO(self.shown[name])).convert("RGB")


@pytest.fixture(scope="module")
def shot(plan, tmp_path_factory):
    """A draft: its path, its facts and what was shown meanwhile."""
    path = tmp_path_factory.mktemp("shot") / "film.mp4"
    gallery = Gallery()
    return path, rushes.shoot_plan(plan, path, quality="draft", progress=gallery), gallery


def test_a_film_shows_the_plan_its_captions_and_its_pictures(plan, shot):
    _, _, gallery = shot
    assert set(gallery.shown) == set(EXHIBITS) - {"draft.mp4", "prompt.txt"}  # for engines that take longer
    filmed = plan_from_json(gallery.shown["plan.json"])
    assert (filmed.prompt, filmed.shots) == (plan.prompt, plan.shots)
    assert "Lovely weather, isn't it?" in gallery.shown["captions.vtt"].decode()
    board = (480 * len(plan.shots) + 8 * (len(plan.shots) - 1), 270)
    sizes = {name: gallery.picture(name).size for name in EXHIBITS if name.endswith(".jpg")}
    assert sizes == {
        "storyboard.jpg": board,
        "preview.jpg": (640, 360),
        "poster.jpg": (960, 540),  # a draft is no larger
        "strip.jpg": (8 * 240, 135),
    }


def test_the_storyboard_comes_before_the_filming_and_the_poster_after_it(shot):
    order = shot[2].order
    assert order.index("plan.json") < order.index("storyboard.jpg") < order.index("filming")
    assert order.index("filming") < order.index("preview.jpg") < order.index("finishing")
    assert order.index("finishing") < order.index("poster.jpg")


def test_a_strip_is_the_film_from_its_beginning_to_its_end(shot):
    path, facts, gallery = shot
    strip = np.asarray(gallery.picture("strip.jpg"), np.float32)
    with av.open(str(path)) as film:
        frames = [frame.to_ndarray(width=240, height=135, format="rgb24") for frame in film.decode(video=0)]
    for at in range(8):
        cell = strip[:, 240 * at : 240 * (at + 1)]
        away = [np.abs(cell - frame).mean() for frame in frames]
        assert abs(int(np.argmin(away)) - (at + 0.5) * facts.frames / 8) <= 3


def test_a_film_has_picture_and_sound_of_the_asked_length(shot):
    path, facts, _ = shot
    assert (facts.frames, facts.width, facts.height) == (120, 960, 540)
    assert probe_film(path).sound
    with av.open(str(path)) as film:
        sound = np.concatenate([f.to_ndarray() for f in film.decode(audio=0)], axis=1)
    loudness = pyloudnorm.Meter(48000).integrated_loudness(sound.T.astype(np.float64))
    assert loudness == pytest.approx(-16.0, abs=0.7)  # AAC may move it by a tenth or two
    assert [p.name for p in path.parent.iterdir()] == ["film.mp4"]


def test_an_edited_line_is_spoken_anew(plan):
    from rushes.direction.respeak import respoken, spoken_screenplay
    from rushes.sound.voice.booth import record

    line = replace(plan.lines[0], text="No")
    edited = replace(plan, lines=(line, *plan.lines[1:]))
    readings = record(spoken_screenplay(edited), seed=plan.seed)
    again = respoken(edited, readings)
    assert again.lines[0].end < plan.lines[0].end
    assert again.scenes[0].figures != plan.scenes[0].figures
    assert respoken(again, readings) == again
