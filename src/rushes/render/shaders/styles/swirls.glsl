// Van Gogh: thick ropes of paint that follow the things, whirl in the sky, blue against yellow, dark outlines.
#include "shared/whirls.glsl"
#include "shared/under.glsl"
vec4 under(vec2 q) { // rgb: the colour along a rope of paint, a: its strand
    vec2 way = way_at(uv), back = way, p = uv, b = uv;
    vec3 colour = small(uv);
    float rope = value_noise_sharp(q / 7.5);
    for (int k = 1; k <= 5; k++) { // along the rope, both ways
        p += place(way * 7.0);
        b -= place(back * 7.0);
        vec2 next = way_at(p), last = way_at(b);
        way = dot(next, way) < 0.0 ? -next : next;
        back = dot(last, back) < 0.0 ? -last : last;
        rope += value_noise_sharp(p / texel / unit / 7.5) + value_noise_sharp(b / texel / unit / 7.5);
        if (k == 3) colour += small(p) + small(b);
    }
    return vec4(colour / 3.0, (rope / 11.0 - 0.5) * 6.5);
}
vec3 redrawn(vec2 q) {
    float sky = textureLod(field_image, uv, 0.0).a;
    float rope = under_at(uv).a;
    vec3 c = saturated(under_at(uv).rgb, 1.55);
    float near = 1.0 - smoothstep(4.0, 12.0, metres_at(uv));
    float edge = smoothstep(0.10 - 0.05 * near, 0.42 - 0.22 * near, length(slope(uv, 1.6)));
    c = mix(c, saturated(at(uv), 1.4), (0.6 + 0.35 * near) * edge);
    float l = luma_of(c);
    vec3 blue = vec3(0.13, 0.27, 0.62), pale = vec3(0.62, 0.80, 0.88), gold = vec3(0.98, 0.80, 0.24);
    vec3 heaven = mix(mix(blue, pale, smoothstep(0.25, 0.85, l + 0.22 * rope)), gold, 0.75
        * smoothstep(0.72, 1.05, l + 0.12 * rope));
    c = mix(c, heaven, 0.72 * sky);
    c *= mix(vec3(0.70, 0.78, 1.12), vec3(1.16, 1.10, 0.76), smoothstep(-0.55, 0.55, rope)) * (1.0 + 0.10 * rope);
    c *= 1.0 + clamp(raked(rope) * 0.42, -0.32, 0.38);
    float outline = contour(uv, 2.2) * (1.0 - 0.5 * sky);
    return mix(c * 1.04, vec3(0.07, 0.11, 0.27), 0.72 * outline);
}
