import type { IssueLink, SetLink } from '@/api/types'

/** What two issues have to do with each other, seen from one of them. */
export const linkWords = [
  'blocks',
  'blocked_by',
  'relates',
  'duplicates',
  'duplicated_by',
  'parent_of',
  'child_of',
] as const
export type LinkWord = (typeof linkWords)[number]

const inverse: Partial<Record<LinkWord, SetLink['kind']>> = {
  blocked_by: 'blocks',
  duplicated_by: 'duplicates',
  child_of: 'parent_of',
}

export function linkOf(issue: string, word: LinkWord, other: string): SetLink {
  const kind = inverse[word]
  return kind
    ? { from_issue_id: other, to_issue_id: issue, kind }
    : { from_issue_id: issue, to_issue_id: other, kind: word as SetLink['kind'] }
}

export interface SeenFrom {
  readonly word: LinkWord
  readonly id: string
  readonly key: string
  readonly title: string
}

export function seenFrom(issue: string, link: IssueLink): SeenFrom {
  if (link.from_issue_id === issue)
    return { word: link.kind, id: link.to_issue_id, key: link.to_key, title: link.to_title }
  const word = linkWords.find((each) => inverse[each] === link.kind) ?? 'relates'
  return { word, id: link.from_issue_id, key: link.from_key, title: link.from_title }
}
