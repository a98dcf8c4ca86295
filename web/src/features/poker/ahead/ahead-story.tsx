import { useMemo } from 'react'
import type { PokerView } from '@/api/types'
import { useSay } from '@/i18n/words'
import { Button } from '@/ui/button'
import { Icon } from '@/ui/icon'
import { CardFace } from '@/ui/table/card-face'
import { cardOf } from '../cards'
import { Deck } from '../deck'
import { HowSure } from '../how-sure'
import { answersByRound } from '../own-answer'
import { Receipt } from '../receipt'
import type { QueuedStory } from '../story-queue'
import { useAnswer } from '../use-answer'
import type { Poker, PokerProps } from '../use-poker'
import styles from './ahead.module.css'

interface AheadStoryProps {
  story: QueuedStory
  poker: Poker
  table: PokerProps
  isOpen: boolean
  onToggle: () => void
  onDetails: () => void
}

/** One story that is voted on ahead: what it is called, one's own card, and the hand to choose from. */
export function AheadStory({ story, poker, table, isOpen, onToggle, onDetails }: AheadStoryProps) {
  const say = useSay()
  const own = useAheadAnswer(story.prevoted?.round ?? 0, poker, table)
  const card = cardOf(own.view, own.answer.card)
  const canVote = table.me.permissions.can_vote
  return (
    <li className={styles['story']} data-open={isOpen}>
      <div className={styles['row']}>
        <button
          type="button"
          className={styles['name']}
          aria-expanded={canVote ? isOpen : undefined}
          disabled={!canVote}
          onClick={onToggle}
        >
          {story.ref && <small>{story.ref}</small>}
          <span dir="auto">{story.title}</span>
        </button>
        {story.prevoted?.voted_count !== undefined && (
          <span className={styles['count']}>{say('ahead.count', { n: story.prevoted.voted_count })}</span>
        )}
        {canVote && (
          <span className={styles['card']} data-empty={card === undefined}>
            {card ? <CardFace face={card} icon={18} /> : '–'}
          </span>
        )}
        {story.details !== undefined && (
          <Button
            tone="ghost"
            size="small"
            aria-label={say('ahead.about', { title: story.title })}
            onClick={onDetails}
          >
            <Icon name="info" />
          </Button>
        )}
      </div>
      {isOpen && (
        <div className={styles['hand']}>
          <Deck
            cards={own.view.deck.cards}
            answer={own.answer}
            waiting={own.waitingCard}
            isAsleep={!own.canVote}
            onChoose={own.choose}
            onTakeBack={own.takeBack}
          />
          <HowSure poker={{ ...poker, ...own }} />
          <Receipt answer={own.answer} view={own.view} onDismiss={own.dismiss} />
        </div>
      )}
    </li>
  )
}

/** A round of one's own: what is sealed in it is kept, sent and shown as at the table. */
function useAheadAnswer(round: number, poker: Poker, { sessionId, me, state, link }: PokerProps) {
  const view = useMemo<PokerView>(() => ({ ...poker.view, stage: 'voting', round }), [poker.view, round])
  const mine = answersByRound(me)[String(round)]
  const self = useMemo(() => {
    const one = { ...me }
    if (mine) one.my_answer = mine
    else delete one.my_answer
    return one
  }, [me, mine])
  const own = useAnswer({
    activityId: poker.activityId,
    queue: `${sessionId} ${poker.activityId} ${me.participant_id} ${round}`,
    view,
    me: self,
    isPaused: state.session.paused !== undefined,
    isConnected: link === 'live' || link === 'slow',
    send: poker.send,
  })
  return { ...own, view }
}
