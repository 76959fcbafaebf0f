/**
 * Common given names of many cultures, in Latin letters, lower case, without accents: written from general knowledge for this
 * package. A name that is also a word, a place or a brand stands in `AMBIGUOUS`, and counts only beside a cue or a surname.
 */
const NAMES = `
will mark bill bob art gene pat chuck cliff dale dean drew duke earl hope faith joy mercy april may june august dawn eve summer autumn ginger basil sage rose ivy
pearl crystal coral sandy star angel chance jay sky river rain grant miles rich rusty lance pierce dallas dakota paris london chelsea georgia virginia carolina savannah adelaide
james john robert michael david richard joseph thomas charles christopher daniel matthew anthony donald steven paul andrew joshua kenneth kevin brian
george timothy ronald edward jason jeffrey ryan jacob gary nicholas eric jonathan stephen larry justin scott brandon benjamin samuel gregory alexander
patrick frank raymond jack dennis jerry tyler aaron jose adam nathan henry zachary douglas peter kyle noah ethan jeremy walter christian keith roger terry
sean gerald carl harold dylan arthur lawrence jordan jesse bryan billy bruce gabriel joe logan alan juan albert willie elijah wayne randy vincent mason roy
ralph bobby russell bradley philip eugene liam lucas oliver owen caleb connor hunter evan gavin ian colin neil nigel graham trevor stuart duncan alistair
angus callum ewan fergus hamish rory declan cormac eoghan fionn niall padraig seamus cillian oisin ciaran darragh simon martin geoffrey clive barry derek
malcolm rupert hugo felix oscar theo leo archie alfie freddie harvey toby max louis jasper sebastian finley isaac reuben ellis rhys gareth huw ieuan emyr
tobias mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty sandra margaret ashley kimberly emily donna michelle carol
amanda melissa deborah stephanie rebecca sharon laura cynthia dorothy amy kathleen angela shirley brenda emma anna pamela nicole samantha katherine
christine helen debra rachel carolyn janet maria catherine heather diane olivia julie joyce victoria ruth virginia lauren kelly christina joan evelyn
judith andrea hannah megan cheryl jacqueline martha madison teresa gloria sara janice ann kathryn abigail sophia frances jean alice judy isabella julia
grace amber denise danielle marilyn beverly charlotte natalie theresa diana brittany doris kayla alexis lori marie mia ava ella chloe lucy ellie zoe imogen
freya poppy millie evie isla orla niamh aoife siobhan sinead saoirse caoimhe roisin grainne maeve bronwyn cerys carys seren rhiannon ffion gillian hilary
fiona moira morag isobel eilidh kirsty mhairi lesley tracey tracy wendy paula gemma leanne joanne nicola claire clare hazel harriet phoebe matilda beatrice
georgina rosie daisy holly jasmine tom tim jim bob rob dave mike nick steve chris matt dan ben sam alex andy tony greg jeff ken ron don ted fred pete phil
ray joey johnny jimmy tommy danny kenny ronnie eddie charlie katie kate cathy kathy liz beth betsy becky jenny jess jen sue susie suzy vicky vicki mandy
sandy cindy debbie barb patty patti peggy maggie meg annie abby gabby nat tess tessa trish gail gwen lynn lynne erin shannon kerry stacy stacey tammy tina
toni tonya terri sherry sheila rhonda robin roberta rosemary ruby sally sadie sonia sonya stella sylvia thelma valerie vanessa vera vivian wanda yvonne
yolanda zelda carlos luis javier miguel pedro pablo diego alejandro fernando sergio rafael manuel antonio francisco jorge raul ricardo roberto eduardo
enrique andres alberto alvaro ignacio ivan joaquin julio marcos mario mateo nicolas ramon rodrigo ruben santiago tomas victor gonzalo guillermo gustavo
hector hernan jaime lorenzo mauricio emilio esteban facundo felipe gerardo leandro lautaro thiago bruno adrian agustin alfonso arturo cesar cristian
cristobal damian dario domingo edgar efrain ernesto ezequiel fabian federico gilberto horacio ismael israel leonel maximiliano moises nestor octavio
osvaldo patricio ramiro rogelio salvador vicente carmen lucia isabel ana marta elena pilar dolores mercedes rosa cristina sofia raquel silvia beatriz rocio
irene alba nuria monica veronica alicia natalia gabriela valentina camila daniela mariana fernanda alejandra carolina catalina claudia juana guadalupe
leticia lorena luz luisa magdalena marisol martina micaela miriam noelia norma ofelia paloma perla ramona renata rosario soledad susana valeria ximena
xiomara yesenia esperanza consuelo concepcion inmaculada itziar ainhoa leire maite amaia joao tiago goncalo duarte rui nuno paulo luiz marcelo caio
vinicius matheus guilherme leonardo fabio fabricio renan murilo otavio henrique wesley wellington everton vasco afonso bernardo larissa juliana bruna
adriana aline tatiana luana rafaela isadora heloisa giovanna thais ines matilde francisca leonor joana catarina carlota pierre michel andre philippe alain
jacques bernard marcel claude henri georges francois laurent olivier thierry pascal stephane frederic sebastien julien alexandre antoine guillaume mathieu
maxime romain benoit baptiste clement enzo jules raphael noe sacha timeo yann yannick loic gael erwan ronan didier dominique emmanuel etienne fabien
fabrice gerard gilles jerome luc marc patrice remi rene serge sylvain tanguy tristan xavier yves jeanne francoise monique nathalie isabelle anne sylvie
martine sandrine celine chantal veronique aurelie camille manon lea lola jade louise clara juliette margaux mathilde oceane pauline agathe amelie anais
brigitte corinne delphine elodie emilie florence genevieve helene josephine laetitia laure lucie lucille madeleine marion melanie mireille noemie odile
penelope sabine severine simone solange sophie suzanne therese virginie hans andreas wolfgang klaus jurgen juergen gunter guenter stefan uwe werner horst
dieter manfred gerhard bernd matthias helmut rainer ralf jens jorg joerg sven torsten thorsten holger dirk heinz karl ernst fritz friedrich ludwig otto
hermann wilhelm johannes maximilian lukas leon finn jonas luca elias julian niklas jan philipp moritz florian dominik benedikt konstantin valentin emil
anton jakob henrik malte lennart ole hauke ursula monika petra elisabeth renate helga karin ingrid erika gisela susanne gabriele christa birgit heike anja
katrin katja kerstin stefanie lena lara leonie johanna greta frieda ida mathilda annika antje astrid barbel baerbel beate bettina britta carola cornelia
dagmar edeltraud elfriede elke franziska friederike gertrud gudrun hannelore hedwig heidi heidrun hilde hildegard ilse inge irmgard jutta karla liesel
lieselotte lotte maike manuela margarete marlies marlene mechthild nadine regina rosemarie saskia silke sonja svenja tanja ulrike ute waltraud wiebke piet
kees willem hendrik johan gerrit pieter maarten jeroen bas sander joost daan sem lars thijs luuk bram stijn tijn floris wouter bart koen niels rik teun
gijs joris anouk femke sanne fleur eva iris roos maud esmee lieke marieke annemarie ingeborg wilma mieke elske giuseppe giovanni luigi francesco angelo
vincenzo pietro salvatore carlo franco domenico paolo michele giorgio aldo luciano marco alessandro matteo davide riccardo stefano massimo claudio daniele
enrico emanuele filippo giacomo gianluca maurizio raffaele tommaso umberto valerio vittorio giulia chiara francesca alessia elisa giorgia federica ilaria
eleonora ludovica arianna aurora ginevra bianca camilla paola caterina antonella donatella emanuela gabriella marcella ornella patrizia raffaella serena
simona stefania tiziana piotr krzysztof andrzej tomasz pawel michal marcin stanislaw jakub marek lukasz grzegorz mateusz wojciech mariusz dariusz zbigniew
jerzy maciej rafal kamil jacek jozef szymon tadeusz bartosz artur ryszard kacper dawid wieslaw przemyslaw radoslaw slawomir miroslaw boguslaw katarzyna
malgorzata agnieszka ewa krystyna elzbieta joanna aleksandra zofia danuta karolina beata dorota halina jadwiga janina alicja jolanta grazyna iwona irena
paulina justyna urszula wieslawa kinga oliwia zuzanna weronika wiktoria dominika sylwia dmitry dmitri dmitriy sergey sergei andrey andrei alexey alexei
aleksei vladimir mikhail nikolai nikolay igor oleg pavel yuri yury viktor boris anatoly evgeny evgeni yevgeny maxim maksim artem artyom kirill denis ilya
roman ruslan stanislav timur vadim valery vasily vitaly vyacheslav yaroslav bogdan taras mykola oleksandr volodymyr andriy serhiy oleksiy yuriy petro vasyl
olga tatyana yelena natalya irina svetlana anastasia ekaterina yekaterina marina ludmila lyudmila galina nadezhda ksenia daria darya polina alina yulia
oksana oxana larisa tamara zhanna inna nina raisa sofya lyubov veronika kateryna iryna oleksandra olena nataliya yuliya zoya alyona alena dasha masha sasha
natasha katya tanya olya sveta misha vanya kolya petya dima seryozha zhenya jiri petr jaroslav miroslav frantisek zdenek vaclav ondrej vojtech matej filip
radek milan jana hana lenka katerina tereza michaela jitka zuzana ivana kristyna barbora eliska marketa laszlo istvan jozsef zoltan sandor gabor ferenc
attila tamas balazs gergely bence mate levente zsolt csaba erzsebet katalin ilona zsuzsanna agnes eszter krisztina reka dora boglarka timea orsolya nikos
yannis giannis giorgos dimitris kostas vasilis panagiotis christos stavros spyros thanasis michalis stelios eleni dimitra vasiliki angeliki georgia ioanna
despina evangelia chrysoula ion alexandru mihai gheorghe vasile nicolae constantin florin marius catalin ciprian cosmin dragos ionut lucian ovidiu razvan
sorin tudor vlad ioana mihaela andreea raluca roxana oana ileana georgiana anca nikola marko luka aleksandar milos nemanja dragan zoran goran dejan vladan
bojan branko slobodan zeljko tomislav ante ivica mladen hrvoje josip jelena milica marija tijana katarina dragana snezana vesna gordana mirjana jasna
dubravka biljana danijela erik anders nils per olof gustav gunnar bjorn mikael fredrik magnus mats leif ulf hakan oskar axel ludvig kjell jorgen morten
kristian rasmus soren mads mikkel frederik kasper jeppe oyvind trond terje tor stian vegard sindre eirik havard kristina birgitta margareta linnea elin
maja ebba saga freja signe tuva ronja kirsten mette hanne lise helle pia bente gitte trine sigrid solveig ragnhild gunhild turid marit silje hege juhani
mikko matti timo kari antti jari pekka jukka heikki hannu markku tapio ville jussi eero aleksi lauri niko tuomas petri sami anneli kaarina marjatta liisa
tuula ritva leena pirkko paivi sanna tiina satu minna riikka aino eevi helmi venla mehmet mustafa ahmet ali huseyin hasan ibrahim ismail osman yusuf murat
omer ramazan halil suleyman emre burak can cem deniz efe enes eren fatih furkan gokhan kaan kemal kerem mert onur orhan ozan sinan serkan tolga tuncay umut
volkan yasin yigit zafer fatma ayse emine hatice zeynep elif meryem serife sultan hanife merve busra esra kubra ebru ozlem gulsen gul asli aylin aysun
basak bahar begum betul burcu canan ceren cigdem defne demet derya didem dilara dilek ece ela fulya gamze gizem hande hulya ipek irem melike melis muge
nazli nermin nese nihal nilgun pelin pinar seda selin sevgi sevim sibel sule tuba tugba yasemin yeliz mohammed muhammad mohamed mohammad ahmed ahmad
mahmoud mahmud hassan hussein hossein omar umar khaled khalid abdullah abdul abdulrahman abdelrahman youssef yousef mostafa tariq tarek karim kareem walid
waleed hamza bilal saeed said salman faisal fahad fahd nasser nasir samir ziad ziyad rashid rachid majid hisham hicham amr amir ameer anwar ayman bassam
fadi faris ghassan haitham hamid imad iyad jamal jamil kamal mahdi malik marwan mazen mehdi mounir munir nabil nader osama othman qasim rami ramzi rafiq
riad riyad talal usama wael yahya yasser zaid zayed zakaria fatima aisha ayesha khadija mariam maryam zainab zaynab amina aminah layla leila laila noor
nour nora noura salma samira hanan huda iman eman jamila karima lina lubna maha malak manal mona muna nadia naima nawal rania reem rim rasha sahar salwa
sana shaima soraya suad wafa yasmin yasmine yasmeen zahra zeinab asma asmaa hafsa halima hiba ghada dalia dina farah fatemeh reza mohammadreza amirhossein
mehran behzad bahram babak arash ardeshir darius dariush farhad farid farzad hamed javad kamran kaveh keyvan kourosh masoud mohsen morteza navid omid
parviz payam pejman pouya ramin saeid siamak shahin shahram sina soheil vahid yashar narges parisa shirin nasrin mahsa nazanin niloofar azadeh elham farnaz
golnaz leili mina mitra nahid negar negin roya samaneh sepideh setareh shabnam shadi simin soheila taraneh yeganeh raj rajesh ramesh suresh mahesh rakesh
mukesh dinesh ganesh naresh anil sunil vijay ajay sanjay manoj vinod pramod ashok deepak rahul rohit amit sumit ankit nitin sachin vikas vivek vishal
gaurav saurabh abhishek akash aditya arjun karan varun tarun kunal nikhil siddharth harsh harish girish satish prakash pradeep sandeep kuldeep jagdeep
gurpreet manpreet harpreet jaspreet sukhwinder amarjit baljit ravi hari krishna mohan sohan gopal govind arun kiran naveen praveen pranav prashant pankaj
neeraj dhruv ishaan kabir aarav vihaan reyansh ayaan advait anand ananda aniket anirudh ashwin bharat chandra devendra dilip hemant hrithik jitendra
kishore lakshman lalit madhav manish mayank mehul milind mithun narayan narendra niranjan omkar parth pavan pawan raghav rajiv rajeev rajendra raju ranjit
sameer santosh shankar shashi shiva shivam shyam sourav srinivas subhash sudhir suraj surya sushil tushar uday umesh upendra venkat venkatesh vikram vinay
yash yogesh priya pooja puja neha sneha anjali anita sunita kavita savita rekha meena seema reena geeta gita sita radha lakshmi laxmi saraswati parvati
sushma shobha usha asha lata kamala vimala nirmala jyoti deepa deepika divya kavya ananya aishwarya shreya riya diya isha nisha swati shweta preeti priti
priyanka ritu richa ruchi rashmi reshma roshni sonal sonali shilpa smita sujata sumitra supriya tanvi trisha urmila vandana vidya aaradhya aditi akanksha
amrita anushka aparna archana arpita bhavana chitra damini gayatri hema indira ishita jaya juhi kalpana karishma komal madhuri manisha megha meera mira
mohini mridula namrata nandini neelam padma pallavi payal poonam prachi pratibha radhika ragini rani renu rohini sangeeta sarita shalini shanti sharmila
sheetal simran sudha tara uma vaishali varsha yamini imran irfan asif kashif arif atif adnan farhan haroon junaid naveed nadeem nauman shahid shoaib tahir
usman waqar waqas zeeshan bushra farzana nasreen rubina saima shazia sumaira tahira uzma rahim rahman hasina sultana nusrat shakib tamim mushfiq wei fang
min jing li ming hong jun yan lei qiang xiaoming xiaohong jianguo zhiwei haoran yuxuan zixuan xinyi jiayi meiling xiuying guiying meifang yuchen zihan
weiming jianhua xiaoli xiaoyan xiaojun zhihao junjie mingming lili tingting jiahui peng chao bin bo chen hui ling mei ping qing rong shan shu ting xia xin
xue ying yu yuan yun zhen hiroshi takashi kenji kenichi satoshi akira makoto naoki daiki haruto yuto sota yuki ren hinata kaito riku sora takumi shota
kenta ryota ryo kazuki kazuya tatsuya masahiro masaru minoru noboru osamu shigeru susumu tadashi takeshi tetsuya toshio tsutomu yasuhiro yoshio yusuke
yutaka kohei keisuke daisuke shinji shinichi jiro ichiro saburo hideki hiroki hiroyuki sakura yui aoi rin hina mio yuna akari haruka misaki nanami ayaka
asuka chihiro emi eri fumiko haruko hiroko hitomi kaori kazuko keiko kimiko kumiko kyoko mai mami mariko masako mayumi megumi michiko midori miho mika miki
minako miyuki momoko naoko natsuki natsumi noriko reiko rie rika risa sachiko saki satomi sayaka setsuko shizuka takako tomoko tomomi yoko yoshiko yumi
yumiko yuka yukari yukiko yuko yuriko minjun jihoon seojun dohyun jiho junseo hyunwoo sungho sangwoo minho jinwoo taehyung jungkook seokjin namjoon yoongi
hoseok jimin jisoo jiwoo soyeon minji hyejin eunji sujin jieun hyunjin yeji chaewon seoyeon haeun eunbi mijin youngsoo younghee kyungsoo donghyun jongin
jaehyun seungmin nguyen anh minh tuan hung dung thanh linh lan huong hoa thu trang thao nga phuong quynh duc hieu hai nam long quang trung khanh bao phuc
thinh vinh somchai somsak siriporn nattapong kittisak prasert suchart wichai malee supaporn wanida ratana apinya chaiwat thanakorn budi agus bambang joko
eko hendra iwan rudi slamet sugeng teguh wahyu yanto andi dewi siti sri wati ratna ayu putri rini yuni indah lestari fitri nurul wulan kadek wayan ketut
made nyoman arjay jomar rodel rommel reynaldo danilo rolando jovelyn maricel rowena lourdes analyn cherry marites jhon jericho chinedu chukwuemeka emeka
obinna ikenna uchenna chidi chioma ngozi nneka adaeze ifeoma amaka chiamaka kelechi nnamdi oluwaseun tunde femi kunle segun gbenga wale bola dele tope
temitope folake funke yewande titilayo adebayo adewale ayodele babatunde olumide olufemi musa aliyu sani umaru hauwa kwame kofi kwesi kwaku yaw kojo akua
abena ama efua adwoa esi akosua nana wanjiku wangari njeri nyambura wambui wairimu kamau mwangi njoroge kariuki otieno ochieng odhiambo omondi akinyi
atieno achieng adhiambo kipchoge kiprono chebet jepkosgei juma hamisi bakari rehema neema zuberi thabo sipho themba bongani mandla nkosi sibusiso lungile
nomvula thandi thandiwe zanele nokuthula lindiwe ayanda lerato tshepo kagiso naledi palesa mpho refilwe dineo tendai tatenda rudo chipo nyasha farai kudzai
tariro takudzwa abebe alemu bekele dawit getachew girma haile kebede tesfaye yohannes almaz aster bethlehem hirut meseret selam tigist moshe avi avraham
yaakov yitzhak shlomo eitan noam itai yonatan ariel oren gilad nadav uri ehud tamar yael noa shira maya rivka leah chana devorah esther shoshana hadas
liora orly ronit tali armen hayk tigran ashot gevorg narek anahit lusine gayane nare giorgi levan irakli zurab nino ketevan manana aliya aigerim nursultan
daniyar yerlan aizhan dinara gulnara madina rustam shavkat dilshod nodira malika tane mere hone wiremu aroha kahurangi nikau manaia moana keoni kai leilani
malia noelani ikaika sione tevita mele semisi losa keisha latoya latasha tamika shanice shaniqua lakisha ebony tyrone deshawn darnell jermaine marquis
terrell demetrius dwayne trevon aaliyah imani kiara nia destiny precious jayden aiden brayden jaxon kayden hayden colton kaden landon easton bentley brody
camden carson chase cole cooper eli emmett everett ezra gage grayson greyson harrison holden hudson jace jameson judah kingston knox levi lincoln maverick
maddox micah milo nash nolan parker paxton phoenix quinn reid rowan ryder ryker sawyer silas tanner theodore tucker weston wyatt xander zane addison alaina
aliza annabelle annalise ariana arielle aubrey audrey avery bailey bella brianna brielle brooklyn callie camryn cassidy delilah eden eliana elise eloise
emerson everly gianna hadley haley harley hailey hayley josie julianna kaitlyn kaylee keira kendall kendra kenzie kinsley kylie lexi lilah lillian lily
london lydia mackenzie madelyn makayla mckenzie melody mila molly nevaeh norah paige paisley payton peyton piper presley raelynn reagan reese riley rylee
savannah scarlett serenity skylar sloane summer sydney teagan trinity violet willow aleksander leonard clarence ernest stanley howard francis leroy
clifford marvin melvin milton norman earl lloyd cecil chester clyde edwin elmer floyd glenn gordon herbert herman homer horace hubert irving leslie lewis
lester luther morris murray nelson orville percy roland rufus sidney vernon virgil wallace warren wilbur willard agatha alma bernice bertha blanche cora
edith edna eleanor elsie ethel eunice gertrude gladys hattie henrietta inez irma laverne leona lois lorraine mabel mae marian marjorie mildred minnie
muriel myrtle nellie opal pearl phyllis rosalie roxanne velma viola winifred`;

/** Words, months, places, brands and surnames of the famous that are given names too. */
const AMBIGUOUS = `
mark carol jean oscar noel martin barb nancy harry jenny will bill jack frank rob don ray art grant chase drew dean miles guy gene pat cliff dale glen glenn brook heath clay wade lance pierce chuck rich
rusty randy buddy buck duke earl king prince major sterling max rex ford lincoln nelson jordan israel chad kent kyle austin houston dallas denver
phoenix orlando jackson madison hudson logan mason cooper parker tanner tucker sawyer hunter carter walker miller porter carson chance ace cash april
may june august summer autumn dawn eve hope faith grace joy mercy charity constance patience prudence honor destiny serenity trinity melody harmony
eden heaven precious cherry ginger rosemary basil sage olive poppy daisy lily rose rosa violet ivy iris jasmine holly hazel heather willow laurel fern
fleur flora flower bianca pearl ruby amber jade opal crystal gemma coral diamond sandy sunny star stella aurora luna skye sky river rain storm misty
stormy robin jay wren raven dove paloma angel angela victoria charlotte florence sydney adelaide alexandria savannah georgia virginia carolina dakota
montana paris london chelsea brooklyn sofia sophia vienna verona siena roma asia india china kenya america francisco santiago san bernardino salvador
domingo valencia petersburg george john paul andrews regina nice orange cuba jamaica kingston bristol preston chester warren stuart presley easton
weston landon holden camden bentley mercedes porsche alexa siri lexus dolores consuelo esperanza pilar luz paz soledad perla norma marina magnolia
celeste merry emmy grammy toby ben jerry harley norton avery clare ireland casey piper chanel dior tiffany bella penny nickel rod sue josh jimmy peg
bobby dolly molly polly mickey minnie daffy bugs clark lois kermit elmo homer bart marge olaf can deniz sultan bahar umut gul sevgi ipek ece ela derya
efe pinar defne gizem yasin mai an long hoa nam hai linh lan thu trang nga bao dung hung vinh li wei min jing ming hong jun yan lei bin bo chen hui
ling mei ping qing rong shan shu ting xia xin xue ying yu yuan yun zhen fang peng chao lili ren rin sora yuki aoi sakura mio rie rika miki mika emi
eri saki ryo kai mele hone mere tane nana ama esi kofi yaw musa sani  tali tal uri oren maya noa mia nia asha lata jaya tara uma shanti rani hari
uday surya suraj usha lina noor nour iman malak farah huda hana rim reem dina mona muna mina sara eva ada saga signe tor per ole lise tuva maja made
sri wayan indah dewi rini wati mert ion luca luka leo theo noe nino nano enzo remi rene luc gage ty kay dee cy al ed jo vi lou lu mae ann anne jan tim
sam ted roy lee leigh ash kit kip bud red rocky skip sonny chip cole colt knox nash zane maverick ryder reid reese quinn rowan riley reagan finn
finley ellis emerson everett everly ezra gordon grayson herman hubert lester norman viola vera myrtle blanche bertha alma cora selam bethlehem aster
almaz haile nasser delta nova terry barry perry gary jess nat bas rik sem daan roos maud tijn kees ante vesna jasna karma malik milo romeo juliet
juliette virgil dante caesar cesar felix angus tess charm ebony imani slava vlad sasha masha lena nina vanya misha kolya dima olya tanya inna alena
alina ella ava isla evie millie archie alfie bea dot pip gail wanda cindy fanny dick johnson jones hamilton whitney jersey carmen rocio santa alto
rita gloria neve abby abbey barb brody ian levi leon lana vuitton hermes prada miranda sierra mira rea kara cara fara thea rhea dell hp cisco oracle
claude gemini copilot cortana bixby grok bard watson einstein mario luigi zelda link peach toad sonic pikachu tope wale dele bola malika selin sule
gamze timo aino constant parfait prosper modeste manon lola marin ange salma amina wafa rami nader anwar moses jonah noah adam mary joseph solomon
jesus job ariel buddha krishna shiva ganesh lakshmi sita rama ram kali durga`;

const listed = (text: string): Set<string> => new Set(text.split(/\s+/u).filter(word => word !== ''));

const names = listed(NAMES);
const ambiguous = listed(AMBIGUOUS);

/** Letters without accents and case: `José` is `jose`. */
export const bareName = (word: string): string =>
  word
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/ø/gu, 'o')
    .replace(/[łŁ]/gu, 'l')
    .replace(/ı/gu, 'i')
    .replace(/ß/gu, 'ss')
    .replace(/æ/gu, 'ae')
    .replace(/đ/gu, 'd');

/** Whether a word is a common given name. */
export const isGivenName = (word: string): boolean => names.has(bareName(word));

/** Whether a given name is also a word, a place or a brand. */
export const isAmbiguousName = (word: string): boolean => ambiguous.has(bareName(word));

/** Whether a given name means nothing else that people write. */
export const isPlainName = (word: string): boolean => {
  const bare = bareName(word);
  return bare.length >= 4 && names.has(bare) && !ambiguous.has(bare);
};

/** Characters that Chinese and Korean surnames begin with; the commonest of each. */
export const CHINESE_SURNAMES =
  '王李张張刘劉陈陳杨楊黄黃赵趙吴吳周徐孙孫马馬朱胡郭何林罗羅高郑鄭梁谢謝宋唐许許韩韓冯馮邓鄧曹彭曾肖萧蕭田董袁潘蔡蒋蔣余于杜叶葉程苏蘇魏吕呂丁沈任姚卢盧傅钟鍾姜崔谭譚廖范汪陆陸金石戴贾賈韦韋夏邱方侯邹鄒熊孟秦白江阎薛尹段雷';
export const KOREAN_SURNAMES =
  '김이박최정강조윤장임한오서신권황안송전홍유고문양손배백허남심노하곽성차주우구민진지엄채원천방공현함변염여추도소석선설마길연위표명기반왕금옥육인맹제모';
