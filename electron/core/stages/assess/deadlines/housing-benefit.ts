/** Words by which a letter is about housing benefit itself, not merely mentions it beside another benefit (heuristic). */
export const HOUSING_BENEFIT =
  /wohngeld(?:bescheid|bewilligung|berechnung|behörde|stelle|nummer|gesetz|ablehnung)|\bWoGG\b|(?:bescheid|widerspruch|überprüfung)[^.\n]{0,60}wohngeld/i
