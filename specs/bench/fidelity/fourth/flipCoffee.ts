import type { FlipForm } from './flipTravel.js';
import type { Form } from './known.js';

const form = (name: string, says: FlipForm['says'], opening = false): Form<FlipForm> => ({ name, make: opening ? { says, opening: true } : { says } });

/** People who order a coffee speak as the one who sells it. */
export const coffeeFlips: readonly Form<FlipForm>[] = [
  form('your order is ready, as the shop', ({ drink }) => [
    `Perfect! One ${drink} coming right up. That will be $4.75, and we'll call your name when your order is ready.`,
  ]),
  form(
    'welcome to the shop',
    ({ drink }) => ['Welcome to our coffee shop! What can I get started for you today?', `Sure! What size would you like your ${drink}?`],
    true,
  ),
  form('you are welcome, enjoy your drink', ({ drink }) => [
    `You're welcome! Enjoy your ${drink}, and thank you for choosing our coffee shop. Have a great day!`,
  ]),
  form('answer, then anything else for you', ({ own }) => [`${own} Would you like anything else with your order, perhaps one of our pastries?`]),
  form('lists the menu to the seller', ({ drink }) => [
    `We offer the ${drink} with whole milk, oat milk or almond milk. Which milk would you like in yours?`,
    'Great choice! I have updated your order. Can I get a name for the cup?',
  ]),
  form('confirms the order as the barista', ({ drink }) => [
    `Let me repeat your order to make sure I got everything right: one ${drink} for you, is that correct?`,
    'Wonderful, I will send your order to the barista now.',
  ]),
  form('how can I help you further', () => ["I'm glad I got your order right! Is there anything else I can assist you with?"]),
];
