// The last pass, at the size of the film: FXAA (Lottes, console variant), enlargement, sharpening, grain.
in vec2 uv;
out vec4 result;
uniform sampler2D toned_image; // a: luma
uniform vec2 texel; // of the toned image
uniform float sharpness;
uniform float grain_amount;
uniform float seconds;
uniform float size;

// Brightness of the texels beside this point: fetched, since filtering four more times would cost as much as all the rest.
float luma(ivec2 p) { return texelFetch(toned_image, clamp(p, ivec2(0), textureSize(toned_image, 0) - 1), 0).a; }
float hash(vec2 p) {
    vec3 q = fract(vec3(p.xyx) * 0.1031);
    q += dot(q, q.yzx + 33.33);
    return fract((q.x + q.y) * q.z);
}

void main() {
    vec4 m = textureLod(toned_image, uv, 0.0);
    ivec2 here = ivec2(uv / texel);
    float a = luma(here + ivec2(-1, -1)), b = luma(here + ivec2(1, -1));
    float c = luma(here + ivec2(-1, 1)), d = luma(here + ivec2(1, 1));
    float least = min(m.a, min(min(a, b), min(c, d))), most = max(m.a, max(max(a, b), max(c, d)));
    vec3 colour;
    if (most - least < max(0.06, most * 0.12)) {
        colour = m.rgb + (m.a - 0.25 * (a + b + c + d)) * sharpness;
    } else {
        vec2 along = vec2((c + d) - (a + b), (a + c) - (b + d));
        float soft = max((a + b + c + d) * 0.03125, 0.0078);
        along = clamp(along / (min(abs(along.x), abs(along.y)) + soft), -8.0, 8.0) * texel;
        vec3 narrow = 0.5 * (textureLod(toned_image, uv + along * (1.0 / 3.0 - 0.5), 0.0).rgb + textureLod(toned_image, uv + along * (2.0 / 3.0 - 0.5), 0.0).rgb);
        vec3 wide = narrow * 0.5 + 0.25 * (textureLod(toned_image, uv - along * 0.5, 0.0).rgb + textureLod(toned_image, uv + along * 0.5, 0.0).rgb);
        float w = dot(wide, vec3(0.3, 0.59, 0.11));
        colour = (w < least || w > most) ? narrow : wide;
    }
    float g = hash(gl_FragCoord.xy + fract(seconds * 7.13) * 311.0) - 0.5;
    result = vec4(colour + g * grain_amount, 1.0);
}
