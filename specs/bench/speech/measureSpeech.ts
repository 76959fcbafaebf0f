import type { Profile } from '../../../src/profile/profile.js';
import { haveHumanDialogues, humanDialogues } from '../fidelity/humanDialogues.js';
import { markdown } from '../table.js';
import { channelTable, personTable } from './speechTables.js';
import { offlineVoices, peopleOf, voicesIn, type Voice } from './voices.js';

// npx tsx specs/bench/speech/measureSpeech.ts [--learn] [<folder of conversation records>]
// How simulated users speak, beside people: the offline agenda of 40 shipped people with the example goals and the demo chatbot,
// or everybody in a folder of records.

const args = process.argv.slice(2);
const folder = args.find(arg => !arg.startsWith('--'));
if (!haveHumanDialogues()) throw new Error('shared/data/human-turns is not there: nothing to compare with');
const part = args.includes('--learn') ? 'learn' : 'measure';
const people = peopleOf(40);

const simulated: Record<string, readonly Voice[]> = {};
let others: readonly Profile[] = people;
if (folder === undefined) simulated['agenda, offline'] = await offlineVoices(people);
else {
  const { voices, models, refused } = voicesIn(folder);
  if (voices.length === 0) throw new Error(`${folder} holds no conversation record`);
  if (refused.length > 0) console.log(`${refused.length} files are no conversation records: ${refused.slice(0, 5).join(', ')}\n`);
  simulated[models.join(' and ')] = voices;
  const there = new Set(voices.map(({ profile }) => profile.id));
  others = [...voices.map(({ profile }) => profile), ...people.filter(({ id }) => !there.has(id))].slice(0, Math.max(40, voices.length));
}
console.log(markdown(channelTable(`Speech, channel by channel (people: part \`${part}\`)`, humanDialogues()[part], simulated)));
console.log(markdown(personTable('Speech, person by person', simulated, others)));
