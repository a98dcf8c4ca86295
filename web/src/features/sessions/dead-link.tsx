import type { Problem } from '@/api/problem'
import type { SessionSummary } from '@/api/types'
import { useWords, type Say } from '@/i18n/words'
import { ErrorPanel } from '@/ui/error-panel'
import type { Way } from '@/ui/ways'
import { spaced } from './join-code'
import { useNearbyCode } from './use-nearby-code'

interface DeadLinkProps {
  problem: Problem
  code?: string
  /** Asks again for what was refused. */
  onRetry: () => void
}

/** The page behind a link that leads nowhere now: why, and up to three ways on. */
export function DeadLink({ problem, code, onRetry }: DeadLinkProps) {
  const { say, language } = useWords()
  const nearby = useNearbyCode(problem.code === 'JOIN_CODE_UNKNOWN' ? code : undefined)
  const ways = problem.isPassing
    ? [{ ...tryAgain(say, onRetry), text: say('way.again.text') }, status(say), home(say)]
    : waysFrom(problem, say, { code, nearby, onRetry })
  return (
    <main>
      <ErrorPanel
        problem={problem}
        ways={ways}
        text={whatStays(problem, say, language)}
        onTime={problem.isPassing ? onRetry : undefined}
      />
    </main>
  )
}

interface Known {
  code: string | undefined
  nearby: SessionSummary | undefined
  onRetry: () => void
}

function waysFrom(problem: Problem, say: Say, { code, nearby, onRetry }: Known): Way[] {
  switch (problem.code) {
    case 'JOIN_CODE_UNKNOWN':
      return [...(nearby ? [didYouMean(nearby, say)] : []), enterCode(say, code), startOne(say)]
    case 'SESSION_NOT_FOUND':
      return [enterCode(say), startOne(say)]
    case 'SESSION_EXPIRED':
    case 'SESSION_ENDED':
      return [startOne(say), enterCode(say)]
    case 'SESSION_LOCKED':
      return [knockAgain(say, onRetry), startOne(say)]
    case 'PARTICIPANT_KICKED':
      return [home(say)]
    default:
      return [tryAgain(say, onRetry), home(say)]
  }
}

/** Until when results can still be looked at, where the server said so. */
function whatStays(problem: Problem, say: Say, language: string): string | undefined {
  const until = problem.meta['reopen_until']
  if (typeof until !== 'string') return undefined
  const date = new Date(until).toLocaleString(language, { dateStyle: 'long', timeStyle: 'short' })
  return say('dead.until', { date })
}

const home = (say: Say): Way => ({ title: say('way.home'), label: say('home'), go: '/' })

const status = (say: Say): Way => ({
  title: say('way.status'),
  text: say('way.status.text'),
  label: say('way.status.go'),
  go: '/status',
})

const startOne = (say: Say): Way => ({
  title: say('way.start'),
  text: say('way.start.text'),
  label: say('way.start.go'),
  go: '/',
})

const tryAgain = (say: Say, onRetry: () => void): Way => ({
  title: say('way.again'),
  label: say('try-again'),
  icon: 'refresh',
  go: onRetry,
})

const knockAgain = (say: Say, onRetry: () => void): Way => ({
  title: say('way.knock'),
  text: say('way.knock.text'),
  label: say('try-again'),
  icon: 'refresh',
  go: onRetry,
})

const enterCode = (say: Say, code?: string): Way => ({
  title: say('way.code'),
  text: say('way.code.text'),
  label: say('way.code.go'),
  go: code ? `/?code=${encodeURIComponent(code)}` : '/',
})

const didYouMean = (nearby: SessionSummary, say: Say): Way => ({
  title: say('way.nearby', { code: spaced(nearby.join_code) }),
  text: nearby.name,
  label: say('way.nearby.go'),
  go: `/s/${nearby.join_code}`,
})
