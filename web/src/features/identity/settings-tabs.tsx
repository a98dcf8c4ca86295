import { Tab, Tabs } from '@mui/material'
import { useSay } from '@/i18n/words'
import { Link } from '@/ui/navigation'

interface SettingsTabsProps {
  at: 'profile' | 'devices' | 'identities' | 'keys'
}

/** The pages about oneself. */
export function SettingsTabs({ at }: SettingsTabsProps) {
  const say = useSay()
  return (
    <Tabs value={at} component="nav" aria-label={say('account.title')} sx={{ mt: 1, mb: 2.5 }}>
      <Tab value="profile" label={say('account.profile')} component={Link} href="/app/settings/profile" />
      <Tab value="devices" label={say('devices.title')} component={Link} href="/app/settings/devices" />
      <Tab
        value="identities"
        label={say('identities.title')}
        component={Link}
        href="/app/settings/identities"
      />
      <Tab value="keys" label={say('api-keys.title')} component={Link} href="/app/settings/keys" />
    </Tabs>
  )
}
