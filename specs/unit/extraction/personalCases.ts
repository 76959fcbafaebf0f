/** Messages written for these specs: nobody's. What is personal stands between marks: `{name|Anna}`. */
export const PERSONAL = String.raw`
Hi, my name is {name|Anna Schmidt} and I need help
hello i am {name|maria} and my parcel is late
my name is {name|oluwaseun adebayo}
I'm {name|Kevin}, nice to meet you
This is {name|Priya Natarajan} calling about a refund
Hello Mrs. {name|Thornbury-Jones}, how can I help?
Please put it under {name|Zbigniew}
the reservation is under {name|Okonkwo}, party of four
Thank you. Kind regards,\n{name|Tomasz Wiśniewski}
Cheers,\n{name|Bex}
my wife {name|Delphine} is allergic to nuts
My son's name is {name|Kwabena}
I spoke with {name|Rajesh} yesterday and he promised a callback
Dear Ms. {name|Oyelaran}, your request was received
name on the card is {name|J. P. Hargreaves}
You can call me {name|Bibi}
{name|Takeshi} here, any news?
MY NAME IS {name|MARGARET HILL} AND I AM WAITING
can you tell {name|jessica} that i will be late
Mr {name|Abernathy} told me to write to you
me llamo {name|Xóchitl} y quiero cancelar
Hola, soy {name|Joaquín}, tengo una duda
je m'appelle {name|Aurélie Dupont-Moretti}
Bonjour, je suis {name|Thierry} de Lyon
ich heiße {name|Jürgen Großmann} und habe ein Problem
Mein Name ist {name|Ayşe Yıldız}.
Hier ist {name|Gudrun}, ich warte noch
mi chiamo {name|Ludovica}
meu nome é {name|Thiago Vasconcelos}
mijn naam is {name|Sjoerd van der Berg}
jag heter {name|Åsa}
Nazywam się {name|Grzegorz Brzęczyszczykiewicz}
Benim adım {name|Çağla}
меня зовут {name|Светлана Кузнецова}
Здравствуйте, {name|Дмитрий}! Чем помочь?
мене звати {name|Олександр}
με λένε {name|Κωνσταντίνος}
我叫{name|李小龙}，想改签机票
我的名字是{name|陈美玲}
{name|张}先生您好
私は{name|佐藤花子}と申します
名前は{name|田中}です
제 이름은 {name|김민수}입니다
اسمي {name|فاطمة الزهراء}
मेरा नाम {name|सुनीता देवी} है
קוראים לי {name|נועה}
nama saya {name|Budi Santoso}
tên tôi là {name|Nguyễn Thị Hoa}
ผมชื่อ{name|สมชาย} ครับ
jina langu ni {name|Juma}
I asked for {name|Niamh O'Sullivan} at the desk
our landlord {name|Viktor} never answers
attn: {name|Fernanda Ribeiro}
contact person: {name|Haruki Nakamura}
her name is {name|Persephone}
my boss {name|Lindiwe} signed it off
I am {name|Svetlana}. I ordered two lamps.
{name|will smith-baker} is my full name: {name|Will Smith-Baker}
hey it's {name|Marcus} again
Good morning {name|Ngozi}, welcome back!
my daughter {name|Saoirse} is seven
This is for {name|Abdulrahman}
first name: {name|Quynh}, last name: {name|Tran}
I am writing on behalf of {name|Guillermo}
reach me at {email|bob.jones@example.com}
my mail is {email|first+tag@sub.mail.co.uk}
{email|MARIA_1987@GMAIL.COM} please
email {email|anna dot smith at gmail dot com}
write to {email|j.doe [at] example [dot] org}
its {email|kim(at)naver(dot)com}
contact {email|用户@例子.com} please
mail me: {email|ａｎｎａ＠ｅｘａｍｐｌｅ．ｃｏｍ}
{email|pe​ter@exa​mple.com} is mine
send it to {email|o'brien.t@example.ie}
my address is {email|john @ example . com}
мой адрес {email|ivan.petrov@yandex.ru}
correo: {email|luz arroba hotmail punto com}
{email|x_9@a-b.io}, thanks
邮箱是{email|wang123@qq.com}
call me on {phone|+44 7700 900123}
my number is {phone|(555) 867-5309}
{phone|555-123-4567} is my cell
tel {phone|0171 5554433}
you can reach me at {phone|07700900456}
mon numéro: {phone|06 12 34 56 78}
Handy: {phone|0151/23456789}
phone {phone|+1.415.555.2671}
WhatsApp {phone|+91 98765 43210}
mobile {phone|9876543210}
我的电话是{phone|13812345678}
電話番号は{phone|090-1234-5678}です
전화번호 {phone|010-1234-5678}
мой телефон {phone|8 912 345 67 89}
telefone: {phone|(11) 91234-5678}
رقم هاتفي {phone|٠٥٠١٢٣٤٥٦٧}
फोन नंबर {phone|९८७६५४३२१०}
call {phone|five five five one two three four five six seven}
text me at {phone|４１５-５５５-２６７１}
call {phone|0 2 0 7 9 4 6 0 9 5 8}
my cell: {phone|415 555 0199}
{phone|+49(0)30 1234567} after six
{phone|0039 06 1234 5678}
card {card|4111 1111 1111 1111}
pay with {card|5500-0000-0000-0004}
amex {card|378282246310005}
it is {card|4.1.1.1.1.1.1.1.1.1.1.1.1.1.1.1}
{card|6011 1111 1111 1117} exp 12/27
my card number is {card|4000 1234 5678 9010} please check
visa ending in {card|4242}
カード番号 {card|４１１１１１１１１１１１１１１１}
{card|30569309025904} is the diners
IBAN {account|DE89 3704 0044 0532 0130 00}
iban: {account|gb82west12345698765432}
{account|FR1420041010050500013M02606} is my account
my account number is {account|12345678}
sort code {account|20-00-00}
customer number {account|KD-4482910}
membership no {account|77881234}
member id: {account|XJ99812}
my policy number is {account|POL-2291847}
frequent flyer number {account|AB1234567}
Kundennummer: {account|5566778}
número de cuenta {account|0049 1500 05 1234567892}
会员号 {account|88812345}
patient id {account|P-109283}
routing number {account|021000021}
my SSN is {id|078-05-1120}
social security number {id|219 09 9999}
passport {id|X1234567}
passport number is {id|533380006}
driver's license {id|D1234567}
DNI {id|12345678Z}
CPF {id|123.456.789-09}
NI number {id|QQ 12 34 56 C}
aadhaar {id|2345 6789 0123}
身份证号{id|11010519491231002X}
license plate {id|KA 01 AB 1234}
codice fiscale {id|RSSMRA85T10A562S}
NHS number {id|943 476 5919}
паспорт {id|4510 123456}
I live at {address|742 Evergreen Terrace, Springfield}
ship to {address|1600 Pennsylvania Avenue NW, Washington}
deliver to {address|12b baker street}
my address: {address|Flat 3, 27 Acacia Road, London NW8 6BD}
Ich wohne in der {address|Hauptstraße 12, 10115 Berlin}
j'habite {address|15 rue de la Paix, 75002 Paris}
vivo en {address|Calle Mayor 24, 28013 Madrid}
via {address|Via Garibaldi 7, 16124 Genova}
Rua {address|Rua das Flores, 123}
ul. {address|ul. Marszałkowska 10}
улица {address|ул. Ленина, д. 5, кв. 12}
住在{address|北京市朝阳区建国路88号}
住所は{address|東京都渋谷区神南1丁目2番3号}
〒 {address|〒150-0041}
서울시 {address|강남대로 396}
zip code {address|94110}
my postcode is {address|SW1A 1AA}
{address|P.O. Box 1182} in town
4 {address|350 Fifth Ave Apt 12C, New York, NY 10118}
Prinsengracht: {address|Prinsengracht 263}
I'm at {address|40.71280, -74.00600} now
see {url|https://bob:secret@example.com/x}
open {url|https://shop.example.com/reset?token=abc123def456}
profile: {url|https://www.linkedin.com/in/jane-doe-1234}
{url|facebook.com/jane.doe.99} is me
link https {url|https://example.com/track?email=jo%40example.com}
my ip is {ip|203.0.113.42}
blocked {ip|2001:0db8:85a3:0000:0000:8a2e:0370:7334}
mac {ip|00:1A:2B:3C:4D:5E}
key {secret|sk-proj-abcd1234EFGH5678ijkl}
{secret|AKIAIOSFODNN7EXAMPLE} stopped working
Authorization: Bearer {secret|abcdef0123456789abcdef}
my password is {secret|Tr0ub4dor&3}
password: {secret|hunter2}
mi contraseña es {secret|gatito99}
Passwort: {secret|Geheim!23}
пароль: {secret|qwerty77}
密码是{secret|Abc12345}
pin is {secret|4821}
the otp is {secret|993112}
token {secret|ghp_abcdefghijklmnopqrstuvwxyz0123456789}
api key: {secret|9f8e7d6c5b4a}
I'm {handle|@sunny_dee} on there
follow {handle|@k.mori92}
my username is {handle|dragon_slayer_77}
discord: {handle|mika#2291}
dob {birthdate|12/03/1987}
I was born on {birthdate|March 3, 1990}
date of birth: {birthdate|1975-08-30}
geboren am {birthdate|14.02.1968}
née le {birthdate|3 mai 1992}
дата рождения {birthdate|05.11.1980}
生日是{birthdate|1995年6月7日}
my birthday is {birthdate|4th of July 1985}
nací el {birthdate|2 de enero de 1970}
`
  .trim()
  .split('\n');

export interface Marked {
  readonly text: string;
  readonly marks: readonly { readonly kind: string; readonly start: number; readonly end: number }[];
}

/** A case's text without marks, and where they stood. */
export function marked(line: string): Marked {
  const marks: { kind: string; start: number; end: number }[] = [];
  let text = '';
  let from = 0;
  const shown = line.replaceAll(String.raw`\n`, '\n');
  for (const match of shown.matchAll(/\{(?<kind>[a-z]+)\|(?<value>[^}]*)\}/gu)) {
    text += shown.slice(from, match.index);
    const { kind = '', value = '' } = match.groups ?? {};
    marks.push({ kind, start: text.length, end: text.length + value.length });
    text += value;
    from = match.index + match[0].length;
  }
  return { text: text + shown.slice(from), marks };
}
