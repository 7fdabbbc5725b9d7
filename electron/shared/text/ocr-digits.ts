/** Undoes what OCR does to figures inside dates and amounts («O8.O9.2O25», «3O5,ll»): letters that stand in the place of digits. */

const FIGURE = /(?<![\p{L}\d])[\dOoQIlS|BZ]{1,4}(?:\s?[.,/]\s?[\dOoQIlS|BZ]{1,4}){1,3}(?![\p{L}\d])/gu
const DIGIT_FOR: Readonly<Record<string, string>> = { O: '0', o: '0', Q: '0', I: '1', l: '1', '|': '1', S: '5', B: '8', Z: '2' }

/** The text with such letters as digits; every character keeps its place. Only tokens with more digits than letters are touched. */
export function undoDigitConfusions(text: string): string {
  if (!/[OoQIlS|BZ]/.test(text)) return text
  return text.replace(FIGURE, (token) => {
    const letters = token.replace(/[\d\s.,/]/g, '').length
    const digits = token.replace(/\D/g, '').length
    return letters > 0 && digits > letters ? token.replace(/[OoQIlS|BZ]/g, (letter) => DIGIT_FOR[letter] ?? letter) : token
  })
}
