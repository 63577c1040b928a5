// Computer animation: smooth soft surfaces, light round every edge from behind, a clear blue sky, warm bounce.
#include "shared/ground.glsl"
#include "shared/field.glsl"
vec3 redrawn(vec2 q) {
    float depth = metres_at(uv), near = 1.0 - smoothstep(6.0, 18.0, depth);
    float edge = smoothstep(0.10, 0.32, length(slope(uv, 1.5)));
    vec3 c = mix(mix(ground_at(uv), small(uv), 0.25), at(uv), 0.30 + 0.65 * edge);
    float l = luma_of(c);
    c = saturated(c, 1.22) * mix(vec3(1.02, 0.96, 1.14), vec3(1.05, 1.02, 0.95), smoothstep(0.15, 0.6, l));
    if (is_sky(uv)) c = mix(c, mix(vec3(0.80, 0.93, 1.0), vec3(0.22, 0.58, 0.97), smoothstep(0.02, 0.40,
        ray_at(uv).y)), 0.70 * smoothstep(0.3, 0.55, luma_of(small(uv))));
    else c = mix(c, mix(vec3(0.72, 0.86, 1.0), small(uv), 0.4), 0.30 * smoothstep(10.0, 45.0, depth)
        * smoothstep(0.2, 0.5, luma_of(small(uv))));
    float rim = 0.0;
    for (int k = 1; k <= 3; k++) { // backlight: wide and soft along the side towards the sky
        vec2 d = place(vec2(-1.0, 1.3) * 3.4 * float(k)), e = place(vec2(1.2, 1.0) * 3.4 * float(k));
        rim += (smoothstep(0.05, 0.2, (metres_at(uv + d) - depth) / depth) + 0.8 * smoothstep(0.05, 0.2,
            (metres_at(uv + e) - depth) / depth)) / 3.0;
    }
    c += near * rim * (0.30 * c + vec3(0.17, 0.14, 0.09));
    return c + 0.34 * max(small(uv) - 0.62, 0.0);
}
