import { Checkbox, FormControl, FormControlLabel, FormGroup, FormLabel, Typography } from '@mui/material'
import { useSay } from '@/i18n/words'
import { isReading, scopeWords } from './key-scopes'

interface KeyScopesProps {
  scopes: readonly string[]
  chosen: readonly string[]
  onChosen: (chosen: readonly string[]) => void
}

/** What a key is for: looking and changing apart, and nothing chosen before somebody has. */
export function KeyScopes({ scopes, chosen, onChosen }: KeyScopesProps) {
  const say = useSay()
  const parts = [
    { label: say('api-keys.reads'), scopes: scopes.filter(isReading) },
    { label: say('api-keys.changes'), scopes: scopes.filter((scope) => !isReading(scope)) },
  ]
  const choose = (scope: string, isOn: boolean) =>
    onChosen(isOn ? [...chosen, scope] : chosen.filter((each) => each !== scope))
  return parts
    .filter((part) => part.scopes.length > 0)
    .map((part) => (
      <FormControl key={part.label} component="fieldset">
        <FormLabel component="legend">{part.label}</FormLabel>
        <FormGroup>
          {part.scopes.map((scope) => (
            <FormControlLabel
              key={scope}
              control={
                <Checkbox
                  size="small"
                  checked={chosen.includes(scope)}
                  onChange={(_, isOn) => choose(scope, isOn)}
                />
              }
              label={<ScopeLabel scope={scope} />}
            />
          ))}
        </FormGroup>
      </FormControl>
    ))
}

function ScopeLabel({ scope }: { scope: string }) {
  const say = useSay()
  return (
    <>
      {scopeWords(scope, say)}{' '}
      <Typography component="code" variant="body2" sx={{ color: 'text.secondary' }}>
        {scope}
      </Typography>
    </>
  )
}
