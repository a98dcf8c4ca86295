import { useEffect, useMemo, useState } from 'react'
import { layout, signature, type CloudWord, type PlacedWord } from './layout'
import { stillThere } from './words'

/** What is new waits for a while, so that somebody can take it away first; what is taken away goes at once. */
export function useDelayed(words: readonly CloudWord[], seconds: number): readonly CloudWord[] {
  const [shown, setShown] = useState<readonly CloudWord[]>(seconds === 0 ? words : [])
  useEffect(() => {
    if (seconds === 0) return
    // Not cleared when the next ones come: each waits its own time.
    setTimeout(() => setShown(words), seconds * 1000)
  }, [words, seconds])
  return useMemo(() => (seconds === 0 ? words : stillThere(shown, words)), [shown, words, seconds])
}

const pace = 1000

/** The layout of these words: a new one at most every second and only if a step has changed; counts at once. */
export function usePicture(words: readonly CloudWord[], seed: string) {
  const mark = signature(words)
  const [laid, setLaid] = useState(() => ({ mark, at: 0, picture: layout(words, seed) }))
  useEffect(() => {
    if (mark === laid.mark) return
    const due = Math.max(0, laid.at + pace - performance.now())
    const timer = setTimeout(
      () => setLaid({ mark, at: performance.now(), picture: layout(words, seed) }),
      due,
    )
    return () => clearTimeout(timer)
  }, [mark, laid, words, seed])
  return useMemo(() => {
    const now = new Map(words.map((word) => [word.key, word]))
    const placed = laid.picture.words.flatMap((word): PlacedWord[] => {
      const current = now.get(word.key)
      return current ? [{ ...word, people: current.people }] : []
    })
    return { words: placed, left: laid.picture.left }
  }, [laid, words])
}
