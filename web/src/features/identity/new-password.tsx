import { Problem } from '@/api/problem'
import { useSay } from '@/i18n/words'
import { Field } from '@/ui/field'

interface NewPasswordProps {
  label: string
  value: string
  problem: unknown
  onChange: (password: string) => void
}

/** What is asked of a password is said before it is chosen, and what is wrong with it in the server's words. */
export function NewPassword({ label, value, problem, onChange }: NewPasswordProps) {
  const say = useSay()
  return (
    <Field
      label={label}
      type="password"
      autoComplete="new-password"
      required
      value={value}
      problem={problem instanceof Problem ? problem.about('password') : undefined}
      note={say('password.rule')}
      onChange={(event) => onChange(event.target.value)}
    />
  )
}
