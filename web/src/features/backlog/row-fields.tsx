import { useState, type ReactNode } from 'react'
import { pointsOf } from './patch'
import styles from './row.module.css'

interface RowSelectProps {
  className: string
  label: string
  value: string
  /** What is chosen, in words: all there is to choose is drawn only once somebody is about to. */
  shown: string
  disabled: boolean
  onChange: (value: string) => void
  onKeyDown?: React.KeyboardEventHandler
  children: ReactNode
}

/** A choice in a row. A list of forty rows and two hundred people would be eight thousand options otherwise. */
export function RowSelect({ shown, children, onChange, className, label, ...rest }: RowSelectProps) {
  const [isNear, setNear] = useState(false)
  const near = () => setNear(true)
  return (
    <select
      {...rest}
      className={styles[className]}
      aria-label={label}
      title={shown}
      onPointerEnter={near}
      onPointerDown={near}
      onFocus={near}
      onChange={(event) => onChange(event.target.value)}
    >
      {isNear ? children : <option value={rest.value}>{shown}</option>}
    </select>
  )
}

interface PointsFieldProps {
  id?: string
  label: string
  points: number | undefined
  isFixed: boolean
  className?: string | undefined
  onChange: (points: number | null) => void
}

/** Kept on Enter or when somebody goes on; what is no number goes back to what it was. */
export function PointsField({ points, isFixed, onChange, label, ...rest }: PointsFieldProps) {
  return (
    <input
      {...rest}
      key={points}
      aria-label={label}
      inputMode="decimal"
      placeholder="–"
      autoComplete="off"
      readOnly={isFixed}
      defaultValue={points ?? ''}
      onFocus={(event) => event.target.select()}
      onBlur={(event) => {
        const typed = pointsOf(event.target.value)
        if (typed === undefined) event.target.value = String(points ?? '')
        else if (typed !== (points ?? null)) onChange(typed)
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') event.currentTarget.value = String(points ?? '')
        if (event.key === 'Enter' || event.key === 'Escape') {
          event.currentTarget.blur()
          event.stopPropagation()
        }
      }}
    />
  )
}
