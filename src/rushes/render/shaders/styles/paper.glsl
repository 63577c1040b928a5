// Sheets of coloured paper cut out and laid one over the other: few flat tones, soft shadows under every nearer edge.
#include "shared/ground.glsl"
float over(vec2 d) { // how much nearer the picture is at an offset: a sheet that lies above this one
    float here = metres_at(uv), there = metres_at(uv + place(d));
    return smoothstep(0.03, 0.16, (here - there) / here);
}
vec3 sheet_at(vec2 p) { return stepped(saturated(ground_at(p), 1.25), 4.0); }
vec3 redrawn(vec2 q) {
    vec2 rough = place((vec2(value_noise_sharp(q / 6.0), value_noise_sharp(q / 6.0 + 20.0)) - 0.5) * 2.5);
    vec3 sheet = sheet_at(uv + rough), above = sheet_at(uv + rough + place(vec2(-4.0, 5.0)));
    float step_up = luma_of(above) - luma_of(sheet);
    float shade = max(max(over(vec2(-5.0, 6.0)), 0.8 * over(vec2(-11.0, 13.0))), 0.5 * over(vec2(-18.0, 21.0)));
    shade = max(shade, 0.7 * smoothstep(0.05, 0.22, step_up));
    float lip = max(smoothstep(0.05, 0.22, -step_up), over(vec2(3.0, -3.5)) * 0.0);
    float white = contour(uv + rough, 2.4) * smoothstep(0.02, 0.06, (metres_at(uv + place(vec2(-3.5,
        4.0))) - metres_at(uv)) / metres_at(uv));
    float fibre = octaves_sharp(q / vec2(24.0, 9.0)) * 0.6 + value_noise_sharp(q / 1.6) * 0.4;
    vec3 c = sheet * (1.0 - 0.55 * shade) + 0.10 * lip;
    c = mix(c, vec3(0.97, 0.95, 0.90), 0.75 * white);
    c = mix(c, vec3(0.11, 0.09, 0.08), smoothstep(0.20, 0.12, luma_of(at(uv)))); // eyes, laces, letters
    return mix(c, vec3(0.93, 0.90, 0.84), 0.08) * (0.90 + 0.18 * fibre);
}
