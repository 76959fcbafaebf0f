/**
 * Manipulation checks of the overlays, offline: shipped people with and without each overlay, same goal and seed, against a simple
 * scripted chatbot that asks for what it needs and then delivers.
 *
 *   npx tsx specs/bench/overlays.ts [<people a group>]
 */
import { join } from 'node:path';
import { usp } from '../../simulators/usp.js';
import type { Channel } from '../../src/channel/channel.js';
import type { Conversation } from '../../src/conversation/conversation.js';
import { converse } from '../../src/conversation/converse.js';
import { offline } from '../../src/conversation/offline.js';
import { overlays, type Overlay, type Profile } from '../../src/profile/profile.js';
import { readCorpus } from '../../src/profile/readProfiles.js';
import { packageFolder } from '../../src/support/packageFolder.js';
import { listedLanguages, baseOf } from '../../src/user/character/languageWords.js';
import { manipulationCheck, type OverlayPair } from '../../src/user/character/manipulationCheck.js';
import { withOverlay } from '../../src/user/character/withOverlay.js';
import { scenarioOf } from '../../src/user/scenario.js';

const PEOPLE = Number(process.argv[2] ?? 12);
const SCENARIO = scenarioOf({ goal: 'book a hotel room in Vienna for two nights', facts: ['my budget is 90 euros a night', 'we arrive on Friday'] });
const REPLIES = [
  'I can certainly arrange that. What is your budget for each night?',
  'Understood. And on which day do you arrive?',
  'There is a lovely place near the station, breakfast included. It costs 85 euros a night. Shall I take it?',
  'It is booked: two nights at the Hotel Lindenhof from Friday, 170 euros in all, confirmation HL2231. Anything else?',
  'All is settled, the confirmation HL2231 is on its way to you.',
];

/** Says its lines one after the other, whatever it hears. */
const scripted: Channel = {
  kind: 'scripted',
  address: 'in this process',
  settings: {},
  needsPage: false,
  replyTimeoutMs: 1_000,
  open: () =>
    Promise.resolve({
      greeting: null,
      send: (_utterance, history) => {
        const text = REPLIES[Math.min(REPLIES.length - 1, history.filter(({ speaker }) => speaker === 'chatbot').length)] as string;
        return Promise.resolve({ text, firstTokenMs: 1, lastTokenMs: 1, raw: { status: null, contentType: null, body: text, truncated: false } });
      },
      close: () => Promise.resolve(),
    }),
};

const simulator = usp({ model: offline() });
let held = 0;

function hold(profile: Profile, seed: number): Promise<Conversation> {
  const id = `overlays-${++held}`;
  return converse(
    { id, session: id, profile, scenario: SCENARIO, simulator, channel: scripted, seed, trial: 0 },
    { fetch, now: () => performance.now(), clock: () => 0, onWait: () => () => undefined, onTurn: () => undefined, step: (_title, work) => work() },
  );
}

/** Every nth person, so that the whole corpus is looked at. */
const spread = (people: readonly Profile[]): Profile[] => {
  const every = Math.max(1, Math.floor(people.length / PEOPLE));
  return people.filter((_, at) => at % every === 0).slice(0, PEOPLE);
};

async function checked(overlay: Overlay | 'placebo', people: readonly Profile[], marker: Overlay = overlay as Overlay) {
  const pairs: OverlayPair[] = [];
  const endings = { with: new Map<string, number>(), without: new Map<string, number>() };
  for (const [at, profile] of people.entries()) {
    const seed = 100 + at;
    const without = await hold(withOverlay(profile, null), seed);
    // The placebo changes nothing but the seed.
    const withIt = overlay === 'placebo' ? await hold(withOverlay(profile, null), seed + 1_000) : await hold(withOverlay(profile, overlay), seed);
    pairs.push({ with: withIt, without });
    for (const [arm, { ending }] of [['with', withIt] as const, ['without', without] as const]) endings[arm].set(ending, (endings[arm].get(ending) ?? 0) + 1);
  }
  return { facts: manipulationCheck(marker, pairs), endings };
}

const number = (value: number | null | undefined): string => (value === null || value === undefined ? '' : value.toFixed(2));
const counts = (map: ReadonlyMap<string, number>): string => [...map].map(([ending, count]) => `${ending} ${count}`).join(', ');

void (async () => {
  const people = readCorpus(join(packageFolder('profiles'), 'implicit/people/authored.jsonl'));
  const groups: readonly (readonly [string, readonly Profile[]])[] = [
    ['one language', spread(people.filter(({ language, firstLanguage }) => language === 'en' && firstLanguage === 'en'))],
    [
      'two languages',
      spread(people.filter(({ language, firstLanguage }) => language === 'en' && firstLanguage !== 'en' && listedLanguages.includes(baseOf(firstLanguage)))),
    ],
  ];
  for (const [name, group] of groups) {
    console.log(`\n${group.length} people, ${name}; offline, goal: ${SCENARIO.goal}`);
    console.log('| overlay | marker | with | without | difference | 95 % | p | verdict | endings with / without |\n|---|---|---|---|---|---|---|---|---|');
    for (const overlay of overlays) {
      const { facts, endings } = await checked(overlay, group);
      const { marker, mean, difference, interval, p, verdict, why } = facts;
      const between = interval === null ? '' : `${number(interval[0])} to ${number(interval[1])}`;
      const shown = [overlay, marker.unit, number(mean?.with), number(mean?.without), number(difference), between, p === null ? '' : p.toFixed(4)];
      console.log(`| ${[...shown, why === null ? verdict : `${verdict}: ${why}`, `${counts(endings.with)} / ${counts(endings.without)}`].join(' | ')} |`);
    }
    for (const marker of overlays) {
      const { facts } = await checked('placebo', group, marker);
      console.log(
        `| placebo, marker of ${marker} | | ${number(facts.mean?.with)} | ${number(facts.mean?.without)} | | | ${facts.p?.toFixed(4) ?? ''} | ${facts.verdict} | |`,
      );
    }
  }
})();
