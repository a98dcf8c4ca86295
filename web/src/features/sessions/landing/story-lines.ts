const reference = /^([A-Z][A-Z0-9_]+-\d+)[\s:–-]+(\S.*)$/

/** One story per line; a reference such as HBR-412 at its beginning is taken for one. */
export function storyLines(text: string): { title: string; ref?: string }[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter(Boolean)
    .map((line) => {
      const [, ref, title] = reference.exec(line) ?? []
      return ref && title ? { ref, title } : { title: line }
    })
}
