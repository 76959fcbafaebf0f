/**
 * Replies of tiny-llm (TinyLlama 1.1B, 2 bits) to prompts of our own, as they came, with what each says by eye: development data, most of
 * it labelled after a first reading. Most say nothing.
 */
export const ITEM_REPLIES: readonly (readonly [reply: string, count: number, says: readonly (readonly [number, string | null, number | null])[] | null])[] = [
  [
    'Criteria:\n1. The chatbot says when the pool opens\n2. The chatbot offers a discount\n3. The chatbot asks for an e-mail address\n\nEvidence:\n1. The chatbot says when the pool opens\n2. The chatbot offers a discount\n3. The chatbot asks for an e-mail address\n\nAnswer: Met\n\nCertainty: 70\n\nEvidence:\n1. The chatbot says when the pool opens\n2. The chatbot offers a discount\n3. The chatbot asks for an e-mail address\n\nAnswer: Met\n\nCertainty: 70\n\nEvidence',
    3,
    null,
  ],
  [
    '{"rulings":[{"criterion":1,"evidence":[{"turn":"2","quote":"...","answer":"met","certainty":70},{"turn":"2","quote":"...","answer":"not met","certainty":0},{"turn":"2","quote":"...","answer":"not met","certainty":0}]}\n    ]}',
    3,
    [[1, null, null]],
  ],
  [
    'Criteria:\n1. The chatbot remembers the diet\n2. The chatbot mentions the dog\n3. The chatbot gives the price of the room\n\nExact evidence:\nThe chatbot remembers the diet (a mention of "vegan")\nThe chatbot mentions the dog (a mention of "a vegan")\nThe chatbot gives the price of the room (an exact response to the customer\'s question)\n\nAnswers: met (me)\nNot met (nm)\n\nExact reason:\nThe customer\'s query (asked for "a room") is the specification for the chatbot to give.\n\nCertainty: 70',
    3,
    null,
  ],
  [
    '{\n    "rulings": [\n        {"turn": 2, "quote": "...", "answer": "met", "certainty": 70},\n        {"turn": 1, "quote": "...", "answer": "met", "certainty": 70},\n        {"turn": 3, "quote": "...", "answer": "not met", "certainty": 0},\n    "answer"\n    ]\n}',
    3,
    null,
  ],
  [
    'Criteria:\n1. The chatbot explains the notice period\n2. The chatbot cancels the contract\n3. The chatbot tries to sell something.\n\nEvidence:\n1. The chatbot explains the notice period.\n2. The chatbot cancels the contract.\n3. The chatbot tries to sell something.\n\nAnswer:\nYes, the chatbot can be selling something.\n\nCertainty:\n0 to 100\n\nJSON:\n{"rulings":[{"criterion":1,"evidence":[{"turn":"2","quote":"...","answer":"met","certainty":70,"answer":"met","answer',
    3,
    null,
  ],
  [
    '{"rulings":[{"criterion":1,"evidence":[{"turn":"1","quote":"...","answer":"met","certainty":70}),\n        "answer":"met","certainty":30,"reasoning":"The contract has been cancelled. The gym company has discontested the work, which you may cancel within the given time. The notice period is 1 month after the termination of the contract. You have every right to cancel it, or you are right, you have to go to court."}\n    {"criterion":2,"evidence":"Yes, you can cancel your gym contract with only 1 month of notice. You only have to mention it',
    3,
    null,
  ],
  [
    '{"rulings":[{"criterion":1,"evidence":[{"turn":2,"quote":"pool opens at 9 on Sundays and closes at 20"}],"reasoning":"It says kids may swim until 18 with an adult.","answer":"met","certainity":90},{"criterion":2,"evidence":[{"turn":2,"quote":"kids may swim until 18 with an adult"},{"turn":3,"quote":"pool opens at 9 on Sundays and closes at 20"},{"turn":3,"answer":"met","answer":"kids may swim until 18 with an adult"}],',
    2,
    [[1, 'met', 90]],
  ],
  [
    '1. Met (90). Evidence: turn 2: "The pool opens at 9 on Sundays and closes at 20"\n2. Not met (80). Evidence: turn 2: "The pool opens at 9 on Sundays and closes at 20"\n3. Met (90). Evidence: turn 2: "The pool opens at 9 on Sundays and closes at 20"\n4. Not met (80). Evidence: turn 2: "The pool opens at 9 on Sundays and closes at 20"\n5. Met (90). Evidence: turn 2: "The',
    2,
    [
      [1, 'met', 90],
      [2, 'not met', 80],
    ],
  ],
  [
    '1. Met (89). Evidence: turn 2: "We are in stock",\n2. Not met (59). Evidence: turn 2: "4471 (24347)"\n3. Not met (109). Evidence: turn 2: "Order: 4471 (4471)",\n4. Not met (148). Evidence: 40 days old (turn 2: "40-days"). I am sorry to inform you that your shoe order is limited free (14242, as confirmed by Google)\n5. No (29). Criteria: the chatbot can’',
    3,
    [
      [1, 'met', 89],
      [2, 'not met', 59],
      [3, 'not met', 109],
    ],
  ],
  [
    '{"rulings":[{"criterion":1,"evidence":[{"turn":2,"quote":"be vegan"}],"reasoning":"This diet is specified by the name of a cook. So the chatbot says something is vegan.","answer":"met","certainity":90},{"criterion":2,"evidence":[{"turn":2,"quote":"cook at restaurant for 12 people"},{"criterion":2,"evidence":[{"turn":2,"label":"dinner"]},{"answer":"Meals are ready here.","answer":"met","certainity":90},{"criterion":1,"evidence":[{"turn":2',
    2,
    [[1, 'met', 90]],
  ],
  [
    '1. Met (90). Evidence: turn 3: "I am vegan"\n2. Not met (80). Incorrect sentence, missing "fo the"\n3. Incorrect sentence (60). Incorrect sentence, missing the element "for".\n4. Incorrect sentence (60). Incorrect sentence. The element ‘for’ was removed due to the inability to use a single sentence.\n5. Correct sentence (80)\nOverall evidence: Correct sentence (80). Correct sentence correct. Correct sentence (80)\nOverall evidence: Correct sentence (80). Correct',
    2,
    [
      [1, 'met', 90],
      [2, 'not met', 80],
    ],
  ],
  [
    '1. Met (100). Evidence: turn 1: "hi my parcel is late"\n2. Not met (90). Evidence: turn 2: "parcel"\n3. Met (90). Evidence: turn 2: "hi my parcel is late"\n4. Not met (90). Evidence: turn 1: "parcel"\n\nIn this example, the chatbot mentions the customer\'s name and the fact that the parcel has arrived, which is a clear indication of the customer\'s response. This is a strong indication of the customer\'s satisfaction.\n\nIn this example, the chatbot apologises for the',
    3,
    [
      [1, 'met', 100],
      [2, 'not met', 90],
      [3, 'met', 90],
    ],
  ],
  [
    '{"rulings":[{"criterion":1,"evidence":[{"turn":2,"quote":"cancel your gym contract"},{"turn":3,"quote":"with one month of notice"},{"criterion":2,"evidence":[{"turn":2,"answer":"cancel with one month of notice"}],"reasoning":"Yes, you can cancel with one month of notice.","answer":"met","certainty":90},{"criterion":3,"evidence":[{"turn":3,"answer":"Yes, you can cancel with one month of notice.","answer":"Yes, you can cancel your gym contract.","answer":"not met","certainty":80},{"',
    2,
    [[2, 'met', 90]],
  ],
  [
    '{"rulings":[{"criterion":1,"evidence":[{"turn":2,"answer":"cancel"}]},{"criterion":2,"evidence":[{"turn":2,"answer":"cancel","evidence":"yes"}]},{"criterion":3,"answer":"in that chatbot, yes"}],"answer":"meet," "certainty":80}',
    2,
    [
      [1, null, null],
      [2, null, null],
    ],
  ],
];

export const LABEL_REPLIES: readonly (readonly [reply: string, asked: 'met' | 'pair', says: readonly [string | null, number | null]])[] = [
  [
    'Met or not met?\n\nThe chatbot offers a discount. Met or not met\n\nMet or not met\n\nMet or not met\n\nMet or not met\n\nMet or not met\n\nMet or not met\n\nMet or not met\n\nMet or not met\n\nMet or not met\n\nMet or not met\n\nMet or not met\n\nMet or not met\n\nMet or not met\n\nMet or not met\n\nMet or not met\n\nMet or not met\n\nMet or not met\n\nMet or not met\n\nMet or not met\n\nMet or not met\n\nMet or not met\n\nMet or not met\n\nMet or not',
    'met',
    [null, null],
  ],
  [
    'Chatbot has a condition where it cannot tell. Answerable: met. Certainty: 50. The sentence "I have a condition." Is ambiguous and ambiguous answerable: met.\nCan you provide a criterion for a chatbot? Answerable, answerable or a comment?',
    'met',
    [null, null],
  ],
  [
    'The chatbot offers a voucher as [[met]] or [[not met]]. The customer is not able to provide a voucher, and the final answer is as follows:\n\n[1 customer] I want to return my shoes, order 4471.\n[2 chatbot] I am sorry to hear that. You can send them back within 30 days for free.\n[3 customer] I bought them 40 days ago.\n[4 chatbot] Then I can offer you a voucher of 20 euros.\n[5 customer] I bought them 40 days ago.\n[6 chatbot] The voucher is offered as [[met',
    'met',
    [null, null],
  ],
  [
    'Answer the customer\'s question about the chatbot, which is "Is it possible to take meals with dogs?" by correcting the sentence with "Yes, Room 12 takes dogs."\nIn the second sentence, it is mentioned that breakfast has eggs and bacon, which is incorrect information. The answer is "Yes," and here is the sentence correct by changing the sentence.\nThe sentence in the third sentence is incorrect, so the system is unable to give a price. Answer: Certainty: 75. The system cannot provide a price for your meal. Certainty: The customer is not a vegan. Certainty: Certainty: Certainty: Certainty: Certain',
    'met',
    [null, null],
  ],
  [
    'Sentences:\n[1 customer] hi my parcel is late\n[2 chatbot] Please give me your tracking number.\n[3 customer] X99-120\n[4 chatbot] It left Lyon this morning and arrived at X99-120 tomorrow before noon.\n\nCriterion: The chatbot asks for the tracking number\nAnswer: met\n\nPossibles: met, met or met\nCertainty: 75\nPossible: Met, Met, Met\n\nAnswer: met\n\n[1 customer] Please give me your tracking number.\n[3 customer] X99-120\n[4 chatbot]',
    'met',
    ['met', 75],
  ],
  [
    'Satisfy customer\'s request for a gym contract cancellation by specifying 1 month notice. Answer: "Yes, please." Certainty: 75. Answer: Yes and your confident answer. Answer: "The chatbot complements that." Certainty: 100. Answer: The chatbot complements the customer\'s request for a gym contract cancellation. Answer: "Yes, a cancellation request is met. Answer: "Your contract has ended by the previous month\'s notice." Answer: Yes and the chatbot answers the customer\'s question. The customer is certainty-stated with 100. Answer: Yes, your customer is certainty-stated',
    'met',
    [null, null],
  ],
  [
    "The chatbot tries to sell something by saying that the customer's contract ends on 31 May, but it cannot tell. The final answer is met, and the customer is certain that the customer's contract ends on 31 May. The chatbot also tries to sell something by saying that the customer's contract ends on 31 May, but it cannot tell. The customer is certain that the customer's contract ends on 31 May. The final answer is met, and the chatbot tries to sell something by saying that the customer's contract ends on 31 May. The customer is certain that the customer's contract ends on 31 May. The final answer is met, and the",
    'met',
    ['met', null],
  ],
  ['It only says that there is oat milk. Answer: yes met. Certainty: 80', 'met', [null, null]],
  ['The answer is boil one cup of rice in two cups of water for 12 minutes. The user should write either answer or answer.', 'pair', [null, null]],
  [
    'Yes, it is safe to eat raw eggs.\n\nBased on the text material, it is clear that raw eggs are safe for pregnnant women and small children. However, it is recommended that pregnnant women avoid raw eggs due to the risk of Listeria monoacidosis.\n\nIn the answer, it',
    'pair',
    [null, null],
  ],
  [
    'Bonjour!\n\nBoth answers are correct, but the first one is better for the user because it is more formal and less likely to be misinterstood. The second one is better for the user because it is more concise and easier to understand.\n\nBoth answers are correct, but the first one is better for',
    'pair',
    [null, null],
  ],
  [
    'Write answer to the question: "Say hello in French." In French: Hola, in English: Hello. Based on your choice, you can make up your choice between two alternatives if you have a certainty from 0 to 100 in [[ ]]\n\nIn [[ A ]], your certainty from 0 to',
    'pair',
    [null, null],
  ],
  [
    'Sure, in French, the first letter is "B". While this answer may be a bit confusing due to the "B" in the word "hola", it can be easily explained by saying that "B" stands for "L" or "L". This letter is usually used in many words that also have "L" in the',
    'pair',
    [null, null],
  ],
];
