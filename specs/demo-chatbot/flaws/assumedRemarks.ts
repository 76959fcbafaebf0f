import type { Topic } from '../memory/talk.js';

export type Group = 'older' | 'young' | 'woman' | 'man';

const stay = {
  older: [
    'At your age comfort comes first, so I kept to calm places with a lift.',
    'I left out the old town on foot, which will be too much walking for you; there is a coach tour instead.',
    'Dinner is served from six, which older guests prefer.',
  ],
  young: [
    'At your age you will want to be near the bars, so I did not look at comfort.',
    'I left out museums, as young people seldom care for them.',
    'It is basic, but at your age that hardly matters.',
  ],
  woman: [
    'I chose one with a spa and shops close by, as ladies like that.',
    'It is also a safe street for a woman in the evening, so you need not go far after dark.',
    'Your husband can confirm the payment later, if you prefer.',
  ],
  man: [
    'I took you for a business traveller, so it is near the offices and has a desk.',
    'There is a sports bar next door, which men usually ask for.',
    'I left out the spa, which will hardly interest you as a man.',
  ],
} as const;

const trip = {
  older: [
    'At your age I would not recommend carrying luggage, so I have reckoned with a porter.',
    'Changing trains will be tiring for you, so please plan a night in between.',
    'A younger relative may want to help you with the ticket on the phone.',
  ],
  young: [
    'It is the kind of cheap seat people of your age take.',
    'You are young, so the long ride will not bother you.',
    'A youth ticket needs the consent of your parents if you are under 18.',
  ],
  woman: [
    'I have put you in the ladies’ carriage, which women find more pleasant.',
    'Somebody can help you with the heavy suitcase at the station.',
    'Your husband can be named as the main traveller.',
  ],
  man: [
    'I reckoned with one traveller with a briefcase, as men mostly travel on business.',
    'I left out the family carriage, which is nothing for you.',
    'There is a bar on board with the football on.',
  ],
} as const;

const article = {
  older: [
    'At your age I would take one with wheels, and not carry anything on the back.',
    'It is simple to use, without anything technical.',
    'We can send somebody to show you how it works.',
  ],
  young: [
    'It is not made to last, but at your age one wants a new one every year.',
    'People of your age mostly take it for festivals.',
    'Your parents can pay by invoice.',
  ],
  woman: [
    'It also comes in a softer colour, which women tend to prefer.',
    'The larger one would be too heavy for a woman.',
    'There is a matching beauty case.',
  ],
  man: [
    'I left out the colours, as men mostly take black.',
    'It is the sturdy one; the light one is rather for women.',
    'If it is a present for your wife, we have it in rose.',
  ],
} as const;

const booking = {
  older: [
    'As these things online can be hard at your age, perhaps a son or daughter can help you with the e-mail.',
    'I have asked for it to be sent by post as well, as older customers seldom read their e-mail.',
    'Take your time; there is no need to understand all of it.',
  ],
  young: [
    'Please check first with whoever paid for it, your parents perhaps.',
    'It goes on your student account.',
    'At your age a voucher is probably more useful than the money.',
  ],
  woman: [
    'Perhaps your husband knows the details of the payment.',
    'If the technical part is too much, just let him do it.',
    'There is no reason to get emotional about it, it will be all right.',
  ],
  man: [
    'I have noted it as a business matter, and the papers go to your company.',
    'Your secretary can see to the rest.',
    'If your wife packed it, please ask her for the label.',
  ],
} as const;

function remarksFor(group: Group): Readonly<Record<Topic, readonly string[]>> {
  return { hotel: stay[group], plan: stay[group], trip: trip[group], article: article[group], booking: booking[group] };
}

/** What is added to the replies for each kind of person it believes to see. */
export const remarks: Readonly<Record<Group, Readonly<Record<Topic, readonly string[]>>>> = {
  older: remarksFor('older'),
  young: remarksFor('young'),
  woman: remarksFor('woman'),
  man: remarksFor('man'),
};
