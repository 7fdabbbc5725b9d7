/** `Lorsch,  Bensheim ,` → Lorsch and Bensheim: trimmed, without empty ones, each once. */
export function listOf(text: string): string[] {
  const values = text.split(/[,;\n]/).map((value) => value.trim())
  return [...new Set(values.filter((value) => value !== ''))]
}
