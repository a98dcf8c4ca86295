import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, expect, it, vi } from 'vitest'
import { show } from '@/test/page'
import { Announcer } from '../announcer'
import { barChart } from './bars'
import { Chart } from './chart'
import { fileName } from './files'

const rows = [
  { label: 'Left', value: 3, figures: '3' },
  { label: 'Right', value: 1, figures: '1' },
]

beforeEach(() => {
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe = vi.fn()
      disconnect = vi.fn()
    },
  )
  show(
    <>
      <Chart
        title="Which way?"
        note="4 of 5 have answered"
        draw={(width) => barChart(rows, width)}
        table={{ head: ['Option', 'Answers'], rows: rows.map(({ label, value }) => [label, value]) }}
      />
      <Announcer />
    </>,
  )
})

it('is a picture in a sentence, and its table is always there to be read out', () => {
  expect(screen.getByRole('img', { name: /Which way\?.*4 of 5/ })).toBeInTheDocument()
  expect(screen.getByRole('table', { name: 'Which way?' })).toHaveTextContent('Left3Right1')
})

it('turns into its table with T, and back', async () => {
  const user = userEvent.setup()
  await user.tab()
  await user.keyboard('t')
  expect(screen.queryByRole('img')).not.toBeInTheDocument()
  expect(screen.getByRole('button', { name: /Table/ })).toHaveAttribute('aria-pressed', 'true')
  await user.click(screen.getByRole('button', { name: /Table/ }))
  expect(screen.getByRole('img')).toBeInTheDocument()
})

it('is read point by point with the arrows', async () => {
  const user = userEvent.setup()
  await user.tab()
  await user.keyboard('{ArrowDown}')
  expect(screen.getByText('Left: 3')).toBeInTheDocument()
  await user.keyboard('{ArrowDown}{ArrowDown}')
  expect(screen.getByText('Right: 1')).toBeInTheDocument()
})

it('is saved under a name every system takes, without asking anybody', async () => {
  const saved: Blob[] = []
  vi.stubGlobal('URL', {
    ...URL,
    createObjectURL: (blob: Blob) => (saved.push(blob), 'blob:it'),
    revokeObjectURL: () => undefined,
  })
  const clicked = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined)
  const user = userEvent.setup()
  await user.click(screen.getByRole('button', { name: /SVG/ }))
  await vi.waitFor(() => expect(clicked).toHaveBeenCalled())
  expect((clicked.mock.contexts[0] as HTMLAnchorElement).download).toBe('which-way.svg')
  expect(await textOf(saved[0])).toContain('4 of 5 have answered')
  expect(fileName('Größe?  /../ „so“')).toBe('große-so')
  expect(fileName('???')).toBe('chart')
})

function textOf(file: Blob | undefined): Promise<string> {
  return new Promise((done) => {
    const reader = new FileReader()
    reader.onload = () => done(String(reader.result))
    reader.readAsText(file ?? new Blob())
  })
}
