import { styleFieldsOf, styleStatistics } from '../profile/measuredStyle.js';
import type { Profile } from '../profile/profile.js';
import { listed } from '../support/text.js';
import type { Turn } from '../transcript/turn.js';
import { found, READ, userTurns, type Detector } from './detector.js';

/** Utterances of the last third that are measured, at least. */
const FEWEST = 3;
/** Fields that have to differ: one alone is a whim. */
const DIFFERENT = 2;
/** So many times longer or shorter than the profile's median; lengths are drawn, and goodbyes are short. */
const LENGTH = 3;

type Style = Profile['style'];
const FAR: Readonly<Record<'casing' | 'punctuation' | 'emoji', readonly (readonly [string, string])[]>> = {
  casing: [
    ['lower', 'sentence'],
    ['lower', 'upper'],
    ['sentence', 'upper'],
  ],
  punctuation: [
    ['none', 'standard'],
    ['none', 'heavy'],
  ],
  emoji: [['none', 'many']],
};

/** At the end, the last third against the profile's style, where the first third was nearer to it. How somebody writes neither helps nor hinders; only shown. */
export const styleDrift: Detector = ({ profile, turns }) => {
  const said = userTurns(turns).filter(({ text }) => /\p{L}/u.test(text));
  const third = Math.floor(said.length / 3);
  const last = said.slice(-third);
  const [first] = last;
  if (third < FEWEST || first === undefined) return [];
  const before = new Set(differences(profile.style, said.slice(0, third)));
  const now = differences(profile.style, last);
  return now.length >= DIFFERENT && now.some(field => !before.has(field))
    ? [found('style drift', first, `${listed(now)} other than the profile's from here on: ${first.text}`, { effect: 'neither', proven: false })]
    : [];
};

function differences(style: Style, turns: readonly Turn[]): string[] {
  const measured = styleFieldsOf(styleStatistics(turns.map(({ text }) => text.slice(0, READ))));
  const apart = (field: keyof typeof FAR) =>
    FAR[field].some(pair => pair.includes(style[field]) && pair.includes(measured[field]) && style[field] !== measured[field]) ? [field] : [];
  const ratio = measured.medianWords / style.medianWords;
  return [...apart('casing'), ...apart('punctuation'), ...apart('emoji'), ...(ratio > LENGTH || ratio < 1 / (2 * LENGTH) ? ['length'] : [])];
}
