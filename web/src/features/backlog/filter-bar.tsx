import { Button, Menu, MenuItem, TextField } from '@mui/material'
import { useEffect, useState } from 'react'
import type { Key } from '@/i18n/en'
import { useSay } from '@/i18n/words'
import { useSettled } from '@/ui/use-settled'
import { everything, filterFields, isNarrow, narrowed, sorts, type Filter, type FilterField } from './filter'
import { FilterChip } from './filter-chip'
import type { Known } from './filter-choices'
import styles from './backlog.module.css'

interface FilterBarProps {
  filter: Filter
  known: Known
  choose: (filter: Filter) => void
}

/** What is looked for, each field a chip that opens; all of it stands in the address too. */
export function FilterBar({ filter, known, choose }: FilterBarProps) {
  const say = useSay()
  const [fresh, setFresh] = useState<FilterField>()
  const [menu, setMenu] = useState<HTMLElement | null>(null)
  const shown = filterFields.filter((field) => filter.values[field] ?? field === fresh)
  return (
    <div className={styles['filters']} role="search">
      <SearchField key={filter.text === '' ? 'none' : 'some'} filter={filter} choose={choose} />
      {shown.map((field) => (
        <FilterChip
          key={field}
          field={field}
          chosen={filter.values[field] ?? []}
          known={known}
          isFresh={field === fresh}
          onChoose={(chosen) => choose(narrowed(filter, field, chosen))}
          onClose={() => setFresh(undefined)}
        />
      ))}
      <Button
        variant="outlined"
        color="inherit"
        aria-haspopup="menu"
        aria-expanded={menu !== null}
        onClick={(event) => setMenu(event.currentTarget)}
      >
        {say('backlog.filter.add')}
      </Button>
      <Menu anchorEl={menu} open={menu !== null} onClose={() => setMenu(null)}>
        {filterFields
          .filter((field) => !shown.includes(field))
          .map((field) => (
            <MenuItem
              key={field}
              dense
              onClick={() => {
                setMenu(null)
                setFresh(field)
              }}
            >
              {say(`backlog.filter.${field}`)}
            </MenuItem>
          ))}
      </Menu>
      {isNarrow(filter) && (
        <Button color="inherit" onClick={() => choose({ ...everything, sort: filter.sort })}>
          {say('backlog.filter.clear')}
        </Button>
      )}
      <TextField
        select
        size="small"
        className={styles['sort']}
        label={say('backlog.sort')}
        value={filter.sort}
        onChange={({ target }) => choose({ ...filter, sort: target.value as Filter['sort'] })}
      >
        {sorts.map((sort) => (
          <MenuItem key={sort} value={sort}>
            {say(`backlog.sort.${sort}` satisfies Key)}
          </MenuItem>
        ))}
      </TextField>
    </div>
  )
}

const rest = 250

/** Asks when somebody rests from typing, not at each letter. */
function SearchField({ filter, choose }: { filter: Filter; choose: (filter: Filter) => void }) {
  const say = useSay()
  const [text, setText] = useState(filter.text)
  const settled = useSettled(text, rest)
  useEffect(() => {
    if (settled !== filter.text && settled === text) choose({ ...filter, text: settled })
    // Only when the typing has come to rest; the address changing for another reason is not typing.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [settled])
  return (
    <TextField
      id="backlog-find"
      size="small"
      type="search"
      className={styles['search']}
      label={say('backlog.find')}
      value={text}
      slotProps={{ htmlInput: { maxLength: 200 } }}
      onChange={({ target }) => setText(target.value)}
    />
  )
}
