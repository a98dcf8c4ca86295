import { Box, MenuItem, TextField } from '@mui/material'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { changeOrganisation, getOrganisation } from '@/api/organisation'
import { Problem } from '@/api/problem'
import type { OrganisationSettings } from '@/api/types'
import { useSay } from '@/i18n/words'
import { toast } from '@/ui/toast'
import { PageHead } from './page-head'
import { SettingsForm } from './settings-form'
import { LanguageField, TextChoiceField, TimeZoneField } from './team-fields'
import { PageTrouble } from './trouble'

/** What is decided once for everybody here. */
export function OrganisationPage() {
  const say = useSay()
  const settings = useQuery({ queryKey: ['organisation'], queryFn: ({ signal }) => getOrganisation(signal) })
  if (settings.isPending) return <Box aria-busy="true" aria-label={say('loading')} />
  if (!settings.data) return <PageTrouble error={settings.error} retry={() => void settings.refetch()} />
  return <Settings key={settings.data.revision} settings={settings.data} />
}

function Settings({ settings }: { settings: OrganisationSettings }) {
  const say = useSay()
  const queries = useQueryClient()
  const [draft, setDraft] = useState(() => draftOf(settings))
  const [error, setError] = useState<unknown>()
  const put = (change: Partial<Draft>) => setDraft({ ...draft, ...change })
  const save = async () => {
    setError(undefined)
    try {
      const changed = await changeOrganisation(settings.revision, wishOf(draft))
      queries.setQueryData(['organisation'], changed)
      toast(say('teams.saved'))
    } catch (failure) {
      setError(failure)
    }
  }
  const isChanged = JSON.stringify(draft) !== JSON.stringify(draftOf(settings))
  const domainProblem =
    error instanceof Problem
      ? error.details.find(({ field }) => field.startsWith('allowed_email_domains'))?.message
      : undefined
  return (
    <>
      <PageHead eyebrow={say('teams.organisation')} title={settings.name} />
      <SettingsForm error={error} isChanged={isChanged} onSave={save}>
        <TextChoiceField
          field="name"
          label={say('teams.name')}
          value={draft.name}
          error={error}
          onValue={(name) => put({ name })}
        />
        <TextField
          select
          label={say('teams.creators')}
          value={draft.creators}
          helperText={say('teams.creators.text')}
          onChange={({ target }) => put({ creators: target.value as Draft['creators'] })}
        >
          <MenuItem value="everyone">{say('teams.creators.everyone')}</MenuItem>
          <MenuItem value="members">{say('teams.creators.members')}</MenuItem>
        </TextField>
        <TextField
          multiline
          label={say('teams.domains')}
          value={draft.domains}
          error={domainProblem !== undefined}
          helperText={domainProblem ?? say('teams.domains.text')}
          onChange={({ target }) => put({ domains: target.value })}
        />
        <TextField
          type="number"
          label={say('teams.kept')}
          value={draft.kept}
          error={error instanceof Problem && error.about('sessions_kept_days') !== undefined}
          helperText={
            (error instanceof Problem && error.about('sessions_kept_days')) || say('teams.kept.text')
          }
          slotProps={{ htmlInput: { min: 1, max: 365, inputMode: 'numeric' } }}
          onChange={({ target }) => put({ kept: target.value })}
        />
        <TimeZoneField value={draft.zone} error={error} onValue={(zone) => put({ zone })} />
        <LanguageField value={draft.language} error={error} onValue={(language) => put({ language })} />
      </SettingsForm>
    </>
  )
}

interface Draft {
  name: string
  creators: OrganisationSettings['session_creators']
  domains: string
  kept: string
  zone: string
  language: string
}

function draftOf(settings: OrganisationSettings): Draft {
  return {
    name: settings.name,
    creators: settings.session_creators,
    domains: settings.allowed_email_domains.join('\n'),
    kept: settings.sessions_kept_days === undefined ? '' : String(settings.sessions_kept_days),
    zone: settings.time_zone,
    language: settings.language,
  }
}

function wishOf(draft: Draft) {
  return {
    name: draft.name,
    session_creators: draft.creators,
    allowed_email_domains: draft.domains.split(/[\s,;]+/).filter(Boolean),
    // None stands for what the server is set up with.
    sessions_kept_days: draft.kept.trim() === '' ? 0 : Math.trunc(Number(draft.kept)),
    time_zone: draft.zone,
    language: draft.language,
  }
}
