import { expect, test } from '@playwright/test';
import { conversationToRecord } from '../../../src/record/conversationToRecord.js';
import { readRecord } from '../../../src/record/readRecord.js';
import type { MeaningReading } from '../../../src/fidelity/meaningGate.js';
import { findingOf } from '../cast.js';
import { leave, reply, say, talk, usage } from '../conversation/talking.js';

const sound: MeaningReading = { findings: [], facts: { model: 'own', notMeasured: null, cycle: null }, usage };
const held = (reading: unknown) =>
  talk({
    moves: [say('I want a refund for KL1234.'), leave('goal reached', 'Thanks.')],
    replies: [reply('Done.'), reply('Bye.')],
    meaning: { model: 'own', timeoutMs: 1000, read: () => Promise.resolve(reading as MeaningReading) },
  });

for (const [what, reading, place] of [
  ['nothing', undefined, 'the whole'],
  ['a list of findings', [findingOf()], 'the whole'],
  ['a kind nobody knows', { ...sound, findings: [{ ...findingOf(), kind: 'rude' }] }, 'findings.0.kind'],
  ['a turn that was never held', { ...sound, findings: [findingOf({ turn: 5 })] }, 'findings.0.turn'],
  ['turn 0', { ...sound, findings: [findingOf({ turn: 0 })] }, 'findings.0.turn'],
  ['a certainty beyond 100', { ...sound, findings: [findingOf({ certainty: 900 })] }, 'findings.0.certainty'],
  ['evidence that is no text', { ...sound, findings: [{ ...findingOf(), evidence: 7 }] }, 'findings.0.evidence'],
  [
    'a rank beyond the last',
    { ...sound, facts: { ...sound.facts, cycle: { objective: { rank: 21, of: 20 }, subjective: null, by: 'x' } } },
    'facts.cycle.objective',
  ],
  ['no usage', { ...sound, usage: undefined }, 'usage'],
] as const)
  test(`a gate of one’s own that returns ${what} is a set-up failure, and the record can be read`, async () => {
    const { conversation } = await held(reading);
    expect(conversation).toMatchObject({ ending: 'set-up failed', failure: { party: 'set-up', code: 'gate-reading' }, meaning: { model: 'own', cycle: null } });
    expect(conversation.failure?.what).toContain(`the option fidelity returned no reading of this conversation: ${place}: `);
    expect(conversation.meaning?.notMeasured).toContain(place);
    const record = JSON.stringify(conversationToRecord(conversation, { spec: null, again: '' }));
    const read = readRecord(record, 'it');
    expect(read.ending).toBe('set-up failed');
    expect(read.fidelity.filter(({ kind }) => kind === 'role flip')).toEqual([]);
  });

test('a reading as it should be stands, and what nobody knows of it is left out', async () => {
  const finding = findingOf({ kind: 'fact invented', turn: 3, certainty: 90, certaintyKind: 'stated', proven: false });
  const { conversation } = await held({ ...sound, findings: [{ ...finding, mood: 'sour' }] });
  expect(conversation).toMatchObject({ ending: 'goal reached', meaning: sound.facts });
  expect(conversation.fidelity).toContainEqual(finding);
});
