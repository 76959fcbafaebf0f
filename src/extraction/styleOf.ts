import { styleFieldsOf, styleStatistics } from '../profile/measuredStyle.js';
import type { Profile } from '../profile/profile.js';
import type { LoggedTurn } from './logs/loggedConversation.js';

/** Utterances, and characters of each, that style is measured on. */
const MOST_UTTERANCES = 200;
const CHARACTERS = 4_000;

/** How somebody writes, measured by code on their own turns with what replaced personal data taken out; null where no word is left. */
export function styleOf(turns: readonly LoggedTurn[]): Profile['style'] | null {
  const texts = turns
    .filter(turn => turn.speaker === 'user')
    .slice(0, MOST_UTTERANCES)
    .map(turn =>
      turn.text
        .slice(0, CHARACTERS)
        .replace(/\[[A-Z_ ]{2,30}\d*\]/gu, '')
        .trim(),
    )
    .filter(text => /[\p{L}\p{N}]/u.test(text));
  return texts.length === 0 ? null : styleFieldsOf(styleStatistics(texts));
}
