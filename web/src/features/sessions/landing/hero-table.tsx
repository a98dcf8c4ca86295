import { useSay } from '@/i18n/words'
import { avatars } from '@/ui/avatars'
import { RoundTable } from '@/ui/table/round-table'
import { seats } from '@/ui/table/seats'
import type { TableSeat } from '@/ui/table/table-seat'
import { useStage } from '@/ui/table/use-stage'
import styles from './hero-table.module.css'

const people: TableSeat[] = avatars.map((avatar) => ({
  id: avatar,
  name: '',
  avatar,
  rim: 'taken',
  card: { lies: 'up', face: { label: '5', kind: 'numeric' } },
  description: '',
}))

/** A picture of what the product is about: sixteen people, one number, a closed ring. */
export function HeroTable() {
  const say = useSay()
  const [ref, stage] = useStage<HTMLDivElement>()
  const width = Math.min(stage?.width ?? 720, 720)
  const plan = seats(people.length, width, width < 600 ? width * 0.86 : 524)
  return (
    <figure className={styles['hero']}>
      <div ref={ref} className={styles['stage']} aria-hidden="true">
        {stage && (
          <RoundTable plan={plan} seats={people} label="" isRevealed isClosed>
            <span className={styles['word']}>{say('hero.unanimous')}</span>
            <b className={styles['number']}>5</b>
            <span className={styles['count']}>{say('hero.count')}</span>
          </RoundTable>
        )}
      </div>
      <figcaption>{say('hero.caption')}</figcaption>
    </figure>
  )
}
