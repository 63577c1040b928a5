// Anime: two tones with a hard edge, thin ink, a painted background that is soft and light, a big clear sky with cumulus.
#include "shared/ground.glsl"
#include "shared/field.glsl"
vec3 redrawn(vec2 q) {
    vec3 flat_c = ground_at(uv);
    float l = luma_of(flat_c), depth = metres_at(uv);
    float v = max(flat_c.r, max(flat_c.g, flat_c.b)); // not brightness: red is as light as yellow here
    float tone = smoothstep(0.46, 0.50, v) * 0.36 + smoothstep(0.24, 0.28, v) * 0.34 + smoothstep(0.76, 0.80, v) * 0.26;
    vec3 hue = saturated(flat_c / max(v, 0.05), 1.15);
    vec3 c = hue * (0.16 + 0.86 * tone);
    c = mix(c, c * vec3(0.98, 0.88, 1.16), (1.0 - smoothstep(0.2, 0.5, v)) * 0.6); // shadows go violet
    float far = smoothstep(7.0, 16.0, depth);
    vec3 painted = saturated(mix(small(uv), flat_c, 0.6), 1.35) * 1.10 + vec3(0.02, 0.03, 0.05);
    c = mix(c, painted, far);
    if (is_sky(uv)) {
        float height = ray_at(uv).y, day = smoothstep(0.25, 0.5, luma_of(small(uv)));
        vec3 ray = ray_at(uv);
        vec2 cloud = ray.xz / max(length(ray.xz), 1e-3);
        float puff = octaves_sharp(vec2(atan(ray.z, ray.x) * 7.0, height * 16.0)) + 0.55 - height * 1.5;
        vec3 blue = mix(vec3(0.62, 0.86, 0.98), vec3(0.13, 0.44, 0.88), smoothstep(0.0, 0.42, height));
        blue = mix(blue, mix(vec3(0.80, 0.88, 0.98), vec3(1.0), smoothstep(0.0, 0.10, puff - 0.92)),
            smoothstep(0.86, 0.90, puff));
        c = mix(c, blue, 0.85 * day);
    }
    c = mix(c, at(uv), 0.45 * (1.0 - far)); // faces keep their colour
    float ink = max(contour(uv, 1.4), smoothstep(0.26, 0.5, length(slope(uv, 1.1)))) * (1.0 - 0.75 * far);
    return mix(c * 1.05, vec3(0.14, 0.09, 0.12), 0.85 * ink);
}
