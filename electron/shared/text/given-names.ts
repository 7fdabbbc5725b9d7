/**
 * Common given names of people living in Germany, folded (lower case, umlauts as two letters).
 * They tell a person's name from other capitalised words; a name that is missing here is still found beside a title, a label or a birth date.
 */

const NAMES = `
achim adam adrian agnes agnieszka ahmad ahmed ahmet aisha ajla albert albrecht alea alejandro aleksandar aleksandra aleksander alena alessandro alessia alex alexander alexandra alexej alexis
alfons alfred ali alice alicia alina aline alisa aliya alma almut alwin amadou amal amelie amina amir amira amra ana anas anastasia anatoli andre andrea andreas andrej andrei andrzej angela
angelika angelina angelo anh anita anja anka anke ann anna anna-lena annabell anne annegret anne-marie annelie annelies anneliese annemarie annett annette anni annika annkathrin ansgar anton
antonia antonio antje anusch arash arda aria ariane armin arne arno arnold artem artur arthur arzu asli asmaa astrid athanasios audrey august auguste aurelia avin awa axel ayhan ayla aylin
ayman ayse aysel aysegul aytac azad aziz baran barbara barbel baerbel bartosz basem bassam bastian batuhan beata beate beatrice beatrix bela ben benedikt benjamin bennet benno berat berit
bernadette bernd bernhard bert berta berthold bettina bianca bilal bilge birgit birgitta birte bjarne bjoern bjorn blerim boban bodo bogdan boris borys bozena branko brigitta brigitte britta
bruno burak burkhard burhan caecilia can caner carina carl carla carlo carlos carmen carola carolin carolina caroline carsten cassandra catharina cathrin cedric celina celine cem cemal cemile
chantal charlotte chiara chidi chinedu chris christa christel christian christiana christiane christin christina christine christof christoph christopher cindy claas claire clara claudia
claudio claus clemens cristian cristina conny constantin constanze cora cordula corinna cornelia cornelius dagmar dalia damian damir damla dana daniel daniela danijela danilo danuta daria dario
dariusz darja dave david davit dawit dean deborah deniz denis denise dennis derya detlef detlev diana dieter diego dietmar dietrich dilan dilara dimitri dimitrios dina dirk djamila dmitri
dmitrij dmytro dominic dominik dominika dora doreen doris dorit dorothea dorothee dragan dragana duc duygu dzenan eberhard ebru eckhard eda edda edeltraud edgar edith edmund eduard edward egon
ehsan eike eileen ekaterina ekkehard ela elena eleni eleonore elfriede elham elias elif elina elisa elisabeth elisabetta elise elke ella ellen elli elly elmar elsa elsbeth else elvira emanuel emil
emilia emilie emily emine emir emma emmanuel emmi emre ender enes engin enis enno enrico eren erhan eric erich erik erika erkan erna ernst erwin esma esra esther eugen eugenia eva evelin evelyn
ewa ewald fabian fabienne fabio fadi fadime falk farah farid fatih fatima fatma fatou fatoumata federico felicitas felix fenja ferdinand ferhat fidan filip filiz finja finn fiona firat flora
florentine florian francesca francesco franco frank franka franz franziska frauke fred frederic frederick frederik frida frieda friederike friedel friedhelm friedlinde friedrich fritz furkan gabi gabor
gabriel gabriela gabriele gabriella galina georg georgios gerald gerd gerda gerhard gerlinde germaine gero gert gertraud gertrud gesa gesine giacomo gianna gina giorgio giovanna giovanni gisbert
gisela gitta giulia giuseppe gizem gloria goekhan goran gottfried grazyna greta grete gudrun guenter guenther guido gunda gunnar gunter gustav habib hagen hakan halil halina halime hamid hamza
hanife hanna hannah hannelore hannes hanne hans hans-joachim hans-juergen hans-peter harald hartmut hasan hassan hatice hauke havin hedwig heide heidemarie heidi heidrun heike heiko heiner heinrich
heinz hela helen helena helene helga helmut helmuth hendrik henning henriette henrik henry herbert hermann herta hertha hikmet hilal hilda hilde hildegard hilke hinnerk hiba hind holger horst
hossein hubert hugo huelya hulya hung hussein hueseyin huseyin ibrahim ida igor ihor ikram ilaria ilhan ilja ilka ilona ilse imke imran ina inan inge ingeborg inger ingmar ingo ingrid inka inna
ioana ion ionut irena irene irina iris irma irmgard irmtraud isa isabel isabell isabella isabelle ismail istvan ivan ivana ivo iwona jacek jacob jacqueline jaden jakob jakub jamal jamila jan jana
jane janina janine janis janna jannes jannik jannis janos janusz jasmin jasmina jasper javier jean jeanette jelena jenna jennifer jenny jens jeremias jeremy jerome jerzy jessica jette jil jiyan joachim joan
joana joanna jochen joel joelle johan johann johanna johannes john jolanta jolina jona jonas jonathan jonna joost jordan jorge jorn josef josefa josefine jose joseph josephine joshua josip juan
judith juergen jugurtha julia julian juliana juliane julie julien juliette julius jule junus juri justin justus joerg joern jurgen jutta kader kadir kadriye kai kaja kalle kamal kamil kamila karen karim karin karina karl
karla karl-heinz karlheinz karol karola karolin karolina karoline karsten kasimir katarina katarzyna katerina katharina kathleen kathrin kati katja katrin kay kaya kazim kemal kenan kerem kerim kerstin kevin khadija khaled
khalil kian kim kirsten kirstin kira klara klaus klaus-dieter knut konrad konstantin konstantinos korbinian kornelia krassimir kristian kristin kristina kristof krystyna krzysztof kubilay kurt
lale lana lara larissa lars lasse latifa laura laureen laurenz laurin lea leana leander lejla leif leila lena leni lennard lennart lennox leo leon leonard leonardo leonhard leoni leonie leopold leyla
lia liam lian liana lidia lieselotte lilia lilian lilli lilly lina linda linh linn linus linnea lisa lisbeth livia ljubica lore lorena lorenz lorenzo loris lothar lotta lotte lou louis louisa louise luan luana luc
luca lucas lucia luciano lucie lucy ludger ludmila ludwig luis luisa luise luka lukas lukasz luna lutz lydia lynn maciej madina madlen magda magdalena mahdi mahir mahmoud mahmut mai maik maike maja
majd maksim maksym malek malgorzata malia malik malina malin malte mamadou mandy manfred manja manuel manuela mara marc marcel marcin marco marcus marek mareike maren margareta  margarete margarethe margarita
margit margot margret margrit maria mariam mariama marian mariana marianne marie marieke mariella marija marika marin marina mario marion marisa marit marius mariusz mark marko markus marla marlen marlene marlies marlis
marlon marta martha marten martin martina marvin marwa maryam masha massimo mateo mateusz mathias mathilda mathilde mats matteo matthias matthis maurice mauricio maurizio max maxi maxim maximilian maya mechthild
mehdi mehmet meike melanie melek melike melina melissa melisa memet meral mercedes merle merlin merve meryem mete mia micha michaela michael michail michal michel michele michelle miguel mihai mika mike mikail
mila milan milena milica milla milos mina mine minh mira miran mircea mirela miriam mirjam mirko miroslav mirja mirna mohamad mohamed mohammad mohammed moritz mona monica monika monique mostafa muhammad muhammed muhammet muhsin
murat mustafa mykola nabil nada nadia nadine nadja naemi nagihan naima nanette nancy naomi nasrin nassim natalia natalie natalija natascha nathalie neele nele nelli nermin nesrin neven nicholas nick nico nicola nicolas nicole
nidal niels nihat nikita niklas niko nikola nikolai nikolaos nikolas nikolaus nils nina nino noah noel noemi nour nora norbert norman nour nuray nurcan nuria nuri oana ognjen okan oksana olaf ole oleg
oleh oleksandr oleksii olena olga oliver olivia omar onur orhan oscar oskar osman othmar otto ottmar ousmane oya oezge oezgur oezlem ozan ozlem pablo paola paolo pascal patricia patrick patrik patrycja patrizia
paul paula paulina pauline pavel pawel pedro peer peggy pelin penelope peter petar petra petros phil philip philipp phillip phuong pia pierre pietro pinar piotr rabia radu rafael rafal rahel raik raimund rainer ralf ralph
ramazan rami ramon ramona rana rania raphael rashid rasmus raul rayan rebecca rebekka recep regina regine reiner reinhard reinhardt reinhold remzi renata renate rene reza ricarda ricardo riccardo richard rico rida rieke rita
robert roberta roberto robin rocco roderich roger roland rolf roman romina romy ronald ronja ronny rosa rosalie rosel rosemarie rosi rosmarie roswitha roxana roya ruben rudi rudolf ruediger rukiye ruslan ruth ruzica
sabine sabrina sahra said saida salam saleh salih salim salma salome salvatore sam samantha sami samir samira samuel sandra sandro sanja sanna santiago sara sarah sascha saskia sava sead sebastian seda sedat selam selda selim
selin selina selma semih semra senay serap serdar sergej sergei sergio serhat serhii serhiy serkan sevda sevgi sevim severin sezen shirin shqipe sibel sibylle siegfried sieglinde siegmund siegrid sigmund sigrid sigrun silas silke silvana
silvia silvio simon simona simone sina sinan sinem sirin slavica slavko slobodan smilla snezana soeren sofia sofie sofija solveig sonja sophia sophie soraya sorin stanislaw stefan stefania stefanie steffen steffi stella
stephan stephanie stephen steve steven suad sueleyman suleyman sultan sumeya susan susana susann susanna susanne suzan sven svenja svetlana svitlana swantje swen sybille sylvia sylvie sylwia tabea tahir tahsin talha tamara
tamer tamina tanja tania taras tarek tariq tarik tatiana tatjana tayfun tekin teresa tessa thanh thea thekla theo theodor theresa therese theresia thi thies thilo thimo thomas thorben thorsten thuy tiago tiana tibor till tilman
tilo tim timo timon timothy timur tina tino titus tjark tobias tom tomas tomasz tommy toni torben torge torsten traute traudel tristan trude tuan tugba tuelay tulay turgut udo uemit ulf ulla ulrich ulrike umut undine ugur ursel ursula
ute uta uwe vadim valentin valentina valentino valeria valerie van vanessa vasile vasilios vasyl veit vera verena verica veronika vesna victor victoria viet vikt viktor viktoria vincent vincenzo viola violetta vitali vitalii vito vitus
vivian vivien vladimir volker volodymyr waldemar walter walther waltraud wanda wassim wencke wendelin wenke werner wibke wiebke wieslaw wilfried wilhelm wilhelmine wilhelmina willi willy wilma wim winfried witold wladimir wojciech wolfgang wolfram
xaver xenia yagmur yahya yannic yannick yannik yara yaren yasar yasemin yasin yasmin yasmina yassin yekta yigit yildiz ylva yolanda yonas youssef yuliia yulia yunus yuri yusuf yvette yvonne zahra zainab zara zehra zeki zeliha zeynep
zita zlatan zoe zofia zoltan zuhal zuzanna zsolt
`

const GIVEN_NAMES: ReadonlySet<string> = new Set(NAMES.split(/\s+/).filter((name) => name !== ''))

/** True for a folded given name; of a hyphenated one («karl-heinz») the first part decides. */
export function isGivenName(folded: string): boolean {
  return GIVEN_NAMES.has(folded) || GIVEN_NAMES.has(folded.split('-')[0] ?? '')
}
