// Surrealism: an impossible sky with two moons, a chequered floor that runs to the horizon, pearls that hang in the air.
vec3 heaven(vec3 ray) {
    float up = clamp(ray.y, 0.0, 1.0);
    vec3 c = mix(vec3(1.0, 0.78, 0.52), vec3(0.95, 0.48, 0.52), smoothstep(0.0, 0.16, up));
    c = mix(c, vec3(0.32, 0.52, 0.66), smoothstep(0.12, 0.42, up));
    return mix(c, vec3(0.06, 0.22, 0.36), smoothstep(0.40, 0.9, up));
}
vec3 redrawn(vec2 q) {
    vec3 c = at(uv), ray = ray_at(uv);
    float depth = textureLod(depth_image, uv, 0.0).r >= 1.0 ? 400.0 : metres_at(uv), l = luma_of(c);
    vec3 where = eye.xyz + ray * depth;
    c = saturated(mix(c, c * mix(vec3(0.72, 0.86, 1.22), vec3(1.20, 0.98, 0.84), smoothstep(0.2, 0.7, l)), 0.6), 1.25);
    float turn = atan(ray.x, -ray.z);
    if (depth >= 399.0) {
        float cloud = smoothstep(0.50, 0.66, octaves_sharp(vec2(turn * 5.0, ray.y * 26.0)));
        c = mix(heaven(ray), vec3(1.0, 0.86, 0.78), 0.55 * cloud * smoothstep(0.02, 0.2, ray.y));
    } else {
        vec3 world = world_at(uv), n = normalize(cross(dFdx(world), dFdy(world)));
        float floor_share = smoothstep(0.80, 0.97, abs(n.y)) * smoothstep(0.7, 1.0, eye.y - world.y)
            * step(world.y, 0.4);
        vec2 tile = abs(fract(world.xz * 0.42) - 0.5) - 0.25;
        float sharp = 0.42 * depth * 0.0016 + 0.006;
        float odd = smoothstep(-sharp, sharp, tile.x) + smoothstep(-sharp, sharp, tile.y);
        odd = abs(odd - 1.0);
        vec3 board = mix(vec3(0.16, 0.10, 0.14), vec3(1.0, 0.92, 0.80), odd) * (0.35 + 1.1 * l);
        c = mix(c, board, 0.78 * floor_share * smoothstep(0.0, 0.3, l + 0.2));
        c = mix(c, heaven(vec3(ray.x, 0.03, ray.z)), 0.75 * smoothstep(14.0, 70.0, depth));
    }
    float best = depth;
    for (int k = -1; k <= 1; k++) { // pearls on a ring about the camera, each at its own height and distance
        float cell = floor(turn / 0.30) + float(k);
        float a = (cell + 0.3 + 0.4 * hash(vec2(cell, 1.0))) * 0.30, far = 4.2 + 7.0 * hash(vec2(cell, 2.0));
        float height = 0.02 + 0.17 * hash(vec2(cell, 3.0)) + 0.006 * sin(SECONDS * 0.9 + cell);
        vec3 middle = normalize(vec3(sin(a), height, -cos(a))) * far;
        float radius = 0.22 + 0.42 * hash(vec2(cell, 4.0)), along = dot(middle, ray);
        float gap = radius * radius - dot(middle, middle) + along * along;
        if (gap < 0.0 || along - sqrt(gap) > best) continue;
        best = along - sqrt(gap);
        vec3 n = (ray * best - middle) / radius, back = reflect(ray, n);
        vec3 pearl = heaven(vec3(back.x, abs(back.y), back.z)) * (back.y < 0.0 ? vec3(0.80, 0.66, 0.62) : vec3(1.0));
        float key = max(dot(n, normalize(vec3(-0.6, 0.7, 0.4))), 0.0);
        c = pearl * (0.62 + 0.5 * key) + 0.7 * pow(key, 24.0);
    }
    if (depth >= 399.0 && best >= depth) { // two moons
        for (int k = 0; k < 2; k++) {
            vec2 d = (uv - (k == 0 ? vec2(0.20, 0.80) : vec2(0.335, 0.90))) * WHOLE;
            float radius = k == 0 ? 86.0 : 34.0, lit = smoothstep(-0.2, 0.9, dot(d / radius, vec2(-0.5, 0.6)) + 0.6);
            c = mix(c, mix(c, vec3(1.0, 0.95, 0.86), 0.25 + 0.7 * lit) - 0.06 * octaves_sharp(d / 9.0),
                cover(length(d) - radius));
        }
    }
    return c;
}
