import type { ReactNode } from 'react'
import { Box, Button, Drawer, IconButton, Typography } from '@mui/material'
import type { AuditEvent } from '@/api/types'
import { useWords } from '@/i18n/words'
import { Icon } from '@/ui/icon'
import { actionWords, actorWords } from './audit-words'
import { Outcome } from './event-list'
import type { FilterWords } from './use-audit-filter'
import styles from './audit.module.css'

interface EventDrawerProps {
  event: AuditEvent | undefined
  close: () => void
  choose: (change: FilterWords) => void
}

/** Everything that is known of one deed. */
export function EventDrawer({ event, close, choose }: EventDrawerProps) {
  const { say } = useWords()
  return (
    <Drawer anchor="right" open={event !== undefined} onClose={close} aria-labelledby="audit-event">
      {event && (
        <Box className={styles['drawer']}>
          <header>
            <Typography id="audit-event" variant="h2" sx={{ fontSize: '1.125rem', fontWeight: 600 }}>
              {actionWords(event.action, say)}
            </Typography>
            <IconButton aria-label={say('close')} onClick={close}>
              <Icon name="x" />
            </IconButton>
          </header>
          <Facts event={event} />
          <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
            {event.actor && (
              <Button size="small" variant="outlined" onClick={() => choose({ actor: event.actor ?? '' })}>
                {say('audit.only-actor')}
              </Button>
            )}
            {event.target && (
              <Button size="small" variant="outlined" onClick={() => choose({ target: event.target ?? '' })}>
                {say('audit.only-target')}
              </Button>
            )}
          </Box>
        </Box>
      )}
    </Drawer>
  )
}

function Facts({ event }: { event: AuditEvent }) {
  const { say, language } = useWords()
  const at = new Date(event.at).toLocaleString(language, { dateStyle: 'full', timeStyle: 'long' })
  return (
    <dl className={styles['facts']}>
      <Fact name={say('audit.when')}>{at}</Fact>
      <Fact name={say('audit.who')} code={event.actor}>
        {actorWords(event, say)}
      </Fact>
      <Fact name={say('audit.what')} code={event.action} />
      {event.target && (
        <Fact name={say('audit.target')} code={event.target}>
          {event.target_name}
        </Fact>
      )}
      <Fact name={say('audit.outcome')}>
        <Outcome outcome={event.outcome} />
      </Fact>
      {Object.entries(event.details).map(([name, value]) => (
        <Fact key={name} name={name.replaceAll('_', ' ')}>
          {value}
        </Fact>
      ))}
      {event.ip && <Fact name={say('audit.ip')} code={event.ip} />}
      {event.request_id && <Fact name={say('audit.request')} code={event.request_id} />}
      <Fact name={say('audit.seq')} code={String(event.seq)} />
      <Fact name={say('audit.hash')} code={event.hash} />
    </dl>
  )
}

function Fact({ name, code, children }: { name: string; code?: string | undefined; children?: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        {children}
        {code && <code>{code}</code>}
      </dd>
    </div>
  )
}
