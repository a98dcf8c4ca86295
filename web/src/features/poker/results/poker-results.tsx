import type { PokerResults as Results, SessionRecap } from '@/api/types'
import { useSay } from '@/i18n/words'
import { RoundRow } from './round-row'
import styles from './poker-results.module.css'

type People = SessionRecap['participants']

interface PokerResultsProps {
  title: string
  results: Results
  people: People
}

/** Story by story what was agreed and how people came there; then what was asked without a story. */
export function PokerResults({ title, results, people }: PokerResultsProps) {
  const say = useSay()
  const known = new Set(results.stories.map((story) => story.id))
  const others = results.rounds.filter((round) => round.story_id === undefined || !known.has(round.story_id))
  return (
    <section className={styles['results']} aria-label={title}>
      {results.stories.map((story) => (
        <article key={story.id} className={styles['story']}>
          <header>
            <div>
              {story.ref && <small>{story.ref}</small>}
              <h2>{story.title}</h2>
              {story.decision && (story.status === 'parked' || story.status === 'skipped') && (
                <p>
                  {say(`decision.${story.decision.choice}`)} {story.decision.note}
                </p>
              )}
            </div>
            <span className={styles['card']} data-open={story.estimate === undefined}>
              {story.estimate?.label ?? '–'}
            </span>
          </header>
          <Rounds
            title={story.title}
            rounds={results.rounds.filter((round) => round.story_id === story.id)}
            people={people}
          />
        </article>
      ))}
      {others.length > 0 && (
        <article className={styles['story']}>
          <header>
            <h2>{say('results.no-story')}</h2>
          </header>
          <Rounds title={title} rounds={others} people={people} />
        </article>
      )}
    </section>
  )
}

function Rounds({ title, rounds, people }: { title: string; rounds: Results['rounds']; people: People }) {
  const say = useSay()
  if (rounds.length === 0) return <p className={styles['none']}>{say('results.not-asked')}</p>
  return (
    <ol>
      {rounds.map((round) => (
        <RoundRow key={round.round} title={round.topic ?? title} round={round} people={people} />
      ))}
    </ol>
  )
}

/** The whole table in a sentence. */
export function useResultsAnswer(results: readonly Results[]): string {
  const say = useSay()
  const estimated = results.reduce(
    (sum, each) => sum + each.stories.filter((story) => story.estimate).length,
    0,
  )
  const rounds = results.reduce((sum, each) => sum + each.shown_rounds, 0)
  if (rounds === 0) return say('results.answer-none')
  const loose = results.reduce(
    (sum, each) => sum + each.rounds.filter((round) => round.agreed && round.story_id === undefined).length,
    0,
  )
  return say('results.answer', { n: estimated + loose, rounds })
}
