import type { Random } from '../../../../src/support/seed.js';
import { ONWARD, SCRIPTS, type Script } from './loopScripts.js';
import { scene, type Form } from './known.js';
import { wordsIn, type Said } from '../planting.js';

/** Where a loop begins: what the person says there, and what they say before. */
export interface LoopSite {
  readonly turns: readonly Said[];
  readonly index: number;
  readonly own: string;
  readonly source: string;
  readonly random: Random;
}

export interface Looped {
  readonly turns: readonly Said[];
  /** Counts from 1: the first turn that is not as it was. */
  readonly where: number;
  readonly toTheEnd: boolean;
}

export type LoopShape = (site: LoopSite) => Looped;

const onward = (source: string): readonly string[] => ONWARD[source] ?? [];
/** A script of this source, its wordings in any order. */
const script = ({ source, random }: LoopSite): Script => {
  const { wordings, answers } = random.pick(SCRIPTS[source] ?? []);
  return { wordings: random.shuffle(wordings), answers };
};
/** The first sentence that says something. */
const sentenceOf = (text: string): string => bare(text.split(/(?<=[.?!])\s+/).find(one => wordsIn(one).length >= 4) ?? text);
const bare = (text: string): string => text.replace(/[\s.!?,]+$/, '');
const lowerFirst = (text: string): string => (/^(?:I\b|[A-Z]{2})/.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1));

/** The person's own utterance stays and comes again: every wording after it is new. */
function again(site: LoopSite, wordings: readonly string[]): Looped {
  const { turns, index, own, source } = site;
  return { turns: scene(turns, index, [own, ...wordings], onward(source).slice(0, wordings.length)), where: index + 3, toTheEnd: true };
}

/** All of it stands in place of what the person said. */
function instead(site: LoopSite, texts: readonly string[], replies: readonly string[], stay = false): Looped {
  return { turns: scene(site.turns, site.index, texts, replies, stay), where: site.index + 1, toTheEnd: !stay };
}

const times = (count: number, text: string): string[] => Array.from({ length: count }, () => text);

function reworded(site: LoopSite, head: (nth: number) => string = () => ''): Looped {
  const { wordings, answers } = script(site);
  return instead(
    site,
    wordings.map((text, nth) => `${head(nth)}${head(nth) === '' ? text : lowerFirst(text)}`),
    answers.slice(0, wordings.length - 1),
  );
}

/** The answer to each question stands first, then always the same. */
const ANSWERED = ['Okay.', 'That works.', 'Sure, sounds fine.', 'Alright then.', 'Yes, good.', 'Fine with me.'];

/** How people seem to mean something new and say the same. */
const POLITE = ['', 'Thank you. ', 'Also, ', 'One more thing: ', 'By the way, ', 'Before I forget: '];

export const loopShapes: readonly Form<LoopShape>[] = [
  { name: 'word by word, every turn', times: 5, make: site => again(site, times(4 + Math.floor(site.random.next() * 3), site.own)) },
  { name: 'one question in other words each turn, though answered', times: 6, make: site => reworded(site) },
  {
    name: 'the same wish behind polite openings',
    times: 3,
    make: site => reworded(site, nth => POLITE[nth] ?? ''),
  },
  {
    name: 'in turn with something else',
    times: 4,
    make: site => {
      const { wordings, answers } = script(site);
      const [kept = '', , other = ''] = wordings;
      const [first = '', second = '', third = ''] = answers;
      const on = onward(site.source);
      return instead(site, [kept, 'Okay, good.', kept, other, kept, 'Alright.', kept], [first, on[0] ?? '', second, third, first, on[1] ?? '']);
    },
  },
  {
    name: 'one utterance that runs on and on',
    times: 5,
    make: site => {
      const sentence = sentenceOf(site.own);
      return instead(site, [`${times(9 + Math.floor(site.random.next() * 8), sentence).join('. ')}.`], [], true);
    },
  },
  {
    name: 'runs on with the end of its sentence',
    times: 3,
    make: site => {
      const tail = bare(site.own).split(/\s+/).slice(-4).join(' ');
      return instead(site, [`${bare(site.own)} ${times(18, `and ${tail}`).join(' ')}`], [], true);
    },
  },
  {
    name: 'the opening again with a little more behind it',
    times: 3,
    make: site =>
      again(
        site,
        ['Thanks.', 'Can you help?', 'Please.', 'Thank you!', 'That is what I said.']
          .slice(0, 4 + Math.floor(site.random.next() * 2))
          .map(tail => `${site.own} ${tail}`),
      ),
  },
  {
    name: 'grows by a sentence each turn',
    times: 2,
    make: site => {
      const { wordings } = script(site);
      return again(
        site,
        wordings.slice(0, 5).map((_, nth) => [site.own, ...wordings.slice(0, nth + 1)].join(' ')),
      );
    },
  },
  {
    name: 'letters and marks differ only',
    times: 2,
    make: site => {
      const plain = bare(site.own);
      return again(site, [`${plain.toLowerCase()}.`, `${plain}!`, plain.toLowerCase(), `${plain}...`, `${plain.toUpperCase()}`]);
    },
  },
  {
    name: 'two sentences in a circle',
    times: 3,
    make: site => {
      const { wordings, answers } = script(site);
      const [one = '', two = ''] = site.random.shuffle(wordings);
      return instead(site, [one, two, one, two, one, two], [...answers.slice(0, 4), ...answers].slice(0, 5));
    },
  },
  {
    name: 'three utterances in a circle',
    times: 2,
    make: site => {
      const { wordings, answers } = script(site);
      const [one = '', two = ''] = wordings;
      const round = [one, two, 'Okay, thank you for the information.'];
      return instead(site, [...round, ...round, ...round].slice(0, 8), [...answers.slice(0, 4), ...answers].slice(0, 7));
    },
  },
  {
    name: 'numbered, all entries the same',
    times: 2,
    make: site => {
      const text = bare(site.own);
      return instead(
        site,
        [
          times(12, text)
            .map((entry, nth) => `${nth + 1}. ${entry}`)
            .join('\n'),
        ],
        [],
        true,
      );
    },
  },
  {
    name: 'one word without end',
    times: 2,
    make: site => {
      const word = site.own.split(/\s+/)[0]?.replace(/[^\p{L}]/gu, '') ?? '';
      return instead(site, [`${bare(site.own)} ${times(45, word === '' ? 'yes' : lowerFirst(word)).join(' ')}`], [], true);
    },
  },
  {
    name: 'answers, and always the same sentence after it',
    times: 4,
    make: site => {
      const { wordings, answers } = script(site);
      const kept = site.random.pick(wordings);
      return instead(
        site,
        ANSWERED.map(answer => `${answer} ${kept}`),
        [...answers.slice(0, 4), ...answers].slice(0, 5),
      );
    },
  },
  {
    name: 'everything said over again within one utterance, in other words',
    times: 3,
    make: site => {
      const { wordings } = script(site);
      return instead(site, [[...wordings, ...site.random.shuffle(wordings)].join(' ')], [], true);
    },
  },
  {
    name: 'its sentences in another order',
    times: 2,
    make: site => {
      const { wordings, answers } = script(site);
      const [one = '', two = '', three = ''] = wordings;
      const orders = [`${one} ${two} ${three}`, `${two} ${one} ${three}`, `${three} ${one} ${two}`, `${two} ${three} ${one}`, `${one} ${three} ${two}`];
      return instead(site, orders, answers.slice(0, 4));
    },
  },
  {
    name: 'makes sure of it again and again',
    times: 3,
    make: site => {
      const what = lowerFirst(sentenceOf(site.own)).replace(/"/g, '');
      const heads = ['So just to confirm', 'Just to be clear', 'Let me confirm once more', 'I just want to make sure', 'To confirm'];
      return again(
        site,
        heads.map(head => `${head}: ${what}, right?`),
      );
    },
  },
  {
    name: 'the same paragraph twice and more, with line breaks',
    times: 2,
    make: site => instead(site, [times(6, site.own).join('\n\n')], [], true),
  },
  {
    name: 'stays the same whatever is asked, from the first word on',
    times: 2,
    make: site => {
      const { wordings, answers } = script(site);
      return instead(site, times(6, site.random.pick(wordings)), [...answers.slice(0, 4), ...answers].slice(0, 5));
    },
  },
];
