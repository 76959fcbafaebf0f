import { visible } from '../../support/visible.js';

/** Characters that take no room and carry nothing here: soft hyphen, zero-width space, word joiner, byte order mark. */
const EMPTY = /[\u00AD\u200B\u2060\uFEFF]/gu;

/** A stranger's text as it is kept: control and direction characters shown by name, empty ones dropped, halves of characters marked as damaged. */
export const tameText = (text: string): string => visible(text.replace(/\p{Surrogate}/gu, '\uFFFD').replace(EMPTY, '')).trim();
