import { Chip, Popover, TextField } from '@mui/material'
import { useRef, useState } from 'react'
import { useWords, type Say } from '@/i18n/words'
import { Icon } from '@/ui/icon'
import type { FilterField } from './filter'
import { ChoiceList } from './choice-list'
import { choicesFor, labelOf, type Choice, type Known } from './filter-choices'
import styles from './backlog.module.css'

interface FilterChipProps {
  field: FilterField
  chosen: readonly string[]
  known: Known
  /** Just added, so it opens by itself. */
  isFresh: boolean
  onChoose: (chosen: readonly string[]) => void
  onClose: () => void
}

/** One field the list is narrowed by: pressed it opens, its cross takes it away. */
export function FilterChip({ field, chosen, known, isFresh, onChoose, onClose }: FilterChipProps) {
  const { say, language } = useWords()
  const place = useRef<HTMLSpanElement>(null)
  const [isOpen, setOpen] = useState(isFresh)
  const choices = choicesFor(field, known, say)
  const close = () => {
    setOpen(false)
    onClose()
  }
  return (
    <span ref={place}>
      <Chip
        label={`${say(`backlog.filter.${field}`)}: ${wordsOf(field, chosen, choices, say, language)}`}
        color={chosen.length > 0 ? 'primary' : 'default'}
        variant="outlined"
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        deleteIcon={
          <CrossIcon label={say('backlog.filter.remove', { field: say(`backlog.filter.${field}`) })} />
        }
        onClick={() => setOpen(true)}
        onDelete={() => {
          onChoose([])
          close()
        }}
      />
      {isOpen && (
        <Popover
          open
          anchorEl={() => place.current}
          anchorOrigin={{ vertical: 'bottom', horizontal: 'left' }}
          slotProps={{
            paper: { sx: { p: 2, width: 300, mt: 0.5 }, 'aria-label': say(`backlog.filter.${field}`) },
          }}
          onClose={close}
        >
          <Editor {...{ field, chosen, choices, onChoose, close }} />
        </Popover>
      )}
    </span>
  )
}

function CrossIcon({ label, ...rest }: { label: string }) {
  return (
    <span {...rest} title={label} style={{ display: 'inline-flex' }}>
      <Icon name="x" />
    </span>
  )
}

interface EditorProps {
  field: FilterField
  chosen: readonly string[]
  choices: readonly Choice[]
  onChoose: (chosen: readonly string[]) => void
  close: () => void
}

function Editor({ field, chosen, choices, onChoose, close }: EditorProps) {
  const { say } = useWords()
  const label = say(`backlog.filter.${field}`)
  if (field === 'updated_since' || field === 'key')
    return (
      <TextField
        autoFocus
        fullWidth
        size="small"
        label={label}
        type={field === 'key' ? 'text' : 'date'}
        value={chosen[0] ?? ''}
        slotProps={{ inputLabel: { shrink: true }, htmlInput: { maxLength: 40 } }}
        onChange={({ target }) => onChoose(target.value ? [target.value] : [])}
        onKeyDown={(event) => event.key === 'Enter' && close()}
      />
    )
  if (field === 'flagged' || field === 'unestimated')
    return (
      <div className={styles['either']} role="group" aria-label={label}>
        {choices.map(({ value, label: word }, at) => (
          <Chip
            key={value}
            label={word}
            autoFocus={at === 0}
            color={chosen.includes(value) ? 'primary' : 'default'}
            variant={chosen.includes(value) ? 'filled' : 'outlined'}
            onClick={() => {
              onChoose([value])
              close()
            }}
          />
        ))}
      </div>
    )
  return <ChoiceList {...{ field, label, chosen, choices, onChoose }} />
}

function wordsOf(
  field: FilterField,
  chosen: readonly string[],
  choices: readonly Choice[],
  say: Say,
  language: string,
): string {
  if (chosen.length === 0) return '…'
  if (field === 'updated_since')
    return new Date(`${chosen[0]}T12:00`).toLocaleDateString(language, { dateStyle: 'medium' })
  const [first = '', second, ...more] = chosen.map((value) => labelOf(value, choices))
  if (more.length > 0) return say('backlog.filter.several', { first, n: more.length + 1 })
  return second ? `${first}, ${second}` : first
}
