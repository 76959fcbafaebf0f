import type { Flaw } from './flaw.js';
import { asksTwice } from './flaws/asksTwice.js';
import { assumes } from './flaws/assumes.js';
import { contradictsItself } from './flaws/contradictsItself.js';
import { errors } from './flaws/errors.js';
import { forgets } from './flaws/forgets.js';
import { html } from './flaws/html.js';
import { ignoresPreferences } from './flaws/ignoresPreferences.js';
import { onlyApologises } from './flaws/onlyApologises.js';
import { second } from './flaws/second.js';
import { stalls } from './flaws/stalls.js';

export const flaws: readonly Flaw[] = [forgets, ignoresPreferences, contradictsItself, asksTwice, assumes, html, stalls, errors, onlyApologises, ...second];

export function findFlaw(name: string): Flaw {
  const flaw = flaws.find(candidate => candidate.name === name);
  if (flaw === undefined) throw new Error(`There is no flaw "${name}"; the flaws are ${flaws.map(known => known.name).join(', ')}.`);
  return flaw;
}
