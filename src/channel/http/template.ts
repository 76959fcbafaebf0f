import type { Turn } from '../../transcript/turn.js';

/** What may stand in `{{ }}`. */
export interface Filling {
  readonly message: string;
  readonly session: string;
  readonly person: string;
  readonly messages: readonly { readonly role: 'user' | 'assistant'; readonly content: string }[];
}

const PLACE = /\{\{\s*(\w+)\s*\}\}/g;
const isKnown = (name: string): name is keyof Filling => ['message', 'session', 'person', 'messages'].includes(name);

/** The transcript as chat APIs take it. */
export const chatMessages = (history: readonly Turn[], utterance: string): Filling['messages'] => [
  ...history.map(turn => ({ role: turn.speaker === 'user' ? ('user' as const) : ('assistant' as const), content: turn.text })),
  { role: 'user', content: utterance },
];

/** The text with its `{{places}}` filled once: what is filled in is never filled again. */
export function fillText(text: string, filling: Filling, encode: (value: string) => string = value => value): string {
  return text.replace(PLACE, (place, name: string) => {
    if (!isKnown(name)) return place;
    const value = filling[name];
    return encode(typeof value === 'string' ? value : JSON.stringify(value));
  });
}

/** Plain data with its `{{places}}` filled; a value that is only `{{messages}}` becomes the list itself. */
export function fillTemplate(template: unknown, filling: Filling): unknown {
  if (typeof template === 'string') return /^\{\{\s*messages\s*\}\}$/.test(template) ? filling.messages : fillText(template, filling);
  if (Array.isArray(template)) return template.map(item => fillTemplate(item, filling));
  if (typeof template !== 'object' || template === null) return template;
  return Object.fromEntries(Object.entries(template).map(([key, value]) => [key, fillTemplate(value, filling)]));
}

/** The names in `{{ }}` anywhere in plain data. */
export const placesIn = (template: unknown): string[] => [...(JSON.stringify(template) ?? '').matchAll(PLACE)].map(([, name]) => name as string);

/** Names in `{{ }}` that nothing would fill. */
export const unknownPlaces = (template: unknown): string[] => placesIn(template).filter(name => !isKnown(name));
