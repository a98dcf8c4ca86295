import { useId, useState, type CSSProperties } from 'react'
import type { RatingView } from '@/api/types'
import { useWords } from '@/i18n/words'
import { useKeys, type Keys } from '@/ui/use-keys'
import { highest, meanIn, medianIn, steps, valueOf } from './scale'
import type { Rating } from './use-rating'
import styles from './rating.module.css'

/** The items with the steps of the scale to tap. Digits rate as well, one item after the other. */
export function Items({ rating }: { rating: Rating }) {
  const { say } = useWords()
  const { view, values } = rating
  const [chosen, setPlace] = useState<number>()
  const open = view.items.findIndex(({ id }) => values[id] === undefined)
  const place = chosen ?? Math.max(0, open)
  const keys: Keys = {}
  for (let digit = 0; digit <= 9; digit++) {
    const value = valueOf(digit, view)
    if (value === undefined) continue
    keys[String(digit)] = () => {
      const item = view.items[place]
      if (!item) return
      rating.rate(item.id, value)
      setPlace(Math.min(place + 1, view.items.length - 1))
    }
  }
  useKeys(keys)
  return (
    <>
      {(view.min_label ?? view.max_label) !== undefined && (
        <p className={styles['ends']}>
          <span>{view.min_label && `${view.min} = ${view.min_label}`}</span>
          <span>{view.max_label && `${view.max} = ${view.max_label}`}</span>
        </p>
      )}
      <ol className={styles['items']} inert={!rating.canAnswer && !view.results}>
        {view.items.map((item, at) => (
          <Item
            key={item.id}
            rating={rating}
            item={item}
            isNext={chosen === at && rating.canAnswer}
            onFocus={() => setPlace(at)}
          />
        ))}
      </ol>
      {rating.canAnswer && !view.allow_skip && rating.missing > 0 && (
        <p className={styles['missing']}>{say('rating.missing', { n: rating.missing })}</p>
      )}
    </>
  )
}

interface ItemProps {
  rating: Rating
  item: RatingView['items'][number]
  isNext: boolean
  onFocus: () => void
}

function Item({ rating, item, isNext, onFocus }: ItemProps) {
  const { say } = useWords()
  const { view, values, canAnswer } = rating
  const group = useId()
  const scale = steps(view)
  const found = view.results?.items[item.id]
  const most = highest(view.results?.items ?? {})
  const columns = {
    '--steps': scale.length,
    '--half': scale.length > 7 ? Math.ceil(scale.length / 2) : scale.length,
  }
  return (
    <li data-next={isNext || undefined}>
      <fieldset className={styles['item']} onFocus={onFocus}>
        <legend>{item.text}</legend>
        {found && <Figures found={found} />}
        <div className={styles['steps']} style={columns as CSSProperties}>
          {scale.map((value) => {
            const count = found?.distribution?.[value]
            return (
              <label key={value} className={styles['step']}>
                <input
                  type="radio"
                  name={group}
                  value={value}
                  checked={values[item.id] === value}
                  disabled={!canAnswer}
                  onChange={() => rating.rate(item.id, value)}
                  onClick={() => values[item.id] === value && rating.skip(item.id)}
                  onKeyDown={({ key }) => (key === 'Backspace' || key === 'Delete') && rating.skip(item.id)}
                />
                {count !== undefined && (
                  <span
                    className={styles['share']}
                    style={{ transform: `scaleY(${count / most})` }}
                    aria-hidden="true"
                  />
                )}
                <b className="num">{value}</b>
                {count !== undefined && (
                  <small className="num" aria-label={say('rating.people', { n: count })}>
                    {count}
                  </small>
                )}
              </label>
            )
          })}
        </div>
      </fieldset>
    </li>
  )
}

function Figures({ found }: { found: NonNullable<RatingView['results']>['items'][string] }) {
  const { say, language } = useWords()
  if (found.mean === undefined || found.median === undefined) {
    return <p className={styles['figures']}>{say(found.few ? 'survey.held.few' : 'rating.none')}</p>
  }
  return (
    <p className={`${styles['figures']} num`}>
      {say('rating.mean')} <b>{meanIn(found.mean, language)}</b> · {say('rating.median')}{' '}
      <b>{medianIn(found.median, language)}</b> · {say('rating.people', { n: found.n })}
    </p>
  )
}
