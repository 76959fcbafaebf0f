import { contentStems } from '../../support/text.js';
import { quantitiesOf } from '../../transcript/quantity.js';
import { cannotTell, closest, met, notMet, shown, type Decision } from './decision.js';
import { askedBefore, stemsOf, type Dialogue, type Line } from './dialogue.js';
import { akin, fits, lexicon, ringOf, standsAny, type Pattern } from './lexicon.js';
import { apart, LEAD, otherKind, otherPerson } from './questionKinds.js';
import { asks, isQuestion, offers } from './sentences.js';

const AGAIN =
  /\b(?:again|once more|repeat|still (?:need|require|missing|waiting|dont have)|didnt (?:catch|get|see|understand|recogni[sz]e)|number itself|as i asked|try again|double check|re enter|retype|resend|without (?:it|that|this)|one more time|check (?:it|the|that|your)|in full|full number|complete number)\b/u;
const CONFIRMS = /\b(?:right|correct|is that so|did i get|have i got|just to confirm|to confirm|you mean|did you say|so thats|so its|is it the)\b/u;

const ALIASES: readonly (readonly [RegExp, string])[] = [
  [/^how old\b.*/iu, 'age'],
  [/^age of\b.*/iu, 'age'],
  [/^where (?:they|the user|he|she) (?:lives?|is living)$/iu, 'address'],
  [/^reason (?:of|for)\b.*/iu, 'reason'],
  [/^why\b.*/iu, 'reason'],
  [/^(?:consent|permission)\b.*/iu, 'consent'],
  [/^(?:feedback|a rating|rating|opinion)\b.*/iu, 'feedback'],
  [/^(?:(?:car['’]s |vehicle )?registration plate|(?:number|licence|license) plate|plate number)\b.*/iu, 'licence plate'],
  [/^(?:best |good |preferred )?(?:call-?back time|time (?:to call|for (?:a|the) (?:call|call-?back)))\b.*/iu, 'callback time'],
  [/^where (?:they|the user) (?:wants? to go|is going|is travelling|is heading)$/iu, 'destination'],
  [/^when (?:they|the user) (?:will )?arrives?$/iu, 'arrival date'],
  [/^(?:photo|picture)s?$/iu, 'photo'],
  [/^photos? of\b(?!.*damage).*/iu, 'photo'],
  [/^(?:how many|number of) nights\b.*/iu, 'night'],
  [/^(?:how many|number of) (?:bags|suitcases|pieces of luggage)\b.*/iu, 'luggage'],
  [/^(?:the )?(?:arrival time|time (?:of arrival|they (?:will )?arrive)|what time (?:they|the user) (?:will )?arrives?)$/iu, 'arrival time'],
  [/^how long (?:they|the user) (?:will |wants? to |is )?stay(?:s|ing)?$/iu, 'length of stay'],
  [/^(?:skill |experience |riding |fitness )?level\b.*|^previous experience\b.*/iu, 'experience'],
  [/^(?:pick-?up|collection) (?:point|place|address|location)$/iu, 'pickup location'],
  [/^how much (?:they|the user) (?:wants? to|can|will) (?:spend|pay)$/iu, 'budget'],
];

const FORBIDS = /\b(?:never|dont|no need to) (?:ever )?(?:share|send|give|tell|need|type|enter|write|post)\b/u;
const plain = (line: Line): string => line.words.join(' ');
/** A question, or what the user is told to do: `please pay a deposit`. */
const demands = (line: Line): boolean => asks(line) || /\bplease (?:pay|make|leave|sign|top up|transfer|settle|complete|return|bring us)\b/u.test(plain(line));

/** Whether the chatbot asks for the same thing in two different turns. */
export function asksTwice(dialogue: Dialogue, about: string | null): Decision {
  const asking = withBefore(dialogue).filter(line => demands(line) && !FORBIDS.test(plain(line)) && !confirms(dialogue, line));
  if (about === null) return sameQuestion(dialogue, asking);
  const patterns = askPatterns(about);
  const direct = asking.filter(line => patterns.all.some(one => fits(line, one)) && !otherKind(line, about, patterns.known));
  const first = direct[0];
  if (!first) {
    const repeated = sameQuestion(
      dialogue,
      asking.filter(line => contentStems(about.replace(LEAD, '')).some(word => line.stems.includes(` ${word} `))),
    );
    if (repeated.answer === 'met') return repeated;
    return patterns.known && asking.every(line => !standsAny(line, patterns.head))
      ? notMet(closest(dialogue, about), `No question of the chatbot asks for ${about}.`)
      : cannotTell(`No question of the chatbot has the words of "${about}", but it may be meant by other words.`);
  }
  const second =
    direct.find(line => line.turn !== first.turn && !otherPerson(first, line)) ??
    asking.find(line => line.turn > first.turn && AGAIN.test(plain(line)) && refersBack(line, about, first) && line.turn - first.turn <= 4);
  if (second) return met([first, second], `The chatbot asks for ${about} twice: ${shown(first)} and ${shown(second)}.`);
  const named = contentStems(about.replace(LEAD, ''));
  const part = dialogue.chatbot.find(
    line =>
      line.turn > first.turn &&
      (asks(line) ? !confirms(dialogue, line) : /\b(?:without|need|needed|missing|cant find|required)\b/u.test(plain(line))) &&
      named.some(word => line.stems.includes(` ${word} `)) &&
      !otherKind(line, about, patterns.known) &&
      !(otherTopic(line) && !standsAny(line, patterns.head)) &&
      !direct.includes(line),
  );
  if (part) return cannotTell(`It cannot be told whether ${shown(part)} asks for ${about} again.`);
  const pressed = asking.find(
    line =>
      (line.turn > first.turn ? !answered(dialogue, first, line) : line.turn === first.turn - 2 && !answered(dialogue, line, first)) &&
      line.turn !== first.turn &&
      !otherTopic(line) &&
      !offers(line),
  );
  if (pressed) return cannotTell(`The user may not have answered, and it cannot be told whether ${shown(pressed)} asks for ${about} again.`);
  const unclear = asking.find(line => line.turn > first.turn && contentStems(line.text).filter(word => !SMALL_TALK.has(word)).length === 0);
  if (unclear) return cannotTell(`The chatbot asks once more without saying for what: ${shown(unclear)}.`);
  const unsure = asking.find(
    line =>
      line.turn > first.turn &&
      !patterns.known &&
      contentStems(first.text).some(
        word => word.length > 3 && !WEAK.has(word) && contentStems(line.text).some(other => akin(word, other) || other.startsWith(word)),
      ),
  );
  if (unsure) return cannotTell(`It cannot be told whether ${shown(unsure)} asks for ${about} again.`);
  return notMet([first], `The chatbot asks for ${about} in one turn only: ${shown(first)}.`);
}

/** The chatbot's sentences; one that points back with `its number` is read together with the one before it. */
const withBefore = (dialogue: Dialogue): Line[] =>
  dialogue.chatbot.map((line, i) => {
    const before = dialogue.chatbot[i - 1];
    return before?.turn === line.turn && /\b(?:its|that|this) (?:number|code|date|address|name|size|colour)\b/u.test(plain(line))
      ? { ...line, stems: before.stems + line.stems }
      : line;
  });

/** The user gave a value, or the chatbot takes up what the user said and goes on. */
function answered(dialogue: Dialogue, first: Line, next: Line): boolean {
  const reply = dialogue.user.filter(({ turn }) => turn === first.turn + 1);
  const taken = dialogue.chatbot.filter(({ turn }) => turn === next.turn);
  if (reply.length > 0 && reply.every(line => ASKS_BACK.test(plain(line)) && !/^(?:yes|no|yeah|yep|nope)\b/u.test(plain(line)) && !/\d/u.test(line.text)))
    return false;
  return (
    reply.some(line => /\d/u.test(line.text) || line.text.startsWith('[')) ||
    taken.some(line => /\b(?:thanks|thank you|great|perfect|noted|got it|lovely|done|excellent|wonderful|all right|alright)\b/u.test(plain(line))) ||
    reply.some(line => contentStems(line.text).some(word => word.length > 2 && taken.some(one => one.stems.includes(` ${word} `))))
  );
}
const ASKS_BACK =
  /^(?:and |but |so |first |wait |hang on )*(?:what|whats|how|when|where|wheres|is|are|do|does|can|could|will|why|which|who)\b|\b(?:would that|can i|could i|is there|are there|do you|does it|does that|how much|what about|what time)\b/u;

/** A question that the word lists know to be about something. */
const otherTopic = (line: Line): boolean => [...lexicon().asks.values()].some(patterns => patterns.some(one => fits(line, one)));

const SMALL_TALK = new Set([
  'sorry',
  'again',
  'repeat',
  'number',
  'tel',
  'giv',
  'send',
  'ask',
  'need',
  'stil',
  'catch',
  'okay',
  'great',
  'understand',
  'know',
  'thing',
  'els',
  'anything',
  'help',
]);

const KIND_OF = /\b(?:type|kind|sort) of |(?<=\w) (?:type|kind)$/iu;

/** The ways of asking for a thing, and whether the word lists know them. */
function askPatterns(about: string): { readonly all: readonly Pattern[]; readonly known: boolean; readonly head: readonly string[] } {
  const bare = ALIASES.reduce((kept, [form, name]) => (form.test(kept) ? name : kept), about.replace(LEAD, '')).replace(KIND_OF, '');
  const phrase = stemsOf(bare).trim();
  const content = contentStems(bare);
  const people =
    /^how many (?:people|persons|guests|adults|passengers|travell?ers|seats|of them)/iu.test(bare) ||
    /^(?:party size|number of (?:people|guests|passengers|persons|travell?ers))/iu.test(bare);
  const asked = lexicon().asks;
  const key = people ? 'peopl' : [phrase, content.join(' '), ...(content.length > 1 ? [] : [content[0] ?? ''])].find(one => asked.has(one));
  const found = key === undefined ? undefined : asked.get(key);
  const literal: Pattern = content.map(word => [word]);
  const groups = KIND_OF.test(about) ? [...literal, ['which', 'what', 'or']] : content.map(ringOf);
  return { all: [...(KIND_OF.test(about) ? [] : [literal]), ...(found ?? [groups])], known: found !== undefined, head: groups.at(-1) ?? [] };
}

/** `What was that again?` after the first ask is about the same, when it names no other thing. */
function refersBack(line: Line, about: string, first: Line): boolean {
  const own = contentStems(line.text).filter(word => !SMALL_TALK.has(word));
  const known = [...contentStems(about), ...contentStems(first.text)];
  return own.length === 0 || own.some(word => known.some(one => akin(one, word)));
}

/** A question that holds the value the user gave asks for a yes, not for the value. */
function confirms(dialogue: Dialogue, line: Line): boolean {
  const given = new Set(dialogue.user.filter(({ turn }) => turn < line.turn).flatMap(({ text }) => quantitiesOf(text).map(({ value }) => value)));
  const repeats = quantitiesOf(line.text).some(({ value, kind }) => given.has(value) && kind !== 'duration');
  return (
    (repeats && (isQuestion(line) || CONFIRMS.test(plain(line)))) ||
    (isQuestion(line) &&
      CONFIRMS.test(plain(line)) &&
      askedBefore(dialogue, line).some(one => contentStems(one.text).some(word => word.length > 3 && line.stems.includes(` ${word} `))))
  );
}

/** Words that many different questions share. */
const stemmed = (text: string): string => stemsOf(text).trim();
const WEAK = new Set(
  'day date time name number addres code detail pleas let lik want need wish hav hold book bring com take mani much long email phone type kind option prefer plan look check possibl also today tomorrow tonight week'.split(
    ' ',
  ),
);
/** What very different questions ask for. */
const VAGUE = new Set(['date', 'time', 'night', 'reason', 'photo', 'symptom', 'experience', 'people', 'pet', 'name', 'meter reading'].map(stemmed));
/** What is asked for in one sense only, whatever the other words of the question. */
const FIRM = new Set(
  [
    'date of birth',
    'order number',
    'account number',
    'customer number',
    'phone number',
    'email address',
    'postcode',
    'budget',
    'allergy',
    'length of stay',
    'feedback',
    'medication',
    'income',
    'licence plate',
    'mileage',
  ].map(stemmed),
);

/** Any question put twice: told by the words that two questions share, or by what both ask for. */
function sameQuestion(dialogue: Dialogue, asking: readonly Line[]): Decision {
  const bare = (line: Line): string[] => [...new Set(contentStems(line.text))].filter(word => !SMALL_TALK.has(word));
  let doubt: readonly Line[] | undefined;
  for (const [i, one] of asking.entries()) {
    for (const other of asking.slice(i + 1)) {
      if (one.turn === other.turn) continue;
      const [a, b] = [bare(one), bare(other)];
      const common = a.filter(word => b.some(second => akin(word, second)));
      const alike = common.length / Math.max(1, Math.min(a.length, b.length));
      const differ = a.length > common.length && b.length > common.length;
      const topic = [...lexicon().asks.entries()].find(
        ([name, patterns]) =>
          !VAGUE.has(name) &&
          !otherPerson(one, other) &&
          !apart(plain(one), plain(other)) &&
          patterns.some(wanted => fits(one, wanted)) &&
          patterns.some(wanted => fits(other, wanted)) &&
          !otherKind(one, name, true) &&
          !otherKind(other, name, true),
      );
      const same = one.words.join(' ') === other.words.join(' ') || (common.length >= 2 && alike >= 0.7);
      if (same || (topic && (FIRM.has(topic[0]) || common.some(word => !WEAK.has(word)))))
        return met([one, other], `The chatbot asks the same twice: ${shown(one)} and ${shown(other)}.`);
      const weak = differ && common.every(word => WEAK.has(word));
      if ((common.length > 0 && !weak) || topic || AGAIN.test(plain(other)) || b.length === 0) doubt = [one, other];
    }
  }
  if (doubt) return cannotTell(`It cannot be told whether ${doubt.map(shown).join(' and ')} ask the same.`);
  return notMet(asking.length > 0 ? asking.slice(0, 1) : closest(dialogue, ''), 'No two questions of the chatbot are about the same thing.');
}
