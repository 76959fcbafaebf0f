/** A plain accessible chat page over the chatbot at `/api`. */
export const plainPage = (greeting = '') => `<!doctype html><title>Help desk</title>
<h1>Help desk</h1><div role="log" id="log">${greeting === '' ? '' : `<p>${greeting}</p>`}</div>
<form id="form"><label>Message <input id="text" autocomplete="off"></label><button>Send</button></form>
<script>
  const add = text => { const line = document.createElement('p'); line.textContent = text; document.getElementById('log').append(line); return line; };
  document.getElementById('form').addEventListener('submit', async event => {
    event.preventDefault();
    const field = document.getElementById('text');
    const message = field.value;
    field.value = '';
    add(message);
    const answer = await fetch('/api', { method: 'POST', body: JSON.stringify({ message }) });
    if (answer.ok) add((await answer.json()).reply);
  });
</script>`;

/** A page without roles, labels or a form: only locators can tell what is what. */
export const bareHtml = `<!doctype html><title>Bare</title><div class="head">12 people online</div><div class="lines"></div>
<textarea class="box"></textarea><span class="go" tabindex="0">»</span>
<style>.bubble { white-space: pre-wrap } .wait { display: none } .busy .wait { display: block }</style><div class="wait">one moment</div>
<script>
  const lines = document.querySelector('.lines'), box = document.querySelector('.box');
  const add = (text, kind) => { const line = document.createElement('div'); line.className = 'bubble ' + kind; line.textContent = text; lines.append(line); };
  document.querySelector('.go').addEventListener('click', async () => {
    const message = box.value;
    box.value = '';
    add(message, 'mine');
    document.body.classList.add('busy');
    const answer = await fetch('/api', { method: 'POST', body: JSON.stringify({ message }) });
    if (answer.ok) add((await answer.json()).reply, 'theirs');
    document.body.classList.remove('busy');
  });
</script>`;
