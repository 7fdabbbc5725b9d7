import styles from './progress-bar.module.css'

export interface ProgressBarProps {
  readonly label: string
  readonly value: number
  readonly max: number
}

export function ProgressBar({ label, value, max }: ProgressBarProps) {
  return <progress aria-label={label} value={Math.min(value, max)} max={Math.max(max, 1)} className={styles['progress']} />
}
