// Setts in wavy rows, worn round and a little shiny on top; wet in the rain.
void surface(inout Surface s) {
    vec2 q = s.at.xz * vec2(5.2, 7.2) * 0.5;
    float row = floor(q.y);
    q.x += fract(row * 0.5) + 0.25 * sin(row * 12.7);
    vec2 cell = floor(q), f = fract(q) - 0.5;
    vec4 rough = grain(s.at * 17.0);
    vec2 e = abs(f) + 0.05 * (rough.w - 0.5);
    float d = mix(max(e.x * 0.96, e.y * 0.9), length(e) * 0.82, 0.35);
    float seen = while_visible(max(fwidth(s.at.x) * 2.6, fwidth(s.at.z) * 3.6));
    float top = mix(0.72, 1.0 - smoothstep(0.30, 0.47, d), seen);
    float shade = hash(cell);
    float fine = grain(s.at * 60.0).w;
    s.colour *= mix(0.52, 1.0, top) * mix(1.0, 0.82 + 0.42 * shade, seen) * (0.82 + 0.24 * rough.w + 0.22 * fine);
    s.colour *= mix(vec3(1.0), vec3(1.12, 1.0, 0.86), step(0.6, fract(shade * 7.3)) * seen);
    s.normal = bumped(s.normal, s.at, top * 0.8 + 0.22 * shade * top, 0.032 * seen);
    s.normal = bent(s.normal, rough.xyz, 0.12);
    s.roughness = mix(0.85, 0.46, top);
    s.specular = 0.05;
    s.occlusion = mix(0.7, 1.0, top);
    float shaded = contact_shade(s.at);
    s.occlusion *= shaded;
    s.colour *= mix(0.7, 1.0, shaded);
#ifdef WETTED
    float wet = max(WET, s.parameters.x);
    if (wet > 0.01) make_wet(s, wet, smoothstep(0.75, 0.2, top) * smoothstep(0.35, 0.6, octaves(s.at.xz * 0.4)));
#endif
}
