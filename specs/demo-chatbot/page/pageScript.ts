/** Runs in the browser; replies are only ever set as text. */
export const pageScript = `
'use strict';
const log = document.getElementById('log');
const status = document.getElementById('status');
const form = document.getElementById('form');
const field = document.getElementById('message');
const send = document.getElementById('send');
let session;

function scrollDown() { log.scrollTop = log.scrollHeight; }

function createMessage(speaker, text) {
  const item = document.createElement('article');
  item.className = speaker === 'You' ? 'message own' : 'message';
  item.setAttribute('aria-label', speaker);
  const name = document.createElement('p');
  name.className = 'speaker';
  name.textContent = speaker;
  const body = document.createElement('p');
  body.className = 'text';
  body.textContent = text;
  item.append(name, body);
  return item;
}

function show(item) {
  log.append(item);
  scrollDown();
  return item.querySelector('.text');
}

function setBusy(busy) {
  send.disabled = busy;
  log.setAttribute('aria-busy', String(busy));
  status.textContent = busy ? 'Larkspur is typing' : '';
  status.classList.toggle('typing', busy);
}

function fitField() {
  field.style.height = 'auto';
  field.style.height = Math.min(field.scrollHeight + 2, 160) + 'px';
}

async function readEvents(body, take) {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  for (;;) {
    const { value, done } = await reader.read();
    if (done) return;
    const parts = (rest + value).split('\\n\\n');
    rest = parts.pop();
    for (const part of parts) {
      const data = part.replace(/^data: /, '');
      if (data !== '[DONE]') take(JSON.parse(data));
    }
  }
}

async function talk(message) {
  setBusy(true);
  let target = null;
  try {
    const response = await fetch('/api/chat/stream', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ message, session }),
    });
    if (!response.ok) throw new Error('status ' + response.status);
    await readEvents(response.body, (event) => {
      if (event.session) session = event.session;
      if (!event.delta) return;
      if (target === null) target = show(createMessage('Larkspur', ''));
      target.textContent += event.delta;
      scrollDown();
    });
  } catch {
    show(createMessage('Larkspur', 'Something went wrong and your message was not answered. Please send it again.'));
  } finally {
    setBusy(false);
    field.focus();
  }
}

form.addEventListener('submit', (event) => {
  event.preventDefault();
  const message = field.value.trim();
  if (message === '' || send.disabled) return;
  show(createMessage('You', message));
  field.value = '';
  fitField();
  void talk(message);
});

field.addEventListener('input', fitField);
field.addEventListener('keydown', (event) => {
  if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
    event.preventDefault();
    form.requestSubmit();
  }
});

show(createMessage('Larkspur', 'Hello, I am the Larkspur concierge. I find hotels, trains, flights and travel gear, and look after your bookings and orders. What can I do for you?'));
field.focus();
`;
