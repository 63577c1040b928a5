"""Neural voices (Piper, Kokoro) from the operator's own folder, behind the same interface as flite and eSpeak NG."""
