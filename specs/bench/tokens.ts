import { join } from 'node:path';
import type { BuiltPackage } from './builtPackage.js';
import type { Sent } from './endpoint.js';
import { floorConversation } from './floorConversation.js';
import { ourConversations } from './ourConversation.js';
import { startServer } from './processes.js';
import { promptShares, tokens, total, type PromptShares } from './promptShares.js';
import { CRITERION, PERSONA } from './subject.js';
import type { Findings } from './table.js';

const THREE = [CRITERION, 'is polite', 'offers a human at least once'];
const LENGTHS = [1, 5, 10, 20];

/** What goes to the models for one conversation and for one verdict: messages and schemas, four characters a token. */
export async function benchTokens({ home, program }: BuiltPackage): Promise<Findings[]> {
  const { url, stop } = await startServer([program('endpoint')]);
  const sentBy = async (hold: () => Promise<unknown>): Promise<Sent[]> => {
    await hold();
    return (await (await fetch(`${url}/sent`, { method: 'POST' })).json()) as Sent[];
  };
  const ours = (turns?: number, criteria?: readonly (readonly string[])[]) =>
    sentBy(() => ourConversations(url, join(home, 'records'), turns === undefined ? {} : { turns })('one', criteria));
  const floor = (turns?: number) => sentBy(() => floorConversation(url, 'one', turns));
  const judged = async (sent: Promise<Sent[]>) => {
    const shares = promptShares(await sent, 'judge');
    return { calls: shares.calls, tokens: tokens(total(shares)) };
  };
  try {
    const parties = { 'bare loop': await floor(), usersim: await ours() };
    const sums = Object.fromEntries(
      Object.entries(parties).map(([name, sent]) => [name, tokens(total(promptShares(sent, 'user')) + total(promptShares(sent, 'judge')))]),
    );
    const lengths = [];
    for (const turns of LENGTHS) lengths.push({ turns, 'bare loop': (await judged(floor(turns))).tokens, usersim: (await judged(ours(turns))).tokens });
    const batch = await judged(ours(undefined, [THREE]));
    const apart = await judged(
      ours(
        undefined,
        THREE.map(criterion => [criterion]),
      ),
    );
    return [
      {
        title: `Prompt tokens: one conversation of 5 turns and one verdict, the same ${PERSONA.length} characters about the person`,
        rows: Object.entries(parties).flatMap(([name, sent]) => [
          row(name, 'user', promptShares(sent, 'user')),
          row(name, 'judge', promptShares(sent, 'judge')),
          { '': name, calls: sent.length, tokens: sums[name] ?? 0 },
        ]),
        targets: [
          { what: 'prompt tokens beside the bare loop', ratio: (sums['usersim'] ?? NaN) / (sums['bare loop'] ?? NaN), atMost: 2 },
          {
            what: 'prompt tokens beside a bare loop that judges twice, too',
            ratio: (sums['usersim'] ?? NaN) / ((sums['bare loop'] ?? NaN) + tokens(total(promptShares(parties['bare loop'], 'judge')))),
            atMost: 2,
          },
        ],
      },
      { title: 'Prompt tokens of one verdict by length of the conversation', rows: lengths, targets: [] },
      {
        title: 'Prompt tokens of three criteria on 5 turns',
        rows: [
          { asked: 'in one call', ...batch },
          { asked: 'one by one', ...apart },
        ],
        targets: [],
      },
      await judgeCache(
        () => ours(undefined, [[CRITERION], THREE]),
        () => ours(),
      ),
    ];
  } finally {
    stop();
  }
}

const row = (name: string, model: string, shares: PromptShares) => ({
  '': `${name}: ${model}`,
  calls: shares.calls,
  tokens: tokens(total(shares)),
  schema: tokens(shares.schema),
  'fixed prefix': tokens(shares.fixed),
  growing: tokens(shares.growing),
});

/** What judge calls have in common, apart from the schema: with another question about the same conversation, and with another conversation. */
async function judgeCache(twoQuestions: () => Promise<Sent[]>, oneQuestion: () => Promise<Sent[]>): Promise<Findings> {
  const common = (sent: readonly Sent[]) => {
    const { fixed, growing } = promptShares(sent, 'judge');
    return { 'fixed prefix': tokens(fixed), 'of messages': tokens(fixed + growing) };
  };
  const two = [...(await oneQuestion()), ...(await oneQuestion())];
  return {
    title: 'What a provider can cache of two judge calls',
    rows: [
      { asked: 'two questions on one conversation', ...common(await twoQuestions()) },
      { asked: 'one question on two conversations', ...common(two) },
    ],
    targets: [],
  };
}
