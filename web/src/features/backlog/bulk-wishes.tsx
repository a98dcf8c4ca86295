import { Button, MenuItem, TextField } from '@mui/material'
import { useSay } from '@/i18n/words'
import { bulkFields, type BulkField, type Wishes } from './bulk-fields'
import type { Choice, Known } from './filter-choices'
import styles from './dialogs.module.css'

interface BulkWishesProps {
  wishes: Wishes
  known: Known
  statuses: readonly Choice[]
  onWish: (wishes: Wishes) => void
}

/** One line for each field that is to change; whatever is not added stays as it is. */
export function BulkWishes({ wishes, known, statuses, onWish }: BulkWishesProps) {
  const say = useSay()
  const asked = bulkFields.filter((field) => wishes[field] !== undefined)
  const free = bulkFields.filter(
    (field) => !asked.includes(field) && (field !== 'status_id' || statuses.length > 0),
  )
  const without = (field: BulkField) =>
    Object.fromEntries(Object.entries(wishes).filter(([name]) => name !== field))
  const begin = (field: BulkField) => ({
    ...wishes,
    [field]: field === 'status_id' ? (statuses[0]?.value ?? '') : field === 'flagged' ? 'true' : '',
  })
  return (
    <section>
      <TextField
        select
        fullWidth
        autoFocus
        size="small"
        margin="dense"
        label={say('backlog.bulk.add')}
        value=""
        onChange={({ target }) => onWish(begin(target.value as BulkField))}
      >
        {free.map((field) => (
          <MenuItem key={field} value={field}>
            {say(`backlog.bulk.field.${field}`)}
          </MenuItem>
        ))}
      </TextField>
      {statuses.length === 0 && <p className={styles['note']}>{say('backlog.bulk.projects')}</p>}
      {asked.map((field) => (
        <div key={field} className={styles['wish']}>
          <WishField
            field={field}
            value={wishes[field] ?? ''}
            choices={choicesOf(field, known, statuses)}
            onValue={(value) => onWish({ ...wishes, [field]: value })}
          />
          <Button color="inherit" size="small" onClick={() => onWish(without(field))}>
            {say('backlog.bulk.leave')}
          </Button>
        </div>
      ))}
    </section>
  )
}

interface WishFieldProps {
  field: BulkField
  value: string
  choices: readonly Choice[] | undefined
  onValue: (value: string) => void
}

function WishField({ field, value, choices, onValue }: WishFieldProps) {
  const say = useSay()
  const fixed =
    field === 'flagged'
      ? (['true', 'false'] as const).map((each) => ({
          value: each,
          label: say(`backlog.filter.flagged.${each}`),
        }))
      : choices
  const isOptional = field !== 'status_id' && field !== 'flagged'
  return (
    <TextField
      fullWidth
      size="small"
      margin="dense"
      select={fixed !== undefined}
      type={field === 'due_on' ? 'date' : 'text'}
      label={say(`backlog.bulk.field.${field}`)}
      value={value}
      helperText={field === 'labels' ? say('backlog.bulk.labels') : undefined}
      slotProps={{ inputLabel: { shrink: true }, select: { displayEmpty: true } }}
      onChange={({ target }) => onValue(target.value)}
    >
      {fixed && isOptional && <MenuItem value="">{say('backlog.filter.none')}</MenuItem>}
      {fixed?.map((each) => (
        <MenuItem key={each.value} value={each.value}>
          {each.label}
        </MenuItem>
      ))}
    </TextField>
  )
}

function choicesOf(
  field: BulkField,
  known: Known,
  statuses: readonly Choice[],
): readonly Choice[] | undefined {
  if (field === 'status_id') return statuses
  if (field === 'assignee_id' || field === 'owner_id')
    return known.people
      .filter(({ active }) => active)
      .map(({ id, display_name: name }) => ({ value: id, label: name }))
  if (field === 'discipline_id') return known.disciplines.map(({ id, name }) => ({ value: id, label: name }))
  return undefined
}
