import { useEffect, useRef, useState } from 'react'
import type { SessionState } from '@/api/types'
import { useSay } from '@/i18n/words'
import panel from '@/ui/panel.module.css'
import { answersIn, pathOf, type Sample } from './answer-line'
import styles from './answers.module.css'

const every = 1_000
const most = 600

/** How answers came in since this page looks on: when the line lies flat it is time to close. */
export function Answers({ state }: { state: SessionState }) {
  const say = useSay()
  const asked = answersIn(state)
  const [samples, setSamples] = useState<readonly Sample[]>([])
  const latest = useRef(asked)
  useEffect(() => {
    latest.current = asked
  })
  useEffect(() => {
    const timer = setInterval(() => {
      const now = latest.current
      if (now?.isOpen) setSamples((all) => [...all, { at: Date.now(), count: now.count }].slice(-most))
    }, every)
    return () => clearInterval(timer)
  }, [])
  if (!asked) return null
  const recent = samples.at(-11)
  const news = asked.count - (recent?.count ?? 0)
  return (
    <section className={`${panel['panel']} ${styles['answers']}`}>
      <small>{say('host.answers')}</small>
      <svg viewBox="0 0 300 70" preserveAspectRatio="none" aria-hidden="true">
        <path d={pathOf(samples, asked.of, 300, 70)} />
      </svg>
      <p>
        <b className="num">{say('survey.count', { n: asked.count, of: asked.of })}</b>{' '}
        {asked.isOpen && recent && say(news === 0 ? 'host.answers.none' : 'host.answers.some', { n: news })}
      </p>
    </section>
  )
}
