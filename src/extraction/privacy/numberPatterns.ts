import { digitsOf, isCardNumber, isIban } from './checkDigits.js';
import type { Pattern } from './patterns.js';

const before = (text: string, start: number, length = 40): string => text.slice(Math.max(0, start - length), start);
const ORDER =
  /(?:order|booking|reservation|reference|ref|invoice|ticket|tracking|parcel|confirmation|case|item|sku|article|product|model|flight|train|isbn|ean|upc|serial|part|bestell\w*|pedido|commande|заказ\w*|订单|注文|주문)\s?(?:(?:code|no|nr|number|num|id|nummer|número|numéro)\.?)?\s?(?:is|was|:|#|号|番号|번호|-)?\s{0,2}[#№:]?\s{0,2}$/iu;
const CALL =
  /(?:phone|telephone|tel|cell|mobile|call|text|whats ?app|sms|reach|contact|ring|fax|number is|telefon\w*|handy\w*|teléfono|celular|móvil|téléphone|portable|numéro|numero|telefono|cellulare|telefoon|telefone|celular|телефон\w*|номер\w*|звоните|电话|手机|電話|携帯|전화|휴대폰|هاتف|رقم|फ़ोन|फोन|मोबाइल|नंबर|โทร|điện thoại|telepon|telefonu?m?)[^\d\n]{0,30}$/iu;
const DATE = /^(?:(?:19|20)\d{2}[-./ ]\d{1,2}[-./ ]\d{1,2}|\d{1,2}[-./ ]\d{1,2}[-./ ](?:19|20)\d{2})(?:\D|$)/u;
const WORD_DIGIT = '(?:zero|oh|one|two|three|four|five|six|seven|eight|nine)';

const plausiblePhone = (value: string, text: string, start: number): boolean => {
  const digits = digitsOf(value);
  return (
    digits.length >= 7 &&
    digits.length <= 15 &&
    !DATE.test(value) &&
    !ORDER.test(before(text, start)) &&
    !/[$€£¥₹]\s?$/u.test(before(text, start, 3)) &&
    !/^\d{1,3}(?:[ .]000)+$/u.test(value)
  );
};

export const numberPatterns: readonly Pattern[] = [
  {
    kind: 'account',
    name: 'an IBAN',
    form: /(?<![\p{L}\p{N}])[A-Za-z]{2}\d{2}(?:[ -]?[A-Za-z0-9]{4}){2,7}(?:[ -]?[A-Za-z0-9]{1,3})?(?![\p{L}\p{N}])/gu,
    holds: isIban,
  },
  {
    kind: 'account',
    name: 'an IBAN glued to words',
    form: /(?<![\p{L}\p{N}])[A-Z]{2}\d{2}[ -]?(?:[A-Z0-9]{4}[ -]?){2,7}[A-Z0-9]{0,3}(?![\p{L}\p{N}])/gu,
    holds: isIban,
  },
  {
    kind: 'account',
    name: 'an IBAN with its cue',
    form: /\biban\b[^\p{L}\d]{0,5}(?:is|:|ist|es|est)?\s{0,2}(?<value>[A-Za-z]{2}\d{2}[A-Za-z0-9 -]{8,40}\d)/giu,
  },
  { kind: 'card', name: 'a payment card', form: /(?<![\d.,])\d(?:[ .\-_/]{0,2}\d){12,18}(?![\d]|[.,]\d)/gu, holds: value => isCardNumber(digitsOf(value)) },
  {
    kind: 'card',
    name: 'a payment card in groups apart',
    form: /(?<!\d)(?:(?:\d{4}[^\p{L}\p{N}¦]{0,4}){3}\d{4}|\d{4}[^\p{L}\p{N}¦]{1,4}\d{6}[^\p{L}\p{N}¦]{1,4}\d{5})(?!\d)/gu,
    holds: value => isCardNumber(digitsOf(value)),
  },
  {
    kind: 'id',
    name: 'a social security number in groups apart',
    form: /(?<![\d-])(?!000|666|9)\d{3}(?: {0,2}[-·|*_~•]{1,2} {0,2}\n?|\n)(?!00)\d{2}(?: {0,2}[-·|*_~•]{1,2} {0,2}\n?|\n)(?!0000)\d{4}(?![\d-])/gu,
  },
  {
    kind: 'card',
    name: 'a card with its cue',
    form: /(?:card(?: (?:number|no|is|details))*|visa|mastercard|amex|kreditkarte\w*|tarjeta|carte|carta|карт[аыу]|卡号|カード番号|카드 ?번호)[^\d\n]{0,20}(?<value>\d{4}(?:[ -]?\d{3,6}){2,4}(?!\d))/giu,
    holds: value => digitsOf(value).length >= 12 && digitsOf(value).length <= 19,
  },
  {
    kind: 'card',
    name: 'the end of a card number',
    form: /\b(?:card|visa|mastercard|amex|debit|credit)[^\d\n]{0,20}(?:ending|ends|last (?:four|4)(?: digits)?)\s(?:in|with|on|is|are)?\s?(?<value>\d{4})(?!\d)/giu,
  },
  {
    kind: 'account',
    name: 'an account, customer or member number with its cue',
    form: /(?<!\p{L})(?:(?:bank |savings |checking |current |my )?(?:account|acct|a\/c|routing|sort ?code|member(?:ship)?|customer|client|patient|policy|loyalty|rewards?|frequent ?flyer|mileage|employee|student|library card|subscriber|contract|meter|medicare|insurance|kunden|konto|mitglieds|vertrags|versicherten|cliente|cuenta|compte|client|conto|konta|счет\w*|счёт\w*|клиент\w*|账号|账户|帳號|会员号?|客户号?|口座番号|会員番号|顧客番号|계좌|회원 ?번호|고객 ?번호|حساب|खाता)[- ]?(?:number|num|no|nr|id|code|card|nummer|número|numéro|numero|番号|번호|संख्या)?\.?)\s{0,2}(?:is|was|:|#|№|=|ist|es|est|lautet|是|は|는|은|है)?\s{0,2}[#№:]?\s{0,2}(?<value>(?=[A-Za-z-]{0,6}\d)[A-Za-z0-9]{1,20}(?:[-/ ]?\d[A-Za-z0-9]{0,19}){0,6})(?![\p{L}\p{N}])/giu,
    holds: value => digitsOf(value).length >= 5 || (/[A-Z]/u.test(value) && digitsOf(value).length >= 3),
  },
  {
    kind: 'id',
    name: 'a US social security number',
    form: /(?<![\d-])(?!000|666|9)\d{3}([- ])(?!00)\d{2}\1(?!0000)\d{4}(?![\d-])/gu,
    holds: (_, text, start) => !ORDER.test(before(text, start)),
  },
  {
    kind: 'id',
    name: 'a plate or tax code in capitals with its cue',
    form: /\b(?:licen[cs]e plate|number plate|codice fiscale|curp|rfc|nhs|vin|car reg(?:istration)?)(?: number)?\s{0,2}(?:is|:|#|è)?\s{0,2}(?<value>[A-Z0-9](?:[ -]?[A-Z0-9]){4,19})(?![\p{L}\p{N}])/gu,
    holds: value => /\d/u.test(value),
  },
  {
    kind: 'id',
    name: 'a government number with its cue',
    form: /(?<!\p{L})(?:ssn|social(?: security)?(?: number)?|sin|itin|ein|passport|driver'?s?'? ?(?:licen[cs]e|lic)|driving licen[cs]e|licen[cs]e plate|number plate|plate|national (?:id|insurance)|ni number|nino|nhs(?: number)?|aadhaar|aadhar|pan(?: card)?|voter id|cpf|rg|dni|nie|nif|curp|rfc|codice fiscale|numéro de sécurité sociale|steuer-?id|ausweis\w*|reisepass\w*|pasaporte|passeport|passaporto|bsn|pesel|personnummer|tc kimlik|паспорт\w*|снилс|инн|身份证号?|身分證字?號?|护照号?|マイナンバー|パスポート番号|주민등록번호|여권 ?번호|جواز|الهوية|आधार|पासपोर्ट|id card|identity card|medical record|mrn|tax id|vin)(?:\s(?:number|num|no|nr|id|card|code|nummer|número|numéro|संख्या))?\.?\s{0,2}(?:is|was|:|#|№|=|ist|es|est|lautet|是|为|は|는|은|है|n[°º])?\s{0,2}[#№:]?\s{0,2}(?<value>(?=[A-Za-z]{0,6}[ -]?\d)[A-Za-z0-9]{1,20}(?:[-./ ]?\d[A-Za-z0-9]{0,12}){0,6}(?:[- ][A-Z]{1,2}(?![\p{L}\p{N}]))?)(?![\p{L}\p{N}])/giu,
    holds: value => digitsOf(value).length >= 4 || (/^[A-Z0-9 -]+$/u.test(value) && digitsOf(value).length >= 2 && value.length >= 5),
  },
  { kind: 'id', name: 'a tax number of Brazil', form: /(?<!\d)\d{3}\.\d{3}\.\d{3}-\d{2}(?!\d)/gu },
  { kind: 'id', name: 'an Italian tax code', form: /(?<![\p{L}\p{N}])[A-Z]{6}\d{2}[A-EHLMPR-T]\d{2}[A-Z]\d{3}[A-Z](?![\p{L}\p{N}])/giu },
  {
    kind: 'id',
    name: 'a Spanish identity number',
    form: /(?<![\p{L}\p{N}])(?<value>[\dXYZ]\d{7}[A-HJ-NP-TV-Z])(?![\p{L}\p{N}])/gu,
    holds: value => 'TRWAGMYFPDXBNJZSQVHLCKE'[Number(value.slice(0, -1).replace('X', '0').replace('Y', '1').replace('Z', '2')) % 23] === value.at(-1),
  },
  {
    kind: 'id',
    name: 'a UK national insurance number',
    form: /(?<![\p{L}\p{N}])[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z] ?\d{2} ?\d{2} ?\d{2} ?[A-D](?![\p{L}\p{N}])/giu,
  },
  { kind: 'id', name: 'a Chinese identity number', form: /(?<!\d)[1-9]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx](?!\d)/gu },
  {
    kind: 'phone',
    name: 'an international phone number',
    form: /(?<![\p{Script=Latin}\p{Script=Cyrillic}\p{N}+])(?:\+|00)[1-9]\d{0,2}(?:[ ().\-/]{0,3}\d){6,13}(?!\d)/gu,
    holds: plausiblePhone,
  },
  {
    kind: 'phone',
    name: 'a North American phone number',
    form: /(?<![\p{Script=Latin}\p{Script=Cyrillic}\p{N}+.,-])(?:1[ .-])?\(?[2-9]\d{2}\)?[ .-]{1,3}\d{3}[ .-]{1,3}\d{4}(?![\d-])/gu,
    holds: plausiblePhone,
  },
  {
    kind: 'phone',
    name: 'a national phone number in groups',
    form: /(?<![\p{Script=Latin}\p{Script=Cyrillic}\p{N}+.,-])(?:\(0\d{1,5}\)|0\d{1,5})(?:[ .\-/]{1,3}\d{2,8}){1,5}(?![\d]|[.,]\d)/gu,
    holds: (value, text, start) => digitsOf(value).length >= 9 && digitsOf(value).length <= 12 && plausiblePhone(value, text, start),
  },
  {
    kind: 'phone',
    name: 'a national phone number in one piece',
    form: /(?<![\p{Script=Latin}\p{Script=Cyrillic}\p{N}+.,-])(?:0[1-9]\d{8,9}|1[3-9]\d{9}|8[ -]?\(?9\d{2}\)?[ -]?\d{3}[ -]?\d{2}[ -]?\d{2})(?![\d]|[.,]\d)/gu,
    holds: plausiblePhone,
  },
  {
    kind: 'phone',
    name: 'a phone number with its cue',
    form: /(?<![\p{Script=Latin}\p{Script=Cyrillic}\p{N}+.,$€£-])\(?\d(?:[ ().\-/]{0,3}\d){5,14}(?!\d)/gu,
    holds: (value, text, start) => CALL.test(before(text, start, 60)) && (digitsOf(value).length >= 7 ? plausiblePhone(value, text, start) : false),
  },
  {
    kind: 'phone',
    name: 'a seven digit phone number',
    form: /(?<![\p{Script=Latin}\p{Script=Cyrillic}\p{N}+.,$€£〒-])\d{3}-\d{4}(?![\d-])/gu,
    holds: plausiblePhone,
  },
  {
    kind: 'phone',
    name: 'a phone number in words',
    form: new RegExp(String.raw`(?<!\p{L})(?:(?:${WORD_DIGIT}|double|triple)[ ,.-]{1,3}){6,14}${WORD_DIGIT}(?!\p{L})`, 'giu'),
  },
];
