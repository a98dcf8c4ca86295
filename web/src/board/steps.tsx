import { useState } from 'react'
import type { Key } from '@/i18n/en'
import { useSay } from '@/i18n/words'
import { Button } from '@/ui/button'
import { Icon } from '@/ui/icon'
import { nextStep } from './next-step'
import { ProblemLine } from './problem-line'
import { useKeys } from '@/ui/use-keys'
import type { Board } from './use-board'
import type { Step } from './words'
import styles from './board.module.css'

/** How far people have come, as a row of steps. */
export function StepRow({ board }: { board: Board }) {
  const say = useSay()
  const steps = board.face.terms.steps.filter((step) => step !== 'closed')
  const now = board.face.closed ? steps.length : steps.indexOf(board.face.step as (typeof steps)[number])
  return (
    <ol className={styles['steps']} aria-label={say('board.steps')}>
      {steps.map((step, place) => (
        <li key={step} aria-current={place === now ? 'step' : undefined} data-done={place < now || undefined}>
          <span aria-hidden="true">
            {place < now ? <Icon name="check" size={14} weight={2.4} /> : place + 1}
          </span>
          <em>{say(stepKey(board, step))}</em>
        </li>
      ))}
    </ol>
  )
}

export function stepKey(board: Pick<Board, 'words'>, step: Step): Key {
  return board.words.kind === 'brainstorm' && step === 'discuss' ? 'board.step.results' : `board.step.${step}`
}

interface LeadBarProps {
  board: Board
  status: string
  /** Why it might be too early to finish: said once, and then it can be done all the same. */
  doubt?: string | undefined
}

/** What whoever leads does next, as one button, and the way back beside it. */
export function LeadBar({ board, status, doubt }: LeadBarProps) {
  const say = useSay()
  const { face, words } = board
  const [isWarned, setWarned] = useState(false)
  const step = nextOf(board, status)
  const isDoubted = step?.label === 'board.finish' && doubt !== undefined
  const next = step && (isDoubted && !isWarned ? { ...step, act: () => setWarned(true) } : step)
  const back = face.closed ? undefined : words.previous(face.step)
  useKeys(
    { ...(next && { space: next.act, n: next.act }), ...(back && { b: () => board.send(back) }) },
    { once: true },
  )
  return (
    <section className={styles['lead']} aria-label={say('control.panel')}>
      {next && (
        <Button tone="live" size="large" shortcut="Space" disabled={board.isBusy} onClick={next.act}>
          {say(isDoubted && isWarned ? 'board.finish.all-the-same' : next.label)}
        </Button>
      )}
      {back && (
        <Button icon="left" shortcut="B" disabled={board.isBusy} onClick={() => board.send(back)}>
          {say('board.back')}
        </Button>
      )}
      {isDoubted && isWarned && (
        <p className={styles['note']} role="alert">
          {doubt}
        </p>
      )}
      <ProblemLine problem={board.problem} />
    </section>
  )
}

function nextOf(board: Board, status: string): { label: Key; act: () => void } | undefined {
  const { face, words } = board
  const next = nextStep(face, status)
  if (next === 'start') return { label: 'board.open', act: board.start }
  if (next === 'close') return { label: 'board.finish', act: board.close }
  return next && { label: `board.to.${next.to}` as Key, act: () => board.send(words.next(face.step)) }
}
