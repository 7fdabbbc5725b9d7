/** `npm run policy-templates`: writes the group policy templates to resources/policy, after a rule was added to electron/shared/settings/policy.ts. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { policyTemplates } from './policy-templates/policy-templates.ts'

const FOLDER = new URL('../resources/policy/', import.meta.url)

for (const [name, text] of Object.entries(policyTemplates())) {
  mkdirSync(new URL('.', new URL(name, FOLDER)), { recursive: true })
  writeFileSync(new URL(name, FOLDER), text)
}
