import type { QuizView } from '@/api/types'
import { letterOf, Shape } from '@/survey/shape'
import { useSay } from '@/i18n/words'
import { Icon } from '@/ui/icon'
import { Track } from './track'
import styles from './screen-options.module.css'

/** The options with their forms; once solved, which were right and how many chose each. */
export function ScreenOptions({ view }: { view: QuizView }) {
  const say = useSay()
  const right = view.solution?.option_ids
  const counts = view.solution?.figures?.counts
  const most = Math.max(1, ...Object.values(counts ?? {}))
  return (
    <ol className={styles['options']} data-solved={view.solution !== undefined || undefined}>
      {(view.question?.options ?? []).map((option, place) => {
        const isRight = right?.includes(option.id)
        return (
          <li key={option.id} data-right={isRight}>
            <Shape place={place} />
            <b>{letterOf(place)}</b>
            <span className={styles['text']}>{option.text}</span>
            {isRight && <Icon name="check" size={28} weight={2.4} />}
            {isRight && <span className="quiet">{say('quiz.is-right')}</span>}
            {counts && (
              <>
                <span className={styles['bar']}>
                  <Track share={(counts[option.id] ?? 0) / most} />
                </span>
                <span className={`${styles['number']} num`}>{counts[option.id] ?? 0}</span>
              </>
            )}
          </li>
        )
      })}
    </ol>
  )
}
