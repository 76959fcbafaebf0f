import type { Wording } from './script.js';

/** A person who is asked about their taste in films and holds the interview instead of answering. */
export const TASTES: readonly Wording[] = [
  { name: 'thanks, next question', at: 'any', say: () => ['Thank you for sharing that with me! Now, what kind of movies do you dislike, and why?'] },
  {
    name: 'interview of three',
    at: 'any',
    say: () => [
      'Interesting! And which movie did you enjoy the most recently?',
      'Okay, and what did you like about that movie?',
      'Got it, thanks. Have you seen the movie Titanic?',
    ],
  },
  {
    name: 'introduces the interview',
    at: 'opening',
    say: () => ["Hello! I'm going to ask you a few questions about your movie preferences today. To begin, what genres do you like?"],
  },
  {
    name: 'noted down',
    at: 'any',
    say: () => ["That's very helpful, thank you. I've noted that down. Could you give me the title of another movie that you enjoyed?"],
  },
  {
    name: 'last question was that',
    at: 'closing',
    say: () => ['That was my last question. Thank you so much for taking the time to answer my questions about movies today!'],
  },
  {
    name: 'here to learn your taste',
    at: 'any',
    say: () => ["I'm here to learn about your taste in movies. Could you please name a film that you did not like?"],
  },
  {
    name: 'here are a few for you',
    at: 'any',
    say: () => [
      "I can definitely help you with that! Here are a few movies that I think you'd enjoy: The Departed, Zodiac and Prisoners. Would you like more recommendations?",
    ],
  },
  {
    name: 'welcome, any time',
    at: 'closing',
    say: () => ["You're welcome! I'm happy I could be of assistance. Let me know whenever you would like to discuss more movies."],
  },
  {
    name: 'great choice, why',
    at: 'any',
    say: () => [
      'Great choice! What is it about that movie that you find so appealing?',
      'I see, thank you for explaining. Let us move on to the next question: is there an actor that you particularly like?',
    ],
  },
  {
    name: 'how can I assist',
    at: 'opening',
    say: () => ['Hi there! How can I assist you today? Would you like to talk about movies or get a recommendation?'],
  },
  {
    name: 'thank you for your feedback',
    at: 'any',
    say: () => ['Thank you for your feedback! It will help us to improve our recommendations for you. Can you rate the movie from one to five?'],
  },
  {
    name: 'rephrases the question',
    at: 'any',
    say: () => ["I understand. Let me rephrase my question for you: which movie would you say is the best one you've seen this year?"],
  },
  {
    name: 'asks in small letters',
    at: 'any',
    say: () => [
      'ok great thanks for that answer. next one, have you seen black panther and what did you think of it',
      'alright thank you. and can you tell me a movie you didnt like',
    ],
  },
  {
    name: 'sums the customer up',
    at: 'any',
    say: () => [
      'So, to summarize your preferences: you enjoy fast stories with strong characters, and you avoid slow ones. Is that correct? Then I can suggest something for you.',
    ],
  },
  {
    name: 'recommends to the chatbot',
    at: 'any',
    say: () => ["Based on what you've told me so far, I'd suggest that you watch Baby Driver. Shall I tell you a bit more about it?"],
  },
  {
    name: 'glad, more questions offered',
    at: 'closing',
    say: () => [
      "I'm glad you enjoyed our conversation! Is there anything else I can help you with today?",
      'All right, thank you for your participation. Your answers have been recorded. Have a nice day!',
    ],
  },
  {
    name: 'assistant, no tastes',
    at: 'any',
    say: () => ["As a movie assistant I don't have favorites of my own, but I'd be happy to help you find one. What do you feel like watching?"],
  },
  {
    name: 'clarifies for the chatbot',
    at: 'any',
    say: () => ["Could you please clarify what kind of scenes you enjoy most? That way I'll be able to recommend the right movie to you."],
  },
];
