"""Which of EGL's devices draws."""

import pytest

from rushes.render.context import gpu_among, open_context


def devices(*names: str | None):
    """Renderers by number; None gives no context."""

    def renderer(index: int) -> str:
        if index >= len(names):
            raise Exception(f"requested device index {index}, but found {len(names)} devices")
        if (name := names[index]) is None:
            raise Exception("eglCreateContext failed")
        return name

    return renderer


@pytest.mark.parametrize(
    ("names", "index"),
    [
        (("llvmpipe (LLVM 15.0.6, 256 bits)",), None),
        (("NVIDIA H100/PCIe/SSE2", "llvmpipe (LLVM 15.0.6, 256 bits)"), 0),
        (("llvmpipe (LLVM 15.0.6, 256 bits)", None, "NVIDIA H100/PCIe/SSE2"), 2),
        ((), None),
        ((None, None), None),
    ],
)
def test_a_gpu_is_taken_wherever_it_stands(names, index):
    assert gpu_among(devices(*names)) == index


def test_a_context_opens_on_this_machine_and_says_who_draws():
    context = open_context()
    try:
        assert context.info["GL_RENDERER"]
        assert context.version_code >= 330
    finally:
        context.release()
