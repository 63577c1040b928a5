// The sky as a colour of direction. Needs frame.glsl and noise.glsl.

// Without disc and clouds: what rough things reflect.
vec3 plain_sky(vec3 d) {
    float up = max(d.y, 0.0);
    float towards = max(dot(d, sun.xyz), 0.0);
    float height = 1.0 - exp(-up * zenith.w);
    vec3 colour = mix(mix(horizon.rgb, middle.rgb, smoothstep(0.0, 0.5, height)), zenith.rgb, smoothstep(0.35, 1.0, height));
    float glow = towards * towards;
    glow *= glow * towards;              // ^5
    float core = glow * glow;            // ^10
    core *= core;                        // ^20
    colour += sun_colour.rgb * sun.w * (0.10 * glow + 0.22 * core);
    if (d.y < 0.0) colour = mix(colour, ground.rgb, clamp(-d.y * 6.0, 0.0, 1.0) * 0.6);
    return colour;
}

vec3 with_clouds(vec3 colour, vec3 d) {
    float cover = middle.w;
    if (cover <= 0.0 || d.y <= 0.01) return colour;
    vec2 q = d.xz / (d.y + 0.18) * 1.1 + SECONDS * 0.008;
    q.x *= 0.55;
    float here = octaves(q * 1.6 + 3.0) + 0.35 * (octaves(q * 5.3) - 0.5);
    float sunward = octaves(q * 1.6 + 3.0 + sun.xz * 0.22) + 0.35 * (octaves(q * 5.3 + sun.xz * 0.1) - 0.5);
    float mask = smoothstep(0.60 - cover * 0.22, 0.80, here);
    float lit = clamp(0.5 + (here - sunward) * 3.5, 0.0, 1.0);
    vec3 cloud = mix(mix(zenith.rgb, middle.rgb, 0.5) * 0.72, sun_colour.rgb * 0.30 + horizon.rgb * 0.62, lit);
    return mix(colour, cloud, mask * 0.85 * smoothstep(0.01, 0.12, d.y));
}

vec3 whole_sky(vec3 d) {
    vec3 colour = plain_sky(d);
    float towards = max(dot(d, sun.xyz), 0.0);
    colour += sun_colour.rgb * sun.w * (smoothstep(0.99945, 0.9997, towards) * 9.0 + 0.7 * pow(towards, 700.0));
    return with_clouds(colour, d);
}
