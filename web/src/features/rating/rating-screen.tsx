import type { CSSProperties } from 'react'
import type { RatingView } from '@/api/types'
import { useWords } from '@/i18n/words'
import { SurveyScreen, type ScreenProps } from '@/survey/survey-screen'
import { highest, meanIn, medianIn, placeOf, steps } from './scale'
import styles from './rating-screen.module.css'

/** The rating on the wall: for each item how often which value was given, and where the middle is. */
export function RatingScreen({ state, view, clockOffset }: ScreenProps<RatingView>) {
  const { say } = useWords()
  const scale = steps(view)
  const shape = { '--steps': scale.length, '--items': view.items.length } as CSSProperties
  return (
    <SurveyScreen
      state={state}
      clockOffset={clockOffset}
      face={view.survey}
      title={state.current_activity?.title ?? ''}
      foot={view.survey.terms.anonymity === 'anonymous' ? undefined : say('survey.contract.nameless')}
    >
      <div className={styles['chart']} style={shape}>
        <ol>
          {view.items.map(({ id, text }) => (
            <li key={id}>
              <span className={styles['text']}>{text}</span>
              <Bars view={view} id={id} />
              <Figures view={view} id={id} />
            </li>
          ))}
        </ol>
        <p className={styles['axis']}>
          <span className={`${styles['scale']} num`}>
            {scale.map((value) => (
              <b key={value}>{value}</b>
            ))}
          </span>
          <span className={styles['ends']}>
            <span>{view.min_label}</span>
            <span>{view.max_label}</span>
          </span>
        </p>
      </div>
    </SurveyScreen>
  )
}

function Bars({ view, id }: { view: RatingView; id: string }) {
  const found = view.results?.items[id]
  const most = highest(view.results?.items ?? {})
  return (
    <span className={styles['bars']} aria-hidden="true">
      {steps(view).map((value) => (
        <span key={value}>
          <span style={{ transform: `scaleY(${(found?.distribution?.[value] ?? 0) / most})` }} />
        </span>
      ))}
      {found?.mean !== undefined && (
        <i className={styles['mean']} style={{ left: `${placeOf(found.mean, view) * 100}%` }} />
      )}
    </span>
  )
}

function Figures({ view, id }: { view: RatingView; id: string }) {
  const { say, language } = useWords()
  const found = view.results?.items[id]
  if (!found) return <span />
  if (found.mean === undefined || found.median === undefined) {
    return <span className={styles['none']}>{say(found.few ? 'rating.few' : 'rating.none')}</span>
  }
  return (
    <span className={`${styles['figures']} num`}>
      <span>{say('rating.mean')}</span> <b>{meanIn(found.mean, language)}</b>
      <span className={styles['median']}>
        {say('rating.median')} {medianIn(found.median, language)}
      </span>
    </span>
  )
}
