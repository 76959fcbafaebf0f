import { keyed } from '../../support/pattern/keyed.js';
import { unquoted } from '../ownWords.js';

const TAIL = String.raw`[\s"'${'`'}“‘(:]*$`;
/** Words of showing and of dealing with a mark. */
const SHOWN =
  'says?|said|saying|prints?|printing|printed|outputs?|shows?|showing|showed|sees?|seeing|saw|reads?|writes?|wrote|types?|typed|tags?|tokens?|called|named|labelled|labeled|like|returns?|fields?|buttons?|marks?|remove|strip|stop|stop=|means?|beg[ai]ns?(?: with)?|starts?(?: with)?|ends?(?: with)?|started with|appears?|displays?|contains?|escape|parse|replace|delete|using|uses?|used|translate|render|spell|format|closing|opening|missing|stray|literal|write';
/** Words that lean on what follows. */
const LEANING =
  "an?|the|this|that|these|those|with|by|of|in|is|are|as|gets?|got|getting|and|or|sends?|for|to|from|before|after|between|without|about|what(?:['’]s| is| does)?|addressed|has|have|inside|through|via|where|put|add|added|try|single|mr|mrs|ms|dear|hello|hi";
const SHOWN_THERE = keyed(`\\b(?:${SHOWN})${TAIL}`, 'iu');
const LEANS = keyed(`\\b(?:${SHOWN}|${LEANING})${TAIL}`, 'iu');
/** What is said of a mark that stands first. */
const SPOKEN_OF =
  /^[\s"'`”’)]*(?:tags?|tokens?|blocks?|marks?|is|are|was|means?|appears?|shows? up|keeps?|in (?:the|my|your)|at the (?:end|start|beginning)|instead|everywhere|again and)\b/iu;
/** Characters before a mark that are read. */
const BEFORE = 80;

/** A thing is introduced that is shown, as in `my feed gets rejected: <item>`; a label alone introduces words. */
const INTRODUCED = /\b\w+ [^.!?\n]*\w:\s*$/u;
const AS_WORDS = /\b(?:reply|response|message|utterance|thoughts?|reasoning|user|customer|plan|answer|say|output)\b/iu;

/** Where the object or the pair of tags begins that a field or a closing tag stands in. */
function beginning(text: string, at: number, length: number): number {
  const line = text.lastIndexOf('\n', at - 1) + 1;
  const name = /^<\/([\w-]+)/u.exec(text.slice(at, at + length))?.[1];
  const opened = name === undefined ? text.lastIndexOf('{', at) : text.lastIndexOf(`<${name}`, at);
  return opened >= line ? opened : at;
}

/** A mark in quotation marks among other words, as in `it went out with "Hi {{name}}"`; fields of an object have marks of their own. */
export function isQuoted(text: string, at: number, length: number): boolean {
  const mark = text.slice(at, at + length);
  if (/["'“]/u.test(mark) || /^\s*[[{"“']/u.test(text)) return false;
  return !unquoted(text).includes(mark);
}

/** Whether the mark at this place is spoken of, as in `my model prints <|im_end|> after each line`, or merely stands there as a wrapping does. */
export function isMentioned(text: string, found: number, length: number): boolean {
  if (isQuoted(text, found, length)) return true;
  const at = beginning(text, found, length);
  const start = text.lastIndexOf('\n', at - 1) + 1;
  const from = Math.max(start, at - BEFORE);
  // A word that is cut in two is none.
  const before = from === start ? text.slice(from, at) : text.slice(from, at).replace(/^\S*\s/u, '');
  const after = text.slice(found + length, found + length + BEFORE);
  if (before.trim() === '') return SPOKEN_OF.test(after);
  // What stands last leans on nothing: `what is it about [END]`.
  const last = text.slice(found + length).trim() === '';
  return (last ? SHOWN_THERE : LEANS).test(before) || (INTRODUCED.test(before) && !AS_WORDS.test(before));
}
