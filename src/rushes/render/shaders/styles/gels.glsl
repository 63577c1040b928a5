// A music video: two coloured lamps across the picture, beams through smoke that beat, a trail of colour behind edges.
#include "shared/field.glsl"
vec3 redrawn(vec2 q) {
    float beat = 0.5 + 0.5 * sin(SECONDS * 6.2832); // sixty a minute
    vec2 apart = place(vec2(3.0 + 3.0 * beat, 0.0));
    vec3 c = vec3(at(uv + apart).r, at(uv).g, at(uv - apart).b);
    float l = luma_of(c), side = smoothstep(0.12, 0.88, uv.x + 0.06 * sin(SECONDS * 0.7));
    vec3 lamp = mix(vec3(0.10, 0.42, 1.0), vec3(1.0, 0.10, 0.55), side);
    c = mix(c, lamp * (0.12 + 1.45 * l), 0.62);
    c = mix(c, vec3(1.0, 0.95, 0.97), 0.55 * smoothstep(0.72, 1.0, l));
    float far = smoothstep(3.0, 10.0, metres_at(uv));
    for (int k = 0; k < 4; k++) {
        vec2 from = vec2(0.14 + 0.24 * float(k), 1.06), d = (uv - from) * vec2(WHOLE.x / WHOLE.y, 1.0);
        float swing = 0.45 * sin(SECONDS * (0.8 + 0.13 * float(k)) + 1.9 * float(k)), angle = atan(d.x, -d.y) - swing;
        float beam = exp(-angle * angle * 170.0) * smoothstep(1.35, 0.0, length(d)) * (0.45 + 0.55
            * octaves_sharp(q / 130.0 + SECONDS * 0.2));
        c += beam * (0.35 + 0.75 * far) * (0.62 + 0.38 * beat) * (k % 2 == 0 ? vec3(1.0, 0.24, 0.80)
            : vec3(0.20, 0.85, 1.0));
    }
    return c * (1.05 - 0.9 * dot(uv - 0.5, uv - 0.5));
}
