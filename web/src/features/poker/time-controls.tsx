import { useSay } from '@/i18n/words'
import { Button } from '@/ui/button'
import type { Poker } from './use-poker'
import styles from './facilitator-panel.module.css'

/** What the Scrum Master does about time while people vote. */
export function TimeControls({ poker }: { poker: Poker }) {
  const say = useSay()
  const { reveals_at: counting, ends_at: end } = poker.view
  if (counting) {
    return (
      <Button shortcut="Esc" disabled={poker.isBusy} onClick={poker.cancelReveal}>
        {say('timer.cancel')}
      </Button>
    )
  }
  if (!end) {
    return (
      <Button shortcut="T" disabled={poker.isBusy} onClick={poker.toggleTimer}>
        {say('timer.start')}
      </Button>
    )
  }
  return (
    <>
      <Button disabled={poker.isBusy} onClick={() => poker.addTime(end)}>
        {say('timer.add')}
      </Button>
      <Button shortcut="T" disabled={poker.isBusy} onClick={poker.toggleTimer}>
        {say('timer.stop')}
      </Button>
    </>
  )
}

const lengths = [0, 30, 60, 120, 300]

/** How the rounds to come are run; it does not change under the hands of those who vote. */
export function RoundOptions({ poker, onMore }: { poker: Poker; onMore: () => void }) {
  const say = useSay()
  const { options } = poker
  const isFixed = poker.view.stage === 'voting'
  return (
    <fieldset className={styles['options']} disabled={isFixed}>
      <label>
        <input
          type="checkbox"
          checked={options.auto_reveal}
          onChange={(event) => poker.setOptions({ auto_reveal: event.target.checked })}
        />
        {say('timer.auto')}
      </label>
      <label>
        {say('timer.each')}
        <select
          value={options.timer_seconds}
          onChange={(event) => poker.setOptions({ timer_seconds: Number(event.target.value) })}
        >
          {[...new Set([...lengths, options.timer_seconds])].map((seconds) => (
            <option key={seconds} value={seconds}>
              {seconds === 0 ? say('timer.none') : say('timer.seconds', { n: seconds })}
            </option>
          ))}
        </select>
      </label>
      <Button onClick={onMore}>{say('setup.open')}</Button>
    </fieldset>
  )
}
