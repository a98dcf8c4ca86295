import { useEffect, useState, useSyncExternalStore } from 'react'
import { Button } from './button'
import styles from './toast.module.css'

export interface ToastAction {
  readonly label: string
  readonly shortcut?: string
  readonly act: () => void
}

interface Shown {
  readonly message: string
  readonly action?: ToastAction | undefined
}

let shown: Shown | undefined
const listeners = new Set<() => void>()
const stays = 5_000
const staysWithAction = 10_000

/** Says shortly that something is done, and lets it be undone. Errors never come this way: they stay where they happened. */
export function toast(message: string, action?: ToastAction): void {
  show({ message, action })
}

export function hideToast(): void {
  show(undefined)
}

function show(next: Shown | undefined): void {
  shown = next
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** One at a time; while it is looked at it stays. */
export function Toast() {
  const now = useSyncExternalStore(subscribe, () => shown)
  const [isHeld, setHeld] = useState(false)
  useEffect(() => {
    if (!now || isHeld) return
    const timer = setTimeout(hideToast, now.action ? staysWithAction : stays)
    return () => clearTimeout(timer)
  }, [now, isHeld])
  useEffect(() => {
    const action = now?.action
    if (!action) return
    const onKey = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'z' || !(event.ctrlKey || event.metaKey) || isTyping(event.target))
        return
      event.preventDefault()
      take(action)
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [now])
  const hold = { onPointerEnter: () => setHeld(true), onPointerLeave: () => setHeld(false) }
  const focus = { onFocus: () => setHeld(true), onBlur: () => setHeld(false) }
  return (
    <div role="status" className={styles['place']}>
      {now && (
        <div className={styles['toast']} {...hold} {...focus}>
          <p>{now.message}</p>
          {now.action && (
            <Button
              size="small"
              {...(now.action.shortcut && { shortcut: now.action.shortcut })}
              onClick={() => now.action && take(now.action)}
            >
              {now.action.label}
            </Button>
          )}
        </div>
      )}
    </div>
  )
}

function take(action: ToastAction): void {
  hideToast()
  action.act()
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('input, textarea, [contenteditable]')
}
