// The toned picture redrawn by hand: one of oil, strokes, watercolour, ink, paper, print, pixel, sketch, comic or cel (STYLE_…).
in vec2 uv;
out vec4 result;
uniform sampler2D toned_image; // a: luma
uniform vec2 texel; // of the toned image
uniform float unit; // texels that a brush is wide: grows with the picture

float luma_of(vec3 c) { return dot(c, vec3(0.3, 0.59, 0.11)); }
vec3 at(vec2 p) { return textureLod(toned_image, p, 0.0).rgb; }
float hash(vec2 p) {
    vec3 q = fract(vec3(p.xyx) * 0.1031);
    q += dot(q, q.yzx + 33.33);
    return fract((q.x + q.y) * q.z);
}
float noise(vec2 p) {
    vec2 i = floor(p), f = fract(p);
    f = f * f * (3.0 - 2.0 * f);
    return mix(mix(hash(i), hash(i + vec2(1, 0)), f.x), mix(hash(i + vec2(0, 1)), hash(i + vec2(1, 1)), f.x), f.y);
}
// Sobel: the slope of brightness, by texels of `wide`.
vec2 slope(vec2 p, float wide) {
    vec2 d = texel * wide;
    float a = luma_of(at(p + vec2(-d.x, -d.y))), b = luma_of(at(p + vec2(0, -d.y))), c = luma_of(at(p + vec2(d.x, -d.y)));
    float l = luma_of(at(p + vec2(-d.x, 0))), r = luma_of(at(p + vec2(d.x, 0)));
    float e = luma_of(at(p + vec2(-d.x, d.y))), f = luma_of(at(p + vec2(0, d.y))), g = luma_of(at(p + vec2(d.x, d.y)));
    return vec2(c + 2.0 * r + g - a - 2.0 * l - e, e + 2.0 * f + g - a - 2.0 * b - c);
}
vec3 saturated(vec3 c, float by) { return clamp(mix(vec3(luma_of(c)), c, by), 0.0, 1.0); }
vec3 stepped(vec3 c, float steps) {
    float l = luma_of(c);
    float flat_l = (floor(l * steps) + smoothstep(0.35, 0.65, fract(l * steps))) / steps;
    return clamp(c * (flat_l + 0.04) / (l + 0.04), 0.0, 1.0);
}
// Kuwahara (1976): the mean of the calmest of four squares beside the point.
vec3 kuwahara(vec2 p, float wide) {
    vec3 best = vec3(0.0);
    float calmest = 1e9;
    for (int s = 0; s < 4; s++) {
        vec2 way = vec2(s % 2 == 0 ? -1.0 : 1.0, s < 2 ? -1.0 : 1.0) * texel * wide;
        vec3 sum = vec3(0.0), squares = vec3(0.0);
        for (int y = 0; y < 4; y++)
            for (int x = 0; x < 4; x++) {
                vec3 c = at(p + way * vec2(x, y) * 0.42);
                sum += c;
                squares += c * c;
            }
        vec3 mean = sum / 16.0;
        float spread = dot(squares / 16.0 - mean * mean, vec3(1.0));
        if (spread < calmest) { calmest = spread; best = mean; }
    }
    return best;
}
// Smeared along the edges, and where there are none along slow swirls; `run` texels each way.
vec3 brushed(vec2 p, float run, float swirl, out vec2 way) {
    vec2 g = slope(p, 2.0 * unit);
    float turn = 6.2832 * noise(uv / texel / (120.0 * unit)) * swirl;
    vec2 drift = vec2(cos(turn), sin(turn));
    way = normalize(mix(drift, vec2(-g.y, g.x), smoothstep(0.06, 0.35, length(g))) + 1e-4);
    vec3 sum = vec3(0.0);
    for (int k = -5; k <= 5; k++) sum += at(p + way * texel * run * float(k) / 5.0);
    return sum / 11.0;
}

void main() {
    vec3 c = at(uv);
    vec2 px = uv / texel;
#ifdef STYLE_OIL
    vec2 way;
    vec3 ground = kuwahara(uv, 8.0 * unit), smeared = brushed(uv, 9.0 * unit, 1.0, way);
    c = saturated(mix(ground, smeared, 0.45), 1.3);
    // Bristles leave ridges along the stroke; light from the upper left rakes over them, thick where the paint is light.
    vec2 side = vec2(-way.y, way.x);
    vec2 along = vec2(dot(px, side) / (1.7 * unit), dot(px, way) / (13.0 * unit));
    float ridge = noise(along), lit = noise(along + side * vec2(0.55, 0.08));
    float thick = 0.35 + 0.65 * smoothstep(0.25, 0.8, luma_of(c));
    c *= 1.0 + 0.34 * thick * (ridge - lit) + 0.12 * (noise(px / (26.0 * unit)) - 0.5);
    c = mix(c, c * c * (3.0 - 2.0 * c), 0.35);
    c *= 0.975 + 0.05 * sin(px.x * 1.9 / unit) * sin(px.y * 1.9 / unit); // the canvas shows through
#endif
#ifdef STYLE_STROKES
    c = saturated(stepped(kuwahara(uv, 4.0 * unit), 8.0), 1.4); // the ground under the strokes
    float gap = 9.0 * unit, top = -1.0;
    vec2 home = floor(px / gap);
    for (int y = -1; y <= 1; y++)
        for (int x = -1; x <= 1; x++) {
            vec2 cell = home + vec2(x, y);
            float order = hash(cell + 3.7);
            vec2 middle = (cell + 0.5 + 0.5 * (vec2(hash(cell), hash(cell + 17.0)) - 0.5)) * gap;
            vec2 g = slope(middle * texel, 2.5 * unit);
            float turn = 6.2832 * 1.6 * noise(middle / (150.0 * unit));
            vec2 way = normalize(mix(vec2(cos(turn), sin(turn)), vec2(-g.y, g.x), smoothstep(0.10, 0.40, length(g))) + 1e-4);
            vec2 local = vec2(dot(px - middle, way), dot(px - middle, vec2(-way.y, way.x)));
            local.y += 0.012 / unit * local.x * local.x * (order - 0.5); // a stroke bends
            float inside = 1.0 - max(abs(local.x) / (15.0 * unit), abs(local.y) / (3.6 * unit));
            if (inside > 0.0 && order > top) {
                top = order;
                float bristle = noise(vec2(local.x / (9.0 * unit), local.y / (1.1 * unit)) + cell * 7.0);
                vec3 paint = saturated(at(middle * texel), 1.55);
                paint += (order - 0.5) * vec3(0.16, 0.15, 0.10) + (bristle - 0.5) * 0.16;
                c = paint * (0.84 + 0.22 * smoothstep(0.0, 0.3, inside));
            }
        }
    c = mix(c, c * vec3(0.84, 0.95, 1.2), 0.5 * (1.0 - smoothstep(0.1, 0.5, luma_of(c))));
#endif
#ifdef STYLE_WATERCOLOUR
    vec2 jolt = (vec2(noise(px / (22.0 * unit)), noise(px / (22.0 * unit) + 70.0)) - 0.5) * 9.0 * unit * texel;
    c = kuwahara(uv + jolt, 7.0 * unit);
    float edge = smoothstep(0.10, 0.5, length(slope(uv + jolt, 1.6 * unit)));
    float paper = noise(px / (2.1 * unit)) * 0.6 + noise(px / (0.9 * unit)) * 0.4;
    float bloom = noise(px / (60.0 * unit)) - 0.5;
    c = mix(vec3(0.975, 0.955, 0.915), saturated(stepped(c, 7.0), 1.15), 0.78 + 0.24 * bloom);
    c *= 1.0 - 0.30 * edge;
    c += (paper - 0.5) * 0.10;
    vec2 rim = min(uv, 1.0 - uv) + 0.025 * (noise(px / (40.0 * unit)) - 0.5);
    c = mix(vec3(0.975, 0.955, 0.915), c, smoothstep(0.008, 0.045, min(rim.x, rim.y * texel.x / texel.y)));
#endif
#ifdef STYLE_INK
    vec2 jolt = (vec2(noise(px / (20.0 * unit)), noise(px / (20.0 * unit) + 70.0)) - 0.5) * 10.0 * unit * texel;
    float tone = luma_of(stepped(kuwahara(uv + jolt, 8.0 * unit), 5.0));
    float line = smoothstep(0.14, 0.46, length(slope(uv + 0.5 * jolt, 2.0 * unit)));
    float dry = noise(vec2(px.x / (9.0 * unit), px.y / (1.6 * unit)));
    float wet = noise(px / (48.0 * unit)) - 0.5;
    vec3 rice = vec3(0.955, 0.935, 0.885) * (0.97 + 0.05 * noise(px / (1.4 * unit)));
    vec3 ink = vec3(0.085, 0.095, 0.115);
    float wash = pow(clamp(1.0 - tone * 1.12, 0.0, 1.0), 1.25) * (0.86 + 0.4 * wet);
    c = mix(rice, ink, clamp(wash + line * (0.55 + 0.4 * dry), 0.0, 0.97));
    vec3 seal = at(uv); // red alone keeps its colour, as a seal does
    float red = smoothstep(0.16, 0.34, seal.r - max(seal.g, seal.b));
    c = mix(c, vec3(0.72, 0.16, 0.12) * (0.35 + 0.8 * tone), 0.75 * red);
    vec2 rim = min(uv, 1.0 - uv) + 0.03 * (noise(px / (44.0 * unit)) - 0.5);
    c = mix(rice, c, smoothstep(0.01, 0.06, min(rim.x, rim.y * texel.x / texel.y)));
#endif
#ifdef STYLE_PAPER
    // Sheets of coloured paper: few flat tones, each lying a little over the darker one below it.
    vec3 sheet = stepped(saturated(kuwahara(uv, 6.5 * unit), 1.18), 4.2);
    vec3 above = stepped(saturated(kuwahara(uv + vec2(-3.0, 3.5) * unit * texel, 6.5 * unit), 1.18), 4.2);
    float over = length(sheet - above);
    float shade = smoothstep(0.10, 0.45, over) * smoothstep(-0.02, 0.12, luma_of(above) - luma_of(sheet));
    float edge = smoothstep(0.10, 0.45, over) * smoothstep(-0.02, 0.12, luma_of(sheet) - luma_of(above));
    float fibre = noise(vec2(px.x / (5.0 * unit), px.y / (1.1 * unit))) * 0.5 + noise(px / (1.0 * unit)) * 0.5;
    c = sheet * (1.0 - 0.42 * shade) + 0.16 * edge;
    c = mix(c, vec3(0.11, 0.09, 0.08), smoothstep(0.17, 0.09, luma_of(kuwahara(uv, 2.0 * unit)))); // eyes, laces, letters
    c = mix(c, vec3(0.93, 0.90, 0.84), 0.07) * (0.93 + 0.13 * fibre);
#endif
#ifdef STYLE_PRINT
    c = kuwahara(uv, 5.0 * unit);
    float ink = smoothstep(0.16, 0.42, length(slope(uv, 1.5 * unit)));
    c = stepped(saturated(c, 1.05), 4.0);
    float l = luma_of(c);
    vec3 indigo = vec3(0.12, 0.21, 0.36), shore = vec3(0.93, 0.87, 0.73);
    c = mix(c, mix(indigo, shore, smoothstep(0.05, 0.85, l)), 0.42);
    float grain = noise(vec2(px.x / (14.0 * unit), px.y / (1.3 * unit)));
    c = mix(c * (0.95 + 0.09 * grain), vec3(0.09, 0.10, 0.16), 0.85 * ink);
#endif
#ifdef STYLE_PIXEL
    float size = 8.0 * unit;
    vec2 cell = (floor(px / size) + 0.5) * size;
    c = vec3(0.0);
    for (int y = -1; y <= 1; y++)
        for (int x = -1; x <= 1; x++) c += at((cell + vec2(x, y) * size * 0.3) * texel) / 9.0;
    c = saturated(c, 1.35);
    vec2 tile = mod(floor(px / size), 4.0);
    float order = fract(dot(tile, vec2(0.5, 0.25)) + 0.125 * mod(tile.x + tile.y, 2.0)); // a dither of 4 by 4
    c = floor(c * 7.0 + 0.38 + 0.24 * order) / 7.0;
#endif
#ifdef STYLE_SKETCH
    float l = luma_of(kuwahara(uv, 3.0 * unit));
    float line = smoothstep(0.10, 0.40, length(slope(uv + (noise(px / (9.0 * unit)) - 0.5) * 1.6 * unit * texel, 1.2 * unit)));
    float shade = 0.0;
    for (int k = 0; k < 3; k++) {
        float turn = 0.7 + 0.85 * float(k);
        float stripe = abs(fract(dot(px, vec2(cos(turn), sin(turn))) / (6.5 * unit) + 0.4 * noise(px / (34.0 * unit))) - 0.5) * 2.0;
        shade += (1.0 - smoothstep(0.25, 0.55, stripe)) * smoothstep(0.62 - 0.19 * float(k), 0.32 - 0.17 * float(k), l);
    }
    float paper = 0.97 - 0.05 * noise(px / (1.6 * unit));
    c = vec3(0.985, 0.965, 0.93) * paper * (1.0 - 0.82 * line) * (1.0 - 0.30 * shade) * (0.86 + 0.16 * smoothstep(0.0, 0.7, l));
#endif
#ifdef STYLE_COMIC
    vec3 flat_c = stepped(saturated(kuwahara(uv, 4.0 * unit), 1.7), 3.0);
    float ink = smoothstep(0.16, 0.36, length(slope(uv, 1.8 * unit)));
    vec2 grid = mat2(0.866, 0.5, -0.5, 0.866) * px / (6.0 * unit);
    float dot_size = 0.62 * sqrt(clamp(1.0 - luma_of(flat_c), 0.0, 1.0));
    float dots = smoothstep(dot_size + 0.10, dot_size - 0.10, length(fract(grid) - 0.5));
    c = mix(flat_c * 1.18, flat_c * 0.70, dots * smoothstep(0.75, 0.45, luma_of(flat_c)));
    c = mix(c, vec3(0.04), ink);
#endif
#ifdef STYLE_CEL
    vec3 flat_c = stepped(saturated(kuwahara(uv, 3.5 * unit), 1.32), 5.0);
    float ink = smoothstep(0.22, 0.50, length(slope(uv, 1.2 * unit)));
    c = mix(flat_c * 1.06 + 0.015, vec3(0.13, 0.09, 0.12), 0.75 * ink);
#endif
    c = clamp(c, 0.0, 1.0);
    result = vec4(c, luma_of(c));
}
