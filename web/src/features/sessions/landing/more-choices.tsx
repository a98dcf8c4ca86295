import { useId, type ComponentType } from 'react'
import { useSay } from '@/i18n/words'
import { lossWays, type LossWay } from '../loss-ways'
import styles from './more-choices.module.css'

/** What else may be decided before a table stands. */
export interface More {
  /** The game's own configuration; nothing while what was typed makes none. */
  readonly config: Record<string, unknown> | undefined
  readonly isListed: boolean
  readonly loss: LossWay
  readonly stories: string
}

export const usual: More = { config: {}, isListed: true, loss: 'takeover', stories: '' }

export type GameChoice = ComponentType<{ onChange: (config: Record<string, unknown> | undefined) => void }>

interface MoreChoicesProps {
  more: More
  onChange: (more: More) => void
  /** What the game itself lets choose. */
  Game: GameChoice
}

export function MoreChoices({ more, onChange, Game }: MoreChoicesProps) {
  const say = useSay()
  const id = useId()
  const set = (change: Partial<More>) => onChange({ ...more, ...change })
  return (
    <div className={styles['more']}>
      <div>
        <Game onChange={(config) => set({ config })} />
      </div>
      <div className={styles['stories']}>
        <label htmlFor={id}>{say('start.stories')}</label>
        <textarea
          id={id}
          rows={4}
          value={more.stories}
          placeholder={'HBR-412 Split a shipment\nHBR-409 Invoice preview'}
          aria-describedby={`${id}-note`}
          onChange={(event) => set({ stories: event.target.value })}
        />
        <p id={`${id}-note`}>{say('start.stories.note')}</p>
      </div>
      <label className={styles['check']}>
        <input
          type="checkbox"
          checked={more.isListed}
          onChange={(event) => set({ isListed: event.target.checked })}
        />
        {say('settings.listed')}
      </label>
      <label className={styles['select']}>
        {say('settings.loss')}
        <select
          value={more.loss}
          onChange={(event) => set({ loss: lossWays.find((way) => way === event.target.value) ?? more.loss })}
        >
          {lossWays.map((way) => (
            <option key={way} value={way}>
              {say(`settings.loss.${way}`)}
            </option>
          ))}
        </select>
      </label>
    </div>
  )
}
