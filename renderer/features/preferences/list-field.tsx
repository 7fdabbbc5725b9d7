import { useState } from 'react'
import { TextField } from '../../ui/text-field.tsx'
import { listOf } from './list-of.ts'

export interface ListFieldProps {
  readonly label: string
  readonly hint?: string
  readonly values: readonly string[]
  readonly error?: string | undefined
  readonly onChange: (values: string[]) => void
}

/** Several values with commas between them. What is being typed stays as typed, a comma at the end included. */
export function ListField({ label, hint, values, error, onChange }: ListFieldProps) {
  const [written, setWritten] = useState(() => values.join(', '))
  const isCurrent = listOf(written).join('\n') === values.join('\n')
  return (
    <TextField
      label={label}
      hint={hint}
      error={error}
      value={isCurrent ? written : values.join(', ')}
      onChange={(text) => {
        setWritten(text)
        onChange(listOf(text))
      }}
    />
  )
}
