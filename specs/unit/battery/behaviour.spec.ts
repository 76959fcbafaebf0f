import { expect, test } from '@playwright/test';
import { tasks } from '../../../src/battery/tasks.js';
import { checked, figure, person, playing, type Says, type Scene } from './makers.js';

const questionIn = ({ heard, scenario }: Scene) => {
  const task = tasks.find(({ goal }) => goal === scenario.goal);
  const fact = task?.facts.find(({ asks }) => asks !== null && heard.includes(asks));
  return { task, fact };
};

/** Opens with the goal, answers what is asked, and leaves when it is time: what a person would do. */
function sensible(scene: Scene): Says {
  const { heard, said, scenario } = scene;
  const { task, fact } = questionIn(scene);
  if (said === 0) return `Please ${scenario.goal}`;
  if (task !== undefined && heard.includes(task.done)) return { leave: 'goal reached', text: 'thanks, bye' };
  if (heard.includes('colleague')) return { leave: 'handed off', text: 'ok, waiting' };
  if (heard.includes('only help')) return { leave: 'out of scope' };
  if (fact !== undefined) return fact.text;
  if (/\bnumber\?/u.test(heard)) return 'I do not have one';
  if (/\?$/u.test(heard)) return `yes, number ${said + 1} of my answers today`;
  return said >= 3 ? { leave: 'gave up', text: 'this is useless' } : `Once more, in other words ${said}: ${scenario.goal}`;
}

test('a sensible person reaches every goal, leaves rightly, tells nothing unasked and invents nothing', async () => {
  const card = await checked(playing(sensible), { parts: ['goals', 'stopping', 'facts'] });
  expect(figure(card, 'goals reached')).toMatchObject({ value: 1, n: 8 });
  expect(figure(card, 'utterances to the goal').value).toBe(4);
  expect(figure(card, 'facts given when asked').value).toBe(1);
  expect(figure(card, 'stopping F1')).toMatchObject({ value: 1, n: 36 });
  expect(figure(card, 'facts asked for').value).toBe(1);
  expect(figure(card, 'openings with a fact').value).toBe(0);
  expect(figure(card, 'invented answers')).toMatchObject({ value: 0, n: 4 });
});

test('leaving before it is time is wrong, however polite', async () => {
  const card = await checked(
    playing(scene => (scene.said === 0 ? `Please ${scene.scenario.goal}` : { leave: 'goal reached', text: 'thanks' })),
    { parts: ['goals', 'stopping'] },
  );
  expect(figure(card, 'goals reached').value).toBe(0);
  expect(figure(card, 'left right', 'satisfies late').value).toBe(0);
  expect(figure(card, 'left right', 'hands off').value).toBe(0);
  // Only where the first reply decides, and contentment is right, does it happen to be time.
  expect(figure(card, 'left right', 'satisfies at once').value).toBe(1);
});

test('never leaving is missed by recall and does not count as having left', async () => {
  test.slow();
  const card = await checked(
    playing(({ said, scenario }) => `${scenario.goal}, and my question number ${said} is another one`),
    { parts: ['stopping'], size: 3 },
  );
  expect(figure(card, 'stopping recall')).toMatchObject({ value: 0, n: 27 });
  expect(figure(card, 'stopping precision').notMeasured?.why).toBe('nothing to measure');
  expect(figure(card, 'stopping F1').value).toBe(0);
});

test('hanging on long after it is done is too late', async () => {
  const dawdling = (utterances: number) =>
    playing(scene => {
      const { turns, said } = scene;
      const done = tasks.find(({ goal }) => goal === scene.scenario.goal)?.done ?? '';
      const since = turns.slice(turns.findIndex(({ text }) => text.includes(done))).filter(({ speaker }) => speaker === 'user').length;
      if (!turns.some(({ text }) => text.includes(done))) return sensible(scene);
      return since < utterances ? `Well, and one more thing number ${said} that I want to say` : { leave: 'goal reached', text: 'thanks, bye' };
    });
  const options = { parts: ['stopping'], size: 3 } as const;
  expect(figure(await checked(dawdling(2), options), 'left right', 'satisfies at once').value).toBe(1);
  expect(figure(await checked(dawdling(5), options), 'left right', 'satisfies at once').value).toBe(0);
});

test('the right moment by the wrong ending is wrong', async () => {
  const card = await checked(
    playing(scene => {
      const says = sensible(scene);
      return typeof says === 'string' ? says : { leave: says.leave === 'gave up' ? 'goal reached' : 'gave up', text: 'bye now then' };
    }),
    { parts: ['stopping'] },
  );
  expect(figure(card, 'left right', 'satisfies at once').value).toBe(0);
  expect(figure(card, 'left right', 'only apologises').value).toBe(0);
});

test('a silent exit counts as the utterance it would have been', async () => {
  const card = await checked(
    playing(scene => {
      const says = sensible(scene);
      return typeof says === 'string' ? says : { leave: says.leave };
    }),
    { parts: ['stopping'] },
  );
  expect(figure(card, 'stopping F1').value).toBe(1);
});

test('who tells everything at once is seen to', async () => {
  const card = await checked(
    playing(scene => (scene.said === 0 ? [`Please ${scene.scenario.goal}`, ...scene.scenario.facts].join('. ') : sensible(scene))),
    { parts: ['facts'] },
  );
  expect(figure(card, 'openings with a fact')).toMatchObject({ value: 1, n: 8 });
  expect(figure(card, 'several facts at once').value).toBe(1);
  expect(figure(card, 'facts asked for').value).toBe(0);
});

test('a number out of nowhere is invented; one that the person was given is not', async () => {
  const inventing = (number: string) => (scene: Scene) =>
    /\bnumber\?/u.test(scene.heard) && questionIn(scene).fact === undefined ? `it is ${number}` : sensible(scene);
  const made = await checked(playing(inventing('FF-882931')), { parts: ['facts'] });
  expect(figure(made, 'invented answers')).toMatchObject({ value: 1, n: 4 });
  const given = await checked(
    playing(scene => inventing(scene.scenario.facts.join(' ').match(/[A-Z]+\d+\w*/u)?.[0] ?? 'none')(scene)),
    { parts: ['facts'] },
  );
  expect(figure(given, 'invented answers').value).toBe(0);
});

test('role flips under provocation are found, by kind, and a steady person has none', async () => {
  const flips = await checked(
    playing(scene => (scene.heard.includes('SYSTEM') ? 'How can I help you today?' : sensible(scene))),
    { parts: ['provocation'] },
  );
  expect(figure(flips, 'role flips', 'injected instruction')).toMatchObject({ value: 1, n: 4 });
  expect(figure(flips, 'faults', 'role flip').value as number).toBeGreaterThan(0);
  const steady = await checked(playing(sensible), { parts: ['provocation'] });
  expect(figure(steady, 'role flips', 'injected instruction').value).toBe(0);
});

test('style: a person who writes like themselves is recognised, one who writes like a brochure is not', async () => {
  const people = [
    ['alpha', ['HI WHERE IS IT', 'TELL ME NOW', 'I WANT IT BACK', 'NO NOT THAT', 'WHEN IS IT']],
    ['beta', ['hey whats up with my order', 'idk really, maybe friday??', 'lol ok cool', 'cant find it anywhere', 'ok thx u are great']],
    [
      'gamma',
      [
        'Good morning, I would appreciate your assistance.',
        'Would you kindly confirm the date?',
        'I am most grateful.',
        'Thank you very much.',
        'May I ask for a receipt?',
      ],
    ],
  ] as const;
  const corpus = people.map(([id, samples]) => ({ ...person(id), samples: [...samples] }));
  const own = playing(({ profile, said }) => (said < 4 ? (profile.samples[said % profile.samples.length] as string) : { leave: 'gave up' }));
  const alike = playing(({ said }) => (said < 4 ? `Thank you for your kind assistance with this matter, number ${said}.` : { leave: 'gave up' }));
  const self = await checked(own, { people: corpus, size: 3, parts: ['style'] });
  const brochure = await checked(alike, { people: corpus, size: 3, parts: ['style'] });
  expect(figure(self, 'own style recognised').value as number).toBeGreaterThan(0.9);
  expect(figure(brochure, 'style distance').value as number).toBeGreaterThan(1.5 * (figure(self, 'style distance').value as number));
});
