/** File numbers of courts: `S 16 AS 220/16`, `L 7 SO 2708/10`, `12 F 345/25`, `3 C 12/26`, `7 XVII 44/25`, `6 K 1187/26.DA` (register signs of the AktO). */
export const COURT_NUMBER =
  /(?<![\w/.-])(?:[SLB] )?\d{1,3} ?(?:AS|SO|AY|SB|R|KR|P|U|AL|VG|EG|BL|BK|SV|KA|F|UF|FH|C|M|XVII|XVI|K|IN|IK|O|L|A|B|E|VII|AR|Ca|BV|Js|Ds|Cs|Ls|Z|Pu) ?\d{1,6}\/\d{2}(?:\.[A-Z]{2})?(?: ?(?:B ER|ER|PKH|NZB|EASO|SO|UK|R|B|S)(?![\p{L}]))?(?![\w/])/gu
