import { Button } from '@mui/material'
import { useSay } from '@/i18n/words'
import { SettingsPart } from './settings-part'

/** Everything that is kept of oneself, as a file. */
export function TakeAlong() {
  const say = useSay()
  return (
    <SettingsPart title={say('account.export')} text={say('account.export.text')}>
      <Button variant="outlined" href="/api/v1/me/export" download="plenum-account.json">
        {say('account.export.go')}
      </Button>
    </SettingsPart>
  )
}
