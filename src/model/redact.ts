/** Shorter values are no secrets, and would punch holes in every message. */
const SHORTEST_SECRET = 4;
/** Keys as hosted services write them, also half masked (`sk-abc***xyz`), and bearer tokens. */
const LOOKS_SECRET = /\b(?:sk|pk|gsk|xai|hf|rk)[-_][\w*-]{6,}|\bAIza[\w-]{10,}|(?<=\bBearer\s{1,8})[\w.~+/*=-]{6,}/gi;

/** The text without the secrets, and without anything that looks like a key. */
export function redact(text: string, secrets: readonly string[]): string {
  const known = secrets.filter(secret => secret.length >= SHORTEST_SECRET).sort((a, b) => b.length - a.length);
  return known.reduce((rest, secret) => rest.replaceAll(secret, '[redacted]'), text).replace(LOOKS_SECRET, '[redacted]');
}
