// Road: dark chips in tar, patches and cracks. parameters.x or the weather makes it wet, with puddles and rings of drops.
void surface(inout Surface s) {
    vec4 chips = grain(s.at * 95.0);
    vec4 coarse = grain(s.at * 31.0 + 4.0);
    float patches = octaves(s.at.xz * 0.45);
    float crack = abs(octaves(s.at.xz * 0.33 + 11.0) - 0.5);
    float line = smoothstep(0.012, 0.004, crack) * smoothstep(0.45, 0.6, patches) * near_only(s, 18.0);
    s.colour *= (0.72 + 0.42 * chips.w * coarse.w + 0.2 * coarse.w) * (0.82 + 0.34 * patches);
    s.colour += smoothstep(0.72, 0.86, chips.w) * 0.05;
    s.colour *= 1.0 - 0.5 * line;
    s.normal = bent(s.normal, chips.xyz + coarse.xyz * 0.6, 0.20);
    s.roughness = max(s.roughness, 0.7);
    float shaded = contact_shade(s.at);
    s.occlusion *= shaded;
    s.colour *= mix(0.65, 1.0, shaded);
#ifdef WETTED
    float wet = max(WET, s.parameters.x);
    if (wet > 0.01) {
        float pool = smoothstep(0.52, 0.60, octaves(s.at.xz * 0.28 + 2.0) + 0.10 * (patches - 0.5));
        make_wet(s, wet, pool * smoothstep(0.15, 0.6, wet));
    }
#endif
}
