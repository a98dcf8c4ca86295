import { lazy, Suspense, useEffect, useState } from 'react'
import { useSay } from '@/i18n/words'
import { useAnnouncements } from './announcements'
import { FacilitatorPanel } from './facilitator-panel'
import { Foot } from './foot'
import { holdOf } from './hold'
import { Heading } from './heading'
import { tableOf } from './on-table'
import type { Reason } from './park-story'
import { AfterResult, fetchWhatResultsNeed, ResultPanel, Rounds } from './later'
import { useSignals, useTimerSignals } from './signals'
import { Stage } from './stage'
import { Stories } from './stories'
import { whileCounting } from './story-queue'
import { usePoker, type PokerProps } from './use-poker'
import { usePokerKeys } from './use-poker-keys'
import type { Sheet } from './table-sheets'
import { useFresh, useUndoToast } from './use-undo'
import { WhatVotesMean } from './what-votes-mean'
import styles from './poker-table.module.css'

/** Planning poker as one seat sees it: rounds, table and hand, and what this seat may do. */
export function PokerTable(props: PokerProps) {
  const activity = tableOf(props.state)
  if (!activity) return null
  if (activity.view.stage === 'prevoting') {
    return (
      <Suspense>
        <AheadPage {...props} activityId={activity.id} view={activity.view} />
      </Suspense>
    )
  }
  return <Table {...props} activityId={activity.id} view={whileCounting(activity.view)} />
}

const AheadPage = lazy(async () => ({ default: (await import('./ahead/ahead-page')).AheadPage }))

const sheets = async () => ({ default: (await import('./table-sheets')).TableSheets })
const TableSheets = lazy(sheets)

type TableProps = PokerProps & { activityId: string; view: Parameters<typeof usePoker>[2] }

function Table({ activityId, view, ...props }: TableProps) {
  const say = useSay()
  const poker = usePoker(props, activityId, view)
  const [topic, setTopic] = useState('')
  const [sheet, setSheet] = useState<Sheet>()
  const close = () => setSheet(undefined)
  useAnnouncements(view, poker.people)
  useSignals(view, poker.answer)
  useTimerSignals(view.ends_at, poker.clockOffset)
  useUndoToast(poker)
  const canUndo = useFresh(view.undo, props.clockOffset)
  // Fetched before anybody asks for them, while the connection is there.
  useEffect(() => {
    void sheets()
    fetchWhatResultsNeed()
  }, [])

  const start = () => {
    poker.start(topic)
    setTopic('')
  }
  usePokerKeys(poker, { start, canUndo, open: setSheet })
  const controls = {
    poker: { ...poker, start },
    nudge: props.nudge,
    topic,
    onTopic: setTopic,
    canUndo,
    onPark: (park: string, first: Reason = 'park') => setSheet({ park, first }),
    onAgree: () => setSheet('agree'),
    onOptions: () => setSheet('options'),
    onAhead: setSheet,
  }
  const list = <Stories poker={poker} onAdd={() => setSheet('add')} onEdit={(edit) => setSheet({ edit })} />

  return (
    <div className={styles['table']} data-stage={view.stage}>
      <div className={styles['left']}>
        {list}
        {(view.round !== undefined || Object.keys(view.history).length > 0) && (
          <Rounds view={view} results={`/s/${props.state.session.join_code}/results`} />
        )}
      </div>
      <main className={styles['main']}>
        <Heading poker={poker} onStories={() => setSheet('stories')} onStory={() => setSheet('story')} />
        <Stage
          poker={controls.poker}
          meId={props.me.participant_id}
          hold={holdOf(props.state, props.link, props.lostAt)}
          topic={topic}
          menus={props.menus}
        />
        <Foot controls={controls} canVote={props.me.permissions.can_vote} lobby={props.lobby} />
      </main>
      <aside
        className={styles['right']}
        aria-label={say(view.stage === 'results' ? 'result.spread' : 'control.panel')}
      >
        {view.stage === 'waiting' && props.lobby}
        {view.stage === 'results' && (
          <>
            <ResultPanel view={view} people={poker.people} meId={poker.meId} />
            <AfterResult poker={poker} onPark={controls.onPark} />
          </>
        )}
        {poker.isFacilitator && <FacilitatorPanel {...controls} />}
        {!poker.isFacilitator && view.stage !== 'waiting' && <WhatVotesMean stage={view.stage} />}
      </aside>
      {sheet !== undefined && (
        <Suspense>
          <TableSheets poker={poker} sheet={sheet} list={list} onPark={controls.onPark} onClose={close} />
        </Suspense>
      )}
    </div>
  )
}
