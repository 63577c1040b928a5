// Stone slabs in staggered rows, fine joints, stains; wet in the rain.
void surface(inout Surface s) {
    vec2 q = s.geometric.y > 0.5 ? s.at.xz * 1.35 : unfolded(s.at, s.geometric) * 1.35;
    q.x += 0.5 * mod(floor(q.y), 2.0) + 0.12 * sin(floor(q.y) * 4.7);
    vec2 cell = floor(q), f = abs(fract(q) - 0.5);
    float width = max(fwidth(s.at.x), fwidth(s.at.z)) * 1.35;
    float seen = while_visible(width * 6.0);
    float joint = smoothstep(0.468, 0.492, max(f.x, f.y)) * mix(0.4, 1.0, seen);
    float shade = hash(cell);
    vec4 rough = grain(s.at * 24.0);
    float stain = octaves(s.at.xz * 0.9 + 5.0);
    s.colour *= (0.86 + 0.20 * shade) * (0.74 + 0.42 * stain) * (0.88 + 0.24 * rough.w);
    s.colour *= 1.0 - 0.5 * joint;
    s.normal = bumped(s.normal, s.at, -joint, 0.007 * seen);
    s.normal = bent(s.normal, rough.xyz + grain(s.at * 90.0).xyz * 0.6, 0.10);
    s.roughness = max(s.roughness, 0.6) - 0.12 * stain;
    float shaded = contact_shade(s.at);
    s.occlusion *= shaded * (1.0 - 0.4 * joint);
    s.colour *= mix(0.7, 1.0, shaded);
#ifdef WETTED
    float wet = max(WET, s.parameters.x) * smoothstep(0.3, 0.8, s.geometric.y);
    if (wet > 0.01) make_wet(s, wet, smoothstep(0.50, 0.68, octaves(s.at.xz * 0.5 + 9.0)));
#endif
}
