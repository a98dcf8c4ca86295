import { useState } from 'react'
import { useSay } from '@/i18n/words'
import styles from './panel.module.css'

interface TextBlockProps {
  label: string
  text: string
  mayWrite: boolean
  onChange: (text: string) => void
}

/** A longer text that is kept when somebody leaves it; Escape leaves it as it was. */
export function TextBlock({ label, text, mayWrite, onChange }: TextBlockProps) {
  const say = useSay()
  const [typed, setTyped] = useState(text)
  if (!mayWrite) return text ? <p className={styles['prose']}>{text}</p> : null
  return (
    <label className={styles['block']}>
      <span>{label}</span>
      <textarea
        rows={Math.min(14, Math.max(3, typed.split('\n').length + 1))}
        maxLength={32_768}
        placeholder={say('backlog.description.none')}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={() => typed.trim() !== text && onChange(typed.trim())}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return
          event.stopPropagation()
          setTyped(text)
        }}
      />
    </label>
  )
}
