import { Button } from '@mui/material'
import type { Team } from '@/api/types'
import { useSay } from '@/i18n/words'
import { Icon } from '@/ui/icon'
import styles from './backlog.module.css'

export type Over = 'import' | 'bulk' | 'keys'

interface HeadProps {
  team: Team
  n: number | undefined
  isMore: boolean
  isNarrow: boolean
  onOver: (over: Over) => void
}

/** How much there is, and what can be done with all of it. */
export function Head({ team, n, isMore, isNarrow: isFound, onOver }: HeadProps) {
  const say = useSay()
  return (
    <header className={styles['head']}>
      <div>
        <p className={styles['eyebrow']}>{team.name}</p>
        <h1 tabIndex={-1}>
          {n === undefined
            ? say('backlog')
            : say(isFound ? 'backlog.title.found' : 'backlog.title', { n, more: isMore ? 1 : 0 })}
        </h1>
      </div>
      <div className={styles['ways']}>
        <Button
          color="inherit"
          className={styles['keys']}
          aria-label={say('keys.title')}
          title={say('keys.title')}
          onClick={() => onOver('keys')}
        >
          <Icon name="kbd" />
        </Button>
        <Button href={`/api/v1/teams/${team.id}/issues/export`} variant="outlined" color="inherit">
          {say('backlog.export')}
        </Button>
        {team.permissions.includes('backlog.import') && (
          <Button variant="outlined" color="inherit" onClick={() => onOver('import')}>
            {say('backlog.import')}
          </Button>
        )}
      </div>
    </header>
  )
}

/** The keys one needs first, where there is a keyboard. */
export function Hint({ isRanked }: { isRanked: boolean }) {
  const say = useSay()
  return (
    <p className={styles['hint']}>
      {isRanked ? (
        <>
          <kbd>Alt</kbd> <kbd>↑</kbd> <kbd>↓</kbd> {say('backlog.hint.move')}
        </>
      ) : (
        say('backlog.hint.sorted')
      )}
      <span>
        <kbd>X</kbd> {say('backlog.hint.choose')}
      </span>
      <span>
        <kbd>?</kbd> {say('backlog.hint.keys')}
      </span>
    </p>
  )
}
