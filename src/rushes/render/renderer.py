"""The renderer: takes a built scene and the state of a frame, gives a picture. Knows nothing of film."""

from types import TracebackType
from typing import Any

import numpy as np
import numpy.typing as npt

from rushes.errors import RushesError, UsageError
from rushes.render.context import open_context
from rushes.render.frame_block import BLOCK, Viewpoint, pack_frame
from rushes.render.meshes import Drawable, MeshCache
from rushes.render.noise import grain_volume, noise_image
from rushes.render.optics import half_tangents, perspective, view
from rushes.render.passes.geometry import GeometryPass
from rushes.render.passes.shadow import ShadowPass, shadow_view
from rushes.render.programs import BINDINGS, UNITS, MaterialTable, ScreenProgram
from rushes.render.quality import QUALITIES, Quality
from rushes.render.targets import make_target
from rushes.stage.scene import FrameState, StageScene

__all__ = ["Renderer"]

Picture = npt.NDArray[np.uint8]


class Renderer:
    """Draws frames of `width` x `height` pixels; `quality` "final" or "draft".

    Use as a context manager or call `close()`. The same scene and state give the same bytes.
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
        self._context = open_context(backend)
        self._cache: MeshCache | None = None
        self._scene: StageScene | None = None
        self._make_passes()

    def _make_passes(self) -> None:
        context = self._context
        self._materials = MaterialTable(context, shadow_taps=self.quality.shadow_taps)
        self._geometry = GeometryPass(context, self._materials)
        self._shadow = ShadowPass(context, self.quality.shadow_size)
        self._sky = ScreenProgram(context, "sky.frag.glsl", depth=1.0)
        self._tone = ScreenProgram(context, "tone.frag.glsl")
        self._main = make_target(context, self.inner, with_depth=True)
        self._out = make_target(context, self.size, kind="f1")
        self._block = context.buffer(reserve=BLOCK.itemsize, dynamic=True)
        self._textures = standing_textures(context)

    @property
    def notes(self) -> tuple[str, ...]:
        """What could not be drawn as asked, one sentence each."""
        return tuple(self._materials.notes)

    def load(self, scene: StageScene) -> None:
        """Take another scene; the one before is freed."""
        if self._cache is not None:
            self._cache.release()
        self._cache = MeshCache(self._context, scene.pieces)
        self._scene = scene
        self._shadow.forget()

    def draw(self, state: FrameState) -> Picture:
        """The frame as (height, width, 3) bytes, sRGB, top row first."""
        if self._cache is None or self._scene is None:
            raise RushesError("nothing is loaded to draw", mend="call load(scene) first")
        context, cache, environment = self._context, self._cache, self._scene.environment
        cache.pose(state.bones, state.vertices)
        shadow_matrix = shadow_view(environment, state, self._shadow.size)
        viewpoint = self._viewpoint(state)
        self._block.write(
            pack_frame(environment, state, viewpoint, shadow_matrix, self._shadow.size).tobytes()
        )
        self._block.bind_to_uniform_block(BINDINGS["Frame"])
        for name, texture in self._textures.items():
            texture.use(UNITS[name])
        casters = [
            d for d in self._geometry.visible(cache, state, shadow_matrix) if d.piece.finish.casts_shadow
        ]
        self._shadow.draw(
            shadow_matrix,
            [d for d in casters if not d.moving],
            [d for d in casters if d.moving],
            lambda drawables: self._geometry.draw(cache, drawables, "shadow"),
        )
        self._shadow.map.use(UNITS["shadow_map"])
        self._main.frame.use()
        self._main.frame.clear(0.0, 0.0, 0.0, 0.0, depth=1.0)
        drawables: list[Drawable] = self._geometry.visible(cache, state, viewpoint.projection)
        self._geometry.depth_then_light(cache, drawables, self._main.frame)
        self._sky.run(self._main.frame)
        context.disable(context.DEPTH_TEST)
        e = environment
        self._tone.run(
            self._out.frame,
            {"lit_image": self._main.image},
            grade=(e.exposure, e.saturation, e.vignette, e.grain),
            lift=e.lift,
            gain=e.gain,
        )
        return self._read()

    def _viewpoint(self, state: FrameState) -> Viewpoint:
        assert self._scene is not None
        camera, environment = state.camera, self._scene.environment
        tangents = half_tangents(camera.lens_mm, self.size[0] / self.size[1])
        projection = perspective(tangents, environment.near, environment.far) @ view(
            camera.eye, camera.target, camera.roll
        )
        return Viewpoint(projection, camera.eye, tangents, self.inner)

    def _read(self) -> Picture:
        data = self._out.frame.read(components=3, alignment=1)
        width, height = self.size
        return np.ascontiguousarray(np.frombuffer(data, dtype=np.uint8).reshape(height, width, 3)[::-1])

    def close(self) -> None:
        """Free everything on the GPU. A closed renderer draws no more."""
        if self._context is None:
            return
        if self._cache is not None:
            self._cache.release()
            self._cache = None
        for thing in (
            self._materials,
            self._shadow,
            self._sky,
            self._tone,
            self._main,
            self._out,
            self._block,
        ):
            thing.release()
        for texture in self._textures.values():
            texture.release()
        self._context.release()
        self._context = None

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
