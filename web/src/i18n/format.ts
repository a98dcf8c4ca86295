export type Values = Record<string, string | number>

/**
 * Fills an ICU message: `{name}`, `{n, number}` and `{n, plural, =0 {nobody} one {# person} other {# people}}`.
 * A message library of its own would cost more than all other words of a live page together.
 */
export function format(message: string, locale: string, values: Values = {}): string {
  let out = ''
  for (let at = 0; at < message.length;) {
    if (message[at] !== '{') {
      out += message[at++]
      continue
    }
    const end = closing(message, at)
    out += argument(message.slice(at + 1, end), locale, values)
    at = end + 1
  }
  return out
}

function argument(source: string, locale: string, values: Values): string {
  const [name = '', kind, ...rest] = split(source)
  const value = values[name]
  if (value === undefined) throw new Error(`The message needs a value for "${name}".`)
  if (kind === 'plural') return plural(rest.join(','), Number(value), locale, values)
  return typeof value === 'number' ? new Intl.NumberFormat(locale).format(value) : value
}

function plural(options: string, count: number, locale: string, values: Values): string {
  const forms = new Map<string, string>()
  for (let at = 0; ;) {
    const open = options.indexOf('{', at)
    if (open < 0) break
    const end = closing(options, open)
    forms.set(options.slice(at, open).trim(), options.slice(open + 1, end))
    at = end + 1
  }
  const form =
    forms.get(`=${count}`) ?? forms.get(new Intl.PluralRules(locale).select(count)) ?? forms.get('other')
  const number = new Intl.NumberFormat(locale).format(count)
  return format((form ?? '').replaceAll('#', number), locale, values)
}

/** The first two parts end at a comma; what follows belongs to the plural forms. */
function split(source: string): string[] {
  const parts = source.split(',')
  return parts.length < 3
    ? parts.map((part) => part.trim())
    : [(parts[0] ?? '').trim(), (parts[1] ?? '').trim(), parts.slice(2).join(',')]
}

function closing(text: string, open: number): number {
  for (let at = open, depth = 0; at < text.length; at++) {
    if (text[at] === '{') depth++
    else if (text[at] === '}' && --depth === 0) return at
  }
  throw new Error(`Unbalanced braces in "${text}".`)
}
