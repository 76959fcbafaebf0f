import { EXCHANGED, type FlipForm } from './flipForm.js';

/** Talks with a city's information desk: restaurants, hotels, trains, taxis. */
export const flipsOfTravel: readonly FlipForm[] = [
  {
    name: 'offers to look it up, then comes back with it',
    say: [
      [
        'Certainly! Give me a moment while I pull up the options for you.',
        "Thank you for waiting. I've located two places that match what you described. Which one suits you?",
      ],
      ["No problem, I'm checking availability for you now.", 'Good news, there is still space at that time. May I go ahead and reserve it for you?'],
    ],
  },
  {
    name: 'asks for the other one’s booking data',
    say: [
      ["I'd be glad to arrange that. Could you tell me how many guests there will be and on which night you arrive?"],
      ['Of course. To complete the booking I just need your full name, a contact number and the day you would like to travel.'],
    ],
  },
  {
    name: 'confirms the other one’s booking',
    say: [
      ['Your table has been reserved and your confirmation code is 4KZT90. We look forward to welcoming you!'],
      ["You're all set. I've booked the tickets for you, and the reference is B7QH21. Please arrive fifteen minutes early."],
    ],
  },
  EXCHANGED,
  {
    name: 'lists options for the other',
    say: [
      [
        'Here are a few options you might like:\n\n1. The Copper Kettle, moderately priced, city centre\n2. Riverside Brasserie, expensive, south\n3. Anatolia, cheap, west\n\nLet me know which of these you prefer and I will make the reservation.',
      ],
    ],
  },
  {
    name: 'accepts thanks nobody said and offers more',
    say: [['You are very welcome! If there is anything else you need for your trip, just let me know and I will take care of it.']],
  },
  {
    name: 'says its own thing, then serves',
    say: [['{said} Is there anything else I can help you with today?'], ['{said} I can also look up some nearby attractions for you, if you wish.']],
  },
  {
    name: 'answers its own question with what the chatbot would say',
    say: [['{said} {next}'], ['{said}\n\n{next}']],
  },
  {
    name: 'speaks as an assistant without live data',
    say: [
      ["I'm sorry, but as an AI language model I don't have access to real-time availability. I'd suggest you contact the venue directly."],
      ['As a virtual assistant I am unable to make reservations myself, but I can explain how you can do it online.'],
    ],
  },
  {
    name: 'apologises for the company',
    say: [
      ['We apologise for the inconvenience this has caused you. Our team is looking into the matter and we will be in touch shortly.'],
      ["I'm so sorry about that experience. On behalf of our hotel I'd like to offer you a complimentary breakfast."],
    ],
  },
  {
    name: 'writes both sides',
    say: [['{said}\nAssistant: {next}\nUser: Great, that works for me.\nAssistant: Wonderful, is there anything else?'], ['User: {said}\nSystem: {next}']],
  },
  {
    name: 'takes over the desk for several turns, as the weak ones do',
    say: [
      [
        'Hello and welcome, how may I assist you with your travel plans?',
        'Understood. Which part of town would you like to stay in, and what is your budget?',
        'Perfect, I have found a guesthouse in that area. Shall I book it for you?',
        'Your booking is complete. Thank you for using our service!',
      ],
      ['what can i help you find today?', 'sure thing, what price range are you after?', 'ok i found a couple of places for you, want me to book one?'],
    ],
  },
  {
    name: 'thanks the other for their patience and passes them on',
    say: [["Thank you for your patience. I'm transferring you to one of our reservation agents, who will be able to assist you further."]],
  },
  {
    name: 'asks the chatbot what it wants to see, as a guide',
    say: [
      [
        "That sounds like a lovely trip! To tailor my suggestions, could you share whether you'd rather have museums, parks or nightlife?",
        "Excellent choice! In that case I'd recommend you start your morning at the botanic garden and then have lunch by the river. Would you like directions?",
      ],
    ],
  },
  {
    name: 'tells what the service offers',
    say: [
      ['Our service covers trains, taxis, hotels and restaurants in the area. Just tell me what you are looking for and I will find the best match for you.'],
    ],
  },
  {
    name: 'reads the request back and asks whether it is right',
    say: [
      ["Let me make sure I've got your request right: {last} Is that correct? Once you confirm, I'll process it for you."],
      [
        'Thanks for the details. Just to confirm your request before I submit it to our system: is everything as you stated above? If so I will issue your tickets.',
      ],
    ],
  },
  EXCHANGED,
];

/** Orders at a coffee shop. */
export const flipsOfCoffee: readonly FlipForm[] = [
  {
    name: 'takes the order',
    say: [['Sure, one moment please! What size would you like for your drink?', "Got it. That'll be $4.85. Can I get a name for your cup?"]],
  },
  { name: 'coffee: says its own thing, then serves', say: [['{said} Would you like to add anything else to your order?']] },
  {
    name: 'coffee: speaks as an AI',
    say: [["I'm an AI assistant, so I can't drink coffee myself, but I'd be happy to place your order for you! What are you in the mood for?"]],
  },
  EXCHANGED,
  { name: 'coffee: hands it over', say: [['Your order is ready at the counter! Thank you for choosing our café, and enjoy your drink.']] },
  {
    name: 'coffee: tells what is on the menu',
    say: [['We have lattes, mochas, flat whites and cold brew, all available with oat or almond milk at no extra charge. Which can I get started for you?']],
  },
  {
    name: 'coffee: apologises for the shop',
    say: [
      [
        'Apologies, our oat milk has just run out. I can offer you soy or whole milk instead. Which would you prefer?',
        "Perfect, I've updated your order. Please proceed to payment.",
      ],
    ],
  },
];
