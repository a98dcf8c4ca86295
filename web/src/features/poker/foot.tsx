import { useSay } from '@/i18n/words'
import { Deck } from './deck'
import { PhoneBar } from './phone-bar'
import { Receipt } from './receipt'
import { ResultPanel } from './result-panel'
import type { Poker } from './use-poker'
import { Verdict } from './verdict'
import styles from './foot.module.css'

interface FootProps {
  poker: Poker
  canVote: boolean
  topic: string
  onTopic: (topic: string) => void
  onClear: () => void
}

/** Below the table: the hand while voting, what the cards mean afterwards. Its height is the same in both. */
export function Foot({ canVote, ...controls }: FootProps) {
  const say = useSay()
  const { poker } = controls
  const { view, answer } = poker
  return (
    <div className={styles['foot']} data-stage={view.stage}>
      {view.stage === 'waiting' && (
        <p className={styles['words']}>{say(poker.isFacilitator ? 'lobby.lead' : 'lobby.text')}</p>
      )}
      {view.stage === 'results' && (
        <>
          <Verdict view={view} people={poker.people} />
          <div className={styles['phone']}>
            <ResultPanel view={view} people={poker.people} />
          </div>
          {answer.state !== 'none' && answer.state !== 'saved' && (
            <Receipt answer={answer} view={view} onDismiss={poker.dismiss} />
          )}
        </>
      )}
      <PhoneBar {...controls} />
      {view.stage === 'voting' && canVote && (
        <>
          <Deck cards={view.deck.cards} answer={answer} onChoose={poker.choose} onTakeBack={poker.takeBack} />
          <Receipt answer={answer} view={view} onDismiss={poker.dismiss} />
        </>
      )}
      {view.stage === 'voting' && !canVote && <p className={styles['words']}>{say('deck.watching')}</p>}
    </div>
  )
}
