// Woven cloth: a fine twill seen only near, soft creases in its colour.
void surface(inout Surface s) {
    vec3 a = abs(s.rest_normal);
    float across = (a.x > a.z ? s.rest.z : s.rest.x);
    float twill = (across + s.rest.y) * 480.0, weft = (across - s.rest.y) * 480.0;
    float seen = while_visible((fwidth(s.rest.x + s.rest.z) + fwidth(s.rest.y)) * 480.0 / 6.2832);
    float weave = sin(twill) * 0.65 + sin(weft) * 0.35;
    vec4 threads = grain(s.rest * 120.0);
    vec4 creases = grain(s.rest * vec3(13.0, 8.0, 13.0));
    s.normal = bumped(s.normal, s.at, weave, 0.0004 * seen);
    s.normal = bent(s.normal, threads.xyz * 0.5 + creases.xyz * 0.45, 0.16);
    s.colour *= (0.84 + 0.16 * threads.w + 0.10 * creases.w) * (1.0 + 0.10 * weave * seen);
    s.scatter = 0.18;
    s.specular = 0.025;
}
