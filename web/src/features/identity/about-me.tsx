import { Autocomplete, Button, MenuItem, TextField } from '@mui/material'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { changeAccount } from '@/api/account'
import type { OwnAccount } from '@/api/types'
import { languages, type Language } from '@/i18n/language'
import { useWords } from '@/i18n/words'
import { toast } from '@/ui/toast'
import { fieldProblem, SettingsPart } from './settings-part'
import { accountKey } from './use-account'

const zones = Intl.supportedValuesOf('timeZone')

/** Name, language and time zone. */
export function AboutMe({ account }: { account: OwnAccount }) {
  const { say, speak } = useWords()
  const queries = useQueryClient()
  const [name, setName] = useState(account.display_name)
  const [username, setUsername] = useState(account.username)
  const [language, setLanguage] = useState(account.language)
  const [zone, setZone] = useState(account.time_zone)
  const save = useMutation({
    mutationFn: () => changeAccount({ display_name: name, username, language, time_zone: zone }),
    onSuccess: (changed) => {
      queries.setQueryData(accountKey, changed)
      if (isSpoken(changed.language)) speak(changed.language)
      toast(say('account.saved'))
    },
  })
  return (
    <SettingsPart title={say('account.about')} problem={save.error} onSubmit={() => save.mutate()}>
      <TextField
        label={say('account.name')}
        autoComplete="name"
        value={name}
        onChange={(event) => setName(event.target.value)}
        {...fieldProblem(save.error, 'display_name')}
      />
      <TextField
        label={say('account.username')}
        autoComplete="username"
        value={username}
        onChange={(event) => setUsername(event.target.value)}
        {...fieldProblem(save.error, 'username')}
      />
      <TextField
        select
        label={say('language')}
        value={language}
        onChange={(event) => setLanguage(event.target.value)}
      >
        {Object.entries(languages).map(([code, called]) => (
          <MenuItem key={code} value={code}>
            {called}
          </MenuItem>
        ))}
        {!isSpoken(language) && <MenuItem value={language}>{language}</MenuItem>}
      </TextField>
      <Autocomplete
        fullWidth
        disableClearable
        options={zones.includes(zone) ? zones : [zone, ...zones]}
        value={zone}
        onChange={(_, next) => setZone(next)}
        renderInput={(input) => (
          <TextField {...input} label={say('account.zone')} {...fieldProblem(save.error, 'time_zone')} />
        )}
      />
      <Button type="submit" variant="contained" disabled={save.isPending}>
        {say('account.save')}
      </Button>
    </SettingsPart>
  )
}

function isSpoken(language: string): language is Language {
  return language in languages
}
