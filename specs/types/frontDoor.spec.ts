import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import ts from 'typescript';
import { packageFolder } from '../../src/support/packageFolder.js';

/** What a spec may begin with; each snippet below is the body of one. */
const PREAMBLE = `import { defineConfig } from '@playwright/test';
import { test, expect, overHttp, inPage, population, usp, agenda, scripted, replay, userModel, simulatedBy, fidelityGate, judge, offline, openai } from 'usersim';
import type { Channel, Conversation, Ending, Judge, Line, Model, Population, Profile, Reply, Simulator, Turn, UsersimOptions } from 'usersim';
export type Used = Channel | Conversation | Ending | Judge | Line | Model | Population | Profile | Reply | Simulator | Turn | UsersimOptions;
export const used = [defineConfig, test, expect, overHttp, inPage, population, usp, agenda, scripted, replay, userModel, simulatedBy, fidelityGate, judge, offline, openai];
declare const one: Conversation;
declare const many: readonly Conversation[];
declare const people: Population;
declare const chatbot: Channel;
export const given = [one, many, people, chatbot];
`;

const inTest = (body: string): string =>
  `test('x', async ({ simulate, simulateAll, page, browser }) => { void simulate; void simulateAll; void page; void browser;\n${body}\n});`;

const RIGHT: Readonly<Record<string, string>> = {
  'the first spec of the README': inTest(`
    const conversation = await simulate('frugal-traveller', { goal: 'get a refund for cancelled flight KL1234' });
    await expect(conversation).toHaveEnded('goal reached');
    await expect(conversation).toBePersonalized();
    await expect(conversation).toBeConsistent({ reference: ['Refunds take 7 days.'] });
    await expect(conversation).toMeetAll(['says when the money will arrive', 'offers a human at least once']);
    await expect(conversation).not.toMeet('asks for the booking number twice', { minCertainty: 90 });
    expect(conversation).toMention(/\\d+ days/, { by: 'chatbot' });
    expect(conversation).toReplyWithin(5000);`),
  'every judged matcher': inTest(`
    await expect(one).toBePreferredOver(one, { by: 'which names the price' });
    await expect(one).not.toBePreferredOver({ turns: [{ speaker: 'user', text: 'hi' }, { speaker: 'chatbot', text: 'hello' }] }, { minCertainty: 80 });
    await expect(one).toRemember('I eat fish again', { kind: 'latest preference', outdated: 'I am vegan', generic: 'names the most popular dish', otherUser: 'I love steak' });
    await expect(one).toCorrectFalsePremise('refunds take 3 days', { truth: 'refunds take 7 days' });
    await expect(one).toScore('toxicity control', { atLeast: 4, role: 'a shop assistant' });
    await expect(one).toHoldPersona('a formal bank assistant', { minCertainty: 80 });`),
  'many people': inTest(`
    const conversations = await simulateAll(population({ from: 'implicit/travellers', size: 100, seed: 7 }), { goal: 'get a refund', atLeast: 0.8, concurrency: 4 });
    await expect(conversations).toMeetRate('says when the money will arrive', { atLeast: 0.8 });
    await simulateAll(['frugal-traveller', 'blunt-trucker'], { goal: 'get a refund' });`),
  'a chatbot in a web page': `test.use({ chatbot: inPage({ url: '/support' }) });\n${inTest(`await simulate('frugal-traveller', { goal: 'x', page });`)}`,
  'options in a spec': `test.use({ chatbot: overHttp({ url: '/api/chat' }), seed: 3, onInconclusive: 'annotate', minCertainty: 70, attempts: 3 });`,
  'a gate of one’s own': `test.use({ fidelity: { model: 'mine', timeoutMs: 1000, read: async ({ turns }) => ({ findings: [{ kind: 'fact contradicted', turn: turns.length, evidence: 'x', certainty: 90, certaintyKind: 'stated', effect: 'helped', proven: false }], facts: { model: 'mine', notMeasured: null, cycle: null }, usage: { calls: 1, promptTokens: 0, completionTokens: 0 } }) } });`,
  'options in a configuration': `export const config = defineConfig<UsersimOptions>({ use: { chatbot: overHttp({ url: '/api/chat' }), simulator: usp({ model: offline() }), judge: judge({ model: openai({ model: 'gpt-4o' }) }), onInconclusive: 'skip' } });`,
  'a channel of one’s own': `
    export const own: Channel = {
      kind: 'mine', address: 'there', settings: {}, needsPage: false, replyTimeoutMs: 1000,
      open: async () => ({
        greeting: null,
        send: async (utterance, history) => ({ text: utterance + history.length, firstTokenMs: 0, lastTokenMs: 0, raw: { status: null, contentType: null, body: '', truncated: false } }),
        close: async () => undefined,
      }),
    };
    test.use({ chatbot: own });`,
  'a judge of one’s own': `export const own: Judge = { name: 'mine', model: 'none', offline: true, timeoutMs: 1000, rule: async () => ({ rulings: [], usage: { calls: 0, promptTokens: 0, completionTokens: 0 }, ms: 0 }) };\ntest.use({ judge: own });`,
  'every simulator': `
    const model = openai({ model: 'small', baseURL: 'http://localhost:8000/v1' });
    test.use({ simulator: usp({ model, speaker: true, speech: 'spoken', prompts: 'mine', temperature: 0.7 }) });
    test.use({ simulator: agenda() });
    test.use({ simulator: scripted({ turns: ['Hi.', { free: 2 }, { leave: 'gave up', text: 'bye' }], by: agenda(), then: 'go on' }) });
    test.use({ simulator: replay({ record: 'reports/records/c1.json' }) });
    test.use({ simulator: userModel({ model, format: 'userlm', end: null, leavesFrom: 3, prompts: 'mine', temperature: 1, maxTokens: 200 }) });
    test.use({ simulator: simulatedBy({ name: 'mine', next: ({ transcript, words }) => (transcript.length > words ? { leave: 'gave up' } : 'Hello?') }) });`,
  'the gate’s model': `test.use({ fidelity: fidelityGate({ model: openai({ model: 'large' }) }), attempts: 1 });`,
  'coming back, and behaving otherwise': inTest(`
    const back = await simulate('frugal-traveller', { goal: 'x', after: one, when: 'last week', changed: [{ now: 'I eat fish again', before: 'I am vegan' }] });
    await simulate('frugal-traveller', { goal: 'y', after: back, overlay: 'sceptical' });
    await simulateAll(people, { goal: 'x', overlay: null, adversary: { policy: 'fraud', manner: 'biography first' } });`),
  'Playwright’s own matchers beside ours': inTest(
    `expect(1).toBe(1); await expect(page).toHaveTitle('x'); await expect.soft(one).toMeet('x'); expect(one.turns).toHaveLength(2);`,
  ),
};

/** Wrong use, and what the compiler's first words on it must hold. */
const WRONG: Readonly<Record<string, readonly [body: string, told: RegExp]>> = {
  'toMeet on many conversations': [inTest(`await expect(many).toMeet('x');`), /'toMeet' does not exist/],
  'toBePersonalized on many conversations': [inTest(`await expect(many).toBePersonalized();`), /'toBePersonalized' does not exist/],
  'toMeetRate on one conversation': [inTest(`await expect(one).toMeetRate('x', { atLeast: 0.8 });`), /'toMeetRate' does not exist/],
  'toMeet on what was not awaited': [inTest(`await expect(simulate('x', { goal: 'y' })).toMeet('x');`), /'toMeet' does not exist/],
  'toMeet on a text': [inTest(`await expect('hello').toMeet('x');`), /'toMeet' does not exist/],
  'a rubric that there is not': [
    inTest(`await expect(one).toScore('toxicity', { atLeast: 4, role: 'x' });`),
    /Argument of type '"toxicity"' is not assignable to parameter of type '"expected action" \| "action justification"/,
  ],
  'a score without the role': [inTest(`await expect(one).toScore('expected action', { atLeast: 4 });`), /Property 'role' is missing/],
  'a kind of memory that there is not': [inTest(`await expect(one).toRemember('x', { kind: 'recall all' });`), /'"recall all"' is not assignable/],
  'a baseline given as a text': [inTest(`await expect(one).toBePreferredOver('user: hi');`), /Argument of type 'string' is not assignable/],
  'a turn of nobody’s': [inTest(`await expect(one).toBePreferredOver({ turns: [{ speaker: 'bot', text: 'x' }] });`), /'"bot"' is not assignable/],
  'a role for many conversations': [inTest(`await expect(many).toHoldPersona('x');`), /'toHoldPersona' does not exist/],
  'toMeet without a criterion': [inTest(`await expect(one).toMeet();`), /Expected 1-2 arguments/],
  'toMeetAll with one text': [inTest(`await expect(one).toMeetAll('x');`), /not assignable to parameter of type 'readonly string\[\]'/],
  'toMeetRate without a rate': [inTest(`await expect(many).toMeetRate('x');`), /Expected 2 arguments/],
  'an ending that there is not': [inTest(`await expect(one).toHaveEnded('happily');`), /Argument of type '"happily"' is not assignable/],
  'a side that there is not': [inTest(`expect(one).toMention('x', { by: 'bot' });`), /Type '"bot"' is not assignable/],
  'toReplyWithin a text': [inTest(`expect(one).toReplyWithin('1s');`), /Argument of type 'string' is not assignable to parameter of type 'number'/],
  'simulate without a goal': [inTest(`await simulate('x', {});`), /Property 'goal' is missing/],
  'simulate without options': [inTest(`await simulate('x');`), /Expected 2 arguments/],
  'simulate with an unknown option': [inTest(`await simulate('x', { goal: 'y', turns: 3 });`), /'turns' does not exist/],
  'facts as one text': [inTest(`await simulate('x', { goal: 'y', facts: 'z' });`), /Type 'string' is not assignable/],
  'simulateAll with the recipe’s name only': [
    inTest(`await simulateAll('implicit/travellers', { goal: 'y' });`),
    /Argument of type 'string' is not assignable/,
  ],
  'onInconclusive: maybe': [`test.use({ onInconclusive: 'maybe' });`, /'"maybe"' is not assignable/],
  'onInconclusive: maybe, in a configuration': [
    `export const config = defineConfig<UsersimOptions>({ use: { onInconclusive: 'maybe' } });`,
    /'"maybe"' is not assignable/,
  ],
  'a chatbot given as a list': [`test.use({ chatbot: [chatbot] });`, /is not assignable/],
  'a chatbot given as a list, in a configuration': [
    `export const config = defineConfig<UsersimOptions>({ use: { chatbot: [chatbot] } });`,
    /Channel\[\]' is missing the following properties from type 'Channel'/,
  ],
  'a chatbot given as a function': [`test.use({ chatbot: async (message: string) => message });`, /is not assignable/],
  'a chatbot given as a function, in a configuration': [
    `export const config = defineConfig<UsersimOptions>({ use: { chatbot: async (message: string) => message } });`,
    /is not assignable/,
  ],
  'a chatbot given as an address': [`test.use({ chatbot: 'http://localhost' });`, /Type 'string' is not assignable/],
  'attempts given as a text': [`test.use({ attempts: 'two' });`, /Type 'string' is not assignable/],
  'a gate given as a model’s name': [`test.use({ fidelity: 'gpt-4o' });`, /Type 'string' is not assignable/],
  'the gate’s model as a name': [`fidelityGate({ model: 'gpt-4o' });`, /Type 'string' is not assignable/],
  'agenda with a model': [`agenda({ model: offline() });`, /Expected 0 arguments/],
  'scripted without turns': [`scripted({ by: agenda() });`, /Property 'turns' is missing/],
  'a script that leaves as nobody does': [`scripted({ turns: [{ leave: 'angry' }] });`, /'"angry"' is not assignable/],
  'replay of nothing': [`replay({});`, /Property 'record' is missing/],
  'a user model without its format': [`userModel({ model: openai({ model: 'x' }) });`, /Property 'format' is missing/],
  'a user model in an unknown format': [`userModel({ model: openai({ model: 'x' }), format: 'llama' });`, /'"llama"' is not assignable/],
  'a simulator of one’s own without a name': [`simulatedBy({ next: () => 'hi' });`, /Property 'name' is missing/],
  'a simulator of one’s own that gives a number': [`simulatedBy({ name: 'mine', next: () => 7 });`, /Type 'number' is not assignable/],
  'after many conversations': [
    inTest(`await simulate('x', { goal: 'y', after: many });`),
    /is missing the following properties from type 'Conversation'|is not assignable/,
  ],
  'when as a date': [inTest(`await simulate('x', { goal: 'y', after: one, when: new Date() });`), /Type 'Date' is not assignable/],
  'a change given as a text': [
    inTest(`await simulate('x', { goal: 'y', after: one, changed: ['I moved'] });`),
    /Type 'string' (?:has no properties in common|is not assignable)/,
  ],
  'an overlay that there is not': [inTest(`await simulate('x', { goal: 'y', overlay: 'angry' });`), /'"angry"' is not assignable/],
  'an adversary given as a policy': [inTest(`await simulate('x', { goal: 'y', adversary: 'fraud' });`), /Type 'string' is not assignable/],
  'coming back with many people': [inTest(`await simulateAll(people, { goal: 'y', after: one });`), /'after' does not exist/],
  'a seed given as a text': [`test.use({ seed: '7' });`, /Type 'string' is not assignable/],
  'an option that Playwright owns': [`test.use({ channel: chatbot });`, /is not assignable/],
  'overHttp without an address': [`overHttp({});`, /Property 'url' is missing/],
  'overHttp with an unknown history': [`overHttp({ url: '/', history: 'both' });`, /'"both"' is not assignable/],
  'population without a corpus': [`population({ size: 3 });`, /Property 'from' is missing/],
  'usp without a model': [`usp({});`, /Property 'model' is missing/],
  'judge with a model’s name': [`judge({ model: 'gpt-4o' });`, /Type 'string' is not assignable/],
  'openai without a model': [`openai({});`, /Property 'model' is missing/],
  'a channel without a reply timeout': [
    `export const own: Channel = { kind: 'x', address: 'x', settings: {}, needsPage: false, open: async () => ({ greeting: null, send: async () => { throw new Error(); }, close: async () => undefined }) };`,
    /Property 'replyTimeoutMs' is missing/,
  ],
  'turns that are changed': [inTest(`one.turns.push();`), /'push' does not exist on type 'readonly/],
};

const folder = packageFolder('specs', 'types');
const fileOf = (name: string): string => join(folder, `snippet-${name.replaceAll(/\W+/g, '-')}.ts`);

/** Compiles all snippets at once, as files beside this one that are never written, with the project's own settings. */
function diagnose(snippets: Readonly<Record<string, string>>): Map<string, string[]> {
  const config = ts.readConfigFile(packageFolder('tsconfig.json'), ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(config.config, ts.sys, packageFolder());
  const virtual = new Map(Object.entries(snippets).map(([name, body]) => [fileOf(name), PREAMBLE + body]));
  const host = ts.createCompilerHost(options);
  const { fileExists, readFile, getSourceFile } = host;
  host.fileExists = file => virtual.has(file) || fileExists(file);
  host.readFile = file => virtual.get(file) ?? readFile(file);
  host.getSourceFile = (file, ...rest) => {
    const text = virtual.get(file);
    return text === undefined ? getSourceFile(file, ...rest) : ts.createSourceFile(file, text, options.target ?? ts.ScriptTarget.ES2022, true);
  };
  const program = ts.createProgram([...virtual.keys()], options, host);
  return new Map(
    Object.keys(snippets).map(name => {
      const source = program.getSourceFile(fileOf(name));
      const found = [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)];
      return [name, found.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'))];
    }),
  );
}

// One test: the compiler reads the whole of usersim once, which takes seconds.
test('right use compiles, and every wrong use is told by the compiler', async () => {
  test.setTimeout(180_000);
  const found = diagnose({ ...RIGHT, ...Object.fromEntries(Object.entries(WRONG).map(([name, [body]]) => [name, body])) });
  for (const name of Object.keys(RIGHT)) {
    await test.step(`compiles: ${name}`, () => expect.soft(found.get(name), name).toEqual([]));
  }
  for (const [name, [, told]] of Object.entries(WRONG)) {
    await test.step(`does not compile: ${name}`, () => {
      expect.soft(found.get(name), name).toHaveLength(1);
      expect.soft(found.get(name)?.[0] ?? 'it compiles', name).toMatch(told);
    });
  }
});
