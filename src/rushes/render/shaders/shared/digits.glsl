// Numbers as a clock of seven bars shows them; words are never written here.
float bar(vec2 p, vec2 middle, vec2 half_size) { return cover(boxed(p - middle, half_size)); }
// One digit 12 wide and 20 high, p from its lower left corner.
float digit(vec2 p, int n) {
    const int BARS[10] = int[10](119, 36, 93, 109, 46, 107, 123, 37, 127, 111);
    // top 1, left 2 right 4, middle 8, left 16 right 32, foot 64
    int on = BARS[n];
    float ink = 0.0;
    if ((on & 1) != 0) ink = max(ink, bar(p, vec2(6.0, 19.0), vec2(5.0, 1.3)));
    if ((on & 2) != 0) ink = max(ink, bar(p, vec2(1.0, 14.5), vec2(1.3, 4.2)));
    if ((on & 4) != 0) ink = max(ink, bar(p, vec2(11.0, 14.5), vec2(1.3, 4.2)));
    if ((on & 8) != 0) ink = max(ink, bar(p, vec2(6.0, 10.0), vec2(5.0, 1.3)));
    if ((on & 16) != 0) ink = max(ink, bar(p, vec2(1.0, 5.5), vec2(1.3, 4.2)));
    if ((on & 32) != 0) ink = max(ink, bar(p, vec2(11.0, 5.5), vec2(1.3, 4.2)));
    if ((on & 64) != 0) ink = max(ink, bar(p, vec2(6.0, 1.0), vec2(5.0, 1.3)));
    return ink;
}
// hours:minutes:seconds at `corner`, 8 places each 17 wide.
float clock(vec2 q, vec2 corner, float from) {
    vec2 p = q - corner;
    if (p.x < -2.0 || p.x > 138.0 || p.y < -2.0 || p.y > 23.0) return 0.0;
    int slot = int(clamp(p.x / 17.0, 0.0, 7.0)), t = int(from);
    p.x -= 17.0 * float(slot);
    if (slot == 2 || slot == 5) return max(bar(p, vec2(6.0, 6.0), vec2(1.4)), bar(p, vec2(6.0, 14.0), vec2(1.4)));
    int part = slot < 2 ? t / 3600 % 24 : slot < 5 ? t / 60 % 60 : t % 60;
    return digit(p, slot % 3 == 0 ? part / 10 : part % 10);
}
