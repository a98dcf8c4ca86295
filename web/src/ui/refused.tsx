import { Alert } from '@mui/material'
import { Problem } from '@/api/problem'
import { problemWords } from '@/i18n/problem-words'
import { useSay } from '@/i18n/words'

/** As many of what the server said about a file or a form as can be read at once. */
const most = 5

/** A refusal beside what was tried, with what the server said about it; until somebody has read it, where it can be put away. */
export function Refused({ error, onSettle }: { error: unknown; onSettle?: () => void }) {
  const say = useSay()
  if (!(error instanceof Problem)) return null
  const { title, text } = problemWords(error, say)
  const details = error.details.slice(0, most).map(({ message }) => message)
  return (
    <Alert severity="error" sx={{ mb: 2 }} {...(onSettle && { closeText: say('close'), onClose: onSettle })}>
      <b>{title}.</b> {details.join('; ') || text}
    </Alert>
  )
}
