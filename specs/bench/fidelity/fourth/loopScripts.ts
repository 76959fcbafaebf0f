/** One thing in many words, and a chatbot that has dealt with it each time. */
export interface Script {
  readonly wordings: readonly string[];
  readonly answers: readonly string[];
}

/** What a chatbot says that has taken something up and goes on. */
export const ONWARD: Readonly<Record<string, readonly string[]>> = {
  multiwoz: [
    'All right, I have noted that. Shall I send it to your e-mail address?',
    'That is taken care of. Would you like a map of the city too?',
    'I have put that in for you already. What else can I look up?',
    'Everything is settled, your reference is QX81TT0P. Is it your first visit?',
    'It is all set. Do you like museums?',
    'There is nothing left to do, all of it is settled.',
    'You are all set for your trip.',
  ],
  ccpe: [
    'I see, thank you. Which actor do you like best?',
    'Okay. And which film did you see last?',
    'Understood. Do you go to the cinema often?',
    'Alright. What do you think of musicals?',
    'Good to know. Is there a film you could not finish?',
    'Fine. What did you watch as a child?',
    'Thanks. And what do you think of documentaries?',
  ],
  redial: [
    'Then try "Arrival (2016)", it fits that well.',
    '"Fargo (1996)" is another one of that sort. Have you seen it?',
    'I would also say "The Truman Show (1998)". Who is your favorite actor?',
    'My last idea is "Whiplash (2014)". Do you like music films?',
    'There is "Moonrise Kingdom (2012)" too. What did you watch last?',
    '"Sicario (2015)" then. Do you watch alone?',
    'One more: "Paterson (2016)".',
  ],
  taskmaster4: [
    'Got it, that is in your order. Anything to eat?',
    'Yes, it is in there. What name shall I put on the cup?',
    'Your order has gone to the barista. Will you pay by card?',
    'Paid, thank you. It will be at the bar in two minutes.',
    'Your drink is at the bar now.',
    'It is waiting for you at the bar.',
    'You can pick it up at the bar.',
  ],
};

export const SCRIPTS: Readonly<Record<string, readonly Script[]>> = {
  multiwoz: [
    {
      wordings: [
        'Can I have their phone number?',
        'I need a phone number for them.',
        'What would the phone number be?',
        'Would you give me the number to call them?',
        'Please tell me the phone number.',
        'And how can I reach them by phone, what is the number?',
      ],
      answers: [
        'Their phone number is 01223 412299.',
        'It is 01223 412299. Shall I look up anything else?',
        '01223 412299. Would you like the address too?',
        'You reach them at 01223 412299.',
        'That is 01223 412299, as above.',
        '01223 412299.',
      ],
    },
    {
      wordings: [
        'I need a taxi to the station at 9:15.',
        'Could you book me a taxi for 9:15 to go to the station?',
        "I'd like to be picked up by a taxi at 9:15 and taken to the station.",
        'Please arrange a taxi at a quarter past nine to the train station.',
        'A taxi to the station, leaving at 9:15, is what I need.',
      ],
      answers: [
        'Done, a red Skoda will be there at 9:15.',
        'Your taxi is booked already: a red Skoda, 9:15. Anything else?',
        'The red Skoda comes at 9:15. Which other part of your trip can I help with?',
        'It is booked, at 9:15, to the station.',
        'Yes, booked.',
      ],
    },
    {
      wordings: [
        'Does the place have free parking?',
        'Could you tell me whether parking is available there?',
        'I was wondering if I can park my car at the place.',
        'Is there a car park for guests?',
        'Can you let me know if they offer parking?',
        'What about parking, is that something they have?',
      ],
      answers: [
        'Yes, parking is free for all guests.',
        'It is: there is a free car park behind the house.',
        'Yes, you can park your car there at no charge.',
        'Yes, with twenty places, free of charge.',
        'They do, and it is free.',
        'Yes, they have free parking.',
      ],
    },
    {
      wordings: [
        'Please book it for two people on Saturday at 18:00.',
        "I'd like a booking for Saturday at 18:00, for 2 people.",
        'Can you reserve it for the two of us this Saturday at 6 pm?',
        'We are two and would need Saturday, 18:00. Please make the reservation.',
        'Could you go ahead and book Saturday at 18:00 for two guests?',
      ],
      answers: [
        'Booked: Saturday, 18:00, two people. The reference is 7HHTR20A.',
        'That is booked already, reference 7HHTR20A. Anything else?',
        'You have it: Saturday at 18:00 for two, 7HHTR20A. What else can I look up?',
        'It stands booked for you both. Do you need the address?',
        'As booked: 7HHTR20A.',
      ],
    },
    {
      wordings: [
        'What is the postcode?',
        'Could I get the postcode for that, please?',
        'And the postcode would be?',
        'I also need the postcode.',
        'May I have their postcode please?',
        'Do you have the postcode of the place?',
      ],
      answers: [
        'The postcode is CB2 1TT.',
        'It is CB2 1TT. Shall I give you the phone number too?',
        'CB2 1TT. Would you like directions?',
        'CB2 1TT, in the centre. Anything else?',
        'As I said, CB2 1TT.',
        'CB2 1TT.',
      ],
    },
  ],
  ccpe: [
    {
      wordings: [
        "I didn't like it because the plot was too predictable.",
        'The plot was too predictable, so I did not like it.',
        "It was so predictable, the plot, and that's why I didn't like that movie.",
        'My problem with it was that the plot was too easy to predict.',
        'What I disliked was how predictable the plot was.',
      ],
      answers: [
        'Okay. And what kind of music do you like in a movie?',
        'I see. Have you seen Coco?',
        'Which movie could you watch every year?',
        'And who is your favorite actress?',
        'Thank you.',
      ],
    },
    {
      wordings: [
        'I really love movies that keep me on the edge of my seat with lots of suspense.',
        'Movies full of suspense that keep you on the edge of your seat are what I love.',
        'What I love is suspense, the kind of movie that has me on the edge of my seat.',
        "I'm a big fan of suspenseful movies, they keep me on the edge of my seat.",
        'I enjoy it when a movie is suspenseful and I am on the edge of my seat.',
      ],
      answers: [
        'Okay. What did you think of Mamma Mia?',
        'I see. Who is your favorite actor?',
        'Got it. Which movie did you hate?',
        'And where do you watch your movies?',
        'Thanks for that.',
      ],
    },
    {
      wordings: [
        'I like comedies because they make me laugh and I can forget about my day.',
        'Comedies make me laugh, and then I forget about my day. That is why I like them.',
        'I like to laugh and forget about my day, so I like comedies.',
        'For me it is comedies, because with a laugh I can forget my day.',
        'They make me laugh and forget about my day, comedies, that is what I like.',
      ],
      answers: [
        'And which movies do you not like?',
        'Have you heard of the movie Alien?',
        'Would you go and see it?',
        'What about Star Wars?',
        'Okay, thank you.',
      ],
    },
  ],
  redial: [
    {
      wordings: [
        'I love movies with a good twist at the end, like "The Sixth Sense (1999)".',
        'A good twist at the end is what I love in a movie, like in "The Sixth Sense (1999)".',
        'I really like it when there\'s a good twist at the end, "The Sixth Sense (1999)" for example.',
        'Movies like "The Sixth Sense (1999)" with a good twist at the end are my thing.',
        '"The Sixth Sense (1999)" is the kind I love, with a good twist at the end.',
      ],
      answers: [
        'Me too! Then "The Others (2001)" is for you.',
        'And "The Prestige (2006)", have you seen that?',
        'What else do you like besides twists?',
        'Did you see "Oldboy (2003)"?',
        'Okay, have fun.',
      ],
    },
    {
      wordings: [
        'I am looking for a good scary movie to watch tonight, any suggestions?',
        'Can you suggest a good scary movie for tonight?',
        "Do you have any suggestions for a scary movie? I'd like to watch one tonight.",
        'I would like to see something scary tonight, what would you suggest?',
        'Any good scary movies you would suggest for this evening?',
      ],
      answers: [
        '"Hereditary (2018)" is very scary, and you can stream it.',
        'There is also "The Witch (2015)". Have you seen that one?',
        '"It Follows (2014)" would be another. Do you like any of these three?',
        '"The Babadook (2014)" as well. Which one will it be?',
        'Those are my best ones, enjoy!',
      ],
    },
    {
      wordings: [
        "That sounds like a great movie, I'll definitely check it out!",
        'Oh that sounds great, I will definitely be checking that one out!',
        'Sounds like a great one! I will have to check it out for sure.',
        "That sounds really great, I'm definitely going to check it out!",
        "Great, that sounds like a movie I'll definitely have to check out!",
        'It sounds great, definitely checking it out!',
      ],
      answers: [
        'Do you want to hear about a comedy as well?',
        'Who is your favorite director?',
        'I have to ask, have you seen any of these before?',
        'So what did you watch last weekend?',
        'Haha okay. Do you have any questions for me?',
        'Okay then.',
      ],
    },
  ],
  taskmaster4: [
    {
      wordings: [
        'Could I get that in a large?',
        'Please make it a large one.',
        "I'd like the large size, please.",
        'Can you make mine large?',
        'A large one for me, please.',
      ],
      answers: [
        'Large, sure. Anything else for you?',
        "It's a large one, yes. Under which name?",
        'Yes, your large one is being made.',
        "It's ready at the bar, a large one.",
        'It is large.',
      ],
    },
    {
      wordings: [
        'Can I have it with oat milk please?',
        'Could you make that with oat milk?',
        "I'd like oat milk in it, please.",
        'Please use oat milk for my drink.',
        'Would it be possible to get oat milk with that?',
      ],
      answers: [
        'Sure, oat milk it is. Anything else?',
        'Yes, it is made with oat milk. Which name for the cup?',
        'It has oat milk in it. It is nearly ready.',
        'It is at the bar, with oat milk.',
        'As you wished.',
      ],
    },
  ],
};
