import { useLayoutEffect, useRef, useState, type ReactNode } from 'react'
import { useSay } from '@/i18n/words'
import styles from './board-screen.module.css'

interface FittingProps {
  className?: string | undefined
  /** How many there are; the first ones that fit are seen whole. */
  count: number
  children: ReactNode
}

/** So few are written larger. */
const few = 9

/** A list on a wall that nobody scrolls: what does not fit is not cut through but counted. */
export function Fitting({ className, count, children }: FittingProps) {
  const say = useSay()
  const list = useRef<HTMLUListElement>(null)
  const [beyond, setBeyond] = useState(0)
  useLayoutEffect(() => {
    const ul = list.current
    if (!ul) return
    const fit = () => setBeyond(hideWhatIsCut(ul))
    fit()
    if (typeof ResizeObserver === 'undefined') return
    const observer = new ResizeObserver(fit)
    observer.observe(ul)
    return () => observer.disconnect()
  }, [count, children])
  return (
    <>
      <ul ref={list} className={className} data-few={count <= few || undefined}>
        {children}
      </ul>
      {beyond > 0 && <p className={styles['beyond']}>{say('board.more', { n: beyond })}</p>}
    </>
  )
}

/** Answers how many were hidden. */
function hideWhatIsCut(list: HTMLElement): number {
  const { bottom, right } = list.getBoundingClientRect()
  let hidden = 0
  for (const item of list.children) {
    if (!(item instanceof HTMLElement)) continue
    const place = item.getBoundingClientRect()
    const isCut = place.bottom > bottom + 1 || place.right > right + 1
    item.style.visibility = isCut ? 'hidden' : ''
    if (isCut) hidden += 1
  }
  return hidden
}
