/** A name the server will take: letters of any script, digits, spaces and ' - . with at least one letter or digit. */
export function isPersonName(name: string): boolean {
  const clean = cleanName(name)
  return /^[\p{L}\p{M}\p{Nd} '\-.]{1,50}$/u.test(clean) && /[\p{L}\p{Nd}]/u.test(clean)
}

export function cleanName(name: string): string {
  return name.normalize('NFC').replaceAll('’', "'").trim().replace(/\s+/g, ' ')
}
