/** How a name is announced. `any`: what follows is a name in whatever case; `capital`: with a capital; `known`: when it is a common given name. */
export interface NameCue {
  readonly cue: RegExp;
  readonly takes: 'any' | 'capital' | 'known';
  /** What must stand behind the name. */
  readonly then?: RegExp;
}

const KIN =
  'wife|husband|partner|fianc[ée]e?|boyfriend|girlfriend|son|daughter|brother|sister|mother|father|mom|mum|dad|uncle|aunt|auntie|cousin|nephew|niece|grandma|grandmother|grandpa|grandfather|grandson|granddaughter|friend|best friend|boss|manager|colleague|co-?worker|coworker|supervisor|neighbou?r|landlord|landlady|roommate|flatmate|doctor|therapist|teacher|assistant|baby|twins?|kid|child|ex|ex-wife|ex-husband|mother-in-law|father-in-law|lawyer|accountant|secretary|spouse|stepson|stepdaughter';

export const nameCues: readonly NameCue[] = [
  // English, announced outright.
  {
    cue: /(?<!\p{L})(?:my|his|her|their|the) (?:full |first |last |given |middle |real |legal |maiden |user ?)?(?:name|surname|nickname)(?:['’]s|(?<=my name)s| is| was|:)(?: actually| really| also)?:? ?/giu,
    takes: 'any',
  },
  {
    cue: /(?<!\p{L})(?:full|first|last|given|middle|maiden|guest|passenger|customer|patient|contact|cardholder|account holder|lead guest|traveller)(?:['’]s)?[ _]?name(?:s)? ?(?:is|:|=|-) ?/giu,
    takes: 'any',
  },
  { cue: /(?:^|\n|[.,;|] ?)(?:name|surname|nombre|nom|nome|naam|imię|имя|фамилия|ad|isim|όνομα) ?[:=] ?/giu, takes: 'any' },
  {
    cue: /(?<!\p{L})(?:name on (?:the |my )?(?:card|account|booking|reservation|ticket|order|policy|file)(?: is| was|:)|(?:under|in) the name(?: of)?(?: is)?:?|goes by|i go by|(?:you can |please |just |people |friends |everyone |they )calls? me|(?:i am|i['’]?m|is|was|he['’]?s|she['’]?s) (?:called|named)) /giu,
    takes: 'any',
  },
  {
    cue: /(?<!\p{L})(?:name (?:it|this|that) under|(?:put|book|booked|reserved?|registered|listed) (?:it |this |that |me )?(?:under|for|by)|(?:reservation|booking|table|appointment|ticket|is|are|be) under|(?:reservation|booking|table|appointment|ticket) for|care of|c\/o|attn:?|attention:?|contact(?: person)?:?|signed,?|sincerely yours,?|passengers?:|guests?:|ask for|speak (?:to|with)|spoke (?:to|with)|talked (?:to|with)|chatted with|agent|representative|married to) /giu,
    takes: 'capital',
  },
  {
    cue: /(?<!\p{L})(?:i am|i['’]?m|im) /giu,
    takes: 'capital',
    then: /^(?:$|[.,!?;:\n)]| (?:and|from|here|speaking|calling|again|by|with|the|a|an|your|who|but|i|in|at|of)(?!\p{L})| \d| -)/iu,
  },
  { cue: /(?<!\p{L})(?:i am|i['’]?m|im|this is|it is|it['’]?s|its) /giu, takes: 'known' },
  {
    cue: /(?<!\p{L})(?:this is|it is|it['’]?s|its|hier ist|hier spricht) /giu,
    takes: 'capital',
    then: /^,? (?:here|speaking|calling|from|again|i am|i['’]m|am apparat|aus|von)(?!\p{L})/iu,
  },
  {
    cue: new RegExp(String.raw`(?<!\p{L})(?:my|our|his|her|their) (?:${KIN})s?(?:['’]s name is|,? (?:who is |is )?(?:named|called)|,? whose name is) `, 'giu'),
    takes: 'any',
  },
  { cue: new RegExp(String.raw`(?<!\p{L})(?:my|our|his|her|their) (?:\p{L}{2,12} )?(?:${KIN})s?,? (?:is )?`, 'giu'), takes: 'capital' },
  // Letters and greetings.
  {
    cue: /(?:^|\n|[.!?,] ?)(?:hi|hello|hey|heya|dear|welcome(?: back)?,?|good (?:morning|afternoon|evening|day),?|hola,?|bonjour,?|salut,?|hallo,?|guten (?:tag|morgen|abend),?|liebe[r]?|ciao,?|ol[áa],?|estimad[oa]|querid[oa]|prezad[oa]|ch(?:er|ère)|gentile|car[oa]|hej,?|merhaba,?|cześć,?|beste|geachte|здравствуйте,?|привет,?|добрый день,?|уважаем\p{L}{2,3}|дорог\p{L}{2,3}|γεια σου,?|αγαπητ\p{L}{1,2}) /giu,
    takes: 'capital',
    then: /^(?:$|[.,!?;:\n)-]| [-–—(]| (?:and|how|thanks|thank|i|this|it|my|what|can|could|is|are|we|you|nice|welcome)(?!\p{L}))/iu,
  },
  {
    cue: /(?:^|\n|[.!?,] ?)(?:ok|okay|yes|no|sure|thanks|thank you|thx|great|sorry|perfect|alright|of course|certainly|bye|goodbye|welcome|nice to meet you|good to see you|see you|merci|gracias|danke|grazie|obrigad[oa]|спасибо),? /giu,
    takes: 'known',
  },
  {
    cue: /(?:regards|sincerely|best(?: wishes)?|cheers|thanks(?: again| so much| a lot)?|thank you(?: very much| so much)?|many thanks|love(?=,)|yours(?: truly| faithfully)?|respectfully|warmly|mfg|grüße|gruß|saludos|un saludo|atentamente|cordialement|bien à vous|atenciosamente|abraços|distinti saluti|cordiali saluti|с уважением|pozdrawiam|met vriendelijke groet|med vänlig hälsning|saygılarımla),?[!.]?\s{0,3}\n?\s{0,3}[-–—~]?\s?/giu,
    takes: 'capital',
    then: /^[.\s]{0,3}(?:$|\n)/u,
  },
  { cue: /\n\s{0,3}[-–—~]{1,2} ?|\s[-–—~]{1,2} ?(?=\p{Lu}[\p{L}.]{1,20}(?: \p{Lu}[\p{L}.]{1,20})?\s{0,3}$)/gu, takes: 'capital', then: /^\s{0,3}$/u },
  // Titles.
  { cue: /(?<!\p{L})(?:mr|mrs|ms|mx|dr|prof|rev|sr|sra|dra|mme|mlle|sig|dott|ing)\.? ?(?=\p{L}{2})(?<=[. ])/giu, takes: 'any' },
  {
    cue: /(?<!\p{L})(?:Miss|Doctor|Professor|Herrn?|Frau|Señor|Señora|Señorita|Don|Doña|Monsieur|Madame|Mademoiselle|Signor|Signora|Senhora?|Dona|Pan|Pani|Pana|Panu|Fru|Meneer|Mevrouw|Bay|Bayan|Sheikh|Officer|Nurse|Sir|Auntie|Uncle|Aunt|Господин|Госпожа|господин|госпожа|г-н|г-жа|пан|пані|κ\.|κύριε|κυρία) /gu,
    takes: 'capital',
  },
  // Other languages in scripts with spaces.
  {
    cue: /(?<!\p{L})(?:me llamo|mi nombre (?:completo )?es|mi apellido es|se llama|je m['’]?appelle|mon (?:nom|prénom) (?:est|c['’]est)|(?:elle|il) s['’]appelle|ich hei(?:ß|ss)e|hei(?:ß|ss)t|mein (?:voller )?(?:name|vorname|nachname) ist|mi chiamo|il mio nome è|si chiama|(?:o )?meu nome (?:completo )?(?:é|e)|me chamo|chamo-me|eu me chamo|mijn (?:naam|voornaam) is|ik heet|jag heter|mitt namn är|jeg (?:heter|hedder)|mit navn er|mitt navn er|nimeni on|minun nimeni on|minä olen|nazywam si[ęe]|mam na imi[ęe]|moje imi[ęe] to|jmenuj[iu] se|mé jméno je|volám sa|a nevem|engem|hívnak|mă numesc|mă cheamă|numele meu este|benim adım|adım|ismim|zovem se|moje ime je|ime mi je|më quajnë|nama saya(?: adalah)?|saya bernama|tên (?:tôi|em|mình|của tôi) là|tôi tên(?: là)?|em tên(?: là)?|jina langu ni|naitwa|ang pangalan ko ay|ako (?:po )?si|oruko mi ni|aha m bụ|меня зовут|мо[её] имя(?:[ —-]+)?|моя фамилия(?:[ —-]+)?|фамилия|зовут|мене (?:звати|звуть)|казвам се|зовем се|με λένε|λέγομαι|ονομάζομαι|το όνομά μου είναι|мені звати|менің атым) /giu,
    takes: 'any',
  },
  {
    cue: /(?<!\p{L})(?:soy|ich bin(?: die| der)?|je suis|c['’]est|sono|sou(?: a| o)?|ik ben|jag är|jeg er|jestem|vagyok|sunt|ben|это|говорит|είμαι) /giu,
    takes: 'known',
  },
];

/** A name before its cue. */
export const trailingCues: readonly RegExp[] = [
  /(?:^|[\n.!?,] ?)(?<value>\p{Lu}[\p{L}'’-]{1,24}(?: \p{Lu}[\p{L}'’-]{1,24})?) (?:here|speaking|am Apparat|hier)(?=$|[\s.,!?-])/gu,
  /(?<!\p{L})(?<value>\p{Lu}[\p{L}'’-]{1,24}) (?:vagyok|a nevem)(?!\p{L})/gu,
];

/** Names in scripts without capitals or without spaces: `value` is the name, `holds` guards against what is none. */
export const scriptCues: readonly RegExp[] = [
  // Chinese
  /(?:我叫|我的名字(?:是|叫)|我名叫|名字(?:是|叫|：|:)|姓名(?:是|：|:)?|叫做|本人)(?:做)?\s?(?<value>[\p{Script=Han}·]{2,4}?)(?=[，。,.！!？?；;、\s]|$|住|来|來|的|今|是|在|我|想|电|電|手|身|，)/gu,
  /(?:我姓|免贵姓)\s?(?<value>[\p{Script=Han}])/gu,
  // Japanese
  /(?:名前は|氏名[：:]?|お名前[：:])\s?(?<value>[\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}ー・ ]{2,12}?)(?=です|と申|といい|と言|。|、|\n|$)/gu,
  /(?<value>[\p{Script=Han}\p{Script=Katakana}ー]{1,6}(?:[ ・][\p{Script=Han}\p{Script=Katakana}ー]{1,6})?|[\p{Script=Hiragana}]{2,5}(?=と申))(?=と申します|と申す|といいます|と言います)/gu,
  // Korean
  /(?:제 이름은|내 이름은|이름은|이름:|성함은)\s?(?<value>[\p{Script=Hangul}]{2,4}?)(?=이에요|이예요|예요|에요|입니다|이고|이라고|라고|이야|야|$|[\s.,!])/gu,
  /(?:저는|나는|전)\s?(?<value>[\p{Script=Hangul}]{2,4}?)(?=(?:이)?라고 (?:합니다|해요|불러))/gu,
  // Arabic, Persian, Urdu, Hebrew
  /(?<!\p{L})(?:اسمي(?: هو)?|إسمي|انا اسمي|أنا اسمي|أُدعى|أدعى|معك|السيدة?|الأستاذة?|الدكتورة?)\s(?<value>[\p{Script=Arabic}]{2,15}(?: (?:بن |بنت |ال|آل |عبد )?[\p{Script=Arabic}]{2,15})?)(?=$|[\s،.,!؟])/gu,
  /(?<!\p{L})(?:اسم من|نام من|اسمم|من)\s(?<value>[\p{Script=Arabic}]{2,15}(?: [\p{Script=Arabic}]{2,15})?)(?= (?:است|هستم|ه)(?!\p{L}))/gu,
  /(?<!\p{L})میرا نام\s(?<value>[\p{Script=Arabic}]{2,15}(?: [\p{Script=Arabic}]{2,15})?)(?= ہے)/gu,
  /(?<!\p{L})(?:קוראים לי|שמי(?: הוא)?|השם שלי(?: הוא)?)\s(?<value>[\p{Script=Hebrew}]{2,15}(?: [\p{Script=Hebrew}]{2,15})?)(?=$|[\s.,!?])/gu,
  // India
  /(?<!\p{L})(?:मेरा नाम|माझे नाव|माझं नाव|मेरो नाम|नाम[:：])\s?(?<value>[\p{Script=Devanagari}]{2,18}(?: (?!है|हैं|आहे|हो)[\p{Script=Devanagari}]{2,18})?)(?= (?:है|हैं|आहे|हो)|$|[।,.\s])/gu,
  /(?<!\p{L})(?:श्रीमती|श्री|सुश्री|डॉ\.?)\s(?<value>[\p{Script=Devanagari}]{2,18}(?: [\p{Script=Devanagari}]{2,18})?)/gu,
  /(?<!\p{L})(?:আমার নাম|நான்|என் பெயர்|నా పేరు|ನನ್ನ ಹೆಸರು|എന്റെ പേര്|મારું નામ|ਮੇਰਾ ਨਾਮ|ਮੇਰਾ ਨਾਂ)\s(?<value>[\p{L}\p{M}]{2,18}(?: (?!છે|ਹੈ)[\p{L}\p{M}]{2,18})?)/gu,
  // Thai and others
  /(?:ผมชื่อ|ฉันชื่อ|ดิฉันชื่อ|หนูชื่อ|ชื่อของ(?:ผม|ฉัน)คือ|ชื่อ)\s?(?<value>[\p{Script=Thai}]{2,12})(?=[\s,.]|$|ครับ|ค่ะ)/gu,
  /(?<!\p{L})(?:მე მქვია|ჩემი სახელია|իմ անունն է|አማርኛ|ስሜ)\s(?<value>[\p{L}]{2,18}(?: [\p{L}]{2,18})?)/gu,
];

/** A name with a form of address behind it; the commonest surnames only, since many words end alike. */
export const ADDRESSED_CHINESE = /(?<value>[\p{Script=Han}]{1,3})(?:先生|女士|小姐|太太|经理|老师)/gu;
export const ADDRESSED_JAPANESE = /(?<value>[\p{Script=Han}\p{Script=Katakana}ー]{2,6})(?:さん|さま|様|くん|君)(?![\p{Script=Han}])/gu;
export const ADDRESSED_KOREAN = /(?<![\p{Script=Hangul}])(?<value>[\p{Script=Hangul}]{2,4})(?: ?씨|님)(?![\p{Script=Hangul}]{3})/gu;
/** What stands before さん, 様, 님 and is nobody's name. */
export const ADDRESSES =
  /^(?:皆|お客|客|お母|お父|お兄|お姉|奥|娘|息子|医者|店員|店長|担当者|業者|弊社|御社|神|王|俺|お子|赤|運転手|大家|隣|母|父|兄|姉|고객|선생|사장|손님|회원|기사|부모|대표|과장|부장|팀장|원장|의사|어머|아버|형|누|하느|하나|여러분|상담원|관리자|담당자|교수|강사|작가|이용자|사용자)$/u;
