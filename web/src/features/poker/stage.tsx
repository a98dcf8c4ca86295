import { useMemo, type CSSProperties } from 'react'
import { useSay } from '@/i18n/words'
import { RoundTable } from '@/ui/table/round-table'
import type { Menus } from '@/ui/table/seat-menus'
import { seats, type TablePlan } from '@/ui/table/seats'
import { TickTable } from '@/ui/table/tick-table'
import { useStage } from '@/ui/table/use-stage'
import { CentreWords } from './centre'
import { NextStep } from './next-step'
import type { Hold } from './hold'
import { threadOf } from './extremes'
import { seating, watching } from './seating'
import { stageSize, stageZoom } from './stage-size'
import { tableSeats, type CardsShown } from './table-seats'
import type { Poker } from './use-poker'
import styles from './stage.module.css'

/** Below this a table has no room for cards. */
const shortest = 230

function cardsOn({ isCompact, height }: TablePlan): CardsShown {
  if (!isCompact) return 'all'
  return height < shortest ? 'none' : 'revealed'
}

function sizeOf({ isCompact, height }: TablePlan): 'compact' | 'low' | 'tight' | 'full' {
  if (isCompact) return 'compact'
  return height < 480 ? 'low' : height < 520 ? 'tight' : 'full'
}

/** Above this there are no seats but ticks. */
const seatsAtMost = 16

const nothing = { width: 0, height: 0 }

interface StageProps {
  poker: Poker
  meId: string
  hold: Hold | undefined
  topic: string
  menus?: Menus | undefined
}

/** The table of a poker round, fitted to the room it has; the room it takes never depends on the phase at a desk. */
export function Stage({ poker, meId, hold, topic, menus }: StageProps) {
  const say = useSay()
  const { view } = poker
  const people = useMemo(() => seating(poker.people, meId), [poker.people, meId])
  const [ref, room] = useStage<HTMLDivElement>()
  const { width, height } = stageSize(room ?? nothing, view.stage === 'results')
  const plan = useMemo(() => seats(people.length, width, height), [people.length, width, height])
  const spectators = watching(poker.people)
  const here = people.filter((person) => person.is_online).length
  const size = sizeOf(plan)
  const isCrowd = people.length > seatsAtMost
  const Table = isCrowd ? TickTable : RoundTable
  return (
    <div
      ref={ref}
      className={styles['room']}
      data-size={size}
      data-stage={view.stage}
      style={{ '--table-zoom': stageZoom(room ?? nothing, { width, height }) } as CSSProperties}
    >
      {room && (
        <Table
          plan={plan}
          seats={tableSeats(people, view, meId, say, isCrowd ? 'revealed' : cardsOn(plan))}
          label={say('table.seats')}
          isRevealed={view.is_revealed}
          isClosed={view.statistics?.unanimous === true}
          isStale={hold !== undefined}
          lowestTag={say('table.lowest')}
          highestTag={say('table.highest')}
          menus={menus}
          thread={plan.isCompact ? undefined : threadOf(people, view)}
        >
          <CentreWords
            view={view}
            here={here}
            clockOffset={poker.clockOffset}
            hold={hold}
            isLeading={poker.isFacilitator && !plan.isCompact}
          />
          {!plan.isCompact && <NextStep poker={poker} topic={topic} />}
        </Table>
      )}
      {spectators > 0 && <p className={styles['watching']}>{say('table.watching', { n: spectators })}</p>}
    </div>
  )
}
