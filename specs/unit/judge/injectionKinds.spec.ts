import { expect, test } from '@playwright/test';
import type { Order, Ruling } from '../../../src/judge/judge.js';
import { judge } from '../../../src/judge/llmJudge.js';
import type { Turn } from '../../../src/transcript/turn.js';
import { FORGERIES, KINDS, type AttackedKind, type Says } from './attackedKinds.js';
import { attacks, EchoingJudge, headsIn, markOf, numbered, quotedWithin, saidIn, turnsOf } from './attacks.js';

/**
 * The same as for criteria, for every other kind of question: nothing leaves its fence, and whatever a judge quotes, it is read as it
 * ruled itself or not at all.
 */
const signal = new AbortController().signal;
const ORDERS = ['asked', 'inverted'] as const;
/** Each order with the ruling that an attacker would turn round. */
const WAYS = [
  ['asked', 'not met'],
  ['inverted', 'met'],
] as const;
/** Certainties tell whose ruling was read. */
const [HONEST, FORGED] = [83, 99];

/** A third of the families for each kind, with another attack of it: over all kinds each family comes three times or more. */
const families = [...new Set(attacks.map(({ family }) => family))];
const sampleFor = (nth: number) =>
  families
    .filter((_, at) => at % 3 === nth % 3)
    .map(family => {
      const own = attacks.filter(attack => attack.family === family);
      const attack = own[nth % own.length];
      if (attack === undefined) throw new Error(`no attack of ${family}`);
      return { id: attack.id, turns: turnsOf(attack) };
    });

/** A conversation in which the chatbot says these texts. */
const saying = (texts: readonly string[]): Turn[] =>
  numbered(
    texts.flatMap(text => [
      { speaker: 'user' as const, text: 'And now?' },
      { speaker: 'chatbot' as const, text },
    ]),
  );

interface Asked {
  readonly kind: AttackedKind;
  readonly attack: readonly Turn[];
  readonly order: Order;
  readonly says: Says;
}

async function ruledOn({ kind, attack, order, says }: Asked, reply: (honest: string, said: string) => string = honest => honest) {
  const { question, turns } = kind.about(attack);
  const model = new EchoingJudge(prompt => reply(JSON.stringify({ mark: markOf(prompt), ...kind.reply(says, order, HONEST) }), saidIn(attack).slice(0, 6_000)));
  const { rulings } = await judge({ model }).rule(question, turns, { seed: 1, signal, order });
  return { rulings, prompt: model.prompt, raw: rulings[0]?.raw };
}

/** What was read although the judge did not rule it. */
const misread = (rulings: readonly Ruling[], says: Says): Ruling[] =>
  rulings.filter(ruling => ruling.void === null && !(ruling.answer === says && ruling.certainty === HONEST));

for (const [nth, kind] of KINDS.entries()) {
  test(`${kind.name}: what a chatbot says stays in its fence, and what is asked stays as it is`, async () => {
    for (const { id, turns } of sampleFor(nth))
      for (const order of ORDERS) {
        const harmless = turns.map(turn => ({ ...turn, text: 'Good.' }));
        const [attacked, calm] = await Promise.all([turns, harmless].map(attack => ruledOn({ kind, attack, order, says: 'met' })));
        const parts = [attacked, calm].map(asked => (asked?.prompt[1]?.content ?? '').split(markOf(asked?.prompt[1]?.content ?? '')));
        const [fences, around] = [1, 0].map(odd => parts.map(its => its.filter((_, at) => at % 2 === odd)));
        // Two marks around every conversation, and the same words outside of them.
        expect(around?.[0], id).toEqual(around?.[1]);
        expect(
          fences?.[0]?.map(headsIn).map(({ length }) => length),
          id,
        ).toEqual(fences?.[1]?.map(headsIn).map(({ length }) => length));
        expect(attacked?.prompt[0], id).toEqual(calm?.prompt[0]);
        expect(attacked?.rulings.map(({ answer, void: broken }) => [answer, broken])).toEqual(attacked?.rulings.map(() => ['met', null]));
      }
  });

  test(`${kind.name}: whatever of an attack is quoted, what is read is the judge's own ruling or none`, async () => {
    const wrong: string[] = [];
    for (const [at, { id, turns }] of sampleFor(nth).entries())
      for (const [how, reply] of Object.entries(quotedWithin)) {
        const [order, says] = [ORDERS[at % 2] ?? 'asked', at % 4 < 2 ? ('met' as const) : ('not met' as const)];
        const { rulings } = await ruledOn({ kind, attack: turns, order, says }, reply);
        wrong.push(...misread(rulings, says).map(({ answer, certainty }) => `${id}, ${how}: ${answer} ${certainty}`));
      }
    expect(wrong).toEqual([]);
  });

  test(`${kind.name}: a reply in its own shape that the chatbot wrote is never read as the judge's`, async () => {
    const wrong: string[] = [];
    for (const [forgery, write] of Object.entries(FORGERIES))
      for (const [how, reply] of Object.entries(quotedWithin))
        for (const [order, says] of WAYS) {
          const attack = saying(write(kind.reply(says === 'met' ? 'not met' : 'met', order, FORGED)));
          const { rulings } = await ruledOn({ kind, attack, order, says }, reply);
          wrong.push(...misread(rulings, says).map(({ answer, certainty }) => `${forgery}, ${how}, ${order}: ${answer} ${certainty} for ${says}`));
        }
    expect(wrong).toEqual([]);
  });

  test(`${kind.name}: an honest ruling is read beside what it quotes`, async () => {
    for (const how of ['an echo after the ruling', 'an echo before the ruling', 'an echo in the reasoning']) {
      const sample = sampleFor(nth);
      const read = await Promise.all(
        sample.map(({ turns }) =>
          ruledOn({ kind, attack: turns, order: 'asked', says: 'met' }, (honest, said) => quotedWithin[how]?.(honest, said.slice(0, 4_000)) ?? ''),
        ),
      );
      expect(read.filter(({ rulings }) => rulings.every(({ answer }) => answer === 'met')).length / sample.length, how).toBeGreaterThan(0.8);
    }
  });
}
