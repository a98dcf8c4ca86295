import { useRef, useState, type ReactNode } from 'react'
import { useSay } from '@/i18n/words'
import { Button } from '@/ui/button'
import { Icon } from '@/ui/icon'
import { useKeys } from '@/ui/use-keys'
import { found } from './find'
import type { Stack } from './stacks'
import styles from './board.module.css'

const worthIt = 6

/** Finds cards by what they say: those that do not say it are left out for as long as it is asked for. */
export function useFind(stacks: readonly Stack[]): { finding: ReactNode; stacks: readonly Stack[] } {
  const say = useSay()
  const [asked, setAsked] = useState<string>()
  const field = useRef<HTMLInputElement>(null)
  const open = () => {
    setAsked((now) => now ?? '')
    field.current?.focus()
  }
  useKeys({ ...(stacks.length > 0 && { '/': open }) })
  if (asked === undefined)
    return {
      stacks,
      finding: stacks.length >= worthIt && (
        <Button
          tone="ghost"
          size="small"
          icon="search"
          shortcut="/"
          aria-label={say('board.find')}
          onClick={open}
        >
          <span className={styles['desk-only']}>{say('board.find')}</span>
        </Button>
      ),
    }
  const hits = found(stacks, asked)
  return {
    stacks: hits,
    finding: (
      <p className={styles['find']} role="search">
        <Icon name="search" size={16} />
        <input
          ref={field}
          autoFocus
          aria-label={say('board.find')}
          placeholder={say('board.find.what')}
          value={asked}
          onChange={({ target }) => setAsked(target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Escape') setAsked(undefined)
            if (event.key === 'Enter') document.querySelector<HTMLElement>('[data-stack]')?.focus()
          }}
        />
        <small className="num" role="status">
          {asked.trim() && say('board.find.count', { n: hits.length, of: stacks.length })}
        </small>
        <Button
          tone="ghost"
          size="small"
          aria-label={say('board.find.stop')}
          onClick={() => setAsked(undefined)}
        >
          <Icon name="x" />
        </Button>
      </p>
    ),
  }
}
