import { detailsAt } from './details.js';
import { flipForms, flips, type Flip } from './flipForms.js';
import { nthOf, sayInstead, siteIn, userTurns, wordsIn, writesLower, type Planter, type Planting, type Said, type Site } from './planting.js';

/** Of 60 cases, how many are of which sort; what is left exchanges the speakers from a turn on to the end. */
export const FLIP_SHARES: Readonly<Record<Flip | 'roles exchanged', number>> = {
  'offers help': 9,
  'looks it up': 9,
  'asks for data': 9,
  'answers itself': 9,
  'lists options': 6,
  'speaks as an AI': 5,
  counsels: 4,
  'roles exchanged': 9,
};

/** Which sort the case is. An exchange is told apart only where one speaker serves the other, so those of recommending each other films have none. */
function sortOf({ at, dialogue: { source } }: Site): Flip | 'roles exchanged' {
  const sorts = flips.flatMap(flip => Array.from({ length: FLIP_SHARES[flip] }, (_, nth) => ({ flip, nth })));
  const order = sorts.sort((a, b) => a.nth / FLIP_SHARES[a.flip] - b.nth / FLIP_SHARES[b.flip]).map(({ flip }) => flip);
  // Cases 0 to 16 are multiwoz's, 17 to 34 ccpe's, 53 to 59 taskmaster4's.
  const exchanged = [2, 5, 8, 12, 15, 19, 25, 31, 55];
  if (exchanged.includes(at) && source !== 'redial') return 'roles exchanged';
  return nthOf(order, at - exchanged.filter(one => one < at).length);
}

export const plantFlip: Planter = site => {
  const sort = sortOf(site);
  return sort === 'roles exchanged' ? exchange(site) : sayAsAssistant(site, sort);
};

/** The form numbers go on from case to case of one sort, so that each is used before any comes twice. */
function sayAsAssistant({ dialogue: { source, turns }, position, at, random }: Site, flip: Flip): Planting | null {
  const index = siteIn(turns, position, random);
  if (index === null) return null;
  const about = detailsAt(source, turns, index, random);
  const forms = flipForms[flip];
  const start = Math.floor((at * FLIP_SHARES[flip]) / 60);
  for (let next = 0; next < forms.length; next++) {
    const nth = (start + next) % forms.length;
    const said = forms[nth]?.(about) ?? null;
    if (said === null) continue;
    const texts = typeof said === 'string' ? [said] : said;
    const lowered = writesLower(turns) && random.next() < 0.5;
    const puzzled = 0.3;
    const planted = sayInstead(turns, index, lowered ? texts.map(text => text.toLowerCase().replace(/[.!]$/, '')) : texts, random, puzzled);
    return { turns: planted, where: index + 1, form: `${flip} ${nth + 1}${lowered ? ', lower case' : ''}`, faults: ['role flip'] };
  }
  return null;
}

/** What a service says: several lines of some length, most of them asking or confirming. */
const serves = (lines: readonly string[]): boolean =>
  lines.length >= 2 &&
  lines.filter(text => wordsIn(text).length >= 4 && /\?|\b(?:would you|can you|is there anything|booked|i have|there (?:is|are)|order)\b/i.test(text)).length >=
    2;

/** From a user turn on to the end the user gets the chatbot's lines and the chatbot the user's. */
function exchange({ dialogue: { turns }, position, random }: Site): Planting | null {
  const fits = (index: number) => serves(turns.slice(index + 1).flatMap(({ speaker, text }) => (speaker === 'chatbot' ? [text] : [])));
  const index = siteIn(turns, position, random, fits) ?? siteIn(turns, 'middle', random, fits) ?? siteIn(turns, 'early', random, fits);
  if (index === null || userTurns(turns).length < 3) return null;
  const rest = turns.slice(index + 1).map(({ speaker, text }): Said => ({ speaker: speaker === 'user' ? 'chatbot' : 'user', text }));
  return { turns: [...turns.slice(0, index), ...rest], where: index + 1, form: 'roles exchanged', faults: ['role flip'], ending: 'turn limit' };
}
