// The sky behind everything.
#include "shared/frame.glsl"
#include "shared/noise.glsl"
#include "shared/sky.glsl"
in vec2 uv;
out vec4 result;
void main() {
    vec4 far = inverse_view_projection * vec4(uv * 2.0 - 1.0, 1.0, 1.0);
    result = vec4(whole_sky(normalize(far.xyz / far.w - eye.xyz)), 0.0);
}
