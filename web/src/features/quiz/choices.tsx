import { useState } from 'react'
import { letterOf, Shape } from '@/survey/shape'
import { useSay } from '@/i18n/words'
import { Button } from '@/ui/button'
import { Icon } from '@/ui/icon'
import { useKeys, type Keys } from '@/ui/use-keys'
import type { Quiz } from './use-quiz'
import styles from './quiz.module.css'

/** What the forms are called, for those who hear them. */
const shapes = [
  'shape.circle',
  'shape.diamond',
  'shape.triangle',
  'shape.square',
  'shape.pentagon',
  'shape.hexagon',
  'shape.cross',
  'shape.star',
] as const

/** The options to tap, each with its letter and its form; digits choose as well. Once solved each says whether it was right. */
export function Choices({ quiz }: { quiz: Quiz }) {
  const say = useSay()
  const { view, said, canAnswer } = quiz
  const isMany = view.question?.kind === 'multiple'
  const isOnce = isMany && !view.allow_change
  const [picked, setPicked] = useState<readonly string[]>([])
  const chosen = isOnce && !said.isSaid ? picked : said.options
  const right = view.solution?.option_ids
  const options = view.question?.options ?? []
  const tap = (id: string) => {
    if (!isOnce) quiz.choose(id)
    else if (canAnswer)
      setPicked((all) => (all.includes(id) ? all.filter((one) => one !== id) : [...all, id]))
  }
  const keys: Keys = {}
  options.forEach((option, place) => {
    keys[String(place + 1)] = () => tap(option.id)
  })
  useKeys(keys)
  return (
    <>
      {isMany && canAnswer && <p className={styles['soft']}>{say('quiz.many')}</p>}
      <div
        className={styles['choices']}
        role={isMany ? 'group' : 'radiogroup'}
        aria-label={view.question?.text}
        data-few={options.length <= 2 || undefined}
      >
        {options.map((option, place) => {
          const isChosen = chosen.includes(option.id)
          return (
            <button
              key={option.id}
              type="button"
              role={isMany ? 'checkbox' : 'radio'}
              aria-checked={isChosen}
              className={styles['choice']}
              disabled={!canAnswer}
              data-right={right ? right.includes(option.id) : undefined}
              onClick={() => tap(option.id)}
            >
              <span className={styles['mark']}>
                <Shape place={place} />
                <b>
                  {letterOf(place)}
                  <span className="quiet">, {say(shapes[place] ?? 'shape.circle')}:</span>
                </b>
                {right?.includes(option.id) && <Icon name="check" size={20} weight={2.4} />}
              </span>
              <span className={styles['text']}>
                {option.text}
                {right?.includes(option.id) && <span className="quiet"> {say('quiz.is-right')}</span>}
              </span>
            </button>
          )
        })}
      </div>
      {isOnce && canAnswer && (
        <Button
          tone="primary"
          size="large"
          wide
          disabled={picked.length === 0}
          onClick={() => quiz.chooseAll(picked)}
        >
          {say('quiz.send')}
        </Button>
      )}
    </>
  )
}
