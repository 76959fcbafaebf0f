/** Kinds of what leads to a person. `term`: a word the caller named. */
export const personalKinds = ['name', 'email', 'phone', 'card', 'account', 'id', 'address', 'url', 'ip', 'secret', 'handle', 'birthdate', 'term'] as const;
export type PersonalKind = (typeof personalKinds)[number];

/** Where something personal stands in a text, in UTF-16 units. */
export interface PersonalMatch {
  readonly kind: PersonalKind;
  readonly start: number;
  readonly end: number;
}

/** A stand-in we wrote: `[NAME_1]`. */
export const PLACEHOLDER = /\[(?:NAME|EMAIL|PHONE|CARD|ACCOUNT|ID|ADDRESS|URL|IP|SECRET|HANDLE|BIRTHDATE|TERM)_\d{1,6}\]/gu;

export const noneReplaced = (): Record<PersonalKind, number> => ({
  name: 0,
  email: 0,
  phone: 0,
  card: 0,
  account: 0,
  id: 0,
  address: 0,
  url: 0,
  ip: 0,
  secret: 0,
  handle: 0,
  birthdate: 0,
  term: 0,
});
