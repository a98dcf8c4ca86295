import { useState } from 'react'
import { Autocomplete, Button, MenuItem, TextField } from '@mui/material'
import { auditFileAddress, type AuditFilter } from '@/api/audit'
import { useSay } from '@/i18n/words'
import { actionWords, knownActions, knownOutcomes, outcomeWords } from './audit-words'
import type { FilterName, FilterWords } from './use-audit-filter'
import styles from './audit.module.css'

interface FilterBarProps {
  words: FilterWords
  filter: AuditFilter
  choose: (change: FilterWords) => void
}

/** What is looked for, and the same as a file. */
export function FilterBar({ words, filter, choose }: FilterBarProps) {
  const say = useSay()
  const isAny = Object.keys(words).length > 0
  const none = { actor: '', action: '', target: '', outcome: '', from: '', to: '' }
  return (
    <form
      className={styles['filters']}
      aria-label={say('audit.filters')}
      onSubmit={(event) => event.preventDefault()}
    >
      <Typed
        key={`actor ${words.actor}`}
        name="actor"
        label={say('audit.who')}
        words={words}
        choose={choose}
      />
      <Autocomplete
        freeSolo
        options={knownActions}
        getOptionLabel={(action) => actionWords(action, say)}
        value={words.action ?? null}
        onChange={(_, action) => choose({ action: action ?? '' })}
        clearText={say('audit.clear')}
        renderInput={(params) => <TextField {...params} size="small" label={say('audit.what')} />}
      />
      <Typed
        key={`target ${words.target}`}
        name="target"
        label={say('audit.target')}
        words={words}
        choose={choose}
      />
      <TextField
        select
        size="small"
        label={say('audit.outcome')}
        value={words.outcome ?? ''}
        onChange={(event) => choose({ outcome: event.target.value })}
      >
        <MenuItem value="">{say('audit.outcome.any')}</MenuItem>
        {knownOutcomes.map((outcome) => (
          <MenuItem key={outcome} value={outcome}>
            {outcomeWords(outcome, say)}
          </MenuItem>
        ))}
      </TextField>
      <Day name="from" label={say('audit.from')} words={words} choose={choose} />
      <Day name="to" label={say('audit.to')} words={words} choose={choose} />
      <div className={styles['files']}>
        {isAny && (
          <Button onClick={() => choose(none)} size="small">
            {say('audit.clear')}
          </Button>
        )}
        <Button href={auditFileAddress(filter, 'csv')} download size="small">
          {say('audit.csv')}
        </Button>
        <Button href={auditFileAddress(filter, 'json')} download size="small">
          {say('audit.json')}
        </Button>
      </div>
    </form>
  )
}

interface FieldProps {
  name: FilterName
  label: string
  words: FilterWords
  choose: (change: FilterWords) => void
}

/** Asks when somebody has finished typing, not at each letter; what is chosen elsewhere makes it anew, by its key. */
function Typed({ name, label, words, choose }: FieldProps) {
  const chosen = words[name] ?? ''
  const [text, setText] = useState(chosen)
  const ask = () => text.trim() !== chosen && choose({ [name]: text.trim() })
  return (
    <TextField
      size="small"
      label={label}
      value={text}
      onChange={(event) => setText(event.target.value)}
      onBlur={ask}
      onKeyDown={(event) => event.key === 'Enter' && ask()}
    />
  )
}

function Day({ name, label, words, choose }: FieldProps) {
  return (
    <TextField
      type="date"
      size="small"
      label={label}
      value={words[name] ?? ''}
      slotProps={{ inputLabel: { shrink: true } }}
      onChange={(event) => choose({ [name]: event.target.value })}
    />
  )
}
