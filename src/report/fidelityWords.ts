import type { ConversationRecord } from '../record/conversationRecord.js';
import { counted, cut, inQuotes, listed } from '../support/text.js';
import type { AttemptCounts, FidelityFacts } from './fidelityFacts.js';

/** What the report says about the simulated user, apart from what it says about the chatbot. */

type Finding = ConversationRecord['fidelity'][number];
type Meaning = ConversationRecord['meaning'];

const QUOTE_LENGTH = 240;
const percent = (share: number): string => `${Math.round(share * 100)} %`;

const effectWords: Readonly<Record<Finding['effect'], string>> = {
  helped: 'it helped the chatbot',
  hindered: 'it hindered the chatbot',
  neither: 'it neither helped nor hindered the chatbot',
  unclear: 'whether it helped or hindered the chatbot is unclear',
};

/** How sure a finding is, and of what kind that number is. */
function sureness({ certainty, certaintyKind }: Finding): string {
  if (certainty === null) return 'how often such a finding is right is not known';
  return certaintyKind === 'rule'
    ? `a rule that was right in at least ${Math.floor(certainty)} of 100 findings when it was measured`
    : `the model is ${Math.round(certainty)} % certain`;
}

/** A few words, for beside a turn. */
export const findingWords = (finding: Finding): string => `${finding.proven ? 'proven' : 'suspected'}: ${finding.kind}`;

/** One finding in one sentence. */
export const findingSentence = (finding: Finding): string =>
  `${finding.proven ? 'Proven' : 'Suspected'} ${finding.kind} in turn ${finding.turn}: ${inQuotes(cut(finding.evidence, QUOTE_LENGTH), ['“', '”'])} (${sureness(finding)}; ${effectWords[finding.effect]}).`;

/** Who looked for faults of meaning. Nobody asked is said, not passed over. */
export function meaningSentence(meaning: Meaning): string {
  if (meaning === null) return 'Faults of meaning: not measured, only rules looked.';
  if (meaning.notMeasured !== null) return `Faults of meaning: not measured, ${meaning.model} was asked: ${meaning.notMeasured.replace(/[.\s]+$/, '')}.`;
  return `Faults of meaning: read by ${meaning.model}.`;
}

const ORDINALS: Readonly<Record<string, string>> = { one: 'st', two: 'nd', few: 'rd', other: 'th' };
const ordinal = (rank: number): string => `${rank}${ORDINALS[new Intl.PluralRules('en', { type: 'ordinal' }).select(rank)] ?? 'th'}`;

/** Where the person stands among others by what was said, facts and manner apart; null where nobody measured. */
export function cycleSentence(meaning: Meaning): string | null {
  if (!meaning?.cycle) return null;
  const { objective, subjective, by } = meaning.cycle;
  const place = (rank: typeof objective) => (rank === null ? 'too little was said to tell' : `${ordinal(rank.rank)} of ${rank.of}`);
  return `Told apart from other people by what was said (${by}): facts ${place(objective)}, manner ${place(subjective)}.`;
}

/** The attempts before this one; null when it is the first. */
export function voidedSentence({ voided, ending }: Pick<ConversationRecord, 'voided' | 'ending'>): string | null {
  if (voided.length === 0) return null;
  const before = voided.map(({ id, seed, because }, at) => `attempt ${at + 1} (${cut(because, QUOTE_LENGTH)}; seed ${seed}, record ${id})`);
  const here = `This is attempt ${voided.length + 1}, ${ending === 'simulator invalid' ? 'void too' : 'the one that is judged'}.`;
  return `${here} Void before it: ${listed(before)}. In every rate the first attempt counts, as undecided.`;
}

/** The run's first attempts in one line. */
export function attemptsSentence({ first, void: voids, share, interval, cutShort }: AttemptCounts): string {
  const others = cutShort === 0 ? '' : ` Cut short by a model, the set-up or the end of a test, and in no share: ${cutShort}.`;
  if (share === null) return cutShort === 0 ? 'No conversation was held.' : `No conversation came to its end.${others}`;
  return `${voids} of ${counted(first, 'first attempt')} ${voids === 1 ? 'was' : 'were'} void (${percent(share)}; 95 % confidence: ${percent(interval[0])} to ${percent(interval[1])}).${others}`;
}

/** Over a run: how many conversations a model read for faults of meaning. */
export function meaningOfRunSentence({ models, read, notMeasured }: FidelityFacts['meaning']): string {
  if (read === 0) return `Faults of meaning: not measured${models.length > 0 ? `, ${listed(models)} gave no reading` : ', only rules looked'}.`;
  return `Faults of meaning: ${counted(read, 'conversation')} read by ${listed(models)}${notMeasured > 0 ? `, ${notMeasured} not measured` : ''}.`;
}
