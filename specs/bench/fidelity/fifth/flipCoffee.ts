import type { Wording } from './script.js';

/** A guest at the counter who takes the order. */
export const COFFEE: readonly Wording[] = [
  { name: 'what can I get you', at: 'opening', say: () => ['Hi, welcome in! What can I get started for you today?'] },
  { name: 'sure thing, any syrup', at: 'any', say: ({ drink }) => [`Sure thing! One ${drink} coming up. Would you like any syrup or sweetener with that?`] },
  {
    name: 'ready in minutes',
    at: 'closing',
    say: ({ drink }) => [`Perfect! Your ${drink} will be ready at the coffee bar in a few minutes. Thank you for your order!`],
  },
  {
    name: 'added, check the screen',
    at: 'any',
    say: () => ["I've added that to your order. Could you please check the screen and confirm that everything looks right?"],
  },
  {
    name: 'syrups, then the total',
    at: 'any',
    say: () => ['We have vanilla, hazelnut and caramel. Which one would you like?', "Great, I've sent your order to the barista. Your total comes to $4.75."],
  },
  { name: 'changed to decaf for you', at: 'any', say: () => ["No problem, I've changed it to decaf for you. Can I get a name for the order?"] },
  { name: 'which size', at: 'any', say: () => ['Of course! I can help you with your order. Which size would you like: small, medium or large?'] },
];
