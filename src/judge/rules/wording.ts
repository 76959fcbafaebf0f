import { folded } from '../../support/text.js';
import { cannotTell, closest, met, notMet, shown, type Decision } from './decision.js';
import type { Dialogue } from './dialogue.js';

/** Whether the chatbot uses these very words, as whole words, whatever their case. Works in any language. */
export function wording(dialogue: Dialogue, words: string): Decision {
  const wanted = folded(words);
  const padded = (text: string): string => ` ${folded(text)} `;
  const hit = dialogue.chatbot.filter(({ text }) => (wanted === '' ? text.includes(words) : padded(text).includes(` ${wanted} `)));
  const line = hit.find(
    ({ text }) => wanted === '' || text.split(/[,;:()]|\s[–—-]\s/u).some(piece => padded(piece).includes(` ${wanted} `)) || /[,;:()–—-]/u.test(words),
  );
  if (line) return met([line], `The chatbot uses the words "${words}": ${shown(line)}.`);
  if (hit[0]) return cannotTell(`The words "${words}" stand in a row only across a comma or a dash, in ${shown(hit[0])}.`);
  const across = dialogue.chatbot.find((one, i) =>
    padded(`${one.text} ${dialogue.chatbot[i + 1]?.turn === one.turn ? (dialogue.chatbot[i + 1]?.text ?? '') : ''}`).includes(` ${wanted} `),
  );
  if (across && wanted !== '' && /[.!?\n]/u.test(words)) return met([across], `The chatbot uses the words "${words}" from ${shown(across)} on.`);
  return notMet(closest(dialogue, words), `No sentence of the chatbot contains the words "${words}".`);
}
