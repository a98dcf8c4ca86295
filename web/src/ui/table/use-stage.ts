import { useLayoutEffect, useRef, useState } from 'react'

export interface Stage {
  readonly width: number
  readonly height: number
}

/** The room an element has, so that a drawing can be planned for it. */
export function useStage<E extends HTMLElement>() {
  const ref = useRef<E>(null)
  const [stage, setStage] = useState<Stage>()
  useLayoutEffect(() => {
    const element = ref.current
    if (!element) return
    const measure = () => {
      const { clientWidth: width, clientHeight: height } = element
      setStage((last) => (last?.width === width && last.height === height ? last : { width, height }))
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return [ref, stage] as const
}
