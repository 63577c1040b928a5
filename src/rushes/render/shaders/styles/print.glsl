// A Japanese woodblock print: flat areas of ten inks, a sky that grades from Prussian blue to paper, indigo keyblock lines.
#include "shared/ground.glsl"
vec3 redrawn(vec2 q) {
    vec3 c = saturated(ground_at(uv), 1.25);
    float l = luma_of(c);
    vec3 inks[10] = vec3[10](vec3(0.93, 0.76, 0.60), vec3(0.74, 0.52, 0.30), vec3(0.09, 0.14, 0.30),
        vec3(0.16, 0.33, 0.55), vec3(0.55, 0.70, 0.74), vec3(0.94, 0.89, 0.76), vec3(0.86, 0.70, 0.42),
        vec3(0.77, 0.25, 0.17), vec3(0.40, 0.49, 0.33), vec3(0.32, 0.25, 0.22));
    vec3 chroma = c - l, ink = inks[5], next = inks[5];
    float nearest = 9.0, runner = 9.0;
    for (int k = 0; k < 10; k++) {
        float other = luma_of(inks[k]);
        vec3 d = chroma - (inks[k] - other);
        float far = 2.2 * dot(d, d) + (l - other) * (l - other);
        if (far < nearest) { runner = nearest; next = ink; nearest = far; ink = inks[k]; }
        else if (far < runner) { runner = far; next = inks[k]; }
    }
    ink = mix(next, ink, smoothstep(-0.004, 0.012, runner - nearest) * 0.5 + 0.5); // edges are no staircases
    bool sky = is_sky(uv);
    if (sky) {
        float cloud = smoothstep(0.55, 0.62, l + 0.10 * sin(q.y / 22.0 + 2.0
            * value_noise_sharp(q / vec2(150.0, 40.0))));
        vec3 fade = mix(vec3(0.95, 0.80, 0.62), vec3(0.62, 0.76, 0.78), smoothstep(0.55, 0.72, uv.y));
        fade = mix(fade, vec3(0.12, 0.24, 0.47), smoothstep(0.74, 0.97, uv.y + 0.012
            * value_noise_sharp(vec2(q.x / 60.0, 0.0))));
        ink = mix(fade, vec3(0.95, 0.91, 0.81), 0.35 * cloud * (1.0 - smoothstep(0.8, 0.95, uv.y)));
    } else {
        ink *= mix(1.0, 0.80, smoothstep(0.22, 0.0, uv.y)); // bokashi at the foot
        ink = mix(ink, vec3(0.66, 0.76, 0.76), 0.5 * smoothstep(14.0, 60.0, metres_at(uv)));
    }
    float line = inked(uv, 1.7, 0.30);
    float grain = octaves_sharp(vec2(q.x / 90.0, q.y / 5.0)), washi = value_noise_sharp(q / 3.0);
    ink *= 0.92 + 0.12 * grain + 0.03 * washi;
    ink = mix(ink, vec3(0.07, 0.09, 0.19), 0.90 * line);
    float rim = border(uv);
    vec3 margin = vec3(0.93, 0.88, 0.77) * (0.97 + 0.04 * washi);
    ink = mix(vec3(0.10, 0.10, 0.16), ink, smoothstep(19.0, 20.5, rim));
    return mix(margin, ink, smoothstep(16.5, 17.5, rim));
}
