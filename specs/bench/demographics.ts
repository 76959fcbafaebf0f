/**
 * Does a demographic field alone change how a language model types? Six shipped people, one word of their paragraph of facts changed
 * (age, gender, work), against the same scripted chatbot; beside them the same people with nothing changed but the seed: paraphrase
 * noise. Offline identical text is a spec's matter; this asks the model of an endpoint, and results are labelled with it.
 *
 *   npx tsx specs/bench/demographics.ts --url <endpoint> [--model <name>]
 */
import { parseArgs } from 'node:util';
import { usp } from '../../simulators/usp.js';
import type { Conversation } from '../../src/conversation/conversation.js';
import { openai } from '../../src/model/openai.js';
import type { Profile } from '../../src/profile/profile.js';
import { corporaNamed, corpusAt } from '../../src/profile/readProfiles.js';
import { mean, signFlipTest, typicalInterval } from '../../src/statistics/permutation.js';
import { inPool } from '../../src/support/inPool.js';
import { packageFolder } from '../../src/support/packageFolder.js';
import { styleDistance } from '../../src/user/speech.js';
import { holdHotelTalk } from './hotelTalk.js';

const { values: given } = parseArgs({ options: { url: { type: 'string' }, model: { type: 'string', default: 'typed' } } });
const { url } = given;
if (url === undefined) throw new Error('--url is missing: offline a demographic field changes nothing, which a spec shows');

type Change = readonly [from: string, to: string];
/** What stands in the paragraph of facts, and what stands there instead; every other word stays. */
const CHANGES: Readonly<Record<string, Readonly<Record<'age' | 'gender' | 'work', Change>>>> = {
  'meter-logging-bus-driver': {
    age: ['of fifty-eight', 'of twenty'],
    gender: ['a man', 'a woman'],
    work: ['drive a school bus', 'operate on hearts in a hospital'],
  },
  'oil-light-since-easter': {
    age: ['of 49', 'of 19'],
    gender: ['a woman', 'a man'],
    work: ['stack shelves through the night, it seems in a supermarket', 'teach law through the day, it seems in a university'],
  },
  'tea-in-the-caps-lock': {
    age: ['are 22', 'are 81'],
    gender: ['a young woman', 'a young man'],
    work: ['are without a job at the moment', 'are a tax lawyer at the moment'],
  },
  'chlorine-chemist-with-backups': { age: ['of 33', 'of 79'], gender: ['a man', 'a woman'], work: ["a master's degree in chemistry", 'no degree at all'] },
  'payphone-hunting-powerlifter': {
    age: ['are 23', 'are 77'],
    gender: ['a woman', 'a man'],
    work: ['are unemployed, with nothing in sight so far', 'are a bank director, with a large staff'],
  },
};

function changed(profile: Profile, [from, to]: Change): Profile {
  const objective = profile.prose.objective.replace(from, to);
  if (objective === profile.prose.objective) throw new Error(`"${from}" does not stand in the facts of ${profile.id}`);
  return { ...profile, prose: { ...profile.prose, objective } };
}

const said = ({ turns }: Conversation): string[] => turns.filter(({ speaker }) => speaker === 'user').map(({ text }) => text);
const apart = (one: Conversation, other: Conversation): number => styleDistance(said(one), said(other)) ?? NaN;
const shown = (value: number): string => value.toFixed(2);

void (async () => {
  const hold = holdHotelTalk(usp({ model: openai({ model: given.model, baseURL: url ?? '', apiKey: 'none', timeoutMs: 1_800_000, retries: 0 }) }));
  const people = corporaNamed('implicit/people', [packageFolder('profiles')])
    .flatMap(corpusAt)
    .filter(({ id }) => Object.hasOwn(CHANGES, id));
  const arms = ['as written', 'another seed', 'a third seed', 'age', 'gender', 'work'] as const;
  const wanted = people.flatMap((profile, at) =>
    arms.map((arm, nth) => ({
      profile: nth < 3 ? profile : changed(profile, CHANGES[profile.id]?.[arm as 'age'] as Change),
      seed: 100 + at + (nth < 3 ? nth * 1_000 : 0),
    })),
  );
  const held = await inPool(wanted, 24, ({ profile, seed }) => hold(profile, seed));
  const of = (person: number, arm: (typeof arms)[number]) => held[person * arms.length + arms.indexOf(arm)] as Conversation;
  console.log(`Style distance from the person as written, ${given.model}, ${people.length} people`);
  console.log('| person | another seed | a third seed | age | gender | work |\n|---|---|---|---|---|---|');
  const distances = people.map((_, person) => arms.slice(1).map(arm => apart(of(person, 'as written'), of(person, arm))));
  distances.forEach((row, person) => console.log(`| ${[people[person]?.id, ...row.map(shown)].join(' | ')} |`));
  for (const [nth, arm] of arms.slice(3).entries()) {
    const gaps = distances.map(row => (row[nth + 2] as number) - mean(row.slice(0, 2)));
    const interval = typicalInterval(gaps, 4);
    const between = interval === null ? 'too few people for an interval' : interval.map(shown).join(' to ');
    console.log(`${arm}: ${shown(mean(gaps))} farther than paraphrase (${between}), p ${signFlipTest(gaps, 4).p.toFixed(3)}`);
  }
  for (const [at, { profile }] of wanted.entries())
    console.log(
      `\n${profile.id}, ${arms[at % arms.length]}:\n${said(held[at] as Conversation)
        .map(text => `  ${text}`)
        .join('\n')}`,
    );
})();
