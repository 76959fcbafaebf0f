import type { Fault } from '../../../src/fidelity/finding.js';
import { childSeed, seededRandom, type Random } from '../../../src/support/seed.js';
import type { Ending } from '../../../src/transcript/ending.js';
import { scenarioOf } from '../../../src/user/scenario.js';
import { englishWriters, goalOf, limitFor, neutralProfile, turnsOf } from './background.js';
import type { HumanDialogue } from './humanDialogues.js';
import { userTurns, wordsIn, type Said } from './planting.js';
import { writtenMeaning, type MeaningCase } from './written.js';

interface Change {
  readonly turns: readonly Said[];
  readonly turn: number;
  readonly facts: readonly string[];
  readonly ending: Ending;
  readonly about: string;
  readonly expected: Fault;
}

type Changer = (dialogue: HumanDialogue, random: Random, nth: number, other: HumanDialogue) => Change | null;

/** How many of each are planted; written ones bring each fault to 15, drift of language and style together. */
const PLANTED = { contradicted: 6, abandoned: 8, early: 8, language: 4, style: 4 } as const;

const user = (text: string): Said => ({ speaker: 'user', text });
const COUNTED = /\b(\d)\s+(people|nights|persons|guests|tickets)\b/i;

/** The person's fact is what the dialogue says; from that turn on both speakers say another number. */
const contradict: Changer = ({ turns }, random) => {
  const index = userTurns(turns).find(at => COUNTED.test(turns[at]?.text ?? ''));
  const [, number = '', what = ''] = COUNTED.exec(turns[index ?? -1]?.text ?? '') ?? [];
  if (index === undefined || number === '') return null;
  const instead = random.pick(['2', '3', '4', '6', '8'].filter(one => one !== number));
  const changed = turns.map((turn, at) =>
    at < index ? turn : { ...turn, text: turn.text.replace(new RegExp(`\\b${number}\\s+${what}\\b`, 'gi'), `${instead} ${what}`) },
  );
  const fact = /nights/i.test(what)
    ? `I stay for exactly ${number} nights`
    : /tickets/i.test(what)
      ? `I need exactly ${number} tickets`
      : `there are ${number} of us`;
  return {
    turns: changed,
    turn: index + 1,
    facts: [fact, `I know how many ${what} I need and will not change it`],
    ending: 'goal reached',
    about: `${instead} ${what} for ${number}`,
    expected: 'fact contradicted',
  };
};

/** After one or two exchanges the user leaves the matter for that of another dialogue and does not come back. */
const abandon: Changer = ({ turns }, _random, nth, other) => {
  const kept = turns.slice(0, nth % 2 === 0 ? 2 : 4);
  const strange = other.turns.slice(other.turns[0]?.speaker === 'chatbot' ? 1 : 0).slice(0, 8);
  if (kept.at(-1)?.speaker !== 'chatbot' || strange.length < 6 || !/\?/.test(kept.at(-1)?.text ?? '')) return null;
  return {
    turns: [...kept, ...strange],
    turn: kept.length + 1,
    facts: [],
    ending: nth % 3 === 0 ? 'goal reached' : 'turn limit',
    about: `goes on about something of ${other.source}`,
    expected: 'goal abandoned',
  };
};

const LEAVES: readonly (readonly [string, Ending])[] = [
  ["Perfect, that's everything I needed. Thanks, bye!", 'goal reached'],
  ['Great, all done then. Goodbye.', 'goal reached'],
  ['ok thanks, thats all', 'goal reached'],
  ['Thank you, you have solved it. Have a nice day!', 'goal reached'],
  ['This is hopeless, I give up.', 'gave up'],
  ['Wonderful, my booking is complete. Bye.', 'goal reached'],
  ['Then I have what I came for, thank you.', 'goal reached'],
  ['Never mind, this takes forever. Bye', 'gave up'],
];

/** A question for something that the chatbot must know; whether to book may be declined. */
const NEEDS = /\b(?:what|which|when|where|how (?:many|long|much)|prefer\w*|preference)\b[^?]*\?\s*$/i;

/** The user leaves while the chatbot, which has been of use, asks the next thing it must know. */
const leaveEarly: Changer = ({ turns, source }, _random, nth) => {
  // Who is asked whether the order is correct, and is content, has answered.
  if (source !== 'multiwoz') return null;
  const index = nth % 2 === 0 ? 1 : 3;
  const kept = turns.slice(0, index + 1);
  const last = kept.at(-1);
  const done = /book(?:ed|ing was)|reference|sorry|unable|unfortunately|no |not |n't|else\b|further|assist/i;
  if (last?.speaker !== 'chatbot' || !NEEDS.test(last.text) || kept.some(turn => turn.speaker === 'chatbot' && done.test(turn.text))) return null;
  const [text, ending] = LEAVES[nth % LEAVES.length] ?? ['Bye', 'goal reached' as const];
  return {
    turns: [...kept, user(text)],
    turn: index + 2,
    facts: [],
    ending,
    about: ending === 'gave up' ? 'gives up on a willing chatbot' : 'calls reached what is open',
    expected: 'stopped too early',
  };
};

/** Answers in another language that go with nearly any question of a service. */
const FOREIGN: Readonly<Record<string, readonly string[]>> = {
  German: ['Ja, das wäre mir recht. Was kostet das?', 'Gut, dann nehme ich das bitte.', 'Und wie ist die Adresse?', 'Vielen Dank, das war alles.'],
  Spanish: ['Sí, me parece bien. ¿Cuánto cuesta?', 'Vale, entonces quiero ese, por favor.', '¿Y cuál es la dirección?', 'Muchas gracias, eso es todo.'],
  French: [
    'Oui, cela me convient. Combien ça coûte ?',
    "D'accord, je prends celui-là, s'il vous plaît.",
    "Et quelle est l'adresse ?",
    'Merci beaucoup, ce sera tout.',
  ],
  Italian: ['Sì, per me va bene. Quanto costa?', 'Allora prendo quello, per favore.', "E qual è l'indirizzo?", 'Grazie mille, è tutto.'],
};

const MANNERS: Readonly<Record<string, (text: string) => string>> = {
  'all capitals': text => `${text.toUpperCase().replace(/[.?!]+$/, '')}!!!`,
  'old letter': text => `Be it known that I humbly beseech you in the matter which I here set forth: ${text} I remain, good sir, your most obedient servant.`,
  'youth slang': text => `yo bestie ${text.toLowerCase().replace(/[.,?!]/g, '')} fr fr no cap 🔥🔥💀`,
  'corporate essay': text =>
    `Furthermore, it is important to note that, in light of the considerations outlined above, my request may be summarized as follows: ${text} In conclusion, your comprehensive and holistic support in this regard is highly valued.`,
};

/** From the middle on the user writes in another language, or in a manner that is not theirs. */
const driftTo =
  (kind: 'language' | 'style'): Changer =>
  ({ turns }, _random, nth) => {
    const users = userTurns(turns);
    const index = users[Math.floor(users.length / 2)];
    if (index === undefined || users.length < 3) return null;
    const names = Object.keys(kind === 'language' ? FOREIGN : MANNERS);
    const name = names[nth % names.length] ?? '';
    const lines = FOREIGN[name] ?? [];
    const after = users.filter(at => at >= index);
    const changed = turns.map((turn, at) => {
      const order = after.indexOf(at);
      if (order === -1) return turn;
      const last = order === after.length - 1;
      return user(kind === 'style' ? (MANNERS[name]?.(turn.text) ?? turn.text) : ((last ? lines.at(-1) : lines[order % (lines.length - 1)]) ?? turn.text));
    });
    return {
      turns: changed,
      turn: index + 1,
      facts: [],
      ending: 'goal reached',
      about: `turns to ${name}`,
      expected: kind === 'language' ? 'language drift' : 'style drift',
    };
  };

const CHANGERS: Readonly<Record<keyof typeof PLANTED, Changer>> = {
  contradicted: contradict,
  abandoned: abandon,
  early: leaveEarly,
  language: driftTo('language'),
  style: driftTo('style'),
};

/** 30 faults of meaning planted in booking and ordering talks, and the hand-written ones: 90 with a fault, 30 sound. The same dialogues and seed give the same cases. */
export function meaningCases(dialogues: readonly HumanDialogue[], seed = 4): MeaningCase[] {
  const people = englishWriters();
  const random = seededRandom(childSeed(seed, 'meaning'));
  const services = random.shuffle(dialogues.filter(({ source, turns }) => source === 'multiwoz' || (source === 'taskmaster4' && turns.length >= 6)));
  const strangers = random.shuffle(dialogues.filter(({ source }) => source === 'taskmaster4' || source === 'redial'));
  const planted = (Object.keys(PLANTED) as (keyof typeof PLANTED)[]).flatMap(name =>
    Array.from({ length: PLANTED[name] }, (_, nth): MeaningCase => {
      for (const [at, dialogue] of services.entries()) {
        // A dialogue about coffee is no stranger to another one about coffee.
        const other = strangers.find(one => one.source !== dialogue.source && wordsIn(one.turns[0]?.text ?? '').length >= 3);
        const change = other === undefined ? null : CHANGERS[name](dialogue, random, nth, other);
        if (change === null || other === undefined) continue;
        services.splice(at, 1);
        if (name === 'abandoned') strangers.splice(strangers.indexOf(other), 1);
        const { turns, turn, facts, ending, about, expected } = change;
        const scenario = scenarioOf({ goal: goalOf(dialogue), facts, maxTurns: limitFor(turns, ending) });
        const played = { profile: neutralProfile(dialogue, people), scenario, turns: turnsOf(turns), ending };
        return { id: `planted-${name}-${nth + 1}-${dialogue.id}`, about, played, expected, turn };
      }
      throw new Error(`no dialogue is left for ${name}`);
    }),
  );
  return [...planted, ...writtenMeaning(people)];
}
