import type { Key } from '@/i18n/en'
import { useSay } from '@/i18n/words'
import { Button } from '@/ui/button'
import { Icon } from '@/ui/icon'
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

/** What whoever leads does next, as one button, and the way back beside it. */
export function LeadBar({ board, status }: { board: Board; status: string }) {
  const say = useSay()
  const { face, words } = board
  const next = nextOf(board, status)
  const back = face.closed ? undefined : words.previous(face.step)
  useKeys(
    { ...(next && { space: next.act, n: next.act }), ...(back && { b: () => board.send(back) }) },
    { once: true },
  )
  return (
    <section className={styles['lead']} aria-label={say('control.panel')}>
      {next && (
        <Button tone="live" size="large" shortcut="Space" disabled={board.isBusy} onClick={next.act}>
          {say(next.label)}
        </Button>
      )}
      {back && (
        <Button icon="left" shortcut="B" disabled={board.isBusy} onClick={() => board.send(back)}>
          {say('board.back')}
        </Button>
      )}
      <ProblemLine problem={board.problem} />
    </section>
  )
}

function nextOf(board: Board, status: string): { label: Key; act: () => void } | undefined {
  const { face, words } = board
  if (status === 'draft' || status === 'published') return { label: 'board.open', act: board.start }
  if (status !== 'active' || face.closed) return undefined
  const steps = face.terms.steps.filter((step) => step !== 'closed')
  const after = steps[steps.indexOf(face.step as (typeof steps)[number]) + 1]
  if (!after) return { label: 'board.finish', act: board.close }
  return { label: `board.to.${after}` as Key, act: () => board.send(words.next(face.step)) }
}
