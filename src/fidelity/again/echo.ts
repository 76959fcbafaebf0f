import { once } from '../../support/remembered.js';
import { folded } from '../../support/text.js';
import type { Turn } from '../../transcript/turn.js';
import { READ } from '../detector.js';

/** Fewer words are picked up by anybody who answers. */
const FEWEST_WORDS = 4;
/** Share of the words of a reply that saying it back takes up; less is picking something up from it. */
const MOST = 0.5;
/** Times somebody says nothing but the chatbot's own words: reading back once or twice is care. */
const TOO_OFTEN = 3;
/** The chatbot wants its words said back, or asked to choose from them. English. */
const WANTED = /\b(?:repeat|after me|say it|your turn|read (?:it|that|this)|type|enter|translate|choose|or)\b/iu;

const foldedIn = once(({ text }: Turn): string => folded(text.slice(0, READ)));

/** Whether it is most of what was said; where something was asked, a short piece of it is an answer. */
const echoesMost = (said: string, reply: Turn): boolean =>
  !/[?？]/u.test(reply.text.slice(0, READ)) || said.split(' ').length >= MOST * foldedIn(reply).split(' ').length;

/** The turns from which on the person has said nothing but what the chatbot said right before, three times over. */
export function echoesIn(turns: readonly Turn[]): ReadonlySet<Turn> {
  const echoes = new Set<Turn>();
  const own: string[] = [];
  let count = 0;
  let reply: Turn | null = null;
  for (const turn of turns) {
    if (turn.speaker === 'chatbot') {
      reply = turn;
      continue;
    }
    const said = foldedIn(turn);
    const echo =
      reply !== null &&
      said.split(' ').length >= FEWEST_WORDS &&
      !WANTED.test(reply.text.slice(0, READ)) &&
      foldedIn(reply).includes(said) &&
      echoesMost(said, reply) &&
      !own.some(one => one.includes(said));
    own.push(said);
    if (echo) count++;
    if (echo && count >= TOO_OFTEN) echoes.add(turn);
    reply = null;
  }
  return echoes;
}
