// What a material may read and must say about the surface at a pixel.
struct Surface {
    vec3 at;         // world, metres
    vec3 rest;       // before skin and wind: where textures stay
    vec3 view;       // towards the eye
    float away;      // metres from the eye
    vec3 geometric;  // normal of the mesh, interpolated
    vec3 rest_normal; // normal before the skin
    float alpha;     // fourth colour channel
    vec4 parameters;
    float emission_scale;
    // said by the material:
    vec3 normal;
    vec3 colour;     // albedo
    float roughness;
    float fuzz;      // felt's glow at the rim
    float specular;  // reflectance head on
    float scatter;   // light through and round the body
    float occlusion; // of ambient light
    vec3 emission;
    float cover;     // how much of what lies behind a clear thing hides; 1 for all others
    float blush;     // flesh: light that has been under the skin glows red where it turns to shade
};

// Bends the normal down the slope of a height, in space: no derivatives, so no blocks and no shimmer.
vec3 bent(vec3 normal, vec3 slope, float amount) { return normalize(normal - amount * (slope - normal * dot(slope, normal))); }

// Bends the normal by a height known only at this pixel (Mikkelsen 2010).
vec3 bumped(vec3 normal, vec3 at, float height, float amount) {
    vec3 dx = dFdx(at), dy = dFdy(at);
    vec3 r1 = cross(dy, normal), r2 = cross(normal, dx);
    float det = dot(dx, r1);
    vec3 slope = sign(det) * (dFdx(height) * r1 + dFdy(height) * r2);
    return normalize(abs(det) * normal - amount * slope);
}

// Fades a pattern out before it gets finer than the picture: `width` is how much of a period a pixel covers.
float while_visible(float width) { return 1.0 - smoothstep(0.18, 0.6, width); }

// Fades detail with distance: 1 near, 0 beyond `reach` metres.
float near_only(Surface s, float reach) { return clamp(1.0 - s.away / reach, 0.0, 1.0); }

// Two coordinates in the plane a surface lies nearest to: walls are not stretched, floors are floors.
vec2 unfolded(vec3 p, vec3 n) {
    vec3 a = abs(n);
    return a.y > max(a.x, a.z) ? p.xz : (a.x > a.z ? p.zy : p.xy);
}
