import { contentStems } from '../../support/text.js';

/** Words of no subject of its own, which any errand brings up unasked: how one asks, answers, counts, pays, waits, travels, complains and takes leave. English. */
const ORDINARY = `
able above absolutely accept according account across act actual add additional address admit advance advice afford affordable afraid afternoon agent ago
agree ah aha ahead aint airport alarm all allergic allergy allow almost alone along already alright alternative always amount anniversary annoy another
answer anybody anymore anyone anything anytime anyway anywhere apart apologise apologize apology app apparent appear apply appointment appreciate approx
approximately april area arent argue arrange arrival arrive article ask assist assistant assume attach attachment attempt august autocorrect autumn
available average avoid await aware away awesome bad bag balcony bank bargain base basic bath bathroom battery bed begin behind believe belong below best
better big bill birthday bit blame block bloke board body bonus book booking bot both bother box branch brand break breakfast brief bring broken brother
btw bucks buddy budget bus busy button buy bye call came cancel cannot cant cap car card care careful carry case cash cause cell cent center central
centre certain chance change channel chap charge chase chat chatbot cheap cheaper check checkin checkout cheers cheque chief child children choice choose
chose circle city claim clean clear clearly clerk click client clock close club cmon code colleague collect come comfortable comment common company
compare complain complaint complete concern condition confirm confirmation connect connection consider contact continue contract convenient copy corner
correct cost costly cosy cot could couldnt count counter country couple course courtesy cover cozy credit crib currency current customer cut dad damn
darling date daughter day deal dear debit december decent decide decision definite delay delete deliver delivery demand department depend deposit describe
desk destination detail did didnt die differ different difficult digit dinner direct dirty discount discover document does doesnt dollar done dont door
double doubt downtown dozen draft drawer driver drop due dunno during each ear earlier early easier easy edge eight eighteen eighty either elevator eleven
else elsewhere email emergency empty end english enjoy enough enter entire entrance entry error especially euro even evening event ever every everybody
everyone everything exact example exceed excellent except exchange excuse exist expect expensive experience expire explain explanation extend extra eye
fact fail fair faith familiar family fancy far fast fault fear february fee feel felt few fifteen fifty fight figure file fill final find fine finish firm
first fit five fix flat flexible flight floor folder folk follow fool foot force foreign forget forgot forgotten form former forty forward found four
fourteen free fresh friday friend friendly front full fun furious further future gave general gentleman genuine get girl give given glad go goes going
gone gonna good goodbye goodness got gotta grand grateful great group guarantee guess guest guesthouse guy guys ha hadnt haha half hand handle hang happen
happy hard hardly hasnt hate havent hear heard heart heaven heavy held hell help here hes hey hidden high hm hmm hold holiday home honest honestly
honeymoon hope horrible hostel hotel hour house however hows huge human hundred hurry hurt husband idea identify ignore ill imagine immediate important
impossible impression inbox include inclusive incorrect indeed inform information inside insist instead instruct insurance intend interest internal
internet invent invoice involve isnt issue item itinerary itll ive january job join journey judge july june junk just keep kept keyboard kid kids kind
kinda kindly knew know known label lady language large last late later latest laugh law lead leaflet learn least leave left legal lemme length less
let letter level lie life lift light likely limit line link list listen little live load loan lobby local location log login lol long longer look loop
lose lost lot loud love lovely low luck lucky luggage lunch machine madam mail main major make man manage manager manner many map march mark market match
mate matter maximum maybe mean means meant meanwhile meet member mention menu mess message met method metro mid middle midnight might mile million mind
mine minimum minute miss missus mistake mister mix mobile modest moment monday money month more moreover morning most mother move much mum must mustnt
myself name near nearby necessary need neednt neighborhood neighbourhood neither never new news next nice night nine nineteen ninety nobody noise noisy
none nonsense noon nope normal note nothing notice notify november now nowhere number nut obvious october odd offer office official often oh okay old once
one online open operator opinion opportunity option order ordinary original otherwise ought outside overnight own owner pack package page paid pair pal
paper parcel parent parents park parking part partner party pass passenger password past patience patient pay payment pdf penny people per perfect perhaps
period permission person personal pet phone photo phrase pick picture piece pillow pity place plain plan platform play pleasant please pleased plenty pls
plus plz pocket point policy polite poor popular position poss possible possibly post pound practical precise prefer preference prepare present press
pretty prevent previous price pricey print prior private prob probably problem procedure proceed process product professional profile promise proof proper
protect prove provide public pull purchase purpose push put quality quarter question queue quick quickly quid quiet quite quote raise range rate rather
reach reaction read ready real realise reality realize really reason reasonable receipt receive recent reception recognise recognize recommend record
reduce refer reference refund refuse regard regards region register regret regular reject relax release reliable rely remain remember remind remove rent
repair repeat replace reply report represent request require reservation reserve resolve respect respond response rest restaurant result return review
rich ride ridiculous right ring risk road robot rock room rough roughly round rubbish rude rule run rush sad safe said sale same satisfy saturday save saw
say scam schedule screen screenshot script search seat second secret section secure see seem seen select sell send sense sent sentence separate september
series serious service set settle seven seventeen seventy several shall shame share she sheet shes ship shop short should shouldnt shout show shower shut
shuttle sick side sigh sign signal silly similar simple simply since sincerely single sir sister sit site situation six sixteen sixty size skip sleep slip
slow small smart smooth sms smth solution solve somebody somehow someone something sometime sometimes somewhere son soon sorry sort sound source space
spam spare speak special specific spell spend spent spot spring staff stage stamp stand standard star start state station status stay steep step stick
still stood stop store story straight strange street strict strong stuff stupid suggest suit suitable suitcase suite sum summary summer sunday super
supervisor supply support suppose sure surely surprise suspect sweet switch system table take taken talk tax taxi team tell template ten tend term terms
terrible terrific test text thank thanks thanx thatll thats then there theres theyre thief thing think third thirteen thirty though thought thousand
thread three through throughout throw thursday thx ticket tight till time tip tired title today toddler together told tomorrow tone tonight took top total
totally touch tour toward towel town track trade train tram travel treat trick trip trouble true trust truth try tuesday turn tv twelve twenty twice twin
two type typical typo ugh uncertain unclear understand understood unfortunate unfriendly unhelpful unit unless unlikely until update upgrade upset urgent
use used useful useless username usual valid value various vegan vegetarian verify version via view visa visit voice wait walk wall wanna want warn wasnt
waste watch water way we weather web website wednesday week weekend weird welcome well went were werent weve what whatever whats whatsapp wheelchair when
whenever wheres whether while whole whos wife wifi will willing window winter wish within without woman won wonderful wont word wording wore work working
world worried worry worse worst worth would wouldnt wow write written wrong wrote yeah year yep yes yesterday yet youll young youre yourself youve zero onto slot dot arm baby hint knock guide instant instruction rough rules patient greet amount voucher coupon slip pickup rebook reschedule postpone deduct overcharge reimburse compensate compensation transfer iban clerk airline carrier gate board carriage departure depart strike timetable route intercity railjet express sleeper fare concession senior student adult infant highchair chair booth buffet dessert starter drink glass bottle waiter chef kitchen occasion celebrate gift back again yourself yourselves itself themselves ourselves himself herself atleast everyday restriction admission premise equipment locate security age star deposit bring depart particular specific moderate range reach suit suits combine upfront overall final installment instalment replacement technician mechanic warranty spare damage scratch crack
postcode zip zipcode express mastercard amex gluten halal accessible accessibility facility gym pool sauna spa seating terrace outdoor indoor rating serve dish meal food disability handicap fitness laundry tourist attraction museum church college african indian italian chinese european`;

/** What fills people's days and is no errand with a service. English. */
const LIFE = `
album ancient apple attic aunt bake baking band baseball basketball beard bee beehive beekeeping beer bicycle bike bird boat boys bread butter cake
campfire campsite candle castle cat cellar cheese cheesecake cherry chess chicken choir cloud coach coffee compost concert cookie couch cousin cow crochet
crossword cucumber curry curtain dentist derby dinosaur dog dough dream dreamt drum egg emperor empire engine episode exam fern film fish fishing flu fog
football fridge frost garden garlic ghost glasses goal goat granddaughter grandfather grandma grandmother grandpa grandson guitar gutter hair haircut
hamster headache heat hedge hedgehog hen history hockey homework honey horse jam kettle keys kitten knee knit knitting ladder lamp laundry lawn
league marathon medieval moon movie mower museum mushroom neighbor neighbour nephew newspaper niece novel onion opera oven paint painting pan parrot
passport pasta pen pencil pepper pharaoh philosopher piano pie pigeon pizza planet plant plum podcast poem poet potato pupil puppy puzzle pyramid queen
radiator radio rain rained raining recipe referee rehearsal roof rose sauce scarf score seed series sewing shed sheep shoe shoulder shovel sing singing
snow snowing soccer sock sofa song soprano soup spider squirrel stew stomach storm stove strawberry sunny sunshine sweater tea teacher teeth tennis tenor
tent theremin thunder tire toe tomato tooth tractor trumpet tulip tyre umbrella uncle violin volcano wallet washing wasp wind windy wine
hip elbow ankle wrist nose throat cough sneeze fever hat glove trousers fence lighthouse lightbulb broom vacuum dishes dishwasher mop spoon fork plate mug bowl lemon orange banana grape melon carrot cabbage lettuce bean rice noodle sausage ham bacon steak omelette pancake waffle cream chocolate candy popcorn lottery penguin otter whale shark lion tiger elephant monkey wolf fox deer rabbit mouse rat snake frog turtle duck goose owl crow seagull goldfish butterfly mosquito moth oak leaf leaves grass flower daisy orchid cactus sunflower sunset sunrise comet eclipse rocket alien wizard dragon pirate unicorn jazz drummer guitarist mozart beethoven netflix youtube tiktok instagram meme playlist vinyl yoga jogging swimming skating skiing golf rugby cricket darts bowling gossip wedding funeral baptism scout granny grandkids hobby antique pottery carpentry plumber plumbing drill hammer nail wallpaper sink leak mould mold dust poodle iguana essay damp`;

const stems = (words: string): ReadonlySet<string> => new Set(contentStems(words));

let ordinary: ReadonlySet<string> | null = null;
let life: ReadonlySet<string> | null = null;

/** Stems that any errand brings up unasked. Made on first use. */
export const ordinaryStems = (): ReadonlySet<string> => (ordinary ??= stems(ORDINARY));

/** Stems of what fills people's days besides errands. Made on first use. */
export const lifeStems = (): ReadonlySet<string> => (life ??= stems(LIFE));
