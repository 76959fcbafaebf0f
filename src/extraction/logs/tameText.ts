import { visible } from '../../support/visible.js';

/** Characters that take no room and carry nothing here: soft hyphen, zero-width space, word joiner, byte order mark, fillers, tags. */
const EMPTY = /[\u00AD\u115F\u1160\u200B\u2060\u2800\u3164\uFEFF\uFFA0\u{E0000}-\u{E007F}]/gu;

/** A stranger's text as it is kept: control and direction characters shown by name, empty ones dropped, halves of characters marked as damaged. */
export const tameText = (text: string): string => visible(text.replace(/\p{Surrogate}/gu, '\uFFFD').replace(EMPTY, '')).trim();
