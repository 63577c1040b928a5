// The toned picture redrawn in one style: styles/{style}.glsl gives the colour at `uv`; q is the point in lengths.
in vec2 uv;
out vec4 result;
#include "shared/redrawing.glsl"
#include "styles/{style}.glsl"
void main() {
#ifdef UNDER
    result = under(uv / texel / unit);
#else
    vec3 c = clamp(redrawn(uv / texel / unit), 0.0, 1.0);
    result = vec4(c, luma_of(c));
#endif
}
