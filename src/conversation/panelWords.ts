import { oneLine } from '../support/visible.js';

/** As records hold it: what a stranger wrote may say any doubt. */
interface Vote {
  readonly model: string;
  readonly family: string;
  readonly answer: string;
  readonly certainty: number | null;
  readonly doubt: string | null;
}

/** What each member of a panel came to, in one line: `gpt met 92, claude met 88, llama cannot tell`. Where a family has several, its models are named. */
export const panelWords = (panel: readonly Vote[]): string =>
  panel
    .map(({ model, family, answer, certainty, doubt }) => {
      const who = panel.filter(vote => vote.family === family).length > 1 ? `${oneLine(model, 80)} (${oneLine(family, 40)})` : oneLine(family, 40);
      if (answer !== 'inconclusive') return `${who} ${answer}${certainty === null ? '' : ` ${Math.round(certainty)}`}`;
      return doubt === 'cannot tell' ? `${who} cannot tell` : `${who} has no vote (${oneLine(doubt ?? 'no reason given', 60)})`;
    })
    .join(', ');
