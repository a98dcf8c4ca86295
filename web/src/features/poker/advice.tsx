import type { PokerView } from '@/api/types'
import { useSay } from '@/i18n/words'
import { Button } from '@/ui/button'
import { Icon } from '@/ui/icon'
import { higher } from './higher'
import type { Reason } from './park-story'
import type { Poker } from './use-poker'
import styles from './advice.module.css'

type Action = NonNullable<PokerView['advice']>[number]['actions'][number]

interface AdviceProps {
  poker: Poker
  onPark: (story: string, first: Reason) => void
}

/** What the result speaks for, in a sentence each; whoever leads finds the ways on beside it. It never blocks. */
export function AdvicePanel({ poker, onPark }: AdviceProps) {
  const say = useSay()
  const { advice = [] } = poker.view
  if (advice.length === 0) return null
  const actions = [...new Set(advice.flatMap((each) => each.actions))]
  return (
    <section className={styles['advice']} aria-label={say('advice.title')}>
      <ul>
        {advice.map(({ kind }) => (
          <li key={kind}>
            <Icon name={kind === 'break_wanted' ? 'coffee' : 'info'} size={18} />
            <span>{say(`advice.${kind}`)}</span>
          </li>
        ))}
      </ul>
      {poker.isFacilitator && (
        <div className={styles['actions']}>
          {actions.map((action) => (
            <Way key={action} action={action} poker={poker} onPark={onPark} />
          ))}
        </div>
      )}
    </section>
  )
}

function Way({ action, poker, onPark }: AdviceProps & { action: Action }) {
  const say = useSay()
  const { view } = poker
  const more = higher(view)
  const take = () => {
    if (action === 'revote') poker.revote()
    else if (action === 'pause') poker.takeBreak()
    else if (action === 'take_higher') poker.agree(more?.key)
    else if (action !== 'skip' && view.story_id) onPark(view.story_id, action)
  }
  const needsStory = action === 'park' || action === 'split' || action === 'spike'
  if ((needsStory && !view.story_id) || (action === 'take_higher' && !more)) return null
  return (
    <Button size="small" disabled={poker.isBusy} onClick={take}>
      {action === 'take_higher'
        ? say('advice.do.take_higher', { card: more?.label ?? '' })
        : say(`advice.do.${action}`)}
    </Button>
  )
}
