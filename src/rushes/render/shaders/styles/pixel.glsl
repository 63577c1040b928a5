// Pixel art: squares a hundred and sixty to the width, a small palette, an ordered dither of 4 by 4, dark outlines.
// Bayer (1973), of sixteen.
const float ORDER[16] = float[16](0.0, 8.0, 2.0, 10.0, 12.0, 4.0, 14.0, 6.0, 3.0, 11.0, 1.0, 9.0, 15.0, 7.0, 13.0, 5.0);
vec3 redrawn(vec2 q) {
    float size = max(9.0, 3.0 / unit);
    vec2 cell = floor(q / size), middle = (cell + 0.5) * size;
    vec3 c = vec3(0.0);
    for (int y = -1; y <= 1; y++)
        for (int x = -1; x <= 1; x++) c += at(place(middle + vec2(x, y) * size * 0.3)) / 9.0;
    c = saturated(c, 1.45);
    float order = (ORDER[int(mod(cell.y, 4.0)) * 4 + int(mod(cell.x, 4.0))] + 0.5) / 16.0;
    c = (c - 0.5) * 1.12 + 0.52;
    c = floor(c * 5.0 + 0.34 + 0.32 * order) / 5.0; // six levels a channel
    float here = metres_at(place(middle)), far = 0.0;
    far = max(max(metres_at(place(middle + vec2(size, 0.0))), metres_at(place(middle - vec2(size, 0.0)))),
        metres_at(place(middle + vec2(0.0, size))));
    float outline = here < 12.0 ? smoothstep(0.12, 0.16, (far - here) / here) : 0.0;
    return mix(c, c * vec3(0.30, 0.24, 0.40), outline);
}
