import type { Doubt } from '../judge/verdict.js';

/** What a doubt means for whoever reads of it, and what to do; where there is advice on the very criterion, that says more. */
export const doubtWords: Readonly<Record<Doubt, string>> = {
  'cannot tell': 'Offline: name a language model. Else make the criterion more exact, or let the conversation go on until it can show.',
  'certainty below the gate': 'Make the criterion more exact, or ask a better judge. Lowering the gate only hides the doubt.',
  'orders disagree':
    'Asked the other way round, the judge said the opposite: its answer follows the question, not the conversation. Make the criterion more exact, or ask a better judge.',
  'samples disagree': 'The judge says now this, now that. Make the criterion more exact, or ask a better judge.',
  'judges disagree':
    'Models of different families rule differently here. See what each said in the record; make the criterion more exact, or name who decides: panel({ judges, escalateTo }).',
  'too few judges':
    'A panel decides when models of two families can tell. See what kept each from it in the record; make the criterion more exact, or add a judge of another family.',
  'no threshold qualifies':
    "Measured against people's labels, this judge is not right often enough at any certainty. Ask a better judge, or label more conversations: npx usersim judge label",
  'judge refused': 'The judge did not show that it can tell who is speaking: see npx usersim judge check. Ask a better judge.',
  'no certainty stated': 'A verdict needs a stated certainty. Offline: this rule was not measured on enough cases; name a language model.',
  'ruling void':
    'A ruling needs exact words of the turn it names, a certainty from 0 to 100, and a fate for every cue. Ask a better judge; offline rules know few subjects.',
  'ruling unreadable': "The judge's reply could not be read as a ruling. Ask a better judge.",
  'no relevant cue voiced': 'This blames the scenario: give the person facts that matter for the goal, so that the chatbot has something to act on.',
  'nothing to compare':
    'This blames the scenario: let the person ask about the same thing twice ({ reask: true }), or add success criteria that make the chatbot state facts.',
  'premise never voiced': 'This blames the scenario: nobody said the false thing to the chatbot. Put it into the facts or the opening.',
  'too few turns': 'Too little was said to tell. Let the person talk longer: maxTurns, or a goal that takes longer.',
  'turn too long':
    'The judge reads the first 5,000 and the last 3,000 characters of a turn, and what it did not read may settle this. Ask for shorter replies, or look for words: toMention.',
  'went on after the goal': 'The goal was reached, but the person talked on until the turn limit: raise maxTurns.',
  'goal never raised': 'This blames the simulated user or the scenario: see the transcript in the record.',
  'simulated user failed': 'This counts neither for nor against the chatbot. Try another seed or a better model for the simulated user.',
  'chatbot failed': 'Nothing can be judged after that.',
  'conversation cut short': 'This counts neither for nor against the chatbot.',
  'too few conversations': 'Send more people.',
  'too many undecided': 'See which conversations are undecided, and why, in the report.',
  'judge failed': 'This counts neither for nor against the chatbot.',
};
