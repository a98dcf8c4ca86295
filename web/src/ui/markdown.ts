export type Block =
  | { readonly kind: 'paragraph' | 'heading' | 'code'; readonly text: string }
  | { readonly kind: 'list'; readonly isOrdered: boolean; readonly items: readonly string[] }

const bullet = /^\s*[-*+]\s+(.*)$/
const numbered = /^\s*\d+[.)]\s+(.*)$/

/** The blocks of a text, told by the signs at the start of its lines. Nothing in it is ever run or loaded. */
export function blocksOf(text: string): Block[] {
  const blocks: Block[] = []
  const lines = text.split('\n')
  while (lines.length > 0) {
    const line = lines[0] ?? ''
    if (line.trim() === '') lines.shift()
    else blocks.push(line.startsWith('```') ? codeIn(lines) : blockIn(lines, line))
  }
  return blocks
}

function codeIn(lines: string[]): Block {
  lines.shift()
  const end = lines.findIndex((line) => line.startsWith('```'))
  const code = lines.splice(0, end < 0 ? lines.length : end)
  lines.shift()
  return { kind: 'code', text: code.join('\n') }
}

function blockIn(lines: string[], line: string): Block {
  if (/^#{1,6}\s/.test(line)) {
    lines.shift()
    return { kind: 'heading', text: line.replace(/^#{1,6}\s+/, '') }
  }
  const sign = [bullet, numbered].find((each) => each.test(line))
  if (!sign) return { kind: 'paragraph', text: takeWhile(lines, isPlain).join('\n') }
  const items = takeWhile(lines, (each) => sign.test(each)).map((each) => sign.exec(each)?.[1] ?? '')
  return { kind: 'list', isOrdered: sign === numbered, items }
}

function takeWhile(lines: string[], fits: (line: string) => boolean): string[] {
  const end = lines.findIndex((line) => !fits(line))
  return lines.splice(0, end < 0 ? lines.length : end)
}

function isPlain(line: string): boolean {
  return line.trim() !== '' && !/^(```|#{1,6}\s)/.test(line) && !bullet.test(line) && !numbered.test(line)
}
