"""The renderer: takes a built scene and the state of a frame, gives a picture. Knows nothing of film."""

from collections.abc import Callable
from functools import partial
from types import TracebackType
from typing import Any

import numpy as np
import numpy.typing as npt

from rushes.errors import RushesError, UsageError
from rushes.render.context import open_context
from rushes.render.finishing import Finishing
from rushes.render.frame_block import BLOCK, Viewpoint, pack_frame
from rushes.render.meshes import MeshCache
from rushes.render.noise import grain_volume, noise_image
from rushes.render.passes.geometry import GeometryPass, see_through
from rushes.render.passes.mirror import MirrorPass
from rushes.render.passes.shadow import ShadowPass, far_shadow_view, shadow_view
from rushes.render.passes.weather import WeatherPass
from rushes.render.programs import BINDINGS, UNITS, MaterialTable, ScreenProgram, features_of
from rushes.render.quality import QUALITIES, Quality
from rushes.render.targets import Target, make_target
from rushes.render.viewpoints import camera_viewpoint, mirror_viewpoint
from rushes.stage.scene import FrameState, StageScene

__all__ = ["Renderer"]

Picture = npt.NDArray[np.uint8]

MIRROR_SKIN = 0.03
"""A piece that rises no higher than this over the mirror is the mirror itself or lies on it, metres."""


ROUGH_MIRROR = 0.3
"""A mirror in an environment wetter than this is a wet street, not a lake."""


def _no_mark(name: str) -> None:
    return None


class Renderer:
    """Draws frames of `width` x `height` pixels; `quality` "final" or "draft".

    Use as a context manager or call `close()`. The same scene and state give the same bytes, whatever was drawn before.
    Raises EnvironmentProblem when this machine has no OpenGL, UsageError for an unknown quality or size.
    """

    def __init__(self, width: int, height: int, quality: str = "final", *, backend: str = "") -> None:
        if quality not in QUALITIES:
            raise UsageError(f"quality {quality!r} is none of {', '.join(QUALITIES)}", field="quality")
        if width < 16 or height < 16:
            raise UsageError(f"a picture of {width} x {height} pixels is too small", field="width")
        self.size = (width, height)
        self.quality: Quality = QUALITIES[quality]
        self.inner = self.quality.inner_size(self.size)
        self.mark: Callable[[str], None] = _no_mark
        self._context = open_context(backend)
        self._cache: MeshCache | None = None
        self._scene: StageScene | None = None
        self._make_passes()

    def _make_passes(self) -> None:
        context, quality = self._context, self.quality
        self._materials = MaterialTable(context, shadow_taps=quality.shadow_taps)
        self._geometry = GeometryPass(context, self._materials)
        self._shadow = ShadowPass(context, quality.shadow_size, with_moving=True)
        self._far_shadow = ShadowPass(context, quality.shadow_size // 2, with_moving=False)
        self._sky = ScreenProgram(context, "sky.frag.glsl", depth=1.0)
        self._weather = WeatherPass(context)
        self._main = make_target(context, self.inner, with_depth=True)
        self._mirror = MirrorPass(context, self.inner, rough=False)
        self._finishing = Finishing(context, self.inner, self.size, quality)
        self._block = context.buffer(reserve=BLOCK.itemsize, dynamic=True)
        self._mirror_block = context.buffer(reserve=BLOCK.itemsize, dynamic=True)
        self._textures = standing_textures(context)

    @property
    def notes(self) -> tuple[str, ...]:
        """What could not be drawn as asked, one sentence each."""
        return tuple(self._materials.notes)

    def load(self, scene: StageScene) -> None:
        """Take another scene; the one before is freed."""
        self._check_open()
        with self._context:  # another renderer may have been made since: GL knows one current context
            if self._cache is not None:
                self._cache.release()
                self._cache = None
            self._cache = MeshCache(self._context, scene.pieces)
            rough = scene.environment.wet > ROUGH_MIRROR
            if rough != self._mirror.rough:
                self._mirror.release()
                self._mirror = MirrorPass(self._context, self.inner, rough=rough)
        self._scene = scene
        self._shadow.forget()
        self._far_shadow.forget()

    def draw(self, state: FrameState) -> Picture:
        """The frame as (height, width, 3) bytes, sRGB, top row first."""
        self._check_open()
        with self._context:
            return self._draw(state)

    def _draw(self, state: FrameState) -> Picture:
        cache, scene = self._loaded()
        environment = scene.environment
        self._materials.features = features_of(scene, state)
        cache.pose(state.bones, state.vertices)
        shadows = (shadow_view(environment, state, self._shadow.size), far_shadow_view(environment, state))
        camera = camera_viewpoint(state.camera, environment, self.inner)
        self._block.write(pack_frame(environment, state, camera, shadows, self._shadow.size).tobytes())
        self._block.bind_to_uniform_block(BINDINGS["Frame"])
        for name, texture in self._textures.items():
            texture.use(UNITS[name])
        self.mark("pose")
        self._cast(cache, state, shadows)
        self.mark("shadow")
        self._reflect(cache, state, shadows)
        self._light(cache, state, camera, self._main)
        self._weather.draw(self._main.frame, environment)
        self._context.disable(self._context.DEPTH_TEST)
        self.mark("weather")
        self._finishing.draw(self._main, environment, state, self.mark)
        picture = self._read()
        self.mark("read")
        return picture

    def _check_open(self) -> None:
        if self._context is None:
            raise RushesError("this renderer is closed", mend="make another")

    def _loaded(self) -> tuple[MeshCache, StageScene]:
        if self._cache is None or self._scene is None:
            raise RushesError("nothing is loaded to draw", mend="call load(scene) first")
        return self._cache, self._scene

    def _cast(
        self, cache: MeshCache, state: FrameState, shadows: tuple[npt.NDArray[np.float64], ...]
    ) -> None:
        """Both shadow maps."""
        for shadow, matrix, purpose in (
            (self._far_shadow, shadows[1], "far shadow"),
            (self._shadow, shadows[0], "shadow"),
        ):
            casters = [d for d in self._geometry.visible(cache, state, matrix) if d.piece.finish.casts_shadow]
            still, moving = [d for d in casters if not d.moving], [d for d in casters if d.moving]
            boxes = [cache.box(d, state.bones) for d in moving]
            shadow.draw(matrix, still, moving, boxes, partial(self._geometry.draw, cache, purpose=purpose))
        self._shadow.map.use(UNITS["shadow_map"])
        self._far_shadow.map.use(UNITS["far_shadow_map"])

    def _reflect(
        self, cache: MeshCache, state: FrameState, shadows: tuple[npt.NDArray[np.float64], ...]
    ) -> None:
        """The mirror image, where the environment has a mirror."""
        environment = self._loaded()[1].environment
        height = environment.mirror_height
        if height is not None:
            viewpoint = mirror_viewpoint(state.camera, environment, self._mirror.target.size, height)
            block = pack_frame(environment, state, viewpoint, (shadows[0], shadows[1]), self._shadow.size)
            self._mirror_block.write(block.tobytes())
            self._mirror_block.bind_to_uniform_block(BINDINGS["Frame"])
            for name in ("mirror_image", "smeared_mirror_image"):
                self._main.image.use(UNITS[name])  # a mirror is not its own source
            self._light(cache, state, viewpoint, self._mirror.target, height + MIRROR_SKIN)
            self._context.disable(self._context.DEPTH_TEST)
            self._mirror.smear()
            self._block.bind_to_uniform_block(BINDINGS["Frame"])
            self.mark("mirror")
        self._mirror.sharp.use(UNITS["mirror_image"])
        self._mirror.smeared.use(UNITS["smeared_mirror_image"])

    def _light(
        self,
        cache: MeshCache,
        state: FrameState,
        viewpoint: Viewpoint,
        target: Target,
        floor: float = -np.inf,
    ) -> None:
        """Fill `target` with all that a viewpoint sees above `floor`, and the sky behind."""
        context, frame = self._context, target.frame
        frame.use()
        frame.clear(0.0, 0.0, 0.0, 0.0, depth=1.0)
        seen = self._geometry.visible(cache, state, viewpoint.projection, floor)
        drawables = [drawable for drawable in seen if not see_through(drawable)]
        self._geometry.depth(cache, drawables, frame)
        if target is self._main:
            self.mark("depth")
        self._geometry.light(cache, drawables, frame)
        if target is self._main:
            self.mark("main")
        self._sky.run(frame)
        self._geometry.glaze(cache, [drawable for drawable in seen if see_through(drawable)], frame)
        if target is self._main:
            self.mark("sky")
        context.depth_func = "<"

    def _read(self) -> Picture:
        data = self._finishing.frame.read(components=3, alignment=1)
        width, height = self.size
        return np.ascontiguousarray(np.frombuffer(data, dtype=np.uint8).reshape(height, width, 3)[::-1])

    def close(self) -> None:
        """Free everything on the GPU. A closed renderer draws no more."""
        if self._context is None:
            return
        with self._context:
            self._release()
        self._context.release()
        self._context = None

    def _release(self) -> None:
        if self._cache is not None:
            self._cache.release()
            self._cache = None
        for thing in (
            self._materials,
            self._shadow,
            self._far_shadow,
            self._sky,
            self._weather,
            self._finishing,
            self._main,
            self._mirror,
            self._block,
            self._mirror_block,
            *self._textures.values(),
        ):
            thing.release()

    def __enter__(self) -> "Renderer":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def standing_textures(context: Any) -> dict[str, Any]:
    """The noise image and the grain volume, by sampler name."""
    data = noise_image()
    image = context.texture(data.shape[1::-1], 2, data.tobytes(), dtype="f2")
    volume_data = grain_volume()
    volume = context.texture3d(volume_data.shape[2::-1], 4, volume_data.tobytes())
    for texture in (image, volume):
        texture.build_mipmaps()
        texture.filter = (context.LINEAR_MIPMAP_NEAREST, context.LINEAR)
    return {"noise_image": image, "grain_volume": volume}
