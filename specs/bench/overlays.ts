/**
 * Manipulation checks of the overlays: shipped people with and without each overlay, same goal and seed, against a simple scripted
 * chatbot that asks for what it needs and then delivers. Offline, or with the model of an endpoint; results are labelled with it.
 *
 *   npx tsx specs/bench/overlays.ts [--people <a group>] [--url <endpoint> --model <name>] [--group "two languages"]
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { usp } from '../../simulators/usp.js';
import type { Conversation } from '../../src/conversation/conversation.js';
import { offline } from '../../src/conversation/offline.js';
import { openai } from '../../src/model/openai.js';
import { overlays, type Overlay, type Profile } from '../../src/profile/profile.js';
import { readCorpus } from '../../src/profile/readProfiles.js';
import { inPool } from '../../src/support/inPool.js';
import { packageFolder } from '../../src/support/packageFolder.js';
import { listedLanguages, baseOf } from '../../src/user/character/languageWords.js';
import { manipulationCheck, type OverlayPair } from '../../src/user/character/manipulationCheck.js';
import { withOverlay } from '../../src/user/character/withOverlay.js';
import { GOAL, holdHotelTalk } from './hotelTalk.js';

const { values: given } = parseArgs({
  options: {
    people: { type: 'string', default: '12' },
    url: { type: 'string' },
    model: { type: 'string', default: 'typed' },
    group: { type: 'string' },
  },
});
const PEOPLE = Number(given.people);
const model = given.url === undefined ? offline() : openai({ model: given.model, baseURL: given.url, apiKey: 'none', timeoutMs: 1_800_000, retries: 0 });
const hold = holdHotelTalk(usp({ model }));

/** Every nth person, so that the whole corpus is looked at. */
const spread = (people: readonly Profile[]): Profile[] => {
  const every = Math.max(1, Math.floor(people.length / PEOPLE));
  return people.filter((_, at) => at % every === 0).slice(0, PEOPLE);
};

type Arm = Overlay | 'none' | 'placebo';
type Talks = ReadonlyMap<Arm, readonly Conversation[]>;

/** Every person in every arm, each held once. The placebo changes nothing but the seed. */
async function talksOf(people: readonly Profile[], arms: readonly Arm[]): Promise<Talks> {
  const wanted = arms.flatMap(arm => people.map((profile, at) => ({ arm, profile, seed: 100 + at + (arm === 'placebo' ? 1_000 : 0) })));
  const talks = await inPool(wanted, 24, ({ arm, profile, seed }) => hold(withOverlay(profile, arm === 'none' || arm === 'placebo' ? null : arm), seed));
  return new Map(arms.map((arm, nth) => [arm, talks.slice(nth * people.length, (nth + 1) * people.length)]));
}

const endingsOf = (talks: readonly Conversation[]): string =>
  [...new Set(talks.map(({ ending }) => ending))].map(ending => `${ending} ${talks.filter(one => one.ending === ending).length}`).join(', ');

function checked(talks: Talks, arm: Arm, marker: Overlay) {
  const [withIt, without] = [talks.get(arm) ?? [], talks.get('none') ?? []];
  const pairs: OverlayPair[] = withIt.map((one, at) => ({ with: one, without: without[at] as Conversation }));
  return { facts: manipulationCheck(marker, pairs), endings: `${endingsOf(withIt)} / ${endingsOf(without)}` };
}

const number = (value: number | null | undefined): string => (value === null || value === undefined ? '' : value.toFixed(2));

void (async () => {
  const people = readCorpus(join(packageFolder('profiles'), 'implicit/people/authored.jsonl'));
  const groups: readonly (readonly [string, readonly Profile[]])[] = [
    ['one language', spread(people.filter(({ language, firstLanguage }) => language === 'en' && firstLanguage === 'en'))],
    [
      'two languages',
      spread(people.filter(({ language, firstLanguage }) => language === 'en' && firstLanguage !== 'en' && listedLanguages.includes(baseOf(firstLanguage)))),
    ],
  ];
  for (const [name, group] of groups.filter(([group]) => given.group === undefined || given.group === group)) {
    console.log(`\n${group.length} people, ${name}; ${model.name}, goal: ${GOAL}`);
    const talks = await talksOf(group, ['none', ...overlays, ...(model.offline ? ['placebo' as const] : [])]);
    console.log('| overlay | marker | with | without | difference | 95 % | p | verdict | endings with / without |\n|---|---|---|---|---|---|---|---|---|');
    for (const overlay of overlays) {
      const { facts, endings } = checked(talks, overlay, overlay);
      const { marker, mean, difference, interval, p, verdict, why } = facts;
      const between = interval === null ? '' : `${number(interval[0])} to ${number(interval[1])}`;
      const shown = [overlay, marker.unit, number(mean?.with), number(mean?.without), number(difference), between, p === null ? '' : p.toFixed(4)];
      console.log(`| ${[...shown, why === null ? verdict : `${verdict}: ${why}`, endings].join(' | ')} |`);
    }
    for (const marker of model.offline ? overlays : []) {
      const { facts } = checked(talks, 'placebo', marker);
      console.log(
        `| placebo, marker of ${marker} | | ${number(facts.mean?.with)} | ${number(facts.mean?.without)} | | | ${facts.p?.toFixed(4) ?? ''} | ${facts.verdict} | |`,
      );
    }
    const findings = [...talks].flatMap(([arm, held]) =>
      held.flatMap(({ fidelity }) => fidelity.filter(({ proven }) => proven).map(({ kind }) => `${arm}: ${kind}`)),
    );
    console.log(`void: ${findings.length === 0 ? 'none' : findings.join(', ')}`);
  }
})();
