export interface StoryText {
  readonly ref?: string
  readonly title: string
}

const longestTitle = 300
const longestRef = 64
const titleNames = ['title', 'summary', 'story', 'name', 'titel', 'zusammenfassung']
const refNames = ['ref', 'key', 'issue key', 'id', 'vorgangsschlüssel', 'schlüssel']

/** Reads what somebody pasted: a story per line, or a table with a heading such as a tracker exports. */
export function readStories(text: string): StoryText[] {
  const table = readTable(text)
  const found = table ?? text.split(/\r?\n/).map(fromLine)
  return found.filter((story) => story.title !== '')
}

/** "HBR-412 Split a shipment" and "HBR-412: Split a shipment" have a reference and a title. */
function fromLine(line: string): StoryText {
  const text = line.trim().replace(/^[-*•]\s+/, '')
  const match = /^([A-Z][A-Z0-9_]{1,20}-\d+|#\d+)\s*[:–-]?\s+(.+)$/.exec(text)
  return match?.[1] && match[2] ? story(match[1], match[2]) : story('', text)
}

function story(ref: string, title: string): StoryText {
  const cut = [...title.trim()].slice(0, longestTitle).join('')
  const short = [...ref.trim()].slice(0, longestRef).join('')
  return short ? { ref: short, title: cut } : { title: cut }
}

function readTable(text: string): StoryText[] | undefined {
  const heading = text.replace(/^\uFEFF/, '').split(/\r?\n/, 1)[0] ?? ''
  const delimiter = ['\t', ';', ','].find((sign) => heading.includes(sign))
  if (!delimiter) return undefined
  const [names = [], ...rows] = readRows(text.replace(/^\uFEFF/, ''), delimiter)
  const column = (wanted: string[]) => names.findIndex((name) => wanted.includes(name.trim().toLowerCase()))
  const title = column(titleNames)
  if (title < 0) return undefined
  const ref = column(refNames)
  return rows.map((row) => story(row[ref] ?? '', row[title] ?? ''))
}

/** Rows of a CSV text: a field in quotes may hold delimiters, line ends and doubled quotes. */
function readRows(text: string, delimiter: string): string[][] {
  const rows: string[][] = [[]]
  let field = ''
  let isQuoted = false
  const endField = () => {
    rows.at(-1)?.push(field)
    field = ''
  }
  for (let at = 0; at < text.length; at++) {
    const sign = text.charAt(at)
    if (isQuoted) {
      if (sign !== '"') field += sign
      else if (text.charAt(at + 1) === '"') field += text.charAt(++at)
      else isQuoted = false
    } else if (sign === '"' && field === '') isQuoted = true
    else if (sign === delimiter) endField()
    else if (sign === '\n') {
      endField()
      rows.push([])
    } else if (sign !== '\r') field += sign
  }
  endField()
  return rows
}

const largest = 10_000

/** As few parcels as one request each may carry. */
export function parcels<T>(stories: readonly T[]): T[][] {
  const all: T[][] = []
  let size = Infinity
  for (const one of stories) {
    const more = new TextEncoder().encode(JSON.stringify(one)).length
    if (size + more > largest) {
      all.push([])
      size = 0
    }
    all.at(-1)?.push(one)
    size += more
  }
  return all
}
