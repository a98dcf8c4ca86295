import { SsoWaysIn } from '@/features/identity/sso-ways-in'
import { InvitePage } from '@/features/teams/invite-page'

/** An invitation, with every way in there is; who comes back through one of them is asked to join. */
export function InviteRoute() {
  return <InvitePage waysIn={<SsoWaysIn back="/invite" />} />
}
