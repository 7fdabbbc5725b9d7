/**
 * Names whose usual spelling has letters that the recogniser's German model does not know: it reads «Ayse» where «Ayşe» is printed, and «Novotnä»
 * for «Novotná». Given names: those that the statistics of Berlin's registry offices (given names 2012–2023) show at least twice as often with these
 * letters as without; surnames: common ones that are rarely written without (heuristic).
 */

const NAMES = `
André René Yiğit Miraç Yağmur Ayşe Noé Çınar José Renée Aimée Ertuğrul Tuğra Güneş Stanisław Barış Büşra Yağız Andrés Noémie João Loïc Maëlle François
Şahin Doğa Aimé Yaşar Uğur Ayça Sıraç Doğan Ayşenur Françoise Buğra Eyşan Buğlem Ayşegül Ateş Oğuz Niccolò Kağan Şükrü Çağatay Tuğçe Timothée Oğuzhan
Małgorzata Désirée Dušan András Anahí Şevval Timuçin Océane Alizée Kıvanç Héloïse Gökçe Doğukan Çağan Yoldaş Elżbieta Belén Şerife Reşit Göktuğ Elçin
Çetin Esmée Şevket Uroš Erdoğan Benoît Çiçek Władysław Radosław Mirosław Jarosław Bogusław Wiesław Zdzisław Bronisław Czesław Paweł Michał Rafał Tuğrul István Aurélien Şükran Tuğba Çağla
Çelik Koç Şimşek Kılıç Akbaş Aktaş Taşdemir Taşkın Demirtaş Çakır Çakmak Çoban Çolak Çiftçi Şener Şeker Şentürk Özçelik Aydoğan Aydoğdu Göçmen
Gündoğdu Gündoğan Karadağ Karataş Karakaş Erbaş Bektaş Yavaş Elçi Uçar Akdağ Özdağ Kocabaş Karabaş Çalışkan Keleş Beşir Güleç Yüceşahin
Petrović Jovanović Nikolić Marković Đorđević Stojanović Ilić Popović Pavlović Kovačević Babić Novaković Marić Tomić Lukić Perić Knežević Hadžić Begić
Milošević Vuković Božić Matić Jurić Savić Kovačić Filipović Radić Simić Stanković Janković Živković Todorović Mitrović
Novák Nováková Novotný Novotná Dvořák Dvořáková Černý Horák Svobodová Procházka Wójcik Dąbrowski Dąbrowska Wiśniewski Wiśniewska Woźniak Kamiński
Kamińska Zieliński Zielińska Szymański Kozłowski Kozłowska Jabłoński Wróbel
García Rodríguez González Fernández López Martínez Sánchez Pérez Gómez Jiménez Hernández Díaz Álvarez Muñoz Gutiérrez Núñez Ramírez Vázquez Suárez
Domínguez Gonçalves Simões Kovács Szabó Tóth Horváth Németh Molnár Juhász
Café`
  .split(/\s+/)
  .filter((name) => name !== '')

/** Letters that are no combination of a letter and a mark. */
const BASE_LETTERS: Readonly<Record<string, string>> = { ł: 'l', Ł: 'L', đ: 'd', Đ: 'D', ø: 'o', Ø: 'O' }
/** Vowels with any mark are often read as umlauts. */
const UMLAUTS: Readonly<Record<string, string>> = { a: 'ä', o: 'ö', u: 'ü', A: 'Ä', O: 'Ö', U: 'Ü' }
/** Letters with marks that the recogniser knows. */
const KNOWN = /[äöüÄÖÜß]/

const SPELLINGS = new Map<string, string>()
for (const name of NAMES) {
  for (const spelling of [name, name.toUpperCase()]) {
    SPELLINGS.set(plain(spelling, false), spelling)
    SPELLINGS.set(plain(spelling, true), spelling)
    SPELLINGS.set(plain(spelling, false).replace(/ı/g, 'i'), spelling)
    SPELLINGS.set(plain(spelling.replace(/ł/g, 't'), false), spelling)
  }
}

/** The usual spelling of a name that was read without its marks; anything else unchanged. `word` carries no punctuation. */
export function withAccents(word: string): string {
  return SPELLINGS.get(word) ?? word
}

function plain(name: string, asUmlauts: boolean): string {
  return [...name].map((letter) => (KNOWN.test(letter) || letter === 'ı' ? letter : bare(letter, asUmlauts))).join('')
}

function bare(letter: string, asUmlauts: boolean): string {
  const base = BASE_LETTERS[letter] ?? letter.normalize('NFD').replace(/\p{M}/gu, '')
  return asUmlauts && base !== letter ? (UMLAUTS[base] ?? base) : base
}
