import { useRef, type TouchEvent } from 'react'

const far = 60

/** A thumb that goes sideways, clearly and not to scroll: on to the next, or back. */
export function useSwipe(on: (by: -1 | 1) => void) {
  const began = useRef<{ x: number; y: number }>(undefined)
  return {
    onTouchStart: ({ touches }: TouchEvent) => {
      const touch = touches[0]
      began.current = touch && touches.length === 1 ? { x: touch.clientX, y: touch.clientY } : undefined
    },
    onTouchEnd: ({ changedTouches }: TouchEvent) => {
      const touch = changedTouches[0]
      if (!began.current || !touch) return
      const x = touch.clientX - began.current.x
      const y = touch.clientY - began.current.y
      began.current = undefined
      if (Math.abs(x) > far && Math.abs(x) > 2 * Math.abs(y)) on(x < 0 ? 1 : -1)
    },
  }
}
