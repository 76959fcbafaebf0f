/** Names of languages as chatbots write them, and the first letters of their BCP 47 tags. */
const NAMES: Readonly<Record<string, string>> = {
  english: 'en', german: 'de', deutsch: 'de', french: 'fr', français: 'fr', francais: 'fr', spanish: 'es', español: 'es', espanol: 'es', italian: 'it', italiano: 'it',
  dutch: 'nl', portuguese: 'pt', polish: 'pl', swedish: 'sv', chinese: 'zh', arabic: 'ar', turkish: 'tr', russian: 'ru', hindi: 'hi', japanese: 'ja',
}; // prettier-ignore
const NAME = Object.keys(NAMES).join('|');
/** Asks for a language: `write in Spanish`, `please switch to Spanish`, `auf Deutsch bitte`. */
const ASKS = new RegExp(
  `\\b(?:type|write|reply|answer|respond|enter|send|say|speak|talk|chat|continue|go on|use|switch|change|communicate|ask|message|please|bitte)\\b[^.!?\\n]{0,60}?(?<![\\p{L}])(${NAME})(?![\\p{L}])|(?<![\\p{L}])(?:auf|en|in) (${NAME})(?![\\p{L}])[^.!?\\n]{0,10}\\b(?:bitte|please|only|s['’]il|por favor)`,
  'giu',
);

/** The languages that a reply asks to be written in. */
export const languagesAsked = (reply: string): string[] => [...reply.matchAll(ASKS)].map(([, one, other]) => NAMES[(one ?? other ?? '').toLowerCase()] ?? '');
