import { useEffect, useId, useRef, type MouseEvent, type ReactNode } from 'react'
import { Button } from './button'
import { Icon } from './icon'
import styles from './dialog.module.css'

interface DialogProps {
  title: string
  closeLabel: string
  /** For something to look at. */
  isWide?: boolean
  onClose: () => void
  children: ReactNode
}

/**
 * A dialog at the desk, a sheet from below on a phone. Escape, the backdrop and the cross close it; where something is
 * to be decided, the safe button (`data-safe`) has focus.
 */
export function Dialog({ title, closeLabel, isWide, onClose, children }: DialogProps) {
  const ref = useRef<HTMLDialogElement>(null)
  const titleId = useId()
  useEffect(() => {
    const dialog = ref.current
    if (dialog && !dialog.open) dialog.showModal()
    dialog?.querySelector<HTMLElement>('[data-safe]')?.focus()
    return () => dialog?.close()
  }, [])
  const onBackdrop = (event: MouseEvent) => {
    if (event.target === ref.current) onClose()
  }
  return (
    <dialog
      ref={ref}
      className={styles['dialog']}
      aria-labelledby={titleId}
      data-wide={isWide || undefined}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
      onClick={onBackdrop}
    >
      <div className={styles['body']}>
        <header className={styles['head']}>
          <h2 id={titleId}>{title}</h2>
          <Button tone="ghost" size="small" aria-label={closeLabel} onClick={onClose}>
            <Icon name="x" />
          </Button>
        </header>
        {children}
      </div>
    </dialog>
  )
}
