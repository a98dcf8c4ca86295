import { useEffect, useEffectEvent } from 'react'
import { readCode } from '../join-code'

/** A code or a join link pasted anywhere but into a field takes its owner to that session. */
export function usePastedCode(onCode: (code: string) => void): void {
  const found = useEffectEvent(onCode)
  useEffect(() => {
    const onPaste = (event: ClipboardEvent) => {
      if (event.target instanceof HTMLElement && event.target.closest('input, textarea')) return
      const { code, stranger } = readCode(event.clipboardData?.getData('text') ?? '')
      if (code.length === 6 && !stranger) found(code)
    }
    document.addEventListener('paste', onPaste)
    return () => document.removeEventListener('paste', onPaste)
  }, [])
}
