import type { ReactNode } from 'react'
import { blocksOf, type Block } from './markdown'
import styles from './prose.module.css'

/** Text somebody typed, with the little Markdown that is safe: paragraphs, lists, headings, emphasis, code, links. */
export function Prose({ text }: { text: string }) {
  return (
    <div className={styles['prose']}>
      {blocksOf(text).map((block, n) => (
        <One key={n} block={block} />
      ))}
    </div>
  )
}

function One({ block }: { block: Block }) {
  switch (block.kind) {
    case 'heading':
      return (
        <p>
          <b>{inline(block.text)}</b>
        </p>
      )
    case 'code':
      return (
        <pre>
          <code>{block.text}</code>
        </pre>
      )
    case 'list': {
      const items = block.items.map((item, n) => <li key={n}>{inline(item)}</li>)
      return block.isOrdered ? <ol>{items}</ol> : <ul>{items}</ul>
    }
    case 'paragraph':
      return <p>{inline(block.text)}</p>
  }
}

const marks = /(`[^`\n]+`|\*\*[^*\n]+\*\*|\*[^*\n]+\*|_[^_\n]+_|\[[^\]\n]+\]\(https?:\/\/[^\s)]+\))/

/** Only these signs mean anything; everything else stays the text it is. */
function inline(text: string): ReactNode[] {
  return text.split(marks).map((part, n) => {
    if (/^`.+`$/.test(part)) return <code key={n}>{part.slice(1, -1)}</code>
    if (/^\*\*.+\*\*$/.test(part)) return <b key={n}>{part.slice(2, -2)}</b>
    if (/^([*_]).+\1$/.test(part)) return <em key={n}>{part.slice(1, -1)}</em>
    const link = /^\[([^\]]+)\]\((https?:\/\/[^\s)]+)\)$/.exec(part)
    if (link) {
      return (
        <a key={n} href={link[2]} target="_blank" rel="noreferrer noopener">
          {link[1]}
        </a>
      )
    }
    return part
  })
}
