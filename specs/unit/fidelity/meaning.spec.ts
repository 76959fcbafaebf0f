import { expect, test } from '@playwright/test';
import { fidelityGate } from '../../../src/fidelity/meaning/fidelityGate.js';
import type { ClaimedFault } from '../../../src/fidelity/meaning/reply.js';
import type { Played } from '../../../src/fidelity/played.js';
import { conversationRecordSchema } from '../../../src/record/conversationRecord.js';
import { offline } from '../../../src/conversation/offline.js';
import { scenarioOf } from '../../../src/user/scenario.js';
import { ann, plan, refund, turnsOf } from '../cast.js';
import { claim, context, played, Reader, statement, talk } from './meaningCast.js';

const readWith = (faults: ClaimedFault[], more: Partial<Played> = {}) =>
  fidelityGate({ model: new Reader({ faults }), people: () => [] }).read(played(more), context);
const reasons = ({ facts }: Awaited<ReturnType<typeof readWith>>) => facts.dropped?.map(({ because }) => because);

test('a contradicted fact, quoted and certain, is proven; its evidence shows the words and the fact', async () => {
  const reading = await readWith([claim()]);
  expect(reading.findings).toEqual([
    {
      kind: 'fact contradicted',
      turn: 3,
      evidence: '"My booking number is QX99ZZ" beside "my booking number is QX77PL": the number is another',
      certainty: 95,
      certaintyKind: 'stated',
      effect: 'hindered',
      proven: true,
    },
  ]);
  expect(reading.facts).toMatchObject({ model: 'reader-1', notMeasured: null, dropped: [] });
  expect(reading.usage).toEqual({ calls: 1, promptTokens: 900, completionTokens: 60 });
});

for (const [what, more, because] of [
  ['a quotation that stands nowhere', { quote: 'My booking number is AB12CD' }, 'quotation not found'],
  ['an empty quotation', { quote: ' ?! ' }, 'quotation not found'],
  ['half a word', { quote: 'booking numb' }, 'quotation not found'],
  ['a quotation of another turn of the person', { turn: 1 }, 'quotation not found'],
  ['words of the chatbot', { turn: 4, quote: 'Your refund will arrive in seven days' }, 'not the person’s turn'],
  ['a turn that is not there', { turn: 99 }, 'no such turn'],
  ['a certainty of 3e15', { certainty: 3e15 }, 'certainty out of range'],
  ['a certainty below zero', { certainty: -1 }, 'certainty out of range'],
  ['no certainty', { certainty: null }, 'no certainty stated'],
  ['a fact that does not exist', { against: 3 }, 'contradicts nothing that is known'],
  ['a contradiction of nothing', { against: null }, 'contradicts nothing that is known'],
  ['words that say what the fact says', { quote: 'I paid 120 euros', against: 2 }, 'says what is known'],
  ['what the chatbot provoked', { provoked: true }, 'provoked by the chatbot'],
] as const)
  test(`${what}: no finding, and the count says why`, async () => {
    const reading = await readWith([claim(more)]);
    expect(reading.findings).toEqual([]);
    expect(reading.facts.dropped).toEqual([{ because: `a fault: ${because}`, count: 1 }]);
  });

test('certainty below 80 is a suspicion, and so are manners whatever the certainty', async () => {
  const quote = 'Great, thanks.';
  const { findings } = await readWith([
    claim({ certainty: 79 }),
    claim({ certainty: 80 }),
    claim({ kind: 'style drift', turn: 5, quote, certainty: 100 }),
    claim({ kind: 'language drift', turn: 5, quote, certainty: 100 }),
    claim({ kind: 'stopped too late', turn: 5, quote, certainty: 100 }),
    claim({ kind: 'role flip', turn: 5, quote, certainty: 100 }),
  ]);
  expect(findings.map(({ kind, proven }) => [kind, proven])).toEqual([
    ['fact contradicted', false],
    ['fact contradicted', true],
    ['style drift', false],
    ['language drift', false],
    ['stopped too late', false],
    ['role flip', false],
  ]);
});

test('what the profile, the goal or the chatbot holds is not invented', async () => {
  const turns = turnsOf(
    'user: I am up at five, a glass blower in Graz.',
    'chatbot: Shall I use voucher ZX81?',
    'user: Use voucher ZX81. It was seat 14C, on 3 May.',
  );
  const invented = (turn: number, quote: string) => claim({ kind: 'fact invented', turn, quote, against: null });
  const reading = await readWith([invented(1, 'a glass blower in Graz'), invented(3, 'Use voucher ZX81.'), invented(3, 'It was seat 14C, on 3 May.')], {
    turns,
  });
  expect(reading.findings.map(({ evidence, proven }) => [evidence.slice(0, 22), proven])).toEqual([['"It was seat 14C, on 3', true]]);
  expect(reasons(reading)).toEqual(['a fault: known after all']);
});

test('a question without a number claims nothing: at most suspected', async () => {
  const turns = turnsOf('user: A refund please.', 'chatbot: No.', 'user: then a voucher at least? I am a gold member. was it order ZX81, no?');
  const invented = (quote: string) => claim({ kind: 'fact invented', turn: 3, quote, against: null });
  const { findings } = await readWith([invented('then a voucher at least?'), invented('I am a gold member'), invented('was it order ZX81')], { turns });
  expect(findings.map(({ proven }) => proven)).toEqual([false, true, true]);
});

test('a goal whose words were said is at most suspected of never being raised', async () => {
  const never = claim({ kind: 'goal never raised', turn: 1, quote: 'I want a refund', against: null });
  expect((await readWith([never])).findings).toMatchObject([{ proven: false }]);
  const turns = turnsOf('user: What is the weather like?', 'chatbot: Sunny.');
  const other = claim({ kind: 'goal never raised', quote: 'What is the weather like?', turn: 1, against: null });
  expect((await readWith([other], { turns })).findings).toMatchObject([{ proven: true }]);
});

const early = claim({ kind: 'stopped too early', turn: 3, quote: 'never mind then', against: null });
for (const [reply, dropped] of [
  ['I am sorry, I cannot refund that.', true],
  ['That is not possible.', true],
  ['500 Internal Server Error', true],
  ['', true],
  ['Which booking is it?', true],
  ['Sure. Just the date, and it is done.', false],
] as const)
  test(`leaving after ${JSON.stringify(reply)} is ${dropped ? 'the person’s right' : 'too early'}`, async () => {
    const [first, question, last] = turnsOf('user: A refund please.', 'chatbot: Which booking is it?', 'user: never mind then');
    const [, , , answer, bye] = turnsOf('user: a', 'user: b', 'user: c', `chatbot: ${reply}`, 'user: ok, never mind then');
    if (!first || !question || !last || !answer || !bye) throw new Error('five turns');
    // Left without a word after the reply, and left with the words said after it: the same reply was heard last.
    const silent = [first, question, last, answer];
    const spoken = [...silent, { ...bye, plan: { ...plan, decision: 'give up' as const } }, { ...answer, index: 6, text: 'Fine, it is done, all 120 euros.' }];
    for (const turns of [silent, spoken]) {
      const reading = await readWith([early], { turns, ending: 'gave up' });
      expect(reading.findings, reading.facts.dropped?.[0]?.because).toHaveLength(dropped ? 0 : 1);
    }
  });

test('where nobody planned, a reply before the goodbye that refused is reason enough', async () => {
  const turns = turnsOf(
    'user: A refund please.',
    'chatbot: I am sorry, I only help with flights.',
    'user: ok, never mind then',
    'chatbot: Bye, all is well here.',
  );
  expect(reasons(await readWith([early], { turns, ending: 'gave up' }))).toEqual(['a fault: the chatbot’s last reply gave reason to leave']);
});

test('who was cut off did not stop too early', async () => {
  const turns = turnsOf('user: A refund please.', 'chatbot: Sure, one moment.', 'user: never mind then', 'chatbot: It is done.');
  for (const ending of ['turn limit', 'chatbot failed', null] as const)
    expect(reasons(await readWith([early], { turns, ending }))).toEqual(['a fault: the person did not stop']);
});

test('words that the scenario puts into the person’s mouth are not held against them', async () => {
  const opening = 'I am 29 and never flew KL1234.';
  const turns = turnsOf(`user: ${opening}`, 'chatbot: Hello.');
  const scenario = { ...refund, opening };
  const model = new Reader({ statements: [statement('age', '29', 'I am 29')], faults: [claim({ turn: 1, quote: 'never flew KL1234' })] });
  const reading = await fidelityGate({ model, people: () => [] }).read(played({ turns, scenario }), context);
  expect(reading.findings).toEqual([]);
  expect(reading.facts.dropped).toEqual([
    { because: 'a statement: the scenario’s own opening', count: 1 },
    { because: 'a fault: the scenario’s own opening', count: 1 },
  ]);
});

test('what has changed can be contradicted like a fact; what was wanted once and what a chatbot said cannot', async () => {
  const scenario = scenarioOf({
    goal: 'ask where the refund is',
    facts: ['I paid 120 euros'],
    earlier: [
      {
        conversation: 'c1',
        when: 'last week',
        goal: 'get a refund',
        ending: 'goal reached',
        turns: [],
        promised: ['We will note that you paid 80 euros.'],
        changes: [{ now: 'I eat fish again', before: 'I am vegan' }],
      },
    ],
  });
  const turns = turnsOf('user: I paid 100 euros. I am still vegan.', 'chatbot: Noted.');
  const paid = claim({ turn: 1, quote: 'I paid 100 euros' });
  const read = (against: number, more = paid) => readWith([{ ...more, against }], { scenario, turns });
  expect((await read(1)).findings).toMatchObject([{ kind: 'fact contradicted', proven: true }]);
  for (const memory of [2, 3]) {
    const reading = await read(memory);
    expect(reading.findings).toEqual([]);
    expect(reasons(reading)).toEqual(['a fault: against what is only remembered']);
  }
  const changed = await read(4, claim({ turn: 1, quote: 'I am still vegan' }));
  expect(changed.findings[0]?.evidence).toContain('beside "I eat fish again (no longer: I am vegan)"');
});

test('a loop in other words is proven from three utterances on, and suspected where the chatbot refused, failed or repeated itself', async () => {
  const again = claim({ kind: 'loop', turn: 3, quote: 'could one swim there', against: null });
  const asked = (first: string, second: string) =>
    turnsOf('user: Is there a pool?', `chatbot: ${first}`, 'user: And could one swim there?', `chatbot: ${second}`, 'user: A basin to swim in, is there one?');
  expect((await readWith([again], { turns: asked('Yes, a heated one.', 'Yes, until ten.') })).findings).toMatchObject([{ kind: 'loop', proven: true }]);
  for (const turns of [
    asked('Yes, a heated one.', 'Yes, until ten.').slice(0, 4),
    asked('Sorry, we cannot say.', 'Yes, until ten.'),
    asked('Yes, a heated one.', 'Something went wrong.'),
    asked('How many nights?', 'How many nights?'),
  ])
    expect((await readWith([again], { turns })).findings).toMatchObject([{ kind: 'loop', proven: false }]);
});

test('after the chatbot refused or failed, a goal that was let go is at most suspected', async () => {
  const gone = claim({ kind: 'goal abandoned', turn: 5, quote: 'then a voucher', against: null });
  const talked = (first: string, second: string) =>
    turnsOf('user: I want a refund', `chatbot: ${first}`, 'user: I paid 120 euros for it', `chatbot: ${second}`, 'user: then a voucher');
  for (const turns of [
    talked('We cannot refund this.', 'Here we go.'),
    talked('Sure.', 'Unfortunately it is not possible.'),
    talked('Sure.', '500 Internal Server Error'),
    talked('Sure.', ''),
  ])
    expect((await readWith([gone], { turns })).findings).toMatchObject([{ kind: 'goal abandoned', proven: false }]);
  expect((await readWith([gone], { turns: talked('Which flight is it?', 'Of course, that is 120 euros.') })).findings).toMatchObject([{ proven: true }]);
  const later = [
    ...talked('Which flight is it?', 'Of course, that is 120 euros.'),
    ...turnsOf('chatbot: We cannot do that.').map(turn => ({ ...turn, index: 6 })),
  ];
  expect((await readWith([gone], { turns: later })).findings, 'what came later gave no reason').toMatchObject([{ proven: true }]);
});

test('a role flip that no rule suspects takes two turns and a certainty of 95: a chatbot may talk a reader into one', async () => {
  const flip = (turn: number, quote: string, certainty = 100) => claim({ kind: 'role flip', turn, quote, against: null, certainty });
  const [one, two] = [flip(3, 'I paid 120 euros'), flip(5, 'Great, thanks.')];
  const proven = async (faults: ClaimedFault[], more: Partial<Played> = {}) => (await readWith(faults, more)).findings.map(finding => finding.proven);
  expect(await proven([one])).toEqual([false]);
  expect(await proven([one, flip(3, 'My booking number is QX99ZZ')]), 'the same turn twice').toEqual([false, false]);
  expect(await proven([one, { ...two, certainty: 94 }])).toEqual([false, false]);
  expect(await proven([one, { ...two, quote: 'never said' }]), 'one does not stand').toEqual([false]);
  expect(await proven([one, { ...two, provoked: true }])).toEqual([false]);
  expect(await proven([one, two])).toEqual([true, true]);
  const turns = turnsOf('user: How can I help you today? Please provide your booking number.', 'chatbot: Hm?');
  expect(await proven([flip(1, 'How can I help you today?', 80)], { turns }), 'the rules see it too').toEqual([true]);
});

test('a reply that cannot be read leaves it not measured, with the reason and the cost; nothing is sound by default', async () => {
  const reading = await fidelityGate({ model: new Reader('No faults at all, great user!'), people: () => [] }).read(played(), context);
  expect(reading).toEqual({
    findings: [],
    facts: { model: 'reader-1', notMeasured: 'the reading cannot be read: The reply holds no JSON object.', cycle: null },
    usage: { calls: 1, promptTokens: 900, completionTokens: 60 },
  });
});

test('another model than the one that answered first is not listened to', async () => {
  const gate = fidelityGate({ model: new Reader({ faults: [claim()] }, ['big', 'big', 'small']), people: () => [] });
  const readings = [await gate.read(played(), context), await gate.read(played(), context), await gate.read(played(), context)];
  expect(readings.map(({ findings, facts }) => [findings.length, facts.notMeasured])).toEqual([
    [1, null],
    [1, null],
    [0, 'another model answered than was asked: small'],
  ]);
});

test('offline, and where one side never spoke, no call is made and nothing is measured', async () => {
  const silent = await fidelityGate({ model: offline(), people: () => [] }).read(played(), context);
  expect(silent).toEqual({
    findings: [],
    facts: { model: 'offline', notMeasured: 'offline: faults of meaning are not measured', cycle: null },
    usage: { calls: 0, promptTokens: 0, completionTokens: 0 },
  });
  const model = new Reader();
  const gate = fidelityGate({ model, people: () => [] });
  expect((await gate.read(played({ turns: talk.slice(0, 1) }), context)).facts.notMeasured).toBe('the chatbot never spoke');
  expect((await gate.read(played({ turns: talk.slice(1, 2) }), context)).facts.notMeasured).toBe('the person never spoke');
  expect(model.asked).toEqual([]);
});

test('a model that runs on fills no record, and what it writes is tamed', async () => {
  const faults = Array.from({ length: 5_000 }, () => claim({ why: `\u001b[2J${'why '.repeat(500)}` }));
  const statements = Array.from({ length: 5_000 }, () => statement('age', '41', 'I want a refund'));
  const reading = await fidelityGate({ model: new Reader({ faults, statements }), people: () => [] }).read(played(), context);
  expect(reading.findings).toHaveLength(20);
  expect(JSON.stringify(reading).length).toBeLessThan(20_000);
  expect(JSON.stringify(reading)).not.toMatch(/\\u001b/u);
  expect(reading.facts.dropped).toEqual([
    { because: 'a statement beyond the first 40', count: 4960 },
    { because: 'a fault: beyond the first 20', count: 4980 },
  ]);
  expect(conversationRecordSchema.shape.meaning.parse(JSON.parse(JSON.stringify(reading.facts)))).toEqual(reading.facts);
});

test('the reader sees neither profile nor plan nor verdict, asks once, and its seed comes from the conversation', async () => {
  const model = new Reader();
  await fidelityGate({ model, people: () => [] }).read(played(), context);
  expect(model.asked).toHaveLength(1);
  const everything = JSON.stringify([model.prompts, model.asked.map(({ facts, ...rest }) => [Object.keys(facts as object), rest.seed])]);
  for (const secret of [ann.prose.objective, ann.prose.subjective, ann.id, 'Graz', 'glass', 'twins'])
    expect(JSON.stringify(model.prompts)).not.toContain(secret);
  expect(everything).not.toContain('SECRET');
  const other = new Reader();
  await fidelityGate({ model: other, people: () => [] }).read(played(), { ...context, seed: 8 });
  expect(other.asked[0]?.seed).not.toBe(model.asked[0]?.seed);
});
