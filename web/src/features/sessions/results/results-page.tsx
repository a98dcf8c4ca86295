import type { ReactNode } from 'react'
import type { SessionRecap } from '@/api/types'
import { useSay, useWords } from '@/i18n/words'
import { Button, buttonClass } from '@/ui/button'
import { Logo } from '@/ui/logo'
import { Link } from '@/ui/navigation'
import { Exports } from './exports'
import { RecapFacts } from './recap-facts'
import styles from './results-page.module.css'

interface ResultsPageProps {
  recap: SessionRecap
  /** The answer first, in a sentence. */
  answer: string
  children: ReactNode
}

/** What was agreed: one sentence, the figures of the session, the rounds, and files to keep. */
export function ResultsPage({ recap, answer, children }: ResultsPageProps) {
  const say = useSay()
  return (
    <div className={styles['page']}>
      <header className={styles['head']}>
        <Link href="/" aria-label={say('home')}>
          <Logo />
        </Link>
        <p>{recap.name}</p>
        {recap.status === 'active' && (
          <Link href={`/s/${recap.join_code}`} className={buttonClass('plain', 'medium')}>
            {say('results.back')}
          </Link>
        )}
      </header>
      <main>
        <h1 tabIndex={-1}>{answer}</h1>
        <RecapFacts recap={recap} />
        <div className={styles['foot']}>
          <KeptUntil at={recap.deleted_at} />
          <Button size="small" icon="note" onClick={() => print()}>
            {say('results.print')}
          </Button>
        </div>
        {recap.can_export && <Exports id={recap.id} />}
        {children}
      </main>
    </div>
  )
}

/** Nothing is kept for ever, and nobody should have to guess. */
function KeptUntil({ at }: { at: string | undefined }) {
  const { say, language } = useWords()
  const day = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' })
  return (
    <p className={styles['kept']}>
      {at ? say('results.deleted', { at: day.format(new Date(at)) }) : say('results.open')}
    </p>
  )
}
