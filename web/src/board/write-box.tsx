import { useId, useRef, useState, type KeyboardEvent } from 'react'
import { useSay } from '@/i18n/words'
import { Button } from '@/ui/button'
import styles from './board.module.css'

interface WriteBoxProps {
  label: string
  longest: number
  isFull: boolean
  /** Takes it over: it is kept on this device until it has arrived. */
  onAdd: (text: string) => void
}

const nearTheEnd = 100

/** Where one writes. Enter sends, Shift and Enter begin a new line. */
export function WriteBox({ label, longest, isFull, onAdd }: WriteBoxProps) {
  const say = useSay()
  const id = useId()
  const field = useRef<HTMLTextAreaElement>(null)
  const [text, setText] = useState('')
  const left = longest - text.length
  const add = () => {
    const written = text.trim()
    if (!written || isFull) return
    onAdd(written)
    setText('')
    field.current?.focus()
  }
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Escape') field.current?.blur()
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return
    event.preventDefault()
    add()
  }
  return (
    <div className={styles['write']}>
      <label htmlFor={id}>{label}</label>
      <textarea
        id={id}
        ref={field}
        rows={2}
        value={text}
        maxLength={longest}
        disabled={isFull}
        placeholder={say(isFull ? 'board.full' : 'board.write')}
        data-write-box
        onChange={(event) => setText(event.target.value)}
        onKeyDown={onKey}
      />
      <div>
        <small className="num">{left <= nearTheEnd && say('board.left', { n: left })}</small>
        <Button tone="primary" icon="plus" disabled={!text.trim() || isFull} onClick={add}>
          {say('board.add')}
        </Button>
      </div>
    </div>
  )
}
