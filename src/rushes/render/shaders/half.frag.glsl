// The picture at half resolution, through the air, with its circle of confusion: what focus and bloom start from.
#include "shared/frame.glsl"
#include "shared/air.glsl"
in vec2 uv;
out vec4 result;
void main() { result = through_air(uv, textureLod(main_image, uv, 0.0)); }
