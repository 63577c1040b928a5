// Still water: mirrors the land and sky, breathes a little, cat's paws where the wind touches it.
// parameters: ripple strength (0 means 0.5), clarity. Colour tints the deep.
#define WATERY
void surface(inout Surface s) {
    vec2 p = s.at.xz;
    float strength = s.parameters.x > 0.0 ? s.parameters.x : 0.5;
    float paws = smoothstep(0.45, 0.75, octaves(p * 0.05 + SECONDS * 0.006)) * (0.4 + WIND);
    vec4 broad = grain(vec3(p.x * 0.8, SECONDS * 0.16, p.y * 1.1));
    vec4 small = grain(vec3(p.x * 3.1 + SECONDS * 0.2, SECONDS * 0.4, p.y * 4.3));
    vec2 slope = (broad.xz * 0.045 + small.xz * 0.050 * (0.35 + paws)) * strength;
    if (RAIN > 0.01 && s.away < 20.0) slope += rain_rings(p) * 0.10 * (1.0 - s.away / 20.0);
    slope *= clamp(14.0 / s.away, 0.12, 1.0);
    s.normal = normalize(vec3(-slope.x, 1.0, -slope.y));
    float f = 0.03 + 0.97 * pow(1.0 - max(dot(s.normal, s.view), 0.0), 4.0);
    vec3 r = reflect(-s.view, s.normal);
    r.y = abs(r.y);
    vec3 mirror = HAS_MIRROR ? seen_in_level(s, s.normal, 0.05 + 0.10 * paws) : with_clouds(plain_sky(r), r);
    vec3 deep = (s.colour * 0.10 + vec3(0.004, 0.014, 0.016)) * (ambient_sky.rgb * 1.4 + sun_colour.rgb * 0.08);
    s.emission = mix(deep, mirror * 0.92, f);
    float towards = max(dot(r, sun.xyz), 0.0);
    s.emission += sun_colour.rgb * sun.w * (pow(towards, 700.0) * 4.0 * (HAS_MIRROR ? 0.3 : 1.0));
    float shaded = contact_shade(s.at);
    s.emission *= mix(0.55, 1.0, shaded);
    s.colour = vec3(0.0);
    s.occlusion = 0.0;
    s.specular = 0.02;
    s.roughness = 0.12;
    s.fuzz = 0.0;
}
