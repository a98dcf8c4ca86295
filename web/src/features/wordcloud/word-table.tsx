import { useState, type ReactNode } from 'react'
import { useSay } from '@/i18n/words'
import type { CloudWord } from './layout'
import styles from './word-table.module.css'

interface WordTableProps {
  words: readonly CloudWord[]
  caption: ReactNode
  /** What else a row says or offers. */
  more?: { title: string; of: (word: CloudWord) => ReactNode }
}

/** The words as a table that can be sorted: the form of the picture that can be read out. */
export function WordTable({ words, caption, more }: WordTableProps) {
  const say = useSay()
  const [by, setBy] = useState<'people' | 'text'>('people')
  const sorted = by === 'people' ? words : [...words].sort((a, b) => a.text.localeCompare(b.text))
  const head = (column: typeof by, title: string) => (
    <th scope="col" aria-sort={by === column ? (column === 'text' ? 'ascending' : 'descending') : 'none'}>
      <button type="button" onClick={() => setBy(column)}>
        {title}
      </button>
    </th>
  )
  return (
    <table className={styles['table']}>
      <caption>{caption}</caption>
      <thead>
        <tr>
          {head('text', say('wordcloud.word'))}
          {head('people', say('wordcloud.people'))}
          {more && <th scope="col">{more.title}</th>}
        </tr>
      </thead>
      <tbody>
        {sorted.map((word) => (
          <tr key={word.key}>
            <th scope="row">{word.text}</th>
            <td className="num">{word.people}</td>
            {more && <td>{more.of(word)}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
