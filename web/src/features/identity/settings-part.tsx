import { Alert, Box, Paper, Typography } from '@mui/material'
import type { FormEvent, ReactNode } from 'react'
import { Problem } from '@/api/problem'
import { problemWords } from '@/i18n/problem-words'
import { useSay } from '@/i18n/words'

interface SettingsPartProps {
  title: string
  text?: string
  problem?: unknown
  onSubmit?: () => void
  children: ReactNode
}

/** One thing that can be changed, with its own button, and what went wrong with it. */
export function SettingsPart({ title, text, problem, onSubmit, children }: SettingsPartProps) {
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onSubmit?.()
  }
  return (
    <Paper sx={{ p: 2.5, mb: 1.75 }}>
      <Typography component="h2" sx={{ fontWeight: 600 }}>
        {title}
      </Typography>
      {text && (
        <Typography variant="body2" sx={{ color: 'text.secondary', mt: 0.5 }}>
          {text}
        </Typography>
      )}
      <Box
        component="form"
        noValidate
        onSubmit={submit}
        sx={{
          display: 'grid',
          gap: 2,
          mt: 2,
          justifyItems: 'start',
          '& > .MuiFormControl-root': { width: '100%' },
        }}
      >
        <Trouble problem={problem} />
        {children}
      </Box>
    </Paper>
  )
}

/** A refusal beside what was tried; what the server said about fields stands at them. */
export function Trouble({ problem }: { problem: unknown }) {
  const say = useSay()
  if (!(problem instanceof Problem) || problem.code === 'VALIDATION_ERROR') return null
  const { title, text } = problemWords(problem, say)
  return (
    <Alert severity="error" sx={{ width: '100%' }}>
      <b>{title}</b> {text}
    </Alert>
  )
}

/** What the server said about one field, as the component library shows it. */
export function fieldProblem(problem: unknown, field: string): { error?: boolean; helperText?: string } {
  const said = problem instanceof Problem ? problem.about(field) : undefined
  return said ? { error: true, helperText: said } : {}
}
