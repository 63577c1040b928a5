// The sea: swell towards the shore, breakers that leave lace behind, glitter under the sun.
// parameters: shore z, wave height, choppiness, foam.
#define WATERY
#include "shared/waves.glsl"
#include "shared/foam.glsl"
void surface(inout Surface s) {
    vec2 p = s.at.xz;
    float d = s.parameters.x - p.y;
    float chop = 0.35 + s.parameters.z;
    float phase = swell_phase(p, d);
    float h = swell_height(d, s.parameters.y);
    float crest = swell_profile(-phase);

    // Swell as a slope, from differences; chop from the noise volume, each size fading where it gets too small to see.
    float step_size = 0.12 + 0.012 * s.away;
    float here = wave_height(p, s.parameters);
    vec2 slope = vec2(wave_height(p + vec2(step_size, 0.0), s.parameters) - here, wave_height(p + vec2(0.0, step_size), s.parameters) - here) / step_size;
    vec4 broad = grain(vec3(p.x * 0.55, SECONDS * 0.32, p.y * 0.85 - SECONDS * 0.35));
    vec4 middle_size = grain(vec3(p.x * 1.9 + 3.0, SECONDS * 0.7, p.y * 2.7 - SECONDS * 0.8));
    vec4 fine = grain(vec3(p.x * 6.5, SECONDS * 1.3, p.y * 8.5 - SECONDS * 1.2));
    slope += (broad.xz * 0.30 + middle_size.xz * 0.22 + fine.xz * 0.14) * chop;
    float calm = smoothstep(0.0, 2.5, d);
    slope *= mix(0.25, 1.0, calm);
    vec3 n = normalize(vec3(-slope.x, 1.0, -slope.y));
    vec3 flat_n = normalize(vec3(-slope.x * 0.4, 1.0, -slope.y * 0.4));
    float far = smoothstep(12.0, 160.0, s.away);
    s.normal = normalize(mix(n, flat_n, far));

    vec3 r = reflect(-s.view, s.normal);
    r.y = abs(r.y) + 0.02 + 0.05 * far;
    float f = water_fresnel(dot(s.view, s.normal)) * mix(1.0, 0.72, far);
    vec3 mirror = HAS_MIRROR ? seen_in_level(s, s.normal, 0.05) : plain_sky(normalize(r));
    float depth = smoothstep(0.0, 11.0, d);
    vec3 light = ambient_sky.rgb * 0.9 + sun_colour.rgb * 0.10;
    vec3 body = mix(vec3(0.17, 0.25, 0.23), vec3(0.018, 0.075, 0.105), depth) * light;
    float backlit = clamp(dot(-s.view, sun.xyz) * 0.5 + 0.6, 0.0, 1.0);
    body += vec3(0.05, 0.22, 0.18) * (sun_colour.rgb * 0.16 + ambient_sky.rgb * 0.25) * crest * smoothstep(0.05, 0.3, h) * backlit;

    // Foam: on the breaking crest, torn off behind it, drifting in the surf, and where water meets sand.
    float breaking = smoothstep(8.0, 3.5, d) * smoothstep(-0.3, 0.8, d);
    float u = fract(-phase);
    float front = smoothstep(0.52, 0.80, crest) * breaking;
    float trail = smoothstep(0.32, 0.40, u) * smoothstep(1.0, 0.40, u) * breaking * 0.62;
    float surf = smoothstep(3.0, 0.2, d) * 0.42;
    float caps = smoothstep(0.72, 0.86, middle_size.w * 0.5 + broad.w * 0.5 + 0.16 * crest) * chop * 0.5 * smoothstep(220.0, 40.0, s.away);
    float amount = clamp((front * 1.05 + max(trail, surf) + caps) * (0.30 + s.parameters.w), 0.0, 1.0);
    float foam = foam_lace(p + vec2(0.0, crest * 0.6), amount);
    float bubbles = value_noise(p * 15.0) * 0.5 + fine.w * 0.5;
    foam = max(foam, smoothstep(0.62, 1.0, front * (0.35 + 0.9 * bubbles) * (0.5 + s.parameters.w)));

    vec3 shore_sand = mix(body, vec3(0.20, 0.16, 0.11) * light * 1.3, smoothstep(1.6, 0.0, d) * 0.6);
    s.emission = mix(shore_sand, mirror, f);
    float towards = max(dot(normalize(r), sun.xyz), 0.0);
    float sharp = mix(420.0, 90.0, far);
    float glitter = pow(towards, sharp) * mix(6.0, 2.2, far) + pow(towards, 24.0) * 0.16;
    float sparkle = smoothstep(0.62, 0.80, fine.w) * pow(towards, 22.0) * 3.0 * smoothstep(70.0, 8.0, s.away);
    s.emission += sun_colour.rgb * sun.w * (glitter + sparkle) * (1.0 - foam);
    vec3 white = (ambient_sky.rgb * 0.75 + ambient_ground.rgb * 0.15);
    float body_of_foam = 0.62 + 0.5 * bubbles;
    s.emission = mix(s.emission, white * 0.75 * body_of_foam, foam);
    s.colour = vec3(0.74) * foam * body_of_foam;
    s.normal = normalize(mix(s.normal, s.geometric + vec3(-slope.x, 0.0, -slope.y) * 0.6, foam));
    s.occlusion = 0.0;
    s.specular = 0.02 * (1.0 - foam);
    s.roughness = mix(0.16, 0.9, foam);
    s.fuzz = 0.0;
    s.scatter = 0.3 * foam;
}
