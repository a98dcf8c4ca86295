import { Box, Typography } from '@mui/material'
import { Problem } from '@/api/problem'
import { useSay } from '@/i18n/words'
import { ErrorPanel } from '@/ui/error-panel'
import { AboutMe } from './about-me'
import { ChangeAddress } from './change-address'
import { ChangePassword } from './change-password'
import { DeleteAccount } from './delete-account'
import { SettingsTabs } from './settings-tabs'
import { TakeAlong } from './take-along'
import { useAccount } from './use-account'

/** What one's account says, and everything that can be done with it. */
export function ProfilePage() {
  const say = useSay()
  const account = useAccount()
  if (account.error instanceof Problem && !account.data) {
    const again = () => void account.refetch()
    return (
      <ErrorPanel
        problem={account.error}
        ways={[{ title: say('way.again'), label: say('try-again'), icon: 'refresh', go: again }]}
        onTime={again}
      />
    )
  }
  if (!account.data) return <Box aria-busy="true" aria-label={say('loading')} />
  return (
    <Box sx={{ maxWidth: 640 }}>
      <Typography variant="h1" tabIndex={-1}>
        {say('account.title')}
      </Typography>
      <SettingsTabs at="profile" />
      <AboutMe account={account.data} />
      <ChangeAddress account={account.data} />
      <ChangePassword hasPassword={account.data.has_password} />
      <TakeAlong />
      <DeleteAccount hasPassword={account.data.has_password} />
    </Box>
  )
}
