// Foam as a lace of bubbles: cells with bright rims that break up as it thins. Needs noise.glsl.
// `amount` 0 none .. 1 a full blanket.
float foam_lace(vec2 p, float amount) {
    if (amount <= 0.01) return 0.0;
    vec2 warp = vec2(value_noise(p * 1.1 + SECONDS * 0.12), value_noise(p * 1.1 + 31.0)) * 1.1;
    float cells = abs(value_noise(p * 2.6 + warp * 1.6) * 2.0 - 1.0);
    float fine = abs(value_noise(p * 7.0 - warp * 2.0) * 2.0 - 1.0);
    float rims = max(1.0 - cells * 2.6, (1.0 - fine * 2.4) * 0.8);
    return smoothstep(1.0 - amount, 1.0 - amount + 0.45, rims * 0.75 + amount * 0.55);
}
