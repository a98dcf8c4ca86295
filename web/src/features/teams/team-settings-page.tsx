import { useState } from 'react'
import { changeTeam } from '@/api/teams'
import type { Team } from '@/api/types'
import { useSay } from '@/i18n/words'
import { navigate } from '@/ui/navigation'
import { toast } from '@/ui/toast'
import { PageHead } from './page-head'
import { SettingsForm } from './settings-form'
import { LanguageField, TextChoiceField, TimeZoneField } from './team-fields'
import { TeamPage } from './team-page'
import { nothingHere, PageTrouble } from './trouble'
import { useTeamsChanged } from './use-teams'

/** How a team is called, in words and in addresses, and when its days begin. */
export function TeamSettingsPage({ part }: { part: string }) {
  return (
    <TeamPage slug={part}>
      {(team) =>
        team.permissions.includes('team.manage') ? (
          <Settings key={`${team.id} ${team.revision}`} team={team} />
        ) : (
          <PageTrouble error={nothingHere} retry={() => undefined} />
        )
      }
    </TeamPage>
  )
}

function Settings({ team }: { team: Team }) {
  const say = useSay()
  const teamsChanged = useTeamsChanged()
  const [name, setName] = useState(team.name)
  const [slug, setSlug] = useState(team.slug)
  const [zone, setZone] = useState(team.time_zone)
  const [language, setLanguage] = useState(team.language)
  const [error, setError] = useState<unknown>()
  const wish = { name, slug, time_zone: zone, language }
  const isChanged =
    name !== team.name || slug !== team.slug || zone !== team.time_zone || language !== team.language
  const save = async () => {
    setError(undefined)
    try {
      const changed = await changeTeam(team.id, team.revision, wish)
      await teamsChanged()
      navigate(`/app/${changed.slug}/settings`, { replace: true })
      toast(say('teams.saved'))
    } catch (failure) {
      setError(failure)
    }
  }
  return (
    <>
      <PageHead eyebrow={say('teams.settings')} title={team.name} />
      <SettingsForm error={error} isChanged={isChanged} onSave={save}>
        <TextChoiceField
          field="name"
          label={say('teams.name')}
          value={name}
          error={error}
          onValue={setName}
        />
        <TextChoiceField
          field="slug"
          label={say('teams.slug')}
          text={say('teams.slug.text', { address: `${location.origin}/app/${slug}` })}
          value={slug}
          error={error}
          onValue={setSlug}
        />
        <TimeZoneField value={zone} error={error} onValue={setZone} />
        <LanguageField value={language} error={error} onValue={setLanguage} />
      </SettingsForm>
    </>
  )
}
