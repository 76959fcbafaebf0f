import type { ConversationRecord } from '../record/conversationRecord.js';
import type { VerdictRecord } from '../record/verdictRecord.js';
import { html } from '../support/escape.js';
import { attemptNote, besideTurn, fidelitySection } from './fidelityHtml.js';
import { highlight, type Mark } from './highlight.js';
import { samplesHtml } from './judges/samplesHtml.js';
import { page } from '../support/page.js';
import { ownOutcome, ownSentence } from './rateWords.js';
import { endingSentence, expectationWords, offlineSentence, profileWords, verdictSentence } from './words.js';
import { NO_MODEL } from '../user/player.js';

/** Characters of one turn that are shown; the record has all of them. */
const TURN_LIMIT = 20_000;

type RecordedTurn = ConversationRecord['turns'][number];

/** What people say against a verdict, in sentences. */
type Disputed = (verdict: VerdictRecord) => readonly string[];

/** A conversation as a page of chat bubbles, its evidence marked. Everything in it is escaped; it runs and fetches nothing. */
export function transcriptPage(record: ConversationRecord, disputed: Disputed = () => []): string {
  const { profile, scenario, verdicts, turns } = record;
  const offline = offlineSentence(
    record.simulator.offline,
    verdicts.some(({ judge }) => judge?.offline === true),
  );
  return page(
    html(`${profile.id}: ${scenario.goal}`),
    [
      `<h1>${html(scenario.goal)}</h1><p class="dim">${html(profileWords(profile))}</p>`,
      offline === null ? '' : `<p class="dim">${html(offline)}</p>`,
      attemptNote(record),
      verdicts.length > 0 ? `<ol class="asked">${verdicts.map(verdict => asked(verdict, record, disputed(verdict))).join('')}</ol>` : '',
      ...turns.map(turn => bubble(turn, marksIn(turn, verdicts), besideTurn(turn.index, record))),
      turns.length === 0 ? '<p class="dim">Nothing was said.</p>' : '',
      `<div class="end"><p><b>${html(endingSentence(record))}</b></p>`,
      fidelitySection(record),
      `<p class="dim">${html(`Seed ${record.seed}, trial ${record.trial}; simulator ${record.simulator.name}, ${record.simulator.model === NO_MODEL ? 'no model' : `model ${record.simulator.model}`}; ${record.channel.kind} ${record.channel.address}; ${seconds(record.durationMs)}`)}</p>`,
      `<p class="dim">To hold this conversation again:</p><pre>${html(record.again)}</pre></div>`,
    ].join('\n'),
    STYLE,
  );
}

const STYLE = `
.bubble{padding:8px 12px;border-radius:14px;white-space:pre-wrap;unicode-bidi:isolate;max-width:100%}
ol.asked{padding-left:22px;margin:8px 0}ol.asked li{margin:6px 0}
.turn{display:flex;flex-direction:column;margin:10px 0;max-width:84%}
.turn.user{margin-left:auto;align-items:flex-end}.turn.chatbot{align-items:flex-start}
.user .bubble{background:var(--user);border-bottom-right-radius:4px}.chatbot .bubble{background:var(--bot);border-bottom-left-radius:4px}
.turn small{margin:2px 6px 0}mark{background:var(--mark);color:inherit;border-radius:3px;padding:0 1px}sup{font-weight:700;margin-left:1px}
.finding{color:var(--inconclusive);font-weight:600}ul{margin:4px 0;padding-left:20px}
.turn.cited .bubble{outline:2px solid var(--mark)}
li details{margin:2px 0}.wide{overflow-x:auto}.wide td,.wide th{font-size:12.5px;padding:4px 10px 4px 0;overflow-wrap:normal}.wide th{white-space:nowrap}
.end{border-top:1px solid var(--line);margin-top:16px;padding-top:10px}
`;

const className = (outcome: VerdictRecord['outcome']): string => outcome.replace(' ', '-');

function asked(verdict: VerdictRecord, record: ConversationRecord, disputes: readonly string[]): string {
  const own = ownOutcome(verdict, record.id);
  const sentences = [ownSentence(verdict, record), verdictSentence(verdict)].filter(sentence => sentence !== null).join(' ');
  return `<li><span class="badge ${className(own)}">${own}</span> ${html(expectationWords(verdict))}<br><span class="dim">${html(sentences)}</span>${disputes.map(sentence => `<br><b>${html(sentence)}</b>`).join('')}${samplesHtml(verdict)}</li>`;
}

const marksIn = ({ index }: RecordedTurn, verdicts: readonly VerdictRecord[]): Mark[] =>
  verdicts.flatMap(({ evidence }, i) => evidence.filter(({ turn, of }) => of === undefined && turn === index).map(({ quote }) => ({ quote, number: i + 1 })));

function bubble(turn: RecordedTurn, marks: readonly Mark[], findings: string): string {
  const { index, speaker, text, firstTokenMs, lastTokenMs, plan } = turn;
  const cutAway = text.length - TURN_LIMIT;
  const timing =
    lastTokenMs === null
      ? ''
      : firstTokenMs === null || firstTokenMs === lastTokenMs
        ? ` · ${seconds(lastTokenMs)}`
        : ` · ${seconds(lastTokenMs)}, first words after ${seconds(firstTokenMs)}`;
  return [
    `<div class="turn ${speaker}${marks.length > 0 ? ' cited' : ''}"><div class="bubble" dir="auto">${highlight(text.slice(0, TURN_LIMIT), marks)}</div>`,
    cutAway > 0 ? `<small>Cut here: ${cutAway.toLocaleString('en')} more characters stand in the record.</small>` : '',
    `<small>${index} · ${speaker === 'user' ? 'simulated user' : 'chatbot'}${timing}</small>`,
    findings,
    plan ? `<details><summary>what the simulated user planned</summary>${html(planWords(plan))}</details>` : '',
    '</div>',
  ].join('');
}

const planWords = ({ intent, reveal, affect, decision }: NonNullable<RecordedTurn['plan']>): string =>
  [`Intent: ${intent}`, ...(reveal === null ? [] : [`reveals: ${reveal}`]), `feels: ${affect}`, `decides to: ${decision}`].join('; ');

const seconds = (ms: number): string => `${(ms / 1000).toFixed(ms < 9950 ? 1 : 0)} s`;
