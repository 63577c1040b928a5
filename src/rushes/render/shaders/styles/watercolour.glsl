// Watercolour: transparent washes that bleed, pigment in pools along their edges, grain in the hollows, paper left white.
#include "shared/ground.glsl"
#include "shared/field.glsl"
vec3 redrawn(vec2 q) {
    vec2 bleed = vec2(octaves_sharp(q / 60.0), octaves_sharp(q / 60.0 + 7.0)) - 0.5;
    float far = smoothstep(4.0, 30.0, metres_at(uv));
    vec2 p = uv + place(bleed * (12.0 + 22.0 * far));
    vec3 wash = mix(ground_at(p), small(p), 0.75 * far);
    vec3 pooled = small(p);
    float hollow = octaves_sharp(q / 9.0), bloom = octaves_sharp(q / 190.0 + 3.0) - 0.5;
    vec3 pigment = 1.0 - saturated(stepped(wash, 6.0), 1.35); // what the paper is robbed of
    float edge = smoothstep(0.03, 0.22, length(slope(p, 3.0)));
    float pool = clamp((luma_of(pooled) - luma_of(wash)) * 2.2, 0.0, 0.5);
    float density = 0.77 + 1.2 * bloom + 0.34 * edge * (1.0 - 0.6 * far) + pool + 0.55 * (hollow - 0.5);
    density *= 0.86 + 0.75 * smoothstep(0.42, 0.05, luma_of(wash)) * (1.0 - edge);
    density *= 1.0 - 0.85 * smoothstep(0.66, 0.86, luma_of(wash) + 0.25 * bloom); // lights are left unpainted
    vec2 rim = min(uv, 1.0 - uv) * WHOLE;
    float ragged = 46.0 * (octaves_sharp(q / 110.0) - 0.5) + 16.0 * (octaves_sharp(q / 16.0) - 0.5);
    float inside = smoothstep(0.0, 5.0, min(rim.x, rim.y) - 34.0 + ragged);
    float tide = inside * (1.0 - smoothstep(3.0, 15.0, min(rim.x, rim.y) - 34.0 + ragged));
    vec3 paper = vec3(0.985, 0.970, 0.935) * (0.955 + 0.075 * hollow);
    vec3 c = paper * (1.0 - clamp(pigment * clamp(density + 0.35 * tide, 0.0, 1.35), 0.0, 0.94) * inside);
    float pencil = contour(uv + place(bleed * 5.0), 1.0) * smoothstep(0.3, 0.6, hollow + 0.2);
    return c * (1.0 - 0.40 * pencil * (1.0 - far) * inside);
}
