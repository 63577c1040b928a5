// Sun's shadow: a tap and a ring of taps, each filtered by the hardware, nothing random that a face would show; farther off a second, coarser map of what stands
// still. Needs frame.glsl.
uniform sampler2DShadow shadow_map;
uniform sampler2DShadow far_shadow_map;

float far_shadow(vec3 position) {
    vec3 at = (far_shadow_matrix * vec4(position, 1.0)).xyz * 0.5 + 0.5;
    vec2 away = abs(at.xy - 0.5);
    if (max(away.x, away.y) >= 0.5 || at.z >= 1.0) return 1.0;
    return textureLod(far_shadow_map, vec3(at.xy, at.z - 0.0012), 0.0);
}

// 1 inside the near map, 0 where the far one takes over.
float near_share(vec3 at) {
    vec2 away = abs(at.xy - 0.5);
    return at.z < 1.0 ? smoothstep(0.5, 0.44, max(away.x, away.y)) : 0.0;
}

// One tap, for the air.
float shadow_in_air(vec3 position) {
    vec3 at = (shadow_matrix * vec4(position, 1.0)).xyz * 0.5 + 0.5;
    if (max(abs(at.x - 0.5), abs(at.y - 0.5)) < 0.5 && at.z < 1.0) return textureLod(shadow_map, vec3(at.xy, at.z - 0.001), 0.0);
    return far_shadow(position);
}

float sun_shadow(vec3 position, vec3 normal) {
    float texel = shadow_map_facts.y;
    vec3 at = (shadow_matrix * vec4(position + normal * (texel * 2.5 + 0.008), 1.0)).xyz * 0.5 + 0.5;
    float share = near_share(at);
    float beyond = share < 1.0 ? far_shadow(position + normal * texel * 20.0) : 0.0;
    if (share <= 0.0) return beyond;
    at.z -= 0.0004;
    float step_size = shadow_map_facts.x * 1.3;
    float lit = textureLod(shadow_map, at, 0.0) * 1.3;
    float total = 1.3;
    for (int i = 0; i < SHADOW_TAPS - 1; i++) {
        float angle = 0.6 + float(i) * (6.2831853 / float(SHADOW_TAPS - 1));
        lit += textureLod(shadow_map, vec3(at.xy + vec2(cos(angle), sin(angle)) * step_size, at.z), 0.0);
        total += 1.0;
    }
    return mix(beyond, lit / total, share);
}
