// Window glass. parameters.x == 1: a warm shop seems to lie behind it, with shelves and lamps that shift as the camera
// moves; otherwise it is clear and reflects the sky over what is modelled behind it. parameters.y: 0..1 how brightly the shop is lit (0 means 1).
vec3 shop(vec3 at, vec3 ray, vec2 q, vec2 along) {
    vec2 ip = q + along * (1.6 / max(length(ray.xz) * 0.9 + 0.1, 0.3)) * 0.8;
    float soft = octaves(ip * 0.8 + 3.0);
    vec2 grid = vec2(ip.x * 6.5, ip.y * 2.1), cell = floor(grid), f = fract(grid);
    float shade = hash(cell);
    float high = step(0.9, ip.y) * step(ip.y, 2.4);
    float thing = step(abs(f.x - 0.5), 0.24 + 0.14 * shade) * step(0.10, f.y) * step(f.y, 0.40 + 0.42 * fract(shade * 7.0)) * high;
    float board = step(f.y, 0.10) * high;
    vec3 hue = mix(mix(vec3(0.55, 0.16, 0.06), vec3(0.16, 0.30, 0.12), step(0.4, fract(shade * 13.0))), vec3(0.85, 0.62, 0.30), step(0.72, fract(shade * 29.0)));
    vec3 colour = mix(vec3(0.42, 0.20, 0.08), vec3(0.95, 0.55, 0.24), soft * 0.8);
    float lamp_x = mod(ip.x, 1.3) - 0.65;
    colour *= exp(-abs(lamp_x) * 1.6) * 0.7 + 0.5;
    colour = mix(colour, vec3(0.20, 0.10, 0.05), board);
    colour = mix(colour, hue * 0.75 * (0.7 + 0.6 * f.x), thing);
    colour = mix(colour, vec3(0.20, 0.09, 0.045) * (0.7 + 0.5 * step(0.5, fract(ip.x * 3.0))), smoothstep(1.02, 0.98, ip.y));
    vec2 lamp = vec2(lamp_x, ip.y - 2.15);
    return colour * 0.85 + vec3(2.6, 1.5, 0.6) * exp(-dot(lamp, lamp) * 26.0);
}

void surface(inout Surface s) {
    vec2 q = unfolded(s.at, s.geometric);
    vec3 ray = -s.view;
    vec2 along = abs(s.geometric.x) > abs(s.geometric.z) ? ray.zy : ray.xy;
    float f = 1.0 - clamp(dot(s.normal, s.view), 0.0, 1.0);
    float fresnel = 0.06 + 0.75 * f * f * f * f;
    vec3 r = reflect(ray, normalize(s.normal + grain(s.at * 1.1).xyz * 0.015));
    vec3 street = mix(vec3(0.42, 0.33, 0.28) * (ambient_sky.rgb + 0.5 * ambient_ground.rgb), plain_sky(normalize(r + vec3(0.0, 0.06, 0.0))), smoothstep(-0.02, 0.22, r.y + 0.05 * value_noise(q * 1.5)));
    bool painted_shop = s.parameters.x > 0.5;
    float bright = s.parameters.y > 0.0 ? s.parameters.y : 1.0;
    vec3 behind = painted_shop ? shop(s.at, ray, q, along) * s.colour * bright : vec3(0.0);
    float mirror = fresnel * 0.85;
    float dust = 0.03 + 0.05 * octaves(q * 1.7);
    s.emission = behind * (1.0 - fresnel) + street * mirror;
    if (!painted_shop) {
        s.emission += dust * (ambient_sky.rgb * 0.5);
        s.cover = clamp(mirror + dust, 0.0, 1.0);
    }
    s.colour = vec3(0.012);
    s.roughness = 0.12;
    s.fuzz = 0.0;
    s.occlusion = 0.0;
}
