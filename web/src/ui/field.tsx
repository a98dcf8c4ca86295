import { useId, type InputHTMLAttributes, type ReactNode, type Ref } from 'react'
import styles from './field.module.css'

interface FieldProps extends InputHTMLAttributes<HTMLInputElement> {
  label: string
  problem?: string | undefined
  note?: ReactNode
  ref?: Ref<HTMLInputElement>
}

/** A labelled input. Its problem stands at the field and never clears what was typed. */
export function Field({ label, problem, note, className, ...rest }: FieldProps) {
  const id = useId()
  const noteId = `${id}-note`
  return (
    <div className={styles['field']}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        className={[styles['input'], className].filter(Boolean).join(' ')}
        aria-invalid={problem !== undefined}
        aria-describedby={problem || note ? noteId : undefined}
        {...rest}
      />
      <p id={noteId} className={problem ? styles['problem'] : styles['note']} aria-live="polite">
        {problem ?? note}
      </p>
    </div>
  )
}
