import {
  Checkbox,
  FormControl,
  FormControlLabel,
  FormGroup,
  FormLabel,
  Radio,
  RadioGroup,
} from '@mui/material'
import { useSay } from '@/i18n/words'
import { useKeyTeams } from './use-keys'

interface KeyTeamsProps {
  /** Everywhere, if absent. */
  chosen: readonly string[] | undefined
  onChosen: (chosen: readonly string[] | undefined) => void
}

/** Where a key is for anything; not asked of whoever is in no team. */
export function KeyTeams({ chosen, onChosen }: KeyTeamsProps) {
  const say = useSay()
  const teams = useKeyTeams()
  if (teams.length === 0) return null
  const choose = (team: string, isOn: boolean) =>
    onChosen(isOn ? [...(chosen ?? []), team] : chosen?.filter((each) => each !== team))
  return (
    <FormControl component="fieldset">
      <FormLabel component="legend">{say('api-keys.where')}</FormLabel>
      <RadioGroup
        value={chosen ? 'some' : 'everywhere'}
        onChange={(_, place) => onChosen(place === 'some' ? [] : undefined)}
      >
        <FormControlLabel
          value="everywhere"
          control={<Radio size="small" />}
          label={say('api-keys.where.everywhere')}
        />
        <FormControlLabel value="some" control={<Radio size="small" />} label={say('api-keys.where.some')} />
      </RadioGroup>
      {chosen && (
        <FormGroup sx={{ pl: 3.5 }}>
          {teams.map((team) => (
            <FormControlLabel
              key={team.id}
              control={
                <Checkbox
                  size="small"
                  checked={chosen.includes(team.id)}
                  onChange={(_, isOn) => choose(team.id, isOn)}
                />
              }
              label={team.name}
            />
          ))}
        </FormGroup>
      )}
    </FormControl>
  )
}
