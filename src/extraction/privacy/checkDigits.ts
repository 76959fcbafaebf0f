export const digitsOf = (text: string): string => text.replace(/\D/gu, '');

/** ISO/IEC 7812-1, annex B: the check digit of payment cards. */
export function luhn(digits: string): boolean {
  let sum = 0;
  for (let at = digits.length - 1, second = false; at >= 0; at--, second = !second) {
    const digit = Number(digits[at]) * (second ? 2 : 1);
    sum += digit > 9 ? digit - 9 : digit;
  }
  return digits.length > 0 && sum % 10 === 0 && /[1-9]/u.test(digits);
}

/** Lengths and first digits of the payment networks in use. */
export const isCardNumber = (digits: string): boolean =>
  /^(?:4(?:\d{12}|\d{15}|\d{18})|5[1-5]\d{14}|2(?:22[1-9]|2[3-9]\d|[3-6]\d{2}|7[01]\d|720)\d{12}|3[47]\d{13}|3(?:0[0-5]|[68]\d)\d{11}|6(?:011|5\d{2}|4[4-9]\d)\d{12,15}|35\d{14}|62\d{14,17}|(?:50|5[6-9]|6[37])\d{10,17}|220\d{13})$/u.test(
    digits,
  ) && luhn(digits);

/** Lengths of the IBANs of the countries that have them (SWIFT registry). */
const IBAN_LENGTHS = new Map(
  'AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BR29 BY28 CH21 CR22 CY28 CZ24 DE22 DK18 DO28 EE20 EG29 ES24 FI18 FO18 FR27 GB22 GE22 GI23 GL18 GR27 GT28 HR21 HU28 IE22 IL23 IQ23 IS26 IT27 JO30 KW30 KZ20 LB28 LC32 LI21 LT20 LU20 LV21 LY25 MC27 MD24 ME22 MK19 MR27 MT31 MU30 NL18 NO15 PK24 PL28 PS29 PT25 QA29 RO24 RS22 SA24 SC31 SE24 SI19 SK24 SM27 ST25 SV28 TL23 TN24 TR26 UA29 VA22 VG24 XK20'
    .split(' ')
    .map(entry => [entry.slice(0, 2), Number(entry.slice(2))]),
);

/** ISO 13616: letters count from 10, the number modulo 97 is 1. */
export function isIban(text: string): boolean {
  const bare = text.replace(/[\s-]/gu, '').toUpperCase();
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/u.test(bare) || IBAN_LENGTHS.get(bare.slice(0, 2)) !== bare.length || digitsOf(bare).length < 10) return false;
  let rest = 0;
  for (const character of bare.slice(4) + bare.slice(0, 4)) {
    const value = parseInt(character, 36);
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return rest === 1;
}
