// Coral, sponge and stone under water: pitted clay, velvety at the rim, the net of light on what looks up.
// parameters.x: how much light comes down (0 means 1).
#include "shared/caustics.glsl"
void surface(inout Surface s) {
    vec4 pits = grain(s.rest * 26.0);
    vec4 lumps = grain(s.rest * 7.0 + 3.0);
    vec4 fine = grain(s.rest * 90.0);
    s.normal = bent(s.normal, pits.xyz * 0.8 + lumps.xyz * 0.5 + fine.xyz * 0.3, 0.34);
    s.colour *= 0.66 + 0.36 * pits.w + 0.26 * lumps.w;
    s.colour = mix(s.colour, s.colour * 1.5 + 0.03, smoothstep(0.62, 0.8, pits.w) * 0.5);
    float light = s.parameters.x > 0.0 ? s.parameters.x : 1.0;
    float up = smoothstep(-0.1, 0.7, s.geometric.y);
    s.emission = s.colour * sun_colour.rgb * (caustics(s.at) * 0.45 * light * up * clamp(1.0 - s.away / 26.0, 0.0, 1.0));
    s.occlusion *= 0.6 + 0.4 * s.alpha;
    s.scatter = 0.3;
    s.specular = 0.03;
}
