import { useRef, type ReactNode } from 'react'
import { useSay } from '@/i18n/words'
import { Button } from '@/ui/button'
import { Icon } from '@/ui/icon'
import { Logo } from '@/ui/logo'
import { toggleTheme } from '@/ui/theme/appearance'
import { useKeys } from '@/ui/use-keys'
import { usePerson } from '../person'
import { AskRoom, type Offer } from './ask-room'
import { HeroTable } from './hero-table'
import { JoinForm } from './join-form'
import type { GameChoice } from './more-choices'
import { OpenSessions } from './open-sessions'
import { roomLeft } from './room-left'
import { StartTable } from './start-table'
import { useOpenSessions } from './use-open-sessions'
import styles from './landing.module.css'

interface LandingProps {
  Game: GameChoice
  kinds: readonly Offer[]
  /** Who one is here. */
  corner?: ReactNode
}

/** The front door: join with a code, start a table, or walk into an open room. */
export function Landing({ Game, kinds, corner }: LandingProps) {
  const say = useSay()
  const [person, setPerson] = usePerson()
  const open = useOpenSessions()
  const lead = useRef<HTMLElement>(null)
  useKeys({ 'shift+d': toggleTheme })
  const askForName = () =>
    lead.current?.querySelector<HTMLInputElement>('[autocomplete="given-name"]')?.focus()

  return (
    <>
      <header className={styles['bar']}>
        <span className={styles['brand']}>
          <Logo />
          Plenum
        </span>
        <div className={styles['corner']}>
          {corner}
          <Button tone="ghost" aria-label={say('theme.toggle')} onClick={toggleTheme}>
            <Icon name="moon" />
          </Button>
        </div>
      </header>
      <main className={styles['main']}>
        <section ref={lead} className={styles['lead']}>
          <h1 tabIndex={-1}>{say('landing.title')}</h1>
          <p className={styles['big']}>{say('landing.text')}</p>
          <JoinForm person={person} onPerson={setPerson} />
        </section>
        <HeroTable />
        <section className={styles['start']} aria-labelledby="start-something">
          <h2 id="start-something">{say('start.title')}</h2>
          <StartTable person={person} open={open.data} onNameless={askForName} Game={Game} />
          <AskRoom
            person={person}
            kinds={kinds}
            isFull={roomLeft(open.data?.capacity) === 'none'}
            onNameless={askForName}
          />
        </section>
        <div className={styles['open']}>
          <OpenSessions open={open} />
        </div>
      </main>
    </>
  )
}
