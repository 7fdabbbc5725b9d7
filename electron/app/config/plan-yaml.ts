/** A distribution plan as the YAML file that IT and other machines read: the format of resources/routing/plan.yaml. */
import { stringify } from 'yaml'
import type { DistributionPlan } from '../../shared/routing/distribution-plan.ts'

const HEAD = [
  ' Verteilungsplan: Wer bekommt welches Dokument?',
  ' Die Regeln gelten von oben nach unten, die erste passende gewinnt; passt keine, gilt «default».',
  ' Bedingungen: type, department, urgency, surname, postalCode, city, caseNumber; alle einer Regel müssen zugleich zutreffen.',
].join('\n#')

/** One line a desk and a rule, as a person would write it. */
export function planYaml({ format, desks, rules, default: rest }: DistributionPlan): string {
  const list = (key: string, entries: readonly object[]) =>
    entries.length === 0 ? `${key}: []` : `${key}:\n${entries.map((entry) => `  - ${inline(entry)}`).join('\n')}`
  return `#${HEAD}\nformat: ${format}\n\n${list('desks', desks)}\n\n${list('rules', rules)}\n\ndefault: ${inline(rest)}\n`
}

/** JSON is YAML too; it keeps words with line breaks on one line. */
function inline(value: unknown): string {
  const text = stringify(value, { collectionStyle: 'flow', lineWidth: 0, flowCollectionPadding: false }).trim()
  return text.includes('\n') ? JSON.stringify(value) : text
}
