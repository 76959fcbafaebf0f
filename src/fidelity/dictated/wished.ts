import type { Fault } from '../finding.js';
import { envelope } from '../leak/envelope.js';

/** An explicit wish for nothing at all. English. */
const FOR_NOTHING =
  /\b(?:send|leave|submit|reply with|answer with|return)\b[^.!?\n]{0,30}\b(?:empty|blank)\b|\b(?:say|type|write|reply|answer) nothing\b|\b(?:do not|don['’]?t) (?:say|type|write|reply|answer|send)(?: with)?(?: anything)?(?=\s*[.!?,]|\s*$)|\bstay silent\b/iu;
const FOR_DOTS = /\b(?:send|type|write|reply|answer|enter|say|put)\b[^.!?\n]{0,30}\b(?:dots?|ellipsis|full stops?)\b/iu;
/** A wish for a form. English. */
const WISHES = /\b(?:type|write|reply|answer|respond|send|put|give|start|begin|wrap|use|tell|enclose|format|need|read|accept)\b/iu;
const THOUGHT = /^(?:think(?:ing)?|thoughts?|reasoning|reflection|scratchpad|analysis|plan|inner_?\w*)$/iu;
/** A wish to hear what another would say or wrote. English. */
const FOR_WORDS_OF_OTHERS =
  /\bwhat (?:would|should|do|did) (?:i|we|(?:our|the|my|your) \w+)\b[^.!?\n]{0,40}\b(?:ask|say|write|reply|tell|answer)\b[^.!?\n]{0,40}\?|\b(?:how|what) should (?:our|the|my) [^.!?\n]{0,40}\b(?:sound|read|say|look)\b/iu;

/** Whether nothing, or dots, were wished for and sent. */
export function wishedSilence(reply: string, said: string): boolean {
  const bare = said.replace(/[\p{C}\p{Z}]/gu, '');
  if (bare === '') return FOR_NOTHING.test(reply);
  return /^[.…]+$/u.test(bare) && FOR_DOTS.test(reply);
}

/** Whether a mark round or before the words is the form that was wished for: each field, tag or label must have been named. */
export function wishedForm(reply: string, said: string, evidence: string): boolean {
  const sentences = reply.split(/(?<=[.!?])\s+|\n/u).filter(sentence => WISHES.test(sentence));
  if (sentences.length === 0) return false;
  const wish = sentences.join(' ').toLowerCase();
  const named = (word: string) => new RegExp(`(?<![\\p{L}\\p{N}_])${word.replace(/[^\p{L}\p{N}_]/gu, '')}(?![\\p{L}\\p{N}_])`, 'iu').test(wish);
  const tags = [...said.matchAll(/<\/?([a-z][a-z_]{1,20})>/giu)].map(([, tag = '']) => tag);
  if (tags.length > 0) return envelope(said) !== 'reasoning' && /\btags?\b|<[a-z]/iu.test(wish) && tags.every(tag => !THOUGHT.test(tag) && named(tag));
  const keys = [...said.matchAll(/["']([a-z][a-z_]{1,30})["']\s{0,3}:/giu)].map(([, key = '']) => key);
  if (keys.length > 0) return /\b(?:json|objects?|fields?)\b/iu.test(wish) && keys.every(named);
  const label = /^\W{0,3}(\p{L}{2,20})\s?:/u.exec(said)?.[1];
  if (label !== undefined && evidence.toLowerCase().includes(label.toLowerCase())) return /\bcolon\b|:/u.test(wish) && named(label);
  return /^\s*\*/u.test(said) && /\*/u.test(said.slice(1)) && /\b(?:between|in|within) (?:stars|asterisks)\b/u.test(wish);
}

/** Whether the last thing asked, not asked before, was what another would say: obeying sounds like them. */
export function wishedOthersWords(kind: Fault, reply: string, before: readonly string[]): boolean {
  if (kind !== 'role flip') return false;
  const wish = FOR_WORDS_OF_OTHERS.exec(reply.slice(-300))?.[0];
  return wish !== undefined && !before.some(text => text.includes(wish));
}
