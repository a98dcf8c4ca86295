import type { Board } from '@/board/use-board'
import { useSay } from '@/i18n/words'
import styles from './retro.module.css'

/** The card everybody talks about, large. */
export function TalkedAbout({ board }: { board: Board }) {
  const say = useSay()
  const { focus } = board.face
  const stack = board.stacks.find(({ cards }) => cards.some((card) => card.number === focus))
  if (focus === undefined || !stack) return null
  return (
    <section className={styles['talk']} aria-label={say('retro.talk')} aria-live="polite">
      <p>{stack.title}</p>
      {stack.cards.length > 1 && (
        <ul>
          {stack.cards
            .filter((card) => card.text !== stack.title)
            .map((card) => (
              <li key={card.id}>{card.text}</li>
            ))}
        </ul>
      )}
      {stack.dots !== undefined && <small>{say('board.dots', { n: stack.dots })}</small>}
    </section>
  )
}
