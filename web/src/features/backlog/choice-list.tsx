import { TextField } from '@mui/material'
import { useState } from 'react'
import { useSay } from '@/i18n/words'
import type { FilterField } from './filter'
import { isFree, labelOf, type Choice } from './filter-choices'
import styles from './backlog.module.css'

interface ChoiceListProps {
  field: FilterField
  label: string
  chosen: readonly string[]
  choices: readonly Choice[]
  onChoose: (chosen: readonly string[]) => void
}

/** Boxes to tick, found by typing where there are many; where any word will do, Enter takes what was typed. */
export function ChoiceList({ field, label, chosen, choices, onChoose }: ChoiceListProps) {
  const say = useSay()
  const [typed, setTyped] = useState('')
  const known = choices.map(({ value }) => value)
  const all = [...known, ...chosen.filter((value) => !known.includes(value))]
  const shown = all.filter((value) =>
    labelOf(value, choices).toLowerCase().includes(typed.trim().toLowerCase()),
  )
  const toggle = (value: string) =>
    onChoose(chosen.includes(value) ? chosen.filter((each) => each !== value) : [...chosen, value])
  const isTyped = isFree(field) || choices.length > 8
  const take = () => {
    const only = shown.length === 1 ? shown[0] : isFree(field) ? typed.trim() : undefined
    if (!only) return
    toggle(only)
    setTyped('')
  }
  return (
    <>
      {isTyped && (
        <TextField
          autoFocus
          fullWidth
          size="small"
          label={label}
          value={typed}
          helperText={isFree(field) ? say('backlog.filter.type-in') : undefined}
          onChange={({ target }) => setTyped(target.value)}
          onKeyDown={(event) => event.key === 'Enter' && take()}
        />
      )}
      <div className={styles['ticks']} role="group" aria-label={label}>
        {shown.map((value, at) => (
          <label key={value}>
            <input
              type="checkbox"
              autoFocus={!isTyped && at === 0}
              checked={chosen.includes(value)}
              onChange={() => toggle(value)}
            />
            {labelOf(value, choices)}
          </label>
        ))}
        {shown.length === 0 && <p>{say('backlog.filter.nothing')}</p>}
      </div>
    </>
  )
}
