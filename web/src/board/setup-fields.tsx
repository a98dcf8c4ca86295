import { useSay } from '@/i18n/words'
import styles from './setup.module.css'

interface NumberFieldProps {
  label: string
  value: number
  least: number
  most: number
  onChange: (value: number) => void
}

/** A whole number within limits. */
export function NumberField({ label, value, least, most, onChange }: NumberFieldProps) {
  return (
    <label className={styles['number']}>
      {label}
      <input
        type="number"
        inputMode="numeric"
        min={least}
        max={most}
        value={value}
        onChange={(event) => onChange(Math.min(most, Math.max(least, Number(event.target.value) || least)))}
      />
    </label>
  )
}

export type Anonymity = 'anonymous' | 'facilitator' | 'named'

/** Who sees who wrote what. */
export function AnonymityField({
  value,
  onChange,
}: {
  value: Anonymity
  onChange: (value: Anonymity) => void
}) {
  const say = useSay()
  return (
    <label>
      {say('board.anonymity')}
      <select value={value} onChange={(event) => onChange(event.target.value as Anonymity)}>
        {(['anonymous', 'facilitator', 'named'] as const).map((one) => (
          <option key={one} value={one}>
            {say(`survey.anonymity.${one}`)}
          </option>
        ))}
      </select>
    </label>
  )
}

interface SwitchFieldProps {
  label: string
  value: boolean
  onChange: (value: boolean) => void
}

export function SwitchField({ label, value, onChange }: SwitchFieldProps) {
  return (
    <label className={styles['switch']}>
      <input type="checkbox" checked={value} onChange={(event) => onChange(event.target.checked)} />
      {label}
    </label>
  )
}
