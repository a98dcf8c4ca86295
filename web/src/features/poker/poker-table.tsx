import { useState } from 'react'
import { useSay } from '@/i18n/words'
import { Button } from '@/ui/button'
import { Dialog } from '@/ui/dialog'
import { announceAtOnce } from '@/ui/announcer'
import { useKeys } from '@/ui/use-keys'
import { describe, useAnnouncements } from './announcements'
import { AddStories } from './add-stories'
import { ClearVotes } from './clear-votes'
import { EditStory } from './edit-story'
import { FacilitatorPanel } from './facilitator-panel'
import { Foot } from './foot'
import { holdOf } from './hold'
import { ResultPanel } from './result-panel'
import { Rounds } from './rounds'
import { Stage } from './stage'
import { Stories, progress } from './stories'
import { onTable, whileCounting } from './story-queue'
import { TimeLeft } from './time-left'
import { usePoker, type Poker, type PokerProps } from './use-poker'
import { WhatVotesMean } from './what-votes-mean'
import styles from './poker-table.module.css'

/** Planning poker as one seat sees it: rounds, table and hand, and what this seat may do. */
export function PokerTable(props: PokerProps) {
  const activity = props.state.current_activity
  return activity ? <Table {...props} activityId={activity.id} view={whileCounting(activity.view)} /> : null
}

type Sheet = 'clear' | 'stories' | 'add' | { readonly edit: string }

type TableProps = PokerProps & { activityId: string; view: Parameters<typeof usePoker>[2] }

function Table({ activityId, view, ...props }: TableProps) {
  const say = useSay()
  const poker = usePoker(props, activityId, view)
  const [topic, setTopic] = useState('')
  const [sheet, setSheet] = useState<Sheet>()
  const close = () => setSheet(undefined)
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
    enter: () => poker.canAgree && !poker.isBusy && poker.agree(),
    s: () => poker.isFacilitator && setSheet('add'),
    n: () => control && view.stage === 'results' && start(),
    r: () => control && view.stage === 'results' && poker.revote(),
    x: () => control && view.stage === 'voting' && view.voted_count > 0 && setSheet('clear'),
    t: () => control && view.stage === 'voting' && poker.toggleTimer(),
    escape: () => control && poker.cancelReveal(),
    a: () => announceAtOnce(describe(view, poker.people, say)),
  })
  const controls = { poker: { ...poker, start }, topic, onTopic: setTopic, onClear: () => setSheet('clear') }
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
      {sheet === 'clear' && <ClearVotes poker={poker} onClose={close} />}
      {sheet === 'stories' && (
        <Dialog title={say('stories.title')} closeLabel={say('close')} onClose={close}>
          {list}
        </Dialog>
      )}
      {sheet === 'add' && <AddStories poker={poker} onClose={close} />}
      {edited && <EditStory key={edited.id} story={edited} poker={poker} onClose={close} />}
    </div>
  )
}

/** What is estimated, and where there is no room for the list of stories, the way to it. */
function Heading({ poker, onStories }: { poker: Poker; onStories: () => void }) {
  const say = useSay()
  const { view } = poker
  const { ref, title } = onTable(view)
  const round = view.round === undefined ? say('story.soon') : say('rounds.round', { n: view.round })
  return (
    <div className={styles['story']}>
      <p>
        {ref ? `${ref} · ${round}` : round}
        {view.ends_at && <TimeLeft until={view.ends_at} clockOffset={poker.clockOffset} />}
      </p>
      <h1 tabIndex={-1}>{title ?? say(view.round === undefined ? 'story.waiting' : 'story.none')}</h1>
      {(view.story_count > 0 || poker.isFacilitator) && (
        <Button
          size="small"
          tone="ghost"
          icon="table"
          aria-label={`${say('stories.title')} ${progress(view, say)}`}
          onClick={onStories}
        >
          {view.story_count > 0 ? progress(view, say) : say('stories.title')}
        </Button>
      )}
    </div>
  )
}
