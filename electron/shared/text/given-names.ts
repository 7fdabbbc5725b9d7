/**
 * Common given names of people living in Germany, folded (lower case, umlauts as two letters).
 * They tell a person's name from other capitalised words; a name that is missing here is still found beside a title, a label or a birth date.
 */

const NAMES = `
abdoulaye abdul abdulla abdullah abdulrahman abel abubakar achim ada adam adama adeola adrian agathe agnes agnieszka agron ahmad ahmed ahmet aicha aisha ajla
akram alaa albana albert albrecht alea alejandro aleksandar aleksander aleksandra alena alessandro alessia alex alexander alexandra alexej alexis alfons
alfred alhassan ali alice alicia alina aline alisa aliya alma almut alwin amadou amal aman amaniel amanuel amelia amelie amina amine amir amira amra ana anas
anastasia anatoli andre andrea andreas andrei andrej andrij andrzej aneta angela angelika angelina angelo anh anita anja anka anke ann anna anna-lena annabell
anne anne-marie annegret anneke annelie annelies anneliese annemarie annett annette anni annika annkathrin ansgar antje antoinette anton antonia antonio
anusch anwar anzhela arash arben arda ardit aria arian ariane armend armin arne arno arnold arta artem arthur artur arvid arzu asli asma asmaa aster astrid
athanasios audrey august auguste aurelia aurelio avin awa axel ayesha ayhan aykut ayla aylin ayman ayse aysegul aysel aytac azad aziz aziza baerbel bahar
baran barbara barbel baris bartlomiej bartosz basem bashir bassam bastian batuhan beata beate beatrice beatrix bekim bela ben benedikt benjamin bennet benno
bente berat berhane berit bernadette bernd bernhard bert berta berthold besa bettina bianca bilal bilge biniam binta birgit birgitta birte birthe bjarne
bjoern bjorn blerim blerta blessing boban bodil bodo bogdan bogumil boguslaw bohdan boris borys bozena branko brigitta brigitte britta brunhilde bruno burak
burghard burhan burim burkhard caecilia can caner carina carl carla carlo carlos carlotta carmen carola carolin carolina caroline carsten caspar cassandra
catharina cathrin cedric celia celina celine cem cemal cemile chantal charlotte chiara chidi chinedu chris christa christel christian christiana christiane
christin christina christine christl christof christoph christopher cindy claas claire clara claudia claudio claus clemens conny constance constantin
constanze cora cordula corinna cornelia cornelius corvin cristian cristina czeslaw dagmar dagny dalia damian damiano damir damla dana daniel daniela danijela
danilo danuta danylo daria dario dariusz darja dave david davit dawit dawood dean deborah defne denis denise deniz dennis derya detlef detlev diana diego
dieter dieterich dietlind dietmar dietrich dilan dilara dimitri dimitrios dina dirk djamila dmitri dmitrij dmytro doerte dominic dominik dominika dora doreen
doris dorit dorota dorothe dorothea dorothee dragan dragana drita duc duygu dzenan ebba eberhard ebrima ebru eckhard eda edda edelgard edeltraud edgar edith
editha edmond edmund eduard edward efua egon ehsan eike eileen ekaterina ekkehard ela elena eleni eleonora eleonore elfi elfriede elham elias elif elijah elin
elina elio elisa elisabet elisabeth elisabetta elise eliska elke ella ellen elli elly elmar elsa elsbet elsbeth else elvira elvis elzbieta emanuel emeka emil
emilia emilian emilie emily emine emir emma emmanuel emmi emmy emre ender enes engin enis enna enno enrico enzo erdmute eren erhan eric erich erik erika erkan
erna ernestine ernst erwin esma esra esther etta ettore eugen eugenia eva evamaria evelin evelyn evi ewa ewald ewelina eyob fabian fabienne fabio fadi fadime
faisal falk fanny farah farhad farid fatemeh fatih fatima fatma fatmir fatou fatoumata favour federico felicitas felix femke fenja fenna ferdinand ferhat
feven fidan fiene fiete filip filiz filmon fineas finja finn fiona firat fitim flamur flora florentine florian francesca francesco franciszek franco frank
franka franz franziska frauke fred frederic frederick frederik freya frida frieda friedel frieder friederike friedhelm friedlinde friedrich fritz fritzi fuad
furkan gabi gabor gabriel gabriela gabriele gabriella gaia galina gazmend georg georgios gerald gerd gerda gerhard gerlinde germaine gernot gero gerrit gert
gertraud gertrud gesa gesche gesine ghazal giacomo gianna giesela gina giorgia giorgio giovanna giovanni gisa gisbert gisela gitta giulia giuseppe gizem
gloria goekhan goran gottfried gotthard grazyna gregor greta grete grzegorz gudrun gudula guelsuem guenni guenter guenther guido gunda gunnar gunter gustav
habib habibullah hadi hagen haile hakan halil halime halina halyna hamed hamid hamza hana hanan hanife hanna hannah hanne hannelore hannes hanno hans
hans-joachim hans-juergen hans-peter hansi hansjuergen harald haroun hartmut hartwig haruka hasan hassan hatice hauke havin hedda hedwig heide heidelinde
heidelore heidemarie heidi heidrun heike heiko heiner heinrich heinz hela helen helena helene helfried helga helge helke hella hellmut helmut helmuth hendrik
henni henning henriette henrik henry henryk herbert hermann hermine herta hertha hiba hikmet hilal hilda hilde hildegard hilke hilmar hiltrud hind hinnerk
hinrich hiwot hodan holger horst hossein hubert huda huelya hueseyin hugo hulya hung huseyin hussain hussein ibrahim ida idris igor ihor ikram ilaria ilhan
ilja ilka ilona ilse ilva ilyas iman imke immo imran ina inan ines inga inge ingeborg ingelore inger ingmar ingo ingrid ingrun inka inna ioan ioana ion ionut
irena irene irina iris irma irmgard irmhild irmtraud iryna isa isaac isabel isabell isabella isabelle isatou ismael ismail isolde issa istvan ivan ivana
ivanka ivo iwona jacek jacob jacqueline jaden jadwiga jakob jakub jalal jamal jamila jan jana jane janina janine janis janna jannes jannik jannis janos jantje
janusz jaron jaroslaw jasmin jasmina jasper javier jawad jean jeanette jelena jella jenna jennifer jenny jens jeremias jeremy jerome jerzy jessica jeton jette
jil jiyan joachim joan joana joanna jobst jochem jochen joel joelle joerg joern johan johann johanna johannes john jolanda jolanta jolina jona jonah jonas
jonathan jonna jonne jonte joost jordan jorge jorinde joris jorn jose josef josefa josefine joseph josephine joshua josip jost jozef juan judith juergen
jugurtha jule julia julian juliana juliane julie julien juliette julius juno junus jurgen juri jurij justin justus justyna jutta jutte kader kadir kadriye
kaethe kai kaja kajetan kalle kaltrina kamal kamil kamila karen karim karima karin karina karl karl-heinz karla karlheinz karlotta karol karola karolin
karolina karoline karsten kasimir kaspar katarina katarzyna katerina kateryna katharina katharine kathi kathleen kathrin kati katja katrin kay kaya kazim
kazimierz kemal kenan kerem kerim kerstin kevin khadija khaled khalil kian kiara kidane kilian kim kinga kira kirsten kirstin kirstine klaas klara klaus
klaus-dieter klothilde knut kofi konrad konstantin konstantinos konstanze korbinian kordula kornelia krassimir kristian kristin kristina kristof krystian
krystyna krzysztof kubilay kujtim kunigunde kurt kwame lale lambert lamia lamin lana lara larissa lars larysa lasse latifa laura laureen laurenz laurin layla
lea leana leander leandro leano leif leila lejla lena leni lennard lennart lennox leo leon leonard leonardo leonhard leoni leonie leonor leopold lesia leszek
levin lewin leyla lia liam lian liana lidia lidija lieselotte lilia lilian lilli lilly lilo lina linda linh linn linnea lino linus lio lirim lisa lisbet
lisbeth liselotte liv livia liya ljuba ljubica ljubow lore loredana lorena lorenz lorenzo loris lothaire lothar lotta lotte lotti lou louis louisa louise luan
luana luc luca lucas lucia luciana luciano lucie lucy lucyna ludger ludmila ludmilla ludwig luis luisa luise luka lukas lukasz lukian lul luljeta luna lutger
lutz lydia lynn lyudmyla maciej madina madita madlen magda magdalena magdalene mahdi mahir mahmood mahmoud mahmut mai maik maike maimuna maja majd makeda
maksim maksym malaika malea malek malgorzata malia malik malin malina malou malte malwina mamadou mandy manfred manja manuel manuela mara marc marcel marcin
marco marcus mareike marek maren margareta margarete margarethe margarita margit margitta margot margret margrit maria mariam mariama marian mariana marianne
marie mariechen marieke mariella marija marika marin marina mario mariola marion marisa marit marius mariusz mark marko markus marla marlen marlene marlies
marlis marlon marta marten martha martin martina marvin marwa marwan maryam maryan marzena masha masoud massimo mateo mateusz mathea mathias mathilda mathilde
mathis matilda mats mattea matteo mattheo matthias matthis mattia mattis maurice mauricio maurizio max maxi maxim maximilian maya mechthild mechtild mehdi
mehmet meike meinhard meinolf melanie melek melike melina melinda melisa melissa memet mentor meral mercedes merete merita merle merlin meron merve meryem
mete metta mia micha michael michaela michail michal michel michele michelle mieke miguel mihai mika mikail mike mila milan milena milica milla milos mina
mine minh minna mino mio mira mirabel miran mircea mirela miriam mirja mirjam mirko mirna miroslav miroslawa mohamad mohamed mohammad mohammed mohamud mona
monica monika monique moritz mostafa muhammad muhammed muhammet muhsin mulu munir murat musa mussie mustafa mykhailo mykola mykyta nabil nada nadia nadine
nadir nadiya nadja naeem naemi nagihan naila naima najib nancy nane nanette naomi nasir nasrin nasser nassim natalia natalie nataliia natalija natalla
natascha nathalie neela neele negasi nela nele nelli nelu nermin nesrin neven nevio nexhat ngozi nicholas nick nico nicola nicolas nicole nidal niels nihat
nike nikita niklas niko nikola nikolai nikolaos nikolas nikolaus nils nina nino noah noel noemi noor nora norbert norman norwin nour nuray nurcan nuri nuria
nuru oana obinna oda odette oezge oezgur oezlem ognjen okan oksana olaf ole oleg oleh oleksandr oleksii oleksij olena olga olha oliver olivia oliwia oluwaseun
omar omid onur orhan ortrud ortwin oscar oskar osman othmar ottilie ottmar otto ousmane oya ozan ozlem pablo paola paolo parisa pascal pasquale patricia
patrick patrik patrizia patrycja paul paula paulchen paulina pauline pavel pawel pedro peer peggy pelin penelope pepe petar peter petra petros phil philine
philip philipp phillip phuong pia pierre pietro pinar piotr pius przemyslaw qasim rabia radu rafael rafal ragna rahel raik raimund rainald rainer ralf ralph
ramazan rami ramin ramon ramona rana rania raphael rasha rashid rasmus raul rayan rebecca rebekka recep reem regina regine reimar reimer reiner reinhard
reinhardt reinhold reinold remzi rena renata renate rene resi reza rezan rhea ria ricarda ricardo riccardo richard rico rida rieke rim rinor rita robel robert
roberta roberto robin rocco roderich roderik rodica roger roland rolf rolf-dieter roman romina romy ronald ronja ronny rosa rosalie rosaria rosel rosemarie
rosi rosine rosmarie roswitha rotraud roxana roya ruben rudi rudolf ruediger rufina rukiye runa ruprecht ruslan ruslana ruta ruth ruzica ryszard saba sabine
sabri sabrina safia sahar sahra said saida sajad salam saleh salih salim salma salome salvatore salvatrice sam samantha sami samia samir samira samuel sandra
sandro sanja sanna santiago santino sara sarah sarkis sascha saskia sava sead sebastian seda sedat selam selamawit selcuk selda selim selin selina selma
semhar semih semra senait senay serap serdar sergei sergej sergio serhat serhii serhij serhiy serkan sevda severin sevgi sevim sezen shahin shirin shpend
shqipe sibel sibille sibylle siegbert siegfried sieglinde siegmar siegmund siegrid sigmar sigmund sigrid sigrun siham silas silke silvana silvano silvia
silvio simon simona simone simret sina sinan sinem sirin slavica slavko slawomir slobodan smilla snezana soehnke soeren sofia sofie sofiia sofija solveig soma
sonja sophia sophie soraya sorin souleymane stanislav stanislaw stanislawa stefan stefania stefanie steffen steffi stella stephan stephanie stephen steve
steven stine suad sueleyman sulaiman suleyman sultan sumeya susan susana susann susanna susanne suzan svea sven svenja sverre svetlana svitlana swana swantje
swen switlana sybille sylvia sylvie sylwester sylwia szymon tabea tade tadeusz tahir tahmina tahsin talha tamara tamer tamina tamme tania tanja taras tarek
tarik tariku tariq tatiana tatjana tayfun tekin tekle telse temesgen teresa tesfanesh tesfaye tessa tetiana thanh thea thekla theo theodor theres theresa
therese theresia thi thies thilo thimo thomas thorben thore thorge thorsten thorwald thuy tiago tiana tibor tilda till tilman tilo tim tim-luca timo timon
timothy timur tina tino titus tiziana tjark tjorven tobias tom tomas tomasz tommy toni toralf torben torge torsten traudel traudl traute tristan trude trudi
tsegay tuan tuelay tugba tulay turgut udo uemit ugur ulf ulla ulrich ulrike umut undine urs ursel ursula urszula usman uta ute uwe vadim valentin valentina
valentino valeria valerie valerio valeriya valeska valon van vanessa vanja vasile vasilios vasyl veit velten vera verena verica veronica veronika vesna victor
victoria viet vikt viktor viktoria vincent vincenzo viola violetta vira vitali vitalii vito vittorio vitus vivian viviane vivien vjosa vladimir volker volkmar
volodymyr wael walburga waldemar waldtraut walter walther waltraud waltraut wanda wanja wassim wencke wendel wendelin wenke werner wibke wiebke wieland
wieslaw wieslawa wiktor wilfried wilhelm wilhelmina wilhelmine willi willy wilma wiltrud wim winfrid winfried winta witold wladimir wojciech wojtek wolf
wolfgang wolfhard wolfram wulf xaver xenia xhevat yagmur yahya yannic yannick yannik yannis yara yared yaren yasar yasemin yasin yasmin yasmina yassin yekta
yelena yigit yildiz ylva ylvi yohannes yolanda yonas yorck yosef yousef youssef yulia yuliia yunus yuri yusuf yvette yvonne zahra zainab zaki zara zbigniew
zdzislaw zehra zeinab zeki zeliha zemen zenon zeynep zita zlatan zoe zofia zoltan zora zoriana zsolt zuhal zuzanna
`

const GIVEN_NAMES: ReadonlySet<string> = new Set(NAMES.split(/\s+/).filter((name) => name !== ''))

/** True for a folded given name; of a hyphenated one («karl-heinz») the first part decides. */
export function isGivenName(folded: string): boolean {
  return GIVEN_NAMES.has(folded) || GIVEN_NAMES.has(folded.split('-')[0] ?? '')
}
