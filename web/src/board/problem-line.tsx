import { Problem } from '@/api/problem'
import { problemWords } from '@/i18n/problem-words'
import { useSay } from '@/i18n/words'
import styles from './board.module.css'

/** What could not be done, where one looks for it. */
export function ProblemLine({ problem }: { problem: unknown }) {
  const say = useSay()
  if (!(problem instanceof Problem)) return null
  const { title, text } = problemWords(problem, say)
  return (
    <p role="alert" className={styles['problem']}>
      <b>{title}</b> {text}
    </p>
  )
}
