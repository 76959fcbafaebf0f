/** What the chatbot answers where a talk has to grow: it has understood, so that nobody needs to say anything again. */
export const UNDERSTOOD: Readonly<Record<string, readonly string[]>> = {
  multiwoz: [
    'I answered that above, and it has not changed. What else do you need?',
    'That has been answered, please see my message above. Is there something else?',
    'As I wrote, that is settled. Would you like to look at anything else?',
    'You have all of that in my earlier message. Shall we go on to the next thing?',
  ],
  ccpe: [
    'Thanks, I have written that down. Which film did you see last?',
    'Okay, I have got that. Is there an actor you like?',
    'Noted. Do you prefer to watch at home or in the cinema?',
    'I see. What about books, do you read much?',
  ],
  redial: [
    'Yes, you said so. Have you seen "Paddington (2014)"?',
    'Got it. "Arrival (2016)" is a very different one. Do you know it?',
    'I heard you. What do you think of animated movies?',
    'Okay! By the way, do you go to the theater often?',
  ],
  taskmaster4: [
    'Yes, that is in your order. Would you like anything with it?',
    'I have that on the screen already. Is everything correct?',
    'It is being made right now. Anything to eat?',
    'Your order is complete. You can pick it up at the bar.',
  ],
};

/** A sentence that answers everything. */
export const STOCK: Readonly<Record<string, readonly string[]>> = {
  multiwoz: [
    'That sounds perfect! Could you please tell me a little more about that?',
    'Great, I appreciate the information. I am looking forward to my trip to Cambridge!',
    'Okay, that makes sense. Can you please help me with my booking?',
  ],
  ccpe: [
    'I really enjoy movies that keep me on the edge of my seat.',
    "That's a great question! I would say it depends on my mood at the time.",
    'I just love how the story and the characters come together.',
  ],
  redial: [
    "That sounds like a great movie! I'll definitely add it to my list.",
    "Oh, that one is on my list now! I can't wait to watch it with some popcorn.",
    'Wow, that is exactly the kind of movie I was looking for tonight!',
  ],
  taskmaster4: ['That sounds great! I would like to place an order for a coffee, please.', 'Perfect, I would like to order my usual drink, please.'],
};

/** The same thing five times in other words, each time answered. */
export const PARAPHRASED: Readonly<Record<string, readonly (readonly [said: string, answer: string])[]>> = {
  multiwoz: [
    ['Will I be able to cancel this later?', 'Yes, you can cancel free of charge up to 24 hours before.'],
    ['And if I need to cancel, is that possible?', 'Yes, it is possible, free of charge up to 24 hours before.'],
    ['I would like to know whether a cancellation can be made.', 'It can, until 24 hours before, and it costs nothing.'],
    ['What if my plans change, could I cancel it then?', 'You could, free of charge up to 24 hours before.'],
    ['Is cancelling an option here?', 'It is, as I wrote: free until 24 hours before. Is there anything else?'],
  ],
  ccpe: [
    ['I mostly like movies that make me laugh.', 'I see. Is there a film you did not like?'],
    ['Funny movies are what I like the most.', 'Yes, you said that. Which film did you dislike?'],
    ['For me it is comedies, because they make me laugh.', 'Okay. Let us talk of films you dislike.'],
    ['I like it when a movie is funny and I can laugh.', 'I have noted comedies. Have you seen Avatar?'],
    ['Comedies are my thing, I like to laugh at a movie.', 'And have you seen Avatar, yes or no?'],
  ],
  redial: [
    ['Is that one on Netflix?', 'Yes, it is on Netflix.'],
    ['Can I watch it on Netflix?', 'Yes, you can, it is there right now.'],
    ['Does Netflix have it?', 'It does, as I said.'],
    ['I wonder if it is available on Netflix.', 'It is available on Netflix. Are you going to watch it?'],
    ['Would I find it if I looked on Netflix?', 'You would. Do you want to hear of another movie?'],
  ],
  taskmaster4: [
    ['I would like a latte, please.', 'One latte. Is the order on the screen correct?'],
    ['Could I have a latte?', 'It is in your order already. Is that all?'],
    ['A latte for me, please.', 'You have one latte on the screen. Shall I send it to the bar?'],
    ['I will take one latte.', 'Only the one, or a second one as well?'],
    ['Can I get a latte?', 'Your latte is being made. Thank you for the order.'],
  ],
};

/** What a growing utterance takes on, one after the other. */
export const ADDED: Readonly<Record<string, readonly string[]>> = {
  multiwoz: ['It is for my trip.', 'Please let me know.', 'I would really appreciate it.', 'I want to be sure about it.'],
  ccpe: ['That is how I feel about it.', 'It is just my taste.', 'I have always felt that way.', 'My friends say the same.'],
  redial: ['I watch a lot of movies.', 'It is for tonight.', 'I have the whole evening.', 'That would be really nice.'],
  taskmaster4: ['It is for me.', 'I will wait at the bar.', 'I am in a bit of a hurry.', 'I really need it today.'],
};

export const SWAPS: readonly (readonly [RegExp, string])[] = [
  [/\bneed\b/i, 'require'],
  [/\bwant\b/i, 'wish'],
  [/\blooking for\b/i, 'searching for'],
  [/\bmovies\b/i, 'films'],
  [/\bmovie\b/i, 'film'],
  [/\blike\b/i, 'enjoy'],
  [/\breally\b/i, 'truly'],
  [/\bcan you\b/i, 'could you'],
  [/\bcould you\b/i, 'would you'],
  [/\bcan I\b/i, 'may I'],
  [/\bI'm\b/i, 'I am'],
  [/\bI am\b/i, "I'm"],
  [/\bI'd\b/i, 'I would'],
  [/\bfind\b/i, 'get'],
  [/\bget\b/i, 'have'],
  [/\bgood\b/i, 'nice'],
  [/\bgreat\b/i, 'wonderful'],
  [/\bfunny\b/i, 'hilarious'],
  [/\btrain\b/i, 'rail connection'],
  [/\bhotel\b/i, 'place to stay'],
  [/\brestaurant\b/i, 'place to eat'],
  [/\bcheap\b/i, 'inexpensive'],
  [/\bbook\b/i, 'reserve'],
  [/\bthought\b/i, 'felt'],
  [/\ba lot\b/i, 'very much'],
  [/\bplease\b/i, 'kindly'],
];
