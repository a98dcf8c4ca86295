import { useQuery } from '@tanstack/react-query'
import { listSsoWays } from '@/api/sso'
import { useSay } from '@/i18n/words'
import { SsoButtons } from './sso-buttons'
import styles from './door-page.module.css'

/** The ways in without a password, on a page that has another one below; nothing where there are none. */
export function SsoWaysIn({ back }: { back: string }) {
  const say = useSay()
  const ways = useQuery({
    queryKey: ['sso'],
    queryFn: ({ signal }) => listSsoWays(signal),
    retry: false,
  }).data
  if (!ways || ways.providers.length === 0) return null
  return (
    <>
      <SsoButtons ways={ways.providers} back={back} />
      <p className={styles['or']}>{say(ways.sso_only ? 'sso.bad-days' : 'sso.or')}</p>
    </>
  )
}
