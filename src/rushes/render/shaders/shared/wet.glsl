// Wet ground and mirrors: what a level surface reflects, rings of drops. Needs frame, noise, sky, surface.
uniform sampler2D mirror_image;
uniform sampler2D smeared_mirror_image;

// Slope and age of the rings that drops make in standing water, one cell a fifth of a metre.
vec2 rain_rings(vec2 p) {
    vec2 slope = vec2(0.0);
    for (int layer = 0; layer < 2; layer++) {
        vec2 q = p * (layer == 0 ? 4.6 : 6.7) + float(layer) * 17.3;
        vec2 cell = floor(q);
        float beat = SECONDS * 1.6 + hash(cell) * 7.0;
        vec2 r = hash2(cell + floor(beat) * 13.7);
        vec2 d = fract(q) - 0.3 - 0.4 * r;
        float age = fract(beat), away = length(d) + 1e-4;
        float ring = sin((away - age * 0.42) * 44.0) * exp(-abs(away - age * 0.42) * 26.0) * (1.0 - age) * step(away, 0.45);
        slope += d / away * ring;
    }
    return slope * RAIN;
}

// What is seen along the reflection at a level surface. `spread` 0 sharp .. 1: smeared up and down as wet asphalt does.
vec3 seen_in_level(Surface s, vec3 normal, float spread) {
    vec3 r = reflect(-s.view, normal);
    r.y = abs(r.y) + 0.002;
    if (!HAS_MIRROR || abs(s.at.y - MIRROR_HEIGHT) > 0.6) return plain_sky(r);
    vec3 there = s.at + r * (3.0 + 0.35 * s.away);
    there.y = 2.0 * MIRROR_HEIGHT - there.y;
    vec4 clip = view_projection * vec4(there, 1.0);
    vec2 u = clip.xy / clip.w * 0.5 + 0.5;
    u = clamp(u, 0.003, 0.997);
    vec3 sharp = min(textureLod(mirror_image, u, 0.0).rgb, vec3(12.0));
    return spread > 0.02 ? mix(sharp, textureLod(smeared_mirror_image, u, 0.0).rgb, spread) : sharp;
}

// Schlick's term for water.
float water_fresnel(float cosine) {
    float f = 1.0 - clamp(cosine, 0.0, 1.0);
    float f2 = f * f;
    return 0.02 + 0.98 * f2 * f2 * f;
}

// Makes a paved surface wet: `pool` 0 damp .. 1 standing water. Darkens, smooths, reflects.
void make_wet(inout Surface s, float wet, float pool) {
    vec3 up = vec3(0.0, 1.0, 0.0);
    s.colour *= mix(1.0, mix(0.52, 0.38, pool), wet);
    vec3 n = normalize(mix(s.normal, up, 0.55 + 0.45 * pool));
    if (RAIN > 0.01 && s.away < 16.0) {
        vec2 rings = rain_rings(s.at.xz) * (0.35 + 0.65 * pool) * (1.0 - s.away / 16.0) * 0.35;
        n = normalize(n + vec3(rings.x, 0.0, rings.y));
    }
    s.normal = normalize(mix(s.normal, n, wet));
    s.roughness = mix(s.roughness, mix(0.34, 0.10, pool), wet);
    float f = clamp(water_fresnel(dot(s.view, n)) * mix(1.1, 1.3, pool) + 0.07, 0.0, 1.0);
    s.emission += seen_in_level(s, n, mix(0.85, 0.16, pool)) * f * wet;
    s.colour *= 1.0 - f * wet;
}
