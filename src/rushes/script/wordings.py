"""Words about speech and about writing: by which verbs and nouns a quotation is known as a line or as a text."""

__all__ = [
    "ACRONYMS",
    "APPEARS",
    "COLLECTIVES",
    "DEVICES",
    "HEARD",
    "INSCRIBED",
    "LABELS",
    "NAMED",
    "NARRATORS",
    "READS",
    "SAYS",
    "SETTLES",
    "SOMEBODY",
    "SUNG",
    "SURE",
    "TURNS",
    "UTTERED",
    "WRITES",
]

_SAYS = """
add admit advise agree announce answer argue ask assure bark beg begin bellow blurt boast boom breathe call caution
cheer chirp chime chuckle coach comment complain confess continue coo cough command count croak croon cry declare
demand direct drawl echo exclaim explain finish gasp gloat greet groan growl grumble grunt guess hiss holler howl
hum insist instruct interrupt intone invite joke lament lie moan mumble murmur muse mutter narrate note object
observe offer order plead pray promise propose protest purr question quip rasp read recite recall remark remind
repeat reply report respond retort roar say scold scoff scream shout shriek sigh sing slur snap snarl sob speak
squeal stammer state stutter suggest swear taunt tease tell thank threaten toast urge utter voice vow wail warn
whimper whine whisper wonder yell yelp chant mouth proclaim deadpan encourage coax cackle wheeze sneer giggle laugh
radio crackle blare relay
squeak squawk splutter sputter choke tut croon rumble bleat hoot cluck warble yodel snicker sniff sniffle soothe chide
chastise berate brag blab gabble jabber recount reveal ponder hazard venture volunteer concede confirm clarify deny
dictate disclose gush implore inquire enquire interject jest lecture moan opine pronounce quaver rant rave reason
reassure recommend rejoin reprimand simper stress surmise trill wheedle whoop wisecrack yammer yelp yip welcome
comfort console counsel josh elaborate grouse lisp singsong enthuse effuse marvel bemoan
"""
SAYS = frozenset(_SAYS.split())
"""Verbs that stand with a quotation as verbs of speaking do."""

_HEARD = """
come ring echo sound crackle break boom carry play drift cut chime
"""
HEARD = frozenset(_HEARD.split())
"""What a voice does instead of speaking."""

_SURE = """
text title caption subtitle lettering overlay chyron slogan tagline sign graphic graphics banner headline logo label
card billboard placard chyron strapline ticker marquee intertitle wordmark supertitle hashtag inscription super
achievement endline
plaque headline notification pop-up popup
"""
SURE = frozenset(_SURE.split())
"""Nouns beside which a quotation is always a text; beside the others it is one where nobody speaks."""

_READS = """
scroll roll read display show spell flash label mark title print write engrave paint emblazon bear caption carve
stamp scrawl say declare proclaim announce advertise state appear glow blink carry feature stencil embroider sew
scribble identify name introduce list credit headline subtitle light counter tattoo daub scratch chalk ice pipe
offer list give place credit
letter number blare scream translate
"""
READS = frozenset(_READS.split())
"""Verbs by which a thing shows words."""

_APPEARS = """
appear flash fade pop slide slam blink glow zoom materialise materialize animate type scroll light pulse loom snap
burn float bounce burst unfurl unroll thump land surface hover whoosh dissolve swoosh drift drop spring spin scale
"""
APPEARS = frozenset(_APPEARS.split())
"""Verbs by which words come into the picture."""

_TURNS = """
flip change turn switch update roll tick click jump cycle reset settle resolve hit count climb stop freeze reach morph
dissolve go drop rise swap reading cut refresh
"""
TURNS = frozenset(_TURNS.split())
"""Verbs of a display that comes to show other words."""

_SETTLES = """
sit stand hang rest stay linger remain hold run stretch lie fill cover span curve arc float loom hover sag dangle
"""
SETTLES = frozenset(_SETTLES.split())
"""Verbs of words that are somewhere in the picture."""

_WRITES = """
write type scrawl scribble jot paint spray carve engrave etch chalk trace text tweet post pen doodle stencil tattoo stamp
spell wrote written embroider stitch ice pipe finger-write letter inscribe
"""
WRITES = frozenset(_WRITES.split())
"""Verbs of somebody who writes what follows."""

_INSCRIBED = """
written printed painted engraved carved stamped scrawled stitched embroidered etched emblazoned displayed projected
superimposed overlaid tattooed spray sprayed burnt burned
stencilled stenciled traced scratched chalked lettered branded inscribed sewn knitted iced piped daubed inked typed
penned plastered chiselled imprinted embossed scribbled doodled scored spelled spelt laid woven etched overprinted
"""
INSCRIBED = frozenset(_INSCRIBED.split())
"""Participles of words that were put on something."""

_UTTERED = """
acknowledgement acknowledgment confirmation greeting line lines cry shout call chant whisper question answer reply
phrase catchphrase order command cries announcement greeting lyric lyrics refrain chorus remark mantra toast prayer
shouts calls chants voice whispers quote dialogue exclamation plea scream yell murmur retort warning
"""
UTTERED = frozenset(_UTTERED.split())
"""Nouns for what is said: a quotation beside them is a line."""

_DEVICES = """
radio tv television phone speaker robot intercom loudspeaker megaphone walkie-talkie gps navigation assistant
computer ai system voicemail answering machine alarm elevator lift kiosk printer dashboard satnav smartwatch watch
tablet laptop console headset earpiece receiver handset jukebox cassette gramophone phonograph transistor telephone
smartphone announcement autopilot chatbot device machine speakers smart-speaker oven fridge microwave intercom pa tannoy
"""
DEVICES = frozenset(_DEVICES.split())
"""Things that speak rather than show."""

_ACRONYMS = """
LED TV LCD CRT OLED HUD UI UX USB RGB DJ 3D 2D 4K 8K HD UHD HDR VHS POV CGI FPS RPG RTS MMO ASMR CCTV GPS NASA USA
UK US EU LA NYC AI VR AR XR DIY PC LP CD DVD ATM EKG ECG MRI SUV UFO BMX VIP AM PM SFX VFX FX AC DC CPU GPU DNA MIDI
EDM MC PA CEO POS QR NFT SMS IMAX DSLR STEM FIFA NBA NFL BBC CNN RV ER OR ID IV PVC LEGO A I
"""
ACRONYMS = frozenset(_ACRONYMS.split())
"""Capitals that are no text to be read."""

_LABELS = """
dialogue dialog speech line lines caption prompt mood location duration subtitle shot scene audio video sound sounds
music style camera lighting title text note setting sfx action
"""
LABELS = frozenset(_LABELS.split())
"""What stands before a colon in a prompt and is nobody."""

NARRATORS = frozenset(
    {"voiceover", "voice over", "narrator", "narration", "narrating voice", "vo", "v.o", "male voiceover", "female voiceover",
     "deep voiceover", "旁白", "画外音", "解说", "配音", "解说员"}
)  # fmt: skip
"""Names of the voice that tells the film."""

SUNG = frozenset(
    {"sung", "song", "lyric", "lyrics", "vocal", "vocals", "jingle", "refrain", "chorus", "singing", "sings"}
)
"""Nouns and participles beside a line that is sung by nobody who is named."""

NAMED = frozenset({"called", "named", "nicknamed", "dubbed", "so called", "aka", "known as"})
"""Participles behind which a quotation is a name."""

SOMEBODY = frozenset({"someone", "somebody", "everyone", "everybody", "anyone"})
"""Pronouns for people whom nothing more is said of."""

COLLECTIVES = frozenset(
    {"class", "team", "choir", "band", "jury", "crew", "squad", "gang", "orchestra", "cast", "congregation"}
)
"""Many people under a noun that no table has as people."""
