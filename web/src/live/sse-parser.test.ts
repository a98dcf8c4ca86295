import { expect, test } from 'vitest'
import { seeded } from '@/test/random'
import { SseParser } from './sse-parser'

const stream = [
  'retry: 4200\r\n\r\n',
  ': hb\n\n',
  'id: 3.17\ndata: {"v":17}\n\n',
  'event: heartbeat\rdata: {"now":"2026-11-20T09:00:00.000Z"}\r\r',
  'data: one\r\ndata:two\r\n\r\n',
  'event: forgotten\n\n',
  'data: Grüße, 茶\n\n',
].join('')

const events = [
  { event: 'message', id: '3.17', data: '{"v":17}' },
  { event: 'heartbeat', id: undefined, data: '{"now":"2026-11-20T09:00:00.000Z"}' },
  { event: 'message', id: undefined, data: 'one\ntwo' },
  { event: 'message', id: undefined, data: 'Grüße, 茶' },
]

test('a stream is read with every kind of line end', () => {
  const parser = new SseParser()
  expect(parser.push(stream)).toEqual(events)
  expect(parser.retry).toBe(4200)
})

test.each(Array.from({ length: 40 }, (_, seed) => seed))(
  'wherever the network cuts, the events are the same, seed %i',
  (seed) => {
    const random = seeded(seed)
    const parser = new SseParser()
    const read = []
    for (let at = 0; at < stream.length;) {
      const size = 1 + Math.floor(random() * 9)
      read.push(...parser.push(stream.slice(at, at + size)))
      at += size
    }
    expect(read).toEqual(events)
  },
)
