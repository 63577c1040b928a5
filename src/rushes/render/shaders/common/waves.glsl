// The sea's swell. The shore is the line z = parameters.x; the sea lies at smaller z. Needs frame.glsl.
vec3 wave_offset(vec3 p, vec4 parameters) {
    float out_at_sea = parameters.x - p.z;
    float h = parameters.y * smoothstep(0.0, 6.0, out_at_sea);
    return vec3(0.0, h * 0.5 * sin(out_at_sea * 0.9 + SECONDS * 1.2), 0.0);
}
