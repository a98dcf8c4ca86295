import { Problem } from '@/api/problem'
import { useSay } from '@/i18n/words'
import { ErrorPanel } from '@/ui/error-panel'

/** Why a page cannot be shown: to guests, how they can be let in. */
export function PageTrouble({ error, retry }: { error: unknown; retry: () => void }) {
  const say = useSay()
  if (!(error instanceof Problem)) return null
  const home = { title: say('home'), label: say('home'), go: '/app' }
  const again = { title: say('way.again'), label: say('try-again'), icon: 'refresh' as const, go: retry }
  const signIn = { title: say('teams.sign-in.text'), label: say('teams.sign-in'), go: '/signin' }
  const ways = error.status === 401 ? [signIn, home] : error.isPassing ? [again, home] : [home]
  return <ErrorPanel problem={error} ways={ways} onTime={retry} />
}

export function aboutField(error: unknown, field: string): string | undefined {
  return error instanceof Problem ? error.about(field) : undefined
}

export const nothingHere = new Problem(404, { code: 'NOT_FOUND', message: 'There is nothing here.' })
