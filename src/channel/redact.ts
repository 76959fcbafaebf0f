const SECRET_NAME = /key|token|secret|signature|auth|pass|pwd|credential|jwt|bearer|cookie|^(sig|code)$/i;
const SECRET_VALUE = /(?:\b(?:sk|pk|rk|ghp|gho|xox[a-z])[-_][A-Za-z0-9_-]{8,}|\bAIza[A-Za-z0-9_-]{16,}|\beyJ[A-Za-z0-9_-]{8,}[A-Za-z0-9_.-]*)/g;
const LONG_VALUE = /^(?=.*\d)(?=.*[a-z])[A-Za-z0-9_+/=.-]{24,}$/i;
const HIDDEN = '***';
/** Characters of an address that are ever shown. */
const LONGEST_URL = 4000;

/** True for names that usually carry a secret: `apiKey`, `access_token`, `Authorization`, ... */
export const isSecretName = (name: string): boolean => SECRET_NAME.test(name);

/** The address without its secrets: no user and password, no query or fragment values that look like keys. Takes relative ones too. */
export function redactUrl(whole: string): string {
  // A hostile page may call itself anything: what follows takes quadratic time.
  const url = whole.length > LONGEST_URL ? `${whole.slice(0, LONGEST_URL)}…` : whole;
  return url
    .replace(/\/\/[^/?#]*@/, `//${HIDDEN}@`)
    .replace(/([?&#;])([^=&#;]+)=([^&#;]*)/g, (all, mark: string, name: string, value: string) =>
      isSecretName(name) || LONG_VALUE.test(value) ? `${mark}${name}=${HIDDEN}` : all,
    )
    .replace(SECRET_VALUE, HIDDEN);
}

/** The text without the given secrets, and without anything that looks like a key of a well-known kind. */
export function redactText(text: string, secrets: readonly string[] = []): string {
  const known = secrets.filter(secret => secret.length >= 6).sort((a, b) => b.length - a.length);
  return known
    .reduce((rest, secret) => rest.replaceAll(secret, HIDDEN), text)
    .replace(SECRET_VALUE, HIDDEN)
    .replace(/\bBearer\s+[^\s"',]+/gi, `Bearer ${HIDDEN}`);
}

/** A copy of plain data in which the values under secret names are hidden. */
export function redactData(data: unknown, name = ''): unknown {
  if (typeof data === 'string') return isSecretName(name) && !data.startsWith('{{') ? HIDDEN : data.replace(SECRET_VALUE, HIDDEN);
  if (Array.isArray(data)) return data.map(item => redactData(item, name));
  if (typeof data !== 'object' || data === null) return data;
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, redactData(value, key)]));
}
