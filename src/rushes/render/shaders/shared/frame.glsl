// What every shader sees of a frame. The layout is packed by frame_block.py: same names, same order.
#define PI 3.14159265
#define MAX_LIGHTS 12
#define MAX_CONTACTS 24
layout(std140) uniform Frame {
    mat4 view_projection;
    mat4 inverse_view_projection;
    mat4 shadow_matrix;
    mat4 far_shadow_matrix;
    vec4 eye;             // xyz, seconds
    vec4 sun;             // direction to the sun, visible disc
    vec4 sun_colour;      // rgb, stars
    vec4 zenith;          // rgb, falloff
    vec4 middle;          // rgb, clouds
    vec4 horizon;         // rgb, wind
    vec4 ground;          // rgb, wet
    vec4 ambient_sky;     // rgb, rain
    vec4 ambient_ground;  // rgb, snow
    vec4 fog;             // density, base, falloff, patchiness
    vec4 haze;            // reach, uniform density, 1 / patch size, sun in fog
    vec4 fog_colour;      // rgb, mirror height
    vec4 picture;         // width, height, 1 / width, 1 / height
    vec4 lens;            // near, far, half tangent x, half tangent y
    vec4 shadow_map_facts; // texel as share of the map, its metres, radius, has mirror
    vec4 counts;          // local lights, contacts, clip below the mirror, far shadow
    vec4 light_position[MAX_LIGHTS];   // xyz, 1 / reach^2
    vec4 light_colour[MAX_LIGHTS];     // rgb, cosine of the cone's edge
    vec4 light_direction[MAX_LIGHTS];  // xyz back to the light, 1 / (cosine of core - of edge)
    vec4 contact[MAX_CONTACTS];        // xyz, radius
};
#define SECONDS (eye.w)
#define WIND (horizon.w)
// Software GL pays for both sides of every branch: what a scene does not have is left out when its shaders are built.
#ifdef WETTED
#define WET (ground.w)
#else
#define WET 0.0
#endif
#ifdef RAINING
#define RAIN (ambient_sky.w)
#else
#define RAIN 0.0
#endif
#define SNOW (ambient_ground.w)
#define MIRROR_HEIGHT (fog_colour.w)
#ifdef MIRRORED
#define HAS_MIRROR (shadow_map_facts.w > 0.5)
#else
#define HAS_MIRROR false
#endif
#define IN_MIRROR (counts.z > 0.5)

// Metres along the camera's axis from a depth buffer value.
float metres(float depth) {
    float clip = depth * 2.0 - 1.0;
    return 2.0 * lens.x * lens.y / (lens.y + lens.x - clip * (lens.y - lens.x));
}

// Interleaved gradient noise (Jimenez 2014): an even pattern for stochastic taps.
float pattern(vec2 pixel) { return fract(52.9829189 * fract(dot(pixel, vec2(0.06711056, 0.00583715)))); }
