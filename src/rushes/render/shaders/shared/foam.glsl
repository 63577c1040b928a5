// Foam as a lace of bubbles: cells with bright rims that break up as it thins. Needs noise.glsl.
// `amount` 0 none .. 1 a full blanket.
float foam_lace(vec2 p, float amount) {
    if (amount <= 0.01) return 0.0;
    vec2 warp = vec2(value_noise(p * 0.9 + SECONDS * 0.10), value_noise(p * 0.9 + 31.0)) * 1.5;
    float cells = abs(value_noise(p * 2.3 + warp) * 2.0 - 1.0);
    float fine = abs(value_noise(p * 6.1 - warp * 1.3) * 2.0 - 1.0);
    float bubbles = value_noise(p * 19.0 + warp);
    float rims = max(1.0 - cells * 2.6, (1.0 - fine * 2.2) * 0.85);
    return smoothstep(1.0 - amount, 1.0 - amount + 0.40, rims * 0.62 + amount * 0.50 + (bubbles - 0.5) * 0.36);
}
