// Air, focus and bloom put together; exposure, ACES (Hill's fit), grade, vignette. a: luma for the antialiasing.
#include "shared/frame.glsl"
#include "shared/air.glsl"
in vec2 uv;
out vec4 result;
uniform sampler2D focus_image;
uniform sampler2D bloom_image;
uniform vec4 grade; // exposure, saturation, vignette, bloom
uniform vec3 lift;
uniform vec3 gain;

vec3 aces(vec3 x) {
    x = mat3(0.59719, 0.076, 0.0284, 0.35458, 0.90834, 0.13383, 0.04823, 0.01566, 0.83777) * x;
    x = (x * (x + 0.0245786) - 0.000090537) / (x * (x * 0.983729 + 0.4329510) + 0.238081);
    x = mat3(1.60475, -0.10208, -0.00327, -0.53108, 1.10813, -0.07276, -0.07367, -0.00605, 1.07602) * x;
    return clamp(x, 0.0, 1.0);
}

void main() {
    vec4 sharp = through_air(uv, texelFetch(main_image, ivec2(gl_FragCoord.xy), 0));
    vec4 soft = textureLod(focus_image, uv, 0.0);
    vec3 c = mix(sharp.rgb, soft.rgb, smoothstep(0.4, 1.8, max(abs(sharp.a), soft.a)));
    c += textureLod(bloom_image, uv, 0.0).rgb * grade.w;
    vec2 v = uv - 0.5;
    c *= 1.0 - dot(v, v) * grade.z;
    c = pow(aces(c * grade.x), vec3(1.0 / 2.2));
    c = c * gain + lift * (1.0 - c);
    float luma = dot(c, vec3(0.3, 0.59, 0.11));
    c = clamp(mix(vec3(luma), c, grade.y), 0.0, 1.0);
    result = vec4(c, luma);
}
