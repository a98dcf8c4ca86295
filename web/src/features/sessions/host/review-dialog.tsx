import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import { Problem, unreachable } from '@/api/problem'
import { sendCommand } from '@/api/send-command'
import { problemWords } from '@/i18n/problem-words'
import { useSay } from '@/i18n/words'
import { Button } from '@/ui/button'
import { Dialog } from '@/ui/dialog'
import { keyOf, linesOf, type Review, type ReviewLine } from './review'
import styles from './review-dialog.module.css'

interface ReviewDialogProps {
  sessionId: string
  review: Review
  onClose: () => void
}

/** Everything that waits for a look, one below the other: Y shows it, D does not, the arrows go on. */
export function ReviewDialog({ sessionId, review, onClose }: ReviewDialogProps) {
  const say = useSay()
  const list = useRef<HTMLUListElement>(null)
  const [decided, setDecided] = useState<ReadonlySet<string>>(new Set())
  const [problem, setProblem] = useState<Problem>()
  const [wished, setWished] = useState(0)
  const lines = linesOf(review, decided)
  const at = Math.min(wished, lines.length - 1)
  const chosen = lines[at]
  /** Those that did not fit come as soon as there is room. */
  const beyond = review.parts.reduce((sum, part) => sum + part.count - part.lines.length, 0)
  const here = chosen && keyOf(chosen)
  useEffect(() => {
    list.current?.querySelector<HTMLElement>('[data-at]')?.focus()
  }, [here])

  const decide = (line: ReviewLine, how: 'show' | 'hide') => {
    const key = keyOf(line)
    setProblem(undefined)
    setDecided((all) => new Set(all).add(key))
    sendCommand(sessionId, line.activity, line[how]).catch((failure: unknown) => {
      setProblem(failure instanceof Problem ? failure : unreachable())
      setDecided((all) => new Set([...all].filter((one) => one !== key)))
    })
  }
  const onKey = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || !chosen) return
    const deeds: Record<string, () => void> = {
      y: () => decide(chosen, 'show'),
      d: () => decide(chosen, 'hide'),
      arrowdown: () => setWished(Math.min(at + 1, lines.length - 1)),
      arrowup: () => setWished(Math.max(at - 1, 0)),
    }
    const deed = deeds[event.key.toLowerCase()]
    if (!deed) return
    event.preventDefault()
    deed()
  }
  return (
    <Dialog title={say('review.title')} closeLabel={say('close')} onClose={onClose}>
      <div className={styles['review']} onKeyDown={onKey}>
        {lines.length === 0 ? (
          <p className={styles['none']}>{say('review.none')}</p>
        ) : (
          <ul ref={list}>
            {lines.map((line, place) => (
              <li
                key={keyOf(line)}
                tabIndex={place === at ? 0 : -1}
                data-at={place === at || undefined}
                onFocus={() => setWished(place)}
              >
                <p>
                  {line.text} {line.note && <b className="num">{line.note}</b>}
                  <small>{line.title}</small>
                </p>
                <Button size="small" tone="primary" shortcut="Y" onClick={() => decide(line, 'show')}>
                  {say('review.show')}
                </Button>
                <Button size="small" shortcut="D" onClick={() => decide(line, 'hide')}>
                  {say('review.hide')}
                </Button>
              </li>
            ))}
          </ul>
        )}
        {beyond > 0 && <p className={styles['none']}>{say('board.more', { n: beyond })}</p>}
        {problem && <p role="alert">{problemWords(problem, say).title}</p>}
      </div>
    </Dialog>
  )
}
