import { useRef, useState } from 'react'
import styles from './board.module.css'

interface EditTextProps {
  label: string
  text: string
  longest: number
  isOneLine?: boolean
  /** What is left is kept, unless it was given up or nothing is left of it. */
  onDone: (text: string | undefined) => void
}

/** Changes what is written where it stands: Enter keeps it, Escape gives it up. */
export function EditText({ label, text: before, longest, isOneLine = false, onDone }: EditTextProps) {
  const [text, setText] = useState(before)
  const isOver = useRef(false)
  const done = (later: string | undefined) => {
    if (isOver.current) return
    isOver.current = true
    const left = later?.trim()
    onDone(left && left !== before ? left : undefined)
  }
  return (
    <textarea
      autoFocus
      className={styles['edit']}
      aria-label={label}
      value={text}
      rows={isOneLine ? 1 : 3}
      maxLength={longest}
      onFocus={({ target }) => target.setSelectionRange(target.value.length, target.value.length)}
      onChange={({ target }) => setText(isOneLine ? target.value.replaceAll('\n', ' ') : target.value)}
      onBlur={() => done(text)}
      onKeyDown={(event) => {
        event.stopPropagation()
        if (event.key === 'Escape') done(undefined)
        if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return
        event.preventDefault()
        done(text)
      }}
    />
  )
}
