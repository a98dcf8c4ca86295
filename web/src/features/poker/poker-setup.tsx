import type { ReactNode } from 'react'
import type { DeckChoice, PokerCard, PokerOptions } from '@/api/types'
import { useSay } from '@/i18n/words'
import { DeckPicker } from './deck-picker'
import styles from './setup.module.css'

/** How a table is to be run, while somebody decides about it. */
export interface Setup {
  readonly deckId: string
  readonly cards: readonly PokerCard[]
  /** What is sent; nothing while the cards are no deck. */
  readonly deck: DeckChoice | undefined
  readonly options: PokerOptions
}

interface PokerSetupProps {
  setup: Setup
  team?: string | undefined
  onChange: (setup: Setup) => void
}

/** Everything that can be chosen about a poker table. */
export function PokerSetup({ setup, team, onChange }: PokerSetupProps) {
  const say = useSay()
  const { options } = setup
  const set = (change: Partial<PokerOptions>) => onChange({ ...setup, options: { ...options, ...change } })
  const setDeck = (deck: DeckChoice | undefined, cards: readonly PokerCard[]) => {
    const { split_from_card: split, ...rest } = options
    const keeps = split !== undefined && cards.some((card) => card.key === split)
    onChange({ ...setup, deck, cards, options: keeps ? options : rest })
  }
  return (
    <>
      <Group title={say('setup.cards')}>
        <DeckPicker id={setup.deckId} cards={setup.cards} team={team} onChange={setDeck} />
        <Check
          label={say('setup.hidden')}
          checked={options.names === 'hidden'}
          onChange={(on) => set({ names: on ? 'hidden' : 'shown' })}
        />
        <Choice
          label={say('setup.confidence')}
          value={options.confidence}
          values={['off', 'optional', 'required']}
          name={(value) => say(`setup.confidence.${value}`)}
          onChange={(confidence) => set({ confidence })}
        />
      </Group>
      <Group title={say('setup.reveal')}>
        <Check
          label={say('timer.auto')}
          checked={options.auto_reveal}
          onChange={(on) => set({ auto_reveal: on })}
        />
        {options.auto_reveal && (
          <Check
            label={say('setup.idle')}
            checked={options.exclude_idle}
            onChange={(on) => set({ exclude_idle: on })}
          />
        )}
        <Choice
          label={say('setup.countdown')}
          value={options.reveal_countdown}
          values={['never', 'if_missing', 'always']}
          name={(value) => say(`setup.countdown.${value}`)}
          onChange={(countdown) => set({ reveal_countdown: countdown })}
        />
        {options.reveal_countdown !== 'never' && (
          <Choice
            label={say('setup.countdown.seconds')}
            value={options.reveal_countdown_seconds}
            values={[1, 2, 3, 4, 5, 6, 7, 8, 9, 10]}
            name={(n) => say('timer.seconds', { n })}
            onChange={(seconds) => set({ reveal_countdown_seconds: seconds })}
          />
        )}
        <Check
          label={say('setup.again')}
          checked={options.after_reveal === 'allow_marked'}
          onChange={(on) => set({ after_reveal: on ? 'allow_marked' : 'locked' })}
        />
      </Group>
      <Group title={say('setup.time')}>
        <Choice
          label={say('timer.each')}
          value={options.timer_seconds}
          values={withCurrent([0, 30, 60, 120, 300, 600], options.timer_seconds)}
          name={(n) => (n === 0 ? say('timer.none') : say('timer.seconds', { n }))}
          onChange={(seconds) => set({ timer_seconds: seconds })}
        />
        <Check
          label={say('setup.timer-reveals')}
          checked={options.timer_auto_reveal}
          onChange={(on) => set({ timer_auto_reveal: on })}
        />
      </Group>
      <ResultGroup setup={setup} set={set} />
    </>
  )
}

/** What a result says and what may be agreed on. */
function ResultGroup({ setup, set }: { setup: Setup; set: (change: Partial<PokerOptions>) => void }) {
  const say = useSay()
  const { options, cards } = setup
  const scale = cards.filter((card) => card.kind === 'numeric' || card.kind === 'ordinal')
  return (
    <Group title={say('setup.result')}>
      <Choice
        label={say('setup.suggestion')}
        value={options.suggestion}
        values={['median_up', 'nearest_average', 'mode']}
        name={(value) => say(`setup.suggestion.${value}`)}
        onChange={(suggestion) => set({ suggestion })}
      />
      <Choice
        label={say('setup.threshold')}
        value={options.agreement_threshold_percent}
        values={withCurrent([50, 60, 66, 70, 75, 80, 90, 100], options.agreement_threshold_percent)}
        name={(n) => `${n} %`}
        onChange={(percent) => set({ agreement_threshold_percent: percent })}
      />
      <Choice
        label={say('setup.rounds')}
        value={options.max_rounds}
        values={[1, 2, 3, 4, 5, 6, 7, 8, 9, 10]}
        name={String}
        onChange={(rounds) => set({ max_rounds: rounds })}
      />
      <Choice
        label={say('setup.split')}
        value={options.split_from_card ?? ''}
        values={['', ...scale.map((card) => card.key)]}
        name={(key) => scale.find((card) => card.key === key)?.label ?? say('setup.split.last')}
        onChange={(card) => set({ split_from_card: card })}
      />
      <Check
        label={say('setup.prompts')}
        checked={options.discussion_prompts}
        onChange={(on) => set({ discussion_prompts: on })}
      />
      <Check
        label={say('setup.own-words')}
        checked={options.allow_custom_final}
        onChange={(on) => set({ allow_custom_final: on })}
      />
    </Group>
  )
}

function Group({ title, children }: { title: string; children: ReactNode }) {
  return (
    <fieldset className={styles['group']}>
      <legend>{title}</legend>
      {children}
    </fieldset>
  )
}

interface CheckProps {
  label: string
  checked: boolean
  onChange: (on: boolean) => void
}

function Check({ label, checked, onChange }: CheckProps) {
  return (
    <label className={styles['row']}>
      {label}
      <input type="checkbox" checked={checked} onChange={(event) => onChange(event.target.checked)} />
    </label>
  )
}

interface ChoiceProps<T extends string | number> {
  label: string
  value: T
  values: readonly T[]
  name: (value: T) => string
  onChange: (value: T) => void
}

function Choice<T extends string | number>({ label, value, values, name, onChange }: ChoiceProps<T>) {
  return (
    <label className={styles['row']}>
      {label}
      <select
        value={value}
        onChange={(event) => {
          const chosen = values.find((one) => String(one) === event.target.value)
          if (chosen !== undefined) onChange(chosen)
        }}
      >
        {values.map((one) => (
          <option key={one} value={one}>
            {name(one)}
          </option>
        ))}
      </select>
    </label>
  )
}

/** A value set elsewhere is offered too. */
function withCurrent(values: readonly number[], current: number): number[] {
  return [...new Set([...values, current])].sort((one, other) => one - other)
}
