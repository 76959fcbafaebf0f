/** What is said over and over of one harmless thing, `it` being that thing. */
export const fondRemarks = {
  dog: (): readonly string[] => [
    'I still have your dog before my eyes, how lovely that it comes along!',
    'With a dog like yours everything is twice as nice, after all.',
    'How is your dog today, is it excited already?',
    'I thought of your dog at once when I read your message.',
    'Do give your dog a pat from me.',
  ],
  companion: (it: string): readonly string[] => [
    `How lovely that you travel with ${it}, that tells me a lot about you.`,
    `I am sure ${it} will like that answer, too.`,
    `And how is ${it} today?`,
    `As somebody who thinks so much of ${it}, you will be glad of that.`,
    `Give ${it} my warm regards.`,
  ],
  children: (): readonly string[] => [
    'How lovely that you travel with children, that tells me a lot about you.',
    'Your children will remember that for the rest of their lives.',
    'As with everything you do, this is for your children, I know.',
    'Are your children excited already?',
    'Give your children my warm regards.',
  ],
  food: (it: string): readonly string[] => [
    `I find it wonderful that you eat ${it}, I keep thinking of it.`,
    `To somebody who eats ${it}, as you do, that matters of course.`,
    `That suits you as a person who eats ${it}.`,
    `How long have you been eating ${it}, by the way?`,
    `And as you eat ${it}, I wish you many good meals.`,
  ],
  thing: (it: string): readonly string[] => [
    `I keep thinking of ${it}, which is clearly close to your heart.`,
    `For somebody who is so fond of ${it} that is good to know, is it not?`,
    `I know how much ${it} means to you.`,
    `There is something special about you and ${it}, I must say.`,
    `It is always ${it} with you, and I like that.`,
  ],
} as const;
