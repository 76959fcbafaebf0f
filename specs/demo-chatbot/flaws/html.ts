import type { Flaw } from '../flaw.js';

export const html: Flaw = {
  name: 'html',
  kind: 'technical',
  says: 'Replies contain HTML tags and a script.',
  speaks: text =>
    `<div class="reply"><p><b>Larkspur:</b> ${text.replaceAll('. ', '.<br>')}</p></div><script>window.larkspurReplies = (window.larkspurReplies || 0) + 1;</script>`,
};
