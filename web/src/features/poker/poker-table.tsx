import { useState } from 'react'
import { useSay } from '@/i18n/words'
import { announceAtOnce } from '@/ui/announcer'
import { useKeys } from '@/ui/use-keys'
import { describe, useAnnouncements } from './announcements'
import { ClearVotes } from './clear-votes'
import { FacilitatorPanel } from './facilitator-panel'
import { Foot } from './foot'
import { ResultPanel } from './result-panel'
import { Rounds } from './rounds'
import { Stage } from './stage'
import { usePoker, type PokerProps } from './use-poker'
import { WhatVotesMean } from './what-votes-mean'
import styles from './poker-table.module.css'

/** Planning poker as one seat sees it: rounds, table and hand, and what this seat may do. */
export function PokerTable(props: PokerProps) {
  const activity = props.state.current_activity
  return activity ? <Table {...props} activityId={activity.id} view={activity.view} /> : null
}

type TableProps = PokerProps & { activityId: string; view: Parameters<typeof usePoker>[2] }

function Table({ activityId, view, ...props }: TableProps) {
  const say = useSay()
  const poker = usePoker(props, activityId, view)
  const [topic, setTopic] = useState('')
  const [isClearing, setClearing] = useState(false)
  useAnnouncements(view, poker.people)

  const start = () => {
    poker.start(topic)
    setTopic('')
  }
  const control = poker.isFacilitator && !poker.isBusy
  useKeys({
    space: (event) => {
      if (event.repeat || !control) return
      if (view.stage === 'waiting') start()
      else if (poker.canReveal) poker.reveal()
    },
    n: () => control && view.stage === 'results' && start(),
    r: () => control && view.stage === 'results' && poker.revote(),
    x: () => control && view.stage === 'voting' && view.voted_count > 0 && setClearing(true),
    a: () => announceAtOnce(describe(view, poker.people, say)),
  })
  const controls = { poker: { ...poker, start }, topic, onTopic: setTopic, onClear: () => setClearing(true) }

  return (
    <div className={styles['table']} data-stage={view.stage}>
      <div className={styles['left']}>
        <Rounds view={view} />
      </div>
      <main className={styles['main']}>
        <div className={styles['story']}>
          <p>{view.round === undefined ? say('story.soon') : say('rounds.round', { n: view.round })}</p>
          <h1 tabIndex={-1}>{title(view, say)}</h1>
        </div>
        <Stage
          poker={controls.poker}
          meId={props.me.participant_id}
          isStale={props.link === 'offline'}
          topic={topic}
        />
        <Foot controls={controls} canVote={props.me.permissions.can_vote} lobby={props.lobby} />
      </main>
      <aside
        className={styles['right']}
        aria-label={say(view.stage === 'results' ? 'result.spread' : 'control.panel')}
      >
        {view.stage === 'waiting' && props.lobby}
        {view.stage === 'results' && <ResultPanel view={view} people={poker.people} />}
        {poker.isFacilitator && <FacilitatorPanel {...controls} />}
        {!poker.isFacilitator && view.stage !== 'waiting' && <WhatVotesMean stage={view.stage} />}
      </aside>
      {isClearing && <ClearVotes poker={poker} onClose={() => setClearing(false)} />}
    </div>
  )
}

function title(view: TableProps['view'], say: ReturnType<typeof useSay>): string {
  if (view.topic) return view.topic
  return view.round === undefined ? say('story.waiting') : say('story.none')
}
