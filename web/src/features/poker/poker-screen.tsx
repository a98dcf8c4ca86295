import type { SessionState } from '@/api/types'
import { useSay } from '@/i18n/words'
import { RoundTable } from '@/ui/table/round-table'
import { seats } from '@/ui/table/seats'
import { useStage } from '@/ui/table/use-stage'
import { CentreWords } from './centre'
import { holdOf } from './hold'
import { tableOf } from './on-table'
import { threadOf } from './extremes'
import { seating } from './seating'
import { onTable, whileCounting } from './story-queue'
import { tableSeats } from './table-seats'
import { TimeLeft } from './time-left'
import styles from './poker-screen.module.css'

const drawn = { width: 700, height: 486 }

/** The table on the wall: the facilitator at twelve o'clock, everything large enough for the last row. */
export function PokerScreen({
  state,
  clockOffset,
}: {
  state: SessionState
  clockOffset?: number | undefined
}) {
  const say = useSay()
  const [ref, room] = useStage<HTMLDivElement>()
  const shown = tableOf(state)?.view
  if (!shown) return null
  const view = whileCounting(shown)
  const people = seating(state.participants, state.session.facilitator_id)
  const plan = seats(people.length, drawn.width, drawn.height, 'twelve')
  const scale = room ? Math.min(room.width / drawn.width, room.height / drawn.height) : 0
  const { title } = onTable(view)
  const here = people.filter((person) => person.is_online).length
  return (
    <section className={styles['screen']}>
      {title && <h1>{title}</h1>}
      {view.ends_at && <TimeLeft until={view.ends_at} clockOffset={clockOffset} />}
      <div ref={ref} className={styles['room']}>
        {scale > 0 && (
          <div className={styles['scaled']} style={{ transform: `translate(-50%, -50%) scale(${scale})` }}>
            <RoundTable
              plan={plan}
              seats={tableSeats(people, view, undefined, say, 'all')}
              label={say('table.seats')}
              isRevealed={view.is_revealed}
              isClosed={view.statistics?.unanimous === true}
              isStale={state.session.paused !== undefined}
              lowestTag={say('table.lowest')}
              highestTag={say('table.highest')}
              thread={threadOf(people, view)}
            >
              <CentreWords
                view={view}
                here={here}
                clockOffset={clockOffset}
                hold={holdOf(state, 'live', undefined)}
              />
            </RoundTable>
          </div>
        )}
      </div>
    </section>
  )
}
