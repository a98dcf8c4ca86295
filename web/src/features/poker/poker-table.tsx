import { lazy, Suspense, useEffect, useState } from 'react'
import { useSay } from '@/i18n/words'
import { Dialog } from '@/ui/dialog'
import { useAnnouncements } from './announcements'
import { AgreeOn } from './agree-on'
import { ClearVotes } from './clear-votes'
import { EditStory } from './edit-story'
import { FacilitatorPanel } from './facilitator-panel'
import { Foot } from './foot'
import { holdOf } from './hold'
import { Heading } from './heading'
import { ResultPanel } from './result-panel'
import { Rounds } from './rounds'
import { useSignals, useTimerSignals } from './signals'
import { Stage } from './stage'
import { Stories } from './stories'
import { whileCounting } from './story-queue'
import { usePoker, type PokerProps } from './use-poker'
import { usePokerKeys } from './use-poker-keys'
import { WhatVotesMean } from './what-votes-mean'
import styles from './poker-table.module.css'

/** Planning poker as one seat sees it: rounds, table and hand, and what this seat may do. */
export function PokerTable(props: PokerProps) {
  const activity = props.state.current_activity
  return activity ? <Table {...props} activityId={activity.id} view={whileCounting(activity.view)} /> : null
}

const addStories = async () => ({ default: (await import('./add-stories')).AddStories })
const AddStories = lazy(addStories)
const TableOptions = lazy(async () => ({ default: (await import('./table-options')).TableOptions }))

type Sheet = 'clear' | 'agree' | 'options' | 'stories' | 'add' | { readonly edit: string }

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
  // Fetched before anybody asks for it, while the connection is there.
  useEffect(() => void addStories(), [])

  const start = () => {
    poker.start(topic)
    setTopic('')
  }
  usePokerKeys(poker, { start, open: setSheet })
  const controls = {
    poker: { ...poker, start },
    topic,
    onTopic: setTopic,
    onClear: () => setSheet('clear'),
    onAgree: () => setSheet('agree'),
    onOptions: () => setSheet('options'),
  }
  const edited =
    typeof sheet === 'object' ? poker.stories.find((story) => story.id === sheet.edit) : undefined
  const list = <Stories poker={poker} onAdd={() => setSheet('add')} onEdit={(edit) => setSheet({ edit })} />

  return (
    <div className={styles['table']} data-stage={view.stage}>
      <div className={styles['left']}>
        {list}
        {(view.round !== undefined || Object.keys(view.history).length > 0) && <Rounds view={view} />}
      </div>
      <main className={styles['main']}>
        <Heading poker={poker} onStories={() => setSheet('stories')} />
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
        {view.stage === 'results' && <ResultPanel view={view} people={poker.people} meId={poker.meId} />}
        {poker.isFacilitator && <FacilitatorPanel {...controls} />}
        {!poker.isFacilitator && view.stage !== 'waiting' && <WhatVotesMean stage={view.stage} />}
      </aside>
      {sheet === 'clear' && <ClearVotes poker={poker} onClose={close} />}
      {sheet === 'agree' && <AgreeOn poker={poker} onClose={close} />}
      {sheet === 'options' && (
        <Suspense>
          <TableOptions poker={poker} onClose={close} />
        </Suspense>
      )}
      {sheet === 'stories' && (
        <Dialog title={say('stories.title')} closeLabel={say('close')} onClose={close}>
          {list}
        </Dialog>
      )}
      {sheet === 'add' && (
        <Suspense>
          <AddStories poker={poker} onClose={close} />
        </Suspense>
      )}
      {edited && <EditStory key={edited.id} story={edited} poker={poker} onClose={close} />}
    </div>
  )
}
