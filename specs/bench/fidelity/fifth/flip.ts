import { sayInstead, siteIn, userTurns, type Planter } from '../planting.js';
import { nthOfSource } from '../plantWith.js';
import { COFFEE } from './flipCoffee.js';
import { FILMS } from './flipFilms.js';
import { TASTES } from './flipTastes.js';
import { TRAVEL } from './flipTravel.js';
import { asWritten, sceneAt, userTurnFromEnd, type Wording } from './script.js';

const WORDINGS: Readonly<Record<string, readonly Wording[]>> = { multiwoz: TRAVEL, ccpe: TASTES, redial: FILMS, taskmaster4: COFFEE };

/** After these a person may well advise, ask back or thank: what follows would be no fault. */
const INVITES =
  /\b(?:(?:can|could|would|do) you (?:please )?(?:recommend|suggest|give me|tell me about)|any (?:suggestions|recommendations)|recommend me|you suggest|what do you recommend|help me|i(?:'m| am) looking for|i(?:'ll| will) have to (?:watch|check|see)|thanks? for (?:the|your) (?:suggestion|recommendation)s?)\b/i;

/** The user takes the chatbot's part in one to three utterances; every case of a source has a wording of its own. */
export const plantFlip: Planter = ({ dialogue: { source, turns }, position, at, random }) => {
  const all = WORDINGS[source] ?? [];
  const wording = all[nthOfSource(source, at) % all.length];
  if (wording === undefined) return null;
  const long = wording.say(sceneAt(turns, 0)).length;
  const fits = (index: number): boolean => !INVITES.test(turns[index - 1]?.text ?? '');
  const index =
    wording.at === 'opening'
      ? (userTurns(turns)[0] ?? null)
      : wording.at === 'closing'
        ? userTurnFromEnd(turns, long - 1)
        : siteIn(turns, position, random, here => fits(here) && here > 1);
  if (index === null || !fits(index)) return null;
  const texts = wording.say(sceneAt(turns, index)).map(text => asWritten(text, turns, random));
  return { turns: sayInstead(turns, index, texts, random, 0.4), where: index + 1, form: wording.name, faults: ['role flip'] };
};
