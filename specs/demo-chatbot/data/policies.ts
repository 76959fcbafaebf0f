export const refundWorkingDays = 7;
export const returnDays = 30;
export const freeShippingFrom = 50;
export const shippingCost = 4.95;
export const dateChangeFee = 20;
export const phone = '+32 9 396 00 12';

interface Policy {
  readonly asks: RegExp;
  readonly answer: string;
}

/** The first policy whose pattern matches answers, so the narrow ones come first. */
export const policies: readonly Policy[] = [
  {
    asks: /\bwhere\b.*\b(bring|drop|hand|take|send)\b.*\b(parcel|package|it|this)\b|\b(return )?label\b|\bnearest parcel point\b/,
    answer: 'Any parcel point or post office takes it; the label is in your e-mail, and the nearest point is printed on it.',
  },
  {
    asks: /\b(compensation|eu ?261|air passenger rights|passenger rights)\b/,
    answer:
      'If an airline cancels your flight less than 14 days ahead, you may be owed €250 to €600 on top of the refund, depending on the distance. A colleague can file that claim for you free of charge.',
  },
  {
    asks: /\b(how long|when|how many days)\b.*\b(refund|money|reimburse\w*)|\brefund (policy|time)\b|\bmoney back\b.*\bhow long\b/,
    answer: `A refund reaches your account within ${refundWorkingDays} working days, by the way you paid.`,
  },
  {
    asks: /\bcancell?ation (policy|rules?|fees?|cost\w*|conditions?|terms)|\b(free|freely) cancel|cancel\w* (for free|free of charge|without cost|policy)|\b(can|could|may) i (still )?cancel\b(?!.*\b(my|it|this|kl|lk|ls)\b)|\bfree cancell?ation\b/,
    answer: `You can cancel hotels and trains free of charge until the day before, with the money back within ${refundWorkingDays} working days. Saver rates are not refundable, but their date can be changed for €${dateChangeFee}.`,
  },
  {
    asks: /\b(return|returns|send\w* back) (policy|period|window|time|conditions?|cost\w*|label)|\bhow (long|many days)\b.*\b(return|send .*back)|\b(is|are) (the )?returns? (free|possible)|\bcost\w* (of|to|for) (a )?return|\bcan i return\b(?!.*\b(my|it|this|ls)\b)/,
    answer: `You can return any article within ${returnDays} days of delivery, free of charge with our label. The money is back within ${refundWorkingDays} working days after the parcel reaches us.`,
  },
  {
    asks: /\b(opening|open|office|business|working) (hours?|times?)|\bwhen (are you|do you) open\b|\bwhat time do you (open|close)\b|\bare you open\b/,
    answer: 'I am here day and night. My human colleagues are there Monday to Friday 8:00 to 20:00 and Saturday 9:00 to 17:00.',
  },
  {
    asks: /\b(phone|telephone) ?(number)?\b|\bcall you\b|\be ?-?mail (address|you)\b|\bhow (can|do) i (reach|contact)\b|\bcontact details\b/,
    answer: `You reach my colleagues at ${phone} or care@larkspur.example, Monday to Friday 8:00 to 20:00 and Saturday 9:00 to 17:00.`,
  },
  {
    asks: /\b(shipping|postage|delivery) (cost\w*|fee|fees|price|charge\w*)|\bfree (shipping|delivery)\b|\b(how much|cost\w*) .*\b(shipping|delivery|postage)\b/,
    answer: `Delivery costs €${shippingCost}, and is free from €${freeShippingFrom}.`,
  },
  {
    asks: /\b(how long|how fast|how quick\w*)\b.*\b(delivery|shipping|deliver|ship)\b|\bdelivery times?\b|\b(do you|can you) (ship|deliver)( to| in| abroad| outside)\b/,
    answer: 'Most articles arrive in 2 to 4 working days, anywhere in the European Union.',
  },
  {
    asks: /\b(pay with|payment|paypal|credit cards?|visa card|mastercard|bancontact|ideal|klarna|pay later|in instal?ments|pay by)\b|\bhow (can|do) i pay\b/,
    answer: 'You can pay by card, PayPal, Bancontact or iDEAL, by the link in your confirmation e-mail.',
  },
  {
    asks: /\b(cabin|hand|carry ?-?on) (luggage|bag|baggage|suitcase) (size|rules?|allowance|limit\w*|dimensions?)|\b(size|dimensions?|allowed)\b.*\b(cabin|hand luggage|carry ?-?on)\b|\bhow (big|much luggage|many bags)\b/,
    answer:
      'Most airlines take a cabin bag of 55 × 40 × 20 cm and a small bag under the seat (45 × 30 × 20 cm). Our Finch 35 (€89), Heron 38 (€129) and Swift 28 (€79) keep to that.',
  },
  {
    asks: /\b(dogs?|pets?|cats?)\b.*\b(trains?|flights?|planes?|fly|flying|on board)\b|\b(trains?|flights?|planes?)\b.*\b(dogs?|pets?|cats?)\b/,
    answer: 'On trains a small dog travels free in a carrier and a larger one for €10. On flights only dogs up to 8 kg may come into the cabin, for €45.',
  },
  {
    asks: /\b(check ?-?in|check ?-?out|checkin|checkout) (time|from|until|is)|\b(what time|when|until when|how late)\b.*\b(check ?-?(in|out)|checkin|checkout|arrive at the hotel)\b/,
    answer: 'Check-in is from 15:00 to 22:00, later at hotels with late check-in, and check-out is until 11:00.',
  },
  {
    asks: /\b(food|meals?|eat|lunch|dinner|snacks?)\b.*\b(flight|plane|train|board)\b/,
    answer:
      'On flights of more than two hours you can order a vegetarian, vegan or gluten-free meal free of charge until two days before. Long-distance trains have a bar with vegan dishes.',
  },
  {
    asks: /\b(child|children|kids?|baby|toddler)\b.*\b(free|discount|price|pay|cost|ticket)|\b(free|discount|price|cost)\b.*\b(child|children|kids?|baby)\b/,
    answer: 'Children under 12 sleep free in a family room and travel for half the price on trains and flights.',
  },
  { asks: /\b(city|tourist) tax\b/, answer: 'City tax is included in all our hotel prices, so the price I tell you is what you pay.' },
  { asks: /\b(warranty|guarantee)\b/, answer: 'Every article has a two-year warranty. If something breaks, we repair or replace it, and we pay the postage.' },
  {
    asks: /\b(voucher|discount code|coupon|promo|gift ?card|discount|sale)\b/,
    answer: 'I have no discount codes to give, but gift cards from €25 are in the shop, and a code goes in at the payment step.',
  },
  {
    asks: /\b(travel )?insurance\b/,
    answer: 'We do not sell insurance. With free cancellation until the day before you are mostly covered, apart from saver rates.',
  },
  { asks: /\b(invoice|receipt|vat)\b/, answer: 'The invoice is attached to your confirmation e-mail, and a colleague can send it again.' },
  {
    asks: /\b(privacy|my data|gdpr|delete my (data|account))\b/,
    answer: 'I use what you tell me only in this conversation. A colleague can show or delete your customer data on request.',
  },
  {
    asks: /\b(visa|passport|id card|identity card)\b/,
    answer:
      'Within the Schengen countries EU citizens need an identity card or passport; for other nationalities please check with the consulate, as I cannot give certain advice on visas.',
  },
  { asks: /\b(wi ?-?fi|internet)\b/, answer: 'All our hotels have free wifi in the rooms.' },
  {
    asks: /\b(which|what) (cities|places|destinations|countries)\b|\bwhere do you (have|offer|go|fly)\b/,
    answer: 'We offer hotels, trains and flights in Amsterdam, Barcelona, Berlin, Ghent, Lisbon, Paris, Porto and Vienna.',
  },
  {
    asks: /\bwhat (do you|does the shop|can i) (sell|buy|have in the shop)|\bwhat articles\b|\bwhat.s in (the|your) shop\b/,
    answer: 'The shop has suitcases, backpacks, packing cubes, adapters, neck pillows, rain jackets, bottles, power banks and travel gear for dogs.',
  },
];
