// Stocking stitch: rows of little vees that follow the body at rest, fading to plain wool far away.
void surface(inout Surface s) {
    vec3 a = abs(s.rest_normal);
    float across = (a.x > a.z ? s.rest.z : s.rest.x) * 47.0;
    float rows = s.rest.y * 41.0;
    float in_stitch = abs(fract(across) - 0.5) * 2.0;
    float slanted = rows + in_stitch * 0.75;
    float seen = while_visible(max(fwidth(rows), fwidth(s.rest.x + s.rest.z) * 47.0) * 1.3);
    float v = fract(slanted) * 2.0 - 1.0;
    float yarn = sqrt(max(1.0 - v * v, 0.0)) * (1.0 - 0.55 * smoothstep(0.75, 1.0, in_stitch) - 0.25 * smoothstep(0.25, 0.0, in_stitch));
    vec4 wool = grain(s.rest * vec3(190.0, 150.0, 190.0));
    float height = mix(0.6, yarn, seen);
    s.normal = bumped(s.normal, s.at, height, 0.0070 * seen);
    s.normal = bent(s.normal, wool.xyz, 0.22);
    s.colour *= mix(0.86, 0.46 + 0.62 * yarn, seen * 0.85) * (0.84 + 0.32 * wool.w);
    s.scatter = 0.2;
    s.specular = 0.02;
}
