// Sun's shadow: five taps on a turned spiral, each filtered by the hardware. Needs frame.glsl.
uniform sampler2DShadow shadow_map;

float sun_shadow(vec3 position, vec3 normal) {
    float texel = shadow_map_facts.y;
    vec3 at = (shadow_matrix * vec4(position + normal * (texel * 2.5 + 0.008), 1.0)).xyz * 0.5 + 0.5;
    vec2 away = abs(at.xy - 0.5);
    if (max(away.x, away.y) >= 0.5 || at.z >= 1.0) return 1.0;
    float turn = 6.2831853 * pattern(gl_FragCoord.xy);
    float spread = shadow_map_facts.x * 2.8;
    at.z -= 0.0004;
    float lit = 0.0;
    for (int i = 0; i < SHADOW_TAPS; i++) {
        float angle = turn + float(i) * 2.39996;
        float r = sqrt((float(i) + 0.5) / float(SHADOW_TAPS)) * spread;
        lit += texture(shadow_map, vec3(at.xy + vec2(cos(angle), sin(angle)) * r, at.z));
    }
    return mix(lit / float(SHADOW_TAPS), 1.0, smoothstep(0.44, 0.5, max(away.x, away.y)));
}
