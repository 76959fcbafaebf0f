import type { Progress, Shown } from './session.js';

/**
 * The page's own script. It runs in the browser, from its source text, and must refer to nothing outside of itself. Whatever was said in
 * a conversation becomes text of an element, never markup.
 */
export function client(): void {
  const byId = <T extends HTMLElement>(id: string): T => document.getElementById(id) as T;
  const why = byId<HTMLInputElement>('why');
  const help = byId<HTMLDialogElement>('keys');
  const buttons = [...document.querySelectorAll<HTMLButtonElement>('[data-gold]')];
  const GOLDS: Readonly<Record<string, string>> = { m: 'met', n: 'not met', b: 'both acceptable', c: 'cannot tell' };
  /** The question shown; null before the first and on the last page. */
  let shown: Shown | null = null;
  let of = 0;
  let busy = false;
  let closed = false;

  const element = (name: string, className: string, text: string): HTMLElement => {
    const made = document.createElement(name);
    made.className = className;
    made.textContent = text;
    return made;
  };

  async function ask<T>(path: string, body?: object): Promise<T> {
    const init = body === undefined ? {} : { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
    const response = await fetch(path, { ...init, cache: 'no-store' });
    if (!response.ok) throw new Error(String(response.status));
    return (await response.json()) as T;
  }

  /** One thing at a time: a key pressed too early must not label what was not seen. */
  function alone(work: () => Promise<void>): void {
    if (busy || closed) return;
    busy = true;
    byId('error').hidden = true;
    work()
      .catch(() => {
        byId('error').textContent =
          'The command does not answer. Labels up to here are on disk; this one may not be. Start the same command again: it goes on here.';
        byId('error').hidden = false;
        byId('error').scrollIntoView();
      })
      .finally(() => {
        busy = false;
      });
  }

  async function go(index: number, said = ''): Promise<void> {
    const next = await ask<Shown>(`items/${index}`);
    shown = next;
    of = next.of;
    byId('finish').hidden = true;
    byId('panel').hidden = false;
    const place = `${index + 1} of ${next.of}`;
    count(place, next.answered);
    byId('live').textContent = [said, place, next.given === null ? '' : `answered: ${next.given}`].filter(text => text !== '').join('. ');
    const heading = (text: string): HTMLElement => element('li', 'when', text);
    const before = next.earlier.flatMap(({ when, turns }) => [heading(when), ...turns.map(bubble)]);
    byId('turns').replaceChildren(...before, ...(before.length > 0 ? [heading('now')] : []), ...next.turns.map(bubble));
    byId('question').textContent = next.question;
    byId('statement').textContent = next.statement;
    byId('statement').hidden = next.statement === '';
    byId('context').replaceChildren(...next.context.map(line => element('p', '', line)));
    byId('parts').replaceChildren(...next.parts.map(part => element('li', '', part)));
    byId('parts').hidden = next.parts.length === 0;
    byId('counts').textContent = next.counts;
    byId<HTMLButtonElement>('back').disabled = index === 0;
    why.value = next.why;
    for (const button of buttons) button.setAttribute('aria-pressed', String(button.dataset['gold'] === next.given));
    byId('asked').scrollTop = 0;
    window.scrollTo(0, 0);
    byId('question').focus({ preventScroll: true });
  }

  function bubble({ speaker, text, cut }: Shown['turns'][number], at: number): HTMLElement {
    const turn = element('li', speaker, '');
    const said = element('p', 'bubble', text);
    said.dir = 'auto';
    turn.append(said);
    if (cut > 0) turn.append(element('small', '', `Cut here: ${cut} more characters stand in the record.`));
    turn.append(element('small', '', `${at + 1} · ${speaker === 'user' ? 'person' : 'chatbot'}`));
    return turn;
  }

  function count(place: string, answered: number): void {
    byId('progress').textContent = place;
    byId<HTMLProgressElement>('bar').max = of;
    byId<HTMLProgressElement>('bar').value = answered;
  }

  function allDone({ answered }: Progress): void {
    shown = null;
    byId('panel').hidden = true;
    byId('turns').replaceChildren();
    byId('finish').hidden = false;
    byId('finish-title').textContent = `All ${of} are labelled. Thank you.`;
    byId('finish-text').textContent = 'Everything is on disk. Finish, or go back to change an answer; after a minute it finishes by itself.';
    count(`${answered} of ${of}`, answered);
    byId('live').textContent = 'All are labelled';
    byId('finish-title').focus();
  }

  const label = (gold: string): void =>
    alone(async () => {
      if (shown === null) return;
      const { index, given } = shown;
      const progress = await ask<Progress>('label', { index, gold, why: why.value });
      // Who went back goes forward again one by one; else on to what is open.
      const following = index + 1 < of ? index + 1 : null;
      const next = given === null || following === null ? progress.next : following;
      if (next === null) allDone(progress);
      else await go(next, `Saved: ${gold}`);
    });

  const back = (): void =>
    alone(async () => {
      if (shown === null && of > 0) await go(of - 1);
      else if (shown !== null && shown.index > 0) await go(shown.index - 1);
    });

  const forward = (): void =>
    alone(async () => {
      // Nothing is passed over: forward goes through what is answered.
      if (shown !== null && shown.given !== null && shown.index + 1 < of) await go(shown.index + 1);
      else if (shown !== null && shown.given !== null) await start();
    });

  const finish = (): void =>
    alone(async () => {
      await ask('done', {});
      closed = true;
      byId('finish-text').textContent = 'Finished. You can close this page; the terminal says what comes next.';
      byId('done').hidden = true;
      byId('change').hidden = true;
      byId('live').textContent = 'Finished';
    });

  async function start(): Promise<void> {
    const progress = await ask<Progress>('items');
    of = progress.of;
    if (progress.next === null) allDone(progress);
    else await go(progress.next);
  }

  document.addEventListener('keydown', event => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || help.open) return;
    if (event.target === why) {
      if (event.key === 'Enter' || event.key === 'Escape') {
        event.preventDefault();
        byId('question').focus();
      }
      return;
    }
    const onButton = event.target instanceof HTMLButtonElement;
    const gold = GOLDS[event.key.toLowerCase()];
    const act =
      event.key === '?'
        ? () => help.showModal()
        : event.key === '/'
          ? () => why.focus()
          : event.key === 'ArrowLeft'
            ? back
            : event.key === 'ArrowRight'
              ? forward
              : event.key === 'Enter' && !byId('finish').hidden && !onButton
                ? finish
                : gold !== undefined && event.key.length === 1
                  ? () => label(gold)
                  : null;
    if (act === null) return;
    event.preventDefault();
    // A key that is held down labels once.
    if (!event.repeat) act();
  });
  for (const button of buttons) button.addEventListener('click', () => label(button.dataset['gold'] ?? ''));
  byId('back').addEventListener('click', back);
  byId('change').addEventListener('click', back);
  byId('done').addEventListener('click', finish);
  byId('help').addEventListener('click', () => help.showModal());
  alone(start);
}
