import { expect, test } from '@playwright/test';
import { languagesOf } from '../../../src/fidelity/language.js';
import { ann } from '../cast.js';
import { brief, checked, inTurn, provenIn } from './checked.js';

for (const [language, text] of [
  ['en', 'I would like to get the money back for my flight'],
  ['de', 'Ich möchte bitte das Geld für meinen Flug zurück haben'],
  ['fr', 'Je voudrais être remboursé pour le vol qui est annulé'],
  ['es', 'Hola, quiero que me devuelvan el dinero del vuelo y no un bono'],
  ['it', 'Vorrei il rimborso del volo che è stato cancellato, grazie'],
  ['pt', 'Olá, não quero um voucher, quero o dinheiro do meu voo'],
  ['nl', 'Ik wil graag het geld van mijn vlucht terug en niet een bon'],
  ['pl', 'Dzień dobry, chcę zwrot za mój lot, proszę nie bon'],
  ['sv', 'Hej, jag vill ha tillbaka pengarna för min resa och inte ett kort'],
  ['ru', 'Я хочу вернуть деньги за рейс'],
  ['ja', '飛行機のお金を返してください'],
  ['zh', '我想退回机票的钱'],
  ['ko', '항공권 환불을 원합니다 부탁드려요'],
] as const) {
  test(`${language} is told by its function words or its script`, () => expect(languagesOf(text)).toContain(language));
}

for (const text of ['ok', 'Graz Wien München Salzburg Linz Bregenz', 'QX77PL', 'do you take Visa', '']) {
  test(`too short or unclear proves nothing: ${JSON.stringify(text)}`, () => {
    expect(languagesOf(text) ?? ['en']).toEqual(['en']);
    expect(checked(inTurn('I want a refund for the flight that was cancelled', 'Ok.', text)).filter(({ kind }) => kind === 'language drift')).toEqual([]);
  });
}

const german = ['Ich möchte bitte das Geld für meinen Flug zurück haben', 'Wann kann ich mit der Zahlung auf mein Konto rechnen und wie'];

test('leaving one’s language is suspected, and proven on the second time', () => {
  const turns = inTurn('I want a refund for the flight that was cancelled', 'Ok.', german[0] ?? '', 'Ok.', german[1] ?? '');
  expect(brief(checked(turns))).toEqual(['3 language drift?', '5 language drift']);
  expect(checked(turns, { profile: { ...ann, firstLanguage: 'de', overlay: 'code-switching' } })).toEqual([]);
  expect(brief(checked(turns, { profile: { ...ann, firstLanguage: 'fr', overlay: 'code-switching' } }))).toContain('5 language drift');
});

test('somebody who never wrote their language, or followed the chatbot, is only suspected', () => {
  expect(provenIn(inTurn(...german.flatMap(text => [text, 'Ok.'])))).toEqual([]);
  expect(
    provenIn(
      inTurn(
        'I want a refund for the flight that was cancelled',
        'Ich kann Ihnen mit dem Flug nicht helfen, bitte rufen Sie an',
        ...german.flatMap(text => [text, 'Ok.']),
      ),
    ),
  ).toEqual([]);
});

test('another style in the last third than the profile’s is suspected, at the end', () => {
  const own = Array.from({ length: 6 }, (_, nth) => [`I want a refund for flight number ${nth}, please.`, 'Ok.']).flat();
  const drifted = [...own, 'WHERE IS IT 😀', 'Ok.', 'TELL ME NOW 😀', 'Ok.', 'I WAIT 😀😀', 'Ok.'];
  expect(brief(checked(inTurn(...drifted), { ending: 'turn limit' })).filter(finding => finding.includes('style'))).toEqual(['13 style drift?']);
  expect(brief(checked(inTurn(...drifted))).filter(finding => finding.includes('style'))).toEqual([]);
  expect(brief(checked(inTurn(...own, ...own.slice(0, 6)), { ending: 'turn limit' })).filter(finding => finding.includes('style'))).toEqual([]);
});
