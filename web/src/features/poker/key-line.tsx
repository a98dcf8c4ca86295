import { useSay } from '@/i18n/words'
import { useAppearance } from '@/ui/theme/appearance'
import { cardOf } from './cards'
import type { Poker } from './use-poker'
import styles from './key-line.module.css'

/** The keys that do something right now, for the one who leads from a keyboard. */
export function KeyLine({ poker }: { poker: Poker }) {
  const say = useSay()
  const { singleKeys } = useAppearance()
  if (!poker.isFacilitator || !singleKeys || poker.isBusy) return null
  return (
    <p className={styles['line']} aria-hidden="true">
      {possible(poker, say).map(([key, does]) => (
        <span key={key}>
          <kbd>{key}</kbd> {does}
        </span>
      ))}
    </p>
  )
}

function possible(poker: Poker, say: ReturnType<typeof useSay>): (readonly [string, string])[] {
  const all = ['?', say('keyline.all')] as const
  if (poker.view.stage === 'waiting')
    return [
      ['Space', say('keyline.start')],
      ['S', say('keyline.stories')],
      ['Shift I', say('keyline.invite')],
      all,
    ]
  const suggested = cardOf(poker.view, poker.canAgree)
  return [
    ...(suggested ? [['Enter', say('keyline.agree', { card: suggested.label })] as const] : []),
    ['E', say('keyline.other')],
    ['R', say('keyline.again')],
    ['N', say('keyline.next')],
    all,
  ]
}
