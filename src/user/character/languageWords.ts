/** Small words of a language that its speakers mix into English: what a word is swapped for, and what a sentence is begun with. */
export interface LanguageWords {
  /** An English word, in lower case, to what stands for it. */
  readonly swaps: Readonly<Record<string, string>>;
  readonly fillers: readonly string[];
  /** Frequent words that are no English words: by them the language is recognised. */
  readonly marks: readonly string[];
}

const words = (swaps: string, fillers: string, marks: string): LanguageWords => ({
  swaps: Object.fromEntries(swaps.split('; ').map(pair => pair.split('=') as [string, string])),
  fillers: fillers.split('; '),
  marks: marks.split(' '),
});

/** By base language (BCP 47), in Latin script. */
const LISTS: Readonly<Record<string, LanguageWords>> = {
  es: words(
    'hello=hola; hi=hola; hey=oye; thanks=gracias; please=por favor; yes=sí; but=pero; also=también; because=porque; good=bueno; okay=vale; ok=vale; sorry=perdón',
    'bueno; pues; mira; oye',
    'hola oye gracias favor sí pero también porque bueno buena pues mira vale perdón quiero necesito está qué para una muy esto tengo puede cuánto cuándo dónde nada más ahora gustaría claro entonces',
  ),
  fr: words(
    "hello=bonjour; hi=salut; hey=salut; thanks=merci; please=s'il vous plaît; yes=oui; but=mais; also=aussi; because=parce que; good=bien; okay=d'accord; ok=d'accord; sorry=désolé",
    'alors; enfin; écoutez; eh bien',
    'bonjour salut merci plaît plait oui mais aussi parce bien alors enfin écoutez daccord désolé désolée voilà je vous une dans avec très ça quoi combien quand où rien maintenant voudrais besoin',
  ),
  de: words(
    'hello=hallo; hi=hallo; hey=hallo; thanks=danke; please=bitte; yes=ja; but=aber; and=und; also=auch; because=weil; good=schön; okay=alles klar; ok=alles klar; sorry=Entschuldigung',
    'na ja; ach; genau; also gut, ja',
    'hallo danke bitte ja aber und auch weil schön alles klar entschuldigung ach genau ich nicht ist das ein eine für wie viel wann nichts jetzt sehr möchte brauche noch doch',
  ),
  pl: words(
    'hello=dzień dobry; hi=cześć; hey=hej; thanks=dzięki; please=proszę; yes=tak; also=też; good=dobrze; okay=dobra; ok=dobra; sorry=przepraszam',
    'no dobrze; słuchaj; właśnie; wiesz',
    'dzień dobry cześć hej dzięki proszę tak też dobrze dobra przepraszam słuchaj właśnie wiesz nie jest się ile kiedy gdzie teraz bardzo chcę potrzebuję mam już tylko czy',
  ),
  pt: words(
    'hello=olá; hi=olá; hey=olha; thanks=obrigado; please=por favor; yes=claro; also=também; because=porque; good=bom; okay=tá bom; ok=tá; sorry=desculpa; great=ótimo',
    'bom; olha; então; pois é',
    'olá obrigado obrigada favor claro também porque bom tá desculpa ótimo olha então pois não você isso quero preciso quanto quando onde agora muito gostaria mais',
  ),
  it: words(
    'hello=buongiorno; hi=ciao; hey=senta; thanks=grazie; please=per favore; yes=sì; but=però; also=anche; because=perché; good=bene; okay=va bene; ok=va bene; sorry=scusi; great=ottimo',
    'allora; guardi; senta; dunque',
    'buongiorno ciao grazie favore sì però anche perché bene ottimo scusi scusa allora guardi senta dunque che sono della vorrei quanto quando niente tutto adesso molto questo bisogno',
  ),
  nl: words(
    'hello=hallo; hi=hoi; hey=hé; thanks=bedankt; please=alstublieft; yes=ja; but=maar; also=ook; because=omdat; good=goed; okay=prima; ok=prima; great=fijn',
    'nou; tja; kijk; nou ja',
    'hallo hoi hé bedankt dank alstublieft ja maar ook omdat goed prima fijn nou tja kijk ik niet het een voor met hoeveel wanneer waar niets alles nu heel graag nog toch wel',
  ),
  sv: words(
    'hello=hej; hi=hej; hey=hallå; thanks=tack; please=snälla; yes=ja; and=och; also=också; because=eftersom; good=fint; okay=okej; ok=okej; sorry=förlåt; great=toppen',
    'alltså; jo; jaha; ja',
    'hej hallå tack snälla ja och också eftersom fint okej förlåt toppen alltså jo jaha jag inte det är ett hur mycket när allt nu väldigt vill behöver bara',
  ),
  hi: words(
    'hello=namaste; hi=namaste; hey=arre; thanks=shukriya; please=kripya; yes=haan; but=lekin; and=aur; also=bhi; because=kyunki; good=accha; okay=theek hai; ok=theek hai; sorry=maaf kijiye; great=badhiya',
    'accha; arre; dekhiye; matlab',
    'namaste arre shukriya dhanyavaad kripya haan lekin aur bhi kyunki accha acha theek hai maaf kijiye badhiya dekhiye matlab nahi nahin kya mujhe mera meri chahiye kitna kab kahan kuch abhi bahut',
  ),
  sw: words(
    'hello=habari; hi=habari; hey=habari; thanks=asante; please=tafadhali; yes=ndiyo; but=lakini; also=pia; because=kwa sababu; good=vizuri; okay=sawa; ok=sawa; sorry=samahani; great=safi',
    'sawa; basi; kweli; haya',
    'habari asante tafadhali ndiyo lakini pia kwa sababu vizuri sawa samahani safi basi kweli haya hapana nini mimi nataka wapi lini sana sasa ngapi kila',
  ),
  tr: words(
    'hello=merhaba; hi=selam; hey=selam; thanks=teşekkürler; please=lütfen; yes=evet; but=ama; because=çünkü; good=iyi; okay=tamam; ok=tamam; great=harika',
    'tamam; yani; şey; peki',
    'merhaba selam teşekkürler lütfen evet ama çünkü iyi tamam harika yani şey peki hayır bir için çok kadar zaman nerede istiyorum değil şimdi',
  ),
};

/** The base of a language tag: `pt` of `pt-BR`. */
export const baseOf = (tag: string): string => (tag.split('-')[0] ?? tag).toLowerCase();

/** The words known of a language; null where there is no list. */
export const wordsFor = (tag: string): LanguageWords | null => (Object.hasOwn(LISTS, baseOf(tag)) ? (LISTS[baseOf(tag)] ?? null) : null);

/** Languages with a word list. */
export const listedLanguages: readonly string[] = Object.keys(LISTS);

/** The English name of a language: `Spanish` of `es`; the tag itself where it has none. */
export function languageName(tag: string): string {
  try {
    return new Intl.DisplayNames(['en'], { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}
