/** Heads of job names; what somebody is, rather than what they are like. */
const HEADS = new Set(
  `accountant actor actress administrator adviser advisor agent analyst anesthesiologist architect artist assistant astronaut attendant attorney auditor author babysitter baker
  banker barber barista bartender beekeeper biologist blogger bookkeeper bouncer broker builder businessman businesswoman butcher buyer caregiver carer carpenter cashier
  caterer ceo chef chemist chiropractor cleaner clerk coach comedian composer consultant contractor cook coordinator cop counselor counsellor dancer dentist designer detective
  developer dietician dietitian director dj doctor dressmaker driver economist editor educator electrician engineer entrepreneur farmer firefighter fireman fisherman florist
  freelancer gardener geologist groomer guard hairdresser hairstylist handyman historian hostess housekeeper housewife illustrator influencer instructor interpreter inventor investigator investor janitor
  journalist judge lawyer lecturer librarian lifeguard locksmith machinist magician maid manager marine marketer mason massage mathematician mechanic merchant midwife miner minister model
  mover musician nanny nurse nutritionist officer operator optician optometrist painter paralegal paramedic pastor pediatrician pharmacist photographer physicist physician pilot plumber
  poet policeman politician porter postman potter preacher priest principal producer professor programmer psychiatrist psychologist publisher ranger realtor receptionist recruiter
  reporter representative researcher retiree reviewer roofer sailor salesman salesperson saleswoman sculptor scientist seamstress secretary server shepherd shopkeeper singer soldier songwriter
  specialist statistician stockbroker streamer stripper stylist supervisor surgeon surveyor tailor teacher technician teller tester therapist trader trainee trainer translator trucker tutor undertaker
  veteran vet veterinarian videographer waiter waitress watchmaker webmaster welder woodworker worker writer youtuber zookeeper hygienist mom-preneur librarian owner ceo founder
  surfer skater skateboarder double wrestler boxer golfer footballer astronomer novelist screenwriter cartoonist animator rapper drummer guitarist pianist violinist intern apprentice`.split(
    /\s+/u,
  ),
);
/** A lover of these is no worker, nor an owner of them a shopkeeper. */
const NO_JOB =
  /\b(?:big|huge|avid|great|good|bad|terrible|terrific|amazing|excellent|decent|better|fast|slow|morning|night|nervous|careful|proud|fan|lover|natural|born|quick|hard|picky|heavy|amateur|aspiring|wannabe|fellow|talented|control|social|safe|hopeless|daughter|son)\b/iu;
const OUT_OF_WORK =
  /^(?:retired|unemployed|out of work|between jobs|self[- ]employed|a stay[- ]at[- ]home (?:mom|mum|dad|mother|father|parent)|a homemaker|a housewife|on disability|laid off|disabled)\b/iu;
const STUDENT = /^(?:\w+ ){0,3}(?:student|freshman|sophomore|undergraduate|undergrad|grad student)\b/iu;

const bareOf = (text: string): string => text.replace(/^(?:an?|the|currently|now|also|just|actually|only|still|both)\s+/iu, '');

/** `recording engineer` of `a recording engineer and own my own studio`; null for what is no job. */
export function jobIn(text: string): string | null {
  const article = /^(?:an?|the|currently an?|now an?|also an?|actually an?|just an?|still an?|only an?)\s/iu.test(text);
  const out = OUT_OF_WORK.exec(text);
  if (out) return bareOf(out[0]).toLowerCase();
  const words = bareOf(bareOf(text)).split(/[\s,]+/u);
  for (const [at, word] of words.slice(0, 5).entries()) {
    const head = word.toLowerCase().replace(/[^\p{L}-]/gu, '');
    const before = words.slice(0, at).join(' ');
    if (/^(?:who|that|of|in|at|for|with|and|but|my|to|not|from|as|by|because|about|so|on|going|trying)$/u.test(head)) return null;
    if (!HEADS.has(head) || HEADS.has((words[at + 1] ?? '').toLowerCase())) continue;
    if (NO_JOB.test(before) || (head === 'owner' && !/business|shop|store|company|restaurant|salon|bar/iu.test(before)) || (!article && at > 2)) return null;
    if (head === 'model' && /^role$/iu.test(before)) return null;
    return words
      .slice(0, at + 1)
      .join(' ')
      .toLowerCase();
  }
  return null;
}

export const isStudent = (text: string): boolean => STUDENT.test(bareOf(text));
