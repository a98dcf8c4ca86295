import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { Problem } from '@/api/problem'
import type { PokerView } from '@/api/types'
import { problemWords } from '@/i18n/problem-words'
import { useWords } from '@/i18n/words'
import { Button } from '@/ui/button'
import { Icon } from '@/ui/icon'
import { answersByRound } from '../own-answer'
import { StoryDialog } from '../story-dialog'
import type { QueuedStory } from '../story-queue'
import { usePoker, type PokerProps } from '../use-poker'
import { AheadStory } from './ahead-story'
import { CloseAhead } from './close-ahead'
import { dayAndTime } from './day-and-time'
import styles from './ahead.module.css'

interface AheadPageProps extends PokerProps {
  activityId: string
  view: PokerView
}

/** Voting before people meet, as one seat sees it: every story with one's own card, in any order, until a day. */
export function AheadPage({ activityId, view, ...props }: AheadPageProps) {
  const { say, language } = useWords()
  const poker = usePoker(props, activityId, view)
  const [open, setOpen] = useState<string>()
  const [about, setAbout] = useState<QueuedStory>()
  const [isClosing, setClosing] = useState(false)
  const close = useMutation({ mutationFn: () => poker.send({ type: 'close_prevote' }) })
  const asked = poker.stories.filter((story) => story.prevoted !== undefined)
  const own = answersByRound(props.me)
  const mine = asked.filter((story) => own[String(story.prevoted?.round)] !== undefined).length
  const count = view.prevote?.story_count ?? asked.length
  const canVote = props.me.permissions.can_vote
  return (
    <main className={styles['page']}>
      <header className={styles['head']}>
        <h1>{say('ahead.title')}</h1>
        <p>
          <Icon name="lock" size={16} />{' '}
          {say('ahead.until', { day: dayAndTime(view.prevote?.closes_at ?? '', language) })}
        </p>
        {canVote && (
          <p className={styles['mine']} role="status">
            {say('ahead.mine', { n: mine, of: count })}
          </p>
        )}
      </header>
      {poker.isFacilitator && (
        <section className={styles['lead']} aria-label={say('control.panel')}>
          <p>{say('ahead.lead')}</p>
          <Button disabled={poker.isBusy || close.isPending} onClick={() => setClosing(true)}>
            {say('ahead.close')}
          </Button>
          {close.error instanceof Problem && <p role="alert">{problemWords(close.error, say).title}</p>}
        </section>
      )}
      <ol className={styles['stories']}>
        {asked.map((story) => (
          <AheadStory
            key={story.id}
            story={story}
            poker={poker}
            table={props}
            isOpen={canVote && open === story.id}
            onToggle={() => setOpen(open === story.id ? undefined : story.id)}
            onDetails={() => setAbout(story)}
          />
        ))}
      </ol>
      {count > asked.length && (
        <p className={styles['more']}>{say('stories.more', { n: count - asked.length })}</p>
      )}
      {about && (
        <StoryDialog
          sessionId={poker.sessionId}
          activityId={activityId}
          story={about}
          onClose={() => setAbout(undefined)}
        />
      )}
      {isClosing && <CloseAhead onConfirm={() => close.mutate()} onClose={() => setClosing(false)} />}
    </main>
  )
}
