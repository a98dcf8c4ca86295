import { Tab, Tabs } from '@mui/material'
import { useSay } from '@/i18n/words'
import { Link } from '@/ui/navigation'

/** The pages about oneself. */
export function SettingsTabs({ at }: { at: 'profile' | 'devices' | 'keys' }) {
  const say = useSay()
  return (
    <Tabs value={at} component="nav" aria-label={say('account.title')} sx={{ mt: 1, mb: 2.5 }}>
      <Tab value="profile" label={say('account.profile')} component={Link} href="/app/settings/profile" />
      <Tab value="devices" label={say('devices.title')} component={Link} href="/app/settings/devices" />
      <Tab value="keys" label={say('api-keys.title')} component={Link} href="/app/settings/keys" />
    </Tabs>
  )
}
