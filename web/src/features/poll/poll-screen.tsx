import type { CSSProperties } from 'react'
import type { PollView } from '@/api/types'
import { letterOf, Shape } from '@/survey/shape'
import { SurveyScreen, type ScreenProps } from '@/survey/survey-screen'
import styles from './poll-screen.module.css'

/** The poll on the wall: the question, the bars, and how many have answered. */
export function PollScreen({ state, view, clockOffset }: ScreenProps<PollView>) {
  const { results } = view
  const most = Math.max(1, ...Object.values(results?.counts ?? {}))
  return (
    <SurveyScreen state={state} clockOffset={clockOffset} face={view.survey} title={view.question}>
      <ol className={styles['options']} style={optionsOf(view)}>
        {view.options.map((option, place) => {
          const count = results?.counts[option.id]
          return (
            <li key={option.id} data-wins={results?.winners.includes(option.id) || undefined}>
              <Shape place={place} color={option.color} />
              <span className={styles['letter']}>{letterOf(place)}</span>
              <span className={styles['text']}>{option.text}</span>
              <span className={styles['track']} aria-hidden="true">
                <span style={{ transform: `scaleX(${(count ?? 0) / most})` }} />
              </span>
              <span className={`${styles['figures']} num`}>
                {results && (
                  <>
                    <b>{count}</b> {results.percents[option.id]} %
                  </>
                )}
              </span>
            </li>
          )
        })}
      </ol>
    </SurveyScreen>
  )
}

/** The more there are, the smaller they are written. */
function optionsOf(view: PollView) {
  return { '--options': view.options.length } as CSSProperties
}
