import type { Task } from '../memory/talk.js';

const thing = '(book\\w*|reservation|flight|train|hotel|stay|trip|ticket|date|dates|order|room|travel|departure|it|(kl|lk|ls)[ -]?\\d+)';

const tasks: readonly (readonly [Task, RegExp])[] = [
  [
    'return',
    /\b(return|returning|send|sending|give|bring|giving|take) (it|this|that|them|these|the|a|an|my|back|one|something|both|\w+ i (bought|ordered))\b(?!.*\b(flight|ticket|journey|trip|train|human)\b)(?<!\b(send|give|bring|take) (it|this|that|them|these|the|a|an|my|one|something|both))|\b(send|give|bring|sending|giving|bringing) (\w+ ){1,4}back\b|\breturn (a|my|the|an|this)? ?\w+|\b(make|do|want|start|arrange|register) a return\b|\breturn$|\bexchange\b|\bwrong (size|colou?r|article|item|product)\b|\b(broken|damaged|defect\w*|faulty|torn|ripped|cracked)\b|\bdoesnt (fit|work)\b|\bdont (want|like|need) (the|my|this|it) ?(backpack|suitcase|jacket|article|anymore)/,
  ],
  [
    'refund',
    /\b(refund\w*|reimburse\w*|money back|get my money|pay me back|want my money|(get|see|have|receive) (the|my|that) money)\b|\b(flight|train|it) (was|got|is|has been|were|been) (just )?(cancelled|canceled)\b|\b(cancelled|canceled) (my|the|our) (flight|train)\b|\bmy (cancelled|canceled) (flight|train)\b/,
  ],
  [
    'change',
    new RegExp(
      `\\b(change|move|modify|reschedule|postpone|shift|switch|rebook|adjust|alter|bring forward|push)\\b.*\\b${thing}\\b|\\b(another|different|other|new) date\\b|\\b(date|dates)\\b.*\\b(change|move|later|earlier)\\b`,
    ),
  ],
  [
    'cancel',
    /\b(cancel|cancelling|canceling|cancellation|annul|call off)\b|\b(dont|do not|cant|cannot) (want|need|make|go|travel) .*\b(booking|reservation|trip|anymore|any more)\b/,
  ],
  [
    'status',
    /\b(where is|wheres|where are|track\w*|status|when (will|does|do|is|are|can) .*\b(arriv\w*|come|coming|deliver\w*|here|get)|when .*\b(arrives?|delivered|parcel|package|order)\b|has(nt| not)? .*(arrived|shipped|come)|not (yet )?(arrived|received|here|come)|didnt (arrive|receive|get|come)|still waiting|havent (received|got))\b|\b(check|look up|see|find|know|about|details of|info on|information about|question about) (\w+ ){0,2}(my|the|an?|this) (\w+ )?(booking|order|reservation|parcel|package|delivery)\b|\bdelivery (date|status)\b|\b(my|the) (order|parcel|package|delivery|shipment)\b/,
  ],
];

const notATask =
  /\breturn (flight|ticket|trip|journey|train)\b|\bround ?trip\b|\bcancell?ation (policy|rules|conditions)\b|\bfree cancell?ation\b|\breturn policy\b|\brefund policy\b/;

export function findTask(text: string): Task | null {
  if (notATask.test(text)) return null;
  return tasks.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
}
