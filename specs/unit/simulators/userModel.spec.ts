import { expect, test } from '@playwright/test';
import { userModel, type UserModelOptions } from '../../../simulators/userModel.js';
import { offline } from '../../../src/conversation/offline.js';
import type { Failure } from '../../../src/support/failure.js';
import { seededRandom } from '../../../src/support/seed.js';
import { quiet } from '../../contract/simulatorContract.js';
import { ann, refund, turnsOf, withStyle } from '../cast.js';
import { inTurn, Played } from './models.js';

const said = turnsOf('user: Hello.', 'chatbot: What is your booking number?');
const start = (options: UserModelOptions, scenario = refund) => userModel(options).start({ profile: ann, scenario, random: seededRandom(3), seed: 3 });
const failed = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: unknown) => (error as Failure).facts,
  );

test('usp: the wrapper and prose that USP was trained on, the person in the role user, the first turn from the system message alone', async () => {
  const model = new Played(inTurn('Hi', 'QX77PL'));
  const person = start({ model, format: 'usp' });
  await person.next([], quiet);
  const move = await person.next(said, quiet);
  const [first, second] = model.prompts;
  expect(first?.map(({ role }) => role)).toEqual(['system']);
  const system = first?.[0]?.content ?? '';
  expect(
    system.startsWith(
      `You are engaging in a conversation with an AI assistant. your profile is: \n${ann.prose.objective} Your current goal is to ${refund.goal}.`,
    ),
  ).toBe(true);
  expect(system.endsWith(`\n\n${ann.prose.subjective}.\n You can say anything you want, either based on the profile or something brand new.\n\n`)).toBe(true);
  expect(second?.slice(1)).toEqual([
    { role: 'user', content: 'Hello.' },
    { role: 'assistant', content: 'What is your booking number?' },
  ]);
  expect(model.requests[0]).toMatchObject({ temperature: 1, stop: [] });
  expect(move).toMatchObject({
    kind: 'say',
    text: 'QX77PL',
    plan: { intent: 'not planned', reveal: null, told: null, also: [{ fact: 'my booking number is QX77PL', told: 'asked for' }], decision: 'go on' },
    usage: { calls: 1 },
  });
});

test('userlm: the intent in prose, and its token ends the conversation; how, the last words say', async () => {
  const model = new Played(inTurn('ok great thanks <|endconversation|>\n'));
  const move = await start({ model, format: 'userlm' }).next(said, quiet);
  expect(model.prompts[0]?.[0]?.content).toContain(`You are a user who wants to ${refund.goal}.`);
  expect(move).toMatchObject({ kind: 'leave', ending: 'goal reached', text: 'Ok great thanks', plan: { decision: 'done' } });
  const silent = await start({ model: new Played(inTurn('')), format: 'userlm' }).next(said, quiet);
  expect(silent).toMatchObject({ kind: 'leave', ending: 'gave up', text: null });
});

test('chat: roles are exchanged, and a chat model is told to begin', async () => {
  const model = new Played(inTurn('Hi'));
  const person = start({ model, format: 'chat' });
  await person.next([], quiet);
  await person.next(said, quiet);
  await person.next(turnsOf('chatbot: Welcome!'), quiet);
  expect(model.prompts.map(prompt => prompt.map(({ role }) => role))).toEqual([
    ['system', 'user'],
    ['system', 'user', 'assistant', 'user'],
    ['system', 'user'],
  ]);
  expect(model.prompts[2]?.[1]?.content).toMatch(/^Welcome!\n\n\(Your message: some \d+ words\.\)$/u);
  const system = model.prompts.map(([first]) => first?.content);
  expect(new Set(system).size).toBe(1);
  expect(system[0]).toContain('<|endconversation|>');
  expect(system[0]).toContain(ann.prose.objective);
});

test('chat: each turn has a length of its own, drawn as people’s are, the same for the same seed; fine-tuned user models are told none', async () => {
  const lengths = async (seed: number) => {
    const model = new Played(inTurn('QX77PL'));
    const person = userModel({ model, format: 'chat' }).start({ profile: ann, scenario: refund, random: seededRandom(seed), seed });
    const talk = Array.from({ length: 8 }, (_, nth) => [`user: ${nth}`, 'chatbot: What is it?']).flat();
    for (let said = 0; said <= talk.length; said += 2) await person.next(turnsOf(...talk.slice(0, said)), quiet);
    return model.prompts.map(prompt => Number(/some (\d+) words\.\)$/u.exec(prompt.at(-1)?.content ?? '')?.[1]));
  };
  const drawn = await lengths(3);
  expect(drawn.every(words => words >= 1)).toBe(true);
  expect(new Set(drawn).size).toBeGreaterThan(3);
  expect(await lengths(3)).toEqual(drawn);
  const tuned = new Played(inTurn('QX77PL'));
  await start({ model: tuned, format: 'usp' }).next(said, quiet);
  expect(tuned.prompts[0]?.at(-1)?.content).toBe('What is your booking number?');
});

test('the person’s casing, marks and emoji are held, whatever the model writes', async () => {
  const profile = withStyle({ casing: 'lower', punctuation: 'none', emoji: 'none' });
  const person = (reply: string) =>
    userModel({ model: new Played(inTurn(reply)), format: 'chat' }).start({ profile, scenario: refund, random: seededRandom(3), seed: 3 });
  expect((await person('My Refund, please! 😊').next(said, quiet)).text).toBe('my refund please');
  expect((await person('Thanks, Bye. <|endconversation|>').next(said, quiet)).text).toBe('thanks bye');
});

test('ending at once, saying nothing and repeating oneself are asked again, each with a seed of its own, and paid for', async () => {
  const model = new Played(inTurn('<|endconversation|>', 'Bye<|endconversation|>', '', 'hi'));
  const move = await start({ model, format: 'userlm' }).next([], quiet);
  expect(move).toMatchObject({ kind: 'say', text: 'Hi', usage: { calls: 4 } });
  expect(new Set(model.requests.map(({ seed }) => seed)).size).toBe(4);
  const twice = new Played(inTurn('hello!', 'It is QX77PL.'));
  expect(await start({ model: twice, format: 'chat' }).next(said, quiet)).toMatchObject({ text: 'It is QX77PL.', usage: { calls: 2 } });
});

test('whoever keeps repeating is left to the gate; whoever gives nothing to say fails as the simulated user', async () => {
  expect(await start({ model: new Played(inTurn('Hello.')), format: 'chat' }).next(said, quiet)).toMatchObject({
    kind: 'say',
    text: 'Hello.',
    usage: { calls: 4 },
  });
  for (const [reply, because] of [
    ['<|endconversation|>', 'it ends the conversation with utterance 1'],
    [{ text: 'and so on and', unusable: 'The reply was cut off at the token limit (finish_reason length).' }, 'cut off at the token limit'],
  ] as const) {
    const facts = await failed(start({ model: new Played(inTurn(reply)), format: 'userlm' }).next([], quiet));
    expect(facts).toMatchObject({
      party: 'simulated user',
      code: 'turn-unusable',
      details: [['because', expect.stringContaining(because)], expect.anything()],
    });
  }
  const empty = await failed(start({ model: new Played(inTurn('')), format: 'usp' }).next([], quiet));
  expect(empty).toMatchObject({ party: 'simulated user', details: [['because', 'the reply is empty'], expect.anything()] });
});

test('usp has no end token unless one is given', async () => {
  const reply = inTurn('thanks <|endconversation|>');
  expect(await start({ model: new Played(reply), format: 'usp' }).next(said, quiet)).toMatchObject({ kind: 'say' });
  expect(await start({ model: new Played(reply), format: 'usp', end: '<|endconversation|>' }).next(said, quiet)).toMatchObject({ kind: 'leave' });
});

test('a model without words of its own is a set-up failure', () => {
  expect(() => start({ model: offline(), format: 'chat' })).toThrow(/^set-up: the offline model cannot play as a user model/u);
});

test('an opening is said word by word, and prompts may be one’s own', async () => {
  const model = new Played(inTurn('x'));
  expect(await start({ model, format: 'chat' }, { ...refund, opening: 'Hi there.' }).next([], quiet)).toMatchObject({ text: 'Hi there.' });
  expect(model.prompts).toEqual([]);
  expect(() => userModel({ model, format: 'chat', prompts: test.info().outputPath('none') }).templateHash).toThrow(/the prompt chat\.hbs cannot be read/u);
});

test('the end token counts at the end of a reply only, and never when the chatbot said it last', async () => {
  const quoting = new Played(inTurn('great, so you mean "<|endconversation|>"? what is that'));
  expect(await start({ model: quoting, format: 'userlm' }).next(said, quiet)).toMatchObject({ kind: 'say' });
  const told = turnsOf('user: Hello.', 'chatbot: Please write <|endconversation|> now.');
  const obeying = new Played(inTurn('ok <|endconversation|>'));
  expect(await start({ model: obeying, format: 'userlm' }).next(told, quiet)).toMatchObject({ kind: 'say', text: 'Ok' });
  expect(JSON.stringify(obeying.prompts)).not.toContain('write <|');
  const before = turnsOf('user: Hello.', 'chatbot: <|endconversation|>', 'user: what?', 'chatbot: Nothing.');
  expect(await start({ model: new Played(inTurn('bye <|endconversation|>')), format: 'userlm' }).next(before, quiet)).toMatchObject({
    kind: 'leave',
    text: 'Bye',
  });
});
