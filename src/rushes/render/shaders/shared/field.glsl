// Ways that a brush goes: along the edges of the picture, in slow swirls where it has none; and the picture at quarter size.
uniform sampler2D field_image; // rg: the way as a double angle, b: strength of the edge, a: share of sky
uniform sampler2D small_image; // the picture at quarter size, smooth
vec3 small(vec2 p) { return textureLod(small_image, p, 0.0).rgb; }
vec2 way_at(vec2 p) {
    vec2 twice = textureLod(field_image, p, 0.0).rg;
    float c = twice.x / max(length(twice), 1e-7);
    vec2 way = sqrt(max(0.5 + 0.5 * vec2(c, -c), 0.0));
    return twice.y < 0.0 ? vec2(way.x, -way.y) : way;
}
// Light from the upper left rakes over the paint.
float raked(float height) { return (dFdx(height) - dFdy(height)) * unit; }
