import { useState } from 'react'
import type { PollView } from '@/api/types'
import { letterOf, Shape } from '@/survey/shape'
import { useSay } from '@/i18n/words'
import { Icon } from '@/ui/icon'
import { useKeys, type Keys } from '@/ui/use-keys'
import type { Poll } from './use-poll'
import styles from './poll.module.css'

/** The options to tap; once a result is on view each shows its share. Letters choose as well. */
export function Options({ poll }: { poll: Poll }) {
  const say = useSay()
  const { view, chosen, canAnswer } = poll
  const options = useOrder(view)
  const isMany = view.selection === 'multiple'
  const keys: Keys = {}
  view.options.forEach((option, place) => {
    keys[String(place + 1)] = () => poll.choose(option.id)
  })
  useKeys(keys)
  return (
    <>
      {isMany && (
        <p className={styles['many']}>{say('poll.many', { min: view.min_choices, max: view.max_choices })}</p>
      )}
      <div
        className={styles['options']}
        role={isMany ? 'group' : 'radiogroup'}
        aria-label={view.question}
        inert={!canAnswer && !view.results}
      >
        {options.map((option) => {
          const place = view.options.indexOf(option)
          const isChosen = chosen.includes(option.id)
          return (
            <button
              key={option.id}
              type="button"
              role={isMany ? 'checkbox' : 'radio'}
              aria-checked={isChosen}
              className={styles['option']}
              disabled={!canAnswer || (poll.isFull && !isChosen)}
              data-wins={view.results?.winners.includes(option.id) || undefined}
              onClick={() => poll.choose(option.id)}
            >
              {view.results && <Share view={view} id={option.id} />}
              <span className={styles['mark']}>
                <Shape place={place} color={option.color} />
              </span>
              <span className={styles['letter']} aria-hidden="true">
                {letterOf(place)}
              </span>
              <span className={styles['text']}>{option.text}</span>
              {view.results && (
                <span className={`${styles['figures']} num`}>
                  <b>{view.results.counts[option.id]}</b> {view.results.percents[option.id]} %
                </span>
              )}
              {isChosen && (
                <span className={styles['chosen']}>
                  <Icon name="check" size={14} weight={2.6} />
                </span>
              )}
            </button>
          )
        })}
      </div>
    </>
  )
}

function Share({ view, id }: { view: PollView; id: string }) {
  return (
    <span
      className={styles['share']}
      style={{ transform: `scaleX(${(view.results?.percents[id] ?? 0) / 100})` }}
      aria-hidden="true"
    />
  )
}

/** Each phone its own order, if the poll says so; the same as long as the page is open. */
function useOrder(view: PollView) {
  const [seed] = useState(() => Math.random())
  if (!view.shuffle) return view.options
  return [...view.options].sort((a, b) => rank(a.id, seed) - rank(b.id, seed))
}

function rank(id: string, seed: number): number {
  let sum = Math.floor(seed * 2 ** 31)
  for (const sign of id) sum = Math.imul(sum ^ (sign.codePointAt(0) ?? 0), 16777619)
  return sum >>> 0
}
