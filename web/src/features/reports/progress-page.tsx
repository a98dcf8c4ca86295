import { Accordion, AccordionDetails, AccordionSummary, Box, Paper, Typography } from '@mui/material'
import { Problem } from '@/api/problem'
import type { Progress } from '@/api/types'
import { useWords } from '@/i18n/words'
import { ErrorPanel } from '@/ui/error-panel'
import { Icon } from '@/ui/icon'
import { TickRing } from '@/ui/tick-ring'
import { Changes } from './changes'
import { ProgressBar } from './progress-bar'
import { useProgress } from './use-progress'

/** How far the work is: the answer in one sentence, its parts, and the changes behind the number on request. */
export function ProgressPage() {
  const { say, language } = useWords()
  const { progress, error, retry } = useProgress()
  if (!progress && error instanceof Problem) {
    return (
      <ErrorPanel
        problem={error}
        ways={[{ title: say('way.again'), label: say('try-again'), icon: 'refresh', go: retry }]}
        onTime={retry}
      />
    )
  }
  if (!progress) return <Box aria-busy="true" aria-label={say('loading')} />
  return (
    <>
      <Box component="header" sx={{ display: 'flex', alignItems: 'center', gap: 2, mb: 2.5 }}>
        <TickRing
          share={progress.total === 0 ? 0 : progress.done / progress.total}
          size={56}
          label={percent(progress, language)}
        />
        <Box>
          <Typography variant="body2" sx={{ color: 'text.secondary' }}>
            {say('progress.eyebrow')}
          </Typography>
          <Typography variant="h1" tabIndex={-1}>
            {progress.total === 0
              ? say('progress.none')
              : say('progress.sentence', { done: progress.done, total: progress.total })}
          </Typography>
        </Box>
      </Box>
      <Paper sx={{ p: 2.5 }}>
        <ProgressBar progress={progress} />
      </Paper>
      <Explanation progress={progress} />
    </>
  )
}

function percent({ done, total }: Progress, language: string): string {
  return total === 0 ? '' : new Intl.NumberFormat(language, { style: 'percent' }).format(done / total)
}

function Explanation({ progress }: { progress: Progress }) {
  const { say, language } = useWords()
  const time = (at: string) =>
    new Date(at).toLocaleString(language, { dateStyle: 'medium', timeStyle: 'medium' })
  return (
    <Accordion sx={{ mt: 1.75 }} disableGutters slotProps={{ heading: { component: 'h2' } }}>
      <AccordionSummary expandIcon={<Icon name="down" />}>
        <Typography sx={{ fontWeight: 600 }}>{say('progress.how')}</Typography>
      </AccordionSummary>
      <AccordionDetails>
        <Typography variant="body2" sx={{ color: 'text.secondary', mb: 1.5 }}>
          {say('progress.formula', { n: progress.changes_seen, time: time(progress.computed_at) })}
          {progress.events_until && ` ${say('progress.until', { time: time(progress.events_until) })}`}
        </Typography>
        <Changes latest={progress.latest} />
      </AccordionDetails>
    </Accordion>
  )
}
