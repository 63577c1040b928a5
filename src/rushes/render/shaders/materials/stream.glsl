// Running water: ripples that go with the current along x, foam where stones break it (alpha: 1 open water .. 0 against a stone).
// parameters: speed along +x in metres a second, ripple strength (0 means 0.6). Colour tints the deep.
#define WATERY
void surface(inout Surface s) {
    vec2 p = s.at.xz;
    float speed = s.parameters.x;
    float strength = s.parameters.y > 0.0 ? s.parameters.y : 0.6;
    vec2 q = vec2(p.x - SECONDS * speed, p.y);
    float bend = 0.5 * value_noise(p * 0.35);
    vec4 broad = grain(vec3(q.x * 0.6, SECONDS * 0.20, q.y * 1.3 + bend));
    vec4 small = grain(vec3(q.x * 1.9, SECONDS * 0.45, q.y * 4.2 + bend * 3.0));
    vec4 fine = grain(vec3(q.x * 5.5, SECONDS * 0.8, q.y * 9.0));
    vec2 slope = (broad.xz * 0.12 + small.xz * 0.12 + fine.xz * 0.06) * strength;
    if (RAIN > 0.01 && s.away < 20.0) slope += rain_rings(p) * 0.10 * (1.0 - s.away / 20.0);
    slope *= clamp(12.0 / s.away, 0.10, 1.0);
    s.normal = normalize(vec3(-slope.x, 1.0, -slope.y));
    float f = 0.03 + 0.97 * pow(1.0 - max(dot(s.normal, s.view), 0.0), 4.0);
    vec3 r = reflect(-s.view, s.normal);
    r.y = abs(r.y) + 0.01;
    vec3 mirror = HAS_MIRROR ? seen_in_level(s, s.normal, 0.18) : with_clouds(plain_sky(r), r);
    vec3 deep = (s.colour * 0.8 + vec3(0.004, 0.020, 0.024)) * (ambient_sky.rgb * 0.8 + sun_colour.rgb * 0.07);
    s.emission = mix(deep, mirror * 0.9, f);
    float towards = max(dot(r, sun.xyz), 0.0);
    s.emission += sun_colour.rgb * sun.w * pow(towards, 500.0) * 3.0;
    float broken = 1.0 - s.alpha;
    float lace = small.w * 0.5 + fine.w * 0.35 + broad.w * 0.25;
    float foam = smoothstep(0.62, 0.80, lace + broken * 0.42 + 0.02 * strength * speed) * clamp(broken * 1.3 + 0.16 * speed, 0.0, 1.0);
    s.colour = vec3(0.82, 0.86, 0.87) * foam;
    s.emission = mix(s.emission, ambient_sky.rgb * 0.5, foam);
    float shaded = contact_shade(s.at);
    s.emission *= mix(0.55, 1.0, shaded);
    s.occlusion = 0.0;
    s.specular = 0.02;
    s.roughness = mix(0.12, 0.85, foam);
    s.fuzz = 0.0;
}
