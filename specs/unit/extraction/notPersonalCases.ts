/** Messages that look personal and are not. */
export const NOT_PERSONAL = String.raw`
the total was $1,299.00 plus tax
it costs 4.500,00 € for two
I paid 129.99 on 2024-05-12
from 12/05/2024 to 19/05/2024 please
between 10:30 and 12:45 on 3 March
my order number is 4482910
order #100023456789 has not arrived
booking reference QX7P2L
the confirmation code is ABC123
tracking number 1Z999AA10123456784
flight BA 2490 departs at 09:15
train 9024 from Paris to London
I need 2 rooms for 3 nights from Friday
ISBN 9780306406157
the model is iPhone 15 Pro Max
a Samsung Galaxy S23 Ultra, 256 GB
version 10.4.2.1 crashes
firmware v2.1.0.33 broke it
room 1204 is too loud
we are 2 adults and 3 children
I have 3 kids on the way home
it is 5 minutes walk down the road
about 10,000 people were there
population 8 400 000
the year 1984 was great
I was born in the eighties
in 2019 I moved
she is 34 years old
May I ask a question?
Will you refund me?
Can I pay with Visa or Mastercard?
I love Paris in April
June is too hot for me
August works better than July
We visited Florence and Victoria last summer
Is Charlotte cheaper than Austin?
Take me to Sydney via Dubai
Madison Avenue is far
I live in San Francisco
San Jose has great food
Hello, I'm a school teacher
Hi, I've a question about my order
Thanks, I'm fine now
I'm from Georgia
I'm Vegan
I'm German and my wife is Dutch
I'm Muslim so halal food please
I'm Allergic to peanuts
I am Really angry
I'm Sorry to hear that
This is Great news
This is Ridiculous!
Hi There, can you help
Hello Team, a question
Dear Sir or Madam
Dear Customer Service,
Hi Support,
Hey Siri, what time is it
Alexa stopped listening
Thanks Amazon for nothing
Thank you Very much
Hello World
Good morning Everyone
my name is not on the list
my name is misspelled on the ticket
what is your name?
my password is not working
my password is wrong
I forgot my password
please reset my password
how do I change my PIN?
the password must have 8 characters
my account is locked
my account has 2 users
account number please
customer service is great
member discount of 20%
the card was declined
I have a gift card worth 50
card payments above 1000 fail
I want a phone under 300 dollars
call me tomorrow at 5
call me after 17:30
text me when it ships
my email does not work
can you send it by email
look at the menu
see you at noon
we met at work.
meet at 7pm at the station
www.example.com is down
https://example.com/products/123 is out of stock
https://en.wikipedia.org/wiki/Cat
the site example.org has it
open file config.json
size 42.5 in Nike Air
a Jack Daniel's on the rocks
Dr Pepper please
Mercedes or Honda?
Wendy's is closed
a Tommy Hilfiger shirt
I wear Hugo Boss
Ben & Jerry's ice cream
Victoria's Secret sale
Is the rose bush dead?
grace period of 10 days
joy and hope
he was frank with me
the bill is too high
please mark it as urgent
a rich dessert
I will drew a picture
a chance of rain
the dean of the college
olive oil and basil
amber light is on
ruby and jade earrings
a penny saved
iris scanner is broken
chase the order please
grant me access
the queen size bed
king size please
Jordan and Chad are countries I visited
Holly bushes in the garden
dawn till dusk
robin on the window
harmony and peace
the art museum on Sunday
St. Patrick's Day menu
Thanksgiving dinner for 6
Christmas Eve opening hours
Black Friday deals
Monday to Friday 9-5
error code 0x80070057
error 404 on page 3
ratio 16:9 or 4:3
50% off, code SAVE20
chapter 3.2.1.4 of the manual
the score was 3-2
1-2 business days
room size 20-25 sqm
weight 72 kg, height 180 cm
dose 500 mg twice a day
temperature 38.5
the lens is 24-70 mm
USB 3.2 Gen 2
mp3 320 kbps
WiFi 6E router AX5400
part number 00-1234-AB
invoice 2024-0001234
article 90210334
serial ABC-1234-5678
lottery numbers 4 8 15 16 23 42
1 2 3 4 5 6 7 8 9 10
one two three, testing
five or six of them
between two and four
die Rechnung ist zu hoch
ich bin sehr müde
Ich bin Vegetarier
je suis désolé
je suis Français
soy alérgico a los frutos secos
soy de Madrid
sono stanco
я очень устал
это хорошо
我是学生
我想买两张票
私は学生です
私は日本人です
저는 학생입니다
お客様、ご注文ありがとうございます
고객님 안녕하세요
أنا من مصر
मैं दिल्ली से हूँ
价格是128元
2024年5月12日出发
電話で問い合わせました
10만원입니다
`
  .trim()
  .split('\n');
