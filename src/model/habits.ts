/** How structured replies are asked for: `response_format` json_schema, json_object, or words alone. */
export type Structure = 'schema' | 'json' | 'text';

/** What an endpoint has been found to take. Remembered per model, so that each later call costs one request. */
export interface Habits {
  readonly structure: Structure;
  /** True when the schema is also put in words: the endpoint took `response_format` and did not keep to it. */
  readonly described: boolean;
  readonly tokens: 'max_completion_tokens' | 'max_tokens';
  /** True once the other name of the token limit was tried. */
  readonly tokensSwapped: boolean;
  readonly temperature: boolean;
  readonly seed: boolean;
  readonly stop: boolean;
}

/**
 * Where to begin. OpenAI's reasoning models refuse `max_tokens`; local servers often ignore `max_completion_tokens`
 * without a word and write on, so each gets its own name first.
 */
export const firstHabits = (structured: 'auto' | Structure, hosted: boolean): Habits => ({
  structure: structured === 'auto' ? 'schema' : structured,
  described: false,
  tokens: hosted ? 'max_completion_tokens' : 'max_tokens',
  tokensSwapped: false,
  temperature: true,
  seed: true,
  stop: true,
});

const FORMAT = /response[_ ]?format|json[_ ]?(?:schema|object|mode)|schema|grammar|structured[_ ]?output|guided/i;
const NOT_TAKEN =
  /unsupported|not? (?:\w+ ){0,3}support|isn't support|only the default|not (?:permitted|allowed|available)|unavailable|unknown|unrecogni[sz]ed|unexpected|extra|deprecated|cannot be used/i;

/** Whether a refusal is about `response_format`. */
export const refusesFormat = (status: number, text: string): boolean =>
  status === 400 || status === 422
    ? FORMAT.test(text) || /unsupported/i.test(text)
    : (status === 404 || status >= 500) &&
      /response[_ ]?format|json[_ ]?schema|grammar|structured[_ ]?output|(?:support|handle) the (?:requested|provided)/i.test(text);

/**
 * What to do otherwise at an endpoint that refused with this status and text; null when the refusal is about something else.
 * Each change is made once, so a call is refused at most six times. `mayStepDown`: `structured` is `auto`.
 */
export function otherHabits(habits: Habits, status: number, text: string, mayStepDown: boolean): Partial<Habits> | null {
  const parameter = status === 400 || status === 422;
  const refuses = (name: string) => parameter && new RegExp(`\\b${name}\\b`).test(text) && NOT_TAKEN.test(text);
  if (!habits.tokensSwapped && refuses(habits.tokens)) {
    return { tokens: habits.tokens === 'max_tokens' ? 'max_completion_tokens' : 'max_tokens', tokensSwapped: true };
  }
  if (habits.temperature && refuses('temperature')) return { temperature: false };
  if (habits.seed && refuses('seed')) return { seed: false };
  if (habits.stop && refuses('stop')) return { stop: false };
  if (mayStepDown && habits.structure !== 'text' && refusesFormat(status, text)) {
    return { structure: habits.structure === 'schema' ? 'json' : 'text' };
  }
  return null;
}
