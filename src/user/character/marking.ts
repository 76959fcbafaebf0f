import { contentStems } from '../../support/text.js';
import type { Marker, Said } from './character.js';

/** Longest part of one utterance that is read, in characters. */
const READ = 4_000;

/** What the person said, turn by turn. */
export const utterancesOf = ({ turns }: Said): string[] => turns.flatMap(({ speaker, text }) => (speaker === 'user' ? [text.slice(0, READ)] : []));

/** A marker: the share of the person's utterances in which a pattern shows, 0 to 1; 0 when they said nothing. */
export function shareMatching(counts: string, pattern: RegExp): Marker {
  return { unit: 'share of utterances', counts, of: said => shareOf(utterancesOf(said), text => pattern.test(text)) };
}

/** A marker: how many of the person's utterances show a pattern. */
export function countMatching(counts: string, pattern: RegExp): Marker {
  return { unit: 'count', counts, of: said => utterancesOf(said).filter(text => pattern.test(text)).length };
}

export const shareOf = <T>(items: readonly T[], is: (item: T, at: number) => boolean): number =>
  items.length === 0 ? 0 : items.filter((item, at) => is(item, at)).length / items.length;

/** Stems that say nothing about a subject: how one words a request, greets or agrees. */
const SUBJECTLESS = new Set(
  contentStems(
    `allow put different differently wish help want like need mean say said tell told already mention good great fine day morning evening add note
    know understand think sure right sorry regard preference further assist assistance check verify clear way time back go going get give nice
    yeah yep no idea dont doesnt cant isnt im ive matter usual question answer ask again try trying hey hi btw oh`,
  ),
);

/** Per utterance of the person, the longest run of words in a row with a subject that neither goal, facts nor the chatbot brought up. */
export function foreignRuns({ scenario, turns }: Said): { readonly text: string; readonly run: number }[] {
  const known = new Set([...SUBJECTLESS, ...contentStems([scenario.goal, ...scenario.facts].join(' '))]);
  const runs: { text: string; run: number }[] = [];
  for (const turn of turns) {
    const text = turn.text.slice(0, READ);
    const stems = contentStems(text);
    if (turn.speaker !== 'user') {
      for (const stem of stems) known.add(stem);
      continue;
    }
    let run = 0;
    let longest = 0;
    for (const stem of stems) longest = Math.max(longest, (run = known.has(stem) ? 0 : run + 1));
    runs.push({ text, run: longest });
  }
  return runs;
}
