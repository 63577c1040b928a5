// Sand under water: long ripples, shell grit, the net of light. parameters.x: how much light comes down (0 means 1).
#include "shared/caustics.glsl"
void surface(inout Surface s) {
    vec4 grains = grain(s.at * 90.0);
    vec4 lumps = grain(s.at * vec3(2.1, 1.0, 2.1));
    float wander = 2.4 * value_noise(s.at.xz * 0.7);
    float ripple = s.at.z * 9.0 + s.at.x * 2.2 + wander;
    float near = near_only(s, 22.0);
    s.colour *= 0.86 + 0.20 * lumps.w + 0.22 * (grains.w - 0.5) * near + 0.05 * sin(ripple) * near;
    s.normal = bent(s.normal, vec3(0.25, 0.0, 1.0) * cos(ripple) * 0.5 * near + lumps.xyz * 0.6 + grains.xyz * 0.4 * near, 0.34);
    float shaded = contact_shade(s.at);
    s.occlusion *= shaded;
    s.colour *= mix(0.6, 1.0, shaded);
    float light = s.parameters.x > 0.0 ? s.parameters.x : 1.0;
    s.emission = s.colour * sun_colour.rgb * (caustics(s.at) * 0.55 * light * shaded * clamp(1.0 - s.away / 26.0, 0.0, 1.0));
    s.roughness = 0.95;
    s.specular = 0.02;
}
