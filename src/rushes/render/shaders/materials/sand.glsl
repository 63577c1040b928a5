// A beach: ripples and footworn lumps up where it is dry, dark and shining where the sea has been; the last water of
// each wave runs over it with a rim of foam. parameters: shore z, wave height, choppiness, foam (those of the water).
#include "shared/waves.glsl"
#include "shared/foam.glsl"
void surface(inout Surface s) {
    float beach = s.at.z - s.parameters.x; // metres from the mean water line, up the sand
    vec2 edge = swash_edge(s.at.x, s.parameters);
    float highest = 0.9 + 3.4 * s.parameters.y;
    float ragged = 0.35 * (octaves(s.at.xz * vec2(0.35, 0.6)) - 0.5) + 0.18 * sin(s.at.x * 0.9);
    float damp = 1.0 - smoothstep(highest * 0.55, highest * 1.35, beach + ragged);
    float film = smoothstep(0.0, 0.25, edge.x - beach);
    float drained = film + (1.0 - film) * smoothstep(1.0, 0.0, (beach - edge.x) / max(highest * 0.8, 0.1)) * 0.6 * damp;

    float near = near_only(s, 26.0);
    vec4 grains = grain(s.at * 130.0);
    vec4 lumps = grain(s.at * vec3(4.6, 2.0, 4.6));
    vec4 pits = grain(s.at * vec3(14.0, 8.0, 14.0) + 3.0);
    float tone = octaves(s.at.xz * 0.8);
    float ripple_at = (s.at.z * 3.2 + s.at.x * 1.1 + 2.2 * value_noise(s.at.xz * 1.1)) * 2.2;
    float dry = 1.0 - damp;
    s.colour *= 0.84 + 0.22 * tone + (0.16 * (grains.w - 0.5) + 0.12 * (pits.w - 0.5)) * near;
    s.normal = bent(s.normal, vec3(1.1, 0.0, 3.2) * cos(ripple_at) * 0.16, 0.30 * dry * near);
    s.normal = bent(s.normal, lumps.xyz * 0.8 + pits.xyz * 0.8 + grains.xyz * 0.45, 0.36 * (0.15 + 0.85 * dry) * (0.35 + 0.65 * near));
    float shaded = contact_shade(s.at);
    s.occlusion *= shaded;
    s.colour *= mix(0.6, 1.0, shaded);

    float wet = max(damp, WET * 0.7);
    s.colour *= mix(vec3(1.0), vec3(0.47, 0.41, 0.38), wet);
    s.roughness = mix(0.95, 0.34, wet);
    s.specular = mix(0.03, 0.045, wet);
    vec3 level = normalize(mix(s.normal, vec3(0.0, 1.0, 0.0), 0.75 + 0.25 * film));
    s.normal = normalize(mix(s.normal, level, wet));
    float shine = max(drained, 0.25 * wet) * wet;
    vec3 r = reflect(-s.view, level);
    float f = water_fresnel(dot(s.view, level)) * shine;
    vec3 mirror = HAS_MIRROR ? seen_in_level(s, level, 0.10) : plain_sky(vec3(r.x, abs(r.y), r.z));
    s.emission += mirror * f * 0.85 * shaded;
    s.colour *= 1.0 - f;

    float rim = smoothstep(0.30, 0.0, edge.x - beach) * film * (0.55 + 0.45 * edge.y);
    float behind = film * (0.30 + 0.35 * edge.y) * smoothstep(highest, 0.0, edge.x - beach);
    float foam = foam_lace(s.at.xz, clamp((rim * 1.1 + behind) * (0.35 + s.parameters.w), 0.0, 1.0));
    s.colour = mix(s.colour, vec3(0.86, 0.88, 0.88), foam);
    s.emission *= 1.0 - 0.8 * foam;
    s.roughness = mix(s.roughness, 0.9, foam);
    s.normal = normalize(mix(s.normal, s.geometric, foam * 0.6));
}
