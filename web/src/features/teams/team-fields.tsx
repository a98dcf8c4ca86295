import { Autocomplete, MenuItem, TextField } from '@mui/material'
import { useMemo } from 'react'
import { useSay } from '@/i18n/words'
import { aboutField } from './trouble'

interface Choice {
  value: string
  error?: unknown
  onValue: (value: string) => void
}

/** Where days begin and end, by the names everybody's computer knows. */
export function TimeZoneField({ value, error, onValue }: Choice) {
  const say = useSay()
  const zones = useMemo(
    () => [...new Set(['UTC', value, ...Intl.supportedValuesOf('timeZone')])].filter(Boolean),
    [value],
  )
  const problem = aboutField(error, 'time_zone')
  return (
    <Autocomplete
      options={zones}
      value={value}
      disableClearable
      autoHighlight
      onChange={(_, zone) => onValue(zone)}
      renderInput={(input) => (
        <TextField
          {...input}
          label={say('teams.time-zone')}
          error={problem !== undefined}
          helperText={problem ?? say('teams.time-zone.text')}
        />
      )}
    />
  )
}

const languages = ['en', 'de']

/** The language texts begin in; one that we do not speak stays as it was set. */
export function LanguageField({ value, error, onValue }: Choice) {
  const say = useSay()
  const problem = aboutField(error, 'language')
  const known = [...new Set([...languages, value])].filter(Boolean)
  return (
    <TextField
      select
      label={say('language')}
      value={value}
      error={problem !== undefined}
      helperText={problem}
      onChange={({ target }) => onValue(target.value)}
    >
      {known.map((tag) => (
        <MenuItem key={tag} value={tag}>
          {new Intl.DisplayNames([tag], { type: 'language' }).of(tag)}
        </MenuItem>
      ))}
    </TextField>
  )
}

interface TextChoice extends Choice {
  field: string
  label: string
  text?: string
  isMultiline?: boolean
}

/** One line, or several, with what is wrong with it. */
export function TextChoiceField({ field, label, text, value, error, isMultiline, onValue }: TextChoice) {
  const problem = aboutField(error, field)
  return (
    <TextField
      label={label}
      value={value}
      autoComplete="off"
      multiline={isMultiline ?? false}
      error={problem !== undefined}
      helperText={problem ?? text}
      onChange={({ target }) => onValue(target.value)}
    />
  )
}
