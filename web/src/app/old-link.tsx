import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { getSession } from '@/api/get-session'
import { Problem } from '@/api/problem'
import { useSay } from '@/i18n/words'
import { buttonClass } from '@/ui/button'
import { ErrorPanel } from '@/ui/error-panel'
import { Link, navigate } from '@/ui/navigation'

/** Links by session id are older than codes and stay valid. */
export function OldLink({ id }: { id: string }) {
  const say = useSay()
  const { data, error } = useQuery({
    queryKey: ['session', id],
    queryFn: ({ signal }) => getSession(id, signal),
  })
  const code = data && ('session' in data ? data.session.join_code : data.join_code)
  useEffect(() => {
    if (code) navigate(`/s/${code}`, { replace: true })
  }, [code])
  if (!(error instanceof Problem)) return null
  return (
    <main>
      <ErrorPanel problem={error}>
        <Link href="/" className={buttonClass('primary', 'medium')}>
          {say('home')}
        </Link>
      </ErrorPanel>
    </main>
  )
}
