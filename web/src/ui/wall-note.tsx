import { useCallback, useEffect, useRef, useSyncExternalStore } from 'react'
import { Problem, unreachable } from '@/api/problem'
import { problemWords } from '@/i18n/problem-words'
import { useSay } from '@/i18n/words'
import styles from './wall-note.module.css'

const stays = 5_000

let shown: { readonly words: string } | undefined
const listeners = new Set<() => void>()

/** Says shortly on the wall why a key did nothing; nobody stands there to close it. */
export function noteOnWall(words: string | undefined): void {
  shown = words === undefined ? undefined : { words }
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** What a key of the wall does, one at a time: what the server refuses is said on the wall. */
export function useWallDeed(): (todo: () => Promise<unknown>) => void {
  const say = useSay()
  const isUnderWay = useRef(false)
  return useCallback(
    (todo) => {
      if (isUnderWay.current) return
      isUnderWay.current = true
      todo()
        .then(
          () => noteOnWall(undefined),
          (failure: unknown) =>
            noteOnWall(problemWords(failure instanceof Problem ? failure : unreachable(), say).title),
        )
        .finally(() => {
          isUnderWay.current = false
        })
    },
    [say],
  )
}

export function WallNote() {
  const now = useSyncExternalStore(subscribe, () => shown)
  useEffect(() => {
    if (!now) return
    const timer = setTimeout(() => noteOnWall(undefined), stays)
    return () => clearTimeout(timer)
  }, [now])
  return <div role="status">{now && <p className={styles['note']}>{now.words}</p>}</div>
}
