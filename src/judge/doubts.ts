import type { Party } from '../support/failure.js';
import type { Doubt } from './verdict.js';

/** What a doubt says of whose it is. */
export interface DoubtFacts {
  /** Who is to blame when nobody else is known to be; null: nobody, or whoever broke the conversation off. */
  readonly blames: Party | null;
  /** The conversation itself failed: its own failure says more. */
  readonly conversationFailed: boolean;
  /** The conversation was no exam: it says nothing about the chatbot, and nobody can label it. */
  readonly noExam: boolean;
  /** The judge could not be asked, or was turned away: its rulings are missing. */
  readonly judgeBroke: boolean;
  /** Rulings came, and too few of them count. */
  readonly unread: boolean;
}

const NOBODYS: DoubtFacts = { blames: null, conversationFailed: false, noExam: false, judgeBroke: false, unread: false };
const BROKE: DoubtFacts = { ...NOBODYS, blames: 'judge', judgeBroke: true };
const UNREAD: DoubtFacts = { ...NOBODYS, blames: 'judge', unread: true };
const NO_EXAM: DoubtFacts = { ...NOBODYS, noExam: true };
const FAILED: DoubtFacts = { ...NO_EXAM, conversationFailed: true };

/** Every doubt, the judge's faults first, the gravest of them first: where several are there, that is the one to tell. */
const DOUBTS: Readonly<Record<Doubt, DoubtFacts>> = {
  'judge failed': BROKE,
  'judge refused': BROKE,
  'ruling unreadable': UNREAD,
  'ruling void': UNREAD,
  'simulated user failed': { ...FAILED, blames: 'simulated user' },
  'chatbot failed': { ...FAILED, blames: 'chatbot' },
  'conversation cut short': FAILED,
  'goal never raised': { ...NO_EXAM, blames: 'simulated user' },
  'cannot tell': NOBODYS,
  'certainty below the gate': NOBODYS,
  'orders disagree': NOBODYS,
  'samples disagree': NOBODYS,
  'judges disagree': NOBODYS,
  'too few judges': NOBODYS,
  'no threshold qualifies': NOBODYS,
  'no certainty stated': NOBODYS,
  'no relevant cue voiced': NOBODYS,
  'nothing to compare': NOBODYS,
  'premise never voiced': NOBODYS,
  'too few turns': NOBODYS,
  'turn too long': NOBODYS,
  'went on after the goal': NOBODYS,
  'too few conversations': NOBODYS,
  'too many undecided': NOBODYS,
};

/** What is known of a doubt as it stands in a verdict or record; one that no version knows, and none, are nobody's. */
export const doubtFacts = (doubt: string | null): DoubtFacts => (doubt !== null && Object.hasOwn(DOUBTS, doubt) ? DOUBTS[doubt as Doubt] : NOBODYS);

/** The faults of a judge, the gravest first. */
export const JUDGE_FAULTS: readonly Doubt[] = (Object.keys(DOUBTS) as Doubt[]).filter(doubt => DOUBTS[doubt].blames === 'judge');
