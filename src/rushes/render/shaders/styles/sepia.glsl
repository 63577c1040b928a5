// An old photograph: brown tones from chocolate to cream, burnt corners, foxing, a pale deckled border.
vec3 redrawn(vec2 q) {
    float l = dot(at(uv), vec3(0.16, 0.56, 0.28));
    l = clamp((l - 0.5) * 1.18 + 0.52, 0.0, 1.0);
    vec2 v = uv - 0.5;
    l *= 1.06 - 0.95 * dot(v, v);
    vec3 c = mix(vec3(0.15, 0.075, 0.03), vec3(0.97, 0.87, 0.68), l);
    float fox = smoothstep(0.62, 0.80, octaves_sharp(q / 70.0 + 5.0));
    c = mix(c, c * vec3(0.90, 0.74, 0.52), 0.55 * fox);
    c *= 0.965 + 0.06 * value_noise_sharp(q / 1.6);
    float rim = border(uv) - 26.0 + 5.0 * (octaves_sharp(q / 14.0) - 0.5);
    return mix(vec3(0.94, 0.88, 0.75) * (0.95 + 0.07 * octaves_sharp(q / 40.0)), c, smoothstep(-1.0, 1.5, rim));
}
