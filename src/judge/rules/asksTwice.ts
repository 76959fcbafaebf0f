import { contentStems } from '../../support/text.js';
import { quantitiesOf } from '../../transcript/quantity.js';
import { cannotTell, closest, met, notMet, shown, type Decision } from './decision.js';
import { askedBefore, stemsOf, type Dialogue, type Line } from './dialogue.js';
import { akin, fits, lexicon, ringOf, standsAny, type Pattern } from './lexicon.js';
import { asks, isQuestion, offers } from './sentences.js';

const AGAIN =
  /\b(?:again|once more|repeat|still (?:need|require|missing|waiting|dont have)|didnt (?:catch|get|see|understand|recogni[sz]e)|number itself|as i asked|try again|double check|re enter|retype|resend|without (?:it|that|this)|one more time|check (?:it|the|that|your)|in full|full number|complete number)\b/u;
const CONFIRMS = /\b(?:right|correct|is that so|did i get|have i got|just to confirm|to confirm|you mean|did you say|so thats|so its|is it the)\b/u;
const LEAD =
  /^(?:the user(?:['’]s)? |for |about |whether (?:the user |they |he or she )?(?:has |have |is |are |wants? |needs? )?|if (?:the user |they )?(?:has |have |is |are |wants? |needs? )?|(?:the|a|an|their|his|her|what|which) )+/iu;

const ALIASES: readonly (readonly [RegExp, string])[] = [
  [/^how old\b.*/iu, 'age'],
  [/^age of\b.*/iu, 'age'],
  [/^where (?:they|the user|he|she) (?:lives?|is living)$/iu, 'address'],
  [/^reason (?:of|for)\b.*/iu, 'reason'],
  [/^why\b.*/iu, 'reason'],
  [/^where (?:they|the user) (?:wants? to go|is going|is travelling|is heading)$/iu, 'destination'],
  [/^when (?:they|the user) (?:will )?arrives?$/iu, 'arrival date'],
  [/^(?:photo|picture)s?$/iu, 'photo'],
  [/^photos? of\b(?!.*damage).*/iu, 'photo'],
  [/^how many nights\b.*/iu, 'night'],
  [/^how much (?:they|the user) (?:wants? to|can|will) (?:spend|pay)$/iu, 'budget'],
];

const plain = (line: Line): string => line.words.join(' ');

/** Whether the chatbot asks for the same thing in two different turns. */
export function asksTwice(dialogue: Dialogue, about: string | null): Decision {
  const asking = dialogue.chatbot.filter(line => asks(line) && !confirms(dialogue, line));
  if (about === null) return sameQuestion(dialogue, asking);
  const patterns = askPatterns(about);
  const direct = asking.filter(line => patterns.all.some(one => fits(line, one)) && !otherKind(line, about, patterns.known));
  const first = direct[0];
  if (!first) {
    return patterns.known && asking.every(line => !standsAny(line, patterns.head))
      ? notMet(closest(dialogue, about), `No question of the chatbot asks for ${about}.`)
      : cannotTell(`No question of the chatbot has the words of "${about}", but it may be meant by other words.`);
  }
  const second =
    direct.find(({ turn }) => turn !== first.turn) ??
    asking.find(line => line.turn > first.turn && AGAIN.test(plain(line)) && refersBack(line, about, first) && line.turn - first.turn <= 4);
  if (second) return met([first, second], `The chatbot asks for ${about} twice: ${shown(first)} and ${shown(second)}.`);
  const named = contentStems(about.replace(LEAD, ''));
  const part = dialogue.chatbot.find(
    line =>
      line.turn > first.turn &&
      (asks(line) ? !confirms(dialogue, line) : /\b(?:without|need|needed|missing|cant find|required)\b/u.test(plain(line))) &&
      named.some(word => line.stems.includes(` ${word} `)) &&
      !otherKind(line, about, patterns.known) &&
      !direct.includes(line),
  );
  if (part) return cannotTell(`It cannot be told whether ${shown(part)} asks for ${about} again.`);
  const pressed = asking.find(
    line =>
      (line.turn === first.turn + 2 ? !answered(dialogue, first, line) : line.turn === first.turn - 2 && !answered(dialogue, line, first)) &&
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
      contentStems(first.text).some(word => word.length > 4 && contentStems(line.text).some(other => akin(word, other))),
  );
  if (unsure) return cannotTell(`It cannot be told whether ${shown(unsure)} asks for ${about} again.`);
  return notMet([first], `The chatbot asks for ${about} in one turn only: ${shown(first)}.`);
}

/** The user gave a value, or the chatbot takes up what the user said and goes on. */
function answered(dialogue: Dialogue, first: Line, next: Line): boolean {
  const reply = dialogue.user.filter(({ turn }) => turn === first.turn + 1);
  const taken = dialogue.chatbot.filter(({ turn }) => turn === next.turn);
  return (
    reply.some(line => /\d/u.test(line.text) || line.text.startsWith('[')) ||
    taken.some(line => /\b(?:thanks|thank you|great|perfect|noted|got it|lovely|done|excellent|wonderful|all right|alright)\b/u.test(plain(line))) ||
    reply.some(line => contentStems(line.text).some(word => word.length > 2 && taken.some(one => one.stems.includes(` ${word} `))))
  );
}

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

/** The ways of asking for a thing, and whether the word lists know them. */
function askPatterns(about: string): { readonly all: readonly Pattern[]; readonly known: boolean; readonly head: readonly string[] } {
  const bare = ALIASES.reduce((kept, [form, name]) => (form.test(kept) ? name : kept), about.replace(LEAD, ''));
  const phrase = stemsOf(bare).trim();
  const content = contentStems(bare);
  const people =
    /^how many (?:people|persons|guests|adults|passengers|travell?ers|seats|of them)/iu.test(bare) ||
    /^(?:party size|number of (?:people|guests|passengers|persons|travell?ers))/iu.test(bare);
  const asked = lexicon().asks;
  const key = people ? 'peopl' : [phrase, content.join(' '), ...(content.length > 1 ? [] : [content[0] ?? ''])].find(one => asked.has(one));
  const found = key === undefined ? undefined : asked.get(key);
  const literal: Pattern = content.map(word => [word]);
  const groups = content.map(ringOf);
  return { all: [literal, ...(found ?? [groups])], known: found !== undefined, head: groups.at(-1) ?? [] };
}

/** `And your sort code?` is no ask for the account number; `flying back` none for the departure. */
function otherKind(line: Line, about: string, known: boolean): boolean {
  const asked = plain(line);
  if (/departure|outbound|leav|travel date/iu.test(about) && /\b(?:back|return|returning|home)\b/u.test(asked)) return true;
  if (/photo|picture/iu.test(about) && /damage/iu.test(about) && /\b(?:label|receipt|barcode|invoice|box|packaging)\b/u.test(asked)) return true;
  if (/destination/iu.test(about) && /\bfrom\b/u.test(asked) && !/\bto\b/u.test(asked)) return true;
  const kinds = [
    'serial',
    'sort',
    'model',
    'phone',
    'tracking',
    'customer',
    'order',
    'account',
    'booking',
    'policy',
    'passport',
    'invoice',
    'flight',
    'card',
    'meter',
    'contract',
    'reference',
    'email',
    'shoe',
    'jacket',
  ];
  return (
    known &&
    !kinds.some(kind => new RegExp(`\\b${kind}`, 'iu').test(about) && asked.includes(kind)) &&
    kinds.some(kind => new RegExp(`\\b${kind} (?:number|code|no|id)\\b`, 'u').test(asked)) &&
    /number|code|id|reference/iu.test(about)
  );
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

/** Any question put twice: told by the words that two questions share. */
function sameQuestion(dialogue: Dialogue, asking: readonly Line[]): Decision {
  const bare = (line: Line): string[] => [...new Set(contentStems(line.text))].filter(word => !SMALL_TALK.has(word));
  let doubt: readonly Line[] | undefined;
  for (const [i, one] of asking.entries()) {
    for (const other of asking.slice(i + 1)) {
      if (one.turn === other.turn) continue;
      const [a, b] = [bare(one), bare(other)];
      const shared = a.filter(word => b.some(second => akin(word, second))).length;
      const alike = shared / Math.max(1, Math.min(a.length, b.length));
      const topic = [...lexicon().asks.entries()].find(([, patterns]) => patterns.some(wanted => fits(one, wanted) && fits(other, wanted)));
      if (one.words.join(' ') === other.words.join(' ') || (shared >= 2 && alike >= 0.7))
        return met([one, other], `The chatbot asks the same twice: ${shown(one)} and ${shown(other)}.`);
      if (shared > 0 || topic || AGAIN.test(plain(other)) || b.length === 0) doubt = [one, other];
    }
  }
  if (doubt) return cannotTell(`It cannot be told whether ${doubt.map(shown).join(' and ')} ask the same.`);
  return notMet(asking.length > 0 ? asking.slice(0, 1) : closest(dialogue, ''), 'No two questions of the chatbot are about the same thing.');
}
