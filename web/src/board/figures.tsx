import type { BoardFigures } from '@/api/types'
import { useSay } from '@/i18n/words'
import styles from './figures.module.css'

interface FiguresProps {
  figures: BoardFigures
  columnOf: (id: string | undefined) => string | undefined
  nameOf: (id: string) => string | undefined
}

/** All that was written, most votes first, as a table that can be looked at. */
export function Figures({ figures, columnOf, nameOf }: FiguresProps) {
  const say = useSay()
  return (
    <table className={styles['figures']}>
      {figures.voted && (
        <caption>
          {say('board.dots.used', {
            n: figures.dots_used,
            of: figures.dots_total,
            people: figures.answered_count,
          })}
        </caption>
      )}
      <tbody>
        {figures.topics.map((topic) => (
          <tr key={topic.cards[0]?.id ?? topic.rank} data-first={topic.rank === 1 || undefined}>
            {figures.voted && <td className="num">{topic.rank}</td>}
            <th scope="row">
              {topic.group ?? topic.cards[0]?.text}
              {topic.group !== undefined && (
                <ul>
                  {topic.cards.map((card) => (
                    <li key={card.id}>{card.text}</li>
                  ))}
                </ul>
              )}
              {topic.cards.length === 1 && topic.cards[0]?.author && (
                <small> {nameOf(topic.cards[0].author)}</small>
              )}
            </th>
            <td>{columnOf(topic.column)}</td>
            {figures.voted && <td className="num">{topic.dots}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
