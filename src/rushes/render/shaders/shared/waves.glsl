// The sea: swell that shortens and steepens towards the shore, breaks, runs up the sand and drains back.
// The shore is the line z = parameters.x; the sea lies at smaller z. parameters: shore z, wave height, choppiness, foam.
// Needs frame.glsl. Used by water (vertices and pixels) and by sand, so that both agree where the water is.

const float WAVE_SECONDS = 4.6;

// Phase of the swell: whole numbers are crests. Wavelength 2.4 m + 0.22 of the distance to the shore.
float swell_phase(vec2 p, float out_at_sea) {
    float bend = 0.22 * sin(p.x * 0.11 + 1.7) + 0.13 * sin(p.x * 0.27 + 0.4) + 0.05 * sin(p.x * 0.83);
    return log(2.4 + 0.22 * max(out_at_sea, 0.0)) / 0.22 + SECONDS / WAVE_SECONDS + bend;
}

// How high a crest is: grows to the break, falls in the surf, nothing at the shore.
float swell_height(float out_at_sea, float height) {
    return height * smoothstep(0.0, 3.4, out_at_sea) * mix(1.0, 0.55, smoothstep(5.0, 26.0, out_at_sea));
}

// 0 trough .. 1 crest, sharp on top, the face towards the shore steeper than the back.
float swell_profile(float phase) {
    float u = fract(phase);
    float rise = u < 0.32 ? u / 0.32 : (1.0 - u) / 0.68;
    rise = rise * rise * (3.0 - 2.0 * rise);
    return rise * rise;
}

// Height over still water at a point.
float wave_height(vec2 p, vec4 parameters) {
    float d = parameters.x - p.y;
    float main_swell = swell_profile(-swell_phase(p, d)) - 0.3;
    float cross_swell = sin(p.x * 0.42 + p.y * 0.31 + SECONDS * 0.9) + sin(p.x * -0.29 + p.y * 0.52 + SECONDS * 1.13);
    return swell_height(d, parameters.y) * (main_swell * 1.15 + 0.13 * cross_swell * parameters.z);
}

vec3 wave_offset(vec3 p, vec4 parameters) {
    float d = parameters.x - p.z;
    float lean = swell_height(d, parameters.y) * swell_profile(-swell_phase(p.xz, d)) * smoothstep(9.0, 4.0, d);
    return vec3(0.0, wave_height(p.xz, parameters), lean * 0.7);
}

// Metres up the beach (z beyond the shore) that the water's edge has reached, and in y how fresh it is: 1 running up, 0 draining.
vec2 swash_edge(float x, vec4 parameters) {
    float phase = swell_phase(vec2(x, parameters.x), 0.0);
    float turn = fract(phase), beat = floor(phase);
    float strength = 0.55 + 0.45 * fract(sin(beat * 12.9898) * 43758.5453);
    float up = smoothstep(0.0, 0.34, turn), down = smoothstep(0.34, 1.0, turn);
    float wobble = 0.16 * sin(x * 1.3 + beat * 2.1) + 0.09 * sin(x * 3.1 + beat) + 0.04 * sin(x * 7.7);
    float reach = (0.7 + 3.2 * parameters.y) * strength;
    return vec2((reach + wobble) * up * (1.0 - down) - 0.25 * down, smoothstep(0.52, 0.22, turn));
}
