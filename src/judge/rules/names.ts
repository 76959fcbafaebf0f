import { contentStems } from '../../support/text.js';
import { cannotTell, closest, met, notMet, shown, type Decision } from './decision.js';
import { askedBefore, clausesOf, plainWords, stemsOf, type Dialogue, type Line } from './dialogue.js';
import { instanceOf, properNames } from './instances.js';
import { fits, lexicon, ringOf, standsAny, type Pattern } from './lexicon.js';
import { denies, isQuestion, offers, recounts } from './sentences.js';

const EMPTY = new Set([
  'option',
  'possibl',
  'possibility',
  'availabl',
  'servic',
  'certain',
  'specific',
  'particular',
  'least',
  'kind',
  'type',
  'user',
  'customer',
  'way',
  'own',
  'new',
  'information',
  'info',
  'detail',
]);

/** What a criterion's thing is looked up by. */
interface Thing {
  readonly patterns: readonly Pattern[];
  /** Whether the word lists know other words for every word of it, so that its absence can be told. */
  readonly known: boolean;
  readonly head: readonly string[];
  readonly parts: number;
}

/** The thing in the words it may be called by. */
function readThing(text: string): Thing {
  const bare = text
    .replace(/^(?:(?:at least )?(?:a|an|the|some|any|its|their|another|one|his|her|possible|available)\s)+/iu, '')
    .replace(/\s(?:to the user|at all|by name|explicitly|as an option)$/iu, '');
  const phrase = stemsOf(bare).trim();
  const content = contentStems(bare).filter(word => !EMPTY.has(word));
  const words = content.length > 0 ? content : phrase.split(' ');
  const groups = words.map(word => ringOf(word));
  const listed = lexicon().phrases.get(phrase) ?? lexicon().phrases.get(words.join(' '));
  const kinds = lexicon().kinds.get(phrase);
  const literal: Pattern = words.map(word => [word]);
  return {
    patterns: [literal, ...(listed ?? (kinds ? [] : [groups])), ...(kinds ? [[kinds]] : [])],
    known: listed !== undefined || kinds !== undefined || /\p{Lu}/u.test(bare.slice(1)),
    head: groups.at(-1) ?? [],
    parts: words.length,
  };
}

/** Whether the chatbot names, mentions or offers a thing. */
export function names(dialogue: Dialogue, verb: 'names' | 'mentions' | 'offers', thing: string): Decision {
  const key = stemsOf(thing.replace(/^(?:a|an|the|one|at least one)\s/iu, '')).trim();
  if (
    (verb === 'names' || /^an? (?:specific|particular|concrete) /iu.test(thing)) &&
    /^(?:a|an|one|at least one|the name of) /iu.test(thing) &&
    !lexicon().kinds.has(key) &&
    !lexicon().phrases.has(key)
  ) {
    return instanceOf(dialogue, thing.replace(/^(?:a|an|one|at least one|the name of) (?:a |an |the )?/iu, ''));
  }
  const read = readThing(thing);
  const fitting = dialogue.chatbot.filter(line => read.patterns.some(one => fits(line, one)));
  const said = fitting.find(line => !deniedIn(line, read.patterns) && counts(line, verb));
  if (said) return met([said], `The chatbot ${verb} "${thing}" with ${shown(said)}.`);
  const denied = fitting.find(line => deniedIn(line, read.patterns));
  const asked = fitting.find(isQuestion);
  if (asked) return cannotTell(`The chatbot speaks of "${thing}" only in a question: ${shown(asked)}.`);
  if (denied) {
    if (/\b(?:fee|cost|charge|price|deposit|policy|rule|limit|ban)s?\b/iu.test(thing))
      return cannotTell(`The chatbot only says there is none: ${shown(denied)}.`);
    return notMet([denied], `The chatbot speaks of "${thing}" only to deny it: ${shown(denied)}.`);
  }
  if (fitting[0]) return cannotTell(`The chatbot only repeats what the user said of "${thing}".`);
  return absent(dialogue, thing, read, verb);
}

/** No sentence has it. That can be told where the word lists know its other names, or where the user raised it in these very words. */
function absent(dialogue: Dialogue, thing: string, read: Thing, verb: string): Decision {
  const raised = dialogue.user.some(line => fits(line, read.patterns[0] ?? []));
  if (!read.known && !raised) return cannotTell(`No sentence of the chatbot has the words of "${thing}", but it may be meant by other words.`);
  const yes = dialogue.chatbot.find(
    line =>
      /^(?:yes|yeah|yep|sure|certainly|of course|absolutely|we do|definitely|you can|correct|indeed|it|its|theyre|they|thats|that)\b/u.test(
        line.words.join(' '),
      ) && askedBefore(dialogue, line).some(asked => read.patterns.some(one => fits(asked, one))),
  );
  if (yes) return cannotTell(`The chatbot answers a question about "${thing}" without naming it: ${shown(yes)}.`);
  const near = dialogue.chatbot.find(
    line => !isQuestion(line) && !denies(line.words.join(' ')) && read.parts > 1 && standsAny(line, read.head) && !properNames(line).length,
  );
  if (near) return cannotTell(`The chatbot says something close to "${thing}", but it cannot be told whether it is that: ${shown(near)}.`);
  return notMet(closest(dialogue, thing), `No sentence of the chatbot ${verb} "${thing}" or a common word for it.`);
}

const counts = (line: Line, verb: string): boolean => (!isQuestion(line) || (offers(line) && verb !== 'names')) && !(verb === 'offers' && recounts(line));

/** Whether the piece of the sentence that holds the thing denies it. */
function deniedIn(line: Line, patterns: readonly Pattern[]): boolean {
  const clauses = clausesOf(line.text).map(text => ({ ...line, text, stems: stemsOf(text), words: plainWords(text) }));
  const holding = clauses.filter(clause => patterns.some(one => fits(clause, one)));
  return holding.length > 0 ? holding.every(clause => denies(clause.words.join(' '))) : denies(line.words.join(' '));
}
