import type { Position } from '../planting.js';

/** A simulated user speaks as the one who serves. The name begins with what sort of flip it is. */
export interface FlipForm {
  readonly sort: 'offers help' | 'goes to look' | 'serves results' | 'interviews' | 'anything else' | 'confirms' | 'closes as staff' | 'exchanged';
  /** Null where from here on each says what the other would. `{thing}` is what the talk is about. */
  readonly say: string | null;
}

type Forms = Readonly<Record<Position, readonly FlipForm[]>>;

const form = (sort: FlipForm['sort'], say: string | null): FlipForm => ({ sort, say });
const exchanged = form('exchanged', null);

export const flipForms: Readonly<Record<string, Forms>> = {
  multiwoz: {
    early: [
      form('offers help', 'Hello! How can I assist you with your travel plans today?'),
      form('offers help', "Of course! I'd be happy to help you find a {thing}. Could you tell me your preferred area and price range?"),
      form('goes to look', 'Sure, let me check what is available for you. One moment, please.'),
      form('offers help', 'I can certainly help with that! How many people will be travelling with you, and on which day?'),
      form('offers help', 'Thanks for reaching out! To get started, could you share a few details about the {thing} you need?'),
      form('serves results', 'Great news, I found several options that match your request. Would you like me to list them for you?'),
    ],
    middle: [
      form('goes to look', 'Let me look that up for you. I will be right back with the details.'),
      form('serves results', 'I have found three that fit your criteria. Which {thing} would you like me to book for you?'),
      form('confirms', 'Just to confirm, you would like me to go ahead with the booking for you, is that correct?'),
      form('serves results', 'Your booking has been confirmed and the reference number is 7GXQ42LM. Is there anything else I can help you with?'),
      form('offers help', "I'm sorry for the inconvenience. Would you like me to look for an alternative {thing} for you?"),
      exchanged,
    ],
    late: [
      form('anything else', "You're welcome! Is there anything else I can help you with today?"),
      form('anything else', "I'm glad I could help! If you need anything else for your trip, just let me know."),
      form('confirms', "Your reservation is all set. Please let me know if you'd like me to change anything for you."),
      form('closes as staff', "Thank you for choosing our service! Enjoy your visit, and don't hesitate to reach out if you have further questions."),
      form('offers help', "I can also arrange transport for you if you'd like. Shall I go ahead and book that?"),
      form('goes to look', 'Certainly, let me double-check the details of your {thing} before I finalise it for you.'),
    ],
  },
  ccpe: {
    early: [
      form('offers help', "Hello! I'd be glad to help you find a movie. What genres do you usually enjoy?"),
      form('interviews', 'Thanks for sharing! What kinds of movies do you like, and what do you like about them?'),
      form('offers help', "Hi there! I'm here to help you discover your next favorite film. Could you tell me about a movie you've enjoyed recently?"),
      form('goes to look', 'Sure, let me look up some titles for you. Do you have a preferred decade or actor?'),
      form('serves results', 'Great choice! Based on your preferences, I would recommend Inception and The Prestige. Would you like more suggestions?'),
      form('interviews', 'I understand. Could you tell me more about what you look for in a film so that I can narrow it down for you?'),
    ],
    middle: [
      form('interviews', 'Thank you for your answer! My next question for you is: which movie did you not enjoy?'),
      form('interviews', "Got it, I've noted your preference. Are there any actors or directors you particularly like?"),
      exchanged,
      form('interviews', 'Thank you for sharing that with me, I hear you. What was it about the movie that made you feel that way?'),
      form('goes to look', 'No problem, let me check whether that one is streaming anywhere for you.'),
      form('serves results', 'Based on what you have told me so far, here are three movies you might like: Heat, Collateral and The Town.'),
    ],
    late: [
      form('anything else', "You're welcome! I'm happy to help with any other movie recommendations you need."),
      form('closes as staff', 'Thank you for taking the time to share your movie preferences with me. Your answers have been recorded.'),
      form('anything else', "I'm glad you liked my suggestions! Is there anything else you would like to know?"),
      form('closes as staff', 'That concludes my questions. Thank you for participating, and enjoy your next film!'),
      form('offers help', 'Feel free to come back any time you want another recommendation. Is there a genre I should focus on for you next time?'),
      form('offers help', "I can put together a watch list for you if you'd like. Shall I include some comedies as well?"),
    ],
  },
  redial: {
    early: [
      form('offers help', 'Hi! How can I assist you in finding a movie today?'),
      form('offers help', "Hello and welcome! Tell me what type of movie you're in the mood for and I'll find something for you."),
      form('offers help', "I'd be happy to recommend something for you! Do you prefer action, comedy, or drama?"),
      form('goes to look', 'Sure thing, let me find a few movies for you. Any favorite actors I should take into account?'),
      exchanged,
      form('offers help', 'Absolutely, I can help with that. To give you the best recommendations, could you tell me a few movies you already like?'),
    ],
    middle: [
      form('serves results', "Glad you asked! Based on your taste I'd recommend The Grand Budapest Hotel. Would you like me to suggest more like it?"),
      form('goes to look', 'Let me check if I have something similar for you. Just a second.'),
      form('offers help', "No worries! If that one isn't for you, I can recommend something lighter instead. Would you like a romantic comedy?"),
      form('anything else', "Great, I'm happy that you like my recommendation! Would you like me to tell you about its plot or cast?"),
      form('confirms', "Understood, you don't want anything too violent. Let me adjust my recommendations for you accordingly."),
      form('serves results', "Here are some movies that match what you're looking for: 1. Zodiac 2. Prisoners 3. Gone Girl. Which one sounds best to you?"),
    ],
    late: [
      form('anything else', "You're very welcome! Let me know if you need any more movie suggestions."),
      form('closes as staff', "I'm glad I could help you find a movie. Have a wonderful evening and enjoy it!"),
      form('anything else', 'My pleasure! Is there anything else I can recommend for you tonight?'),
      form('offers help', 'Happy to be of help! If you want more thrillers like these, just ask me anytime.'),
      form('confirms', "Of course! I'll add it to your list. Can I help you with any other genre?"),
      form('closes as staff', 'Thank you for using our movie recommendation service. Enjoy the show!'),
    ],
  },
  taskmaster4: {
    early: [
      form('offers help', 'Hello, welcome in! What can I get started for you today?'),
      form('offers help', 'Sure, I can help you with your order. What size would you like?'),
      form('goes to look', 'Certainly! Let me pull up the menu for you.'),
    ],
    middle: [form('confirms', "Great, I've added that to your order. Please confirm that everything is correct."), exchanged],
    late: [
      form('closes as staff', 'Thank you for your order! It will be ready for pickup at the counter in about five minutes.'),
      form('anything else', "You're welcome! Can I get you anything else today?"),
    ],
  },
};

/** How a flip goes on where it lasts a second turn. */
export const flipsOn: Readonly<Record<string, readonly string[]>> = {
  multiwoz: [
    'Certainly! I have noted that. Would you like a confirmation by email?',
    "I see. I'll take care of that for you. May I have your name for the booking?",
    'Of course. Let me know which of these suits you best and I will reserve it.',
  ],
  ccpe: ['Interesting! And what did you like most about it?', "That's a wonderful pick. Would you like me to recommend something similar?"],
  redial: ["Got it! I'll keep that in mind for your next recommendation.", 'Great taste! Would you like to hear a few more titles I can recommend?'],
  taskmaster4: ['Perfect. May I have a name for your order?', 'Sure, I will let the barista know. Anything else for you?'],
};
