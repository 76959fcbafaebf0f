import { GRAMMAR, readCriterion } from '../rules/grammar.js';
import { vagueIn } from './vague.js';
import { conditionIn } from './wording.js';

const READ = 400;
/** What the chatbot does with a thing that a rule can look for among its words. */
const TELLING =
  /^(?:explain|tell|inform|say|state|mention|name|bring|point|refer|describe|confirm|warn|note|announce|list|cite|give|provide|address|discuss|ask|talk|speak|cover|include|promise|admit|apologi[sz]e|point)s? /iu;
const OFFERING = /^(?:offer|suggest|recommend|propose|advise)s? /iu;
/** No thing begins like this. */
const NO_THING =
  /^(?:not|no|if|whether|when|why|how|what|who|where|in|at|by|between|about|with|it|that|this|them|one|something|anything|everything|so|too|very)\b/iu;
const WHOM = String.raw`(?:to )?(?:the |a )?(?:customer|user|client|caller|guest|person|them|him|her)`;

/** What the criterion is about: its words after the verb and whom it is told to. */
function subject(text: string): string {
  const [, rest = ''] = /^\S+ (.+)$/u.exec(text) ?? [];
  const told = rest.replace(new RegExp(`^${WHOM}(?: (?:about|of|on|with))? `, 'iu'), '').replace(/^(?:about|of|on|for|to|with) /iu, '');
  const clause = /^that (.+?) (?:is|are|was|were|will|can|may|must|has|have|does|do|needs?|takes?|costs?)\b/iu.exec(told)?.[1];
  return (clause ?? told.replace(/^that /iu, '')).replace(/["“”]/gu, '').trim().slice(0, 120);
}

interface Nearest {
  readonly form: string;
  /** Readings to try, the best first. */
  readonly instead: readonly string[];
}

function nearestTo(text: string): Nearest {
  const about = subject(text);
  const quoted = /["“„«]([^"“”„«»]{1,120})["”»]/u.exec(text)?.[1];
  if (quoted !== undefined) return { form: GRAMMAR.wording, instead: [`says the words "${quoted}"`] };
  if (/\b(?:twice|again|repeat\w*|more than once|same question|a second time)\b/iu.test(text) && /\b(?:ask|question|repeat)/iu.test(text))
    return { form: GRAMMAR.twice, instead: ['asks the same question twice'] };
  const ofUser = /\b(?:the )?(?:user|customer|client|person|guest)['’]s ([\p{L}\p{N} '-]{2,80})/iu.exec(text)?.[1];
  if (/\b(?:ignor|forg[eo]t|overlook|disregard)/iu.test(text) && ofUser !== undefined) return { form: GRAMMAR.fact, instead: [`ignores the user's ${ofUser}`] };
  if (/\bcontradict/iu.test(text) && ofUser !== undefined) return { form: GRAMMAR.fact, instead: [`contradicts the user's ${ofUser}`] };
  if (/\b(?:respect|remember|consider|account|adapt|acknowledge|fit|suit|honou?r|recall|match|refer)/iu.test(text) && ofUser !== undefined)
    return { form: GRAMMAR.fact, instead: [`takes into account the user's ${ofUser}`] };
  const priced = /\b(?:prices?|costs?|fees?|charges?|amounts?|fares?|rent|premiums?|totals?|sums?|deposits?)(?: (?:of|for) ([^,.;]{2,80}))?/iu.exec(text);
  const much = /\bhow much ([^,.;]{2,80}?) (?:costs?|is|are)\b/iu.exec(text)?.[1];
  if (priced !== null || /\b(?:how much|euros?|dollars?|pounds?|expensive|cheap\w*)\b|[€$£]/iu.test(text)) {
    const what = much ?? priced?.[1];
    return { form: GRAMMAR.amount, instead: [...(what === undefined ? [] : [`states the price of ${what}`]), 'states an amount'] };
  }
  const when = /\b(when|how long|by when|on which day) ([^,.;]{3,120})/iu.exec(text);
  if (when !== null) return { form: GRAMMAR.when, instead: [`states ${when[1]?.toLowerCase()} ${when[2]}`, 'states a date'] };
  const kind = /\b(?:(date|deadline)|(?:delivery|arrival|departure|pick-?up|opening) (time)|(duration))\b/iu.exec(text);
  if (kind !== null) return { form: GRAMMAR.when, instead: [kind[1] ? 'states a date' : kind[2] ? 'states a time' : 'states a duration'] };
  const goal = /\b(?:helps? (?:the \w+ )?(?:to )?|solves? |resolves? |achieves? |completes? )(.{3,120})/iu.exec(text)?.[1];
  if (goal !== undefined) return { form: GRAMMAR.goal, instead: [`reaches the goal: ${goal}`] };
  const verb = OFFERING.test(text) ? 'offers' : TELLING.test(text) ? 'mentions' : null;
  return { form: GRAMMAR.names, instead: verb === null || NO_THING.test(about) || vagueIn(about) !== null || about === '' ? [] : [`${verb} ${about}`] };
}

/** The form of the offline grammar that comes nearest to a criterion outside of it, and the criterion in that form where it can be said; null for one that is in it. */
export function nearestForm(criterion: string): { readonly form: string; readonly instead: string | null } | null {
  if (readCriterion(criterion) !== null) return null;
  const text = criterion
    .slice(0, READ)
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/[.!?]$/u, '')
    .replace(/^(?:the (?:chat)?bot|it) /iu, '');
  const denial = /^(?:does not|doesn['’]?t|never|must not|should not|did not|didn['’]?t) (?:ever )?/iu.exec(text)?.[0] ?? '';
  const asked = text.slice(denial.length);
  const { form, instead } = nearestTo(asked.replace(conditionIn(asked) ?? '\u0000', '').replace(/^[, ]+|[, ]+$/gu, ''));
  // Only what the grammar reads may be proposed, and what is denied is denied by `.not`.
  return { form, instead: denial === '' ? (instead.find(words => readCriterion(words) !== null) ?? null) : null };
}
